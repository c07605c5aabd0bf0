//! `done-before-dependency`: a done item that depends on one that is not.

use crate::model::{Key, StatusKind};
use crate::query::{On, Target, waits_for};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "done-before-dependency",
    code: "RM403",
    topic: Topic::References,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "an item is done, and what it depends on is not",
    why: "Either the dependency is none, or one of the two statuses is wrong.",
    example: "## 1.1 A\n\n**Status:** Planned\n\n## 1.2 B\n\n**Status:** Done\n**Depends on:** 1.1\n",
    instead: "## 1.1 A\n\n**Status:** Done\n\n## 1.2 B\n\n**Status:** Done\n**Depends on:** 1.1\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for (at, item) in context.roadmap().items.iter().enumerate() {
        if !(item.status.is_stated() && item.status.kind == Some(StatusKind::Done)) {
            continue;
        }
        let Some(field) = item.field(Key::Depends) else { continue };
        for waits in waits_for(context.index, context.target(at)) {
            let Some(On::Thing(Target::Item { doc, item: other })) = waits.on else { continue };
            let other = &context.index.docs[doc].roadmap.items[other];
            let is_open = matches!(
                other.status.kind,
                Some(StatusKind::Todo | StatusKind::Active | StatusKind::Blocked)
            );
            if is_open {
                let its = Context { doc, ..*context }.name(other);
                let message =
                    format!("{} is done, but depends on {its}, which is not", context.name(item));
                report.add(field.value, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn only_a_done_item_with_an_open_dependency() {
        check_rule(
            RULE.name,
            RULE.example,
            "8:17: 1.2 B is done, but depends on 1.1 A, which is not",
        );
        check_rule(RULE.name, &RULE.example.replace("Planned", "Cancelled"), "");
        check_rule(RULE.name, &RULE.example.replace("Done", "Planned"), "");
    }
}
