//! `past-horizon`: a part of the plan that is over, with work left in it.

use crate::model::Item;
use crate::query::is_late;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "past-horizon",
    code: "RM301",
    topic: Topic::Time,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "a horizon's end is past, and items in it are not finished",
    why: "What is planned for a time that is over has no time at all; it has to be moved or dropped.",
    example: "# Plan\n\n## Q1 2025\n\n### 1.1 Search\n\n**Status:** In Progress\n",
    instead: "# Plan\n\n## Q4 2026\n\n### 1.1 Search\n\n**Status:** In Progress\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let sums = context.index.progress(context.doc);
    let late = |at: usize| {
        let section = &roadmap.sections[at];
        // A single day says when something was written down.
        let spans = section.window.is_some_and(|window| window.start < window.end);
        spans
            && section.role.is_container()
            && is_late(section, &sums.sections[at], context.checked.today)
    };
    for (at, section) in roadmap.sections.iter().enumerate() {
        let mut above = std::iter::successors(section.parent, |&at| roadmap.sections[at].parent);
        // Where a whole is late, that its parts are is no news.
        let (true, Some(window), false) = (late(at), section.window, above.any(late)) else {
            continue;
        };
        let (open, all) = (sums.sections[at].unsettled(), sums.sections[at].items);
        let name = crate::markdown::plain(context.index.docs[context.doc].name_of(at));
        let about = if window.is_derived() { "~" } else { "" };
        let verb = if open == 1 { "is" } else { "are" };
        let message = format!(
            "{name} ended on {about}{}, and {open} of its {all} items {verb} not finished",
            window.end
        );
        let is_open = |item: &&Item| {
            let closed =
                item.status.kind.is_some_and(|kind| kind.is_closed() || kind.name() == "ongoing");
            section.span.contains(item.head.start) && !closed
        };
        let found = report.add(section.title, message);
        if let Some(first) = roadmap.items.iter().find(is_open) {
            found.note(first.title, "this is the first of them");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn written_and_counted_days() {
        check_rule(
            RULE.name,
            RULE.example,
            "3:4: Q1 2025 ended on 2025-03-31, and 1 of its 1 items is not finished",
        );
        let counted = "# Plan\n\n**Generated:** 2026-01-01\n\n## 30-Day Roadmap\n\n### 1.1 A\n\n**Status:** Planned\n";
        check_rule(
            RULE.name,
            counted,
            "5:4: 30-Day Roadmap ended on ~2026-01-31, and 1 of its 1 items is not finished",
        );
    }

    #[test]
    fn what_is_finished_or_to_come_is_fine() {
        check_rule(RULE.name, &RULE.example.replace("In Progress", "Done"), "");
        check_rule(RULE.name, &RULE.example.replace("In Progress", "Ongoing"), "");
        check_rule(RULE.name, &RULE.example.replace("Q1 2025", "Q2 2026"), "");
    }
}
