//! A workspace: the documents and the settings that one command works with.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::discover::find_config;
use super::{Found, Hint, STDIN, Search, Text, discover, find_root, load, relative};
use crate::config::{Config, ConfigError};

/// What a workspace is opened with.
pub type Options = Search;

/// What was found, and the settings that hold for it.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The current folder, which paths are shown from.
    pub start: PathBuf,
    /// The documents and where they are.
    pub found: Found,
    /// The repository's settings, or the default ones.
    pub config: Config,
}

impl Workspace {
    /// Finds the documents and reads the settings. No document is read.
    pub fn open(options: &Options) -> anyhow::Result<Workspace> {
        let start = &options.start;
        let (found, config) = discover(options, |path| read_config(path, start))?;
        Ok(Workspace { start: start.clone(), found, config })
    }

    /// The text of a document.
    pub fn load(&self, document: &Path) -> anyhow::Result<Text> {
        load(document)
    }

    /// A path as the user sees it, from the current folder.
    pub fn shown(&self, path: &Path) -> String {
        let path = if path.is_absolute() { relative(path, &self.start) } else { path.into() };
        let name = path.display().to_string();
        // What is typed as it is shown must not be taken for a flag.
        if name.starts_with('-') && name != STDIN { format!("./{name}") } else { name }
    }
}

/// The file of settings, if there is one, and what it says. No document is searched for.
pub fn settings(options: &Options) -> anyhow::Result<(Option<PathBuf>, Config)> {
    let start = &options.start;
    let root = find_root(start).unwrap_or_else(|| start.clone());
    let path = find_config(start, &root)?;
    let config = path.as_deref().map(|path| read_config(path, start)).transpose()?;
    Ok((path, config.unwrap_or_default()))
}

fn read_config(path: &Path, start: &Path) -> anyhow::Result<Config> {
    let name = relative(path, start).display().to_string();
    let text = load(path).with_context(|| format!("cannot read the settings in {name}"))?;
    let text = text.source.text();
    Config::parse(text.strip_prefix('\u{feff}').unwrap_or(text))
        .map_err(|error| placed(error, &name))
}

/// A fault in settings as an error that says where: `roadmap.yaml:3:1: unknown setting …`.
pub fn placed(error: ConfigError, name: &str) -> anyhow::Error {
    let message = format!("{name}:{error}");
    match error.hint {
        Some(hint) => Hint::new(message, hint).into(),
        None => anyhow::Error::msg(message),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn repository(config: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join(".git")).unwrap();
        fs::create_dir_all(folder.path().join("a")).unwrap();
        fs::write(folder.path().join("ROADMAP.md"), "# R\n").unwrap();
        fs::write(folder.path().join("roadmap.yaml"), config).unwrap();
        folder
    }

    fn open(folder: &tempfile::TempDir) -> anyhow::Result<Workspace> {
        Workspace::open(&Options { start: folder.path().join("a"), ..Options::default() })
    }

    #[test]
    fn a_workspace_has_its_documents_and_settings() {
        let folder = repository("\u{feff}items: h3\n");
        let workspace = open(&folder).unwrap();
        assert_eq!(workspace.config.items, Some(3));
        let [document] = &workspace.found.documents[..] else { panic!("one document") };
        assert_eq!(workspace.load(document).unwrap().source.text(), "# R\n");
        assert_eq!(workspace.shown(document).replace('\\', "/"), "../ROADMAP.md");
        assert_eq!(workspace.shown(Path::new("-")), "-");
        assert_eq!(workspace.shown(Path::new("--help.md")), "./--help.md");
    }

    #[test]
    fn a_fault_in_the_settings_says_where_it_is_and_what_was_meant() {
        let error = open(&repository("items: h3\nfile: [a]\n")).unwrap_err();
        let told = format!("{error:#}").replace('\\', "/");
        assert_eq!(told, "../roadmap.yaml:2:1: unknown setting `file`");
        assert_eq!(Hint::of(&error), Some("did you mean `files`?"));
    }
}
