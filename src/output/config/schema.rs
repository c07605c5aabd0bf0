//! The JSON schema of the settings: what editors complete and check a file of them by.

use serde_json::{Map, Value, json};

use super::page::default;
use crate::config::{HEADINGS, SETTINGS, Setting, SettingKind};
use crate::output::layout::capital;
use crate::validate::RULES;

/// The schema, in the draft that editors know best.
pub fn schema() -> Value {
    let property = |setting: &Setting| (setting.name.to_owned(), property(setting));
    let properties: Map<String, Value> = SETTINGS.iter().map(property).collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of roadmap",
        "description": "What roadmap.yaml may say. No setting is needed.",
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": false,
    })
}

fn property(setting: &Setting) -> Value {
    let mut schema = match setting.kind {
        SettingKind::Words => words(&json!({ "type": "string" })),
        SettingKind::Rules => words(&json!({ "enum": rules() })),
        SettingKind::Date => {
            json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$" })
        }
        SettingKind::Level => json!({ "enum": HEADINGS }),
        SettingKind::Truth => json!({ "type": "boolean" }),
        SettingKind::Meanings(names) => {
            json!({ "type": ["object", "null"], "additionalProperties": { "enum": names } })
        }
        SettingKind::Severities(names) => json!({
            "type": ["object", "null"],
            "propertyNames": { "enum": rules() },
            "additionalProperties": { "enum": names },
        }),
    };
    schema["description"] = format!("{}. {}", capital(setting.summary), setting.more).into();
    if let Ok(default) = default(setting).parse::<Value>() {
        schema["default"] = default;
    }
    schema
}

/// A list, or one of what would stand in it.
fn words(word: &Value) -> Value {
    json!({ "anyOf": [{ "type": "array", "items": word }, word] })
}

/// What rules may be called.
fn rules() -> Vec<&'static str> {
    RULES.iter().flat_map(|rule| [rule.name, rule.code]).collect()
}
