//! `accidental-setext`: words that a rule below them makes a heading.

use crate::markdown::{Block, Kind, lead};
use crate::text::{Edit, Span};
use crate::validate::{Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "accidental-setext",
    code: "RM110",
    topic: Topic::Structure,
    severity: Some(Severity::Warning),
    fixes: true,
    summary: "words right above `---` are a heading, where a rule was meant",
    why: "The words become a section of their own, and what they belonged to loses them.",
    example: "## 1.1 Search\n\nWords.\n\n---\n\n## 1.2 Filters\n\n**Status:** Done\n---\n",
    instead: "## 1.1 Search\n\nWords.\n\n---\n\n## 1.2 Filters\n\n**Status:** Done\n\n---\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let blocks = &context.document().blocks;
    let is_dashes =
        |block: &Block| block.kind == Kind::Rule && context.slice(block.span).starts_with("---");
    if !blocks.iter().any(is_dashes) {
        return;
    }
    let source = &context.document().source;
    for block in blocks.iter().filter(|block| block.kind == Kind::Heading(2) && block.depth == 0) {
        let underline = source.line_at(block.span.end);
        let shown = context.slice(underline).trim_end();
        let is_underlined = underline.start > block.text.end;
        if is_underlined && shown == "---" && is_no_title(context, block.text) {
            let eol = source.eol_at(block.text.end).as_str();
            let blank = Edit::insert(underline.start, eol);
            let message = "the `---` right below makes a heading of these words";
            report.add(block.span, message).fix(Fix::safe("put a blank line between", blank));
        }
    }
}

/// Whether these words are rather a sentence, a field or several lines than a title.
fn is_no_title(context: &Context<'_>, words: Span) -> bool {
    let shown = context.slice(words);
    let field = lead(context.text(), words).is_some_and(|lead| {
        let (name, rest) = (context.slice(lead.words), context.slice(lead.rest).trim());
        !rest.is_empty() && (name.ends_with([':', '：']) || rest.starts_with([':', '：']))
    });
    let is_sentence =
        shown.ends_with(['.', ';', ',', '。', '！', '；']) && shown.split_whitespace().count() > 3;
    field || is_sentence || shown.contains('\n') || shown.ends_with("</details>")
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn a_sentence_or_field_above_a_rule_is_found() {
        check_rule(
            "accidental-setext",
            "Words.\n\n---\n\nWe will see how it goes.\n---\n\n**Owner**: me\n---\n",
            "5:1: the `---` right below makes a heading of these words [put a blank line between]
             8:1: the `---` right below makes a heading of these words [put a blank line between]",
        );
    }

    #[test]
    fn a_title_and_a_document_without_rules_are_none() {
        check_rule("accidental-setext", "Words.\n\n---\n\nSearch\n---\n\n**Search**\n---\n", "");
        check_rule("accidental-setext", "We will see how it goes.\n---\n", "");
        check_rule(
            "accidental-setext",
            "Words.\n\n---\n\nWe will see how it goes.\n-----------\n",
            "",
        );
        check_rule("accidental-setext", "a\n\n---\n\n- We will see how it goes.\n---\n", "");
    }

    #[test]
    fn a_blank_line_comes_between() {
        check_fix(
            "accidental-setext",
            "a\r\n\r\n---\r\n\r\n**Status:** Done\r\n---\r\nb\r\n",
            "a\r\n\r\n---\r\n\r\n**Status:** Done\r\n\r\n---\r\nb\r\n",
        );
    }
}
