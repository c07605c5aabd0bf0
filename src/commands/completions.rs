//! `roadmap completions`, and the completions themselves: the shell asks the program, which reads
//! the roadmap, so that ids and statuses are those of the file.

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use clap_complete::CompleteEnv;
use clap_complete::engine::CompletionCandidate;
use clap_complete::env::Shells;

use super::documents::docs;
use super::{Context, Outcome, definition, errors};
use crate::model::{Priority, StatusKind};
use crate::output::plain;
use crate::query::{Index, Target};
use crate::workspace::{Search, Workspace};

/// The variable by which a shell's script asks for completions.
pub const VARIABLE: &str = "COMPLETE";

const EXAMPLES: &str = "\
Examples:
  bash        echo 'source <(roadmap completions bash)' >> ~/.bashrc
  zsh         echo 'source <(roadmap completions zsh)' >> ~/.zshrc
  fish        roadmap completions fish > ~/.config/fish/completions/roadmap.fish
  elvish      echo 'eval (roadmap completions elvish | slurp)' >> ~/.elvish/rc.elv
  powershell  roadmap completions powershell >> $PROFILE";

/// Print the script that makes a shell complete ids, statuses and flags
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// The shell
    #[arg(value_parser = ["bash", "elvish", "fish", "powershell", "zsh"])]
    pub(super) shell: String,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let shells = Shells::builtins();
    if let Some(shell) = shells.completer(&args.shell) {
        shell.write_registration(VARIABLE, "roadmap", "roadmap", "roadmap", &mut context.out)?;
    }
    Ok(Outcome::Fine)
}

/// Answers a shell that asks; `None` if none does.
pub fn answer(arguments: Vec<OsString>) -> Option<ExitCode> {
    std::env::var_os(VARIABLE)?;
    let here = std::env::current_dir().ok();
    let asked = CompleteEnv::with_factory(definition).completer("roadmap");
    match asked.try_complete(arguments, here.as_deref()) {
        Ok(true) => Some(ExitCode::SUCCESS),
        Ok(false) => None,
        Err(error) => {
            // Where standard error is closed, nobody is left to be told.
            let _ = error.print();
            Some(ExitCode::from(2))
        }
    }
}

/// The targets that begin with what is typed, with titles as their help.
pub(super) fn complete_targets(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    let fitting = targets().into_iter().filter(|(id, _)| id.starts_with(current));
    fitting.filter_map(|(id, title)| candidate(&id, &title)).collect()
}

/// Ids and titles of what the roadmap has; none where it cannot be read, since a shell that
/// completes has no place for an error.
fn targets() -> Vec<(String, String)> {
    let Ok(start) = std::env::current_dir() else { return Vec::new() };
    let search = Search { start, files: Vec::new(), env_file: std::env::var_os("ROADMAP_FILE") };
    let Ok(readings) = Workspace::open(&search).and_then(|workspace| workspace.read_all()) else {
        return Vec::new();
    };
    let docs = docs(readings.iter());
    let index = Index::new(&docs);
    let mut found = Vec::new();
    for (doc, own) in docs.iter().enumerate() {
        for (item, its) in own.roadmap.items.iter().enumerate() {
            let tasks = (0..its.tasks.len()).map(|task| Target::Task { doc, item, task });
            let all = std::iter::once(Target::Item { doc, item }).chain(tasks);
            found.extend(all.map(|target| (index.address(target), plain(index.title(target)))));
        }
    }
    found
}

/// Words of a query: `status:` and its like, then their values.
pub(super) fn complete_query(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    match current.split_once(':') {
        Some(("status" | "-status", values)) => {
            listed(&current[..current.len() - values.len()], values, statuses())
        }
        Some(("priority" | "-priority", values)) => {
            listed(&current[..current.len() - values.len()], values, priorities())
        }
        Some(("is", _)) => matching("is:", ["open", "overdue", "blocked"], current),
        Some(("no", _)) => matching("no:", ["owner", "due", "status", "priority"], current),
        Some(_) => Vec::new(),
        None => {
            let keys = ["status:", "priority:", "horizon:", "phase:", "owner:", "is:", "no:"];
            matching("", keys, current)
        }
    }
}

/// Statuses, also behind a comma.
pub(super) fn complete_statuses(current: &OsStr) -> Vec<CompletionCandidate> {
    current.to_str().map_or_else(Vec::new, |current| listed("", current, statuses()))
}

/// Priorities, also behind a comma.
pub(super) fn complete_priorities(current: &OsStr) -> Vec<CompletionCandidate> {
    current.to_str().map_or_else(Vec::new, |current| listed("", current, priorities()))
}

/// `status=` and its like, then their values.
pub(super) fn complete_assignments(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    match current.split_once('=') {
        Some(("status", _)) => matching("status=", statuses(), current),
        Some(("priority", _)) => matching("priority=", priorities(), current),
        Some(_) => Vec::new(),
        None => {
            let keys = ["status=", "priority=", "owner=", "due=", "start=", "effort=", "target="];
            matching("", keys, current)
        }
    }
}

fn statuses() -> [&'static str; 7] {
    StatusKind::ALL.map(StatusKind::name)
}

fn priorities() -> [&'static str; 4] {
    Priority::ALL.map(Priority::name)
}

/// Candidates for the last of several words with commas between them; those named are left out.
fn listed<'w>(
    prefix: &str,
    typed: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Vec<CompletionCandidate> {
    let (before, last) =
        typed.rsplit_once(',').map_or(("", typed), |(before, last)| (before, last));
    let prefix = if before.is_empty() { prefix.to_owned() } else { format!("{prefix}{before},") };
    let named: Vec<&str> = before.split(',').collect();
    let words = words.into_iter().filter(|word| !named.contains(word));
    matching(&prefix, words, &format!("{prefix}{last}"))
}

/// Those of the words that, behind `prefix`, begin with `current`.
fn matching<'w>(
    prefix: &str,
    words: impl IntoIterator<Item = &'w str>,
    current: &str,
) -> Vec<CompletionCandidate> {
    let whole = words.into_iter().map(|word| format!("{prefix}{word}"));
    whole.filter(|word| word.starts_with(current)).map(CompletionCandidate::new).collect()
}

/// A candidate from a document: no control character reaches the shell, which would run some of
/// them; one with any in its value is not offered.
fn candidate(value: &str, help: &str) -> Option<CompletionCandidate> {
    let help = errors::escaped(&help.replace(['\n', '\t'], " "));
    let safe = !value.chars().any(char::is_control);
    safe.then(|| CompletionCandidate::new(value).help(Some(help.into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(candidates: &[CompletionCandidate]) -> Vec<String> {
        candidates.iter().map(|found| found.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn statuses_complete_behind_a_comma_and_a_key() {
        assert_eq!(values(&complete_statuses("do".as_ref())), ["done"]);
        assert_eq!(values(&complete_statuses("done,d".as_ref())), ["done,dropped"]);
        assert_eq!(values(&complete_query("-status:todo,a".as_ref())), ["-status:todo,active"]);
        assert_eq!(values(&complete_query("p".as_ref())), ["priority:", "phase:"]);
        assert_eq!(values(&complete_assignments("status=t".as_ref())), ["status=todo"]);
        assert_eq!(values(&complete_assignments("o".as_ref())), ["owner="]);
    }

    #[test]
    fn a_candidate_from_a_document_carries_no_control_character() {
        let found = candidate("1.4", "a\u{1b}[31m\tb\n").unwrap();
        assert_eq!(found.get_help().unwrap().to_string(), "a\\u{1b}[31m b ");
        assert!(candidate("1\n4", "").is_none());
    }
}
