//! `overview-mismatch`: horizons that the overview announces, held against those that are there.

use crate::markdown::plain;
use crate::model::Role;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "overview-mismatch",
    code: "RM211",
    topic: Topic::Meaning,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "the overview announces other horizons than there are",
    why: "The overview is what most people read; it has to name the plan's parts, all of them.",
    example: "## Overview\n\n- **30-Day Roadmap:** Cleanup\n- **1-Year Roadmap:** Growth\n\n## 30-Day Roadmap\n\n### 1.1 A\n\n**Status:** Done\n",
    instead: "## Overview\n\n- **30-Day Roadmap:** Cleanup\n\n## 30-Day Roadmap\n\n### 1.1 A\n\n**Status:** Done\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let goals: Vec<String> =
        roadmap.goals.iter().map(|goal| key(context.slice(goal.name))).collect();
    let name = |at: usize| plain(context.index.docs[context.doc].name_of(at)).into_owned();
    let sections = || roadmap.sections.iter().enumerate().filter(|(_, its)| its.level > 0);
    let is_told = |goal: &String| sections().any(|(at, _)| begins(&key(&name(at)), goal));
    if !goals.iter().any(is_told) {
        return;
    }
    for (goal, key) in roadmap.goals.iter().zip(&goals) {
        if !is_told(key) {
            let name = plain(context.slice(goal.name));
            report.add(
                goal.name,
                format!("the overview announces {name}, and there is no such section"),
            );
        }
    }
    // Horizons of one rank: where all but few are announced, the rest should be.
    let announced = |at: usize| goals.iter().any(|goal| begins(&key(&name(at)), goal));
    let horizons: Vec<usize> =
        sections().filter(|(_, its)| its.role == Role::Horizon).map(|(at, _)| at).collect();
    for &at in &horizons {
        let own = &roadmap.sections[at];
        let beside = horizons.iter().filter(|&&other| {
            let its = &roadmap.sections[other];
            its.level == own.level && its.parent == own.parent && announced(other)
        });
        if !announced(at) && beside.count() > 1 {
            let message = format!("the overview announces other horizons, but not {}", name(at));
            report.add(own.title, message);
        }
    }
}

/// Whether a section's name is the one announced, or begins with it.
fn begins(section: &str, goal: &str) -> bool {
    let rest = section.strip_prefix(goal).or_else(|| goal.strip_prefix(section));
    !goal.is_empty()
        && !section.is_empty()
        && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// What is compared: words in small letters.
fn key(name: &str) -> String {
    let words = plain(name).to_lowercase();
    let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn what_is_announced_has_to_be_there() {
        check_rule(
            RULE.name,
            RULE.example,
            "4:5: the overview announces 1-Year Roadmap, and there is no such section",
        );
    }

    #[test]
    fn what_is_there_has_to_be_announced() {
        let item = |at: usize| format!("### {at}.1 A\n\n**Status:** Done\n\n");
        let text = format!(
            "## Overview\n\n- **30-Day Roadmap:** Cleanup\n- **90-Day Roadmap:** Structure\n\n## 30-Day Roadmap (now)\n\n{}## 90-Day Roadmap\n\n{}## 1-Year Roadmap\n\n{}",
            item(1),
            item(2),
            item(3)
        );
        check_rule(
            RULE.name,
            &text,
            "18:4: the overview announces other horizons, but not 1-Year Roadmap",
        );
    }
}
