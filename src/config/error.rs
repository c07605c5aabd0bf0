//! What can be wrong with a configuration.

use std::fmt;

/// A fault in a configuration, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to write instead, where that can be said.
    pub hint: Option<String>,
}

impl ConfigError {
    /// The same in a text whose first line is the given one (from 1) of a whole.
    #[must_use]
    pub fn below(self, first_line: usize) -> ConfigError {
        ConfigError { line: self.line + first_line.saturating_sub(1), ..self }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for ConfigError {}
