//! What each section is for, decided from its name and the evidence in and below it.

use std::collections::HashMap;

use super::evidence::Evidence;
use super::heading::Words;
use super::id::{self, Shape};
use super::outline::Entry;
use super::vocab::{self, Bucket};
use super::{Reader, schedule};
use crate::model::Role;

/// What the sections are for.
#[derive(Clone, Debug)]
pub(super) struct Roles {
    /// The role of each section, by index.
    pub(super) of: Vec<Role>,
    /// For buckets, what the heading says of what is under it.
    pub(super) buckets: Vec<Option<Bucket>>,
    /// Sections that hold items and are items as well, for boxes of their own.
    pub(super) also_item: Vec<bool>,
    /// Sections that hold no items whatever stands in them: a history, or what the user ignores.
    pub(super) closed: Vec<bool>,
    /// Sections that are text by their name, or stand in one that is.
    pub(super) text: Vec<bool>,
}

/// What makes a section a candidate for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Claim {
    /// Nothing.
    None,
    /// A status behind its words, and nothing else: enough beside others that are items.
    Stated,
    /// Boxes, but neither an id nor fields.
    Boxes,
    /// Fields, but no id.
    Fields,
    /// An id.
    Id,
}

/// Decides the roles, from the document down.
pub(super) fn decide(reader: &Reader<'_>, outline: &[Entry], evidence: &[Evidence]) -> Roles {
    let count = outline.len();
    let mut roles = Roles {
        of: vec![Role::Prose; count],
        buckets: outline.iter().map(|entry| bucket_of(reader, entry)).collect(),
        also_item: vec![false; count],
        closed: vec![false; count],
        text: vec![false; count],
    };
    roles.of[0] = Role::Document;
    let names: Vec<Option<Role>> = outline.iter().map(|entry| name_role(reader, entry)).collect();
    for at in 1..count {
        let parent = outline[at].parent.unwrap_or(0);
        let text = matches!(names[at], Some(Role::Prose | Role::Overview)) && outline[at].level > 1;
        roles.closed[at] = roles.closed[parent] || is_closed(reader, &outline[at]);
        roles.text[at] = roles.text[parent] || text;
    }
    let claims = claims(reader, outline, evidence, &roles, &names);
    if claims.contains(&Claim::Id) {
        // Beside ids, the version of a product is what a section is about.
        for (entry, bucket) in outline.iter().zip(&mut roles.buckets) {
            let unnumbered = entry.words.is_some_and(|words| words.id.is_none());
            *bucket =
                bucket.filter(|_| !unnumbered || !id::is_product_version(entry.title(reader.text)));
        }
    }
    let below = Below::count(outline, &claims);
    let title = title(outline, evidence, &below);
    let mut at = 1;
    while at < count {
        let entry = &outline[at];
        let parent = entry.parent.unwrap_or(0);
        if Some(at) == title {
            roles.of[at] = Role::Document;
        } else if roles.closed[at] {
            roles.of[at] = Role::Prose;
        } else if let Some(role) = inherited(&roles, parent) {
            roles.of[at] = role;
        } else if let Some(role) =
            named(names[at], entry.title(reader.text), &evidence[at], below.own(at))
        {
            roles.of[at] = role;
        } else {
            decide_one(reader, outline, evidence, &claims, &below, at, &mut roles);
            // A group in a bucket: what is listed in it is in the bucket.
            if roles.of[at] == Role::Prose && roles.of[parent] == Role::Bucket {
                roles.of[at] = Role::Bucket;
                roles.buckets[at] = roles.buckets[parent];
            }
        }
        at += 1;
    }
    containers(reader, outline, &mut roles);
    roles
}

/// What a section is for the reason of what it stands in.
fn inherited(roles: &Roles, parent: usize) -> Option<Role> {
    match roles.of[parent] {
        Role::Risks | Role::Metrics | Role::Resources | Role::NextSteps => Some(roles.of[parent]),
        Role::Item | Role::Part if !roles.also_item[parent] => Some(Role::Part),
        _ => None,
    }
}

/// The role that a heading has by its name alone. A number before the name makes no difference where
/// the name cannot be that of work: `3. Risks`, `Phase 1 Success Criteria`.
fn name_role(reader: &Reader<'_>, entry: &Entry) -> Option<Role> {
    let words = entry.words?;
    let title = &reader.text[words.title.start..words.title.end];
    let role = vocab::section_role(title)?;
    (words.id.is_none() || vocab::is_never_work(title, role)).then_some(role)
}

/// Whether a section holds no items whatever stands in it.
fn is_closed(reader: &Reader<'_>, entry: &Entry) -> bool {
    let (title, whole) = (entry.title(reader.text), entry.whole(reader.text));
    let ignored =
        |name: &String| name.eq_ignore_ascii_case(title) || name.eq_ignore_ascii_case(whole);
    let unnamed = entry.words.is_some_and(|words| words.id.is_none());
    reader.options.ignore.iter().any(ignored)
        || (entry.level > 1 && unnamed && vocab::is_history(title))
}

/// What a section is by its name, where no work in or below it speaks against that.
fn named(
    name: Option<Role>,
    title: &str,
    evidence: &Evidence,
    claims_below: usize,
) -> Option<Role> {
    let role = name?;
    // A status in an overview or a conclusion is the document's.
    let is_own = !evidence.boxes.is_empty() || !vocab::is_never_work(title, role);
    if evidence.has_status() && is_own {
        return None;
    }
    let is_text = matches!(role, Role::Prose | Role::Overview);
    (!is_text || claims_below == 0).then_some(role)
}

fn decide_one(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    claims: &[Claim],
    below: &Below,
    at: usize,
    roles: &mut Roles,
) {
    let entry = &outline[at];
    if let Some(level) = reader.options.items {
        roles.of[at] = if entry.level == level {
            Role::Item
        } else if entry.level < level
            && (at + 1..entry.end).any(|deeper| outline[deeper].level == level)
        {
            Role::Phase
        } else {
            Role::Prose
        };
        return;
    }
    let has_below = below.own(at) + below.boxes[at] > 0;
    let rows = evidence[at].tables.iter().map(|table| table.rows).sum::<usize>() > 1;
    roles.of[at] = match claims[at] {
        Claim::None | Claim::Stated if has_below => Role::Phase,
        Claim::None if roles.buckets[at].is_some() => Role::Bucket,
        Claim::None => Role::Prose,
        // A table of items, and nothing else that speaks for the heading itself.
        Claim::Id if rows && evidence[at].boxes.is_empty() && !evidence[at].has_item_fields() => {
            Role::Phase
        }
        _ if !has_below => Role::Item,
        _ if below.ids[at] > 0 => Role::Phase,
        // One group with fields is a part of what has an id: `### Milestone: …` in a phase. With
        // boxes of its own it is the work.
        Claim::Id
            if below.fields[at] == 1
                && (at + 1..outline[at].end).all(|group| {
                    claims[group] != Claim::Fields || evidence[group].boxes.is_empty()
                }) =>
        {
            Role::Item
        }
        _ if below.fields[at] > 0 => Role::Phase,
        Claim::Id | Claim::Fields if keeps_groups(reader, outline, evidence, claims, at) => {
            Role::Item
        }
        _ => Role::Phase,
    };
    // A container with boxes of its own before the deeper items is an item as well.
    if roles.of[at] == Role::Phase && !evidence[at].boxes.is_empty() {
        roles.also_item[at] = true;
    }
}

/// Whether a heading with an id or fields keeps the boxes of the groups below it: because it says
/// how far it is, or because the groups only name its parts.
fn keeps_groups(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    claims: &[Claim],
    at: usize,
) -> bool {
    let words = outline[at].words;
    let stated = evidence[at].has_item_fields()
        || words.is_some_and(|words| words.status.is_some() || words.sign.is_some());
    let mut groups = (at + 1..outline[at].end).filter(|&group| claims[group] == Claim::Boxes);
    stated || groups.all(|group| vocab::is_generic_part(outline[group].title(reader.text)))
}

fn claims(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    roles: &Roles,
    names: &[Option<Role>],
) -> Vec<Claim> {
    // Whether a section stands in one about risks, metrics or resources.
    let mut inside = vec![false; outline.len()];
    for at in 1..outline.len() {
        let parent = outline[at].parent.unwrap_or(0);
        inside[at] = inside[parent]
            || matches!(
                names[parent],
                Some(Role::Risks | Role::Metrics | Role::Resources | Role::NextSteps)
            );
    }
    let claim = |(at, entry): (usize, &Entry)| {
        let Some(words) = entry.words else { return Claim::None };
        if entry.level == 1 && at == 1 && evidence[at].boxes.is_empty() {
            return Claim::None;
        }
        let never = |role| vocab::is_never_work(entry.title(reader.text), role);
        let excluded = names[at].is_some_and(|role| {
            !evidence[at].has_status() || (evidence[at].boxes.is_empty() && never(role))
        });
        if excluded || inside[at] || roles.closed[at] {
            return Claim::None;
        }
        let bucket = roles.buckets[at];
        let status_bucket = matches!(bucket, Some(Bucket::Status(_)));
        // A bare version is a bucket, and so is a status with a number before it: an id, but
        // nobody's title.
        let bare = match words.shape {
            Some(Shape::Version) => words.title.is_empty() || status_bucket,
            Some(Shape::Number) => bucket.is_some(),
            _ => false,
        };
        let fields = match bucket {
            Some(Bucket::Status(_)) => false,
            // Under a horizon, a bullet with a goal is one of its bullets.
            Some(Bucket::When(_)) => evidence[at].has_fields_of_its_own(),
            None => evidence[at].has_item_fields(),
        };
        if words.id.is_some() && !bare {
            Claim::Id
        } else if fields {
            Claim::Fields
        } else if !evidence[at].boxes.is_empty() && !status_bucket && !roles.text[at] {
            Claim::Boxes
        } else if words.status.is_some() && bucket.is_none() && !roles.text[at] {
            Claim::Stated
        } else {
            Claim::None
        }
    };
    let mut claims: Vec<Claim> = outline.iter().enumerate().map(claim).collect();
    weigh(reader, outline, evidence, roles, &mut claims);
    claims
}

/// Takes back the claims that are too weak beside others.
fn weigh(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    roles: &Roles,
    claims: &mut [Claim],
) {
    let says_something = |at: usize| {
        let words = outline[at].words;
        !evidence[at].boxes.is_empty()
            || evidence[at].has_item_fields()
            || words.is_some_and(|words| words.status.is_some() || words.sign.is_some())
    };
    let is_number = |at: usize| {
        let shape = outline[at].words.and_then(|words| words.shape);
        matches!(shape, Some(Shape::Number | Shape::Dotted))
    };
    // Where a document numbers its parts and the work in them has ids of its own, below the number
    // or behind it (`2. Phase 0: Base`): the rank of those parts.
    let has_inner_id = |at: usize| {
        let title = outline[at].words.and_then(|words| id::find(reader.text, words.title));
        is_number(at)
            && title.is_some_and(|found| {
                // `2. Level 2 cache` is about a cache.
                let id = &reader.text[found.id.start..found.id.end];
                let parted = found.rest.start != found.id.end + 1 || vocab::is_unspaced_text(id);
                found.shape == Shape::Noun && parted
            })
    };
    let holds_ids = |at: usize| {
        let parent = outline[at].parent.filter(|&parent| is_number(parent));
        parent.filter(|_| claims[at] == Claim::Id && !is_number(at))
    };
    let parts = (1..outline.len())
        .filter_map(|at| if has_inner_id(at) { Some(at) } else { holds_ids(at) })
        .map(|at| outline[at].level)
        .min();
    let elsewhere = (1..outline.len()).any(|at| {
        matches!(claims[at], Claim::Id | Claim::Fields | Claim::Boxes) && !roles.text[at]
    });
    let mut claimed: HashMap<(Option<usize>, u8), usize> = HashMap::new();
    for at in (1..outline.len()).filter(|&at| claims[at] != Claim::None) {
        *claimed.entry((outline[at].parent, outline[at].level)).or_default() += 1;
    }
    for at in 1..outline.len() {
        let taken = match claims[at] {
            Claim::Id if says_something(at) => false,
            // A numbered part of a document, the work of which has ids of its own.
            Claim::Id if is_number(at) && parts == Some(outline[at].level) => !has_inner_id(at),
            // `Week 1 Deliverables`, with nothing between: what belongs to something else.
            Claim::Id if is_run_on(outline[at].words) => {
                !is_number(at) && vocab::is_generic_part(outline[at].title(reader.text))
            }
            // A summary or a decision, in a document that plans elsewhere.
            Claim::Id => roles.text[at] && elsewhere,
            Claim::Stated => claimed[&(outline[at].parent, outline[at].level)] < 2,
            _ => false,
        };
        if taken {
            claims[at] = Claim::None;
        }
    }
}

/// Whether nothing but space stands between a heading's id and its title.
fn is_run_on(words: Option<Words>) -> bool {
    words.is_some_and(|words| words.id.is_some_and(|id| id.end + 1 == words.title.start))
}

/// How many sections below each one claim to be items, and why.
struct Below {
    ids: Vec<usize>,
    fields: Vec<usize>,
    boxes: Vec<usize>,
}

impl Below {
    fn count(outline: &[Entry], claims: &[Claim]) -> Below {
        let none = vec![0; outline.len()];
        let mut below = Below { ids: none.clone(), fields: none.clone(), boxes: none };
        for at in (1..outline.len()).rev() {
            if let Some(parent) = outline[at].parent {
                below.ids[parent] += below.ids[at] + usize::from(claims[at] == Claim::Id);
                below.fields[parent] += below.fields[at] + usize::from(claims[at] == Claim::Fields);
                below.boxes[parent] += below.boxes[at] + usize::from(claims[at] == Claim::Boxes);
            }
        }
        below
    }

    /// Those with an id or fields.
    fn own(&self, at: usize) -> usize {
        self.ids[at] + self.fields[at]
    }
}

/// The heading that is the document's title: the first, if nothing else has its rank or a higher
/// one, and it has no boxes of its own.
fn title(outline: &[Entry], evidence: &[Evidence], below: &Below) -> Option<usize> {
    let first = outline.get(1)?;
    let alone = outline[2..].iter().all(|entry| entry.level > first.level);
    let only = outline.len() == 2;
    let has_boxes = !evidence[1].boxes.is_empty() && below.own(1) + below.boxes[1] == 0;
    (alone && !has_boxes && (first.level == 1 || !only)).then_some(1)
}

fn bucket_of(reader: &Reader<'_>, entry: &Entry) -> Option<Bucket> {
    let words = entry.words?;
    let title = entry.title(reader.text);
    if words.id.is_none() {
        if let Some(found) =
            vocab::bucket(entry.whole(reader.text)).or_else(|| vocab::bucket(title))
        {
            return Some(found);
        }
        if id::is_product_version(title) {
            return Some(Bucket::When(None));
        }
        // What stands in brackets or behind a colon may be when, or explain it.
        let name = title.split(['(', '（', ':', '：']).next().unwrap_or(title);
        let mut rest = [title, name].into_iter().filter_map(schedule::without_dates);
        return rest.any(|rest| vocab::are_bucket_nouns(&rest)).then_some(Bucket::When(None));
    }
    // Parts of a numbered document: `2. In Progress`.
    if words.shape == Some(Shape::Number) {
        return vocab::bucket(title);
    }
    // A bare version: `v0.5`, and perhaps a status: `v0.5 planned`.
    if words.shape != Some(Shape::Version) {
        return None;
    }
    let stated = words.status.and_then(|status| status.kind).or(words.sign.map(|(kind, _)| kind));
    let said = match vocab::bucket(title) {
        Some(Bucket::Status(kind)) => Some(kind),
        _ => None,
    };
    (words.title.is_empty() || said.is_some())
        .then(|| stated.or(said).map_or(Bucket::When(None), Bucket::Status))
}

/// Tells horizons from phases: the outermost container is a horizon where it says when, or where
/// it holds other containers.
fn containers(reader: &Reader<'_>, outline: &[Entry], roles: &mut Roles) {
    for at in 1..outline.len() {
        if roles.of[at] != Role::Phase {
            continue;
        }
        let mut parents =
            std::iter::successors(outline[at].parent, |&parent| outline[parent].parent);
        let inner = parents.any(|parent| roles.of[parent].is_container());
        if inner {
            continue;
        }
        let holds = (at + 1..outline[at].end).any(|deeper| roles.of[deeper] == Role::Phase);
        let says_when = outline[at].words.is_some_and(|words| words.id.is_none())
            && (vocab::bucket(outline[at].title(reader.text)).is_some()
                || schedule::says_when(outline[at].whole(reader.text)));
        if holds || says_when {
            roles.of[at] = Role::Horizon;
        }
    }
}
