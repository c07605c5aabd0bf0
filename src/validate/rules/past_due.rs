//! `past-due`: an item that should have been finished by its own date.

use crate::model::Key;
use crate::query::{due_date, is_overdue};
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
    for item in &context.roadmap().items {
        let (Some(due), Some(field)) = (due_date(doc, item), item.field(Key::Due)) else {
            continue;
        };
        if is_overdue(doc, item, context.checked.today) {
            report.add(
                field.value,
                format!("{} was due on {due}, and is not finished", context.name(item)),
            );
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
}
