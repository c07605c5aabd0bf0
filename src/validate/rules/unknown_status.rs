//! `unknown-status`: a status whose words say nothing that is understood.

use super::words::{self, Unknown};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "unknown-status",
    code: "RM202",
    topic: Topic::Meaning,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "a status is written that is not understood",
    why: "The item counts neither as open nor as done, and no question by status finds it.",
    example: "### 1.1 Search\n\n**Status:** Simmering\n",
    instead: "### 1.1 Search\n\n**Status:** In Progress\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let mut unknown = Unknown::default();
    for item in context.roadmap().items.iter().filter(|item| item.status.kind.is_none()) {
        if let Some(stated) = words::stated(context, item) {
            unknown.add(context, stated, || context.name(item));
        }
    }
    let example = |word: &str| format!("statuses: {{ \"{word}\": in progress }}");
    unknown.report(context, report, "status", example);
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn words_without_a_meaning_are_found() {
        let text = "## 1.1 Search\n\n**Status:** Simmering\n";
        check_rule(
            "unknown-status",
            text,
            "3:13: the status of 1.1 Search is not understood: `Simmering`",
        );
        for known in ["Done", "✅", "", "—", "24", "N/A", "all of it runs here", "`cropRegion`"]
        {
            check_rule("unknown-status", &text.replace("Simmering", known), "");
        }
    }

    #[test]
    fn a_word_is_reported_once() {
        let item = |n: u8| format!("## 1.{n} Search\n\n**Status:** Simmering\n\n");
        check_rule(
            "unknown-status",
            &[1, 2, 3].map(item).concat(),
            "3:13: the status of 1.1 Search is not understood: `Simmering`, nor that of 2 other items",
        );
    }
}
