//! `roadmap status`: where everything stands.

mod text;

pub use text::text;
pub(super) use text::{one, plural};

use jiff::civil::Date;
use serde::Serialize;

use super::item::{Tally, section_title};
use super::{plain, teach};
use crate::model::{Priority, Role, Status, StatusKind};
use crate::query::{self, Attention, Doc, Sums};

/// All documents, and what they come to.
#[derive(Clone, Debug, Serialize)]
pub struct StatusView {
    /// The documents.
    pub documents: Vec<DocumentView>,
    /// The items of all of them.
    pub items: ItemsView,
    /// The tasks of all of them.
    pub tasks: Tally,
    /// The outermost parts of all plans.
    pub horizons: Vec<PartView>,
    /// How many risks are named.
    pub risks: usize,
    /// How many metrics of success are named.
    pub metrics: usize,
    /// How many resources are named.
    pub resources: usize,
    /// What needs somebody to look at it.
    pub attention: Vec<Notice>,
    /// How many sections were kept as prose.
    pub prose: usize,
    /// Boxes that no item owns.
    pub loose_tasks: usize,
    /// Language twins of the documents: not read, as they say the same again.
    pub twins: Vec<String>,
    /// Documents in places of later tiers, which were not read.
    pub unread: Vec<String>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Its path.
    pub file: String,
    /// Its title.
    pub title: Option<String>,
    /// Its items.
    pub items: ItemsView,
    /// Its tasks.
    pub tasks: Tally,
    /// Why it cannot be edited, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_only: Option<String>,
}

/// Items by kind; only the kinds there are.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ItemsView {
    /// How many there are.
    pub total: usize,
    /// By status.
    pub by_status: Counts,
    /// By priority.
    pub by_priority: Counts,
    #[serde(skip)]
    sums: Sums,
}

/// How many there are of each kind, in the kinds' own order; none is 0.
#[derive(Clone, Debug, Default)]
pub struct Counts(Vec<(&'static str, usize)>);

impl Serialize for Counts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

/// A part of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// Its heading.
    pub title: String,
    /// The document.
    pub file: String,
    /// What to type to name it.
    pub target: String,
    /// Its first day.
    pub start: Option<String>,
    /// Its last day.
    pub end: Option<String>,
    /// Whether the days were counted from the day of the plan, not written.
    pub derived: bool,
    /// Whether its end is past and something in it is not finished.
    pub late: bool,
    /// How many items it holds.
    pub items: usize,
    /// Its items by status.
    pub by_status: Counts,
    /// Its tasks.
    pub tasks: Tally,
    /// The parts in it.
    pub phases: Vec<PartView>,
    #[serde(skip)]
    sums: Sums,
}

/// Something that needs attention.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// What kind of thing.
    pub kind: &'static str,
    /// A sentence that says it.
    pub message: String,
    /// What to type to see it.
    pub target: String,
    /// What to do about it, where that is not plain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

impl DocumentView {
    /// The view of a document with these sums.
    pub fn new(
        file: String,
        title: Option<String>,
        sums: Sums,
        read_only: Option<String>,
    ) -> DocumentView {
        let tasks = Tally { done: sums.done, total: sums.total };
        DocumentView { file, title, items: ItemsView::new(sums), tasks, read_only }
    }
}

impl ItemsView {
    /// The view of sums.
    pub fn new(sums: Sums) -> ItemsView {
        let priority = |kind: Option<Priority>| {
            (kind.map_or("none", Priority::name), sums.with_priority(kind))
        };
        let known = Priority::ALL.into_iter().map(Some).chain([None]).map(priority);
        let priorities = known.chain([("unknown", sums.unknown_priority)]);
        ItemsView {
            total: sums.items,
            by_status: by_status(&sums),
            by_priority: Counts(priorities.filter(|&(_, count)| count > 0).collect()),
            sums,
        }
    }
}

fn by_status(sums: &Sums) -> Counts {
    Counts(kinds(sums).map(|(kind, count)| (name(kind), count)).collect())
}

fn name(kind: Option<StatusKind>) -> &'static str {
    kind.map_or("unknown", StatusKind::name)
}

/// The statuses there are, in the order of a life, and how many items have each.
fn kinds(sums: &Sums) -> impl Iterator<Item = (Option<StatusKind>, usize)> {
    let all = StatusKind::ALL.into_iter().map(Some).chain([None]);
    all.map(|kind| (kind, sums.with_status(kind))).filter(|&(_, count)| count > 0)
}

/// The outermost parts of document `doc`, each with the parts in it.
pub fn parts(index: &query::Index<'_>, doc: usize, today: Date) -> Vec<PartView> {
    let own = &index.docs[doc];
    let progress = index.progress(doc);
    let mut above: Vec<(usize, PartView)> = Vec::new();
    let mut done = Vec::new();
    for (at, section) in own.roadmap.sections.iter().enumerate() {
        // What has ended is put into what it stands in.
        while let Some((outer, _)) = above.last()
            && own.roadmap.sections[*outer].span.end <= section.head.start
        {
            close(&mut above, &mut done);
        }
        let holds = matches!(section.role, Role::Horizon | Role::Phase | Role::Bucket);
        if holds && progress.sections[at].items > 0 {
            above.push((at, part(index, doc, at, progress.sections[at], today)));
        }
    }
    while !above.is_empty() {
        close(&mut above, &mut done);
    }
    done
}

fn close(above: &mut Vec<(usize, PartView)>, done: &mut Vec<PartView>) {
    if let Some((_, part)) = above.pop() {
        match above.last_mut() {
            Some((_, outer)) => outer.phases.push(part),
            None => done.push(part),
        }
    }
}

/// A section with its sums, without the parts in it.
pub(super) fn part(
    index: &query::Index<'_>,
    doc: usize,
    at: usize,
    sums: Sums,
    today: Date,
) -> PartView {
    let own: &Doc<'_> = &index.docs[doc];
    let section = &own.roadmap.sections[at];
    PartView {
        title: section_title(own, at),
        file: own.name.to_owned(),
        target: index.address(query::Target::Section { doc, section: at }),
        start: section.window.map(|window| window.start.to_string()),
        end: section.window.map(|window| window.end.to_string()),
        derived: section.window.is_some_and(|window| window.is_derived()),
        late: query::is_late(section, &sums, today),
        items: sums.items,
        by_status: by_status(&sums),
        tasks: Tally { done: sums.done, total: sums.total },
        phases: Vec::new(),
        sums,
    }
}

impl Notice {
    /// The sentence for something that needs attention.
    pub fn new(index: &query::Index<'_>, found: &Attention) -> Notice {
        let target = index.address(found.target());
        let name = match found.target() {
            query::Target::Section { doc, section } => section_title(&index.docs[doc], section),
            other => format!("{target} {}", plain(index.title(other))),
        };
        let message = match *found {
            Attention::Late { end, open, .. } => {
                format!("{name} ended on {end} with {} open", plural(open, "item"))
            }
            Attention::Overdue { due, .. } => format!("{name} was due on {due}"),
            Attention::Blocked { item } => {
                let why = note_of(index, item).map(|note| format!(": {note}")).unwrap_or_default();
                format!("{name} is blocked{why}")
            }
            Attention::CriticalNotStarted { .. } => format!("{name} is critical and not started"),
            Attention::UnknownStatus { item } => {
                let words = words_of(index, item).unwrap_or_default();
                format!("{name} has a status that is not understood: `{words}`")
            }
            Attention::DoneWithOpenTasks { open, .. } => {
                format!("{name} is said to be done, and {} open", are(open))
            }
            Attention::TodoWithDoneTasks { done, .. } => {
                format!("{name} is said not to be started, and {} done", are(done))
            }
        };
        let hint = match *found {
            Attention::UnknownStatus { item } => words_of(index, item)
                .and_then(|words| teach::status(&words))
                .map(|line| format!("say what it means in roadmap.yaml: `{line}`")),
            _ => None,
        };
        Notice { kind: found.reason(), message, target, hint }
    }
}

/// The status of an item, as written.
fn status_of<'a>(index: &query::Index<'a>, target: query::Target) -> Option<(Doc<'a>, Status)> {
    let query::Target::Item { doc, item } = target else { return None };
    let own = index.docs[doc];
    Some((own, own.roadmap.items[item].status))
}

fn note_of(index: &query::Index<'_>, target: query::Target) -> Option<String> {
    let (doc, status) = status_of(index, target)?;
    status.note.map(|note| plain(doc.slice(note)))
}

fn words_of(index: &query::Index<'_>, target: query::Target) -> Option<String> {
    let (doc, status) = status_of(index, target)?;
    status.words.map(|words| plain(doc.slice(words)))
}

/// `1 task is`, `2 tasks are`.
fn are(count: usize) -> String {
    format!("{} {}", plural(count, "task"), if count == 1 { "is" } else { "are" })
}
