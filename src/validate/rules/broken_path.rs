//! `broken-path`: links to files that are not there; and `missing-path`, the same of paths in code.

use std::collections::BTreeSet;

use crate::markdown::{Kind, links};
use crate::text::{Span, decoded};
use crate::validate::{Context, Facts, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "broken-path",
    code: "RM404",
    topic: Topic::References,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a link leads to a file that is not there",
    why: "Whoever follows the link finds nothing; mostly the file was moved.",
    example: "# Plan\n\nSee [the design](docs/design.md).\n",
    instead: "# Plan\n\nSee [the plan](docs/plan.md).\n",
    check,
};

pub(super) const IN_CODE: Rule = Rule {
    name: "missing-path",
    code: "RM406",
    topic: Topic::References,
    // A plan names files that are still to come.
    severity: None,
    fixes: false,
    summary: "a path in backticks is of no file that is there",
    why: "Where the work is said to be done, the file should be there or have moved with its name.",
    example: "# Plan\n\nThe design is in `docs/design.md`.\n",
    instead: "# Plan\n\nThe plan is in `docs/plan.md`.\n",
    check: check_code,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let facts = context.checked.facts;
    let Some(paths) = &facts.paths else { return };
    for link in links(context.document()) {
        let path = bare(&link.to);
        let named = path.contains(['.', '/']) && !path.contains([':', '*', '{', '<', '$', ' ']);
        if named && !path.starts_with('/') && !is_there(paths, facts, &decoded(path)) {
            let span = link.written.unwrap_or(link.words);
            report.add(span, format!("there is no file `{path}`"));
        }
    }
}

fn check_code(context: &Context<'_>, report: &mut Report) {
    let facts = context.checked.facts;
    let Some(paths) = &facts.paths else { return };
    for span in code(context) {
        let path = bare(context.slice(span));
        let last = path.rsplit('/').next().unwrap_or_default();
        let has_extension = last.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty() && !end.is_empty() && end.chars().all(char::is_alphanumeric)
        });
        let is_path = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
        if path.contains('/')
            && has_extension
            && path.chars().all(is_path)
            && !path.starts_with('/')
            && !is_there(paths, facts, path)
        {
            report.add(span, format!("there is no file `{path}`"));
        }
    }
}

/// A destination without its line, its heading and its query.
fn bare(to: &str) -> &str {
    let path = to.split(['#', '?']).next().unwrap_or(to);
    match path.split_once(':') {
        Some((path, line)) if line.starts_with(|c: char| c.is_ascii_digit()) => path,
        _ => path,
    }
}

/// Whether a path is there, seen from the document's folder or from the root. What lies outside of
/// the repository cannot be known.
fn is_there(paths: &BTreeSet<String>, facts: &Facts, path: &str) -> bool {
    let from = |folder: &str| {
        let mut found: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                ".." if found.pop().is_none() => return true,
                "" | "." | ".." => {}
                part => found.push(part),
            }
        }
        found.is_empty() || paths.contains(&found.join("/"))
    };
    from(&facts.folder) || (!path.starts_with("..") && from(""))
}

/// What stands between single backticks in running text.
fn code(context: &Context<'_>) -> Vec<Span> {
    let blocks = context.document().blocks.iter();
    let text = blocks
        .filter(|block| matches!(block.kind, Kind::Heading(_) | Kind::Paragraph | Kind::Item(_)));
    let mut found = Vec::new();
    for block in text {
        let words = context.slice(block.text);
        let ticks: Vec<usize> =
            words.match_indices('`').map(|(at, _)| at + block.text.start).collect();
        for pair in ticks.chunks_exact(2) {
            found.push(Span::new(pair[0] + 1, pair[1]));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::tests::{check_rule, check_rule_with};

    fn facts() -> Facts {
        let paths = ["docs", "docs/plan.md", "docs/a b.md", "src/lib.rs"].map(str::to_owned).into();
        Facts {
            paths: Some(std::sync::Arc::new(paths)),
            folder: "docs".to_owned(),
            ..Facts::default()
        }
    }

    #[test]
    fn links_to_what_is_not_there() {
        let check = |to: &str, expected: &str| {
            check_rule_with(RULE.name, &format!("[a]({to})\n"), &facts(), expected);
        };
        check("gone.md#top", "1:5: there is no file `gone.md`");
        check("../gone/x.rs", "1:5: there is no file `../gone/x.rs`");
        for fine in [
            "plan.md",
            "./plan.md#x",
            "docs/plan.md",
            "../src/lib.rs:12",
            "a%20b.md",
            "..",
            "../../issues",
            "https://x.y/z",
            "mailto:a@b.c",
            "#x",
            "/x.md",
            "TBD",
        ] {
            check(fine, "");
        }
        check_rule(RULE.name, RULE.example, "");
    }

    #[test]
    fn paths_in_code() {
        check_rule_with(
            IN_CODE.name,
            "a `src/gone.rs:3` b\n",
            &facts(),
            "1:4: there is no file `src/gone.rs`",
        );
        for fine in ["src/lib.rs", "lib.rs", "a/b", "src/*.rs", "GET /x.json", "cargo run a/b.rs"] {
            check_rule_with(IN_CODE.name, &format!("`{fine}`\n"), &facts(), "");
        }
    }
}
