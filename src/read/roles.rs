//! What each section is for, decided from its name and the evidence in and below it.

mod buckets;
mod claims;

use claims::{Below, Claim, claims};

use super::evidence::Evidence;
use super::id;
use super::outline::Entry;
use super::vocab::{self, Bucket};
use super::{Reader, schedule};
use crate::model::{Reason, Role};

/// What the sections are for.
#[derive(Clone, Debug)]
pub(super) struct Roles {
    /// The role of each section, by index.
    pub(super) of: Vec<Role>,
    /// What decided the role of each.
    pub(super) why: Vec<Reason>,
    /// For buckets, what the heading says of what is under it.
    pub(super) buckets: Vec<Option<Bucket>>,
    /// Sections that hold items and are items as well, for boxes of their own.
    pub(super) also_item: Vec<bool>,
    /// Sections that hold no items whatever stands in them: a history, or what the user ignores.
    pub(super) closed: Vec<bool>,
    /// Sections that are text by their name, or stand in one that is.
    pub(super) text: Vec<bool>,
}

/// Decides the roles, from the document down.
pub(super) fn decide(reader: &Reader<'_>, outline: &[Entry], evidence: &[Evidence]) -> Roles {
    let count = outline.len();
    let mut roles = Roles {
        of: vec![Role::Prose; count],
        why: vec![Reason::Nothing; count],
        buckets: outline.iter().map(|entry| buckets::of(reader, entry)).collect(),
        also_item: vec![false; count],
        closed: vec![false; count],
        text: vec![false; count],
    };
    (roles.of[0], roles.why[0]) = (Role::Document, Reason::Whole);
    let names: Vec<Option<Role>> = outline.iter().map(|entry| name_role(reader, entry)).collect();
    for at in 1..count {
        let parent = outline[at].parent.unwrap_or(0);
        let text = matches!(names[at], Some(Role::Prose | Role::Overview)) && outline[at].level > 1;
        roles.closed[at] = roles.closed[parent] || is_closed(reader, &outline[at]);
        roles.text[at] = roles.text[parent] || text;
    }
    let (claims, lost) = claims(reader, outline, evidence, &roles, &names);
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
    for at in 1..count {
        let entry = &outline[at];
        let parent = entry.parent.unwrap_or(0);
        let decided = if Some(at) == title {
            (Role::Document, Reason::Title)
        } else if roles.closed[at] {
            (Role::Prose, why_closed(reader, entry))
        } else if let Some(decided) = inherited(&roles, parent) {
            decided
        } else if let Some(role) =
            named(names[at], entry.title(reader.text), &evidence[at], below.own(at))
        {
            (role, if role == Role::Prose { Reason::TextName } else { Reason::Name })
        } else {
            match decide_one(reader, outline, evidence, &claims, &below, at, &mut roles) {
                // A group in a bucket: what is listed in it is in the bucket.
                (Role::Prose, _) if roles.of[parent] == Role::Bucket => {
                    roles.buckets[at] = roles.buckets[parent];
                    (Role::Bucket, Reason::InBucket)
                }
                (Role::Prose, Reason::Nothing) => {
                    let text = roles.text[at].then_some(Reason::InText);
                    (Role::Prose, lost[at].or(text).unwrap_or(Reason::Nothing))
                }
                decided => decided,
            }
        };
        (roles.of[at], roles.why[at]) = decided;
    }
    containers(reader, outline, &mut roles);
    roles
}

/// What a section is for the reason of what it stands in.
fn inherited(roles: &Roles, parent: usize) -> Option<(Role, Reason)> {
    match roles.of[parent] {
        role @ (Role::Risks | Role::Metrics | Role::Resources | Role::NextSteps) => {
            Some((role, Reason::InSame))
        }
        Role::Item | Role::Part if !roles.also_item[parent] => Some((Role::Part, Reason::InItem)),
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
    is_ignored(reader, entry) || is_past(reader, entry)
}

/// Whether the user wants nothing of a section.
fn is_ignored(reader: &Reader<'_>, entry: &Entry) -> bool {
    let (title, whole) = (entry.title(reader.text), entry.whole(reader.text));
    let named =
        |name: &String| name.eq_ignore_ascii_case(title) || name.eq_ignore_ascii_case(whole);
    reader.options.ignore.iter().any(named)
}

/// Whether a section is about what was.
fn is_past(reader: &Reader<'_>, entry: &Entry) -> bool {
    let unnamed = entry.words.is_some_and(|words| words.id.is_none());
    entry.level > 1 && unnamed && vocab::is_history(entry.title(reader.text))
}

/// Why a section that holds no items does not: for its own name, or for that of one around it.
fn why_closed(reader: &Reader<'_>, entry: &Entry) -> Reason {
    if is_ignored(reader, entry) {
        Reason::Ignored
    } else if is_past(reader, entry) {
        Reason::History
    } else {
        Reason::InClosed
    }
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
) -> (Role, Reason) {
    let entry = &outline[at];
    if let Some(level) = reader.options.items {
        return by_level(outline, level, at);
    }
    let has_below = below.own(at) + below.boxes[at] > 0;
    let rows = evidence[at].tables.iter().map(|table| table.rows).sum::<usize>() > 1;
    let holds = if below.own(at) > 0 { Reason::HoldsItems } else { Reason::HoldsBoxes };
    let decided = match claims[at] {
        Claim::None | Claim::Stated if has_below => (Role::Phase, holds),
        Claim::None => match roles.buckets[at] {
            Some(bucket) => (Role::Bucket, buckets::reason(bucket)),
            None => (Role::Prose, Reason::Nothing),
        },
        // A table of items, and nothing else that speaks for the heading itself.
        Claim::Id if rows && evidence[at].boxes.is_empty() && !evidence[at].has_item_fields() => {
            (Role::Phase, if has_below { holds } else { Reason::HoldsRows })
        }
        claim if !has_below => (Role::Item, claim.reason()),
        _ if below.ids[at] > 0 => (Role::Phase, holds),
        // One group with fields is a part of what has an id: `### Milestone: …` in a phase. With
        // boxes of its own it is the work.
        Claim::Id
            if below.fields[at] == 1
                && (at + 1..entry.end).all(|group| {
                    claims[group] != Claim::Fields || evidence[group].boxes.is_empty()
                }) =>
        {
            (Role::Item, Reason::PartsBelow)
        }
        _ if below.fields[at] > 0 => (Role::Phase, holds),
        Claim::Id | Claim::Fields => match keeps_groups(reader, outline, evidence, claims, at) {
            Some(reason) => (Role::Item, reason),
            None => (Role::Phase, holds),
        },
        _ => (Role::Phase, holds),
    };
    // A container with boxes of its own before the deeper items is an item as well.
    roles.also_item[at] = decided.0 == Role::Phase && !evidence[at].boxes.is_empty();
    decided
}

/// What a section is where the user says which headings are items.
fn by_level(outline: &[Entry], level: u8, at: usize) -> (Role, Reason) {
    let entry = &outline[at];
    let mut deeper = outline[at + 1..entry.end].iter();
    if entry.level == level {
        (Role::Item, Reason::ItemsLevel)
    } else if entry.level < level && deeper.any(|deeper| deeper.level == level) {
        (Role::Phase, Reason::AboveLevel)
    } else {
        (Role::Prose, Reason::OffLevel)
    }
}

/// Why a heading with an id or fields keeps the boxes of the groups below it, if it does: because it
/// says how far it is, or because the groups only name its parts.
fn keeps_groups(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    claims: &[Claim],
    at: usize,
) -> Option<Reason> {
    let words = outline[at].words;
    let stated = evidence[at].has_item_fields()
        || words.is_some_and(|words| words.status.is_some() || words.sign.is_some());
    if stated {
        return Some(Reason::SaysHowFar);
    }
    let mut groups = (at + 1..outline[at].end).filter(|&group| claims[group] == Claim::Boxes);
    groups
        .all(|group| vocab::is_generic_part(outline[group].title(reader.text)))
        .then_some(Reason::PartsBelow)
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
            // What the user said counts for more than what is seen.
            if roles.why[at] != Reason::AboveLevel {
                roles.why[at] = if says_when { Reason::SaysWhen } else { Reason::HoldsPhases };
            }
        }
    }
}

#[cfg(test)]
mod tests;
