//! Why a change is not made.

use std::fmt;

use crate::markdown::Document;
use crate::text::Lines;

/// A change that cannot be made: what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// What to type or do instead, where there is something.
    pub hint: Option<String>,
}

impl Refusal {
    /// A refusal that nothing can be done about.
    pub(super) fn new(message: impl Into<String>) -> Refusal {
        Refusal { message: message.into(), hint: None }
    }

    /// The same, with a hint.
    pub(super) fn hint(mut self, hint: impl Into<String>) -> Refusal {
        self.hint = Some(hint.into());
        self
    }

    /// A refusal about what stands at `offset`: `message` behind its line.
    pub(super) fn at(
        document: &Document,
        offset: usize,
        message: impl FnOnce(usize) -> String,
    ) -> Refusal {
        let line = Lines::new(document.source.text()).line(offset);
        Refusal::new(message(line)).hint("change it in your editor")
    }

    pub(super) fn contradiction() -> Refusal {
        Refusal::new("two of the changes are about the same place")
            .hint("make them one after the other, or name each thing once")
    }

    pub(super) fn lone_cr(document: &Document, at: usize) -> Refusal {
        let line = Lines::new(document.source.text()).line(at);
        Refusal::new(format!("line {line} has a carriage return that ends no line, so nobody can say where lines end here"))
            .hint("replace it by a line ending in your editor, then try again")
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Refusal {}
