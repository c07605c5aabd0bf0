//! `roadmap init`: a first roadmap, where there is none.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use clap::ValueEnum;

use super::{Context, Outcome, errors, status};
use crate::workspace::{self, Hint, find_config, find_root, nothing_found};

const EXAMPLES: &str = "\
Examples:
  roadmap init                             30 days, 90 days, a year
  roadmap init --template now-next-later
  roadmap init --template table -f docs/ROADMAP.md
  roadmap init --config                    the settings, too, all of them optional";

const CONFIG: &str = include_str!("init/roadmap.yaml");

/// The hook, as lines of `.pre-commit-config.yaml`.
const HOOK: &str = include_str!("init/hook.yaml");

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// What shape it has
    #[arg(long, value_name = "TEMPLATE", default_value = "horizons")]
    template: Template,

    /// Write roadmap.yaml as well: no setting is needed, each is shown
    #[arg(long)]
    config: bool,
}

/// The shapes that people give their roadmaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Template {
    /// 30 days, 90 days, a year, with items, priorities and tasks
    Horizons,
    /// Three lists and no dates
    NowNextLater,
    /// One phase after the other, with boxes
    Phases,
    /// What each version brings
    Versions,
    /// A row for each item
    Table,
}

impl Template {
    const fn text(self) -> &'static str {
        match self {
            Template::Horizons => include_str!("init/horizons.md"),
            Template::NowNextLater => include_str!("init/now-next-later.md"),
            Template::Phases => include_str!("init/phases.md"),
            Template::Versions => include_str!("init/versions.md"),
            Template::Table => include_str!("init/table.md"),
        }
    }
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let there = roadmap_that_is_there(context)?;
    if there.is_none() {
        let path = path(context)?;
        let text = args.template.text().replace("{today}", &context.today()?.to_string());
        create(&path, &text)?;
        say(context, &format!("wrote {}", shown(context, &path)))?;
    }
    if args.config {
        config(context)?;
    }
    if let Some(names) = there {
        if !context.quiet {
            errors::note(&format!("there is a roadmap already: {names}"));
        }
        status::run(&status::Args::default(), context)?;
        return Ok(Outcome::Fine);
    }
    hook(context)?;
    say(context, "next: `roadmap edit` opens it, `roadmap` shows where it stands")?;
    Ok(Outcome::Fine)
}

/// The names of the roadmap's documents, if there are any.
fn roadmap_that_is_there(context: &Context) -> anyhow::Result<Option<String>> {
    if let [file] = &context.search.files[..]
        && !context.search.start.join(file).exists()
    {
        return Ok(None);
    }
    match context.workspace() {
        Ok(workspace) => {
            let documents = &workspace.found.documents;
            let names: Vec<String> = documents.iter().map(|path| workspace.shown(path)).collect();
            Ok(Some(names.join(", ")))
        }
        Err(error) if nothing_found(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Where the roadmap goes: where `--file` says, else into the current folder.
fn path(context: &Context) -> anyhow::Result<PathBuf> {
    let start = &context.search.start;
    match &context.search.files[..] {
        [] => Ok(start.join("ROADMAP.md")),
        [file] if file.extension().is_some_and(|end| end.eq_ignore_ascii_case("md")) => {
            Ok(start.join(file))
        }
        [file] => {
            let message = format!("{} is no name of a Markdown file", file.display());
            bail!(Hint::new(message, "name one that ends in `.md`"))
        }
        _ => bail!(Hint::new("one roadmap is written at a time", "name one file with `-f`")),
    }
}

fn create(path: &Path, text: &str) -> anyhow::Result<()> {
    let cannot = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(cannot)?;
    }
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = file.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => anyhow!("{} is there already", path.display()),
        _ => anyhow!(error).context(cannot()),
    })?;
    file.write_all(text.as_bytes()).with_context(cannot)
}

/// Writes the settings, if there are none.
fn config(context: &mut Context) -> anyhow::Result<()> {
    let start = context.search.start.clone();
    let root = find_root(&start).unwrap_or_else(|| start.clone());
    if let Some(path) = find_config(&start, &root)? {
        let there = format!("there are settings already: {}", shown(context, &path));
        return say(context, &there);
    }
    create(&start.join("roadmap.yaml"), CONFIG)?;
    say(context, "wrote roadmap.yaml")
}

/// Shows how commits are checked, where there are commits and they are not.
fn hook(context: &mut Context) -> anyhow::Result<()> {
    let start = &context.search.start;
    let Some(root) = find_root(start) else { return Ok(()) };
    let hooks = root.join(".pre-commit-config.yaml");
    let known = std::fs::read_to_string(&hooks).ok();
    if known.as_ref().is_some_and(|text| text.contains("roadmap-validate")) {
        return Ok(());
    }
    let place = shown(context, &hooks);
    let head = if known.is_some() { "" } else { "repos:\n" };
    say(
        context,
        format!("to check each commit with pre-commit, add to {place}:\n{head}{HOOK}").trim_end(),
    )
}

fn shown(context: &Context, path: &Path) -> String {
    workspace::relative(path, &context.search.start).display().to_string()
}

/// Says what was done, unless nothing is to be said.
fn say(context: &mut Context, text: &str) -> anyhow::Result<()> {
    if !context.quiet {
        for line in text.split('\n') {
            writeln!(context.out, "{}", errors::line(line))?;
        }
    }
    Ok(())
}
