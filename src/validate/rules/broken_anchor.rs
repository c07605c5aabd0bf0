//! `broken-anchor`: links inside a document to headings that it does not have.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};

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
    let known: OnceCell<BTreeSet<String>> = OnceCell::new();
    let of_headings =
        || anchors(context.document()).iter().map(|anchor| key(&anchor.name)).collect();
    let by_hand = OnceCell::new();
    for link in links(context.document()) {
        let Some(anchor) = link.to.strip_prefix('#') else { continue };
        let anchor = decoded(anchor);
        let wanted = key(&anchor);
        let is_line =
            wanted.starts_with('l') && wanted[1..].starts_with(|c: char| c.is_ascii_digit());
        let is_special = wanted.is_empty() || wanted == "top" || is_line;
        if is_special || known.get_or_init(of_headings).contains(&wanted) {
            continue;
        }
        if !by_hand.get_or_init(|| made_by_hand(context.text())).contains(&*anchor) {
            let span = link.written.unwrap_or(link.words);
            report.add(span, format!("there is no heading for `#{anchor}`"));
        }
    }
}

/// The anchors that the text makes itself: `<a id="there">`, `## Words {#there}`.
fn made_by_hand(text: &str) -> HashSet<&str> {
    const MARKS: [(&str, char); 5] =
        [("id=\"", '"'), ("id='", '\''), ("name=\"", '"'), ("name='", '\''), ("{#", '}')];
    let of = |(open, close): (&'static str, char)| {
        text.split(open).skip(1).filter_map(move |rest| Some(rest.split_once(close)?.0))
    };
    MARKS.into_iter().flat_map(of).collect()
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
