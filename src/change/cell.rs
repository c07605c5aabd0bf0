//! Cells of a table: one is edited, and every other byte of its row stays.

use super::{Planner, Refusal, sign};
use crate::model::{Item, ItemField, ItemKind, Key, Shape, StatusKind, StatusSource};
use crate::read::words;
use crate::text::{Edit, Span};

/// Signs that say no.
const CROSSES: [char; 3] = ['❌', '✗', '✘'];
/// Signs that say yes.
const CHECKS: [char; 4] = ['✅', '✔', '☑', '✓'];

/// The edit that puts `new` at `span`, which may be in a table's cell; the space around it gives
/// way later, see `padding`.
pub(super) fn in_place(item: &Item, span: Span, new: &str) -> Edit {
    let mut cells = item.fields.iter().filter(|field| field.shape == Shape::Cell);
    if cells.any(|cell| cell.value.covers(span)) {
        Edit::replace(span, escaped(new))
    } else {
        Edit::replace(span, new)
    }
}

impl<'a> Planner<'a> {
    /// The rows of the table that `item` is a row of, or names again.
    fn column(&self, item: &Item) -> impl Iterator<Item = &'a Item> {
        let name = item.field(Key::Status).map(|field| field.name);
        self.places().filter(move |other| {
            other.kind == ItemKind::Row
                && name.is_some()
                && other.field(Key::Status).map(|field| field.name) == name
        })
    }

    /// The row of the same table to write a status like: the first that states one.
    pub(super) fn row_like(&self, item: &Item) -> Option<&'a Item> {
        self.column(item).find(|other| other.status.source == StatusSource::Row)
    }

    /// How a column says `kind` that says everything by an emoji; `None` for a column with words
    /// that can say anything. One that answers yes or no cannot.
    pub(super) fn cell_sign(
        &self,
        item: &Item,
        kind: StatusKind,
    ) -> Option<Result<String, Refusal>> {
        let stated = || self.column(item).filter(|row| row.status.source == StatusSource::Row);
        let words = || stated().filter_map(|row| row.status.words);
        let yes_or_no = words().all(|words| is_answer(self.document.slice(words)));
        if words().next().is_some() && yes_or_no {
            return (!matches!(kind, StatusKind::Done | StatusKind::Todo))
                .then(|| Err(self.answers_only(item, kind)));
        }
        if words().next().is_none() || !words().all(|words| self.is_sign(words)) {
            return None;
        }
        let own = stated().find(|row| row.status.kind == Some(kind));
        if let Some(sign) = own.and_then(|row| row.status.words) {
            return Some(Ok(self.document.slice(sign).to_owned()));
        }
        // A column of checks and crosses answers yes or no.
        let signs = || words().map(|words| self.document.slice(words));
        let is_cross = |sign: &str| sign.starts_with(CROSSES);
        let answers = signs().all(|sign| is_cross(sign) || sign.starts_with(CHECKS));
        if answers && signs().any(is_cross) && !matches!(kind, StatusKind::Done | StatusKind::Todo)
        {
            return Some(Err(self.answers_only(item, kind)));
        }
        let sign = self.sign_alone(kind, StatusSource::Row);
        Some(sign.ok_or_else(|| sign::missing(kind)))
    }

    fn answers_only(&self, item: &Item, kind: StatusKind) -> Refusal {
        let mut signs: Vec<&str> = Vec::new();
        for words in self.column(item).filter_map(|row| row.status.words) {
            let sign = self.document.slice(words);
            if !signs.contains(&sign) {
                signs.push(sign);
            }
        }
        let name = item.field(Key::Status).map_or("", |field| self.document.slice(field.name));
        let kind = kind.name();
        Refusal::new(format!(
            "the column `{name}` says {} and nothing else, which cannot say `{kind}`",
            signs.join(" or ")
        ))
        .hint("write another sign into it once by hand, or add a column for the status")
    }

    /// Why a row without a cell for its status gets none.
    pub(super) fn no_cell(&self, item: &Item) -> Option<Refusal> {
        let beside = |other: &&Item| {
            other.kind == ItemKind::Row && other.section == item.section && other.head != item.head
        };
        let name = self.places().filter(beside).find_map(|other| other.field(Key::Status))?.name;
        let name = self.document.slice(name);
        Some(
            Refusal::new(format!("the row is too short: it has no cell for `{name}`"))
                .hint("add the cell in your editor"),
        )
    }
}

/// The cell that a row's status goes into, if it is an empty one.
pub(super) fn empty(item: &Item) -> Option<&ItemField> {
    let is_empty = |field: &&ItemField| field.shape == Shape::Cell && field.value.is_empty();
    item.field(Key::Status).filter(is_empty)
}

/// `words` as a cell has them: a bar in them does not end it.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut is_escaped = false;
    for c in words.chars() {
        if c == '|' && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(c);
    }
    out
}

/// Whether `words` are one of the answers to a question that a column's header asks.
fn is_answer(words: &str) -> bool {
    matches!(words::fold(words).as_str(), "yes" | "no")
}
