//! What the rules are told of the world outside the documents.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::commands::documents::Documents;
use crate::validate::{Facts, rule};
use crate::workspace::{STDIN, find_root, git, relative};

/// The facts about each of `reported`, as far as the rules that are asked for want to know them.
pub(super) fn gather(documents: &Documents, reported: &[usize]) -> BTreeMap<usize, Facts> {
    let root = &documents.workspace.found.root;
    let asks = |name: &str| {
        let Ok(rule) = rule(name) else { return false };
        let asks = |&doc: &usize| {
            crate::validate::Report::new(&documents.readings[doc].config).asks_for(rule)
        };
        reported.iter().any(asks)
    };
    // Starting git takes longer than all the rest: not where it has nothing to tell.
    let repository = find_root(root).is_some();
    let paths = repository && asks("broken-path");
    let paths = paths.then(|| git::paths(root)).flatten().map(Arc::new);
    let dated = repository && asks("stale-last-updated");
    let of = |&doc: &usize| {
        let path = &documents.readings[doc].path;
        let typed = documents.readings[doc].roadmap.meta.iter();
        let says = || typed.clone().any(|meta| meta.key == crate::model::MetaKey::LastUpdated);
        let is_file = path.as_path() != Path::new(STDIN);
        let committed =
            (dated && is_file && says()).then(|| git::last_commit(root, path)).flatten();
        let folder = path.parent().filter(|_| is_file).map(|folder| relative(folder, root));
        let folder = folder.map(|folder| folder.to_string_lossy().replace('\\', "/"));
        let folder = folder.filter(|folder| folder != ".").unwrap_or_default();
        // Of what stands outside of the repository nothing is known.
        let paths = paths.clone().filter(|_| is_file && !folder.starts_with(".."));
        (doc, Facts { committed, paths, folder })
    };
    reported.iter().map(of).collect()
}
