//! A status in the words of a heading: changed there, put there as other headings have it, taken
//! away again.

use super::status::{Note, Typed, push};
use super::{Cause, Draft, Effect, FieldKey, Holder, Planner, Refusal, Statement, sign};
use crate::model::{Item, ItemKind, Key, StatusKind, StatusSource};
use crate::read::words::{self, Heading};
use crate::text::{Edit, EditSet, Source, Span};

/// Writes another status where the heading of `at` has one.
pub(super) fn set(
    planner: &Planner<'_>,
    at: Statement,
    wanted: &Typed,
    note: Note,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let text = planner.document.source.text();
    let (whole, parts) = planner.heading(item).ok_or_else(|| no_heading(planner, item))?;
    let mut edits = Vec::new();
    let (from, to);
    if let Some(value) = parts.status {
        planner.may_overwrite(item, value.words, note)?;
        let typed = (!wanted.words.is_empty()).then_some(wanted.words.as_str());
        let new = planner.status_spelling(Some(&item.status), wanted.kind, typed);
        let said = Said::of(text, whole, value.words, value.note);
        let keeps = note == Note::Keep || (value.note.is_none() && wanted.note.is_none());
        let (span, new) = if keeps {
            (value.words, new)
        } else {
            (said.span, said.with_note(&new, wanted.note.as_deref()))
        };
        from = text[said.span.start..said.span.end].to_owned();
        to = format!(
            "{}{new}{}",
            &text[said.span.start..span.start],
            &text[span.end..said.span.end]
        );
        edits.push(Edit::replace(span, new));
        // An emoji that says the same says the same after.
        if let Some((kind, sign)) = parts.sign
            && Some(kind) == item.status.kind
            && !said.span.covers(sign)
        {
            let new = planner.sign_alone(wanted.kind, StatusSource::Heading);
            edits.push(Edit::replace(sign, new.ok_or_else(|| sign::missing(wanted.kind))?));
        }
    } else if let Some((_, sign)) = parts.sign {
        if wanted.note.is_some() {
            return Err(Refusal::new("an emoji in a heading has no room for a note")
                .hint("name the status alone, or write it in brackets in your editor"));
        }
        let new = planner.sign_alone(wanted.kind, StatusSource::Heading);
        to = new.ok_or_else(|| sign::missing(wanted.kind))?;
        from = text[sign.start..sign.end].to_owned();
        edits.push(Edit::replace(sign, to.clone()));
    } else {
        return Err(no_heading(planner, item));
    }
    let kept = note == Note::Replace && parts.status.is_some();
    try_out(planner, whole, &parts, &edits, Some(wanted), kept)?;
    draft.edits.append(&mut edits);
    push(at, (Some(from), to), wanted.kind, cause, draft);
    Ok(())
}

/// Puts a status into a heading that has none, as other headings of its rank have theirs; `false`
/// where they have none either.
pub(super) fn insert(
    planner: &Planner<'_>,
    at: Statement,
    wanted: &Typed,
    cause: Cause,
    draft: &mut Draft,
) -> Result<bool, Refusal> {
    let item = at.get(planner.roadmap);
    let Some(model) = model(planner, item, wanted.kind) else { return Ok(false) };
    let Some((whole, parts)) = planner.heading(item) else { return Ok(false) };
    let Some(form) = planner.form(model) else { return Ok(false) };
    let text = planner.document.source.text();
    let signed = form.words.is_none();
    if signed && wanted.note.is_some() {
        return Err(Refusal::new("the headings of this document say how far they are by an emoji, which has no room for a note")
            .hint("name the status alone"));
    }
    let typed = (!wanted.words.is_empty()).then_some(wanted.words.as_str());
    let sign = || {
        let new = planner.sign_alone(wanted.kind, StatusSource::Heading);
        new.ok_or_else(|| sign::missing(wanted.kind))
    };
    let new = match form.words {
        Some(said) => {
            let new = planner.status_spelling(Some(&model.status), wanted.kind, typed);
            said.with_note(&new, wanted.note.as_deref())
        }
        None => sign()?,
    };
    let Form { before, after, end, .. } = &form;
    let mut edits = Vec::new();
    if form.is_front {
        let start = match parts.id {
            Some(_) if form.is_behind_id => parts.title.start,
            _ => whole.start,
        };
        let marks = text[start..whole.end].len()
            - text[start..whole.end].trim_start_matches(['*', '_', '~']).len();
        let at = if form.in_marks { start + marks } else { start };
        edits.push(Edit::insert(at, format!("{new}{after}")));
    } else {
        let own = &text[whole.start..whole.end];
        let at = match own.strip_suffix(end.as_str()) {
            Some(rest) => whole.start + rest.len(),
            None => return Ok(false),
        };
        edits.push(Edit::insert(at, format!("{before}{new}{after}")));
    }
    try_out(planner, whole, &parts, &edits, Some(wanted), true)?;
    draft.edits.append(&mut edits);
    push(at, (None, new), wanted.kind, cause, draft);
    Ok(true)
}

/// Takes the status out of a heading, with what joins it to the title, where other headings of its
/// rank have none; `false` where all have one.
pub(super) fn clear(planner: &Planner<'_>, of: Holder, draft: &mut Draft) -> Result<bool, Refusal> {
    let item = of.get(planner.roadmap);
    let without = |other: &&Item| {
        is_beside(planner, item, other)
            && planner
                .heading(other)
                .is_some_and(|(_, parts)| parts.status.is_none() && parts.sign.is_none())
    };
    if item.status.source != StatusSource::Heading || !planner.cards().any(|other| without(&other))
    {
        return Ok(false);
    }
    let Some((whole, parts)) = planner.heading(item) else { return Ok(false) };
    let text = planner.document.source.text();
    let words =
        parts.status.map(|value| Said::of(text, whole, value.words, value.note).outer(text, whole));
    let sign = parts
        .sign
        .map(|(_, sign)| sign)
        .filter(|&sign| !words.is_some_and(|words| words.covers(sign)));
    let mut edits = Vec::new();
    for span in [words, sign].into_iter().flatten() {
        let gone = if span.end <= parts.title.start {
            let behind = &text[span.end..whole.end];
            Span::new(span.start, whole.end - behind.trim_start_matches(' ').len())
        } else if span.start < parts.title.end {
            // The status is the title.
            return Ok(false);
        } else {
            let before = &text[parts.title.end..span.start];
            Span::new(parts.title.end + before.trim_end_matches(is_joint).len(), span.end)
        };
        edits.push(Edit::replace(gone, ""));
    }
    try_out(planner, whole, &parts, &edits, None, true)?;
    let old = words.or(sign).map(|span| text[span.start..span.end].to_owned());
    draft.edits.append(&mut edits);
    let (at, key, cause) = (of.itself(), FieldKey::Known(Key::Status), Cause::Asked);
    draft.effects.push(Effect::Field { at, key, from: old, to: None, kind: None, cause });
    Ok(true)
}

/// Reads the heading as it would be: it must say what is wanted, and its title must be the same.
fn try_out(
    planner: &Planner<'_>,
    whole: Span,
    parts: &Heading,
    edits: &[Edit],
    wanted: Option<&Typed>,
    with_note: bool,
) -> Result<(), Refusal> {
    let text = planner.document.source.text();
    let old = &text[whole.start..whole.end];
    let inside = |edit: &Edit| {
        let span = Span::new(edit.span.start - whole.start, edit.span.end - whole.start);
        Edit::replace(span, edit.text.clone())
    };
    let source = Source::new(old.to_owned());
    let refusal = |new: &str| {
        Refusal::new(format!("the heading would be `{new}`, which would not be read as meant"))
            .hint("change it in your editor")
    };
    let Ok(edits) = EditSet::new(&source, edits.iter().map(inside).collect()) else {
        return Err(refusal(old));
    };
    let new = edits.apply(old);
    let read = words::heading(&new, Span::new(0, new.len()), planner.document, planner.options);
    let slice = |span: Span| &new[span.start..span.end];
    let same = slice(read.title) == planner.document.slice(parts.title)
        && read.id.map(slice) == parts.id.map(|id| planner.document.slice(id));
    let kind = read.status.map_or(read.sign.map(|(kind, _)| kind), |value| value.kind);
    let note = read.status.and_then(|value| value.note).map(slice);
    let says = match wanted {
        Some(wanted) => kind == Some(wanted.kind) && (!with_note || note == wanted.note.as_deref()),
        None => kind.is_none(),
    };
    if same && says { Ok(()) } else { Err(refusal(&new)) }
}

fn no_heading(planner: &Planner<'_>, item: &Item) -> Refusal {
    let title = planner.document.slice(item.title);
    Refusal::new(format!("the status of `{title}` stands in its title's words"))
        .hint("change it in your editor")
}

/// The heading to take the form from: of the same rank, in the same part of the plan if there is
/// one, of the same kind if there is one.
fn model<'a>(planner: &Planner<'a>, item: &Item, kind: StatusKind) -> Option<&'a Item> {
    let sections = &planner.roadmap.sections;
    let parent = |item: &Item| sections[item.section].parent;
    let states = |other: &&Item| {
        other.status.source == StatusSource::Heading
            && is_beside(planner, item, other)
            && planner.form(other).is_some()
    };
    planner.cards().filter(states).max_by_key(|other| {
        let near = parent(other) == parent(item);
        // The first of equals: the last would be found.
        (near, other.status.kind == Some(kind), std::cmp::Reverse(other.head.start))
    })
}

/// Whether the two are headings of one rank.
fn is_beside(planner: &Planner<'_>, item: &Item, other: &Item) -> bool {
    let level = |item: &Item| planner.roadmap.sections[item.section].level;
    other.head != item.head && level(other) == level(item)
}

/// A status in words, and how a note stands with it.
#[derive(Clone, Copy)]
struct Said {
    /// The words, and the note with its own brackets.
    span: Span,
    /// The bracket that stands before the words, if one does.
    bracket: Option<char>,
}

impl Said {
    fn of(text: &str, whole: Span, words: Span, note: Option<Span>) -> Said {
        let before = text[whole.start..words.start].trim_end().chars().next_back();
        let bracket = before.filter(|c| matches!(c, '(' | '[' | '（' | '【'));
        let end = note.map_or(words.end, |note| {
            let opened = text[words.end..note.start].contains(['(', '（']);
            let close =
                text[note.end..].chars().next().filter(|c| opened && matches!(c, ')' | '）'));
            note.end + close.map_or(0, char::len_utf8)
        });
        Said { span: Span::new(words.start, end), bracket }
    }

    /// `words` with a note: in brackets behind a colon, elsewhere in brackets of its own.
    fn with_note(self, words: &str, note: Option<&str>) -> String {
        match (note, self.bracket) {
            (None, _) => words.to_owned(),
            (Some(note), Some('（' | '【')) => format!("{words}：{note}"),
            (Some(note), Some(_)) => format!("{words}: {note}"),
            (Some(note), None) => format!("{words} ({note})"),
        }
    }

    /// All of it, with the brackets around it.
    fn outer(self, text: &str, whole: Span) -> Span {
        let Some(open) = self.bracket else { return self.span };
        let start = text[..self.span.start].trim_end().len() - open.len_utf8();
        let behind = &text[self.span.end..whole.end];
        let close = behind.find([')', ']', '）', '】']);
        let len = close.map_or(0, |at| at + behind[at..].chars().next().map_or(0, char::len_utf8));
        Span::new(start, self.span.end + len)
    }
}

/// How a heading has its status: what stands before and behind it.
struct Form {
    /// In words; else by an emoji alone.
    words: Option<Said>,
    /// Whether it stands before the title.
    is_front: bool,
    /// Whether an id stands before it.
    is_behind_id: bool,
    /// Whether it stands inside of the marks of emphasis around the title.
    in_marks: bool,
    /// What joins it to the title, opening bracket included.
    before: String,
    /// What closes it, or in front what joins it to the title.
    after: String,
    /// What the heading ends with behind it: marks of emphasis.
    end: String,
}

/// What stands between a title and its status.
fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '-' | '–' | '—' | ':' | '：' | '|' | '·')
}

impl<'a> Planner<'a> {
    /// Every heading that is an item or a part of the plan.
    fn cards(&self) -> impl Iterator<Item = &'a Item> {
        let roadmap = self.roadmap;
        roadmap.items.iter().chain(&roadmap.parts).filter(|item| item.kind == ItemKind::Card)
    }

    /// Whether more headings of the item's rank state how far they are in their words than in
    /// fields.
    pub(super) fn states_in_headings(&self, item: &Item) -> bool {
        let count = |source: StatusSource| {
            let states =
                |other: &&Item| other.status.source == source && is_beside(self, item, other);
            self.cards().filter(states).count()
        };
        let headings = count(StatusSource::Heading);
        headings > 0 && headings > count(StatusSource::Field)
    }

    /// The words of the item's heading, and what they say.
    pub(super) fn heading(&self, item: &Item) -> Option<(Span, Heading)> {
        let blocks = &self.document.blocks;
        let at = blocks.partition_point(|block| block.span.start < item.head.start);
        let block = blocks.get(at).filter(|block| block.span == item.head)?;
        let text = self.document.source.text();
        Some((block.text, words::heading(text, block.text, self.document, self.options)))
    }

    /// How the heading of `item` has its status.
    fn form(&self, item: &Item) -> Option<Form> {
        let (whole, parts) = self.heading(item)?;
        let text = self.document.source.text();
        let slice = |from: usize, to: usize| text[from..to].to_owned();
        let said = parts.status.map(|value| Said::of(text, whole, value.words, value.note));
        let core = match said {
            Some(said) => said.span,
            None => parts.sign?.1,
        };
        // Words and an emoji elsewhere are two statements: no form for a third.
        if said.is_some() && parts.sign.is_some_and(|(_, sign)| !core.covers(sign)) {
            return None;
        }
        if core.end <= parts.title.start {
            let before = &text[whole.start..core.start];
            let in_marks = before.ends_with(['*', '_', '~']);
            let behind = &text[core.end..whole.end];
            let gap = behind.len() - behind.trim_start_matches(' ').len();
            let is_behind_id = parts.id.is_some_and(|id| id.end <= core.start);
            let plain = is_behind_id || before.trim_matches(['*', '_', '~']).is_empty();
            let form = Form {
                words: said,
                is_front: true,
                is_behind_id,
                in_marks,
                before: String::new(),
                after: slice(core.end, core.end + gap),
                end: String::new(),
            };
            return plain.then_some(form);
        }
        let before = text.get(parts.title.end..core.start)?;
        let opening = |c: char| is_joint(c) || matches!(c, '(' | '[' | '（' | '【');
        let joint = core.start - (before.len() - before.trim_end_matches(opening).len());
        let behind = &text[core.end..whole.end];
        let closing = |c: char| matches!(c, ')' | ']' | '）' | '】');
        let close = whole.end - behind.trim_start_matches(closing).len();
        let end = &text[close..whole.end];
        let form = Form {
            words: said,
            is_front: false,
            is_behind_id: false,
            in_marks: false,
            before: slice(joint, core.start),
            after: slice(core.end, close),
            end: end.to_owned(),
        };
        end.trim_matches(['*', '_', '~']).is_empty().then_some(form)
    }
}
