//! A file of edits, as it is read: a list, or what `--format json` prints of an edit.

use anyhow::bail;
use serde::de::{Deserializer, Error as _, Unexpected, Visitor};
use serde::{Deserialize, de};

use crate::workspace::Hint;

/// One edit that is asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// What is edited, as one types it.
    #[serde(deserialize_with = "text")]
    pub(super) target: String,
    /// The document it is in.
    #[serde(default)]
    pub(super) file: Option<String>,
    /// What it must be called.
    #[serde(default)]
    pub(super) title: Option<String>,
    /// The field; `task` for the state of a box.
    #[serde(alias = "key", deserialize_with = "text")]
    pub(super) field: String,
    /// What the field must say.
    #[serde(default, alias = "from")]
    pub(super) old: Given,
    /// What it is to say.
    #[serde(default, alias = "to", alias = "value")]
    pub(super) new: Given,
    /// Why it changes: what follows from something else follows by itself.
    #[serde(default)]
    cause: Option<String>,
    /// Where it stood: targets are not found by that.
    #[serde(default, rename = "line")]
    _line: de::IgnoredAny,
    /// Where it goes by that.
    #[serde(default, rename = "moved_to")]
    _moved_to: de::IgnoredAny,
}

impl Entry {
    /// Whether it is to be done, and does not just follow from another.
    pub(super) fn is_asked(&self) -> bool {
        self.cause.as_deref().is_none_or(|cause| cause == "asked")
    }
}

/// A value that may be left out, or be none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Given {
    /// It is left out.
    #[default]
    Nothing,
    /// There is to be none.
    Clear,
    /// What it is.
    Text(String),
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
        deserializer.deserialize_any(Words).map(|words| words.map_or(Given::Clear, Given::Text))
    }
}

/// A word: in YAML `1.4` and `true` are none, but that is what they are here.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let words = deserializer.deserialize_any(Words)?;
    words.ok_or_else(|| D::Error::invalid_type(Unexpected::Unit, &Words))
}

struct Words;

impl Visitor<'_> for Words {
    type Value = Option<String>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    /// `1.10` would be `1.1` by now.
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
        Err(E::custom(format!("`{value}` is read as a number: put it in quotes")))
    }
}

/// What an edit prints.
#[derive(Deserialize)]
struct Printed {
    schema_version: u32,
    kind: String,
    data: Changes,
}

#[derive(Deserialize)]
struct Changes {
    changes: Vec<Entry>,
}

/// Reads the edits of the file `name`.
pub(super) fn parse(text: &str, name: &str) -> anyhow::Result<Vec<Entry>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_list = !text.trim_start().starts_with('{') && !names_version(text);
    let read = |error: String| {
        let hint = "each entry has `target`, `field` and `new`; see `roadmap apply --help`";
        anyhow::Error::from(Hint::new(format!("{name}: {error}"), hint))
    };
    let entries = if is_list {
        of::<Vec<Entry>>(text).map_err(read)?
    } else {
        let printed: Printed = of(text).map_err(read)?;
        if printed.kind != "edit" || printed.schema_version != 1 {
            bail!(Hint::new(
                format!(
                    "{name} is of the kind `{}`, version {}, not `edit`, version 1",
                    printed.kind, printed.schema_version
                ),
                "give it what an editing command prints with `--format json`",
            ));
        }
        printed.data.changes
    };
    if entries.is_empty() {
        bail!(Hint::new(format!("{name} has no edits"), "see `roadmap apply --help`"));
    }
    Ok(entries)
}

/// Whether a text in YAML is the document that an edit prints.
fn names_version(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("schema_version:"))
}

/// Reads JSON if it is that, else YAML; which of the two may say what is wrong with it.
fn of<T: de::DeserializeOwned>(text: &str) -> Result<T, String> {
    let is_json = text.trim_start().starts_with(['{', '[']);
    let json = || serde_json::from_str(text).map_err(|error| error.to_string());
    let yaml = || serde_yaml::from_str(text).map_err(|error| error.to_string());
    if is_json { json().or_else(|error| yaml().map_err(|_| error)) } else { yaml() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        match parse(text, "e.yaml") {
            Ok(entries) => entries
                .iter()
                .map(|e| format!("{} {} {:?} {:?}", e.target, e.field, e.old, e.new))
                .collect::<Vec<_>>()
                .join("\n"),
            Err(error) => format!("{error:#}"),
        }
    }

    #[test]
    fn a_list_in_either_language_is_read() {
        insta::assert_snapshot!(told("- {target: '1.4', key: status, from: a, to: done}\n- {target: 7, field: effort, new: 3}\n- {target: a, field: owner, old: null, new: null}"), @r#"
        1.4 status Text("a") Text("done")
        7 effort Nothing Text("3")
        a owner Clear Clear
        "#);
        insta::assert_snapshot!(told("[{\"target\": \"1.4\",\n\t\"field\": \"x\", \"value\": \"y\"}]"), @r#"1.4 x Nothing Text("y")"#);
    }

    #[test]
    fn what_is_wrong_says_where() {
        insta::assert_snapshot!(told("- target: 1.10\n  field: status\n  new: done"), @"e.yaml: .[0].target: `1.1` is read as a number: put it in quotes at line 1 column 11");
        insta::assert_snapshot!(told("- target: '1'\n  feild: status"), @"e.yaml: .[0]: unknown field `feild`, expected one of `target`, `file`, `title`, `field`, `key`, `from`, `old`, `new`, `to`, `value`, `cause`, `line`, `moved_to` at line 2 column 3");
        insta::assert_snapshot!(told("[{\"target\": \"1\",\n \"field\": }]"), @"e.yaml: expected value at line 2 column 11");
        insta::assert_snapshot!(told("- {target: '1'}"), @"e.yaml: .[0]: missing field `field` at line 1 column 3");
        insta::assert_snapshot!(told("{\"schema_version\":1,\"kind\":\"item-list\",\"data\":{\"changes\":[]}}"), @"e.yaml is of the kind `item-list`, version 1, not `edit`, version 1");
        insta::assert_snapshot!(told("[]"), @"e.yaml has no edits");
        insta::assert_snapshot!(told(""), @"e.yaml has no edits");
    }
}
