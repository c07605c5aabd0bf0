//! `missing-priority`: an item without a priority, among others that have one.

use super::majority::report_missing;
use crate::model::Item;
use crate::validate::{Context, Report, Rule, Topic};

pub(super) const RULE: Rule = Rule {
    name: "missing-priority",
    code: "RM204",
    topic: Topic::Meaning,
    severity: None,
    fixes: false,
    summary: "an item has no priority, where nearly all others have one",
    why: "What is next is decided by priority; without one the item comes last.",
    example: "## 1.1 A\n\n**Priority:** High\n\n## 1.2 B\n\n**Priority:** High\n\n## 1.3 C\n\n**Priority:** High\n\n## 1.4 D\n\n**Priority:** High\n\n## 1.5 E\n\n**Owner:** dana\n",
    instead: "## 1.1 A\n\n**Priority:** High\n\n## 1.2 B\n\n**Priority:** High\n\n## 1.3 C\n\n**Owner:** dana\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    report_missing(context, report, "priority", has, lacks);
}

fn has(item: &Item) -> bool {
    item.priority.is_some()
}

/// What is finished or given up needs none.
fn lacks(item: &Item) -> bool {
    !item.status.kind.is_some_and(crate::model::StatusKind::is_closed)
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
            "17:8: 1.5 E has no priority; 4 of 5 items like it have one",
        );
        let two =
            RULE.example.replace("## 1.4 D\n\n**Priority:** High", "## 1.4 D\n\n**Owner:** dana");
        check_rule(RULE.name, &two, "");
    }
}
