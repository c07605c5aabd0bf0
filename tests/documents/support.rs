//! The documents, and what the tests do with one again and again.

use std::path::{Path, PathBuf};

use roadmap_md::change::{Change, Following, Holder, Plan, Statement, TaskRef, plan};
use roadmap_md::markdown::Document;
use roadmap_md::model::{Roadmap, TaskMark, TaskState};
use roadmap_md::read::{self, Options, Standing};
use roadmap_md::text::Source;

/// Every document, by name, that is valid UTF-8.
pub(super) fn documents() -> Vec<(String, String)> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths = markdown_in(&fixtures);
    assert!(paths.len() >= 12, "the fixtures are missing");
    for (name, is_folder) in [("ROADMAP_CORPUS", true), ("ROADMAP_ARCHETYPE", false)] {
        match std::env::var_os(name).map(PathBuf::from) {
            Some(folder) if is_folder => paths.extend(markdown_in(&folder)),
            Some(file) => paths.push(file),
            None => eprintln!("skipped: real documents, as {name} is not set"),
        }
    }
    let read = |path: PathBuf| {
        let text = String::from_utf8(std::fs::read(&path).unwrap()).ok()?;
        Some((path.display().to_string(), text))
    };
    paths.into_iter().filter_map(read).collect()
}

fn markdown_in(folder: &Path) -> Vec<PathBuf> {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    paths
}

/// The document as it is, in CRLF, with a byte order mark, and without its last newline.
pub(super) fn variants(text: &str) -> [String; 4] {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    [
        text.to_owned(),
        text.replace("\r\n", "\n").replace('\n', "\r\n"),
        format!("\u{feff}{bare}"),
        text.trim_end_matches(['\n', '\r']).to_owned(),
    ]
}

pub(super) struct Reading {
    pub(super) document: Document,
    pub(super) roadmap: Roadmap,
}

pub(super) fn reading(text: &str) -> Reading {
    let document = Document::parse(Source::new(text.to_owned()));
    let roadmap = read::read(&document, &Options::default());
    Reading { document, roadmap }
}

impl Reading {
    pub(super) fn standing(&self) -> Standing {
        let kind = |item: usize| self.roadmap.items[item].status.kind;
        Standing::new(&self.roadmap, |task| task.state, kind)
    }

    pub(super) fn plan(&self, changes: &[Change], following: Following) -> Plan {
        plan(&self.document, &self.roadmap, &Options::default(), changes, following)
            .unwrap_or_else(|refusal| panic!("{refusal}"))
    }

    /// Every box, with its state and the place of its state.
    pub(super) fn boxes(&self) -> Vec<(TaskRef, TaskState, usize)> {
        let items = self.roadmap.items.iter().enumerate();
        let parts = self.roadmap.parts.iter().enumerate();
        let parts = parts.map(|(at, part)| (Holder::Part(at), part));
        let holders = items.clone().map(|(at, item)| (Holder::Item(at), item)).chain(parts);
        let marks = holders.flat_map(|(of, holder)| {
            let itself = holder.mark.iter().map(move |task| (TaskRef::Mark(of.itself()), task));
            let mirrors = holder.mirrors.iter().enumerate();
            let mirrors = mirrors.filter_map(move |(at, mirror)| {
                let at = Statement { of, mirror: Some(at) };
                Some((TaskRef::Mark(at), mirror.mark.as_ref()?))
            });
            itself.chain(mirrors)
        });
        let tasks = items.flat_map(|(at, item)| {
            item.tasks.iter().enumerate().map(move |(n, task)| (TaskRef::Of(at, n), task))
        });
        let mut all: Vec<_> = marks
            .chain(tasks)
            .chain(
                self.roadmap
                    .loose_tasks
                    .iter()
                    .enumerate()
                    .map(|(n, task)| (TaskRef::Loose(n), task)),
            )
            .collect();
        all.retain(|(_, task)| matches!(task.mark, TaskMark::Box(_)));
        all.into_iter().map(|(which, task)| (which, task.state, task.mark.span().start)).collect()
    }
}
