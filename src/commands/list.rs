//! `roadmap list`: items, one a line.

use std::ffi::OsString;

use anyhow::bail;
use clap::ValueEnum;
use clap_complete::engine::ArgValueCompleter;

use super::{Context, Outcome, completions};

const EXAMPLES: &str = "\
A query is words of the title and KEY:VALUE pairs, all of which must fit; several values after a
comma mean either, and a dash before a pair means not:
  status: priority: horizon: phase: owner: id:    any field of the items: due: effort: …
  is:overdue is:open is:blocked    no:owner

Examples:
  roadmap list status:todo,active priority:high
  roadmap list is:overdue -phase:\"Week 3-4\"
  roadmap list no:owner caching
  roadmap list --status blocked --group horizon
  roadmap list --tasks --format csv > tasks.csv";

/// Items, one a line, that fit a query
///
/// Exit code 1 if there is a query and nothing fits it.
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// What the items must fit, such as `status:todo priority:high words`
    #[arg(value_parser = parse_word, add = ArgValueCompleter::new(completions::complete_query))]
    pub(super) query: Vec<String>,

    /// Items of these statuses
    #[arg(
        long,
        value_name = "STATUS",
        value_delimiter = ',',
        add = ArgValueCompleter::new(completions::complete_statuses)
    )]
    pub(super) status: Vec<String>,

    /// Items of these priorities
    #[arg(
        long,
        value_name = "PRIORITY",
        value_delimiter = ',',
        add = ArgValueCompleter::new(completions::complete_priorities)
    )]
    pub(super) priority: Vec<String>,

    /// Items of this horizon
    #[arg(long, value_name = "WORDS")]
    pub(super) horizon: Option<String>,

    /// Items of this owner
    #[arg(long, value_name = "NAME")]
    pub(super) owner: Option<String>,

    /// What to order by
    #[arg(long, value_name = "KEY", default_value = "document", hide_default_value = true)]
    pub(super) sort: Sort,

    /// What to group by
    #[arg(long, value_name = "KEY")]
    pub(super) group: Option<Group>,

    /// A line for each task
    #[arg(long)]
    pub(super) tasks: bool,

    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    pub(super) format: ListFormat,
}

/// What items are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Sort {
    /// As the document has them
    Document,
    /// The most urgent first
    Priority,
    /// In the order of a life, from todo to dropped
    Status,
    /// The earliest first, those without a date last
    Due,
    /// The least done first
    Progress,
    /// By the alphabet
    Title,
}

/// What items are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Group {
    Horizon,
    Phase,
    Status,
    Priority,
    Owner,
}

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// For people
    Text,
    /// For programs, with a version
    Json,
    /// For spreadsheets, with a line of headings
    Csv,
    /// A table to paste
    Markdown,
    /// What to type for each, one a line
    Ids,
}

pub(super) fn run(_args: &Args, _context: &mut Context) -> anyhow::Result<Outcome> {
    bail!("not built yet")
}

/// Stands before an exclusion such as `-phase:x`, so that clap does not take it for flags. No
/// argument of a process can begin with it by itself and mean anything.
const SHIELD: char = '\u{1}';

/// Shields the exclusions among the arguments of `list`.
///
/// clap can let a positional take words with a dash, but then it takes every flag after it too.
pub(super) fn protect_exclusions(arguments: Vec<OsString>) -> Vec<OsString> {
    let mut in_list = false;
    let mut ended = false;
    let shield = |argument: OsString| {
        let is_exclusion = in_list && !ended && argument.to_str().is_some_and(is_exclusion);
        in_list |= argument == "list" || argument == "ls";
        ended |= argument == "--";
        if !is_exclusion {
            return argument;
        }
        let mut shielded = OsString::from(SHIELD.to_string());
        shielded.push(argument);
        shielded
    };
    arguments.into_iter().map(shield).collect()
}

/// `-phase:x`: one dash, a key of letters, a colon.
fn is_exclusion(argument: &str) -> bool {
    let key = argument.strip_prefix('-').and_then(|rest| rest.split_once(':')).map(|(key, _)| key);
    key.is_some_and(|key| key.len() > 1 && key.starts_with(|c: char| c.is_alphabetic()))
}

#[expect(clippy::unnecessary_wraps, reason = "clap's shape of a parser")]
fn parse_word(word: &str) -> Result<String, String> {
    Ok(word.strip_prefix(SHIELD).unwrap_or(word).to_owned())
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::commands::{Cli, Command};

    fn parse(arguments: &[&str]) -> Result<Args, String> {
        let arguments = arguments.iter().map(OsString::from).collect();
        match Cli::try_parse_from(protect_exclusions(arguments)).map(|cli| cli.command) {
            Ok(Some(Command::List(args))) => Ok(args),
            other => Err(format!("{other:?}")),
        }
    }

    #[test]
    fn an_exclusion_is_a_query_word_and_a_flag_is_a_flag() {
        let args = parse(&[
            "roadmap",
            "list",
            "-phase:Week 3-4",
            "is:open",
            "-q",
            "-horizon:x",
            "--tasks",
        ]);
        let args = args.unwrap();
        assert_eq!(args.query, ["-phase:Week 3-4", "is:open", "-horizon:x"]);
        assert!(args.tasks);
        assert!(parse(&["roadmap", "list", "-phase"]).is_err());
        assert!(parse(&["roadmap", "list", "--phase:x"]).is_err());
        assert_eq!(
            parse(&["roadmap", "ls", "--", "-phase:x", "-y"]).unwrap().query,
            ["-phase:x", "-y"]
        );
    }

    #[test]
    fn several_statuses_stand_after_one_flag() {
        let args =
            parse(&["roadmap", "list", "--status", "todo,in review", "--status=done"]).unwrap();
        assert_eq!(args.status, ["todo", "in review", "done"]);
    }
}
