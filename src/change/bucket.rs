//! Which heading a thing moves to, where the heading it stands under says how far it is.

use super::status::Typed;
use super::{
    Cause, Draft, Effect, FieldKey, Holder, Planner, Refusal, Statement, mark, moved, status,
};
use crate::model::{Item, ItemKind, Key, Role, StatusKind, StatusSource};
use crate::read::words;

/// Whether the status of what stands at `at` is that of the heading it stands under, and not its
/// own word against it.
pub(super) fn decides(planner: &Planner<'_>, at: Statement) -> bool {
    let item = at.get(planner.roadmap);
    match item.status.source {
        StatusSource::Bucket => true,
        StatusSource::Mark => {
            item.kind == ItemKind::Bullet
                && item.status.kind.is_some()
                && planner.gives(item) == item.status.kind
        }
        _ => false,
    }
}

/// Plans the move of an item to the heading that says what is wanted; where the document has none,
/// a mark of the item's own may say it.
pub(super) fn set(
    planner: &Planner<'_>,
    at: Statement,
    wanted: &Typed,
    cause: Cause,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let (Holder::Item(index), None, Cause::Asked) = (at.of, at.mirror, cause) else {
        return Err(stays(planner, item, wanted.kind));
    };
    if wanted.note.is_some() {
        let title = planner.document.slice(item.title);
        return Err(Refusal::new(format!("`{title}` stands under the heading that says how far it is, and that has no room for a note"))
            .hint("name the status alone, or give it a status of its own"));
    }
    let from = planner.bucket_of(item).ok_or_else(|| deeper(planner, item))?;
    match target(planner, item, from, wanted) {
        Ok(to) => {
            ask(planner, index, from, to, wanted.kind, draft)?;
            // Words of its own that said the same move along, and say the same again.
            match item.status.words.filter(|_| !mark::says(item)) {
                Some(words) => status::reword(planner, item, words, wanted, draft),
                None => Ok(()),
            }
        }
        Err(refusal) if !mark::says(item) && item.status.source == StatusSource::Mark => {
            Err(refusal)
        }
        Err(refusal) => mark::instead(planner, at, wanted.kind, cause, draft, refusal),
    }
}

/// Moves a bullet whose mark speaks against its heading, where the mark cannot say what is wanted:
/// an open box says less than the heading above it. Else `refusal` stands.
pub(super) fn unless_marked(
    planner: &Planner<'_>,
    at: Statement,
    wanted: &Typed,
    cause: Cause,
    draft: &mut Draft,
    refusal: Refusal,
) -> Result<(), Refusal> {
    let item = at.get(planner.roadmap);
    let (Holder::Item(index), None, Cause::Asked) = (at.of, at.mirror, cause) else {
        return Err(refusal);
    };
    if item.kind != ItemKind::Bullet || planner.gives(item).is_none() {
        return Err(refusal);
    }
    let Ok(to) = target(planner, item, item.section, wanted) else { return Err(refusal) };
    ask(planner, index, item.section, to, wanted.kind, draft)
}

pub(super) fn ask(
    planner: &Planner<'_>,
    item: usize,
    from: usize,
    to: usize,
    kind: StatusKind,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let title =
        |section: usize| planner.document.slice(planner.roadmap.sections[section].title).to_owned();
    let asked = moved::Move { item, from, to, kind };
    moved::may(planner, asked)?;
    draft.moves.push(asked);
    draft.effects.push(Effect::Field {
        at: Holder::Item(item).itself(),
        key: FieldKey::Known(Key::Status),
        from: Some(title(from)),
        to: Some(title(to)),
        kind: Some(kind),
        cause: Cause::Asked,
    });
    Ok(())
}

/// Why something does not move by itself: nobody asked for that.
fn stays(planner: &Planner<'_>, item: &Item, kind: StatusKind) -> Refusal {
    let section = planner.bucket_of(item).unwrap_or(item.section);
    let title = planner.document.slice(planner.roadmap.sections[section].title);
    let what = what(item);
    Refusal::new(format!("its status is the heading it stands under, `{title}`: to be {}, the {what} would have to move", kind.name()))
        .hint("set its status to move it, or move it in your editor")
}

/// Why something cannot leave: it is part of a group that stands under the heading.
fn deeper(planner: &Planner<'_>, item: &Item) -> Refusal {
    let words = item.status.words.map_or("", |words| planner.document.slice(words));
    let title = planner.document.slice(item.title);
    Refusal::new(format!(
        "`{title}` is as far as the heading `{words}` says, but stands in a group of its own there"
    ))
    .hint("give it a status of its own, or move it in your editor")
}

const fn what(item: &Item) -> &'static str {
    if matches!(item.kind, ItemKind::Card) { "section" } else { "bullet" }
}

/// The part of the plan whose heading says `wanted`: one beside `from`, the first below it before
/// those above; else the only one in the document.
fn target(
    planner: &Planner<'_>,
    item: &Item,
    from: usize,
    wanted: &Typed,
) -> Result<usize, Refusal> {
    let sections = &planner.roadmap.sections;
    let gives = |&at: &usize| sections[at].gives == Some(wanted.kind) && at != from;
    let all: Vec<usize> = (0..sections.len()).filter(gives).collect();
    if all.is_empty() {
        return Err(no_heading(planner, from, wanted.kind));
    }
    let holds = |&&at: &&usize| planner.may_hold(item, from, at);
    let fit: Vec<usize> = all.iter().filter(holds).copied().collect();
    if fit.is_empty() {
        let title = planner.document.slice(sections[all[0]].title);
        return Err(Refusal::new(format!(
            "`{title}` says {}, but holds other things than {}s of this kind",
            wanted.kind.name(),
            what(item)
        ))
        .hint("move it in your editor"));
    }
    // The very words that were typed win: `Backlog`, where `Planned` would say as much.
    let named = |&&at: &&usize| {
        words::fold(planner.document.slice(sections[at].title)) == words::fold(&wanted.words)
    };
    let beside = |&&at: &&usize| {
        (sections[at].parent, sections[at].level) == (sections[from].parent, sections[from].level)
    };
    let siblings: Vec<usize> = fit.iter().filter(beside).copied().collect();
    if let Some(&nearest) = siblings.first() {
        let below = siblings.iter().find(|&&at| at > from);
        return Ok(*siblings.iter().find(named).or(below).unwrap_or(&nearest));
    }
    // What stands in another part of the plan is that part's: `Done` of another version.
    // One that stands alone and has nothing in it may be no list of such things at all.
    let near = |&&at: &&usize| {
        // What the heading says of itself is nothing in it.
        let is_filled = planner
            .places()
            .any(|other| other.head != sections[at].head && sections[at].span.covers(other.head));
        let (mine, its) = (sections[from].parent, sections[at].parent);
        let is_near = its.is_some_and(|its| sections[its].span.covers(sections[from].span))
            || mine.is_some_and(|mine| sections[mine].span.covers(sections[at].span));
        is_filled && is_near
    };
    match fit.iter().filter(near).copied().collect::<Vec<usize>>()[..] {
        [] => Err(no_heading(planner, from, wanted.kind)),
        [only] => Ok(only),
        [first, second, ..] => {
            let title = |at: usize| planner.document.slice(sections[at].title);
            Err(Refusal::new(format!(
                "`{}` and `{}` both say {}, and neither stands beside `{}`",
                title(first),
                title(second),
                wanted.kind.name(),
                title(from)
            ))
            .hint("move it in your editor"))
        }
    }
}

/// What the document would need: a heading in its language, of the rank of the one left.
fn no_heading(planner: &Planner<'_>, from: usize, kind: StatusKind) -> Refusal {
    let sections = &planner.roadmap.sections;
    let section = &sections[from];
    let said = |at: usize| words::status_words(planner.document.slice(sections[at].title));
    let giving = (0..sections.len()).filter(|&at| sections[at].gives.is_some());
    let folded = said(from).or_else(|| giving.clone().find_map(said)).unwrap_or_default();
    let word = words::status(&folded, kind);
    let word = words::cased(&word, planner.document.slice(section.title));
    let marks = "#".repeat(usize::from(section.level.max(1)));
    let kind = kind.name();
    Refusal::new(format!(
        "no heading of this document says `{kind}`; add one, such as `{marks} {word}`"
    ))
    .hint("then the same command moves it there")
}

impl Planner<'_> {
    /// How far the heading right above a bullet says that it is.
    pub(super) fn gives(&self, item: &Item) -> Option<StatusKind> {
        let section = &self.roadmap.sections[item.section];
        section.gives.filter(|_| section.role == Role::Bucket)
    }

    /// The part of the plan whose heading says how far `item` is: the one that a bullet is listed
    /// under, or that a card is a section of.
    fn bucket_of(&self, item: &Item) -> Option<usize> {
        let sections = &self.roadmap.sections;
        let at = match item.kind {
            ItemKind::Card => sections[item.section].parent?,
            ItemKind::Bullet => item.section,
            ItemKind::Row | ItemKind::Theme => return None,
        };
        (sections[at].gives.is_some() && sections[at].gives == item.status.kind).then_some(at)
    }

    /// Whether the section `to` holds such things as `item`, which stands in `from`: bullets, or
    /// sections of the same rank.
    fn may_hold(&self, item: &Item, from: usize, to: usize) -> bool {
        let sections = &self.roadmap.sections;
        if item.kind == ItemKind::Bullet {
            return sections[to].role == Role::Bucket;
        }
        let own = sections[item.section];
        let inside = sections[to].span.covers(sections[from].span);
        let bullets = self.places().any(|other| {
            other.section == to && matches!(other.kind, ItemKind::Bullet | ItemKind::Row)
        });
        let mut children = sections.iter().filter(|section| section.parent == Some(to));
        !inside
            && !bullets
            && sections[to].level < own.level
            && children.all(|child| child.level == own.level)
    }
}
