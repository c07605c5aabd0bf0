//! Writing a status where the item has it, or would have it: in a field, a cell, the heading, the
//! bullet's mark, or by the heading it stands under.

use super::cell::in_place;
use super::{
    Cause, Draft, Effect, FieldKey, Holder, Planner, Refusal, Statement, bucket, cell, field,
    heading, mark,
};
use crate::config::nearest;
use crate::model::{Item, ItemKind, Key, Shape, Status, StatusKind, StatusSource};
use crate::read::{self, words};
use crate::text::Span;

/// A status as users type it: `partial (schema exists)`.
pub(super) struct Typed {
    /// What it comes down to.
    pub(super) kind: StatusKind,
    /// The words that were typed; empty where none were.
    pub(super) words: String,
    /// What was typed in brackets behind them.
    pub(super) note: Option<String>,
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
pub(super) enum Note {
    /// It stays.
    Keep,
    /// Another one takes its place, or none.
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
    if bucket::decides(planner, at) {
        return bucket::set(planner, at, wanted, cause, draft);
    }
    match (status.source, status.words) {
        (StatusSource::Heading, Some(_)) => heading::set(planner, at, wanted, note, cause, draft),
        (StatusSource::Mark, Some(_)) if mark::says(item) => {
            if wanted.note.is_some() {
                return Err(no_room("a bullet's mark"));
            }
            mark::set(planner, at, wanted.kind, cause, draft).or_else(|refusal| {
                bucket::unless_marked(planner, at, wanted, cause, draft, refusal)
            })
        }
        (StatusSource::Field | StatusSource::Row | StatusSource::Mark, Some(words)) => {
            planner.may_overwrite(item, words, note)?;
            let new = spelling(planner, item, status, wanted)?;
            let effect = replace(planner, item, words, &new, wanted, note, draft);
            push(at, effect, wanted.kind, cause, draft);
            Ok(())
        }
        _ => insert(planner, at, wanted, cause, draft),
    }
}

/// Writes other words where a bullet that moves says how far it is, besides the heading.
pub(super) fn reword(
    planner: &Planner<'_>,
    item: &Item,
    words: Span,
    wanted: &Typed,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    planner.may_overwrite(item, words, Note::Keep)?;
    let new = planner.status_spelling(Some(&item.status), wanted.kind, None);
    replace(planner, item, words, &new, wanted, Note::Keep, draft);
    Ok(())
}

/// How the place of `status` says what is wanted; `status` may be that of a neighbour.
fn spelling(
    planner: &Planner<'_>,
    item: &Item,
    status: &Status,
    wanted: &Typed,
) -> Result<String, Refusal> {
    let typed = (!wanted.words.is_empty()).then_some(wanted.words.as_str());
    if status.source == StatusSource::Row
        && let Some(sign) = planner.cell_sign(item, wanted.kind)
    {
        if wanted.note.is_some() {
            return Err(no_room("a cell with an emoji"));
        }
        return sign;
    }
    // An emoji alone, if there is one that says it; else words.
    if status.words.is_some_and(|words| planner.is_sign(words)) && wanted.note.is_none() {
        let sign = planner.sign_alone(wanted.kind, status.source);
        return Ok(sign.unwrap_or_else(|| words::status("", wanted.kind)));
    }
    Ok(planner.status_spelling(Some(status), wanted.kind, typed))
}

fn no_room(place: &str) -> Refusal {
    Refusal::new(format!("{place} has no room for a note")).hint("name the status alone")
}

/// Gives a status to what has none: in its empty cell, as its neighbours' headings or bullets have
/// it, or as a field.
fn insert(
    planner: &Planner<'_>,
    at: Statement,
    wanted: &Typed,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let noted = |words: String| match &wanted.note {
        Some(note) => format!("{words} ({note})"),
        None => words,
    };
    if item.kind == ItemKind::Row {
        let Some(empty) = cell::empty(item) else {
            return Err(planner.no_cell(item).unwrap_or_else(|| field::no_status(planner, item)));
        };
        let like = planner
            .row_like(item)
            .map_or(Status { source: StatusSource::Row, ..Status::default() }, |row| row.status);
        let value = noted(spelling(planner, item, &like, wanted)?);
        draft.edits.push(in_place(item, empty.value, &value));
        push(at, (None, value), wanted.kind, cause, draft);
        return Ok(());
    }
    if item.kind == ItemKind::Bullet {
        if wanted.note.is_some() {
            return Err(no_room("a bullet's mark"));
        }
        return mark::insert(planner, at, wanted.kind, cause, draft);
    }
    let is_item = matches!(at.of, Holder::Item(_));
    if is_item
        && item.kind == ItemKind::Card
        && planner.states_in_headings(item)
        && heading::insert(planner, at, wanted, cause, draft)?
    {
        return Ok(());
    }
    let typed = (!wanted.words.is_empty()).then_some(wanted.words.as_str());
    let value = noted(planner.status_spelling(None, wanted.kind, typed));
    field::insert(planner, at.of, &FieldKey::Known(Key::Status), &value, draft)?;
    push(at, (None, value), wanted.kind, cause, draft);
    Ok(())
}

pub(super) fn push(
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
    draft.edits.push(in_place(item, span, &new));
    (Some(old), after)
}

impl Planner<'_> {
    /// Refuses to write over what says more than how far something is. A field of one line may be
    /// set whatever it says, as its old value is shown; nothing else may be lost.
    pub(super) fn may_overwrite(
        &self,
        item: &Item,
        words: Span,
        note: Note,
    ) -> Result<(), Refusal> {
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
        // A number counts something, it is no status that was not understood.
        let unknown = item.status.kind.is_none()
            && written.split_whitespace().count() <= 3
            && !written.contains(|c: char| c.is_ascii_digit());
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
        // A heading that says it says it in its own words.
        if status.source == StatusSource::Bucket {
            return true;
        }
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
}
