//! What stands directly under each heading, before anything is concluded from it.

use super::outline::Entry;
use super::{Reader, fields, legend, tasks, vocab};
use crate::markdown::{Kind, cells, plain};
use crate::model::{ItemField, Key, Role, Shape, Task};
use crate::text::Span;

/// What stands under one heading, deeper headings left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// Fields of the closed list, and those beside them.
    pub(super) fields: Vec<ItemField>,
    /// Boxes, nested ones too.
    pub(super) boxes: Vec<Task>,
    /// Whether there are boxes, and each is nested in a bullet without one: those are the work, and
    /// the boxes its tasks.
    pub(super) nested: bool,
    /// Top-level bullets that open with a status emoji, and no criteria: indices of blocks.
    pub(super) signed: Vec<usize>,
    /// Whether those bullets do not all say the same.
    pub(super) varied: bool,
    /// Tables with a status column.
    pub(super) tables: Vec<Table>,
}

/// A table that says how far its rows are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    /// The table's block.
    pub(super) block: usize,
    /// The column with the status, from 0.
    pub(super) status: usize,
    /// How many rows it has.
    pub(super) rows: usize,
}

impl Evidence {
    /// Whether one of the fields makes the section an item.
    pub(super) fn has_item_fields(&self) -> bool {
        self.fields.iter().any(|field| {
            matches!(
                field.key,
                Key::Status
                    | Key::Priority
                    | Key::Owner
                    | Key::Due
                    | Key::Effort
                    | Key::Depends
                    | Key::Goal
                    | Key::Impact
                    | Key::Progress
                    | Key::Target
                    | Key::Acceptance
                    | Key::Deliverables
            )
        })
    }

    /// Whether a field is plainly the section's, and not the bold lead of one of its bullets.
    pub(super) fn has_fields_of_its_own(&self) -> bool {
        let own = |field: &ItemField| {
            field.shape != Shape::Bullet
                || matches!(field.key, Key::Status | Key::Priority | Key::Owner | Key::Due)
        };
        self.has_item_fields() && self.fields.iter().any(own)
    }

    /// Whether a field says how far the section is.
    pub(super) fn has_status(&self) -> bool {
        self.fields.iter().any(|field| field.key == Key::Status)
    }
}

/// The evidence of every section.
pub(super) fn gather(
    reader: &Reader<'_>,
    outline: &[Entry],
    index: &[Vec<usize>],
) -> Vec<Evidence> {
    outline.iter().zip(index).map(|(entry, index)| of_section(reader, entry, index)).collect()
}

/// The evidence in one section, of which the bullets of `index` are none: they are about others.
fn of_section(reader: &Reader<'_>, entry: &Entry, index: &[usize]) -> Evidence {
    let mut evidence = Evidence::default();
    let blocks = &reader.document.blocks;
    let (from, to) = entry.body;
    // The words that announce the list to come: the heading, then the paragraph before it.
    let mut before = entry.words.map(|words| words.title);
    let mut open = true;
    for at in reader.document.siblings(from, to) {
        match blocks[at].kind {
            // What a rule parts from the section is the document's, or a foot note's.
            Kind::Rule => open = false,
            Kind::Paragraph | Kind::Quote if !open => {}
            Kind::List { .. } => {
                fields::of_block(reader, at, &mut evidence.fields);
                let signed =
                    |item: &usize| tasks::of_sign(reader, *item).is_some() && !index.contains(item);
                let mut signed = reader.document.children(at).filter(signed).peekable();
                // The ticks of criteria are targets, and those of a legend are examples.
                let counts = || !before.is_some_and(|words| is_criteria(reader, words));
                if signed.peek().is_some() && counts() && !legend::is_legend(reader.document, at) {
                    evidence.signed.extend(signed);
                }
            }
            Kind::Paragraph => {
                fields::of_block(reader, at, &mut evidence.fields);
                before = Some(blocks[at].text);
            }
            Kind::Quote => fields::of_block(reader, at, &mut evidence.fields),
            Kind::Table => evidence.tables.extend(table(reader, at)),
            _ => {}
        }
    }
    let mut done = from;
    for &bullet in index {
        tasks::boxes(reader, done, bullet, &mut evidence.boxes);
        done = reader.document.blocks[bullet].end;
    }
    tasks::boxes(reader, done, to, &mut evidence.boxes);
    evidence.nested = are_nested(reader, entry, &evidence.boxes);
    let state = |bullet: &usize| tasks::of_sign(reader, *bullet).map(|task| task.state);
    evidence.varied = evidence.signed.windows(2).any(|pair| state(&pair[0]) != state(&pair[1]));
    evidence
}

/// Whether all of `boxes`, of which there are some, stand below bullets without boxes. Both are in
/// the order of the document, so each is looked at once, up to the first box that is not nested.
fn are_nested(reader: &Reader<'_>, entry: &Entry, boxes: &[Task]) -> bool {
    let (from, to) = entry.body;
    let blocks = &reader.document.blocks;
    let lists = reader.document.siblings(from, to);
    let lists = lists.filter(|&at| matches!(blocks[at].kind, Kind::List { .. }));
    let mut bullets = lists.flat_map(|list| reader.document.children(list)).peekable();
    let mut is_nested = |task: &Task| {
        let at = task.mark.span().start;
        while bullets.next_if(|&bullet| blocks[bullet].span.end <= at).is_some() {}
        bullets.peek().is_some_and(|&bullet| {
            blocks[bullet].span.contains(at) && tasks::of_box(reader, bullet).is_none()
        })
    };
    !boxes.is_empty() && boxes.iter().all(&mut is_nested)
}

/// The table at `block`, if it has a status column.
fn table(reader: &Reader<'_>, block: usize) -> Option<Table> {
    let mut rows = reader.document.children(block);
    let header = cells(reader.text, reader.document.blocks[rows.next()?].text);
    let name = |cell: &Span| plain(reader.document.slice(*cell)).into_owned();
    let status = header.iter().position(|cell| vocab::is_status_column(&name(cell)))?;
    // A table that says what each status means is a legend.
    let meaning = |cell: &Span| vocab::is_meaning_column(&name(cell));
    if status == 0 && header.iter().any(meaning) {
        return None;
    }
    Some(Table { block, status, rows: rows.count() })
}

/// Whether the words at `span` announce criteria or metrics: `Success metrics`, `Success means that
/// anybody can answer:`.
pub(super) fn is_criteria(reader: &Reader<'_>, span: Span) -> bool {
    let words = || plain(reader.document.slice(span));
    let named = || vocab::section_role(&words()) == Some(Role::Metrics);
    span.len() <= 160 && (vocab::tells_success(&words()) || (span.len() <= 80 && named()))
}
