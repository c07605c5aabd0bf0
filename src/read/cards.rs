//! Cards: headings that are items.

use super::evidence::Evidence;
use super::heading::Words;
use super::outline::Entry;
use super::roles::Roles;
use super::vocab::Bucket;
use super::{Reader, counts, tasks, value, vocab};
use crate::model::{
    Field, Item, ItemField, ItemKind, Key, Priority, Roadmap, Role, Status, StatusSource, Task,
};
use crate::text::Span;

/// Adds an item for each section that is one. Its fields and boxes are the evidence's until then.
pub(super) fn read(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &mut [Evidence],
    roles: &Roles,
    roadmap: &mut Roadmap,
) {
    let is_card = |at: usize| roles.of[at] == Role::Item || roles.also_item[at];
    roadmap.items.reserve((1..outline.len()).filter(|&at| is_card(at)).count());
    for at in 1..outline.len() {
        let also = roles.also_item[at];
        if roles.of[at].is_container() && !also {
            roadmap.parts.extend(part(reader, outline, evidence, at));
        }
        if !is_card(at) {
            continue;
        }
        if let (Some(words), Some(heading)) = (outline[at].words, outline[at].heading) {
            let head = reader.document.blocks[heading].span;
            let end = if also { at + 1 } else { outline[at].end };
            let whole = Span::new(head.start, section_end(reader, outline, end));
            let item = card(reader, outline, evidence, roles, Card { at, end, words, head, whole });
            roadmap.items.push(item);
        }
    }
    loose(evidence, roles, roadmap);
}

/// A section that is an item: which sections it takes in, and where it stands.
#[derive(Clone, Copy)]
struct Card {
    at: usize,
    end: usize,
    words: Words,
    head: Span,
    whole: Span,
}

fn card(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &mut [Evidence],
    roles: &Roles,
    card: Card,
) -> Item {
    let Card { at, end, words, head, whole } = card;
    let fields = std::mem::take(&mut evidence[at].fields);
    let mut tasks: Vec<Task> = std::mem::take(&mut evidence[at].boxes);
    for section in evidence.iter().take(end).skip(at) {
        tasks.extend_from_slice(&section.boxes);
        if !section.signed.is_empty() {
            signed(reader, section, &mut tasks);
        }
    }
    tasks.sort_by_key(|task| task.mark.span().start);
    let status = field_status(reader, &fields)
        .or_else(|| heading_status(&words))
        .or_else(|| bucket_status(outline, roles, at))
        .or_else(|| progress_status(reader, &fields))
        .unwrap_or_else(|| computed(&tasks));
    let priority = field_priority(reader, &fields)
        .or_else(|| words.priority.map(|value| Field { raw: value.words, value: value.kind }))
        .or_else(|| outline[outline[at].parent?].priority);
    Item {
        kind: ItemKind::Card,
        id: words.id,
        title: title(reader, &words),
        head,
        span: whole,
        section: at,
        status,
        priority,
        mark: None,
        fields,
        tasks,
        mirrors: Vec::new(),
    }
}

/// The title, or all the words of a heading that has no title besides its id.
fn title(reader: &Reader<'_>, words: &Words) -> Span {
    if words.title.is_empty() && words.id.is_none() {
        counts::without_counts(reader.text, words.whole)
    } else {
        words.name()
    }
}

/// What a part of the plan says of itself.
fn part(reader: &Reader<'_>, outline: &[Entry], evidence: &[Evidence], at: usize) -> Option<Item> {
    let words = outline[at].words?;
    let head = reader.document.blocks[outline[at].heading?].span;
    let fields = evidence[at].fields.clone();
    let status =
        field_status(reader, &fields).or_else(|| heading_status(&words)).unwrap_or_default();
    let priority = field_priority(reader, &fields)
        .or_else(|| words.priority.map(|value| Field { raw: value.words, value: value.kind }));
    Some(Item {
        kind: ItemKind::Card,
        id: words.id,
        title: title(reader, &words),
        head,
        span: Span::new(head.start, section_end(reader, outline, outline[at].end)),
        section: at,
        status,
        priority,
        mark: None,
        fields,
        tasks: Vec::new(),
        mirrors: Vec::new(),
    })
}

/// Bullets that open with a status emoji, under a card: its tasks, and those nested in them too.
fn signed(reader: &Reader<'_>, section: &Evidence, found: &mut Vec<Task>) {
    for &bullet in &section.signed {
        let inside = bullet..reader.document.blocks[bullet].end;
        found.extend(inside.filter_map(|at| tasks::of_sign(reader, at)));
    }
}

/// Where the sections up to `end` end in the text.
pub(super) fn section_end(reader: &Reader<'_>, outline: &[Entry], end: usize) -> usize {
    let next = outline.get(end).and_then(|entry| entry.heading);
    next.map_or(reader.text.len(), |heading| reader.document.blocks[heading].span.start)
}

/// The status that a field states.
pub(super) fn field_status(reader: &Reader<'_>, fields: &[ItemField]) -> Option<Status> {
    let field = fields.iter().find(|field| field.key == Key::Status && !field.value.is_empty())?;
    Some(stated(reader.status(first_line(reader, field.value)), StatusSource::Field))
}

/// The status that a typed progress comes down to: `**Plans:** 4/4 plans complete`.
fn progress_status(reader: &Reader<'_>, fields: &[ItemField]) -> Option<Status> {
    let field = fields.iter().find(|field| field.key == Key::Progress)?;
    let kind = value::progress(reader.document.slice(first_line(reader, field.value)))?;
    Some(Status { kind: Some(kind), source: StatusSource::Tasks, words: None, note: None })
}

/// A status that was written.
pub(super) fn stated(
    value: value::Value<crate::model::StatusKind>,
    source: StatusSource,
) -> Status {
    Status { kind: value.kind, source, words: Some(value.words), note: value.note }
}

/// The priority that a field states.
pub(super) fn field_priority(reader: &Reader<'_>, fields: &[ItemField]) -> Option<Field<Priority>> {
    let field =
        fields.iter().find(|field| field.key == Key::Priority && !field.value.is_empty())?;
    let raw = first_line(reader, field.value);
    let value = reader.priority(raw);
    Some(Field { raw, value: value.kind })
}

fn first_line(reader: &Reader<'_>, value: Span) -> Span {
    tasks::first_line(reader.text, value)
}

fn heading_status(words: &Words) -> Option<Status> {
    if let Some(value) = words.status {
        return Some(stated(value, StatusSource::Heading));
    }
    let (kind, span) = words.sign?;
    Some(Status { kind: Some(kind), source: StatusSource::Heading, words: Some(span), note: None })
}

/// The status that the buckets around a card give it. A card that is a horizon itself says nothing
/// by that: its own boxes do.
fn bucket_status(outline: &[Entry], roles: &Roles, at: usize) -> Option<Status> {
    let is_horizon = matches!(roles.buckets[at], Some(Bucket::When(Some(_))));
    if is_horizon { None } else { given(outline, roles, at) }
}

/// The status that section `at`, or the nearest one around it, gives to what is listed there.
pub(super) fn given(outline: &[Entry], roles: &Roles, at: usize) -> Option<Status> {
    let around = std::iter::successors(Some(at), |&at| outline[at].parent);
    let mut kinds = around.filter_map(|section| match roles.buckets[section]? {
        Bucket::Status(kind) => Some((section, kind)),
        Bucket::When(kind) => kind.map(|kind| (section, kind)),
    });
    let (section, kind) = kinds.next()?;
    let words = outline[section].words.map(|words| words.whole);
    Some(Status { kind: Some(kind), source: StatusSource::Bucket, words, note: None })
}

/// The status that tasks come down to, where nobody wrote one.
pub(super) fn computed(tasks: &[Task]) -> Status {
    let kind = tasks::status_of(tasks.iter().map(|task| task.state));
    let source = if kind.is_some() { StatusSource::Tasks } else { StatusSource::None };
    Status { kind, source, words: None, note: None }
}

/// The priority that a heading gives to what stands under it: `## High Priority`, `### P1`.
pub(super) fn heading_priority(reader: &Reader<'_>, words: &Words) -> Option<Field<Priority>> {
    if let Some(value) = words.priority {
        return Some(Field { raw: value.words, value: value.kind });
    }
    if words.id.is_some() {
        return None;
    }
    let kind = priority_heading(&reader.text[words.title.start..words.title.end])?;
    Some(Field { raw: words.title, value: Some(kind) })
}

/// `High Priority`, `优先度：高`, `P1: next`, `Must have`: a heading whose words are a priority.
fn priority_heading(title: &str) -> Option<Priority> {
    let (name, rest) = title.split_once([':', '：']).unwrap_or((title, ""));
    if vocab::key(name) == Some(Key::Priority) {
        return vocab::priority_word(&vocab::fold(rest));
    }
    let name = title.split(['(', '（', ':', '：', '—', '–']).next().unwrap_or(title);
    let folded = vocab::fold(name);
    let words =
        folded.strip_suffix(" items").or_else(|| folded.strip_suffix(" tasks")).unwrap_or(&folded);
    let code = matches!(
        words,
        "p0" | "p1"
            | "p2"
            | "p3"
            | "must have"
            | "should have"
            | "could have"
            | "nice to have"
            | "critical"
    );
    vocab::named_priority(words)
        .or_else(|| code.then(|| vocab::priority_word(words)).flatten())
        .or_else(|| vocab::is_unspaced_text(&folded).then(|| vocab::priority_word(words)).flatten())
}

/// Boxes that no item owns.
fn loose(evidence: &[Evidence], roles: &Roles, roadmap: &mut Roadmap) {
    for (at, evidence) in evidence.iter().enumerate() {
        let owned =
            matches!(roles.of[at], Role::Item | Role::Part | Role::Bucket) || roles.also_item[at];
        if !owned {
            roadmap.loose_tasks.extend_from_slice(&evidence.boxes);
        }
    }
}
