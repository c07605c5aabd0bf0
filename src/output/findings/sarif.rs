//! SARIF 2.1.0, the format of the OASIS standard of that name.

use std::io::{self, Write};

use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use super::{Findings, Places};
use crate::output::json;
use crate::text::{Span, encoded};
use crate::validate::{Diagnostic, Fix, RULES, Rule, Severity};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn write(documents: &[Findings<'_>], out: &mut dyn Write) -> io::Result<()> {
    let mut driver = json!({
        "name": "roadmap",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": RULES.iter().map(rule).collect::<Vec<_>>(),
    });
    let pages = [env!("CARGO_PKG_HOMEPAGE"), env!("CARGO_PKG_REPOSITORY")];
    if let Some(page) = pages.into_iter().find(|page| !page.is_empty()) {
        driver["informationUri"] = page.into();
    }
    let results: Vec<Value> = documents.iter().flat_map(results).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                "%SRCROOT%": { "description": { "text": "the root of the repository" } },
            },
            "results": results,
        }],
    });
    json::line(&log, out)
}

fn rule(rule: &Rule) -> Value {
    let (example, instead) = (rule.example, rule.instead);
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": rule.summary },
        "fullDescription": { "text": rule.why },
        "defaultConfiguration": {
            "enabled": rule.severity.is_some(),
            "level": level(rule.severity.unwrap_or(Severity::Warning)),
        },
        "help": { "text": format!("{}\n\nFound:\n\n{example}\nInstead:\n\n{instead}", rule.why) },
    })
}

fn results(document: &Findings<'_>) -> Vec<Value> {
    let places = Places::new(document.source);
    let segments: Vec<String> = document.path.split('/').map(encoded).collect();
    let artifact = json!({ "uri": segments.join("/"), "uriBaseId": "%SRCROOT%" });
    let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
    let result = |one: &Diagnostic| {
        let location =
            |span: Span| json!({ "artifactLocation": artifact, "region": region(span, &places) });
        let line = document.source.slice(document.source.line_at(one.span.start));
        let hash = hash(one.rule.code, line);
        // The same fault on a line that says the same is another one.
        let count = seen.entry(hash).or_default();
        *count += 1;
        let help = one.help.iter().map(|help| format!("\nhelp: {help}"));
        let mut out = json!({
            "ruleId": one.rule.code,
            "level": level(one.severity),
            "message": {
                "text": std::iter::once(one.message.clone()).chain(help).collect::<String>(),
            },
            "locations": [{ "physicalLocation": location(one.span) }],
            "partialFingerprints": { "roadmapLine/v1": format!("{hash:016x}:{count}") },
        });
        if let Some(index) = RULES.iter().position(|rule| rule == one.rule) {
            out["ruleIndex"] = index.into();
        }
        if !one.notes.is_empty() {
            let related = one.notes.iter().enumerate().map(|(id, note)| {
                json!({
                    "id": id,
                    "message": { "text": note.message },
                    "physicalLocation": location(note.span),
                })
            });
            out["relatedLocations"] = related.collect();
        }
        if let Some(fix) = one.fix.as_ref().filter(|fix| !fix.edits.is_empty()) {
            out["fixes"] = json!([fix_of(fix, &artifact, &places)]);
        }
        out
    };
    document.found.iter().map(result).collect()
}

fn fix_of(fix: &Fix, artifact: &Value, places: &Places<'_>) -> Value {
    let replacements = fix.edits.iter().map(|edit| {
        json!({
            "deletedRegion": region(edit.span, places),
            "insertedContent": { "text": edit.text },
        })
    });
    json!({
        "description": { "text": fix.title },
        "artifactChanges": [{
            "artifactLocation": artifact,
            "replacements": replacements.collect::<Vec<_>>(),
        }],
        "properties": { "applicability": fix.applicability.name() },
    })
}

fn region(span: Span, places: &Places<'_>) -> Value {
    let at = places.of(span);
    json!({
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// FNV-1a, which is the same on every system and in every version.
fn hash(code: &str, line: &str) -> u64 {
    let bytes = code.bytes().chain([0]).chain(line.trim().bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
