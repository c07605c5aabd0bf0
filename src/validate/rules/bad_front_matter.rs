//! `bad-front-matter`: front matter that is not YAML.

use crate::config;
use crate::text::{Lines, Span};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "bad-front-matter",
    code: "RM112",
    topic: Topic::Structure,
    severity: Some(Severity::Error),
    fixes: false,
    summary: "the front matter of the document is not valid YAML",
    why: "No program can read its settings, and most show it as words or refuse the document.",
    example: "---\ntitle: Plan: the second\n---\n\n# Plan\n",
    instead: "---\ntitle: \"Plan: the second\"\n---\n\n# Plan\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let Some(yaml) = context.document().front_matter else { return };
    let Some(fault) = config::front_matter_fault(context.slice(yaml)) else { return };
    let text = context.slice(yaml);
    // The library may see the fault only where the text is over.
    let last = text.trim_end().len();
    let start = Lines::new(text).start(fault.line).unwrap_or(last).min(last);
    let line = context.document().source.line_at(yaml.start + start);
    let words = line.trim(context.text());
    let span = if words.is_empty() { Span::at(line.start) } else { words };
    report.add(span, format!("the front matter is not valid YAML: {}", fault.message));
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn the_line_of_the_fault_is_named() {
        check_rule(
            "bad-front-matter",
            "---\nowner: me\ntitle: Plan: the second\n---\n",
            "3:1: the front matter is not valid YAML: mapping values are not allowed in this context",
        );
    }

    #[test]
    fn yaml_of_any_kind_is_right() {
        check_rule("bad-front-matter", "---\ntitle: \"a: b\"\ntags: [a, b]\n---\n", "");
        check_rule("bad-front-matter", "---\n\n## A: b: c\n\n---\n", "");
        check_rule("bad-front-matter", "# A\n", "");
    }
}
