//! The horizons that an overview announces: `- **30-Day Roadmap:** cleanup`.

use super::super::outline::Entry;
use super::super::roles::Roles;
use super::super::{Reader, schedule};
use super::{line, list_items, named, sections};
use crate::model::{Goal, Roadmap, Role};

/// Reads the goals in the overview: bullets whose name says when.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    for at in sections(roles, Role::Overview) {
        for item in list_items(reader, &outline[at]) {
            let (Some(name), text) = named(reader, line(reader, item)) else { continue };
            let words = reader.document.slice(name);
            if schedule::says_when(words) {
                let window = schedule::window(words, roadmap.start);
                roadmap.goals.push(Goal { name, text, window });
            }
        }
    }
}
