//! What a rule is.

use super::{Context, RULES, Report};
use crate::config::nearest;

/// How bad a finding is, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Most likely not meant.
    Warning,
    /// Certainly wrong, or it hides what is written.
    Error,
}

impl Severity {
    /// Every severity.
    pub const ALL: [Severity; 3] = [Severity::Info, Severity::Warning, Severity::Error];

    /// The severity's name, in settings and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// How the document is built.
    Structure,
    /// What it says, held against itself.
    Meaning,
    /// What it says, held against the calendar.
    Time,
    /// What it names elsewhere.
    References,
    /// The characters it is written with.
    Text,
    /// The comments that allow faults.
    Suppressions,
}

impl Topic {
    /// The topic's name.
    pub const fn name(self) -> &'static str {
        match self {
            Topic::Structure => "structure",
            Topic::Meaning => "meaning",
            Topic::Time => "time",
            Topic::References => "references",
            Topic::Text => "text",
            Topic::Suppressions => "suppressions",
        }
    }
}

/// A rule: what is looked for, how it is explained, and the function that looks.
pub struct Rule {
    /// What the fault is called: `stale-status`, so that `allow stale-status` reads right.
    pub name: &'static str,
    /// The rule's number, never used again: `RM201`.
    pub code: &'static str,
    /// What it is about.
    pub topic: Topic,
    /// How bad the fault is where the settings say nothing else; `None` where it is not looked for.
    pub severity: Option<Severity>,
    /// Whether some of its findings come with a fix.
    pub fixes: bool,
    /// The fault in one line.
    pub summary: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// A piece of a document that has the fault.
    pub example: &'static str,
    /// The same without it.
    pub instead: &'static str,
    /// Looks for the fault in one document.
    pub check: fn(&Context<'_>, &mut Report),
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// The rule with this name or code; else the name that is nearest to it, or that has it for a word,
/// if there is one.
pub fn rule(typed: &str) -> Result<&'static Rule, Option<&'static str>> {
    let typed = typed.trim();
    let is_meant = |rule: &&Rule| rule.name == typed || rule.code.eq_ignore_ascii_case(typed);
    let found = RULES.iter().find(is_meant);
    found.ok_or_else(|| {
        let mut names = RULES.iter().map(|rule| rule.name);
        let with = |name: &&str| name.split('-').any(|word| word.eq_ignore_ascii_case(typed));
        nearest(typed, names.clone()).or_else(|| names.find(with))
    })
}
