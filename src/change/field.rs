//! Setting, inserting and clearing fields.

use super::cell::in_place;
use super::{Cause, Draft, Effect, FieldKey, Holder, Planner, Refusal, heading, status, verify};
use crate::config::nearest;
use crate::model::{Item, ItemField, ItemKind, Key, Priority, Shape};
use crate::read::{self, words};
use crate::text::{Edit, Span};

pub(super) fn set(
    planner: &Planner<'_>,
    of: Holder,
    key: &FieldKey,
    value: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let value = value.trim();
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    if value.contains(|c: char| c.is_control() || turns(c)) {
        return Err(Refusal::new(format!(
            "the value of `{}` has a line break or a control character",
            key.name()
        ))
        .hint("a field is one line of text"));
    }
    if draft.sets(of, key) {
        return Err(Refusal::contradiction());
    }
    match key {
        _ if value.is_empty() => clear(planner, of, key, draft),
        FieldKey::Known(Key::Status) => status::set(planner, of, value, draft),
        FieldKey::Known(Key::Priority) => {
            let kind = read::priority_value(value, Span::new(0, value.len()), planner.options).kind;
            let Some(kind) = kind else { return Err(unknown_priority(value)) };
            put(planner, of, key, &planner.priority_spelling(kind, value), draft)
        }
        _ => put(planner, of, key, value, draft),
    }
}

fn unknown_priority(typed: &str) -> Refusal {
    let hint = match nearest(typed, Priority::ALL.into_iter().map(Priority::name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "priorities are critical, high, medium and low; words of your own go under `priorities:` in roadmap.yaml".to_owned(),
    };
    Refusal::new(format!("`{typed}` is no priority that is known")).hint(hint)
}

/// Writes `value` where the item has the field, or where it would have it.
fn put(
    planner: &Planner<'_>,
    of: Holder,
    key: &FieldKey,
    value: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = of.get(planner.roadmap);
    let from = match planner.find(item, key) {
        Some(field) if planner.has_more_lines(field.value) => {
            return Err(long(planner, key, field));
        }
        Some(field) if !field.value.is_empty() => {
            let old = planner.document.slice(field.value);
            if old == value {
                return Ok(());
            }
            draft.edits.push(in_place(item, field.value, value));
            Some(old.to_owned())
        }
        Some(field) if field.shape == Shape::Cell => {
            draft.edits.push(in_place(item, field.value, value));
            None
        }
        Some(field) => return Err(empty(planner, key, field)),
        None => {
            insert(planner, of, key, value, draft)?;
            None
        }
    };
    let (key, to, cause) = (key.clone(), Some(value.to_owned()), Cause::Asked);
    draft.effects.push(Effect::Field { at: of.itself(), key, from, to, kind: None, cause });
    Ok(())
}

fn clear(
    planner: &Planner<'_>,
    of: Holder,
    key: &FieldKey,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = of.get(planner.roadmap);
    let Some(field) = planner.find(item, key) else {
        return match (key, item.status.words) {
            (FieldKey::Known(Key::Status), Some(words)) if item.status.is_stated() => {
                if heading::clear(planner, of, draft)? {
                    return Ok(());
                }
                Err(no_field(planner, words))
            }
            _ => Ok(()),
        };
    };
    if field.shape == Shape::Cell && field.value.is_empty() {
        return Ok(());
    }
    if planner.has_more_lines(field.value) || field.value.is_empty() {
        return Err(long(planner, key, field));
    }
    let source = &planner.document.source;
    let span = match field.shape {
        Shape::Cell => field.value,
        Shape::Bullet | Shape::Line => {
            let line = source.line_at(field.name.start);
            if planner.owns_more(field) {
                return Err(long(planner, key, field));
            }
            let next = source.next_line(line.start);
            // The last line of a text without a newline takes the one before it along.
            let start = if next == line.end && line.start > 0 {
                source.line_at(line.start - 1).end
            } else {
                line.start
            };
            Span::new(start, next)
        }
        Shape::Inline => planner.with_joint(field),
    };
    let edit =
        if field.shape == Shape::Cell { in_place(item, span, "") } else { Edit::replace(span, "") };
    let from = Some(planner.document.slice(field.value).to_owned());
    let (at, key, cause) = (of.itself(), key.clone(), Cause::Asked);
    let name = key.name().to_owned();
    let effect = Effect::Field { at, key, from, to: None, kind: None, cause };
    if let Some(what) = verify::side_effect(planner, &edit, effect.clone()) {
        let title = planner.document.slice(item.title);
        return Err(Refusal::new(format!(
            "without its `{name}`, `{title}` would be read otherwise: it would change {what}"
        ))
        .hint("set another value, or change it in your editor"));
    }
    draft.edits.push(edit);
    draft.effects.push(effect);
    Ok(())
}

/// Adds a field that the item does not have, in the style of its own fields or of another item's.
pub(super) fn insert(
    planner: &Planner<'_>,
    of: Holder,
    key: &FieldKey,
    value: &str,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = of.get(planner.roadmap);
    let name = planner.key_name(key);
    if let Holder::Part(_) = of {
        let title = planner.document.slice(item.title);
        let key = key.name();
        return Err(Refusal::new(format!("`{title}` is a part of the plan and states no `{key}`"))
            .hint("name one of its items; `roadmap list` shows them"));
    }
    if item.kind != ItemKind::Card {
        return Err(no_place(planner, item, &name));
    }
    let stays = |field: &&ItemField| {
        !planner.owns_more(field) && !field.value.is_empty() && !draft.clears(planner, of, field)
    };
    let own = item.fields.iter().filter(stays);
    let own: Vec<&ItemField> = own.collect();
    let places = match planner.neighbour(&own, key) {
        Some(neighbour) => vec![planner.beside(neighbour, &name, value)],
        // Among bullets with bold words a new field would make fields of them: then above them.
        None => [Joint::List, Joint::Paragraph]
            .into_iter()
            .filter_map(|joint| planner.below_heading(item, &name, value, joint))
            .collect(),
    };
    let kind = read::status_value(value, Span::new(0, value.len()), planner.options).kind;
    let effect = || Effect::Field {
        at: of.itself(),
        key: key.clone(),
        from: None,
        to: Some(value.to_owned()),
        kind: kind.filter(|_| *key == FieldKey::Known(Key::Status)),
        cause: Cause::Asked,
    };
    let mut disturbed = None;
    for edit in places {
        let Some(what) = verify::side_effect(planner, &edit, effect()) else {
            draft.edits.push(edit);
            return Ok(());
        };
        disturbed = disturbed.or(Some(what));
    }
    Err(disturbed.map_or_else(
        || no_place(planner, item, &name),
        |what| {
            let title = planner.document.slice(item.title);
            Refusal::new(format!("with a field `{name}` in `{title}` the document would be read otherwise: it would change {what}"))
                .hint("write it in your editor")
        },
    ))
}

/// What a field under a heading is joined to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// What stands there: as in the card that is the model.
    List,
    /// Nothing: it is a paragraph of its own.
    Paragraph,
}

/// A field to write a new one next to.
struct Neighbour<'a> {
    field: &'a ItemField,
    before: bool,
}

impl Planner<'_> {
    /// The field of `item` that `key` names.
    pub(super) fn find<'i>(&self, item: &'i Item, key: &FieldKey) -> Option<&'i ItemField> {
        match key {
            FieldKey::Known(key) => item.field(*key),
            FieldKey::Named(name) => {
                let folded = words::fold(name);
                item.fields
                    .iter()
                    .find(|field| words::fold(self.document.slice(field.name)) == folded)
            }
        }
    }

    /// Whether another row of the item's section has a cell for `name`.
    fn has_column(&self, item: &Item, name: &str) -> bool {
        let beside = self.roadmap.items.iter().filter(|other| other.section == item.section);
        let mut cells =
            beside.flat_map(|other| &other.fields).filter(|field| field.shape == Shape::Cell);
        cells.any(|field| words::fold(self.document.slice(field.name)) == words::fold(name))
    }

    fn has_more_lines(&self, value: Span) -> bool {
        self.document.slice(value).contains('\n')
    }

    /// Whether something is nested in the field's list item.
    fn owns_more(&self, field: &ItemField) -> bool {
        if field.shape != Shape::Bullet {
            return false;
        }
        let blocks = &self.document.blocks;
        let at = blocks.partition_point(|block| block.span.start <= field.name.start);
        // The innermost block that holds the name is the list item.
        let holds = |at: &usize| blocks[*at].span.contains(field.name.start);
        (0..at).rev().find(holds).is_some_and(|at| blocks[at].end > at + 1)
    }

    /// An inline field with the joint that parts it from its neighbour.
    pub(super) fn with_joint(&self, field: &ItemField) -> Span {
        let text = self.document.source.text();
        let line = self.document.source.line_at(field.span.start);
        let joint = |c: char| c == ' ' || matches!(c, '|' | '·' | '•' | '｜' | '\u{a0}' | '∙');
        let before = &text[line.start..field.span.start];
        let from = line.start + before.trim_end_matches(joint).len();
        if from > line.start && from < field.span.start {
            return Span::new(from, field.span.end);
        }
        let behind = &text[field.span.end..line.end];
        Span::new(field.span.start, line.end - behind.trim_start_matches(joint).len())
    }

    /// The key as this document writes it.
    fn key_name(&self, key: &FieldKey) -> String {
        let items = || self.roadmap.items.iter();
        let written = items()
            .find_map(|item| self.find(item, key))
            .map(|field| self.document.slice(field.name).to_owned());
        written.unwrap_or_else(|| match key {
            FieldKey::Known(Key::PullRequest) => "PR".to_owned(),
            FieldKey::Known(Key::Depends) => "Depends on".to_owned(),
            FieldKey::Known(key) => words::cased(key.name(), "Key"),
            FieldKey::Named(name) => name.clone(),
        })
    }

    /// Where among `own` the new field goes: where the first other item that has both puts it,
    /// else behind the last.
    fn neighbour<'f>(&self, own: &[&'f ItemField], key: &FieldKey) -> Option<Neighbour<'f>> {
        for item in &self.roadmap.items {
            let Some(there) = self.find(item, key) else { continue };
            let at = item.fields.iter().position(|field| field == there)?;
            let (before, after) = (&item.fields[..at], &item.fields[at + 1..]);
            let same = |a: &ItemField| {
                own.iter()
                    .copied()
                    .find(|b| a.key == b.key && a.key != Key::Other && a.shape == b.shape)
            };
            if let Some(field) = before.iter().rev().find_map(same) {
                return Some(Neighbour { field, before: false });
            }
            if let Some(field) = after.iter().find_map(same) {
                return Some(Neighbour { field, before: true });
            }
        }
        // Behind the last of the first run of fields: not behind an `Impact` after the tasks.
        let first = own.first()?;
        let run = own.iter().take_while(|field| field.shape == first.shape);
        run.last().map(|field| Neighbour { field, before: false })
    }

    /// The edit that writes a field beside another, as that one is written.
    fn beside(&self, Neighbour { field, before }: Neighbour<'_>, name: &str, value: &str) -> Edit {
        let source = &self.document.source;
        let text = source.text();
        let key = &text[field.name.end..field.value.start];
        if field.shape == Shape::Inline {
            let open = &text[field.span.start..field.name.start];
            let joint = self.joint(field);
            return Edit::insert(field.span.end, format!("{joint}{open}{name}{key}{value}"));
        }
        let line = source.line_at(field.name.start);
        let last = source.line_at(field.value.end);
        let open = &text[line.start..field.name.start];
        let close = &text[field.value.end..last.end];
        let eol = source.eol_at(line.start).as_str();
        let new = format!("{open}{name}{key}{value}{close}");
        if before {
            return Edit::insert(line.start, format!("{new}{eol}"));
        }
        let paragraph = field.shape == Shape::Line && close.is_empty() && !self.stacks_lines();
        let gap = if paragraph { eol } else { "" };
        Edit::insert(last.end, format!("{eol}{gap}{new}"))
    }

    /// Whether the fields of some item stand on lines of one paragraph, with nothing at their ends.
    fn stacks_lines(&self) -> bool {
        let source = &self.document.source;
        let stacked = |pair: &[ItemField]| {
            let line = source.line_at(pair[0].value.end);
            pair.iter().all(|field| field.shape == Shape::Line)
                && pair[0].value.end == line.end
                && source.next_line(line.start) == source.line_at(pair[1].name.start).start
        };
        self.roadmap.items.iter().any(|item| item.fields.windows(2).any(stacked))
    }

    /// What parts the inline fields of a line from each other.
    fn joint(&self, field: &ItemField) -> String {
        let span = self.with_joint(field);
        let text = self.document.source.text();
        let joint = if span.start < field.span.start {
            &text[span.start..field.span.start]
        } else {
            &text[field.span.end..span.end]
        };
        if joint.trim().is_empty() { " | ".to_owned() } else { joint.to_owned() }
    }

    /// The edit that writes a field right under the heading, as another card of the document has
    /// its first one.
    fn below_heading(&self, item: &Item, name: &str, value: &str, joint: Joint) -> Option<Edit> {
        let source = &self.document.source;
        let text = source.text();
        let model = self.roadmap.items.iter().find(|other| {
            other.kind == ItemKind::Card
                && other.fields.iter().any(|field| {
                    matches!(field.shape, Shape::Bullet | Shape::Line) && !field.value.is_empty()
                })
        })?;
        let field = model.fields.iter().find(|field| {
            matches!(field.shape, Shape::Bullet | Shape::Line) && !field.value.is_empty()
        })?;
        let line = source.line_at(field.name.start);
        let open = &text[line.start..field.name.start];
        let key = &text[field.name.end..field.value.start];
        let eol = source.eol_at(item.head.start).as_str();
        let open = match joint {
            Joint::List => open,
            Joint::Paragraph => {
                let bare = open.trim_start();
                ["- ", "* ", "+ "]
                    .iter()
                    .find_map(|bullet| bare.strip_prefix(bullet))
                    .unwrap_or(bare)
            }
        };
        // As many blank lines as the model has between its heading and what follows.
        let blank = source
            .slice(source.line_at(source.next_line(model.head.end.saturating_sub(1))))
            .trim()
            .is_empty();
        let gap = if blank { eol } else { "" };
        let next = source.next_line(item.head.end.saturating_sub(1));
        let parted = next >= text.len() || source.slice(source.line_at(next)).trim().is_empty();
        let end = if parted { "" } else { eol };
        let at = source.line_at(item.head.end.saturating_sub(1)).end;
        Some(Edit::insert(at, format!("{eol}{gap}{open}{name}{key}{value}{end}")))
    }
}

/// A status that stands in a heading or a mark cannot go without what it stands in.
fn no_field(planner: &Planner<'_>, words: Span) -> Refusal {
    let written = planner.document.slice(words);
    Refusal::at(planner.document, words.start, |line| {
        format!("the status `{written}` at line {line} is no field that could be cleared")
    })
    .hint("set another one, or change it in your editor")
}

/// Why what has no place for a status gets none.
pub(super) fn no_status(planner: &Planner<'_>, item: &Item) -> Refusal {
    no_place(planner, item, &planner.key_name(&FieldKey::Known(Key::Status)))
}

fn no_place(planner: &Planner<'_>, item: &Item, name: &str) -> Refusal {
    let message = match item.kind {
        ItemKind::Row if planner.has_column(item, name) => {
            format!("the row is too short: it has no cell for `{name}`")
        }
        ItemKind::Row => format!("the table has no column for `{name}`"),
        ItemKind::Bullet | ItemKind::Theme => {
            format!("the bullet `{}` has no place for `{name}`", planner.document.slice(item.title))
        }
        ItemKind::Card => {
            format!("no item of this document has fields, so there is no place for `{name}`")
        }
    };
    let hint = match item.kind {
        ItemKind::Row if planner.has_column(item, name) => "add the cell in your editor".to_owned(),
        ItemKind::Row => format!("add a column `{name}` in your editor"),
        _ => format!(
            "write `**{name}:** …` under one item in your editor; the others can then follow its style"
        ),
    };
    Refusal::new(message).hint(hint)
}

fn long(planner: &Planner<'_>, key: &FieldKey, field: &ItemField) -> Refusal {
    let name = key.name();
    Refusal::at(planner.document, field.name.start, |line| {
        format!("`{name}` at line {line} is more than one line of text")
    })
}

fn empty(planner: &Planner<'_>, key: &FieldKey, field: &ItemField) -> Refusal {
    let name = key.name();
    Refusal::at(planner.document, field.name.start, |line| {
        format!(
            "`{name}` at line {line} introduces what stands below it, and has no value of its own"
        )
    })
}
