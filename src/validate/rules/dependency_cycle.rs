//! `dependency-cycle`: items that wait for each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Key;
use crate::query::{Index, On, Target, waits_for};
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
    let mut walk =
        Walk { index: context.index, state: BTreeMap::new(), in_circles: BTreeSet::new() };
    for at in 0..context.roadmap().items.len() {
        for mut circle in walk.circles(context.target(at)) {
            // It is told where its first item is.
            let first = circle.iter().enumerate().min_by_key(|(_, target)| **target);
            let first = first.map_or(0, |(at, _)| at);
            circle.rotate_left(first);
            let Some(&Target::Item { doc, item }) = circle.first() else { continue };
            if doc != context.doc {
                continue;
            }
            let names = circle.iter().chain(circle.first()).map(|target| match *target {
                Target::Item { doc, item } => {
                    Context { doc, ..*context }.name(&context.index.docs[doc].roadmap.items[item])
                }
                _ => String::new(),
            });
            let names: Vec<String> = names.collect();
            let item = &context.roadmap().items[item];
            let span = item.field(Key::Depends).map_or(item.title, |field| field.value);
            report.add(span, format!("{}: none of them can begin", names.join(" → ")));
        }
    }
}

/// A walk along what waits for what, depth first and over each item once, so that long chains cost
/// no more than their length.
struct Walk<'a> {
    index: &'a Index<'a>,
    /// Whether an item that was met is on the way now (`true`), or done with.
    state: BTreeMap<Target, bool>,
    /// What stands in a circle that was found: another one through it is not told as well.
    in_circles: BTreeSet<Target>,
}

impl Walk<'_> {
    /// The circles that are met from `start` on, where nothing was before.
    fn circles(&mut self, start: Target) -> Vec<Vec<Target>> {
        let mut circles = Vec::new();
        if self.state.contains_key(&start) {
            return circles;
        }
        // The way here, each with what is still to be looked at behind it.
        let mut way = vec![(start, self.behind(start))];
        self.state.insert(start, true);
        while let Some((at, rest)) = way.last_mut() {
            let Some(next) = rest.pop() else {
                self.state.insert(*at, false);
                way.pop();
                continue;
            };
            match self.state.get(&next) {
                Some(true) if self.in_circles.contains(at) || self.in_circles.contains(&next) => {}
                Some(true) => {
                    let from = way.iter().rposition(|(other, _)| *other == next).unwrap_or(0);
                    let circle: Vec<Target> = way[from..].iter().map(|(it, _)| *it).collect();
                    if !circle.iter().any(|target| self.in_circles.contains(target)) {
                        self.in_circles.extend(circle.iter().copied());
                        circles.push(circle);
                    }
                }
                Some(false) => {}
                None => {
                    self.state.insert(next, true);
                    way.push((next, self.behind(next)));
                }
            }
        }
        circles
    }

    /// The items that one waits for, last first.
    fn behind(&self, from: Target) -> Vec<Target> {
        let on = waits_for(self.index, from).into_iter().filter_map(|waits| match waits.on {
            Some(On::Thing(target @ Target::Item { .. })) => Some(target),
            _ => None,
        });
        let mut on: Vec<Target> = on.collect();
        on.reverse();
        on
    }
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
