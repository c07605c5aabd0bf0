//! Rows of tables that say how far they are.

use super::cards::stated;
use super::evidence::{Evidence, Table};
use super::outline::Entry;
use super::roles::Roles;
use super::{Reader, counts, id, vocab};
use crate::markdown::{self, cells};
use crate::model::{
    Field, Item, ItemField, ItemKind, Key, Roadmap, Role, Shape, Status, StatusSource,
};
use crate::text::Span;

/// Adds an item for each row that is one, or names another item again.
pub(super) fn read(
    reader: &Reader<'_>,
    outline: &[Entry],
    evidence: &[Evidence],
    roles: &Roles,
    roadmap: &mut Roadmap,
) {
    for (at, section) in evidence.iter().enumerate() {
        let skipped = matches!(
            roles.of[at],
            Role::Item | Role::Part | Role::Risks | Role::Metrics | Role::Resources
        );
        if skipped || roles.closed[at] {
            continue;
        }
        for &table in &section.tables {
            rows(reader, outline, at, table, &mut roadmap.items);
        }
    }
}

fn rows(
    reader: &Reader<'_>,
    outline: &[Entry],
    section: usize,
    table: Table,
    items: &mut Vec<Item>,
) {
    let document = reader.document;
    let mut rows = document.children(table.block);
    let Some(header) = rows.next() else { return };
    let header = cells(reader.text, document.blocks[header].text);
    let rows: Vec<(Span, Vec<Span>)> = rows
        .map(|row| document.blocks[row].text)
        .map(|line| (line, cells(reader.text, line)))
        .collect();
    let columns = Columns::of(reader, &header, &rows, table.status);
    let found = rows.iter().filter_map(|(line, cells)| {
        item(reader, outline, section, *line, &header, cells, &columns)
    });
    items.extend(found);
}

/// Which column says what.
struct Columns {
    id: Option<usize>,
    title: usize,
    status: usize,
    priority: Option<usize>,
}

impl Columns {
    fn of(
        reader: &Reader<'_>,
        header: &[Span],
        rows: &[(Span, Vec<Span>)],
        status: usize,
    ) -> Columns {
        let names: Vec<String> =
            header.iter().map(|&cell| vocab::fold(&reader.text[cell.start..cell.end])).collect();
        let column = |list: &[&str]| names.iter().position(|name| list.contains(&name.as_str()));
        let id = column(&[
            "id", "nr", "no", "no.", "key", "编号", "序号", "番号", "번호", "№", "number", "ref",
            "num",
        ])
        .or_else(|| {
            (header.first().is_some_and(|cell| reader.text[cell.start..cell.end].trim() == "#"))
                .then_some(0)
        });
        let priority = names.iter().position(|name| vocab::key(name) == Some(Key::Priority));
        // A first column of nothing but ids is one, whatever it is called.
        let is_id = |(_, cells): &&(Span, Vec<Span>)| {
            cells.first().is_some_and(|&cell| id::is_whole(reader.text, inner(reader.text, cell)))
        };
        let ids = rows.iter().filter(is_id).count();
        // A cell may be left empty.
        let filled =
            rows.iter().filter(|(_, cells)| cells.first().is_some_and(|cell| !cell.is_empty()));
        let free = priority != Some(0) && status != 0 && header.len() > 2;
        let id = id.or_else(|| (free && ids > 0 && ids * 4 >= filled.count() * 3).then_some(0));
        let taken = |at: &usize| Some(*at) == id || Some(*at) == priority || *at == status;
        let title = column(&[
            "item",
            "feature",
            "task",
            "title",
            "name",
            "what",
            "milestone",
            "phase",
            "description",
            "功能",
            "任务",
            "项目",
            "名称",
        ])
        .filter(|at| !taken(at))
        .or_else(|| (0..header.len()).find(|at| !taken(at)))
        .unwrap_or(0);
        Columns { id, title, status, priority }
    }
}

fn item(
    reader: &Reader<'_>,
    outline: &[Entry],
    section: usize,
    line: Span,
    header: &[Span],
    row: &[Span],
    columns: &Columns,
) -> Option<Item> {
    let text = reader.text;
    let cell = |at: usize| row.get(at).copied();
    let title = cell(columns.title)?;
    let bare = inner(text, title);
    if bare.is_empty() {
        return None;
    }
    let own =
        columns.id.and_then(cell).map(|cell| inner(text, cell)).filter(|cell| !cell.is_empty());
    let found = if own.is_none() { id::find(text, bare) } else { None };
    let id = own.or(found.map(|found| found.id));
    let title = found.map(|found| found.rest).filter(|rest| !rest.is_empty()).unwrap_or(bare);
    let title = counts::without_counts(text, title);
    let status = cell(columns.status)
        .filter(|cell| !cell.is_empty())
        .map_or_else(Status::default, |cell| stated(reader.status(cell), StatusSource::Row));
    let priority = columns
        .priority
        .and_then(cell)
        .filter(|cell| !cell.is_empty())
        .map(|raw| Field { raw, value: reader.priority(raw).kind });
    let fields = header.iter().zip(row).filter_map(|(&name, &value)| {
        let words = markdown::plain(&text[name.start..name.end]);
        let key =
            if name == header[columns.status] { Some(Key::Status) } else { vocab::key(&words) }?;
        Some(ItemField { key, name, value, span: value, shape: Shape::Cell })
    });
    Some(Item {
        kind: ItemKind::Row,
        id,
        title,
        head: line,
        span: line,
        section,
        status,
        priority: priority.or(outline[section].priority),
        mark: None,
        fields: fields.collect(),
        tasks: Vec::new(),
        mirrors: Vec::new(),
    })
}

/// A cell without emphasis, and a link's words without its target.
fn inner(text: &str, cell: Span) -> Span {
    let mut span = cell;
    loop {
        let slice = &text[span.start..span.end];
        if let Some(sign) = vocab::leading(text, span) {
            span = Span::new(sign.span.end, span.end).trim(text);
        } else if let Some(lead) = markdown::lead(text, span).filter(|lead| lead.rest.is_empty()) {
            span = lead.words;
        } else if let Some(code) = slice
            .strip_prefix('`')
            .and_then(|rest| rest.strip_suffix('`'))
            .filter(|code| !code.contains('`'))
        {
            span = Span::new(span.start + 1, span.start + 1 + code.len());
        } else if let (true, Some(close)) = (slice.starts_with('['), slice.find("](")) {
            span = Span::new(span.start + 1, span.start + close);
        } else {
            return span;
        }
    }
}
