//! The usual places of a roadmap, the best first.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::workspace::{globs, twins};

/// The documents of one tier in one folder, and their language twins.
pub(super) type Tier = fn(&Place) -> (Vec<PathBuf>, Vec<PathBuf>);

/// The tiers in the order of their rank.
pub(super) const TIERS: [Tier; 5] = [
    |place| place.files(&[""], &["ROADMAP.md"]),
    |place| place.below(&["roadmap"]),
    |place| {
        let (mut documents, mut twins) =
            place.files(&["docs", "doc", ".planning", ".github"], &["ROADMAP.md"]);
        let (more, others) = place.below(&["docs/roadmap"]);
        documents.extend(more);
        twins.extend(others);
        (documents, twins)
    },
    |place| {
        let is_roadmap = |name: &str| {
            name.rsplit_once('.').is_some_and(|(stem, end)| stem.contains("roadmap") && end == "md")
        };
        twins::split(place.matching(&["", "docs", "doc"], is_roadmap))
    },
    |place| place.files(&["", "docs", "doc"], &["MILESTONES.md", "PLAN.md", "TODO.md"]),
];

/// One folder on the way up, and the root that no symbolic link may lead out of.
pub(super) struct Place<'p> {
    folder: &'p Path,
    root: &'p Path,
    /// What was listed: each tier asks for much the same folders.
    listed: RefCell<HashMap<PathBuf, Rc<[PathBuf]>>>,
}

impl<'p> Place<'p> {
    pub(super) fn new(folder: &'p Path, root: &'p Path) -> Place<'p> {
        Place { folder, root, listed: RefCell::default() }
    }

    /// The files with one of `names` in the folders `within`, and their twins.
    fn files(&self, within: &[&str], names: &[&str]) -> (Vec<PathBuf>, Vec<PathBuf>) {
        let is_one = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        let is_twin = |name: &str| twins::untagged(name).is_some_and(|name| is_one(&name));
        let candidates = self.matching(within, |name| is_one(name) || is_twin(name));
        let candidates = candidates.into_iter().chain(self.translated(within, is_one)).collect();
        let (mut documents, twins) = twins::split(candidates);
        // A translation of nothing belongs to a later tier.
        documents
            .retain(|path| path.file_name().is_some_and(|name| is_one(&name.to_string_lossy())));
        (documents, twins)
    }

    /// The files whose name is wanted in the languages' folders of those `within`: `docs/zh`. The
    /// folder itself has none.
    fn translated(&self, within: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
        let folders = within.iter().filter(|path| !path.is_empty());
        let folders = folders.flat_map(|path| self.folders(path));
        let is_language = |path: &PathBuf| {
            path.file_name().is_some_and(|name| twins::is_language(&name.to_string_lossy()))
        };
        let inside = folders.flat_map(|folder| self.entries(&folder)).filter(is_language);
        let found = inside
            .flat_map(|folder| self.entries(&folder))
            .filter(|path| path.file_name().is_some_and(|name| wanted(&name.to_string_lossy())));
        let found = found.filter(|path| path.is_file() && globs::is_inside(path, self.root));
        found.collect()
    }

    /// The files whose name, in small letters, is wanted, in the folders `within`.
    fn matching(&self, within: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
        let folders = within.iter().flat_map(|path| self.folders(path));
        let paths = folders.flat_map(|folder| self.entries(&folder));
        let named = paths.filter(|path| {
            path.file_name().is_some_and(|name| wanted(&name.to_string_lossy().to_lowercase()))
        });
        named.filter(|path| path.is_file() && globs::is_inside(path, self.root)).collect()
    }

    /// The Markdown files anywhere below the folders `within`.
    fn below(&self, within: &[&str]) -> (Vec<PathBuf>, Vec<PathBuf>) {
        let folders = within.iter().flat_map(|path| self.folders(path));
        twins::split(folders.flat_map(|path| globs::markdown_below(&path, self.root)).collect())
    }

    /// The folders that a path such as `docs/roadmap` means, whatever the case of their letters.
    fn folders(&self, path: &str) -> Vec<PathBuf> {
        let mut folders = vec![self.folder.to_path_buf()];
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let below = folders.iter().flat_map(|folder| self.entries(folder));
            let named = below.filter(|path| {
                path.file_name().is_some_and(|name| name.eq_ignore_ascii_case(part))
            });
            folders =
                named.filter(|path| path.is_dir() && globs::is_inside(path, self.root)).collect();
        }
        folders
    }

    /// What a folder has, in a fixed order. One that cannot be read has nothing for us.
    fn entries(&self, folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
        let list = || {
            let read = std::fs::read_dir(folder).into_iter().flatten().flatten();
            let mut paths: Vec<PathBuf> = read.map(|entry| entry.path()).collect();
            paths.sort();
            Rc::from(paths)
        };
        let mut listed = self.listed.borrow_mut();
        let paths = Rc::clone(listed.entry(folder.to_path_buf()).or_insert_with(list));
        (0..paths.len()).map(move |at| paths[at].clone())
    }
}
