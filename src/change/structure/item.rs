//! Adding an item: where it comes to, which one it is written like, and with which id.
//!
//! The model's heading, row or bullet is written with the new title; then the rest is set in what
//! that is read as, by the same rules as in any other item.

use super::units::Slot;
use super::{NewItem, Place, Thing, card, headline, line, objection, row, task};
use crate::change::lines::{self, Unit};
use crate::change::style::Opening;
use crate::change::{
    Added, Change, Draft, Effect, FieldKey, Following, Holder, Planner, Refusal, plan,
};
use crate::markdown::{Document, Kind};
use crate::model::{Item, ItemKind, Key, Priority, Roadmap, StatusKind, StatusSource};
use crate::query::Numbered;
use crate::read;
use crate::text::{Edit, EditSet, Source, Span};

/// How many models are tried.
const TRIED: usize = 6;

/// Where a new item comes to.
struct Spot {
    /// The section it is in, or, as a card, a part of.
    section: usize,
    kind: ItemKind,
    /// What stands there already.
    units: Vec<Unit>,
    /// Where among them; nowhere if there are none.
    slot: Option<Slot>,
}

pub(super) fn add(planner: &Planner<'_>, new: &NewItem, draft: &mut Draft) -> Result<(), Refusal> {
    let new = &NewItem { title: line("the title", &new.title)?.to_owned(), ..new.clone() };
    let spot = spot(planner, &new.place)?;
    let mut refused = None;
    for model in models(planner, &spot, new) {
        match attempt(planner, new, &spot, model) {
            Ok((edit, effect)) => {
                draft.edits.push(edit);
                draft.effects.push(effect);
                for mirror in &planner.roadmap.items[model].mirrors {
                    let line = crate::text::Lines::new(planner.document.source.text())
                        .line(mirror.head.start);
                    draft.left.push(format!(
                        "what names the items again, such as line {line}: it does not name `{}`",
                        new.title
                    ));
                }
                draft.left.extend(out_of_order(planner, &spot, draft.effects.last()));
                return Ok(());
            }
            Err(refusal) => refused = refused.or(Some(refusal)),
        }
    }
    Err(refused.unwrap_or_else(|| {
        Refusal::new("no item of this document shows how another would be written there")
            .hint("write the first one in your editor; others can then follow its style")
    }))
}

/// What to say where an item has come before one with a lower number.
fn out_of_order(planner: &Planner<'_>, spot: &Spot, come: Option<&Effect>) -> Option<String> {
    let Some(Effect::Added { what: Added::Item { id: Some(id), .. }, put, .. }) = come else {
        return None;
    };
    let own = Numbered::of(id)?;
    let behind = |item: &&Item| {
        item.kind == spot.kind
            && item.head.start >= *put
            && home(planner.roadmap, item) == spot.section
    };
    let ids = planner.roadmap.items.iter().filter(behind).filter_map(|item| item.id);
    let mut ids = ids.filter_map(|id| Numbered::of(planner.document.slice(id)));
    ids.any(|other| other.counts_with(&own) && other.number() < own.number()).then(|| {
        "the ids, which are not in order now: `roadmap renumber` puts them in order".to_owned()
    })
}

fn spot(planner: &Planner<'_>, place: &Place) -> Result<Spot, Refusal> {
    match place {
        Place::After(Thing::Item(item)) => beside(planner, *item, Slot::After),
        Place::Before(Thing::Item(item)) => beside(planner, *item, Slot::Before),
        Place::In(section) => inside(planner, *section),
        _ => Err(Refusal::new("an item stands in a part of the plan, or beside another item")
            .hint("name an item or a part of the plan; `roadmap status` shows the parts")),
    }
}

fn beside(
    planner: &Planner<'_>,
    item: usize,
    slot: impl Fn(usize) -> Slot,
) -> Result<Spot, Refusal> {
    let own = &planner.roadmap.items[item];
    let standing = planner.standing(Thing::Item(item))?;
    let section = home(planner.roadmap, own);
    Ok(Spot { section, kind: own.kind, slot: Some(slot(standing.own)), units: standing.units })
}

/// The section that an item is in, or, as a card, is a part of.
pub(super) fn home(roadmap: &Roadmap, item: &Item) -> usize {
    match item.kind {
        ItemKind::Card => roadmap.sections[item.section].parent.unwrap_or(0),
        _ => item.section,
    }
}

fn inside(planner: &Planner<'_>, section: usize) -> Result<Spot, Refusal> {
    let roadmap = planner.roadmap;
    let here = |kind: ItemKind| {
        let items = roadmap.items.iter().enumerate();
        items.filter(move |(_, item)| item.kind == kind && home(roadmap, item) == section)
    };
    let kinds = [ItemKind::Card, ItemKind::Bullet, ItemKind::Row];
    let most = kinds.into_iter().rev().max_by_key(|&kind| here(kind).count());
    if let Some((last, _)) = most.and_then(|kind| here(kind).next_back()) {
        return beside(planner, last, Slot::After);
    }
    let own = &roadmap.sections[section];
    let parts = roadmap.sections.iter().filter(|part| part.parent == Some(section));
    let parts: Vec<&str> = parts
        .filter(|part| roadmap.items.iter().any(|item| part.span.contains(item.head.start)))
        .map(|part| planner.document.slice(part.title))
        .collect();
    if let Some(first) = parts.first() {
        let title = planner.document.slice(own.title);
        return Err(Refusal::new(format!("`{title}` holds its items in parts of its own"))
            .hint(format!("name one of them, such as `{first}`")));
    }
    // An empty part: like the others of its rank.
    let rank = |item: &&Item| roadmap.sections[home(roadmap, item)].level == own.level;
    let like = roadmap.items.iter().filter(|item| item.kind != ItemKind::Row).find(rank);
    let Some(like) = like else {
        let title = planner.document.slice(own.title);
        return Err(Refusal::new(format!("nothing stands in `{title}`, nor in another part of its rank, that shows how an item is written there"))
            .hint("write the first one in your editor; others can then follow its style"));
    };
    Ok(Spot { section, kind: like.kind, units: Vec::new(), slot: None })
}

/// The items that a new one may be written like, the best first: beside it, as far as it is to be,
/// near.
fn models(planner: &Planner<'_>, spot: &Spot, new: &NewItem) -> Vec<usize> {
    let roadmap = planner.roadmap;
    let typed = new.status.as_deref().and_then(|typed| {
        read::status_value(typed, Span::new(0, typed.len()), planner.options).kind
    });
    let wanted = typed.unwrap_or(StatusKind::Todo);
    let at = match spot.slot {
        Some(Slot::After(at) | Slot::Before(at)) => spot.units[at].span.start,
        None => roadmap.sections[spot.section].head.start,
    };
    let is_beside = |item: &Item| spot.units.iter().any(|unit| unit.span.start == item.head.start);
    let level = spot
        .units
        .first()
        .and_then(|unit| {
            let mut headed = roadmap.sections.iter().filter(|section| section.level > 0);
            headed.find(|section| section.head.start == unit.span.start)
        })
        .map_or(roadmap.sections[spot.section].level, |section| section.level - 1);
    let fits = |item: &Item| {
        item.kind == spot.kind
            && match spot.kind {
                ItemKind::Card => {
                    roadmap.sections[home(roadmap, item)].level <= level
                        && (spot.slot.is_none()
                            || roadmap.sections[item.section].level == level + 1)
                }
                ItemKind::Row => is_beside(item),
                _ => true,
            }
    };
    let mut models: Vec<usize> =
        (0..roadmap.items.len()).filter(|&index| fits(&roadmap.items[index])).collect();
    models.sort_by_key(|&index| {
        let item = &roadmap.items[index];
        let states = matches!(
            item.status.source,
            StatusSource::Field | StatusSource::Heading | StatusSource::Row | StatusSource::Mark
        );
        let usual = !states || item.status.kind == Some(wanted);
        let after = item.head.start > at;
        (!is_beside(item), !usual, after, item.head.start.abs_diff(at))
    });
    models.truncate(TRIED);
    models
}

/// The edit that adds the item like `model`, if just that would be added.
fn attempt(
    planner: &Planner<'_>,
    new: &NewItem,
    spot: &Spot,
    model: usize,
) -> Result<(Edit, Effect), Refusal> {
    let its = &planner.roadmap.items[model];
    let id = match (&new.id, its.id) {
        (Some(id), _) => Some(id.clone()),
        (None, Some(_)) => Some(next_id(planner, its)?),
        (None, None) => None,
    };
    let title = new.title.as_str();
    let given = new.priority.is_some();
    let text = match spot.kind {
        ItemKind::Card => card::like(planner, its, id.as_deref(), title, given),
        ItemKind::Row => row::like(planner, its, id.as_deref(), title, given),
        ItemKind::Bullet | ItemKind::Theme => bullet(planner, spot, its, id.as_deref(), title),
    };
    let text = text.ok_or_else(|| {
        let model = planner.document.slice(its.head);
        Refusal::new(format!(
            "`{model}` has its title and id in one, so that no other is written like it"
        ))
        .hint("name another item to stand beside, or write it in your editor")
    })?;
    let (put, bare, closing) = put(planner, spot, &text);
    let mut rest = new.clone();
    let grown = Growing::new(planner, put, &bare)?;
    let grown = match grown.item() {
        // Only its boxes make it an item.
        Err(_) if spot.kind == ItemKind::Card && !new.tasks.is_empty() => {
            let boxed = card::with_tasks(planner, model, &text, &std::mem::take(&mut rest.tasks));
            let (_, text, _) = self::put(planner, spot, &boxed.unwrap_or(text));
            Growing::new(planner, put, &text)?
        }
        _ => grown,
    };
    let text = completed(planner, &rest, grown, &closing)?;
    let what = Added::Item {
        section: spot.section,
        id: its.id.and(id),
        title: title.to_owned(),
        status: text.status,
        priority: text.priority,
        tasks: new.tasks.iter().map(|task| task.trim().to_owned()).collect(),
    };
    let edit = Edit::insert(put, text.text.clone());
    let effect = Effect::Added { what, put, text: text.text };
    match objection(planner, vec![edit.clone()], vec![effect.clone()]) {
        None => Ok((edit, effect)),
        Some(what) => Err(Refusal::new(format!(
            "with `{title}` there the document would be read otherwise: it would change {what}"
        ))
        .hint("write it in your editor, or name another place")),
    }
}

/// Where the text is put, with what parts it from its neighbours, and what closes it.
fn put(planner: &Planner<'_>, spot: &Spot, text: &str) -> (usize, String, String) {
    let source = &planner.document.source;
    let head = planner.roadmap.sections[spot.section].head;
    let eol = source.eol_at(head.start).as_str();
    let usual = if spot.kind == ItemKind::Card { eol.repeat(2) } else { eol.to_owned() };
    if let Some(slot) = spot.slot {
        let (put, text) = planner.put_among(&spot.units, slot, text, &usual);
        return (put, text, String::new());
    }
    let blocks = &planner.document.blocks;
    let is_text = |&block: &usize| !matches!(blocks[block].kind, Kind::Rule | Kind::Html);
    let last = planner.body(spot.section).filter(is_text).last();
    let at = lines::end_of_line(source, last.map_or(head, |block| blocks[block].span));
    let next = source.next_line(at);
    let follows =
        next < source.text().len() && !source.slice(source.line_at(next)).trim().is_empty();
    let closing = if follows { eol.to_owned() } else { String::new() };
    (at, format!("{}{text}", eol.repeat(2)), closing)
}

/// The text of a new item with all that is to be said of it.
struct Completed {
    text: String,
    status: Option<StatusKind>,
    priority: Option<Priority>,
}

/// Sets what is to be said of the item that has come, in what it is read as.
fn completed(
    planner: &Planner<'_>,
    new: &NewItem,
    mut draft: Growing,
    closing: &str,
) -> Result<Completed, Refusal> {
    let item = draft.item()?;
    let own = draft.roadmap.items[item].clone();
    let field = |key: Key, value: &str| Change::Field {
        of: Holder::Item(item),
        key: FieldKey::Known(key),
        value: value.to_owned(),
    };
    let states = own.status.is_stated() && own.status.source != StatusSource::Bucket;
    match &new.status {
        Some(typed) => draft.make(planner, field(Key::Status, typed))?,
        None if states && own.status.kind != Some(StatusKind::Todo)
            || own.status.note.is_some() =>
        {
            let todo = draft.make(planner, field(Key::Status, "todo"));
            // Where nothing is said of what is not begun, nothing is said of this one.
            if let Err(refusal) = todo {
                draft.make(planner, field(Key::Status, "")).map_err(|_| refusal)?;
            }
        }
        None => {}
    }
    if let Some(typed) = &new.priority {
        let item = draft.item()?;
        let key = FieldKey::Known(Key::Priority);
        let change = Change::Field { of: Holder::Item(item), key, value: typed.clone() };
        draft.make(planner, change)?;
    }
    for task in &new.tasks {
        let item = draft.item()?;
        draft.make(planner, Change::AddTask { item, text: task.clone(), at: None })?;
    }
    let item = &draft.roadmap.items[draft.item()?];
    let said = new.status.as_ref().and(item.status.kind);
    let priority = new.priority.as_ref().and(item.priority).and_then(|field| field.value);
    let text = draft.document.slice(draft.come);
    Ok(Completed { text: format!("{text}{closing}"), status: said, priority })
}

/// A document with a new item in it that is not yet all it is to be.
struct Growing {
    document: Document,
    roadmap: Roadmap,
    /// The text of the new item, and what parts it from others.
    come: Span,
}

impl Growing {
    fn new(planner: &Planner<'_>, put: usize, text: &str) -> Result<Growing, Refusal> {
        let source = &planner.document.source;
        let edits = EditSet::new(source, vec![Edit::insert(put, text)])
            .map_err(|_| Refusal::contradiction())?;
        let come = Span::new(put, put + text.len());
        Ok(Growing::read(planner, edits.apply(source.text()), come))
    }

    fn read(planner: &Planner<'_>, text: String, come: Span) -> Growing {
        let document = Document::parse(Source::new(text));
        let roadmap = read::read(&document, planner.options);
        Growing { document, roadmap, come }
    }

    /// The item that has come.
    fn item(&self) -> Result<usize, Refusal> {
        let items = self.roadmap.items.iter();
        items.clone().position(|item| self.come.contains(item.head.start)).ok_or_else(|| {
            Refusal::new("what would be added there would not be read as an item")
                .hint("give it a task with `--task`, or write it in your editor")
        })
    }

    /// Makes one change inside of what has come.
    fn make(&mut self, planner: &Planner<'_>, change: Change) -> Result<(), Refusal> {
        let changes = [change];
        let plan = plan(&self.document, &self.roadmap, planner.options, &changes, Following::Only)?;
        let inside =
            |edit: &Edit| self.come.start <= edit.span.start && edit.span.end <= self.come.end;
        if !plan.edits.edits().iter().all(inside) {
            return Err(Refusal::new("what is said of it would have to be written elsewhere")
                .hint("add it without that, then set it"));
        }
        let grown: isize = plan
            .edits
            .edits()
            .iter()
            .map(|edit| edit.text.len().cast_signed() - edit.span.len().cast_signed())
            .sum();
        let come = Span::new(self.come.start, self.come.end.strict_add_signed(grown));
        *self = Growing::read(planner, plan.edits.apply(self.document.source.text()), come);
        Ok(())
    }
}

/// A bullet like `model`, opened as those it comes to.
fn bullet(
    planner: &Planner<'_>,
    spot: &Spot,
    model: &Item,
    id: Option<&str>,
    title: &str,
) -> Option<String> {
    let source = &planner.document.source;
    let text = source.text();
    let standing = planner.place_standing(model).ok()?;
    let unit = standing.unit();
    let block = &planner.document.blocks[unit.block];
    let line = source.line_at(unit.span.start);
    let end = line.end.min(unit.span.end);
    let content = block.text.start.min(end);
    let status = model.status.words.filter(|_| model.status.source != StatusSource::Bucket);
    let status = status.filter(|words| words.start >= content);
    let whole = Span::new(content, end);
    let line = headline::Headline { whole, id: model.id, title: model.title, status };
    let words = headline::with(text, &line, id, title)?;
    let (beside, there) = match spot.slot {
        Some(there) if spot.units.iter().any(|own| own.span == unit.span) => (&spot.units, there),
        _ => (&standing.units, Slot::After(standing.own)),
    };
    let has_box = matches!(planner.document.blocks[unit.block].kind, Kind::Item(mark) if mark.state.is_some());
    if has_box {
        return Some(task::opened(planner, beside, unit, there, &words));
    }
    let opening = Opening::of(planner, &unit);
    let indent = opening.indent;
    let (marker, gap) = match there {
        Slot::After(_) => {
            let beside: Vec<&Unit> = beside.iter().collect();
            let next = opening.next(planner, &beside, 0);
            (next.marker, next.gap)
        }
        Slot::Before(_) => (opening.marker.to_owned(), opening.gap.to_owned()),
    };
    Some(format!("{indent}{marker}{gap}{words}"))
}

/// The next free id like that of `model`.
fn next_id(planner: &Planner<'_>, model: &Item) -> Result<String, Refusal> {
    let slice = |span: Span| planner.document.slice(span);
    let id = model.id.map_or("", slice);
    let refusal = || {
        Refusal::new(format!("nobody can say which id comes after `{id}`"))
            .hint("give one with `--id`")
    };
    let own = Numbered::of(id).ok_or_else(refusal)?;
    let roadmap = planner.roadmap;
    let mut all: Vec<(usize, usize)> = Vec::new();
    for item in roadmap.items.iter().filter(|item| item.kind == model.kind) {
        let numbered = item.id.map(slice).and_then(Numbered::of);
        let alike = numbered.filter(|other| other.counts_with(&own));
        all.extend(alike.map(|other| (home(roadmap, item), other.number())));
    }
    // Where each part counts anew, its own numbers are the ones that are taken.
    let home = home(roadmap, model);
    let anew = all.iter().any(|(section, number)| {
        all.iter().any(|(other, same)| other != section && same == number)
    });
    let taken = all.iter().filter(|(section, _)| !anew || *section == home);
    let most = taken.map(|(_, number)| *number).max().unwrap_or(own.number());
    own.with(most + 1).ok_or_else(refusal)
}
