//! `past-horizon`: a part of the plan that is over, with work left in it.

use crate::model::{Item, Section, Window};
use crate::query::is_settled;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "past-horizon",
    code: "RM301",
    topic: Topic::Time,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a horizon's end is past, and items in it are not finished",
    why: "What is planned for a time that is over has no time at all; it has to be moved or dropped.",
    example: "# Plan\n\n## Q1 2025\n\n### 1.1 Search\n\n**Status:** In Progress\n",
    instead: "# Plan\n\n## Q4 2026\n\n### 1.1 Search\n\n**Status:** In Progress\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    // Of what says nothing about how far it is nobody knows whether it is finished.
    let is_open = |item: &&Item| item.states_progress() && !is_settled(item);
    let mut open: Vec<&Item> = roadmap.items.iter().filter(is_open).collect();
    open.sort_by_key(|item| item.head.start);
    let open_in = |section: &Section| {
        let place = |at: usize| open.partition_point(|item| item.head.start < at);
        &open[place(section.span.start)..place(section.span.end)]
    };
    let late = |at: usize| {
        let section = &roadmap.sections[at];
        // A single day says when something was written down.
        let is_over =
            |window: Window| window.start < window.end && window.end < context.checked.today;
        section.role.is_container()
            && section.window.is_some_and(is_over)
            && !open_in(section).is_empty()
    };
    let sums = context.index.progress(context.doc);
    for (at, section) in roadmap.sections.iter().enumerate() {
        let mut above = std::iter::successors(section.parent, |&at| roadmap.sections[at].parent);
        // Where a whole is late, that its parts are is no news.
        let (true, Some(window), false) = (late(at), section.window, above.any(late)) else {
            continue;
        };
        let open = open_in(section);
        let name = crate::markdown::plain(context.index.docs[context.doc].name_of(at));
        let about = if window.is_derived() { "~" } else { "" };
        let verb = if open.len() == 1 { "is" } else { "are" };
        let message = format!(
            "{name} ended on {about}{}, and {} of its {} items {verb} not finished",
            window.end,
            open.len(),
            sums.sections[at].items
        );
        report
            .add(context.index.docs[context.doc].name_at(at), message)
            .note(open[0].title, "this is the first of them");
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
        // Nothing says how far it is.
        check_rule(RULE.name, &RULE.example.replace("**Status:** In Progress", "Fast."), "");
    }
}
