//! The rules: as a table, one by one, and as the reference page.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::escape::exactly;
use super::layout::{capital, wrap};
use super::{Look, style};
use crate::validate::{RULES, Rule, Severity};

/// Every rule, as it is listed.
#[derive(Clone, Debug, Serialize)]
pub struct RulesView {
    rules: Vec<RuleView>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct RuleView {
    name: &'static str,
    code: &'static str,
    topic: &'static str,
    severity: &'static str,
    fixes: bool,
    summary: &'static str,
}

impl RulesView {
    /// All of them.
    pub fn new() -> RulesView {
        let view = |rule: &Rule| RuleView {
            name: rule.name,
            code: rule.code,
            topic: rule.topic.name(),
            severity: level(rule),
            fixes: rule.fixes,
            summary: rule.summary,
        };
        RulesView { rules: RULES.iter().map(view).collect() }
    }
}

impl Default for RulesView {
    fn default() -> RulesView {
        RulesView::new()
    }
}

fn level(rule: &Rule) -> &'static str {
    rule.severity.map_or("off", Severity::name)
}

/// Draws the table.
pub fn text(view: &RulesView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let name = view.rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut topic = "";
    for rule in &view.rules {
        if rule.topic != topic {
            let gap = if topic.is_empty() { "" } else { "\n" };
            writeln!(out, "{gap}{}", rule.topic.style(style::heading()))?;
            topic = rule.topic;
        }
        let fixes = if rule.fixes { "fix" } else { "   " };
        let head = format!("  {:name$}  {}  {:<7}  {fixes}  ", rule.name, rule.code, rule.severity);
        let room = look.width.map(|width| width.saturating_sub(head.len()).max(20));
        let mut lines = wrap(rule.summary, room).into_iter();
        let (target, rest) = head.split_at(2 + name);
        let first = lines.next().unwrap_or_default();
        writeln!(out, "{}{}{first}", target.style(style::target()), rest.style(style::dim()))?;
        for line in lines {
            writeln!(out, "{}{line}", " ".repeat(head.len()))?;
        }
    }
    Ok(())
}

/// Draws one rule: what it is, why, and what to write instead.
pub fn one(rule: &Rule, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let name = format!("{} ({})", rule.name, rule.code);
    writeln!(out, "{}  {}", name.style(style::heading()), level(rule).style(style::dim()))?;
    let fixes =
        if rule.fixes { " Some of its faults can be mended with `validate --fix`." } else { "" };
    for paragraph in [format!("{}.", capital(rule.summary)), format!("{}{fixes}", rule.why)] {
        writeln!(out)?;
        wrap(&paragraph, look.width).iter().try_for_each(|line| writeln!(out, "{line}"))?;
    }
    for (head, text) in [("Wrong", rule.example), ("Right", rule.instead)] {
        writeln!(out, "\n{}", head.style(style::heading()))?;
        lines(text).try_for_each(|line| writeln!(out, "  {line}"))?;
    }
    let allow = format!("<!-- roadmap: allow {}, because … -->", rule.name);
    writeln!(out, "\nTo allow one: {}", allow.style(style::command()))?;
    writeln!(
        out,
        "For all, in roadmap.yaml: {}",
        format!("severity: {{{}: off}}", rule.name).style(style::command())
    )
}

/// The lines of an example, to the byte: some rules are about line endings.
fn lines(text: &str) -> impl Iterator<Item = String> {
    text.strip_suffix('\n').unwrap_or(text).split('\n').map(exactly)
}

/// Writes the reference page, in Markdown.
pub fn page(out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "# Rules\n\nWhat `roadmap validate` looks for. This page is written by\n`roadmap rules --format markdown`; `roadmap explain RULE` says the same.\n"
    )?;
    writeln!(out, "| Rule | Code | Severity | Fix | What it finds |\n|---|---|---|---|---|")?;
    for rule in RULES {
        let fix = if rule.fixes { "yes" } else { "" };
        let (name, code, summary) = (rule.name, rule.code, rule.summary.replace('|', "\\|"));
        writeln!(out, "| [{name}](#{name}) | {code} | {} | {fix} | {summary} |", level(rule))?;
    }
    for rule in RULES {
        writeln!(out, "\n## {}\n\n{}. {}", rule.name, capital(rule.summary), rule.why)?;
        for (head, text) in [("Wrong", rule.example), ("Right", rule.instead)] {
            writeln!(out, "\n{head}:\n\n````markdown")?;
            lines(text).try_for_each(|line| writeln!(out, "{line}"))?;
            writeln!(out, "````")?;
        }
    }
    Ok(())
}
