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
    summary: "an item begins after it is due, or it or a phase is outside of its horizon",
    why: "One of the two dates is wrong, and reports by date believe both.",
    example: "## 1.1 Search\n\n**Status:** Planned\n**Start:** 2026-09-01\n**Due:** 2026-08-01\n",
    instead: "## 1.1 Search\n\n**Status:** Planned\n**Start:** 2026-08-01\n**Due:** 2026-09-01\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    items(context, report);
    parts(context, report);
}

/// Items that begin after they are due, or are due after their horizon.
fn items(context: &Context<'_>, report: &mut Report) {
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

/// Parts of the plan outside of the part they belong to. Windows that count from the day of the plan
/// are about so long, and have to be apart.
fn parts(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let windowed = |at: usize| {
        let section = &roadmap.sections[at];
        let window = section.window.filter(|_| section.role.is_container())?;
        // A single day says when something was written down.
        (window.start < window.end).then_some(window)
    };
    let doc = &context.index.docs[context.doc];
    let name = |at: usize| crate::markdown::plain(doc.name_of(at));
    for at in 0..roadmap.sections.len() {
        let Some(window) = windowed(at) else { continue };
        let around = query::enclosing(roadmap, at).skip(1);
        let mut around = around.filter_map(|above| Some((above, windowed(above)?)));
        let Some((above, whole)) = around.next() else { continue };
        let written = !window.is_derived() && !whole.is_derived();
        let message = if window.start > whole.end || (written && window.end > whole.end) {
            format!(
                "{} ends on {}, after {} does on {}",
                name(at),
                window.end,
                name(above),
                whole.end
            )
        } else if window.end < whole.start || (written && window.start < whole.start) {
            let (start, since) = (window.start, whole.start);
            format!("{} begins on {start}, before {} does on {since}", name(at), name(above))
        } else {
            continue;
        };
        report.add(doc.name_at(at), message).note(doc.name_at(above), "it is part of this");
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

    #[test]
    fn phases_outside_of_their_horizon() {
        let plan = |horizon: &str, phase: &str| {
            format!(
                "# Plan\n\n**Generated:** 2026-11-01\n\n## {horizon}\n\n### {phase}\n\n#### 1.1 Search\n\n**Status:** Planned\n"
            )
        };
        for (horizon, phase, expected) in [
            (
                "H1 2027",
                "Q3 2027",
                "7:5: Q3 2027 ends on 2027-09-30, after H1 2027 does on 2027-06-30",
            ),
            (
                "H2 2027",
                "Q2 2027",
                "7:5: Q2 2027 begins on 2027-04-01, before H2 2027 does on 2027-07-01",
            ),
            (
                "H1 2027",
                "May - July 2027",
                "7:5: May - July 2027 ends on 2027-07-31, after H1 2027 does on 2027-06-30",
            ),
            (
                "30-Day Roadmap",
                "Month 3",
                "7:5: Month 3 ends on 2027-01-31, after 30-Day Roadmap does on 2026-12-01",
            ),
            ("30-Day Roadmap", "Week 4-5", ""),
            ("90-Day Roadmap", "Week 1-2", ""),
            ("H1 2027", "Q2 2027", ""),
        ] {
            check_rule(RULE.name, &plan(horizon, phase), expected);
        }
    }
}
