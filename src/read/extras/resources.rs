//! What the plan needs: people with their share of time, machines, tools.

use super::super::outline::Entry;
use super::super::roles::Roles;
use super::super::{Reader, vocab};
use super::{line, list_items, named, sections};
use crate::model::{Availability, Resource, ResourceKind, Roadmap, Role};
use crate::text::Span;

#[rustfmt::skip]
const KINDS: &[(ResourceKind, &[&str])] = &[
    (ResourceKind::Team, &[
        "team", "people", "staff", "staffing", "human", "personnel", "roles", "团队", "人员", "人力",
        "チーム", "팀", "équipe", "equipo", "equipe", "команда", "squadra",
    ]),
    (ResourceKind::Infrastructure, &[
        "infrastructure", "environments", "environment", "hardware", "hosting", "servers",
        "compute", "基础设施", "インフラ", "인프라", "infrastruktur", "infraestructura", "infraestrutura",
        "инфраструктура", "infrastruttura",
    ]),
    (ResourceKind::Tool, &[
        "tools", "tool", "services", "software", "tooling", "工具", "ツール", "도구", "werkzeuge",
        "outils", "herramientas", "ferramentas", "инструменты", "strumenti",
    ]),
];

/// Reads the resources of every section about them.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    for at in sections(roles, Role::Resources) {
        let kind = kind(outline[at].title(reader.text));
        for item in list_items(reader, &outline[at]) {
            let whole = line(reader, item);
            let (name, text) = named(reader, whole);
            let (text, note) = note(reader.text, text);
            let words = reader.document.slice(text);
            let said = note.map(|note| reader.document.slice(note)).unwrap_or_default();
            let name = name.unwrap_or(text);
            roadmap.resources.push(Resource {
                kind,
                name,
                text,
                note,
                fte: fte(words),
                availability: availability(said),
            });
        }
    }
}

fn kind(title: &str) -> ResourceKind {
    let folded = vocab::fold(title);
    let has = |names: &[&str]| {
        folded.split([' ', '&']).any(|word| names.contains(&word))
            || names.iter().any(|name| !name.is_ascii() && folded.contains(name))
    };
    KINDS.iter().find(|(_, names)| has(names)).map_or(ResourceKind::Other, |&(kind, _)| kind)
}

/// The words before a note in brackets at the end, and the note.
fn note(text: &str, span: Span) -> (Span, Option<Span>) {
    let slice = &text[span.start..span.end];
    match (slice.ends_with(')'), slice.rfind('(')) {
        (true, Some(open)) => {
            let note = Span::new(span.start + open + 1, span.end - 1).trim(text);
            (Span::new(span.start, span.start + open).trim(text), Some(note))
        }
        _ => (span, None),
    }
}

/// `0.5 FTE`, `2 FTEs`: the number before the word.
fn fte(words: &str) -> Option<f64> {
    let mut parts = words.split_whitespace();
    let number = parts.next()?.trim_end_matches(['x', '×']).parse().ok()?;
    let unit = parts.next()?.to_ascii_lowercase();
    (matches!(unit.as_str(), "fte" | "ftes" | "fte," | "vzä" | "etp") && f64::is_finite(number))
        .then_some(number)
}

fn availability(note: &str) -> Option<Availability> {
    let folded = vocab::fold(note);
    let existing = [
        "existing",
        "in place",
        "available",
        "already",
        "current",
        "vorhanden",
        "existant",
        "existente",
        "已有",
        "既存",
        "기존",
        "существует",
        "esistente",
    ];
    let missing = [
        "to be added",
        "to add",
        "new",
        "planned",
        "tbd",
        "to be acquired",
        "待添加",
        "追加予定",
        "neu",
        "à ajouter",
        "por añadir",
        "a adicionar",
        "нужно добавить",
        "da aggiungere",
    ];
    let says = |list: &[&str]| list.iter().any(|word| vocab::starts_with_words(&folded, word));
    if says(&existing) {
        Some(Availability::Existing)
    } else {
        says(&missing).then_some(Availability::ToBeAdded)
    }
}
