//! `roadmap completions`, and the completions themselves: the shell asks the program, which reads
//! the roadmap, so that ids and statuses are those of the file.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

use clap_complete::CompleteEnv;
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter as _};
use clap_complete::env::Shells;

use super::documents::docs;
use super::{Context, Outcome, definition, errors};
use crate::model::{Key, Priority, StatusKind};
use crate::output::plain;
use crate::query::{Doc, Index, Target};
use crate::validate::RULES;
use crate::workspace::{Search, Workspace};

/// The variable by which a shell's script asks for completions.
pub const VARIABLE: &str = "COMPLETE";

/// Our own scripts, where `clap_complete`'s do not do: in bash they do not know that it splits words
/// at `=` and `:`, and insert candidates unquoted; in zsh a space follows `status=`.
const BASH: &str = include_str!("completions/roadmap.bash");
const ZSH: &str = include_str!("completions/roadmap.zsh");

/// What `--file` names on the line that is completed: completers are told only their own word.
static FILES: OnceLock<Vec<PathBuf>> = OnceLock::new();

const EXAMPLES: &str = "\
Examples:
  bash        echo 'source <(roadmap completions bash)' >> ~/.bashrc
  zsh         echo 'source <(roadmap completions zsh)' >> ~/.zshrc
  fish        roadmap completions fish > ~/.config/fish/completions/roadmap.fish
  elvish      echo 'eval (roadmap completions elvish | slurp)' >> ~/.elvish/rc.elv
  powershell  roadmap completions powershell >> $PROFILE";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// The shell
    #[arg(value_parser = ["bash", "elvish", "fish", "powershell", "zsh"])]
    pub(super) shell: String,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let out = &mut context.out;
    match args.shell.as_str() {
        "bash" => out.write_all(BASH.as_bytes())?,
        "zsh" => out.write_all(ZSH.as_bytes())?,
        other => {
            if let Some(shell) = Shells::builtins().completer(other) {
                shell.write_registration(VARIABLE, "roadmap", "roadmap", "roadmap", out)?;
            }
        }
    }
    Ok(Outcome::Fine)
}

/// Answers a shell that asks; `None` if none does.
pub fn answer(arguments: Vec<OsString>) -> Option<ExitCode> {
    std::env::var_os(VARIABLE)?;
    let (directory, files) = named(&arguments);
    if let Some(directory) = directory {
        // Where there is no such folder, the completions are those of here.
        let _ = std::env::set_current_dir(directory);
    }
    let _ = FILES.set(files);
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

/// What `-C` and `--file` name on the line that is completed.
fn named(arguments: &[OsString]) -> (Option<PathBuf>, Vec<PathBuf>) {
    let (mut directory, mut files) = (None, Vec::new());
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let long = word.strip_prefix("--file");
        let attached = long.and_then(|rest| rest.strip_prefix('=')).or_else(|| {
            let short = word.strip_prefix("-f")?;
            (!short.is_empty()).then_some(short)
        });
        if matches!(word, "-f" | "--file") {
            files.extend(words.next().map(PathBuf::from));
        } else if let Some(file) = attached {
            files.push(file.into());
        } else if let Some(folder) = word.strip_prefix("-C") {
            let folder = if folder.is_empty() { words.next() } else { Some(folder) };
            directory = folder.map(PathBuf::from).or(directory);
        }
    }
    // `-` is standard input, which is the shell's own while it completes.
    files.retain(|file| file != Path::new("-") && !file.as_os_str().is_empty());
    (directory, files)
}

/// The targets that begin with what is typed, with titles as their help.
pub(super) fn complete_targets(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    let fitting = targets().into_iter().filter(|(id, _)| id.starts_with(current));
    fitting.filter_map(|(id, title)| candidate(&id, &title)).collect()
}

/// Ids and titles of what the roadmap has.
fn targets() -> Vec<(String, String)> {
    ask(|docs| {
        let index = Index::new(docs);
        let mut found = Vec::new();
        for (doc, own) in docs.iter().enumerate() {
            for (item, its) in own.roadmap.items.iter().enumerate() {
                let tasks = (0..its.tasks.len()).map(|task| Target::Task { doc, item, task });
                let all = std::iter::once(Target::Item { doc, item }).chain(tasks);
                found.extend(all.map(|target| (index.address(target), plain(index.title(target)))));
            }
        }
        found
    })
}

/// The words for statuses that the roadmap itself uses, each once.
fn written_statuses() -> Vec<String> {
    ask(|docs| {
        let mut found: Vec<String> = Vec::new();
        for own in docs {
            let understood = own.roadmap.items.iter().map(|item| &item.status);
            let understood = understood.filter(|status| status.kind.is_some());
            for words in understood.filter_map(|status| status.words) {
                let words = plain(own.slice(words));
                let words = words.trim_matches(|c: char| !c.is_alphanumeric());
                let is_simple =
                    words.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
                if !words.is_empty() && is_simple && !found.iter().any(|known| known == words) {
                    found.push(words.to_owned());
                }
            }
        }
        found
    })
}

/// The names of fields that only this roadmap has, as `set` takes them, each once.
fn written_fields() -> Vec<String> {
    ask(|docs| {
        let mut found: Vec<String> = Vec::new();
        for own in docs {
            let fields = own.roadmap.items.iter().flat_map(|item| &item.fields);
            for field in fields.filter(|field| field.key == Key::Other) {
                let name = plain(own.slice(field.name));
                let is_simple = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
                if is_simple && !name.is_empty() && !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        found
    })
}

/// Rules of `validate`, with what they find as their help.
pub(super) fn complete_rules(current: &OsStr) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    let fitting = RULES.iter().filter(|rule| rule.name.starts_with(current));
    fitting.filter_map(|rule| candidate(rule.name, rule.summary)).collect()
}

/// Rules, and files: what `explain` takes.
pub(super) fn complete_rules_or_files(current: &OsStr) -> Vec<CompletionCandidate> {
    let files = PathCompleter::any().complete(current);
    complete_rules(current).into_iter().chain(files).collect()
}

/// What the documents say; nothing where they cannot be read, since a shell that completes has no
/// place for an error.
fn ask<T>(question: impl FnOnce(&[Doc<'_>]) -> Vec<T>) -> Vec<T> {
    let Ok(start) = std::env::current_dir() else { return Vec::new() };
    let files = FILES.get().cloned().unwrap_or_default();
    let search = Search { start, files, env_file: std::env::var_os("ROADMAP_FILE") };
    let Ok(readings) = Workspace::open(&search).and_then(|workspace| workspace.read_all()) else {
        return Vec::new();
    };
    question(&docs(readings.iter()))
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
        Some(("status", _)) => {
            let written = written_statuses();
            let written = written.iter().map(String::as_str);
            let written = written.filter(|words| {
                // The document's own spelling of a kind is what an edit writes anyway.
                !statuses().iter().any(|kind| kind.eq_ignore_ascii_case(words))
            });
            matching("status=", statuses().into_iter().chain(written), current)
        }
        Some(("priority", _)) => matching("priority=", priorities(), current),
        Some(_) => Vec::new(),
        None => {
            let known = super::set::settable().map(|key| key.name().to_owned());
            let keys = known.chain(written_fields()).map(|name| format!("{name}="));
            let keys: Vec<String> = keys.collect();
            matching("", keys.iter().map(String::as_str), current)
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
    let help = errors::line(&help.replace('\n', " "));
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
    fn the_line_says_which_file() {
        let named = |line: &str| named(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(
            named("roadmap show -f a.md --file=b.md -fc.md --file d.md -f - 1").1,
            ["a.md", "b.md", "c.md", "d.md"].map(PathBuf::from)
        );
        assert_eq!(named("roadmap -C sub show").0, Some("sub".into()));
        assert_eq!(named("roadmap --format json -f").1, Vec::<PathBuf>::new());
    }

    #[test]
    fn a_candidate_from_a_document_carries_no_control_character() {
        let found = candidate("1.4", "a\u{1b}[31m\tb\n").unwrap();
        assert_eq!(found.get_help().unwrap().to_string(), "a\\u{1b}[31m b ");
        assert!(candidate("1\n4", "").is_none());
    }
}
