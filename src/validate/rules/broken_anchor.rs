//! `broken-anchor`: links inside a document to headings that it does not have.

use std::collections::BTreeSet;

use crate::markdown::{anchors, links};
use crate::text::decoded;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "broken-anchor",
    code: "RM405",
    topic: Topic::References,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a link leads to a heading that is not there",
    why: "Whoever follows the link stays where they are; mostly the heading was renamed.",
    example: "# Plan\n\n[Search](#11-serach)\n\n## 1.1 Search\n",
    instead: "# Plan\n\n[Search](#11-search)\n\n## 1.1 Search\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let known: BTreeSet<String> =
        anchors(context.document()).iter().map(|anchor| key(&anchor.name)).collect();
    for link in links(context.document()) {
        let Some(anchor) = link.to.strip_prefix('#') else { continue };
        let anchor = decoded(anchor);
        let wanted = key(&anchor);
        let is_line =
            wanted.starts_with('l') && wanted[1..].starts_with(|c: char| c.is_ascii_digit());
        if wanted.is_empty() || wanted == "top" || is_line || known.contains(&wanted) {
            continue;
        }
        let by_hand = ["id=", "name="].into_iter().any(|name| {
            ['"', '\'']
                .iter()
                .any(|quote| context.text().contains(&format!("{name}{quote}{anchor}{quote}")))
        }) || context.text().contains(&format!("{{#{anchor}}}"));
        if !by_hand {
            let span = link.written.unwrap_or(link.words);
            report.add(span, format!("there is no heading for `#{anchor}`"));
        }
    }
}

/// Letters and digits in small letters: hosts differ in what they make of the rest.
fn key(anchor: &str) -> String {
    anchor.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn headings_and_what_is_no_heading() {
        check_rule(RULE.name, RULE.example, "3:10: there is no heading for `#11-serach`");
        check_rule(RULE.name, &format!("{}<a id=\"11-serach\"></a>\n", RULE.example), "");
        for fine in ["#", "#top", "#11-Search", "x.md#y", "#L12"] {
            check_rule(RULE.name, &RULE.example.replace("#11-serach", fine), "");
        }
    }
}
