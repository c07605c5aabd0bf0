//! `stale-last-updated`: a `Last Updated` line older than the file.

use jiff::ToSpan as _;

use crate::model::MetaKey;
use crate::text::dates;
use crate::validate::{Context, Report, Rule, Severity, Topic};

/// So many days are no difference.
const GRACE: i32 = 7;

pub(super) const RULE: Rule = Rule {
    name: "stale-last-updated",
    code: "RM304",
    topic: Topic::Time,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "`Last Updated` is older than the file's last commit",
    why: "Readers judge by it whether the plan still holds.",
    example: "# Plan\n\n**Last Updated:** 2026-01-15\n",
    instead: "# Plan\n\n**Last Updated:** 2026-06-01\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let Some(committed) = context.checked.facts.committed else { return };
    for meta in context.roadmap().meta.iter().filter(|meta| meta.key == MetaKey::LastUpdated) {
        // Of a month, its last day.
        let Some((_, last)) = dates::parse(context.slice(meta.value)) else { continue };
        if last.checked_add(GRACE.days()).is_ok_and(|last| last < committed) {
            let message =
                format!("last updated on {last}, as is written, but changed on {committed}");
            report.add(meta.value, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::Facts;
    use crate::validate::tests::{check_rule, check_rule_with};

    #[test]
    fn a_week_is_no_difference() {
        let facts = Facts { committed: Some(jiff::civil::date(2026, 6, 1)), ..Facts::default() };
        let found = "3:19: last updated on 2026-01-15, as is written, but changed on 2026-06-01";
        check_rule_with(RULE.name, RULE.example, &facts, found);
        for fine in ["2026-05-25", "June 2026", "2026-07-01", "soon"] {
            check_rule_with(RULE.name, &RULE.example.replace("2026-01-15", fine), &facts, "");
        }
        check_rule(RULE.name, RULE.example, "");
    }
}
