//! `unknown-priority`: a priority whose words say nothing that is understood.

use super::words::Unknown;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "unknown-priority",
    code: "RM205",
    topic: Topic::Meaning,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "a priority is written that is not understood",
    why: "The item is sorted behind all others, and no question by priority finds it.",
    example: "### 1.1 Search\n\n**Priority:** Spicy\n",
    instead: "### 1.1 Search\n\n**Priority:** High\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let mut unknown = Unknown::default();
    for item in &context.roadmap().items {
        if let Some(field) = item.priority.filter(|field| field.value.is_none()) {
            unknown.add(context, field.raw, || context.name(item));
        }
    }
    let example = |word: &str| format!("priorities: {{ \"{word}\": high }}");
    unknown.report(context, report, "priority", example);
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn words_without_a_meaning_are_found() {
        let text = "## 1.1 Search\n\n**Priority:** Spicy\n";
        check_rule(
            "unknown-priority",
            text,
            "3:15: the priority of 1.1 Search is not understood: `Spicy`",
        );
        for known in ["High", "🔴", "P1 (customers)", "-", "TBD"] {
            check_rule("unknown-priority", &text.replace("Spicy", known), "");
        }
    }
}
