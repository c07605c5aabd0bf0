//! What an edit leaves in contradiction is said with its answer, so that the gate is no surprise.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use crate::commands::documents::docs;
use crate::config::Config;
use crate::markdown::Document;
use crate::output::edits::FindingView;
use crate::query::{Doc, Index};
use crate::validate::{self, Checked, Diagnostic, Facts, Report, Rule, Severity, Topic};
use crate::workspace::Reading;

/// What an edit may change: how far things are, when, and who waits for what.
const TOPICS: [Topic; 3] = [Topic::Meaning, Topic::Time, Topic::References];

/// A link that an edit leaves without its heading is told by what keeps links true.
const TOLD_ELSEWHERE: &str = "broken-anchor";

/// What the rules on these find in the `edited` documents, by index, and did not find before.
pub(super) fn new(
    readings: &[&Reading],
    edited: &BTreeMap<usize, Reading>,
    today: Date,
) -> Vec<FindingView> {
    let before = docs(readings.iter().copied());
    let mut after = before.clone();
    for (&doc, Reading { document, roadmap, .. }) in edited {
        after[doc] = Doc { source: &document.source, roadmap, ..after[doc] };
    }
    let (old, new) = (Index::new(&before), Index::new(&after));
    let mut findings = Vec::new();
    for (&doc, Reading { document, .. }) in edited {
        let reading = readings[doc];
        let had = found(&old, doc, &reading.document, reading, today);
        let has = found(&new, doc, document, reading, today);
        let (before, after) = (by_rule(&had), by_rule(&has));
        let said: HashSet<&str> = had.iter().map(|other| other.message.as_str()).collect();
        // A fault whose words alone have changed is no new one.
        let is_new = |one: &&Diagnostic| {
            let name = one.rule.name;
            after.get(name) > before.get(name) && !said.contains(one.message.as_str())
        };
        findings.extend(has.iter().filter(is_new).map(|one| FindingView {
            file: reading.name.clone(),
            line: new.lines(doc).line(one.span.start),
            rule: one.rule.name,
            message: one.message.clone(),
        }));
    }
    findings
}

/// How many findings each rule has.
fn by_rule(all: &[Diagnostic]) -> HashMap<&'static str, usize> {
    let mut counts = HashMap::new();
    for one in all {
        *counts.entry(one.rule.name).or_default() += 1;
    }
    counts
}

fn found(
    index: &Index<'_>,
    doc: usize,
    document: &Document,
    reading: &Reading,
    today: Date,
) -> Vec<Diagnostic> {
    let asked = Report::new(&reading.config);
    let is_wanted = |rule: &&Rule| {
        TOPICS.contains(&rule.topic) && rule.name != TOLD_ELSEWHERE && asked.asks_for(rule)
    };
    let rules: Vec<String> =
        validate::RULES.iter().filter(is_wanted).map(|rule| rule.name.to_owned()).collect();
    // With none named, all would be looked for.
    if rules.is_empty() {
        return Vec::new();
    }
    let config = Config { rules, severity: reading.config.severity.clone(), ..Config::default() };
    let facts = Facts::default();
    let checked =
        Checked { document, config: &config, options: &reading.options, facts: &facts, today };
    let mut found = validate::validate(index, &checked, doc);
    found.retain(|one| one.severity > Severity::Info);
    found
}
