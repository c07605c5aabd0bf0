//! Files below a folder, and the globs of the configuration.

use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use ignore::WalkBuilder;
use ignore::gitignore::GitignoreBuilder;
use walkdir::{DirEntry, WalkDir};

/// The folder that the globs of the configuration at `path` start from: its own, or the one that
/// has the `.config`.
pub(super) fn base(path: &Path) -> &Path {
    let folder = path.parent().unwrap_or(path);
    match folder.file_name() {
        Some(name) if name == ".config" => folder.parent().unwrap_or(folder),
        _ => folder,
    }
}

/// The files that `patterns` mean: a plain path is a file or a folder of Markdown files and must
/// exist; a glob is what it matches; a glob after `!` takes out what others brought in.
pub(super) fn expand(
    patterns: &[String],
    base: &Path,
    root: &Path,
) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut matcher = GitignoreBuilder::new(base);
    let mut starts: Vec<PathBuf> = Vec::new();
    for pattern in patterns {
        let (negated, glob) = pattern.strip_prefix('!').map_or((false, &**pattern), |g| (true, g));
        let glob = glob.strip_prefix("./").unwrap_or(glob);
        let plain = Path::new(glob);
        let inside = plain.components().all(|part| matches!(part, Component::Normal(_)));
        ensure!(inside, "`{pattern}` leads out of the folder {}", base.display());
        if negated || glob.contains(['*', '?', '[', '{']) {
            let anchored = format!("{}/{glob}", if negated { "!" } else { "" });
            matcher.add_line(None, &anchored).with_context(|| format!("`{pattern}` is no glob"))?;
            if !negated {
                let start = base.join(fixed_part(glob));
                let inside = !start.exists() || stays_inside(&start, root);
                ensure!(inside, "`{pattern}` begins with a link that leads out of the repository");
                starts.push(start);
            }
            continue;
        }
        let path = base.join(plain);
        ensure!(path.exists(), "`{pattern}` does not exist in {}", base.display());
        ensure!(
            stays_inside(&path, root),
            "`{pattern}` is a link that leads out of the repository"
        );
        if path.is_dir() { files.extend(markdown_below(&path, root)) } else { files.push(path) }
    }
    let matcher = matcher.build()?;
    let is_wanted = |path: &Path| matcher.matched(path, false).is_ignore();
    starts.sort();
    starts.dedup();
    for start in starts.iter().filter(|start| start.is_dir()) {
        files.extend(files_below(start, root).into_iter().filter(|path| is_wanted(path)));
    }
    files.retain(|path| !matcher.matched(path, false).is_whitelist());
    files.sort();
    files.dedup();
    if files.is_empty() {
        bail!("nothing fits {} in {}", patterns.join(", "), base.display());
    }
    Ok(files)
}

/// The folders that a glob begins with, as far as they are written out.
fn fixed_part(glob: &str) -> PathBuf {
    let parts = glob.split('/').take_while(|part| !part.contains(['*', '?', '[', '{']));
    parts.collect()
}

/// The Markdown files below `folder`, sorted, but for those that git ignores.
pub(super) fn markdown_below(folder: &Path, root: &Path) -> Vec<PathBuf> {
    files_below(folder, root).into_iter().filter(|path| is_markdown(path)).collect()
}

/// The Markdown files below a folder that somebody named, sorted: what git ignores is not asked, as
/// the folder was meant. Hidden folders and those of other people's files stay out all the same.
pub(super) fn markdown_in(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0
            || !(name.starts_with('.') || entry.file_type().is_dir() && is_foreign(&name))
    });
    // What cannot be read is passed over, as below.
    let paths = walk.flatten().map(DirEntry::into_path);
    paths.filter(|path| is_markdown(path) && path.is_file() && is_inside(path, folder)).collect()
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
    })
}

/// Whether a folder of this name holds what was built, or other people's files.
fn is_foreign(name: &str) -> bool {
    matches!(name, "target" | "node_modules" | "vendor")
}

/// The files below `folder`, sorted: not hidden, not ignored by git, not in folders that hold other
/// people's files, and not outside `root` by way of a symbolic link.
fn files_below(folder: &Path, root: &Path) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(folder)
        .ignore(false)
        .filter_entry(|entry| {
            let is_foreign = is_foreign(&entry.file_name().to_string_lossy());
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            entry.depth() == 0 || !(is_folder && is_foreign)
        })
        .build();
    // What cannot be read is passed over: a folder of somebody else's is no roadmap of ours.
    let paths = walk.flatten().filter(|entry| !entry.file_type().is_some_and(|kind| kind.is_dir()));
    let paths = paths.map(ignore::DirEntry::into_path);
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.is_file() && is_inside(path, root)).collect();
    files.sort();
    files
}

/// Whether `path` stays below `root`, if it is a symbolic link; its folder is known to.
pub(super) fn is_inside(path: &Path, root: &Path) -> bool {
    !path.is_symlink() || stays_inside(path, root)
}

/// Whether `path` stays below `root` once all symbolic links on the way are followed.
pub(super) fn stays_inside(path: &Path, root: &Path) -> bool {
    match (path.canonicalize(), root.canonicalize()) {
        (Ok(path), Ok(root)) => path.starts_with(root),
        _ => false,
    }
}
