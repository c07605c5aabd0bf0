//! `unknown-status`: a status whose words say nothing that is understood.

use super::words;
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
    for item in &context.roadmap().items {
        let Some(stated) = words::stated(context, item) else { continue };
        if item.status.kind.is_some() {
            continue;
        }
        let written = context.slice(stated);
        let (_, bare) = words::split(written);
        // Numbers and sentences in a column of that name state no status.
        let is_word = bare.chars().any(char::is_alphabetic) && bare.split_whitespace().count() <= 3;
        if !is_word || matches!(bare.to_lowercase().as_str(), "n/a" | "tbd" | "none") {
            continue;
        }
        let message =
            format!("the status of {} is not understood: `{written}`", context.name(item));
        report.add(stated, message).help(format!(
            "say what it means in the settings: `statuses: {{ \"{}\": in progress }}`",
            bare.to_lowercase().replace(['"', '\\', '\n'], " ")
        ));
    }
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
        for known in ["Done", "✅", "", "—", "24", "N/A", "all of it runs here"] {
            check_rule("unknown-status", &text.replace("Simmering", known), "");
        }
    }
}
