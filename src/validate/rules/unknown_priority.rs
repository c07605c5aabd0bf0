//! `unknown-priority`: a priority whose words say nothing that is understood.

use super::words;
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
    for item in &context.roadmap().items {
        let Some(field) = item.priority.filter(|field| field.value.is_none()) else { continue };
        let written = context.slice(field.raw);
        let (_, bare) = words::split(written);
        let folded = bare.to_lowercase();
        if bare.is_empty() || matches!(folded.as_str(), "none" | "n/a" | "tbd" | "tbc" | "done") {
            continue;
        }
        let message =
            format!("the priority of {} is not understood: `{written}`", context.name(item));
        report.add(field.raw, message).help(format!(
            "say what it means in the settings: `priorities: {{ \"{}\": high }}`",
            folded.replace(['"', '\\', '\n'], " ")
        ));
    }
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
