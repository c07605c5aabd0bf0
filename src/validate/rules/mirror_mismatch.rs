//! `mirror-mismatch`: two places of a document that state different statuses of one item.

use crate::model::{Item, StatusKind};
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "mirror-mismatch",
    code: "RM210",
    topic: Topic::Meaning,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "a summary states another status of an item than the item itself",
    why: "One of the two was forgotten when the other was changed, and nobody can tell which.",
    example: "| Phase | Status |\n|---|---|\n| Phase 1: Search | Done |\n| Phase 2: Export | Done |\n\n## Phase 1: Search\n\n**Status:** In Progress\n\n- [ ] Index\n\n## Phase 2: Export\n\n**Status:** Done\n\n- [x] Files\n",
    instead: "| Phase | Status |\n|---|---|\n| Phase 1: Search | In Progress |\n| Phase 2: Export | Done |\n\n## Phase 1: Search\n\n**Status:** In Progress\n\n- [ ] Index\n\n## Phase 2: Export\n\n**Status:** Done\n\n- [x] Files\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for item in &context.roadmap().items {
        let Some(own) = item.status.kind.filter(|_| item.status.is_stated()) else { continue };
        let at = place(item.stating());
        for mirror in &item.mirrors {
            let Some(other) = mirror.status.kind.filter(|_| mirror.status.is_stated()) else {
                continue;
            };
            if differ(own, other) && place(mirror) != at {
                let (name, line) = (context.name(item), context.line(at.start));
                let message =
                    format!("{name} is {} here, and {} in line {line}", say(other), say(own));
                report.add(place(mirror), message).note(at, format!("here it is {}", say(own)));
            }
        }
    }
}

/// Where a status is to be seen.
fn place(item: &Item) -> Span {
    item.status.words.unwrap_or(item.title)
}

const fn say(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::Todo => "not begun",
        StatusKind::Active => "in progress",
        other => other.name(),
    }
}

/// Whether two kinds cannot both be true: what is partly there may well be in progress.
fn differ(one: StatusKind, other: StatusKind) -> bool {
    let started =
        |kind| matches!(kind, StatusKind::Active | StatusKind::Partial | StatusKind::Ongoing);
    one != other && !(started(one) && started(other))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn a_row_of_a_summary_and_its_heading() {
        check_rule(
            RULE.name,
            RULE.example,
            "3:21: Phase 1 Search is done here, and in progress in line 8",
        );
        check_rule(RULE.name, &RULE.example.replacen("Done", "Partial", 1), "");
    }
}
