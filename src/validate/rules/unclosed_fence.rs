//! `unclosed-fence`: a block of code that nothing ends.

use crate::markdown::{Block, Kind};
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "unclosed-fence",
    code: "RM108",
    topic: Topic::Structure,
    severity: Some(Severity::Error),
    fixes: false,
    summary: "a block of code is never closed and swallows headings or boxes",
    why: "All that follows is code: its items and tasks are in no list and no sum.",
    example: "## 1.1 Search\n\n```sh\ncargo run\n\n## 1.2 Filters\n\n- [ ] By owner\n",
    instead: "## 1.1 Search\n\n```sh\ncargo run\n```\n\n## 1.2 Filters\n\n- [ ] By owner\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let end = context.text().trim_end().len();
    let last = context.document().blocks.iter().rfind(|block| block.kind == Kind::Code);
    let Some(block) = last.filter(|block| block.depth == 0 && block.span.end == end) else {
        return;
    };
    let Some(fence) = open_fence(context, block) else { return };
    let opening = context.document().source.line_at(block.span.start);
    let after = context.document().source.next_line(opening.end.min(end)).min(end);
    let swallowed = context.slice(Span::new(after, end)).lines();
    let swallowed = swallowed.filter(|line| is_heading_or_box(line)).count();
    if swallowed > 0 {
        let lines = if swallowed == 1 { "heading or task" } else { "headings and tasks" };
        let message =
            format!("this block of code is never closed and swallows {swallowed} {lines}");
        let span = opening.trim(context.text());
        report.add(span, message).help(format!("close it with `{fence}` where the code ends"));
    }
}

/// The fence of a block that has one at its start and none at its end.
fn open_fence<'a>(context: &Context<'a>, block: &Block) -> Option<&'a str> {
    let text = context.slice(block.span).trim_start_matches(' ');
    let mark = text.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let fence = &text[..text.len() - text.trim_start_matches(mark).len()];
    let closes = |line: &str| line.len() >= fence.len() && line.chars().all(|c| c == mark);
    let is_closed = text.lines().skip(1).last().is_some_and(|line| closes(line.trim()));
    (fence.len() >= 3 && !is_closed).then_some(fence)
}

fn is_heading_or_box(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let rank = line.len() - rest.len();
    let item = line.trim_start().strip_prefix(['-', '*', '+']).map(str::trim_start);
    let has_box = |item: &str| ["[ ] ", "[x] ", "[X] "].iter().any(|own| item.starts_with(own));
    ((1..=6).contains(&rank) && rest.starts_with(' ')) || item.is_some_and(has_box)
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn a_fence_that_swallows_the_rest_is_found() {
        check_rule(
            "unclosed-fence",
            "# A\n\n~~~~\nx\n~~~\n\n## B\n- [ ] c\n",
            "3:1: this block of code is never closed and swallows 2 headings and tasks",
        );
        check_rule(
            "unclosed-fence",
            "```\nx\n```\n\n```\n\n## B",
            "5:1: this block of code is never closed and swallows 1 heading or task",
        );
    }

    #[test]
    fn a_closed_fence_and_one_that_hides_nothing_are_none() {
        check_rule("unclosed-fence", "```sh\n# a comment\n```\n", "");
        check_rule("unclosed-fence", "# A\n\n```sh\ncargo run\n", "");
        check_rule("unclosed-fence", "# A\n\n    # indented\n", "");
        check_rule("unclosed-fence", "", "");
        check_rule("unclosed-fence", "```", "");
    }
}
