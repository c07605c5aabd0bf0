//! What to type for a thing: the shortest that means it and nothing else.

use super::index::slug;
use super::place::enclosing;
use super::{Index, Target};
use crate::model::id_key;

/// With more things of one id than this, nobody tells them apart by what they stand in.
const MOST_TWINS: usize = 64;

impl Index<'_> {
    /// What resolves to exactly `target`: its id, `ID.N`, `FILE:ID`, `PARENT/ID`, else its line.
    pub fn address(&self, target: Target) -> String {
        let short = match target {
            Target::Item { .. } => self.by_own_id(target),
            Target::Task { doc, item, task } => {
                self.by_own_id(Target::Item { doc, item }).and_then(|of| self.numbered(&of, task))
            }
            Target::Section { .. } => self.by_own_id(target).or_else(|| self.by_own_slug(target)),
            Target::Loose { .. } => None,
        };
        short.unwrap_or_else(|| self.location(target))
    }

    /// `:LINE`, or `FILE:LINE` where there are several documents.
    pub fn location(&self, target: Target) -> String {
        let line = self.line(target);
        let file = if self.docs.len() > 1 { self.docs[target.doc()].name } else { "" };
        format!("{file}:{line}")
    }

    fn by_own_id(&self, target: Target) -> Option<String> {
        let own = &self.docs[target.doc()];
        let id = own.slice(match target {
            Target::Item { item, .. } => own.roadmap.items[item].id?,
            Target::Section { section, .. } => own.roadmap.sections[section].id?,
            _ => return None,
        });
        let key = id_key(id);
        let twins = self.named(&key);
        let is_easy = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let typed = if id.chars().all(is_easy) { id } else { &key };
        if typed.is_empty() || typed.starts_with('-') || twins.len() > MOST_TWINS {
            return None;
        }
        // A container that is an item as well has left its id to the item.
        if !twins.iter().any(|&(_, twin)| twin == target) {
            return None;
        }
        if twins.len() == 1 {
            return Some(typed.to_owned());
        }
        let here: Vec<Target> =
            twins.iter().map(|&(_, twin)| twin).filter(|twin| twin.doc() == target.doc()).collect();
        let file = if here.len() < twins.len() { format!("{}:", own.name) } else { String::new() };
        if here.len() == 1 {
            // A bare number behind a file is a line.
            let is_number = typed.bytes().all(|b| b.is_ascii_digit());
            return (!is_number).then(|| format!("{file}{typed}"));
        }
        self.by_parent_of(target, &here).map(|parent| format!("{file}{parent}/{typed}"))
    }

    /// The id or the slug of a container that holds `target` and none of its twins.
    fn by_parent_of(&self, target: Target, twins: &[Target]) -> Option<String> {
        let own = &self.docs[target.doc()];
        let at = match target {
            Target::Item { item, .. } => own.roadmap.items[item].section,
            Target::Section { section, .. } => own.roadmap.sections[section].parent?,
            _ => return None,
        };
        enclosing(own.roadmap, at).find_map(|section| {
            let its = &own.roadmap.sections[section];
            if !its.role.is_container() {
                return None;
            }
            let inside = twins.iter().filter(|&&twin| its.span.contains(self.offset(twin))).count();
            let container = Target::Section { doc: target.doc(), section };
            let id = its.id.map(|id| id_key(own.slice(id)));
            let id = id.filter(|key| self.named(key).len() == 1);
            (inside == 1).then(|| id.or_else(|| self.by_own_slug(container))).flatten()
        })
    }

    /// A container's title as one word, up to the first colon or bracket if that is enough.
    fn by_own_slug(&self, target: Target) -> Option<String> {
        let title = self.title(target);
        let short = title.split([':', '(', '（', '：', '—', '–']).next().unwrap_or(title);
        [short, title].into_iter().map(slug).find(|slug| {
            !slug.is_empty()
                && self.sluggish(slug).take(2).eq([target])
                && self.named(&id_key(slug)).is_empty()
        })
    }

    /// The task of the item that `of` means, unless something else bears just that id.
    fn numbered(&self, of: &str, task: usize) -> Option<String> {
        let typed = format!("{of}.{}", task + 1);
        let from = typed.rfind([':', '/']).map_or(0, |at| at + 1);
        self.named(&id_key(&typed[from..])).is_empty().then_some(typed)
    }
}
