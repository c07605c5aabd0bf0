//! `malformed-checkbox`: a box that is almost one.

use crate::markdown::{Kind, ListMark};
use crate::text::{Edit, Span};
use crate::validate::{Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "malformed-checkbox",
    code: "RM106",
    topic: Topic::Structure,
    severity: Some(Severity::Warning),
    fixes: true,
    summary: "a box is written so that Markdown takes it for words",
    why: "It is shown as brackets, nobody can tick it, and it counts for no progress.",
    example: "## 1.1 Search\n\n-[ ] Index\n- [] Ranking\n- [ x] Filters\n- [x]Owners\n",
    instead: "## 1.1 Search\n\n- [ ] Index\n- [ ] Ranking\n- [x] Filters\n- [x] Owners\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for block in &context.document().blocks {
        if let Kind::Item(ListMark { state: None, .. }) = block.kind {
            behind_bullet(context, block.text, report);
        }
        if matches!(block.kind, Kind::Paragraph | Kind::Item(_)) {
            without_space(context, block.text, report);
        }
    }
}

/// `- []  x`, `- [ x] y` and `- [x]text`.
fn behind_bullet(context: &Context<'_>, text: Span, report: &mut Report) {
    let words = context.slice(text);
    let Some((inner, rest)) = words.strip_prefix('[').and_then(|inner| inner.split_once(']'))
    else {
        return;
    };
    let state = match inner.trim_matches([' ', '\t']) {
        "" => ' ',
        "x" | "X" => 'x',
        _ => return,
    };
    let next = rest.chars().next();
    let is_apart = matches!(next, Some(' ' | '\t'));
    // A link is `[x](…)`, `[x][…]` or `[x]` with a target elsewhere; `[]` is no box where it ends
    // the line.
    let is_words = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '*' | '`' | '_'));
    let well_made = inner.chars().count() == 1;
    if !(is_apart || is_words) || (is_apart && well_made) || rest.trim().is_empty() {
        return;
    }
    if context.text().contains(&format!("[{inner}]:")) || (inner.is_empty() && is_words) {
        return;
    }
    let span = Span::new(text.start, text.start + inner.len() + 2);
    let shown = context.slice(span);
    let space = if is_apart { "" } else { " " };
    let state = if well_made { inner.to_owned() } else { state.to_string() };
    let mended = format!("[{state}]{space}");
    let message = if is_apart {
        format!("`{shown}` is no box, for a box has one character between its brackets")
    } else {
        format!("`{shown}` is no box, for there is no space behind it")
    };
    report
        .add(span, message)
        .fix(Fix::safe(format!("write `{mended}`"), Edit::replace(span, mended)));
}

/// `-[ ] x`, which is no item of a list at all.
fn without_space(context: &Context<'_>, text: Span, report: &mut Report) {
    let source = &context.document().source;
    let mut at = text.start;
    while at < text.end {
        let line = source.line_at(at);
        at = source.next_line(at).max(at + 1);
        let words = context.slice(line).trim_start_matches(['>', ' ', '\t']);
        let start = line.end - words.len();
        let boxed = words.strip_prefix(['-', '*', '+']).and_then(|rest| rest.get(..4));
        if matches!(boxed, Some("[ ] " | "[x] " | "[X] "))
            && text.start <= start
            && start < text.end
        {
            let span = Span::new(start, start + 4);
            let shown = context.slice(span);
            let message =
                format!("`{shown}` begins no task, for there is no space behind its bullet");
            let space = Edit::insert(start + 1, " ");
            report.add(span, message).fix(Fix::safe("put a space behind the bullet", space));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn each_way_to_miss_a_box_is_found() {
        check_rule(
            "malformed-checkbox",
            "- []  a\n- [ x] b\n- [x]c\n* [  ] d\n\n-[X] e\n",
            "1:3: `[]` is no box, for a box has one character between its brackets [write `[ ]`]
             2:3: `[ x]` is no box, for a box has one character between its brackets [write `[x]`]
             3:3: `[x]` is no box, for there is no space behind it [write `[x] `]
             4:3: `[  ]` is no box, for a box has one character between its brackets [write `[ ]`]
             6:1: `-[X]` begins no task, for there is no space behind its bullet [put a space behind the bullet]",
        );
    }

    #[test]
    fn links_words_and_code_are_no_boxes() {
        check_rule(
            "malformed-checkbox",
            "- [x](a.md)\n- [x][y]\n- [text] more\n- [](a.md)\n- []\n- [ ] fine\n- [x]\n- []string\n",
            "",
        );
        check_rule("malformed-checkbox", "```\n-[ ] a\n- [] b\n```\n", "");
        check_rule("malformed-checkbox", "- [x]y\n\n[x]: https://example.org\n", "");
    }

    #[test]
    fn boxes_are_mended() {
        check_fix(
            "malformed-checkbox",
            "-[ ] a\r\n-[x] b\r\n\r\n> - [] c\r\n> - [ X ] d\r\n> - [ ]e\r\n",
            "- [ ] a\r\n- [x] b\r\n\r\n> - [ ] c\r\n> - [x] d\r\n> - [ ] e\r\n",
        );
    }
}
