//! `roadmap doctor`: what was found, where, and whether anything about it is broken.

use std::path::Path;

use super::reading::Format;
use super::{Context, Outcome};
use crate::config::Config;
use crate::output;
use crate::output::doctor::{DoctorView, DocumentView, GitView, HooksView, SettingView, StateView};
use crate::workspace::journal::Side;
use crate::workspace::{By, Hint, Reading, Workspace, find_root, git, kept_copies, relative};

const EXAMPLES: &str = "\
Examples:
  roadmap doctor
  roadmap doctor -f docs/plan.md
  roadmap doctor --format json";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    format: Format,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let view = look(context);
    match args.format {
        Format::Json => output::envelope("doctor", &view, &mut context.out)?,
        Format::Text => output::doctor::text(&view, context.look(), &mut context.out)?,
    }
    Ok(if view.problems.is_empty() { Outcome::Fine } else { Outcome::Findings })
}

fn look(context: &Context) -> DoctorView {
    let start = &context.search.start;
    let root = find_root(start);
    let mut view = DoctorView {
        version: env!("CARGO_PKG_VERSION"),
        folder: start.display().to_string(),
        found_by: None,
        documents: Vec::new(),
        twins: Vec::new(),
        candidates: Vec::new(),
        config: None,
        settings: Vec::new(),
        git: GitView { version: git::version(), repository: None },
        hooks: HooksView { pre_commit_config: None, installed: None },
        state: StateView { record: None, edits: 0 },
        problems: Vec::new(),
    };
    let is_asked = view.git.version.is_some();
    let refused = root.as_deref().filter(|_| is_asked).and_then(git::refusal);
    if let Some(root) = &root {
        view.git.repository = Some(relative(root, start).display().to_string());
        view.hooks = hooks(root, start, is_asked && refused.is_none());
    }
    view.problems.extend(refused.map(|why| format!("git does not answer here: {why}")));
    let known = context.workspace();
    state(&mut view, context, known.as_ref().ok());
    match &known {
        Ok(workspace) => documents(&mut view, workspace, root.as_deref()),
        Err(error) => view.problems.push(told(error)),
    }
    view
}

/// An error in a line, with what to do about it.
fn told(error: &anyhow::Error) -> String {
    match Hint::of(error) {
        Some(hint) => format!("{error:#}; {hint}"),
        None => format!("{error:#}"),
    }
}

fn documents(view: &mut DoctorView, workspace: &Workspace, root: Option<&Path>) {
    let found = &workspace.found;
    let shown = |path: &std::path::PathBuf| workspace.shown(path);
    view.found_by = Some(by(found.by).to_owned());
    view.twins = found.twins.iter().map(shown).collect();
    view.candidates = found.later().iter().map(shown).collect();
    view.config = found.config.as_ref().map(shown);
    let from = view.config.clone().unwrap_or_default();
    view.settings = settings(&workspace.config, &Config::default(), &from);
    for path in &found.documents {
        let copies = kept_copies(path).into_iter();
        view.problems
            .extend(copies.map(|copy| cut_off(&workspace.shown(path), &workspace.shown(&copy))));
        let reading = match workspace.read(path) {
            Ok(reading) => reading,
            Err(error) => {
                view.problems.push(told(&error));
                continue;
            }
        };
        let name = &reading.name;
        let from = format!("the front matter of {name}");
        view.settings.extend(settings(&reading.config, &workspace.config, &from));
        view.problems.extend(broken(&reading).map(|what| format!("{name}: {what}")));
        let Reading { document, roadmap, read_only, .. } = reading;
        let mut one = DocumentView::new(&reading.name, &document.source, &roadmap, read_only);
        let day = root.and_then(|root| git::last_commit(root, path));
        one.last_commit = day.map(|day| day.to_string());
        view.documents.push(one);
    }
}

/// Of a document whose edit in place was killed, with the file that has its text from before.
fn cut_off(name: &str, copy: &str) -> String {
    format!(
        "{name}: an edit in place was cut off; its text before is in {copy}: compare, then remove that"
    )
}

/// What keeps a document from being of use.
fn broken(reading: &Reading) -> Option<&'static str> {
    let not_text = reading.read_only.as_ref().is_some_and(|reason| reason.contains("UTF-8"));
    if not_text {
        Some("it is not valid UTF-8, and is never edited; save it as UTF-8")
    } else if reading.document.source.lone_cr().is_some() {
        Some("a carriage return in it ends no line, and it cannot be edited; remove that")
    } else if reading.roadmap.items.is_empty() {
        Some("no item was recognised (why: roadmap explain --reading)")
    } else {
        None
    }
}

fn by(by: By) -> &'static str {
    match by {
        By::Argument => "--file",
        By::Variable => "ROADMAP_FILE",
        By::Setting => "`files` in the settings",
        By::Tier(1) => "search, first place: ROADMAP.md",
        By::Tier(2) => "search, second place: roadmap/",
        By::Tier(3) => "search, third place: docs/ROADMAP.md and its like",
        By::Tier(4) => "search, fourth place: *ROADMAP*.md",
        By::Tier(_) => "search, last place: MILESTONES.md, PLAN.md, TODO.md",
        By::Nothing => "nothing",
    }
}

/// The settings of `config` that `other` does not have so.
fn settings(config: &Config, other: &Config, from: &str) -> Vec<SettingView> {
    let differing = config.differing(other).into_iter();
    differing.map(|(name, value)| SettingView { name, value, from: from.to_owned() }).collect()
}

fn hooks(root: &Path, start: &Path, is_asked: bool) -> HooksView {
    let config = std::fs::read_to_string(root.join(".pre-commit-config.yaml")).ok();
    let hook = git::hooks(root).filter(|_| is_asked).map(|hooks| hooks.join("pre-commit"));
    let hook = hook.filter(|hook| hook.is_file());
    HooksView {
        pre_commit_config: config.map(|text| text.contains("roadmap-validate")),
        installed: hook.map(|hook| relative(&hook, start).display().to_string()),
    }
}

fn state(view: &mut DoctorView, context: &Context, workspace: Option<&Workspace>) {
    let Some(journal) = &context.journal else { return };
    view.state.record = Some(journal.path().display().to_string());
    match (journal.read(), workspace) {
        (Ok(record), Some(workspace)) => {
            view.state.edits = super::undo::entries(&record, Side::Undo, workspace).len();
        }
        (Ok(_), None) => {}
        (Err(error), _) => view.problems.push(told(&error)),
    }
}
