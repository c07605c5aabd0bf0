//! `roadmap explain --reading`: what each section was taken for, and by what evidence.

mod found;
mod given;
mod settings;
mod text;

use serde::Serialize;

use super::item::section_title;
use super::plain;
use crate::model::{Item, ItemKind, Key, Reason, Roadmap, Role, StatusKind};
use crate::query::{Index, Target};
use crate::read::Explained;
pub use found::Found;
pub use given::Given;
use settings::Settings;
pub use text::text;

/// How the documents were read.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingView {
    /// Each of them.
    pub documents: Vec<DocumentReading>,
}

/// How a document was read.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentReading {
    /// Its path.
    pub file: String,
    /// Its title.
    pub title: Option<String>,
    /// Its headings; the first entry is the document itself.
    pub sections: Vec<SectionReading>,
    /// Settings that change how it is read.
    #[serde(skip)]
    settings: Settings,
}

/// What one section was taken for.
#[derive(Clone, Debug, Serialize)]
pub struct SectionReading {
    /// The heading's line, from 1.
    pub line: usize,
    /// The heading's rank; 0 for the document itself.
    pub level: u8,
    /// The heading's words.
    pub title: String,
    /// What it was taken for.
    pub role: &'static str,
    /// Of a part of the plan: the status that what stands in it has by that.
    pub gives: Option<&'static str>,
    /// Whether it is an item besides holding items.
    pub also_item: bool,
    /// What decided that, by name.
    pub reason: &'static str,
    /// What decided that, in words.
    pub because: String,
    /// What stands in it, deeper headings left out.
    pub own: Given,
    /// What stands in it and below it.
    pub all: Given,
    /// What gave the items that are no headings, and what says an item again.
    pub found: Vec<Found>,
    /// How many headings it stands below.
    #[serde(skip)]
    depth: usize,
    #[serde(skip)]
    kind: Role,
}

impl DocumentReading {
    /// How document `doc`, in which the emoji of `legend` are explained, was read.
    pub fn new(index: &Index<'_>, doc: usize, legend: &[Explained]) -> DocumentReading {
        let own = &index.docs[doc];
        let roadmap = own.roadmap;
        let given = given::of_sections(roadmap);
        let mut found = found::of_sections(index, doc, legend);
        let mut sections: Vec<SectionReading> = Vec::with_capacity(roadmap.sections.len());
        for (at, section) in roadmap.sections.iter().enumerate() {
            let depth = section.parent.map_or(0, |parent| sections[parent].depth + 1);
            let (own, all) = given[at];
            sections.push(SectionReading {
                line: index.line(Target::Section { doc, section: at }),
                level: section.level,
                title: section_title(&index.docs[doc], at),
                role: section.role.name(),
                gives: section.gives.map(StatusKind::name),
                also_item: section.role.is_container() && card(roadmap, at).is_some(),
                reason: section.reason.name(),
                because: because(roadmap, at),
                own,
                all,
                found: std::mem::take(&mut found[at]),
                depth,
                kind: section.role,
            });
        }
        DocumentReading {
            file: own.name.to_owned(),
            title: roadmap.title.map(|title| plain(own.slice(title))),
            sections,
            settings: Settings::new(own),
        }
    }
}

/// The item that section `at` is.
fn card(roadmap: &Roadmap, at: usize) -> Option<&Item> {
    let head = roadmap.sections[at].head;
    let found = roadmap.items.binary_search_by_key(&head.start, |item| item.head.start).ok()?;
    let item = &roadmap.items[found];
    (item.section == at && item.kind == ItemKind::Card).then_some(item)
}

/// What decided the role of section `at`.
fn because(roadmap: &Roadmap, at: usize) -> String {
    let section = &roadmap.sections[at];
    let words = section.reason.words();
    match section.reason {
        Reason::InSame => format!("stands in {}", section.role.name()),
        Reason::KnownFields => {
            let fields = card(roadmap, at).map_or(&[][..], |item| &item.fields);
            let known = fields.iter().filter(|field| field.key != Key::Other);
            let mut keys: Vec<&str> = known.map(|field| field.key.name()).collect();
            keys.dedup();
            format!("{words}: {}", keys.join(", "))
        }
        _ => words.to_owned(),
    }
}
