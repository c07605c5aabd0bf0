//! One item stated several times: a line of an index, the card, a row of a summary.
//!
//! What names an item again is no item of its own but a mirror of it. The item takes from its
//! mirrors what it does not say itself; where they disagree, each keeps what it says.

use std::cell::OnceCell;
use std::hash::BuildHasher;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{Reader, vocab};
use crate::markdown;
use crate::model::{Item, ItemKind, Roadmap, StatusKind, StatusSource, TaskState, id_key};
use crate::text::Span;

/// What something is called, as names are compared.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    /// What shape the thing has.
    kind: ItemKind,
    /// The key of its id.
    id: Option<String>,
    /// Where in that the number is which the id consists of or ends with.
    number: Option<Range<usize>>,
    /// Its title as written.
    written: &'a str,
    /// Its title, folded: an id mostly tells enough.
    title: OnceCell<String>,
}

impl<'a> Name<'a> {
    /// The name of what has this id and this title.
    pub(super) fn of(text: &'a str, kind: ItemKind, id: Option<Span>, title: Span) -> Name<'a> {
        let id = id.map(|id| id_key(&text[id.start..id.end]));
        let number = id.as_deref().and_then(last_number);
        let written = &text[title.start..title.end];
        Name { kind, id, number, written, title: OnceCell::new() }
    }

    /// Whether this names what `other` is the name of.
    fn means(&self, other: &Name<'_>) -> bool {
        let same_id = self.id.is_some() && self.id == other.id;
        let same_number = self.number().is_some() && self.number() == other.number();
        let apart = self.id.is_some() && other.id.is_some() && !same_number;
        let same_title = || !self.title().is_empty() && self.title() == other.title() && !apart;
        let goes_on = || goes_on(self.title(), other.title());
        match (self.kind, other.kind) {
            (ItemKind::Card, ItemKind::Card) => {
                let both = || !self.title().is_empty() && !other.title().is_empty();
                same_id && (same_title() || (self.has_telling_id() && both() && goes_on()))
            }
            // A row with the id of another item is about that, whatever it is called there.
            (ItemKind::Row, ItemKind::Card | ItemKind::Bullet | ItemKind::Theme) => {
                (same_id && self.has_telling_id()) || same_title() || (same_number && goes_on())
            }
            (ItemKind::Row, ItemKind::Row) => same_title() || (same_id && goes_on()),
            (_, ItemKind::Card) => same_title() || (same_number && goes_on()),
            // Two bullets of the same words are two bullets.
            _ => false,
        }
    }

    fn title(&self) -> &str {
        self.title.get_or_init(|| vocab::fold(&markdown::plain(self.written)))
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
///
/// They are kept by hashes of what they can be looked up by; whether two mean the same, they tell.
/// Cards are told by their ids, and many documents have nothing but cards, so that what other names
/// are looked up by is only made when one is.
#[derive(Default)]
pub(super) struct Names<'a> {
    known: Vec<Name<'a>>,
    cards: Chains,
    others: OnceCell<Chains>,
}

impl<'a> Names<'a> {
    /// Adds a name; its number is its place in the order of adding.
    pub(super) fn push(&mut self, name: Name<'a>) {
        let at = self.known.len();
        if let Some(key) = name.card_key() {
            self.cards.push(key, at);
        }
        if let Some(others) = self.others.get_mut() {
            name.keys().for_each(|key| others.push(key, at));
        }
        self.known.push(name);
    }

    /// The first thing that `name` means.
    pub(super) fn find(&self, name: &Name<'_>) -> Option<usize> {
        let first = |mut near: Chain<'_>| near.find(|&at| name.means(&self.known[at]));
        self.near(name).filter_map(first).min()
    }

    /// The things that `name` means, in no order.
    pub(super) fn all(&self, name: &Name<'_>) -> impl Iterator<Item = usize> {
        self.near(name).flatten().filter(|&at| name.means(&self.known[at]))
    }

    /// What is called about as `name` is.
    fn near(&self, name: &Name<'_>) -> impl Iterator<Item = Chain<'_>> {
        let is_card = name.kind == ItemKind::Card;
        let of_card = name.card_key().map(|key| self.cards.of(key));
        let others = (!is_card && !self.known.is_empty()).then(|| self.others());
        let others = others.map(|others| name.keys().map(|key| others.of(key)));
        of_card.into_iter().chain(others.into_iter().flatten())
    }

    fn others(&self) -> &Chains {
        self.others.get_or_init(|| {
            let mut others = Chains::default();
            for (at, name) in self.known.iter().enumerate() {
                name.keys().for_each(|key| others.push(key, at));
            }
            others
        })
    }
}

impl Name<'_> {
    /// What a card is found by that names it again: the id, and where that is but a number the title.
    fn card_key(&self) -> Option<u64> {
        let id = self.id.as_deref().filter(|_| self.kind == ItemKind::Card)?;
        let title = if self.has_telling_id() { "" } else { self.title() };
        Some(FxBuildHasher.hash_one((id, title)))
    }

    /// What the name can be looked up by.
    fn keys(&self) -> impl Iterator<Item = u64> {
        let title = Some(self.title()).filter(|title| !title.is_empty());
        let id = self.number().or(self.id.as_deref());
        [title.map(|title| ("title", title)), id.map(|id| ("id", id))]
            .into_iter()
            .flatten()
            .map(|key| FxBuildHasher.hash_one(key))
    }
}

/// Of more things with one id or title than this, nobody tells which is meant, and to compare each
/// with all would take the square of them.
const MOST_NEAR: usize = 64;

/// Numbers by hashes: for each hash the first and the last entry, and for each entry the next one.
#[derive(Default)]
struct Chains {
    ends: FxHashMap<u64, (usize, usize)>,
    entries: Vec<(usize, Option<usize>)>,
}

impl Chains {
    fn push(&mut self, key: u64, at: usize) {
        let new = self.entries.len();
        self.entries.push((at, None));
        let (_, last) = self.ends.entry(key).or_insert((new, new));
        if *last != new {
            self.entries[*last].1 = Some(new);
            *last = new;
        }
    }

    fn of(&self, key: u64) -> Chain<'_> {
        let next = self.ends.get(&key).map(|&(first, _)| first);
        Chain { chains: self, next, left: MOST_NEAR }
    }
}

/// The numbers with one hash, the first one first, and no more than are worth looking at.
struct Chain<'a> {
    chains: &'a Chains,
    next: Option<usize>,
    left: usize,
}

impl Iterator for Chain<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        let (at, next) = self.chains.entries[self.next?];
        self.next = next;
        Some(at)
    }
}

/// Puts each of the items that names another one, and each of `again`, to the item or the part of
/// the plan that it names. What names nothing else is an item.
pub(super) fn merge(reader: &Reader<'_>, again: Vec<Item>, roadmap: &mut Roadmap) {
    let mut all = std::mem::take(&mut roadmap.items);
    // Cards first: they are what the others name.
    all.sort_by_key(|item| item.kind != ItemKind::Card);
    all.extend(again);
    // They are large and most of them stay, each at its place; what names another is taken out.
    let mut items: Vec<Option<Item>> = all.into_iter().map(Some).collect();
    let name = |item: &Item| Name::of(reader.text, item.kind, item.id, item.title);
    let mut names = Names::default();
    // Where in `items` the names are.
    let mut places: Vec<usize> = Vec::with_capacity(items.len());
    let mut parts = Names::default();
    for part in &roadmap.parts {
        parts.push(name(part));
    }
    for at in 0..items.len() {
        let (before, behind) = items.split_at_mut(at);
        let slot = &mut behind[0];
        let Some(item) = slot else { continue };
        let own = name(item);
        let first = names.find(&own).and_then(|found| before[places[found]].as_mut());
        let part = parts.find(&own).map(|part| &mut roadmap.parts[part]);
        if item.kind == ItemKind::Card {
            // A part of the plan summed up elsewhere, with boxes of its own perhaps.
            let elsewhere =
                |part: &&mut Item| part.section != item.section && !part.span.covers(item.head);
            if let Some(part) = part.filter(elsewhere) {
                roadmap.loose_tasks.append(&mut item.tasks);
                part.mirrors.extend(slot.take());
                continue;
            }
            if let Some(first) = first
                && (says_less(item) || says_less(first))
            {
                if !says_less(item) {
                    std::mem::swap(first, item);
                }
                take(first, slot.take());
                continue;
            }
        } else if let Some(named) = first.or(part) {
            take(named, slot.take());
            continue;
        }
        names.push(own);
        places.push(at);
    }
    let merged = items.iter_mut().flatten().chain(&mut roadmap.parts);
    for item in merged.filter(|item| !item.mirrors.is_empty()) {
        item.mirrors.sort_by_key(|mirror| mirror.head.start);
        lend(item);
    }
    roadmap.loose_tasks.sort_by_key(|task| task.mark.span().start);
    items.retain(Option::is_some);
    // In place again, which `flatten` is not.
    roadmap.items = items.into_iter().map_while(|item| item).collect();
}

/// Whether a card has neither tasks nor fields, so that another of its name is the item.
fn says_less(card: &Item) -> bool {
    card.tasks.is_empty() && card.fields.is_empty()
}

fn take(item: &mut Item, mirror: Option<Item>) {
    let Some(mut mirror) = mirror else { return };
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
