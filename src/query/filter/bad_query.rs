//! What is wrong with a query.

use std::fmt;

/// A query that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadQuery {
    /// There is no such key.
    Key {
        /// What was typed.
        typed: String,
        /// The nearest key, if one is near.
        nearest: Option<String>,
    },
    /// The key has no such value.
    Value {
        /// The key.
        key: String,
        /// What was typed for its value.
        typed: String,
        /// The nearest value, if one is near.
        nearest: Option<String>,
        /// What can stand there.
        known: Vec<String>,
    },
    /// A sign that sets something, where one that asks for it is meant.
    Equals {
        /// The key.
        key: String,
        /// What stands behind it.
        value: String,
    },
    /// Nothing stands behind the key.
    Empty {
        /// The key.
        key: String,
    },
}

impl fmt::Display for BadQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadQuery::Key { typed, .. } => write!(f, "unknown key `{typed}:` in the query"),
            BadQuery::Value { key, typed, .. } => write!(f, "unknown {key} `{typed}` in the query"),
            BadQuery::Equals { key, value } => write!(f, "`{key}={value}` asks for nothing"),
            BadQuery::Empty { key } => write!(f, "nothing stands behind `{key}:` in the query"),
        }
    }
}

impl std::error::Error for BadQuery {}

impl BadQuery {
    /// What to type instead.
    pub fn hint(&self) -> String {
        match self {
            BadQuery::Key { nearest: Some(nearest), .. } => format!("did you mean `{nearest}:`?"),
            BadQuery::Key { nearest: None, .. } => {
                format!("the keys are {}, and those of fields", super::parse::KEYS.join(", "))
            }
            BadQuery::Value { nearest: Some(nearest), key, .. } => {
                format!("did you mean `{key}:{nearest}`?")
            }
            BadQuery::Value { nearest: None, known, .. } => {
                format!("it is one of {}", known.join(", "))
            }
            BadQuery::Equals { key, value } => format!("did you mean `{key}:{value}`?"),
            BadQuery::Empty { key } => format!("to find items without one, type `no:{key}`"),
        }
    }
}
