//! `missing-status`: an item without a status, among others that have one.

use super::majority::report_missing;
use crate::model::Item;
use crate::validate::{Context, Report, Rule, Topic};

pub(super) const RULE: Rule = Rule {
    name: "missing-status",
    code: "RM203",
    topic: Topic::Meaning,
    severity: None,
    fixes: false,
    summary: "an item has no status, where nearly all others have one",
    why: "It counts neither as open nor as done, and most likely somebody forgot to say.",
    example: "## 1.1 A\n\n**Status:** Done\n\n## 1.2 B\n\n**Status:** Done\n\n## 1.3 C\n\n**Status:** Done\n\n## 1.4 D\n\n**Status:** Done\n\n## 1.5 E\n\n**Owner:** dana\n",
    instead: "## 1.1 A\n\n**Status:** Done\n\n## 1.2 B\n\n**Status:** Done\n\n## 1.3 C\n\n**Owner:** dana\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    report_missing(context, report, "status", has, lacks);
}

fn has(item: &Item) -> bool {
    item.status.is_stated() && item.status.words.is_some()
}

/// Where the tasks tell how far it is, nothing is missing.
fn lacks(item: &Item) -> bool {
    item.status.kind.is_none()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn one_of_many_is_found_and_two_of_five_are_none() {
        check_rule(
            RULE.name,
            RULE.example,
            "17:8: 1.5 E has no status; 4 of 5 items like it have one",
        );
        let two =
            RULE.example.replace("## 1.4 D\n\n**Status:** Done", "## 1.4 D\n\n**Owner:** dana");
        check_rule(RULE.name, &two, "");
    }
}
