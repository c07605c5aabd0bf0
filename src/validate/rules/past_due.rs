//! `past-due`: an item that should have been finished by its own date.

use crate::model::{Item, Key};
use crate::query::{Due, due, enclosing, is_settled};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "past-due",
    code: "RM302",
    topic: Topic::Time,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "an item's due date is past, and it is not finished",
    why: "Either it is late, which somebody should know, or the date or the status is out of date.",
    example: "## 1.1 Search\n\n**Status:** In Progress\n**Due:** 2025-03-01\n",
    instead: "## 1.1 Search\n\n**Status:** Done\n**Due:** 2025-03-01\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let doc = &context.index.docs[context.doc];
    // Of what says neither how far it is nor a due date nobody knows whether it is late.
    let says = |item: &&Item| item.states_progress() || item.field(Key::Due).is_some();
    for item in context.roadmap().items.iter().filter(says) {
        let Some(Due { day, span }) = due(doc, item) else { continue };
        // That the part of the plan it is in is over is said there.
        let in_part = enclosing(doc.roadmap, item.section)
            .map(|at| &doc.roadmap.sections[at])
            .filter(|section| section.role.is_container())
            .filter_map(|section| section.window)
            .any(|window| window.start < window.end && window.end == day);
        if day < context.checked.today && !is_settled(item) && !in_part {
            let message = format!("{} was due on {day}, and is not finished", context.name(item));
            report.add(span, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn only_past_days_of_unfinished_items() {
        check_rule(
            RULE.name,
            RULE.example,
            "4:10: 1.1 Search was due on 2025-03-01, and is not finished",
        );
        check_rule(RULE.name, &RULE.example.replace("2025-03-01", "2026-06-15"), "");
        check_rule(RULE.name, &RULE.example.replace("In Progress", "Cancelled"), "");
    }

    #[test]
    fn days_as_people_write_them() {
        let due = |field: &str| RULE.example.replace("**Due:** 2025-03-01", field);
        for (field, at, day) in [
            ("**Due:** Jan 12, 2025", "4:10", "2025-01-12"),
            ("**Due:** 1 March 2025 (firm)", "4:10", "2025-03-01"),
            ("**Due:** 31.12.2025", "4:10", "2025-12-31"),
            ("**Deadline:** July 2025", "4:15", "2025-07-31"),
            ("**Target:** Q1 2025", "4:13", "2025-03-31"),
            ("**Timeline:** July 16-31, 2025", "4:15", "2025-07-31"),
        ] {
            let expected = format!("{at}: 1.1 Search was due on {day}, and is not finished");
            check_rule(RULE.name, &due(field), &expected);
        }
        for other in ["**Target:** 2000 users", "**Target:** v2.0", "**Due:** soon"] {
            check_rule(RULE.name, &due(other), "");
        }
    }

    #[test]
    fn the_dates_of_its_heading() {
        let text = "# Plan\n\n## Work\n\n### 1.1 Search (July 2025)\n\n**Status:** Planned\n";
        check_rule(
            RULE.name,
            text,
            "5:9: 1.1 Search (July 2025) was due on 2025-07-31, and is not finished",
        );
    }

    #[test]
    fn what_its_horizon_says_already_or_nobody_can_know() {
        let part =
            "# Plan\n\n## Q1 2025\n\n### 1.1 Search\n\n**Status:** Planned\n**Due:** March 2025\n";
        check_rule(RULE.name, part, "");
        check_rule(RULE.name, "## 1.1 Search\n\n**Target:** Q1 2025\n", "");
    }
}
