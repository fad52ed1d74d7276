//! Writes the JSON Schema of a format: `cargo run -p detente-case --example schema -- case`, or
//! `ledger`.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let of_ledger = std::env::args().any(|argument| argument == "ledger");
    let schema = if of_ledger {
        detente_case::ledger_json_schema()
    } else {
        detente_case::json_schema()
    };
    let schema = serde_json::to_string_pretty(&schema)?;
    writeln!(std::io::stdout(), "{schema}")
}
