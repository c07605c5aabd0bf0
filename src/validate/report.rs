//! What the rules found.

use super::{Fix, Rule, Severity};
use crate::config::{Config, RuleLevel};
use crate::text::Span;

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How bad it is, as the settings have it.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where: what a reader has to look at.
    pub span: Span,
    /// Other places that belong to it.
    pub notes: Vec<Note>,
    /// What to do about it, where that is not plain.
    pub help: Option<String>,
    /// An edit that mends it.
    pub fix: Option<Fix>,
}

/// Another place that belongs to a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub message: String,
}

impl Diagnostic {
    /// With another place that belongs to it.
    pub fn note(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.notes.push(Note { span, message: message.into() });
        self
    }

    /// With what to do about it.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// With an edit that mends it.
    pub fn fix(&mut self, fix: Fix) -> &mut Diagnostic {
        self.fix = Some(fix);
        self
    }
}

/// Takes what the rules find.
#[derive(Debug)]
pub struct Report {
    config: Config,
    now: Option<(&'static Rule, Severity)>,
    pub(super) found: Vec<Diagnostic>,
}

impl Report {
    /// An empty report on a document with these settings.
    pub fn new(config: &Config) -> Report {
        Report { config: config.clone(), now: None, found: Vec::new() }
    }

    /// How bad the faults of `rule` are here; `None` where it is not asked for.
    pub fn level(&self, rule: &Rule) -> Option<Severity> {
        let named = |name: &String| name == rule.name || name.eq_ignore_ascii_case(rule.code);
        let set =
            self.config.severity.iter().find(|(name, _)| named(name)).map(|(_, level)| *level);
        let selected = self.config.rules.is_empty() || self.config.rules.iter().any(named);
        match set {
            _ if !selected => None,
            Some(RuleLevel::Off) => None,
            Some(RuleLevel::Info) => Some(Severity::Info),
            Some(RuleLevel::Warning) => Some(Severity::Warning),
            Some(RuleLevel::Error) => Some(Severity::Error),
            // What is named is looked for, even if it is off elsewhere.
            None if !self.config.rules.is_empty() => rule.severity.or(Some(Severity::Warning)),
            None => rule.severity,
        }
    }

    /// Whether `rule` is to be looked for.
    pub fn asks_for(&self, rule: &Rule) -> bool {
        self.level(rule).is_some()
    }

    /// What is found from now on is found by `rule`.
    pub(super) fn begin(&mut self, rule: &'static Rule) {
        self.now = self.level(rule).map(|severity| (rule, severity));
    }

    /// A fault at `span`.
    pub fn add(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        let (rule, severity) = self.now.unwrap_or((&super::RULES[0], Severity::Warning));
        let at = self.found.len();
        self.found.push(Diagnostic {
            rule,
            severity,
            message: message.into(),
            span,
            notes: Vec::new(),
            help: None,
            fix: None,
        });
        &mut self.found[at]
    }
}
