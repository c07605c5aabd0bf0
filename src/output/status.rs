//! `roadmap status`: where everything stands.

use std::io::{self, Write};

use jiff::civil::Date;
use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::item::{Tally, section_title};
use super::layout::{cut_start, fit, width, wrap};
use super::{Look, plain, shown, style, teach, title};
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

/// How the lines of a report are laid out.
struct Columns {
    title: usize,
    tasks: usize,
    /// Whether the statuses stand on the same line.
    wide: bool,
}

const BAR: usize = 10;
/// `by ~2025-01-31 late`.
const DATES: usize = 19;

impl Columns {
    /// Room for the parts, and for the names of documents where these have lines of their own.
    fn of(names: &[&str], parts: &[PartView], whole: &Sums, look: Look) -> Columns {
        fn widest(parts: &[PartView], depth: usize) -> usize {
            let own = |part: &PartView| {
                (2 * depth + width(&title(&part.title))).max(widest(&part.phases, depth + 1))
            };
            parts.iter().map(own).max().unwrap_or(0)
        }
        let tasks = tally(Tally { done: whole.done, total: whole.total }).len();
        let names_room = names.iter().map(|name| width(&shown(name))).max().unwrap_or(0);
        let depth = usize::from(!names.is_empty());
        let wanted = widest(parts, depth).max(names_room).max("Whole plan".len());
        let fixed = 2 + BAR + 2 + tasks + 2 + DATES;
        let room = look.width.map_or(usize::MAX, |width| width.saturating_sub(fixed));
        let title = wanted.min(room).max(12);
        // Enough for the longest breakdown of the whole.
        let breakdown = width(&breakdown(whole)) + 2;
        Columns {
            title,
            tasks,
            wide: look.width.is_none_or(|width| title + fixed + breakdown <= width),
        }
    }
}

fn tally(tasks: Tally) -> String {
    format!("{}/{}", tasks.done, tasks.total)
}

fn breakdown(sums: &Sums) -> String {
    let counts: Vec<String> =
        kinds(sums).map(|(kind, count)| format!("{count} {}", name(kind))).collect();
    counts.join(", ")
}

/// Draws the report.
pub fn text(view: &StatusView, look: Look, quiet: bool, out: &mut dyn Write) -> io::Result<()> {
    let columns = match &view.documents[..] {
        [document] => {
            let columns = Columns::of(&[], &view.horizons, &view.items.sums, look);
            super::head(document.title.as_deref(), &document.file, look, out)?;
            warn(document, out)?;
            if !view.horizons.is_empty() {
                writeln!(out)?;
            }
            view.horizons.iter().try_for_each(|part| draw(part, 0, &columns, look, out))?;
            columns
        }
        documents => several(view, documents, look, out)?,
    };
    writeln!(out)?;
    sums("Whole plan", &view.items.sums, &columns, look, out)?;
    if !view.attention.is_empty() {
        writeln!(out, "\n{}", "Needs attention".style(style::heading()))?;
        notices(&view.attention, look, out)?;
    }
    if !quiet {
        writeln!(out)?;
        for line in wrap(&coverage(view), look.width) {
            writeln!(out, "{}", line.style(style::dim()))?;
        }
    }
    Ok(())
}

/// Draws a line for each document, and its parts below it; those without items are named at the end.
fn several(
    view: &StatusView,
    documents: &[DocumentView],
    look: Look,
    out: &mut dyn Write,
) -> io::Result<Columns> {
    let (with, without): (Vec<&DocumentView>, Vec<&DocumentView>) =
        documents.iter().partition(|document| document.items.total > 0);
    let names: Vec<&str> = with.iter().map(|document| document.file.as_str()).collect();
    let columns = Columns::of(&names, &view.horizons, &view.items.sums, look);
    let parts =
        |file: &str| view.horizons.iter().filter(move |part| part.file == file).collect::<Vec<_>>();
    let mut is_apart = false;
    for (n, document) in with.iter().enumerate() {
        let own = parts(&document.file);
        // Documents with parts stand apart, and lines of one document each together.
        if n > 0 && (is_apart || !own.is_empty()) {
            writeln!(out)?;
        }
        is_apart = !own.is_empty();
        sums(
            &cut_start(&shown(&document.file), columns.title, look),
            &document.items.sums,
            &columns,
            look,
            out,
        )?;
        warn(document, out)?;
        own.into_iter().try_for_each(|part| draw(part, 1, &columns, look, out))?;
    }
    if !without.is_empty() {
        let names: Vec<String> =
            without.iter().map(|document| shown(&document.file).into_owned()).collect();
        writeln!(out)?;
        for line in wrap(&format!("no items in {}", names.join(", ")), look.width) {
            writeln!(out, "{}", line.style(style::dim()))?;
        }
    }
    Ok(columns)
}

/// A line of sums without dates: of a document, or of all.
fn sums(
    name: &str,
    sums: &Sums,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = fit(name, columns.title, look).style(style::heading()).to_string();
    line(&name, sums, columns, look, out)?;
    if columns.wide {
        write!(out, "  {}{}", " ".repeat(DATES + 2), breakdown(sums))?;
    }
    writeln!(out)?;
    statuses(sums, 0, columns, look, out)
}

/// Draws one part of the plan.
pub(super) fn one(part: &PartView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::of(&[], std::slice::from_ref(part), &part.sums, look);
    draw(part, 0, &columns, look, out)
}

/// Says why a document cannot be edited.
fn warn(document: &DocumentView, out: &mut dyn Write) -> io::Result<()> {
    if let Some(reason) = &document.read_only {
        writeln!(
            out,
            "{}",
            format!("can be read, not edited: {}", shown(reason)).style(style::alarm())
        )?;
    }
    Ok(())
}

fn draw(
    part: &PartView,
    depth: usize,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = format!("{}{}", "  ".repeat(depth), title(&part.title));
    let name = fit(&name, columns.title, look);
    let name = if depth == 0 { name.style(style::heading()).to_string() } else { name };
    line(&name, &part.sums, columns, look, out)?;
    if let Some(end) = &part.end {
        let about = if part.derived { "~" } else { "" };
        let end = format!("by {about}{end}");
        // Filled up only where something follows: no line ends in spaces.
        let end = if part.late || columns.wide { fit(&end, DATES - 5, look) } else { end };
        write!(out, "  {}", end.style(style::dim()))?;
        if part.late {
            write!(out, "{}", " late".style(style::alarm()))?;
        } else if columns.wide {
            write!(out, "     ")?;
        }
    } else if columns.wide {
        write!(out, "{}", " ".repeat(DATES + 2))?;
    }
    if columns.wide {
        write!(out, "  {}", breakdown(&part.sums))?;
    }
    writeln!(out)?;
    statuses(&part.sums, depth, columns, look, out)?;
    part.phases.iter().try_for_each(|inner| draw(inner, depth + 1, columns, look, out))
}

/// A name, a bar, and the tasks done.
fn line(
    name: &str,
    sums: &Sums,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (done, total) = if sums.total > 0 {
        (sums.done, sums.total)
    } else {
        (sums.with_status(Some(StatusKind::Done)), sums.items)
    };
    let bar = look.bar(done, total, BAR);
    let tasks = tally(Tally { done: sums.done, total: sums.total });
    write!(out, "{name}  {}  {tasks:>width$}", bar.style(style::bar()), width = columns.tasks)
}

/// The statuses on a line of their own, where the lines are too short to have them at their end.
fn statuses(
    sums: &Sums,
    depth: usize,
    columns: &Columns,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    if columns.wide {
        return Ok(());
    }
    let indent = "  ".repeat(depth + 1);
    let counts = format!("{}: {}", plural(sums.items, "item"), breakdown(sums));
    let room = look.width.map(|width| width.saturating_sub(indent.len()));
    for line in wrap(&counts, room) {
        writeln!(out, "{indent}{}", line.style(style::dim()))?;
    }
    Ok(())
}

/// So many notices of one kind are drawn; the others are counted.
const MOST: usize = 5;

/// Draws what needs attention: a few of each kind, and how to see the others.
fn notices(notices: &[Notice], look: Look, out: &mut dyn Write) -> io::Result<()> {
    let kinds = notices.iter().map(|notice| notice.kind.len()).max().unwrap_or(0);
    let room = look.width.map(|width| width.saturating_sub(kinds + 4));
    for same in notices.chunk_by(|a, b| a.kind == b.kind) {
        for notice in same.iter().take(MOST) {
            for (n, line) in wrap(&shown(&notice.message), room).into_iter().enumerate() {
                let kind = if n == 0 { notice.kind } else { "" };
                writeln!(out, "  {}  {line}", fit(kind, kinds, look).style(style::alarm()))?;
            }
        }
        if let Some(hint) = same.iter().find_map(|notice| notice.hint.as_deref()) {
            for line in wrap(&shown(hint), room) {
                writeln!(out, "  {:kinds$}  {}", "", line.style(style::dim()))?;
            }
        }
        let others = same.len().saturating_sub(MOST);
        if others > 0 {
            let see = query(same[0].kind).map(|query| format!(": roadmap list {query}"));
            let more = format!("and {others} more{}", see.unwrap_or_default());
            for line in wrap(&more, room) {
                writeln!(out, "  {:kinds$}  {}", "", line.style(style::dim()))?;
            }
        }
    }
    Ok(())
}

/// The query that finds everything of one kind, where there is one.
fn query(kind: &str) -> Option<&'static str> {
    match kind {
        "late" => Some("is:late"),
        "overdue" => Some("is:overdue"),
        "blocked" => Some("status:blocked"),
        "critical-not-started" => Some("priority:critical status:todo"),
        "unknown-status" => Some("status:unknown has:status"),
        _ => None,
    }
}

/// What was read, and what was not.
fn coverage(view: &StatusView) -> String {
    let mut parts = vec![plural(view.items.total, "item"), plural(view.tasks.total, "task")];
    for (count, noun) in
        [(view.risks, "risk"), (view.metrics, "metric"), (view.resources, "resource")]
    {
        if count > 0 {
            parts.push(plural(count, noun));
        }
    }
    let mut said =
        vec![format!("{} in {}", parts.join(", "), plural(view.documents.len(), "file"))];
    if view.prose > 0 {
        let prose = plural(view.prose, "section");
        said.push(format!("{prose} kept as prose (why: explain --reading)"));
    }
    if view.loose_tasks > 0 {
        said.push(format!("{} of no item", plural(view.loose_tasks, "box")));
    }
    if view.horizons.iter().any(|part| part.derived) {
        said.push("~ counted from the day of the plan".to_owned());
    }
    let names = |paths: &[String]| {
        paths.iter().map(|name| shown(name).into_owned()).collect::<Vec<String>>().join(", ")
    };
    if !view.twins.is_empty() {
        let twins = if view.twins.len() == 1 { "a language twin" } else { "language twins" };
        said.push(format!("not counted again: {} ({twins})", names(&view.twins)));
    }
    if !view.unread.is_empty() {
        said.push(format!("not read: {} (add with `files:` in roadmap.yaml)", names(&view.unread)));
    }
    said.join("; ")
}

/// `1 item`, `2 items`, `2 boxes`.
pub(super) fn plural(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ if noun.ends_with('x') => format!("{count} {noun}es"),
        _ => format!("{count} {noun}s"),
    }
}
