//! What stands directly under each heading, before anything is concluded from it.

use super::outline::Entry;
use super::{Reader, fields, tasks, vocab};
use crate::markdown::Kind;
use crate::model::{ItemField, Key, Task};

/// What stands under one heading, deeper headings left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// Fields of the closed list, and those beside them.
    pub(super) fields: Vec<ItemField>,
    /// Boxes, nested ones too.
    pub(super) boxes: Vec<Task>,
    /// Top-level list items, boxes left out: indices of blocks.
    pub(super) bullets: Vec<usize>,
    /// How many of `bullets` open with a status emoji.
    pub(super) signed: usize,
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

    /// Whether a field says how far the section is.
    pub(super) fn has_status(&self) -> bool {
        self.fields.iter().any(|field| field.key == Key::Status)
    }
}

/// The evidence of every section.
pub(super) fn gather(reader: &Reader<'_>, outline: &[Entry]) -> Vec<Evidence> {
    outline.iter().map(|entry| of_section(reader, entry)).collect()
}

fn of_section(reader: &Reader<'_>, entry: &Entry) -> Evidence {
    let mut evidence = Evidence::default();
    let blocks = &reader.document.blocks;
    let (from, to) = entry.body;
    for at in reader.document.siblings(from, to) {
        match blocks[at].kind {
            Kind::List { .. } => {
                fields::of_block(reader, at, &mut evidence.fields);
                for item in reader.document.children(at) {
                    if reader.document.box_state(item).is_none() {
                        evidence.bullets.push(item);
                        evidence.signed += usize::from(tasks::of_sign(reader, item).is_some());
                    }
                }
            }
            Kind::Paragraph | Kind::Quote => fields::of_block(reader, at, &mut evidence.fields),
            Kind::Table => evidence.tables.extend(table(reader, at)),
            _ => {}
        }
    }
    tasks::boxes(reader, from, to, &mut evidence.boxes);
    evidence
}

/// The table at `block`, if it has a status column.
fn table(reader: &Reader<'_>, block: usize) -> Option<Table> {
    let header = reader.document.children(block).next()?;
    let cells = crate::markdown::cells(reader.text, reader.document.blocks[header].text);
    let status = cells.iter().position(|&cell| {
        let words = crate::markdown::plain(reader.document.slice(cell));
        vocab::is_status_column(&words)
    })?;
    Some(Table { block, status })
}
