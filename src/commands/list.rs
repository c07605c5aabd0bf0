//! `roadmap list`: items, one a line.

use std::io::Write as _;

use std::collections::HashMap;
use std::ffi::OsString;

use clap::ValueEnum;
use clap_complete::engine::ArgValueCompleter;
use jiff::civil::Date;

use super::documents::Documents;
use super::{Context, Outcome, completions, errors};
use crate::config::Config;
use crate::model::{Item, StatusKind};
use crate::output::list::{GroupView, ListView, TaskLine, TasksView};
use crate::output::{self, ItemView};
use crate::query::{self, BadQuery, Doc, Filter, Index, Target};
use crate::workspace::Hint;

const EXAMPLES: &str = "\
A query is words of the title and KEY:VALUE pairs, all of which must fit;
commas between values mean any of them, and a dash before a pair means not:
  status: priority: horizon: phase: owner: id: file:
  any field of the items: due: effort: …
  is:overdue is:open is:blocked is:waiting    no:owner

Examples:
  roadmap list status:todo,active priority:high
  roadmap list is:overdue -phase:\"Week 3-4\"
  roadmap list no:owner caching
  roadmap list --status blocked --group horizon
  roadmap list --tasks --format csv > tasks.csv";

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
    File,
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

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let index = Index::new(&docs);
    let filter = filter(args, &index, &documents.workspace.config)?;
    let today = context.today()?;
    let fits =
        |&(doc, item): &(usize, usize)| filter.fits(&index, Target::Item { doc, item }, today);
    let found = sorted(&index, items(&docs).filter(fits).collect(), args.sort);
    let look = context.look();
    let out = &mut context.out;
    if documents.are_empty() && args.format == ListFormat::Text {
        output::sentence(&documents.seen(), look, out)?;
    } else if args.tasks {
        let lines: Vec<TaskLine> =
            found.iter().flat_map(|&(doc, item)| TaskLine::of(&index, doc, item)).collect();
        if lines.is_empty() && !found.is_empty() && !context.quiet {
            errors::note("these items have no tasks");
        }
        match args.format {
            ListFormat::Json => output::envelope("task-list", &TasksView { tasks: lines }, out)?,
            ListFormat::Csv => output::list::tasks_csv(&lines, out)?,
            ListFormat::Ids => lines
                .iter()
                .try_for_each(|line| writeln!(out, "{}", output::shown(&line.target)))?,
            ListFormat::Text | ListFormat::Markdown => output::list::tasks(&lines, look, out)?,
        }
    } else {
        let items: Vec<ItemView> =
            found.iter().map(|&(doc, item)| ItemView::of(&index, doc, item)).collect();
        match args.format {
            ListFormat::Json => output::envelope("item-list", &ListView { items }, out)?,
            ListFormat::Csv => output::list::csv(&items, out)?,
            ListFormat::Markdown => output::list::markdown(&items, out)?,
            ListFormat::Ids => output::list::ids(&items, out)?,
            ListFormat::Text => output::list::text(&grouped(items, args.group), look, out)?,
        }
    }
    let nothing = documents.are_empty() || (found.is_empty() && !filter.is_empty());
    if found.is_empty() && !context.quiet {
        if !documents.are_empty() {
            errors::note("no item fits the query");
        } else if args.format != ListFormat::Text {
            errors::note(&documents.seen());
        }
    }
    Ok(if nothing { Outcome::Findings } else { Outcome::Fine })
}

/// Every item: its document, and its number there.
fn items(docs: &[Doc<'_>]) -> impl Iterator<Item = (usize, usize)> {
    let all = docs.iter().enumerate();
    all.flat_map(|(doc, own)| (0..own.roadmap.items.len()).map(move |item| (doc, item)))
}

/// The query, and the flags as further conditions.
fn filter(args: &Args, index: &Index<'_>, config: &Config) -> anyhow::Result<Filter> {
    let bad = |error: BadQuery| Hint::new(error.to_string(), error.hint());
    let mut filter = Filter::parse(&args.query, index, config).map_err(bad)?;
    let own = |value: &Option<String>| value.clone().into_iter().collect::<Vec<String>>();
    let flags = [
        ("status", args.status.clone()),
        ("priority", args.priority.clone()),
        ("horizon", own(&args.horizon)),
        ("owner", own(&args.owner)),
    ];
    for (key, values) in flags.iter().filter(|(_, values)| !values.is_empty()) {
        filter.and(key, values, index, config).map_err(bad)?;
    }
    Ok(filter)
}

fn sorted(index: &Index<'_>, mut found: Vec<(usize, usize)>, sort: Sort) -> Vec<(usize, usize)> {
    let item = |&(doc, item): &(usize, usize)| &index.docs[doc].roadmap.items[item];
    match sort {
        Sort::Document => {}
        Sort::Priority => found.sort_by_key(|at| query::rank(item(at))),
        Sort::Status => {
            found.sort_by_key(|at| item(at).status.kind.map_or(usize::MAX, |kind| kind as usize));
        }
        Sort::Due => found
            .sort_by_key(|at| query::due_date(&index.docs[at.0], item(at)).unwrap_or(Date::MAX)),
        Sort::Progress => found.sort_by(|a, b| share(item(a)).total_cmp(&share(item(b)))),
        Sort::Title => {
            found.sort_by_key(|at| index.docs[at.0].slice(item(at).title).to_lowercase());
        }
    }
    found
}

/// How much of an item is done, from 0 to 1.
fn share(item: &Item) -> f64 {
    match item.progress() {
        (_, 0) => f64::from(u8::from(item.status.kind == Some(StatusKind::Done))),
        #[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 tasks")]
        (done, total) => done as f64 / total as f64,
    }
}

/// Items under the headings that they have in common, in the order of their first ones.
fn grouped(items: Vec<ItemView>, group: Option<Group>) -> Vec<GroupView> {
    let Some(group) = group else { return vec![GroupView { title: None, items }] };
    let mut groups: Vec<GroupView> = Vec::new();
    let mut at: HashMap<String, usize> = HashMap::new();
    for item in items {
        let title = match group {
            Group::Horizon => item.horizon.clone().or_else(|| item.phase.clone()),
            Group::Phase => item.phase.clone(),
            Group::Status => Some(item.status.kind.to_owned()),
            Group::Priority => item.priority.as_ref().map(|priority| priority.kind.to_owned()),
            Group::Owner => item.fields.get("owner").cloned(),
            Group::File => Some(item.file.clone()),
        };
        let title = title.unwrap_or_else(|| "(none)".to_owned());
        let next = groups.len();
        let place = *at.entry(title.clone()).or_insert(next);
        if place == next {
            groups.push(GroupView { title: Some(title), items: Vec::new() });
        }
        groups[place].items.push(item);
    }
    groups
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
    use crate::commands::cli::{Cli, Command};

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
