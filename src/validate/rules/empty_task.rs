//! `empty-task`: a box without words.

use crate::markdown::{Kind, ListMark};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "empty-task",
    code: "RM105",
    topic: Topic::Structure,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a box has no words behind it",
    why: "It counts as a task, and nobody can do it.",
    example: "## 1.1 Search\n\n- [x] Index\n- [ ]\n",
    instead: "## 1.1 Search\n\n- [x] Index\n- [ ] Ranking\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for (at, block) in context.document().blocks.iter().enumerate() {
        let Kind::Item(ListMark { state, .. }) = block.kind else { continue };
        let words = context.slice(block.text);
        let is_empty = match state {
            Some(_) => words.trim().is_empty(),
            // A box at the end of its line is none for every reader of Markdown.
            None => matches!(words, "[ ]" | "[x]" | "[X]"),
        };
        if is_empty && block.end == at + 1 {
            report.add(block.span, "this task has no words");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn a_box_alone_is_found() {
        check_rule(
            "empty-task",
            "- [ ] a\n- [ ]\n- [x]   \n",
            "2:1: this task has no words\n3:1: this task has no words",
        );
    }

    #[test]
    fn a_box_with_words_or_a_list_is_right() {
        check_rule("empty-task", "- [ ] a\n- [ ]\n  b\n-\n- c\n", "");
        check_rule("empty-task", "```\n- [ ]\n```\n", "");
    }
}
