//! `invalid-date`: what is written like a date and is none.

use crate::model::{Key, MetaKey};
use crate::text::Span;
use crate::text::dates;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "invalid-date",
    code: "RM303",
    topic: Topic::Time,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a date is written that no calendar has",
    why: "No question by date finds the item, and nobody knows which day was meant.",
    example: "## 1.1 Search\n\n**Status:** Planned\n**Due:** 2025-02-30\n",
    instead: "## 1.1 Search\n\n**Status:** Planned\n**Due:** 2025-02-28\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let dated = |key| matches!(key, Key::Due | Key::Start | Key::Target);
    let items = roadmap.items.iter().chain(&roadmap.parts);
    let fields = items.flat_map(|item| &item.fields).filter(|field| dated(field.key));
    let days = |key| matches!(key, MetaKey::LastUpdated | MetaKey::Generated);
    let meta = roadmap.meta.iter().filter(|meta| days(meta.key)).map(|meta| meta.value);
    let mut seen: Vec<Span> = fields.map(|field| field.value).chain(meta).collect();
    seen.sort_unstable();
    seen.dedup();
    for value in seen {
        for span in dates::wrong(context.slice(value)) {
            let span = span.shifted(value.start);
            report.add(span, format!("`{}` is no date of the calendar", context.slice(span)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::tests::check_rule;

    #[test]
    fn days_and_months_that_there_are_not() {
        check_rule(RULE.name, RULE.example, "4:10: `2025-02-30` is no date of the calendar");
        let due = |date: &str| format!("## 1.1 Search\n\n**Status:** Planned\n**Due:** {date}\n");
        let wrong = [
            "2025-13-01",
            "2025/02/30",
            "2025-13",
            "2025-00",
            "31.02.2026",
            "Feb 30, 2026",
            "32 March 2026",
            "13/13/2026",
        ];
        for date in wrong {
            check_rule(
                RULE.name,
                &due(date),
                &format!("4:10: `{date}` is no date of the calendar"),
            );
        }
        let right = [
            "2025-02-28",
            "2024-02-29",
            "2025-26",
            "2025-12",
            "Q1 2025",
            "3000-13",
            "1.2-3",
            "28.02.2026",
            "12/31/2026",
            "see notes-2025-02-30.md",
            "PASS",
        ];
        for date in right {
            check_rule(RULE.name, &due(date), "");
        }
        check_rule(
            RULE.name,
            &due("am 2025-02-30–2025-03-01."),
            "4:13: `2025-02-30` is no date of the calendar",
        );
    }
}
