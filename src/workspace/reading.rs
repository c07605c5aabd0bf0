//! A document of the workspace, read with the settings that hold for it.

use std::path::{Path, PathBuf};

use super::{Workspace, placed};
use crate::config::Config;
use crate::markdown::Document;
use crate::model::Roadmap;
use crate::read::{self, Options};
use crate::text::{Lines, Source};

/// A document and what was read from it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Where it is.
    pub path: PathBuf,
    /// The path as the user sees it.
    pub name: String,
    /// Why it cannot be edited, if so.
    pub read_only: Option<String>,
    /// The text and its blocks.
    pub document: Document,
    /// What it says.
    pub roadmap: Roadmap,
    /// The settings that hold for it: the repository's, and its own front matter's.
    pub config: Config,
    /// The same, as the reader was told.
    pub options: Options,
}

impl Workspace {
    /// Reads every document of the workspace.
    pub fn read_all(&self) -> anyhow::Result<Vec<Reading>> {
        let documents = &self.found.documents;
        // Threads cost more than a handful of documents takes.
        let threads = threads(documents.len() / 16);
        if threads < 2 {
            return documents.iter().map(|path| self.read(path)).collect();
        }
        let share = documents.len().div_ceil(threads);
        std::thread::scope(|scope| {
            let read = |paths: &[PathBuf]| -> anyhow::Result<Vec<Reading>> {
                paths.iter().map(|path| self.read(path)).collect()
            };
            let shares = documents.chunks(share).map(|paths| scope.spawn(move || read(paths)));
            let shares: Vec<_> = shares.collect();
            let mut all = Vec::with_capacity(documents.len());
            for share in shares {
                let read = share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                all.extend(read?);
            }
            Ok(all)
        })
    }

    /// Reads one document.
    pub fn read(&self, path: &Path) -> anyhow::Result<Reading> {
        let text = self.load(path)?;
        let reading = self.reading(path, text.source)?;
        Ok(Reading { read_only: text.read_only, ..reading })
    }

    /// What the text `source` of the document at `path` says.
    pub fn reading(&self, path: &Path, source: Source) -> anyhow::Result<Reading> {
        let name = self.shown(path);
        let document = Document::parse(source);
        let config = self.settings(&document, &name)?;
        let options = options(&config);
        let roadmap = read::read(&document, &options);
        Ok(Reading {
            path: path.to_owned(),
            name,
            read_only: None,
            document,
            roadmap,
            config,
            options,
        })
    }

    /// The settings for a document: its front matter may override the repository's.
    fn settings(&self, document: &Document, name: &str) -> anyhow::Result<Config> {
        let Some(yaml) = document.front_matter else { return Ok(self.config.clone()) };
        let text = document.source.text();
        let first_line = Lines::new(&text[..yaml.start]).line(yaml.start);
        let overridden = self.config.overridden_by(document.slice(yaml), first_line);
        overridden.map_err(|error| placed(error, name))
    }
}

/// On how many threads work is done that is worth `most`. How many processors there are is asked only
/// where it matters: the answer is spread over some files.
pub fn threads(most: usize) -> usize {
    match most {
        0 | 1 => 1,
        _ => std::thread::available_parallelism().map_or(1, usize::from).min(most),
    }
}

/// The settings as the reader takes them.
fn options(config: &Config) -> Options {
    Options {
        start: config.start,
        statuses: config.statuses.iter().map(|(word, &kind)| (word.clone(), kind)).collect(),
        priorities: config.priorities.iter().map(|(word, &kind)| (word.clone(), kind)).collect(),
        fields: config.fields.clone(),
        items: config.items,
        ignore: config.ignore.clone(),
        signs: Vec::new(),
        priority_signs: Vec::new(),
    }
}
