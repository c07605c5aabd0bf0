//! What speaks for each heading to be an item, weighed against the others.

use std::collections::{HashMap, HashSet};

use super::Roles;
use crate::model::{Reason, Role};
use crate::read::Reader;
use crate::read::evidence::Evidence;
use crate::read::heading::Words;
use crate::read::id::{self, Shape};
use crate::read::outline::Entry;
use crate::read::vocab::{self, Bucket};

/// What makes a section a candidate for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
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

impl Claim {
    /// What makes an item of a heading with nothing below it that claims more.
    pub(super) const fn reason(self) -> Reason {
        match self {
            Claim::None => Reason::Nothing,
            Claim::Stated => Reason::StatusBeside,
            Claim::Boxes => Reason::OwnBoxes,
            Claim::Fields => Reason::KnownFields,
            Claim::Id => Reason::OwnId,
        }
    }
}

/// What each section claims to be, and what its claim was taken back for.
pub(super) fn claims(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    roles: &Roles,
    names: &[Option<Role>],
) -> (Vec<Claim>, Vec<Option<Reason>>) {
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
        // Under a time, too: what is listed there may have boxes of its own.
        let listed = status_bucket || (bucket.is_some() && evidence[at].nested);
        if words.id.is_some() && !bare {
            Claim::Id
        } else if fields {
            Claim::Fields
        } else if !evidence[at].boxes.is_empty() && !listed && !roles.text[at] {
            Claim::Boxes
        } else if words.status.is_some() && bucket.is_none() && !roles.text[at] {
            Claim::Stated
        } else {
            Claim::None
        }
    };
    let mut claims: Vec<Claim> = outline.iter().enumerate().map(claim).collect();
    let lost = weigh(reader, outline, evidence, roles, &mut claims);
    (claims, lost)
}

/// Takes back the claims that are too weak beside others, and says why.
fn weigh(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    roles: &Roles,
    claims: &mut [Claim],
) -> Vec<Option<Reason>> {
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
        let title = || outline[at].words.and_then(|words| id::noun_id(reader.text, words.title));
        is_number(at)
            && title().is_some_and(|found| {
                // `2. Level 2 cache` is about a cache.
                let id = &reader.text[found.id.start..found.id.end];
                found.rest.start != found.id.end + 1 || vocab::is_unspaced_text(id)
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
    // Numbers that begin anew in texts beside the plan: `1. Technology` below `Advantages`.
    let is_silent_number = |at: usize| {
        let shape = outline[at].words.and_then(|words| words.shape);
        claims[at] == Claim::Id && shape == Some(Shape::Number) && !says_something(at)
    };
    let stands_free = |at: usize| {
        let mut above = std::iter::successors(outline[at].parent, |&above| outline[above].parent);
        above.all(|above| claims[above] == Claim::None && roles.buckets[above].is_none())
            && outline[at].priority.is_none()
    };
    let free: HashSet<usize> =
        (1..outline.len()).filter(|&at| is_silent_number(at) && stands_free(at)).collect();
    let is_first = |at: &&usize| {
        let id = outline[**at].words.and_then(|words| words.id);
        id.is_some_and(|id| &reader.text[id.start..id.end] == "1")
    };
    let runs = free.iter().filter(is_first).count();
    let has_others = (1..outline.len()).any(|at| claims[at] == Claim::Id && !is_silent_number(at));
    let mut claimed: HashMap<(Option<usize>, u8), usize> = HashMap::new();
    for at in (1..outline.len()).filter(|&at| claims[at] != Claim::None) {
        *claimed.entry((outline[at].parent, outline[at].level)).or_default() += 1;
    }
    let mut lost = vec![None; outline.len()];
    for at in 1..outline.len() {
        let (taken, why) = match claims[at] {
            Claim::Id if says_something(at) => continue,
            // A numbered part of a document, the work of which has ids of its own.
            Claim::Id if is_number(at) && parts == Some(outline[at].level) => {
                (!has_inner_id(at), Reason::PartNumber)
            }
            Claim::Id if runs > 1 && has_others && free.contains(&at) => (true, Reason::PartNumber),
            // `Week 1 Deliverables`, with nothing between: what belongs to something else.
            Claim::Id if is_run_on(outline[at].words) => {
                let is_part = vocab::is_generic_part(outline[at].title(reader.text));
                (!is_number(at) && is_part, Reason::PartName)
            }
            // A summary or a decision, in a document that plans elsewhere.
            Claim::Id => (roles.text[at] && elsewhere, Reason::InText),
            Claim::Stated => {
                (claimed[&(outline[at].parent, outline[at].level)] < 2, Reason::LoneStatus)
            }
            _ => continue,
        };
        if taken {
            claims[at] = Claim::None;
            lost[at] = Some(why);
        }
    }
    lost
}

/// Whether nothing but space stands between a heading's id and its title.
fn is_run_on(words: Option<Words>) -> bool {
    words.is_some_and(|words| words.id.is_some_and(|id| id.end + 1 == words.title.start))
}

/// How many sections below each one claim to be items, and why.
pub(super) struct Below {
    pub(super) ids: Vec<usize>,
    pub(super) fields: Vec<usize>,
    pub(super) boxes: Vec<usize>,
}

impl Below {
    pub(super) fn count(outline: &[Entry], claims: &[Claim]) -> Below {
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
    pub(super) fn own(&self, at: usize) -> usize {
        self.ids[at] + self.fields[at]
    }
}
