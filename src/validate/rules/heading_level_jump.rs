//! `heading-level-jump`: a heading more than one rank below the one above it.

use crate::markdown::Kind;
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "heading-level-jump",
    code: "RM103",
    topic: Topic::Structure,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "a heading leaves out a rank: `####` right under `##`",
    why: "Most often the rank is a slip, and the heading is then part of something it does not belong to.",
    example: "# Plan\n\n## Search\n\n#### 1.1 Index\n",
    instead: "# Plan\n\n## Search\n\n### 1.1 Index\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let mut above: Option<(u8, Span)> = None;
    for block in context.document().blocks.iter().filter(|block| block.depth == 0) {
        let Kind::Heading(rank) = block.kind else { continue };
        if let Some((over, span)) = above.filter(|&(over, _)| rank > over + 1) {
            let message =
                format!("this heading of rank {rank} stands right under one of rank {over}");
            report.add(block.span, message).note(span, "this one is above it");
        }
        above = Some((rank, block.span));
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn a_rank_that_is_left_out_is_found() {
        check_rule(
            "heading-level-jump",
            "# A\n\n### B\n\n###### C\n",
            "3:1: this heading of rank 3 stands right under one of rank 1
             5:1: this heading of rank 6 stands right under one of rank 3",
        );
    }

    #[test]
    fn ranks_may_begin_anywhere_and_rise_at_once() {
        check_rule("heading-level-jump", "### A\n\n#### B\n\n# C\n\n> ### D\n\n## E\n", "");
    }
}
