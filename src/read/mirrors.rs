//! One item stated several times: a line of an index, the card, a row of a summary.
//!
//! What names an item again is no item of its own but a mirror of it. The item takes from its
//! mirrors what it does not say itself; where they disagree, each keeps what it says.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHasher};

use super::{Reader, vocab};
use crate::markdown;
use crate::model::{Item, ItemKind, Roadmap, StatusKind, StatusSource, TaskState, id_key};
use crate::text::Span;

/// What something is called, as names are compared.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// What shape the thing has.
    kind: ItemKind,
    /// The key of its id.
    id: Option<String>,
    /// Where in that the number is which the id consists of or ends with.
    number: Option<Range<usize>>,
    /// Its title, folded.
    title: String,
}

impl Name {
    /// The name of what has this id and this title.
    pub(super) fn of(text: &str, kind: ItemKind, id: Option<Span>, title: Span) -> Name {
        let slice = |span: Span| &text[span.start..span.end];
        let id = id.map(|id| id_key(slice(id)));
        let number = id.as_deref().and_then(last_number);
        Name { kind, id, number, title: vocab::fold(&markdown::plain(slice(title))) }
    }

    /// Whether this names what `other` is the name of.
    fn means(&self, other: &Name) -> bool {
        let same_id = self.id.is_some() && self.id == other.id;
        let same_number = self.number().is_some() && self.number() == other.number();
        let apart = self.id.is_some() && other.id.is_some() && !same_number;
        let same_title = !self.title.is_empty() && self.title == other.title && !apart;
        let goes_on = goes_on(&self.title, &other.title);
        match (self.kind, other.kind) {
            (ItemKind::Card, ItemKind::Card) => {
                let both = !self.title.is_empty() && !other.title.is_empty();
                same_id && (same_title || (self.has_telling_id() && both && goes_on))
            }
            // A row with the id of another item is about that, whatever it is called there.
            (ItemKind::Row, ItemKind::Card | ItemKind::Bullet | ItemKind::Theme) => {
                (same_id && self.has_telling_id()) || same_title || (same_number && goes_on)
            }
            (ItemKind::Row, ItemKind::Row) => same_title || (same_id && goes_on),
            (_, ItemKind::Card) => same_title || (same_number && goes_on),
            // Two bullets of the same words are two bullets.
            _ => false,
        }
    }

    fn number(&self) -> Option<&str> {
        Some(&self.id.as_deref()?[self.number.clone()?])
    }

    /// Whether the id is more than a number, so that it tells by itself what is meant.
    fn has_telling_id(&self) -> bool {
        self.id.as_deref().is_some_and(|id| id.contains(|c: char| !c.is_ascii_digit()))
    }
}

/// The number that an id ends with: `2` of `phase-2`, `1.4` of `1.4`.
fn last_number(id: &str) -> Option<Range<usize>> {
    let from = id
        .rfind(|c: char| !(c.is_ascii_digit() || c == '.'))
        .map_or(0, |at| at + id[at..].chars().next().map_or(1, char::len_utf8));
    let from = id.len() - id[from..].trim_start_matches('.').len();
    let to = id.trim_end_matches('.').len();
    (from < to).then_some(from..to)
}

/// Whether one of the titles begins with all of the other.
fn goes_on(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.is_empty() || vocab::starts_with_words(long, short)
}

/// The names of things, to be found by a name that means one of them.
#[derive(Default)]
pub(super) struct Names {
    names: Vec<Name>,
    /// By the hashes of what they can be looked up by: whether two mean the same, they tell.
    by_key: FxHashMap<u64, Vec<usize>>,
}

impl Names {
    /// Adds a name; its number is its place in the order of adding.
    pub(super) fn push(&mut self, name: Name) {
        for key in name.keys() {
            self.by_key.entry(key).or_default().push(self.names.len());
        }
        self.names.push(name);
    }

    /// The first thing that `name` means.
    pub(super) fn find(&self, name: &Name) -> Option<usize> {
        self.all(name).min()
    }

    /// All the things that `name` means, in no order.
    pub(super) fn all(&self, name: &Name) -> impl Iterator<Item = usize> {
        let near = name.keys().filter_map(|key| self.by_key.get(&key)).flatten().copied();
        near.filter(|&at| name.means(&self.names[at]))
    }
}

impl Name {
    /// What the name can be looked up by.
    fn keys(&self) -> impl Iterator<Item = u64> {
        let title = Some(&*self.title).filter(|title| !title.is_empty());
        let id = self.number().or(self.id.as_deref());
        [title.map(|title| ("title", title)), id.map(|id| ("id", id))].into_iter().flatten().map(
            |key| {
                let mut hasher = FxHasher::default();
                key.hash(&mut hasher);
                hasher.finish()
            },
        )
    }
}

/// Puts each of the items that names another one, and each of `again`, to the item or the part of
/// the plan that it names. What names nothing else is an item.
pub(super) fn merge(reader: &Reader<'_>, again: Vec<Item>, roadmap: &mut Roadmap) {
    let all = std::mem::take(&mut roadmap.items);
    let (cards, rest): (Vec<Item>, Vec<Item>) =
        all.into_iter().partition(|item| item.kind == ItemKind::Card);
    let mut items: Vec<Item> = Vec::new();
    let mut names = Names::default();
    let name = |item: &Item| Name::of(reader.text, item.kind, item.id, item.title);
    let mut parts = Names::default();
    for part in &roadmap.parts {
        parts.push(name(part));
    }
    for mut card in cards {
        // A part of the plan summed up elsewhere, with boxes of its own perhaps.
        let own = name(&card);
        let part = parts.find(&own).map(|at| &mut roadmap.parts[at]);
        if let Some(part) =
            part.filter(|part| part.section != card.section && !part.span.covers(card.head))
        {
            roadmap.loose_tasks.append(&mut card.tasks);
            part.mirrors.push(card);
            continue;
        }
        let found = names.find(&own);
        match found.map(|at| &mut items[at]) {
            Some(first) if says_less(&card) => take(first, card),
            Some(first) if says_less(first) => {
                std::mem::swap(first, &mut card);
                take(first, card);
            }
            _ => {
                names.push(own);
                items.push(card);
            }
        }
    }
    for other in rest.into_iter().chain(again) {
        let own = name(&other);
        if let Some(at) = names.find(&own) {
            take(&mut items[at], other);
        } else if let Some(at) = parts.find(&own) {
            take(&mut roadmap.parts[at], other);
        } else {
            names.push(own);
            items.push(other);
        }
    }
    for item in items.iter_mut().chain(&mut roadmap.parts).filter(|item| !item.mirrors.is_empty()) {
        item.mirrors.sort_by_key(|mirror| mirror.head.start);
        lend(item);
    }
    roadmap.loose_tasks.sort_by_key(|task| task.mark.span().start);
    roadmap.items = items;
}

/// Whether a card has neither tasks nor fields, so that another of its name is the item.
fn says_less(card: &Item) -> bool {
    card.tasks.is_empty() && card.fields.is_empty()
}

fn take(item: &mut Item, mut mirror: Item) {
    item.mirrors.append(&mut mirror.mirrors);
    item.tasks.append(&mut mirror.tasks);
    item.tasks.sort_by_key(|task| task.mark.span().start);
    item.mirrors.push(mirror);
}

/// Gives an item what its mirrors say and it does not: a row beats all but a field, a box of an
/// index only what would have to be computed.
fn lend(item: &mut Item) {
    let stated = |source: StatusSource| {
        move |mirror: &&Item| mirror.status.source == source && mirror.status.kind.is_some()
    };
    let row = item.mirrors.iter().find(stated(StatusSource::Row));
    let any = item.mirrors.iter().find(|mirror| mirror.status.is_stated());
    let lent = match item.status.source {
        StatusSource::Field => None,
        StatusSource::Tasks | StatusSource::None => row.or(any),
        _ => row,
    };
    if let Some(mirror) = lent {
        item.status = mirror.status;
    } else if item.status.source == StatusSource::None
        && let Some(task) = item.mirrors.iter().find_map(|mirror| mirror.mark)
        && task.state == TaskState::Open
    {
        // An empty box in an index, where nothing else is said.
        item.status.kind = Some(StatusKind::Todo);
        item.status.source = StatusSource::Tasks;
    }
    if item.priority.is_none() {
        item.priority = item.mirrors.iter().find_map(|mirror| mirror.priority);
    }
}
