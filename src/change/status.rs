//! Writing a status where the item has it: in a field, a cell, the heading, the bullet's mark.

use super::{Cause, Draft, Effect, FieldKey, Holder, Planner, Refusal, Statement, field};
use crate::config::nearest;
use crate::model::{
    Item, ItemKind, Key, Shape, Status, StatusKind, StatusSource, TaskMark, TaskState,
};
use crate::read::{self, words};
use crate::text::{Edit, Span};

/// A status as users type it: `partial (schema exists)`.
struct Typed {
    kind: StatusKind,
    words: String,
    note: Option<String>,
}

/// Sets the status of `of` to what the user typed.
pub(super) fn set(
    planner: &Planner<'_>,
    of: Holder,
    typed: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = of.get(planner.roadmap);
    let wanted = parse(planner, typed)?;
    let unchanged = item.status.kind == Some(wanted.kind)
        && item.status.is_stated()
        && planner.note(&item.status) == wanted.note.as_deref()
        && planner.says(&item.status, &wanted);
    if unchanged {
        return Ok(());
    }
    write(planner, stating(planner, of), &wanted, Note::Replace, Cause::Asked, draft)
}

/// Where the status of `of` is written: with it, or with the mirror that lends it.
fn stating(planner: &Planner<'_>, of: Holder) -> Statement {
    let holder = of.get(planner.roadmap);
    let mirror = holder.mirrors.iter().position(|mirror| std::ptr::eq(mirror, holder.stating()));
    Statement { of, mirror }
}

/// Sets the status of `of` to `kind`, as following from something else: a note is kept.
pub(super) fn follow(
    planner: &Planner<'_>,
    of: Holder,
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    write_again(planner, stating(planner, of), kind, cause, draft)
}

/// Sets the status at one place to `kind`, as following from something else: a note is kept.
pub(super) fn write_again(
    planner: &Planner<'_>,
    at: Statement,
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let wanted = Typed { kind, words: String::new(), note: None };
    write(planner, at, &wanted, Note::Keep, cause, draft)
}

/// What becomes of the note behind the status.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Note {
    Keep,
    Replace,
}

fn parse(planner: &Planner<'_>, typed: &str) -> Result<Typed, Refusal> {
    let value = read::status_value(typed, Span::new(0, typed.len()), planner.options);
    let words = typed[value.words.start..value.words.end].to_owned();
    let note = value.note.map(|note| typed[note.start..note.end].to_owned());
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters(&words) + note.as_deref().map_or(0, letters) < letters(typed) {
        return Err(Refusal::new(format!("`{typed}` is more than a status and a note"))
            .hint("write it as `STATUS (note)`"));
    }
    // A kind's own name always serves: `todo` is not everybody's word for it.
    let named =
        StatusKind::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(words.trim()));
    match named.or(value.kind) {
        Some(kind) => Ok(Typed { kind, words, note }),
        None => Err(unknown(planner, typed)),
    }
}

fn unknown(planner: &Planner<'_>, typed: &str) -> Refusal {
    let mut known: Vec<&str> = Vec::new();
    for item in &planner.roadmap.items {
        if let (Some(_), Some(span)) = (
            item.status.kind,
            item.status.words.filter(|_| item.status.source == StatusSource::Field),
        ) {
            let words = planner.document.slice(span);
            if !known.contains(&words) && known.len() < 8 {
                known.push(words);
            }
        }
    }
    let kinds = StatusKind::ALL.map(StatusKind::name).join(", ");
    let usual = StatusKind::ALL.map(|kind| words::status("", kind).to_lowercase());
    let mut all: Vec<&str> = Vec::new();
    all.extend(&known);
    all.extend(StatusKind::ALL.map(StatusKind::name));
    all.extend(usual.iter().map(String::as_str));
    let hint = if let Some(near) = nearest(typed, all) {
        format!("did you mean `{near}`?")
    } else if known.is_empty() {
        format!("statuses are {kinds}; words of your own go under `statuses:` in roadmap.yaml")
    } else {
        format!("this document says {}; the kinds are {kinds}", known.join(", "))
    };
    Refusal::new(format!("`{typed}` is no status that is known")).hint(hint)
}

fn write(
    planner: &Planner<'_>,
    at: Statement,
    wanted: &Typed,
    note: Note,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let status = &item.status;
    let typed = (!wanted.words.is_empty()).then_some(wanted.words.as_str());
    match (status.source, status.words) {
        (StatusSource::Field | StatusSource::Heading | StatusSource::Row, Some(words)) => {
            planner.may_overwrite(item, words, note)?;
            let new = planner.status_spelling(Some(status), wanted.kind, typed);
            let effect = replace(planner, item, words, &new, wanted, note, draft);
            push(at, effect, wanted.kind, cause, draft);
            Ok(())
        }
        (StatusSource::Mark, Some(_)) if wanted.note.is_none() => {
            mark(planner, at, wanted.kind, cause, draft)
        }
        (StatusSource::Bucket, _) => Err(in_bucket(planner, item, wanted.kind)),
        _ => {
            let new = planner.status_spelling(None, wanted.kind, typed);
            let value =
                wanted.note.as_ref().map_or_else(|| new.clone(), |note| format!("{new} ({note})"));
            field::insert(planner, at.of, &FieldKey::Known(Key::Status), &value, draft)?;
            push(at, (None, value), wanted.kind, cause, draft);
            Ok(())
        }
    }
}

fn push(
    at: Statement,
    (from, to): (Option<String>, String),
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
) {
    let key = FieldKey::Known(Key::Status);
    draft.effects.push(Effect::Field { at, key, from, to: Some(to), kind: Some(kind), cause });
}

/// Replaces the words of a written status, and its note if that is asked; what was and what will be.
fn replace(
    planner: &Planner<'_>,
    item: &Item,
    words: Span,
    new: &str,
    wanted: &Typed,
    note: Note,
    draft: &mut Draft,
) -> (Option<String>, String) {
    let text = planner.document.source.text();
    let status = &item.status;
    let whole = planner.whole(item, status, words);
    let old = text[whole.start..whole.end].to_owned();
    let keep = note == Note::Keep || (status.note.is_none() && wanted.note.is_none());
    let (span, new) = if keep {
        (words, new.to_owned())
    } else {
        // The marks around the words stay: `**Done** (old)` becomes `**Active** (new)`.
        let open = &text[whole.start..words.start];
        let close: String = open.chars().rev().collect();
        let note = wanted.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        (whole, format!("{open}{new}{close}{note}"))
    };
    let after = format!("{}{new}{}", &text[whole.start..span.start], &text[span.end..whole.end]);
    draft.edits.push(planner.in_place(item, span, &new));
    (Some(old), after)
}

/// A status that a bullet's own emoji or box says.
fn mark(
    planner: &Planner<'_>,
    at: Statement,
    kind: StatusKind,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let Some(task) = item.mark else {
        return Err(Refusal::new("the status stands in the bullet's words")
            .hint("change it in your editor"));
    };
    let state = match kind {
        StatusKind::Todo => TaskState::Open,
        StatusKind::Active => TaskState::Active,
        StatusKind::Blocked => TaskState::Blocked,
        StatusKind::Done => TaskState::Done,
        StatusKind::Dropped => TaskState::Dropped,
        StatusKind::Partial | StatusKind::Ongoing => {
            return Err(Refusal::new(format!("a bullet's mark cannot say {}", kind.name())));
        }
    };
    match task.mark {
        TaskMark::Box(_) => super::task::set(planner, super::TaskRef::Mark(at), state, draft),
        TaskMark::Emoji(span) => {
            let new = planner.status_spelling(Some(&item.status), kind, None);
            let old = planner.document.slice(span).to_owned();
            draft.edits.push(Edit::replace(span, new.clone()));
            push(at, (Some(old), new), kind, cause, draft);
            Ok(())
        }
    }
}

fn in_bucket(planner: &Planner<'_>, item: &Item, kind: StatusKind) -> Refusal {
    let section = &planner.roadmap.sections[item.section];
    let title = planner.document.slice(section.title);
    let bullet = if item.kind == ItemKind::Bullet { "bullet" } else { "section" };
    Refusal::new(format!("its status is the heading it stands under, `{title}`: to be {}, the {bullet} would have to move", kind.name()))
        .hint("move it in your editor, or give it a status of its own")
}

impl Planner<'_> {
    /// Refuses to write over what says more than how far something is. A field of one line may be
    /// set whatever it says, as its old value is shown; nothing else may be lost.
    fn may_overwrite(&self, item: &Item, words: Span, note: Note) -> Result<(), Refusal> {
        let written = self.document.slice(words);
        let field = item
            .field(Key::Status)
            .filter(|field| field.value.covers(words) && field.shape != Shape::Cell);
        if let Some(field) = field.filter(|field| self.document.slice(field.value).contains('\n')) {
            let at = field.name.start;
            return Err(Refusal::at(self.document, at, |line| {
                format!("the status at line {line} is more than one line of text")
            }));
        }
        let plain = words::is_plain_status(written, self.options);
        let unknown = item.status.kind.is_none() && written.split_whitespace().count() <= 3;
        if plain || unknown || (note == Note::Replace && field.is_some()) {
            return Ok(());
        }
        Err(Refusal::at(self.document, words.start, |line| {
            format!(
                "the status at line {line} says `{written}`, which another one would write over"
            )
        }))
    }

    fn note(&self, status: &Status) -> Option<&str> {
        status.note.map(|note| self.document.slice(note))
    }

    /// Whether the written status already is what was asked for: a kind's name asks for any word
    /// of that kind, other words for themselves.
    fn says(&self, status: &Status, wanted: &Typed) -> bool {
        let Some(words) = status.words else { return false };
        let spelling = self.status_spelling(Some(status), wanted.kind, Some(&wanted.words));
        wanted.words.eq_ignore_ascii_case(wanted.kind.name())
            || self.document.slice(words) == spelling
    }

    /// All of a written status: the value of its field, or the words and the note.
    fn whole(&self, item: &Item, status: &Status, words: Span) -> Span {
        let text = self.document.source.text();
        if let Some(field) = item.field(Key::Status).filter(|field| field.value.covers(words)) {
            let len =
                text[field.value.start..field.value.end].find('\n').unwrap_or(field.value.len());
            return Span::new(field.value.start, field.value.start + len).trim(text);
        }
        let end = status.note.map_or(words.end, |note| {
            let close = text[note.end..].chars().next().filter(|c| matches!(c, ')' | '）' | ']'));
            note.end + close.map_or(0, char::len_utf8)
        });
        Span::new(words.start, end)
    }

    /// The edit that puts `new` at `span`; in a table's cell, the cell's padding gives way so that
    /// the column still lines up.
    pub(super) fn in_place(&self, item: &Item, span: Span, new: &str) -> Edit {
        let cell =
            item.fields.iter().find(|field| field.shape == Shape::Cell && field.value.covers(span));
        let Some(cell) = cell else { return Edit::replace(span, new) };
        let text = self.document.source.text();
        let new = new.replace('|', "\\|");
        let (old_width, new_width) = (width(&text[span.start..span.end]), width(&new));
        let padding = text[cell.value.end..].bytes().take_while(|&b| b == b' ').count();
        let rest = &text[span.end..cell.value.end];
        let end = cell.value.end + padding;
        let closed = text[end..].starts_with('|');
        if !closed || (padding <= 1 && new_width >= old_width) {
            return Edit::replace(span, new);
        }
        // One space stays between the words and the bar.
        let wanted = (padding + old_width).saturating_sub(new_width).max(1);
        let aligned = padding > 1 || self.is_aligned(item);
        let padding = if aligned { wanted } else { padding };
        Edit::replace(Span::new(span.start, end), format!("{new}{rest}{}", " ".repeat(padding)))
    }

    /// Whether the bars of the item's table stand under each other: the row above has its last bar
    /// in the same column.
    fn is_aligned(&self, item: &Item) -> bool {
        let source = &self.document.source;
        let row = source.line_at(item.head.start);
        if row.start == 0 {
            return false;
        }
        let above = source.line_at(row.start - 1);
        width(source.slice(row).trim_end()) == width(source.slice(above).trim_end())
    }
}

/// Columns on a terminal.
fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}
