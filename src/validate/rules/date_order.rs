//! `date-order`: dates of an item that cannot all be.

use crate::model::{Key, Role};
use crate::query::{self, Due};
use crate::text::dates;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "date-order",
    code: "RM305",
    topic: Topic::Time,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "an item begins after it is due, or is due after its horizon ends",
    why: "One of the two dates is wrong, and reports by date believe both.",
    example: "## 1.1 Search\n\n**Status:** Planned\n**Start:** 2026-09-01\n**Due:** 2026-08-01\n",
    instead: "## 1.1 Search\n\n**Status:** Planned\n**Start:** 2026-08-01\n**Due:** 2026-09-01\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let doc = &context.index.docs[context.doc];
    let roadmap = context.roadmap();
    for item in &roadmap.items {
        let Some(Due { day: due, span }) = query::due(doc, item) else { continue };
        let name = context.name(item);
        if let Some(start) = item.field(Key::Start)
            && let Some((first, _)) = dates::parse(context.slice(start.value))
            && first > due
        {
            let message = format!("{name} begins on {first}, after it is due on {due}");
            report.add(start.value, message).note(span, "it is due here");
        }
        let dated = |at: usize| {
            let section = &roadmap.sections[at];
            let window = section.window.filter(|window| !window.is_derived())?;
            (section.role == Role::Horizon).then_some((at, window.end))
        };
        if let Some((at, end)) =
            query::enclosing(roadmap, item.section).find_map(dated).filter(|&(_, end)| end < due)
        {
            let horizon = crate::markdown::plain(doc.name_of(at));
            let message = format!("{name} is due on {due}, after {horizon} ends on {end}");
            report.add(span, message).note(roadmap.sections[at].title, "it is part of this");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn start_due_and_end() {
        check_rule(
            RULE.name,
            RULE.example,
            "4:12: 1.1 Search begins on 2026-09-01, after it is due on 2026-08-01",
        );
        let horizon =
            "# Plan\n\n## Q1 2026\n\n### 1.1 Search\n\n**Status:** Planned\n**Due:** 2026-05-01\n";
        check_rule(
            RULE.name,
            horizon,
            "8:10: 1.1 Search is due on 2026-05-01, after Q1 2026 ends on 2026-03-31",
        );
        check_rule(RULE.name, &horizon.replace("-05-", "-03-"), "");
    }
}
