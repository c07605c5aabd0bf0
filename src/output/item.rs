//! One item, as every view shows it.

use serde::Serialize;

use super::escape::title;
use crate::markdown;
use crate::model::{Item, Key, Priority, StatusKind, StatusSource};
use crate::query::{Doc, Index, Target, place};
use crate::text::{Span, mojibake};

/// An item. Text is whole, as JSON keeps it; what is drawn is escaped when it is drawn.
#[derive(Clone, Debug, Serialize)]
pub struct ItemView {
    /// The id as written.
    pub id: Option<String>,
    /// The title without Markdown's marks, mis-encoded characters repaired.
    pub title: String,
    /// Its shape in the document.
    pub kind: &'static str,
    /// The document.
    pub file: String,
    /// The line it begins on, from 1.
    pub line: usize,
    /// What to type to name it.
    pub target: String,
    /// How far it is.
    pub status: StatusJson,
    /// How urgent it is.
    pub priority: Option<PriorityJson>,
    /// The horizon it stands in.
    pub horizon: Option<String>,
    /// The phase it stands in.
    pub phase: Option<String>,
    /// Its tasks.
    pub tasks: Tally,
    /// What is said of it, by key.
    pub fields: Fields,
    /// The kinds again, for drawing.
    #[serde(skip)]
    pub(super) status_kind: Option<StatusKind>,
    #[serde(skip)]
    pub(super) priority_kind: Option<Priority>,
}

/// A status in JSON.
#[derive(Clone, Debug, Serialize)]
pub struct StatusJson {
    /// What it comes down to.
    pub kind: &'static str,
    /// The words as written, mis-encoded characters repaired.
    pub text: Option<String>,
    /// The note behind them.
    pub note: Option<String>,
    /// Where it stands.
    pub source: &'static str,
}

/// A priority in JSON.
#[derive(Clone, Debug, Serialize)]
pub struct PriorityJson {
    /// What it comes down to.
    pub kind: &'static str,
    /// The words as written, mis-encoded characters repaired.
    pub text: String,
}

/// Tasks done, of all.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Tally {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

impl ItemView {
    /// The view of an item of a document.
    pub fn of(index: &Index<'_>, at: usize, number: usize) -> ItemView {
        let target = Target::Item { doc: at, item: number };
        let doc = &index.docs[at];
        let item = &doc.roadmap.items[number];
        let (done, total) = item.progress();
        let place = place(doc.roadmap, item);
        let section = |at: Option<usize>| at.map(|at| section_title(doc, at));
        let priority_kind = item.priority.and_then(|field| field.value);
        ItemView {
            id: item.id.map(|id| doc.slice(id).to_owned()),
            title: plain(doc.slice(item.title)),
            kind: item.kind.name(),
            file: doc.name.to_owned(),
            line: index.line(target),
            target: index.address(target),
            status: status(doc, item),
            priority: item.priority.map(|field| PriorityJson {
                kind: field.value.map_or("unknown", Priority::name),
                text: mojibake::repaired(doc.slice(field.raw)).into_owned(),
            }),
            horizon: section(place.horizon),
            phase: section(place.phase),
            tasks: Tally { done, total },
            fields: fields(doc, item),
            status_kind: item.status.kind,
            priority_kind,
        }
    }

    /// The title, fit for a terminal.
    pub(super) fn shown_title(&self) -> String {
        title(&self.title)
    }

    /// The priority's name; empty where there is none.
    pub(super) fn priority_name(&self) -> &'static str {
        self.priority.as_ref().map_or("", |priority| priority.kind)
    }
}

fn status(doc: &Doc<'_>, item: &Item) -> StatusJson {
    let written =
        |span: Option<Span>| span.map(|span| mojibake::repaired(doc.slice(span)).into_owned());
    StatusJson {
        kind: item.status.kind.map_or("unknown", StatusKind::name),
        text: written(item.status.words),
        note: written(item.status.note),
        source: source_name(item.status.source),
    }
}

const fn source_name(source: StatusSource) -> &'static str {
    match source {
        StatusSource::Field => "field",
        StatusSource::Heading => "heading",
        StatusSource::Row => "row",
        StatusSource::Bucket => "bucket",
        StatusSource::Mark => "mark",
        StatusSource::Tasks => "tasks",
        StatusSource::None => "none",
    }
}

/// An item's fields by key, in document order.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The value under `key`.
    pub fn get(&self, key: &str) -> Option<&String> {
        self.0.iter().find(|(own, _)| own == key).map(|(_, value)| value)
    }
}

impl Serialize for Fields {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// The item's fields; what is said twice under one key is one text of two lines.
fn fields(doc: &Doc<'_>, item: &Item) -> Fields {
    let mut found: Vec<(String, String)> = Vec::with_capacity(item.fields.len());
    for (key, value) in named_fields(doc, item) {
        match found.iter_mut().find(|(known, _)| *known == key) {
            Some((_, text)) => {
                text.push('\n');
                text.push_str(&value);
            }
            None => found.push((key, value)),
        }
    }
    Fields(found)
}

/// The item's fields that have a value, with the names they have in JSON, in document order.
pub(super) fn named_fields<'a>(
    doc: &'a Doc<'_>,
    item: &'a Item,
) -> impl Iterator<Item = (String, String)> + 'a {
    let valued = item.fields.iter().filter(|field| !field.value.is_empty());
    let pair = move |field: &crate::model::ItemField| {
        let name = match field.key {
            Key::Other => plain(doc.slice(field.name)),
            key => key.name().to_owned(),
        };
        (name, plain(doc.slice(field.value)))
    };
    valued.map(pair)
}

/// A section's heading: its id and its title.
pub(super) fn section_title(doc: &Doc<'_>, at: usize) -> String {
    plain(doc.name_of(at))
}

/// What is written, without Markdown's marks, mis-encoded characters repaired: as JSON has it. What
/// goes to a terminal goes through `title` instead.
pub fn plain(text: &str) -> String {
    mojibake::repaired(&markdown::plain(text)).into_owned()
}
