//! Bullets that are items: under a bucket each of them, elsewhere those that open with a status
//! emoji.

use super::cards::{self, computed};
use super::evidence::{Evidence, is_criteria};
use super::mirrors::Name;
use super::outline::Entry;
use super::roles::Roles;
use super::{Reader, counts, heading, id, schedule, tasks, value, vocab};
use crate::markdown::{self, Kind};
use crate::model::{
    Item, ItemKind, Roadmap, Role, Status, StatusKind, StatusSource, Task, TaskMark, TaskState,
};
use crate::text::Span;

/// Adds an item for each bullet that is one.
pub(super) fn read(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    roles: &Roles,
    roadmap: &mut Roadmap,
) {
    // Where marks differ or a legend explains them, they are how far things are, everywhere.
    let telling = !reader.options.signs.is_empty() || evidence.iter().any(|own| own.varied);
    for (at, entry) in outline.iter().enumerate() {
        if roles.closed[at] {
            continue;
        }
        let bucket = match roles.of[at] {
            Role::Bucket => roles.buckets[at],
            Role::Prose
            | Role::Horizon
            | Role::Phase
            | Role::Document
            | Role::NextSteps
            | Role::Overview
                if !evidence[at].signed.is_empty()
                    && !roles.text[at]
                    && (telling || is_of_work(reader, outline, entry)) =>
            {
                None
            }
            _ => continue,
        };
        if vocab::section_role(entry.title(reader.text)).is_some() && bucket.is_none() {
            continue;
        }
        let given = bucket.and_then(|_| cards::given(outline, roles, at));
        let (from, to) = entry.body;
        let mut announced = None;
        for list in reader.document.siblings(from, to) {
            let before = announced.replace(list);
            if !matches!(reader.document.blocks[list].kind, Kind::List { .. })
                || before.is_some_and(|before| announces_no_work(reader, before))
                || are_questions(reader, list)
            {
                continue;
            }
            for bullet in reader.document.children(list) {
                let own = tasks::of_box(reader, bullet).or_else(|| tasks::of_sign(reader, bullet));
                if bucket.is_some() || evidence[at].signed.binary_search(&bullet).is_ok() {
                    let item = item(reader, outline, at, bullet, own, given);
                    roadmap.items.push(item);
                }
            }
        }
    }
}

/// Whether `block`, before a list, is a paragraph that says of it that it is of something else.
fn announces_no_work(reader: &Reader<'_>, block: usize) -> bool {
    let block = &reader.document.blocks[block];
    block.kind == Kind::Paragraph && is_criteria(reader, block.text)
}

/// Whether all of a list's bullets ask something.
fn are_questions(reader: &Reader<'_>, list: usize) -> bool {
    let asks = |bullet: usize| {
        let text = reader.document.blocks[bullet].text.trim(reader.text);
        reader.text[text.start..text.end].ends_with(['?', '？', '؟'])
    };
    let mut bullets = reader.document.children(list).peekable();
    bullets.peek().is_some() && bullets.all(asks)
}

/// Whether what stands under a heading is work by the heading's words: the document itself, a part
/// with an id or a date, or words that name work and not only what belongs to the phase above.
fn is_of_work(reader: &Reader<'_>, outline: &[Entry], entry: &Entry) -> bool {
    let Some(words) = entry.words else { return true };
    let whole = entry.whole(reader.text);
    let above = entry.parent.and_then(|parent| outline[parent].words);
    let part = above.is_some_and(|above| above.id.is_some())
        && vocab::is_generic_part(entry.title(reader.text));
    !part && (words.id.is_some() || schedule::says_when(whole) || vocab::names_work(whole))
}

/// The bullets that name an item again: what they say of it.
pub(super) fn index(reader: &Reader<'_>, outline: &[Entry], index: &[Vec<usize>]) -> Vec<Item> {
    let bullets = index.iter().enumerate();
    let bullets = bullets.flat_map(|(section, own)| own.iter().map(move |&own| (section, own)));
    let item = |(section, bullet)| {
        let own = tasks::of_box(reader, bullet).or_else(|| tasks::of_sign(reader, bullet));
        item(reader, outline, section, bullet, own, None)
    };
    bullets.map(item).collect()
}

/// What a bullet is called.
pub(super) fn name<'a>(reader: &Reader<'a>, bullet: usize) -> Name<'a> {
    let first = tasks::first_line(reader.text, reader.document.blocks[bullet].text);
    let own = tasks::of_box(reader, bullet).or_else(|| tasks::of_sign(reader, bullet));
    let (id, title, _) = words(reader, own, first);
    Name::of(reader.text, ItemKind::Bullet, id, title)
}

fn item(
    reader: &Reader<'_>,
    outline: &[Entry],
    section: usize,
    bullet: usize,
    own: Option<Task>,
    given: Option<Status>,
) -> Item {
    let block = &reader.document.blocks[bullet];
    let text = reader.text;
    let first = tasks::first_line(text, block.text);
    let mut tasks = Vec::new();
    tasks::boxes(reader, bullet + 1, block.end, &mut tasks);
    let (id, title, said) = words(reader, own, first);
    let said = said.map(|value| cards::stated(value, StatusSource::Mark));
    let status = said.or_else(|| marked(reader, own)).or(given).unwrap_or_else(|| computed(&tasks));
    let priority = outline[section].priority;
    let head = Span::new(block.span.start, first.end.max(block.span.start));
    Item {
        kind: ItemKind::Bullet,
        id,
        title,
        head,
        span: block.span,
        section,
        status,
        priority,
        mark: own,
        fields: Vec::new(),
        tasks,
        mirrors: Vec::new(),
    }
}

/// Id, title and a status in words of a bullet's first line.
fn words(
    reader: &Reader<'_>,
    own: Option<Task>,
    line: Span,
) -> (Option<Span>, Span, Option<value::Value<StatusKind>>) {
    let text = reader.text;
    let mut rest = own.map_or(line, |task| task.text);
    while let Some(sign) = vocab::leading(text, rest) {
        rest = Span::new(sign.span.end, rest.end).trim(text);
    }
    let mut said = said_at_end(reader, rest);
    rest = said.map_or(rest, |(before, _)| before);
    let bold = markdown::lead(text, rest).or_else(|| code(text, rest));
    // `**PO-8** — Parcels`: the id in bold, the title behind it.
    if let Some(lead) = bold.filter(|lead| id::is_whole(text, lead.words)) {
        let title = id::after_separator(text, lead.rest);
        if !title.is_empty() {
            return (Some(lead.words), title, said.map(|(_, value)| value));
        }
    }
    let bold = bold.filter(|lead| !text[..lead.words.start].ends_with('`'));
    let mut named = bold.map_or(rest, |lead| lead.words);
    // `**Title [done]**: what it is`.
    if let (None, Some(lead)) = (said, bold) {
        said = said_at_end(reader, lead.words);
        named = said.map_or(named, |(before, _)| before);
    }
    let found = id::find(text, named).filter(|found| !found.rest.is_empty() || bold.is_none());
    let title = found.map_or(named, |found| found.rest);
    let title = counts::without_counts(text, if title.is_empty() { rest } else { title });
    (found.map(|found| found.id), title, said.map(|(_, value)| value))
}

/// The status in brackets at the end of some words, `Title (🟢 done)`, and what stands before it.
fn said_at_end(reader: &Reader<'_>, span: Span) -> Option<(Span, value::Value<StatusKind>)> {
    let (before, inner) = heading::bracketed(reader.text, span)?;
    let value = reader.status(inner);
    let signed = vocab::leading(reader.text, inner).is_some();
    let shouted =
        value.kind.is_some() && (signed || value::status_in_title(reader, inner).is_some());
    shouted.then(|| (before.trim(reader.text), value))
}

/// Code at the start of a text, as bold words are: `` `PO-9` Stamps ``.
fn code(text: &str, span: Span) -> Option<markdown::Lead> {
    let inner = text[span.start..span.end].strip_prefix('`')?;
    let len = inner.find('`')?;
    let words = Span::new(span.start + 1, span.start + 1 + len);
    Some(markdown::Lead { words, rest: Span::new(words.end + 1, span.end) })
}

/// The status that a bullet's own box or emoji says.
fn marked(reader: &Reader<'_>, own: Option<Task>) -> Option<Status> {
    let task = own?;
    let kind = match (task.mark, task.state) {
        // An empty box says less than the bucket it stands in.
        (TaskMark::Box(_), TaskState::Open) => return None,
        (TaskMark::Box(_), TaskState::Done) => StatusKind::Done,
        (TaskMark::Box(_), TaskState::Active) => StatusKind::Active,
        (TaskMark::Box(_), TaskState::Blocked) => StatusKind::Blocked,
        (TaskMark::Box(_), TaskState::Dropped) => StatusKind::Dropped,
        (TaskMark::Emoji(span), _) => {
            let sign = vocab::leading(reader.text, span)?;
            reader.options.sign(sign.emoji, true)?
        }
    };
    Some(Status {
        kind: Some(kind),
        source: StatusSource::Mark,
        words: Some(task.mark.span()),
        note: None,
    })
}
