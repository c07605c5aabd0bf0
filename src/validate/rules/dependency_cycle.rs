//! `dependency-cycle`: items that wait for each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::Key;
use crate::query::{On, Target, waits_for};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "dependency-cycle",
    code: "RM402",
    topic: Topic::References,
    severity: Some(Severity::Error),
    fixes: false,
    summary: "items depend on each other in a circle",
    why: "None of them can ever be begun.",
    example: "## 1.1 A\n\n**Status:** Planned\n**Depends on:** 1.2\n\n## 1.2 B\n\n**Status:** Planned\n**Depends on:** 1.1\n",
    instead: "## 1.1 A\n\n**Status:** Planned\n\n## 1.2 B\n\n**Status:** Planned\n**Depends on:** 1.1\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let edges = edges(context);
    let mut known: BTreeSet<Target> = BTreeSet::new();
    for (at, item) in context.roadmap().items.iter().enumerate() {
        let start = context.target(at);
        if known.contains(&start) {
            continue;
        }
        let Some(circle) = circle(&edges, start) else { continue };
        // It is told where its first item is.
        if circle.iter().min() == Some(&start) {
            let name = |target: &Target| match *target {
                Target::Item { doc, item } => {
                    Context { doc, ..*context }.name(&context.index.docs[doc].roadmap.items[item])
                }
                _ => String::new(),
            };
            let names: Vec<String> = circle.iter().chain([&start]).map(name).collect();
            let span = item.field(Key::Depends).map_or(item.title, |field| field.value);
            report.add(span, format!("{}: none of them can begin", names.join(" → ")));
        }
        known.extend(circle);
    }
}

/// The items that each item waits for, all documents together.
fn edges(context: &Context<'_>) -> BTreeMap<Target, Vec<Target>> {
    let mut edges = BTreeMap::new();
    for (doc, own) in context.index.docs.iter().enumerate() {
        for item in 0..own.roadmap.items.len() {
            let from = Target::Item { doc, item };
            let on =
                waits_for(context.index, from).into_iter().filter_map(|waits| match waits.on {
                    Some(On::Thing(target @ Target::Item { .. })) => Some(target),
                    _ => None,
                });
            let on: Vec<Target> = on.collect();
            if !on.is_empty() {
                edges.insert(from, on);
            }
        }
    }
    edges
}

/// The shortest way from `start` back to it, `start` first.
fn circle(edges: &BTreeMap<Target, Vec<Target>>, start: Target) -> Option<Vec<Target>> {
    let mut from: BTreeMap<Target, Target> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for &next in edges.get(&at).map_or(&[][..], Vec::as_slice) {
            if next == start {
                let back = std::iter::successors(Some(at), |at| from.get(at).copied());
                let mut way: Vec<Target> = back.collect();
                way.reverse();
                return Some(way);
            }
            if let std::collections::btree_map::Entry::Vacant(free) = from.entry(next) {
                free.insert(at);
                queue.push_back(next);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn a_circle_is_told_once_and_whole() {
        check_rule(RULE.name, RULE.example, "4:17: 1.1 A → 1.2 B → 1.1 A: none of them can begin");
        let three = RULE.example.replace("on:** 1.1", "on:** 1.3");
        check_rule(RULE.name, &three, "");
        let three = format!("{three}\n## 1.3 C\n\n**Status:** Planned\n**Depends on:** 1.1, 1.2\n");
        let found = "4:17: 1.1 A → 1.2 B → 1.3 C → 1.1 A: none of them can begin";
        check_rule(RULE.name, &three, found);
    }
}
