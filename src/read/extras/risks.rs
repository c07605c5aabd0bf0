//! Risks: a heading each with risk, mitigation and tracking, or a bullet or a row each.

use super::super::outline::Entry;
use super::super::roles::Roles;
use super::super::{Reader, fields, vocab};
use super::{line, list_items, named, sections};
use crate::markdown::{Kind, cells};
use crate::model::{Risk, Roadmap, Role};
use crate::text::Span;

/// Which part of a risk a key or a column is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Risk,
    Mitigation,
    Tracking,
}

#[rustfmt::skip]
const PARTS: &[(Part, &[&str])] = &[
    (Part::Risk, &[
        "risk", "description", "threat", "issue", "风险", "リスク", "위험", "risiko", "risque", "riesgo",
        "risco", "риск", "rischio",
    ]),
    (Part::Mitigation, &[
        "mitigation", "mitigations", "mitigation strategy", "response", "contingency", "缓解",
        "缓解措施", "应对", "应对措施", "対策", "완화", "maßnahme", "gegenmaßnahme", "atténuation", "mitigación",
        "mitigação", "снижение", "меры", "mitigazione",
    ]),
    (Part::Tracking, &[
        "tracking", "monitoring", "indicator", "trigger", "监控", "監視", "überwachung", "suivi",
        "seguimiento", "monitoramento", "мониторинг", "monitoraggio",
    ]),
];

fn part(name: &str) -> Option<Part> {
    let folded = vocab::fold(name);
    PARTS.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|&(part, _)| part)
}

/// Reads the risks of every section about them.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    for at in sections(roles, Role::Risks) {
        let before = roadmap.risks.len();
        if let Some(risk) = of_heading(reader, &outline[at]) {
            roadmap.risks.push(risk);
            continue;
        }
        of_tables(reader, &outline[at], roadmap);
        if roadmap.risks.len() == before {
            of_bullets(reader, &outline[at], roadmap);
        }
    }
}

/// A heading with bullets for the parts of its risk.
fn of_heading(reader: &Reader<'_>, entry: &Entry) -> Option<Risk> {
    let words = entry.words?;
    let mut risk = Risk { title: words.title, risk: None, mitigation: None, tracking: None };
    let mut lines: Vec<Span> =
        list_items(reader, entry).into_iter().map(|item| line(reader, item)).collect();
    let blocks = &reader.document.blocks;
    for at in reader.document.siblings(entry.body.0, entry.body.1) {
        if blocks[at].kind == Kind::Paragraph {
            lines.extend(fields::lines(reader.text, blocks[at].text));
        }
    }
    for line in lines {
        let Some((name, value)) = fields::any_pair(reader.text, line) else { continue };
        match part(reader.document.slice(name)) {
            Some(Part::Risk) => risk.risk = risk.risk.or(Some(value)),
            Some(Part::Mitigation) => risk.mitigation = risk.mitigation.or(Some(value)),
            Some(Part::Tracking) => risk.tracking = risk.tracking.or(Some(value)),
            None => {}
        }
    }
    (risk.mitigation.is_some() || risk.tracking.is_some()).then_some(risk)
}

fn of_tables(reader: &Reader<'_>, entry: &Entry, roadmap: &mut Roadmap) {
    let document = reader.document;
    for table in document.siblings(entry.body.0, entry.body.1) {
        if document.blocks[table].kind != Kind::Table {
            continue;
        }
        let mut rows =
            document.children(table).map(|row| cells(reader.text, document.blocks[row].text));
        let Some(header) = rows.next() else { continue };
        let columns: Vec<Option<Part>> =
            header.iter().map(|&cell| part(document.slice(cell))).collect();
        for row in rows {
            let column = |wanted: Part| {
                columns
                    .iter()
                    .position(|&column| column == Some(wanted))
                    .and_then(|at| row.get(at).copied())
            };
            let Some(title) =
                column(Part::Risk).or_else(|| row.first().copied()).filter(|cell| !cell.is_empty())
            else {
                continue;
            };
            roadmap.risks.push(Risk {
                title,
                risk: None,
                mitigation: column(Part::Mitigation),
                tracking: column(Part::Tracking),
            });
        }
    }
}

fn of_bullets(reader: &Reader<'_>, entry: &Entry, roadmap: &mut Roadmap) {
    for item in list_items(reader, entry) {
        let whole = line(reader, item);
        let (name, text) = named(reader, whole);
        let risk = name.filter(|_| !text.is_empty()).map(|_| text);
        roadmap.risks.push(Risk {
            title: name.unwrap_or(whole),
            risk,
            mitigation: None,
            tracking: None,
        });
    }
}
