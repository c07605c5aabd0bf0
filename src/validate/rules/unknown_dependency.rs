//! `unknown-dependency`: an item waits for an id that nothing has.

use std::collections::BTreeSet;

use crate::model::id_key;
use crate::query::waits_for;
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "unknown-dependency",
    code: "RM401",
    topic: Topic::References,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "an item depends on an id that nothing has",
    why: "What has to be done first cannot be known, so the item may be begun too early.",
    example: "## 1.1 Search\n\n**Status:** Planned\n**Depends on:** 1.9\n",
    instead: "## 1.1 Search\n\n**Status:** Planned\n**Depends on:** 1.2\n\n## 1.2 Index\n\n**Status:** Planned\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let ids: Vec<String> = {
        let sections = roadmap.sections.iter().filter_map(|section| section.id);
        let items = roadmap.items.iter().filter_map(|item| item.id);
        sections.chain(items).map(|id| id_key(context.slice(id))).collect()
    };
    let shapes: BTreeSet<String> = ids.iter().map(|id| shape(id)).collect();
    for (at, item) in roadmap.items.iter().enumerate() {
        for waits in waits_for(context.index, context.target(at)) {
            let bare = waits.words.trim_matches(['*', '_', '`', '[', ']', '(', ')', '.', ' ']);
            let key = id_key(bare);
            // Only what is written like this document's ids is meant as one.
            let meant = !bare.starts_with('#')
                && bare.contains(|c: char| c.is_ascii_digit())
                && shapes.contains(&shape(&key));
            if waits.on.is_some() || !meant || ids.contains(&key) {
                continue;
            }
            let Some(span) = place(context.text(), waits.words) else { continue };
            report.add(
                span,
                format!("{} depends on {bare}, and nothing has that id", context.name(item)),
            );
        }
    }
}

/// Where `part`, a piece of `text`, stands in it.
fn place(text: &str, part: &str) -> Option<Span> {
    let start = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let span = Span::new(start, start + part.len());
    (text.get(span.start..span.end) == Some(part)).then_some(span)
}

/// An id with its numbers left out: `0.0` of `1.12`.
fn shape(key: &str) -> String {
    let mut shape = String::new();
    for c in key.chars() {
        if !c.is_ascii_digit() {
            shape.push(c);
        } else if !shape.ends_with('0') {
            shape.push('0');
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn ids_that_nothing_has() {
        check_rule(
            RULE.name,
            RULE.example,
            "4:17: 1.1 Search depends on 1.9, and nothing has that id",
        );
        for fine in ["none", "the design team", "#12", "1.1", "Node 20", "1.1-1.3", "Q3 budget"] {
            check_rule(RULE.name, &RULE.example.replace("1.9", fine), "");
        }
    }
}
