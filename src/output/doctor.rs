//! What `doctor` found: the documents, the settings, git, hooks, and what is remembered.

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;

use super::status::plural;
use super::{Look, layout, shown, style};
use crate::model::{ItemKind, Roadmap, StatusSource};
use crate::text::Source;

/// All that was looked at.
#[derive(Clone, Debug, Serialize)]
pub struct DoctorView {
    /// The program's version.
    pub version: &'static str,
    /// The current folder.
    pub folder: String,
    /// How the documents were found.
    pub found_by: Option<String>,
    /// The documents.
    pub documents: Vec<DocumentView>,
    /// Translations, which are not read.
    pub twins: Vec<String>,
    /// Files that might be roadmaps too, and are not read.
    pub candidates: Vec<String>,
    /// The file of settings.
    pub config: Option<String>,
    /// The settings that are not as they are by themselves.
    pub settings: Vec<SettingView>,
    /// What git says.
    pub git: GitView,
    /// What checks commits.
    pub hooks: HooksView,
    /// Where edits are recorded.
    pub state: StateView,
    /// What is broken.
    pub problems: Vec<String>,
}

/// One document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Its path.
    pub file: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// How many lines.
    pub lines: usize,
    /// How its characters are written.
    pub encoding: &'static str,
    /// How its lines end: `LF`, `CRLF`, `mixed`, `none`.
    pub line_endings: &'static str,
    /// Why it cannot be edited, if so.
    pub read_only: Option<String>,
    /// How many items it has.
    pub items: usize,
    /// How many tasks, those of no item counted.
    pub tasks: usize,
    /// How many headings.
    pub sections: usize,
    /// What its items are, and where their statuses stand.
    pub dialect: String,
    /// The day of the last commit that changed it.
    pub last_commit: Option<String>,
}

/// A setting.
#[derive(Clone, Debug, Serialize)]
pub struct SettingView {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// Where it stands.
    pub from: String,
}

/// What git says.
#[derive(Clone, Debug, Serialize)]
pub struct GitView {
    /// Which git it is; none where there is none.
    pub version: Option<String>,
    /// The repository's root.
    pub repository: Option<String>,
}

/// What checks commits.
#[derive(Clone, Debug, Serialize)]
pub struct HooksView {
    /// Whether there is a `.pre-commit-config.yaml`, and whether that checks the roadmap.
    pub pre_commit_config: Option<bool>,
    /// The hook that git runs before a commit, if there is one.
    pub installed: Option<String>,
}

/// Where edits are recorded.
#[derive(Clone, Debug, Serialize)]
pub struct StateView {
    /// The file; none where nothing is recorded.
    pub record: Option<String>,
    /// How many edits of these documents can be taken back.
    pub edits: usize,
}

impl DocumentView {
    /// What a document is like: its text, what was read from it, and whether all of it is UTF-8.
    pub fn new(
        file: &str,
        source: &Source,
        roadmap: &Roadmap,
        read_only: Option<String>,
    ) -> DocumentView {
        let text = source.text();
        let tasks: usize = roadmap.items.iter().map(|item| item.tasks.len()).sum();
        let is_utf8 = !read_only.as_ref().is_some_and(|reason| reason.contains("UTF-8"));
        DocumentView {
            file: file.to_owned(),
            bytes: text.len(),
            lines: text.lines().count(),
            encoding: match (is_utf8, source.body_start() > 0) {
                (false, _) => "not UTF-8",
                (true, true) => "UTF-8 with a byte order mark",
                (true, false) => "UTF-8",
            },
            line_endings: line_endings(source),
            read_only,
            items: roadmap.items.len(),
            tasks: tasks + roadmap.loose_tasks.len(),
            sections: roadmap.sections.len().saturating_sub(1),
            dialect: dialect(roadmap),
            last_commit: None,
        }
    }
}

fn line_endings(source: &Source) -> &'static str {
    let text = source.text();
    let crlf = text.matches("\r\n").count();
    let lf = text.matches('\n').count() - crlf;
    match (crlf, lf, source.lone_cr()) {
        (_, _, Some(_)) => "with carriage returns that end no line",
        (0, 0, None) => "none",
        (0, _, None) => "LF",
        (_, 0, None) => "CRLF",
        _ => "mixed",
    }
}

/// What most items are, and where their statuses stand: `9 headings; statuses in 8 fields`.
fn dialect(roadmap: &Roadmap) -> String {
    let kinds = [
        (ItemKind::Card, "heading"),
        (ItemKind::Row, "table row"),
        (ItemKind::Bullet, "bullet"),
        (ItemKind::Theme, "theme"),
    ];
    let sources = [
        (StatusSource::Field, "field"),
        (StatusSource::Heading, "heading"),
        (StatusSource::Row, "cell"),
        (StatusSource::Bucket, "bucket"),
        (StatusSource::Mark, "mark"),
    ];
    let items = || roadmap.items.iter();
    let kinds = kinds.map(|(kind, noun)| (items().filter(|item| item.kind == kind).count(), noun));
    let sources = sources
        .map(|(from, noun)| (items().filter(|item| item.status.source == from).count(), noun));
    let told = |counts: &[(usize, &str)]| {
        let some = counts.iter().filter(|(count, _)| *count > 0);
        some.map(|&(count, noun)| plural(count, noun)).collect::<Vec<_>>().join(", ")
    };
    match (told(&kinds), told(&sources)) {
        (kinds, _) if kinds.is_empty() => "no items".to_owned(),
        (kinds, from) if from.is_empty() => format!("items are {kinds}; no statuses are stated"),
        (kinds, from) => format!("items are {kinds}; statuses stand in {from}"),
    }
}

/// Draws it, a line a fact.
pub fn text(view: &DoctorView, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let mut line = |label: &str, words: &str| -> io::Result<()> {
        let room = look.width.map(|columns| columns.saturating_sub(12).max(20));
        for (at, part) in layout::wrap(&shown(words), room).iter().enumerate() {
            let label = format!("{:<10}", if at == 0 { label } else { "" });
            writeln!(out, "{}  {part}", label.style(style::heading()))?;
        }
        Ok(())
    };
    line("roadmap", view.version)?;
    line("folder", &view.folder)?;
    if let Some(found_by) = &view.found_by {
        line("found by", found_by)?;
    }
    for document in &view.documents {
        line("document", &document.file)?;
        line(
            "",
            &format!(
                "{}, {}, {}; {}",
                plural(document.items, "item"),
                plural(document.tasks, "task"),
                plural(document.sections, "heading"),
                document.dialect
            ),
        )?;
        line(
            "",
            &format!(
                "{} bytes in {}, {}, line endings {}",
                document.bytes,
                plural(document.lines, "line"),
                document.encoding,
                document.line_endings
            ),
        )?;
        if let Some(reason) = &document.read_only {
            line("", &format!("cannot be edited: {reason}"))?;
        }
        if let Some(day) = &document.last_commit {
            line("", &format!("last commit {day}"))?;
        }
    }
    if !view.twins.is_empty() {
        line("twins", &format!("{} (not read)", view.twins.join(", ")))?;
    }
    if !view.candidates.is_empty() {
        let names = view.candidates.join(", ");
        line("not read", &format!("{names} (add with `files:` in roadmap.yaml)"))?;
    }
    line("settings", view.config.as_deref().unwrap_or("none, and none is needed"))?;
    for setting in &view.settings {
        line("", &format!("{}: {} (from {})", setting.name, setting.value, setting.from))?;
    }
    line(
        "git",
        &match (&view.git.version, &view.git.repository) {
            (None, _) => "not there, or not on the path".to_owned(),
            (Some(version), None) => format!("{version}; this is no repository"),
            (Some(version), Some(root)) => format!("{version}; repository {root}"),
        },
    )?;
    line("hooks", &hooks(&view.hooks))?;
    line(
        "undo",
        &match &view.state.record {
            None => "no edits are recorded".to_owned(),
            Some(record) => {
                format!("{} can be taken back ({record})", plural(view.state.edits, "edit"))
            }
        },
    )?;
    for problem in &view.problems {
        line("broken", problem)?;
    }
    Ok(())
}

fn hooks(hooks: &HooksView) -> String {
    let config = match hooks.pre_commit_config {
        Some(true) => ".pre-commit-config.yaml has roadmap-validate",
        Some(false) => ".pre-commit-config.yaml has no roadmap-validate",
        None => "no .pre-commit-config.yaml",
    };
    match &hooks.installed {
        Some(path) => format!("{config}; git runs {path}"),
        None => format!("{config}; git runs none before a commit"),
    }
}
