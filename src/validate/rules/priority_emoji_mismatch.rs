//! `priority-emoji-mismatch`: an emoji that stands for another priority everywhere else.

use std::collections::{BTreeMap, HashSet};

use super::words;
use crate::model::Priority;
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "priority-emoji-mismatch",
    code: "RM206",
    topic: Topic::Meaning,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "a priority's emoji stands for another one elsewhere in the document",
    why: "Who skims by color sees one priority, who reads sees another.",
    example: "## 1 A\n\n**Priority:** 🔴 Critical\n\n## 2 B\n\n**Priority:** 🔴 Critical\n\n## 3 C\n\n**Priority:** 🔴 Low\n",
    instead: "## 1 A\n\n**Priority:** 🔴 Critical\n\n## 2 B\n\n**Priority:** 🔴 Critical\n\n## 3 C\n\n**Priority:** 🟢 Low\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let items = &context.roadmap().items;
    let mut uses: BTreeMap<char, Vec<(Priority, Span, usize)>> = BTreeMap::new();
    let mut seen = HashSet::new();
    for (at, item) in items.iter().enumerate() {
        let Some(field) = item.priority else { continue };
        let (Some(sign), words) = words::split(context.slice(field.raw)) else { continue };
        let (Some(value), false) = (field.value, words.is_empty()) else { continue };
        // Items under one heading share what that states.
        if seen.insert(field.raw) {
            uses.entry(sign).or_default().push((value, field.raw, at));
        }
    }
    for (sign, uses) in uses {
        let count = |of: Priority| uses.iter().filter(|(own, ..)| *own == of).count();
        let counts = Priority::ALL.map(|of| (count(of), of));
        let Some(&(most, usual)) = counts.iter().max_by_key(|&&(count, _)| count) else { continue };
        let is_lone = |value: Priority| counts.contains(&(1, value));
        for &(value, span, at) in &uses {
            if usual == value || !is_lone(value) || most < 2 {
                continue;
            }
            let (name, value, usual) = (context.name(&items[at]), value.name(), usual.name());
            let message = format!("{name} is {value} by its words, and {usual} by its {sign}");
            let found = report.add(span, message);
            if let Some(&(_, other, _)) = uses.iter().find(|(own, ..)| own.name() == usual) {
                found.note(other, format!("here {sign} is {usual}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn the_odd_one_out_is_found() {
        check_rule(
            RULE.name,
            RULE.example,
            "11:15: 3 C is low by its words, and critical by its 🔴",
        );
    }

    #[test]
    fn a_documents_own_colors_are_no_fault() {
        // One use of each says nothing of what is usual.
        check_rule(
            RULE.name,
            "## 1 A\n\n**Priority:** 🔴 High\n\n## 2 B\n\n**Priority:** 🔴 Low\n",
            "",
        );
        let all = RULE.example.replace("Critical", "High").replace("🔴 Low", "🔴 High");
        check_rule(RULE.name, &all, "");
    }
}
