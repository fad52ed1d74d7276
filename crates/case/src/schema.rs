//! The JSON Schema of the format, by which editors complete and check a case as it is written.

use serde_json::{Map, Value, json};

use crate::diagnostic::Phrase;
use crate::format::{AtLeast, CASE_FILE, Fields, Kind, Need, VERSION};
use crate::ledger::NOT_STATED;

const LANGUAGE_TAG: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// The JSON Schema (draft 2020-12) of `ledger.toml`.
#[must_use]
pub fn ledger_json_schema() -> Value {
    whole("Détente ledger", fields(&crate::ledger::LEDGER_FORMAT))
}

/// The JSON Schema (draft 2020-12) of `case.toml`.
///
/// It says what can be said without resolving names: keys, kinds of values, words and ids.
#[must_use]
pub fn json_schema() -> Value {
    let mut schema = fields(&CASE_FILE);
    let version = json!({ "const": VERSION, "description": "The version of this format." });
    schema["properties"]["detente"] = version;
    whole("Détente case", schema)
}

fn whole(title: &str, schema: Value) -> Value {
    let mut whole = Map::new();
    whole.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    whole.insert("title".to_owned(), json!(title));
    if let Value::Object(members) = schema {
        whole.extend(members);
    }
    Value::Object(whole)
}

fn fields(fields: &Fields) -> Value {
    let properties: Map<String, Value> = fields
        .keys
        .iter()
        .map(|key| {
            let mut property = kind(&key.kind);
            property["description"] = json!(key.doc);
            (key.name.to_owned(), property)
        })
        .collect();
    let required: Vec<&str> = fields
        .keys
        .iter()
        .filter(|key| key.need == Need::Required)
        .map(|key| key.name)
        .collect();
    let mut schema = json!({
        "description": fields.doc,
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    if !fields.one_of.is_empty() {
        let alternatives: Vec<Value> = fields
            .one_of
            .iter()
            .map(|key| json!({ "required": [key] }))
            .collect();
        schema["oneOf"] = json!(alternatives);
    }
    schema
}

fn kind(of: &Kind) -> Value {
    match of {
        Kind::Integer(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Kind::Number(least, most) => {
            json!({ "type": "number", "minimum": least, "maximum": most })
        }
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Days => json!({
            "type": "string",
            "pattern": "^\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$",
        }),
        Kind::Language => json!({ "type": "string", "pattern": LANGUAGE_TAG }),
        Kind::Hash => json!({ "type": "string", "pattern": "^[0-9A-Fa-f]{64}$" }),
        Kind::Stated(of) => json!({ "anyOf": [{ "const": NOT_STATED }, kind(of)] }),
        Kind::Text => json!({ "oneOf": [
            { "type": "string", "minLength": 1 },
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": { "pattern": LANGUAGE_TAG },
                "additionalProperties": { "type": "string", "minLength": 1 },
            },
        ] }),
        Kind::Id => json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$" }),
        Kind::OptionId | Kind::Name(Phrase::Option) => {
            json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]*\\.[a-z0-9][a-z0-9-]*$" })
        }
        Kind::Plain | Kind::Name(_) | Kind::Condition => {
            json!({ "type": "string", "minLength": 1 })
        }
        Kind::Pattern => json!({ "type": "string", "pattern": "^[YN]+$" }),
        Kind::Word(words) => json!({ "enum": words }),
        Kind::List(entry, at_least) => {
            let mut list = json!({ "type": "array", "items": kind(entry) });
            if *at_least == AtLeast::One {
                list["minItems"] = json!(1);
            }
            list
        }
        Kind::Fields(of) => fields(of),
        Kind::FieldsList(of) => json!({ "type": "array", "items": fields(of) }),
        Kind::ByActor(of) => json!({
            "type": "object",
            "propertyNames": { "pattern": "^[a-z0-9][a-z0-9-]*$" },
            "additionalProperties": fields(of),
        }),
        Kind::Map(entry) => json!({ "type": "object", "additionalProperties": kind(entry) }),
        Kind::Either(kinds, _) => json!({ "oneOf": kinds.iter().map(kind).collect::<Vec<_>>() }),
    }
}
