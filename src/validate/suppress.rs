//! Comments that allow a fault: `<!-- roadmap: allow RULE, because … -->` on the line before it.

use std::collections::HashMap;

use super::{Context, Diagnostic, Report, rule};
use crate::markdown::Kind;
use crate::text::Span;

/// A comment that allows faults on the next line that says something.
struct Allowance {
    span: Span,
    /// The rules' names or codes, as written.
    names: Vec<Span>,
    has_reason: bool,
    /// The line it speaks of: its first byte.
    line: Option<usize>,
}

/// What is left of a report after the comments that allow it, and what is wrong with these.
pub(super) fn apply(context: &Context<'_>, mut report: Report) -> Vec<Diagnostic> {
    let allowances = find(context);
    if allowances.is_empty() {
        return report.found;
    }
    let mut used = vec![false; allowances.len()];
    let mut by_line: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, own) in allowances.iter().enumerate().filter(|(_, own)| own.has_reason) {
        if let Some(line) = own.line {
            by_line.entry(line).or_default().push(at);
        }
    }
    let source = &context.document().source;
    report.found.retain(|found| {
        let line = source.line_at(found.span.start).start;
        let allows = |own: &Allowance| {
            own.names.iter().any(|&name| rule(context.slice(name)) == Ok(found.rule))
        };
        let mut allowed = false;
        for &at in by_line.get(&line).map_or(&[][..], Vec::as_slice) {
            if allows(&allowances[at]) {
                (allowed, used[at]) = (true, true);
            }
        }
        !allowed
    });
    complain(context, &allowances, &used, &mut report);
    report.found
}

/// Adds what is wrong with the comments themselves.
fn complain(context: &Context<'_>, all: &[Allowance], used: &[bool], report: &mut Report) {
    let name = |own: &Allowance| {
        let unknown = own.names.iter().find(|&&name| rule(context.slice(name)).is_err());
        unknown.copied()
    };
    for (own, used) in all.iter().zip(used) {
        let wrong = name(own);
        let kind = if wrong.is_some() || !own.has_reason || own.names.is_empty() {
            "unknown-suppression"
        } else if *used {
            continue;
        } else {
            "unused-suppression"
        };
        let Some(found) = rule(kind).ok().filter(|rule| report.asks_for(rule)) else { continue };
        report.begin(found);
        if let Some(wrong) = wrong {
            let typed = context.slice(wrong);
            let nearest = rule(typed).err().flatten();
            let known = nearest.map_or_else(
                || "`roadmap rules` lists them".to_owned(),
                |name| format!("did you mean `{name}`?"),
            );
            report.add(wrong, format!("there is no rule `{typed}`")).help(known);
        } else if own.has_reason && !own.names.is_empty() {
            let names: Vec<&str> = own.names.iter().map(|&name| context.slice(name)).collect();
            let names = names.join("`, `");
            let message = format!("`{names}` is allowed here, and nothing needs it");
            report.add(own.span, message).help("remove the comment");
        } else {
            let how = "write `<!-- roadmap: allow RULE, because REASON -->`";
            report.add(own.span, "this allows nothing without a rule and a reason").help(how);
        }
    }
}

/// Every such comment of the document.
fn find(context: &Context<'_>) -> Vec<Allowance> {
    let document = context.document();
    let mut found = Vec::new();
    for block in &document.blocks {
        if block.kind != Kind::Html {
            continue;
        }
        let text = context.slice(block.span);
        let mut at = 0;
        while let Some(open) = text[at..].find("<!--") {
            let from = at + open;
            let inside = from + "<!--".len();
            // `<!-->` and `<!--->` are whole comments: CommonMark 0.31.2, section 6.6.
            if text[inside..].starts_with(['>', '-']) {
                at = inside;
                continue;
            }
            let Some(close) = text[inside..].find("-->") else { break };
            let end = inside + close + "-->".len();
            found.extend(allowance(
                context,
                Span::new(block.span.start + from, block.span.start + end),
            ));
            at = end;
        }
    }
    find_lines(context, &mut found);
    found
}

/// What the comment at `span` allows, if it is one of ours.
fn allowance(context: &Context<'_>, span: Span) -> Option<Allowance> {
    let inner = Span::new(span.start + 4, span.end - 3).trim(context.text());
    let rest = context.slice(inner).strip_prefix("roadmap:")?.trim_start().strip_prefix("allow")?;
    let (names, reason) = match rest.find("because") {
        Some(at) => (&rest[..at], Some(&rest[at + "because".len()..])),
        None => (rest, None),
    };
    let start = inner.end - rest.len();
    let mut at = start;
    let mut found = Vec::new();
    for name in names.split(',') {
        let own = Span::new(at, at + name.len()).trim(context.text());
        if !own.is_empty() {
            found.push(own);
        }
        at += name.len() + 1;
    }
    let has_reason = reason.is_some_and(|reason| !reason.trim_matches([' ', ':', '\n']).is_empty());
    Some(Allowance { span, names: found, has_reason, line: None })
}

/// Finds the line that each of them speaks of: the first behind it that says something and is no such
/// comment.
fn find_lines(context: &Context<'_>, all: &mut [Allowance]) {
    for at in (0..all.len()).rev() {
        // From the last to the first: those that stand together speak of the same line.
        let below = all.get(at + 1).map(|next| (next.span.start, next.line));
        all[at].line = next_line(context, all[at].span.end, below);
    }
}

fn next_line(
    context: &Context<'_>,
    offset: usize,
    below: Option<(usize, Option<usize>)>,
) -> Option<usize> {
    let source = &context.document().source;
    let mut at = source.next_line(offset);
    while at < context.text().len() {
        let line = source.line_at(at);
        let words = context.slice(line).trim();
        if words.starts_with("<!-- roadmap:") {
            if let Some((_, of_next)) = below.filter(|&(start, _)| line.contains(start)) {
                return of_next;
            }
        } else if !words.is_empty() {
            return Some(line.start);
        }
        let next = source.next_line(at);
        if next <= at {
            break;
        }
        at = next;
    }
    None
}
