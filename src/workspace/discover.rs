//! Finding the documents: those named, else the first tier of usual places that has any.

mod tiers;

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::load::STDIN;
use super::path::shown;
use super::{Hint, find_root, globs, twins};
use crate::config::Config;

/// What is known before anything is searched for.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The current folder, absolute.
    pub start: PathBuf,
    /// What `--file` named.
    pub files: Vec<PathBuf>,
    /// What the environment's `ROADMAP_FILE` says.
    pub env_file: Option<OsString>,
}

/// What was found, all paths absolute (but `-`) and in a fixed order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The repository's root; the current folder outside a repository.
    pub root: PathBuf,
    /// The documents.
    pub documents: Vec<PathBuf>,
    /// Translations of documents, which are not read.
    pub twins: Vec<PathBuf>,
    /// The configuration.
    pub config: Option<PathBuf>,
    /// What named the documents, or where they were found.
    pub by: By,
    /// The folders that were searched, from the current one up; empty where files were named.
    searched: Vec<PathBuf>,
}

/// What named the documents, or where they were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// `--file`.
    Argument,
    /// `ROADMAP_FILE`.
    Variable,
    /// `files` in the settings.
    Setting,
    /// A usual place, by its rank from 1.
    Tier(usize),
    /// Nothing has found any yet.
    #[default]
    Nothing,
}

impl Found {
    /// Files that might be roadmaps too, in places that were not asked because a better place had
    /// one. Looked for only now: few commands tell.
    pub fn later(&self) -> Vec<PathBuf> {
        let known: Vec<PathBuf> = self
            .documents
            .iter()
            .chain(&self.twins)
            .filter_map(|p| p.canonicalize().ok())
            .collect();
        let is_known = |path: &PathBuf| path.canonicalize().is_ok_and(|path| known.contains(&path));
        let mut later = Vec::new();
        for folder in &self.searched {
            let place = tiers::Place::new(folder, &self.root);
            for tier in tiers::TIERS {
                let (documents, _) = tier(&place);
                later.extend(documents.into_iter().filter(|path| !is_known(path)));
            }
        }
        let mut later = unique(later);
        later.sort();
        later
    }
}

/// How the error begins where nothing is found.
const NOTHING: &str = "no roadmap found";

/// Whether `error` says that there is no roadmap in any usual place.
pub fn nothing_found(error: &anyhow::Error) -> bool {
    error.downcast_ref::<Hint>().is_some_and(|hint| hint.message.starts_with(NOTHING))
}

/// The configuration's path, searched from `start` up to `root`.
pub fn find_config(start: &Path, root: &Path) -> anyhow::Result<Option<PathBuf>> {
    for folder in upwards(start, root) {
        let names = ["roadmap.yaml", ".roadmap.yaml", ".config/roadmap.yaml"];
        let mut found = names.iter().map(|name| folder.join(name)).filter(|path| path.is_file());
        match (found.next(), found.next()) {
            (Some(one), Some(other)) => bail!(Hint::new(
                format!("two configurations: {} and {}", shown(&one), shown(&other)),
                "keep one of them"
            )),
            (Some(one), None) if !globs::stays_inside(&one, root) => bail!(Hint::new(
                format!("{} is a link that leads out of the repository", shown(&one)),
                "settings are the repository's own: put a file in its place"
            )),
            (Some(one), None) => return Ok(Some(one)),
            (None, _) => {}
        }
    }
    Ok(None)
}

/// Finds the configuration, reads it with `read`, and finds the documents.
pub fn discover(
    search: &Search,
    read: impl FnOnce(&Path) -> anyhow::Result<Config>,
) -> anyhow::Result<(Found, Config)> {
    let root = find_root(&search.start).unwrap_or_else(|| search.start.clone());
    let path = find_config(&search.start, &root)?;
    let config = path.as_deref().map(read).transpose()?.unwrap_or_default();
    let mut found = Found {
        root,
        documents: Vec::new(),
        twins: Vec::new(),
        config: path,
        by: By::Nothing,
        searched: Vec::new(),
    };
    let env_file = search.env_file.as_ref().filter(|value| !value.is_empty());
    if !search.files.is_empty() {
        found.by = By::Argument;
        (found.documents, found.twins) = named(&search.files, search)?;
    } else if let Some(file) = env_file {
        found.by = By::Variable;
        let files = [PathBuf::from(file)];
        (found.documents, found.twins) =
            named(&files, search).context("ROADMAP_FILE names no roadmap")?;
    } else if let Some(path) = found.config.as_deref().filter(|_| !config.files.is_empty()) {
        found.by = By::Setting;
        let listed = globs::expand(&config.files, globs::base(path), &found.root)
            .with_context(|| format!("`files` in {}", shown(path)))?;
        (found.documents, found.twins) = twins::split(unique(listed));
    } else {
        search_tiers(&search.start, &mut found)?;
    }
    Ok((found, config))
}

/// The files that are named, and the Markdown files of the folders that are.
fn named(files: &[PathBuf], search: &Search) -> anyhow::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut documents, mut others) = (Vec::new(), Vec::new());
    for file in files {
        if file == Path::new(STDIN) {
            documents.push(file.clone());
            continue;
        }
        let path = search.start.join(file);
        let shown = file.display();
        let metadata = fs::metadata(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => anyhow::anyhow!("no such file: {shown}"),
            _ => anyhow::Error::new(error).context(format!("cannot read {shown}")),
        })?;
        if !metadata.is_dir() {
            documents.push(path);
            continue;
        }
        let (inside, twins) = twins::split(globs::markdown_in(&path));
        if inside.is_empty() {
            bail!("no Markdown files in the folder {shown}");
        }
        documents.extend(inside);
        others.extend(twins);
    }
    Ok((unique(documents), others))
}

fn search_tiers(start: &Path, found: &mut Found) -> anyhow::Result<()> {
    found.searched = upwards(start, &found.root).map(Path::to_path_buf).collect();
    let places = found.searched.iter().map(|folder| tiers::Place::new(folder, &found.root));
    let places: Vec<tiers::Place<'_>> = places.collect();
    for (rank, tier) in tiers::TIERS.iter().enumerate() {
        for place in &places {
            let (documents, twins) = tier(place);
            if !documents.is_empty() {
                (found.documents, found.twins) = (unique(documents), twins);
                found.by = By::Tier(rank + 1);
                return Ok(());
            }
        }
    }
    let up = if start == found.root {
        String::new()
    } else {
        format!(" and upwards to {}", found.root.display())
    };
    let message = format!(
        "{NOTHING}: no ROADMAP.md, roadmap/, docs/ROADMAP.md, *ROADMAP*.md, MILESTONES.md, \
         PLAN.md or TODO.md in {}{up}",
        start.display()
    );
    bail!(Hint::new(
        message,
        "`roadmap init` writes one; or name yours: `--file PATH`, or `files: [PATH]` in roadmap.yaml"
    ));
}

fn upwards<'p>(start: &'p Path, root: &'p Path) -> impl Iterator<Item = &'p Path> {
    start.ancestors().take_while(move |folder| folder.starts_with(root))
}

/// The paths without those that lead to the same file as one before; a plain file goes before a
/// symbolic link to it.
fn unique(paths: Vec<PathBuf>) -> Vec<PathBuf> {
    if paths.len() < 2 {
        return paths;
    }
    let real: Vec<Option<PathBuf>> = paths.iter().map(|path| path.canonicalize().ok()).collect();
    let mut chosen: HashMap<&Path, usize> = HashMap::new();
    for (at, path) in paths.iter().enumerate() {
        let own = chosen.entry(real[at].as_deref().unwrap_or(path)).or_insert(at);
        if *own != at && paths[*own].is_symlink() && !path.is_symlink() {
            *own = at;
        }
    }
    let keep: HashSet<usize> = chosen.into_values().collect();
    let paths = paths.iter().enumerate().filter(|(at, _)| keep.contains(at));
    paths.map(|(_, path)| path.clone()).collect()
}

#[cfg(test)]
mod tests;
