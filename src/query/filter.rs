//! Which items are asked for: `status:todo,active priority:high -phase:"Week 3-4" words`.

mod bad_query;
mod fits;
mod parse;
mod split;

pub use bad_query::BadQuery;

use crate::model::{Key, Priority, StatusKind};

/// A query. An item fits if it fits every term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    terms: Vec<Term>,
}

/// One condition, perhaps negated.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    test: Test,
}

/// A condition; of several values one has to fit.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    /// The title has these words, in lower case, or the id is just this.
    Title(String),
    Status(Vec<StatusTest>),
    /// A priority, or one that is not understood.
    Priority(Vec<Option<Priority>>),
    Horizon(Vec<String>),
    Phase(Vec<String>),
    Id(Vec<String>),
    Kind(Vec<&'static str>),
    File(Vec<String>),
    Field(FieldName, Vec<String>),
    Is(Vec<Quality>),
    /// Something is said of it; several names mean either.
    Has(Vec<Fact>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum StatusTest {
    Kind(StatusKind),
    /// Not understood, or not said.
    Unknown,
    /// These words, in lower case, though nobody knows what they mean.
    Words(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum FieldName {
    Known(Key),
    /// A key of the document's own, in lower case.
    Other(String),
}

/// Something that can be said of an item or not.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fact {
    Status,
    Priority,
    Id,
    Tasks,
    Horizon,
    Phase,
    Field(FieldName),
}

/// What an item can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quality {
    Open,
    Closed,
    Overdue,
    Late,
    Blocked,
    Waiting,
    Unknown,
    Status(StatusKind),
}

impl Filter {
    /// Whether nothing is asked for: every item fits.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}
