//! An error that knows what to type instead.

use std::fmt;

/// What went wrong, and what to do about it. Found in an `anyhow` chain by downcasting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What went wrong: lower case, no full stop.
    pub message: String,
    /// What to type or do, shown on a line of its own.
    pub hint: String,
}

impl Hint {
    /// An error with a hint.
    pub fn new(message: impl Into<String>, hint: impl Into<String>) -> Hint {
        Hint { message: message.into(), hint: hint.into() }
    }

    /// The hint of an error: the innermost, which knows most.
    pub fn of(error: &anyhow::Error) -> Option<&str> {
        let inner = error.chain().filter_map(|cause| cause.downcast_ref::<Hint>()).last();
        inner.or_else(|| error.downcast_ref::<Hint>()).map(|hint| hint.hint.as_str())
    }
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Hint {}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn a_hint_is_found_however_deep_it_lies() {
        let inner = anyhow::Error::new(Hint::new("b", "type b")).context("a");
        assert_eq!(Hint::of(&inner), Some("type b"));
        let outer = Err::<(), _>(anyhow::anyhow!("b")).context(Hint::new("a", "type a"));
        assert_eq!(Hint::of(&outer.unwrap_err()), Some("type a"));
        assert_eq!(Hint::of(&anyhow::anyhow!("a")), None);
    }
}
