//! Where in the plan an item stands.

use crate::model::{Item, Roadmap, Role};

/// The containers that an item stands in: indices of sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The span of time.
    pub horizon: Option<usize>,
    /// The innermost part of the plan that is no horizon: a phase or a bucket.
    pub phase: Option<usize>,
}

/// Where `item` stands.
pub fn place(roadmap: &Roadmap, item: &Item) -> Place {
    let mut place = Place::default();
    for at in enclosing(roadmap, item.section) {
        match roadmap.sections[at].role {
            Role::Horizon => place.horizon = place.horizon.or(Some(at)),
            Role::Phase | Role::Bucket => place.phase = place.phase.or(Some(at)),
            _ => {}
        }
    }
    place
}

/// Section `at` and those around it, innermost first.
pub fn enclosing(roadmap: &Roadmap, at: usize) -> impl Iterator<Item = usize> {
    let own = (at < roadmap.sections.len()).then_some(at);
    std::iter::successors(own, |&at| roadmap.sections[at].parent)
}

/// The section whose sums the item counts in: the innermost container it stands in.
pub(super) fn container(roadmap: &Roadmap, item: &Item) -> Option<usize> {
    enclosing(roadmap, item.section).find(|&at| roadmap.sections[at].role.is_container())
}
