//! Writes the JSON Schema of the format: `cargo run -p detente-case --example schema`.

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    let schema = serde_json::to_string_pretty(&detente_case::json_schema())?;
    writeln!(std::io::stdout(), "{schema}")
}
