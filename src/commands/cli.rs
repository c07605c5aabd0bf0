//! What can be typed: the program, its commands and what each does.

use clap::{Parser, Subcommand};

use super::verbs::Verb;
use super::{
    Context, Global, Outcome, add, apply, check, completions, config, doctor, edit, explain, fmt,
    init, list, man, next, relocate, remove, rename, renumber, rules, set, show, status, undo,
    validate, verbs,
};

const EXAMPLES: &str = "\
Examples:
  roadmap                                where everything stands
  roadmap list status:todo priority:high what is open and matters
  roadmap show 1.4                       one item, its tasks numbered
  roadmap next                           what to do now
  roadmap check 1.4.2                    tick the second task of item 1.4
  roadmap set 1.4 status=\"in progress\"   change a field, and nothing else
  roadmap start 1.4                      say that it has begun
  roadmap undo                           take the last edit back

The roadmap is found by itself: ROADMAP.md, roadmap/, docs/ROADMAP.md and the
like, here or in a folder above, up to the repository's root. `--file` names
another.

Exit codes: 0 fine, 1 something to look at, 2 failed or misused.";

/// Read, query and edit the roadmap you already keep in Markdown
///
/// Without a command: `status`. Your files stay yours: an edit changes the bytes it has to and no
/// others, and there is no database, no marker and no setting that you would need.
#[derive(Debug, Parser)]
#[command(name = "roadmap", version, after_long_help = EXAMPLES, max_term_width = 100)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) global: Global,
}

// A command's own flags are defined when it is asked for, not at every start. So what it does is said
// here, and the structs of flags have no doc comments: clap would take those for it.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    /// Where everything stands: tasks done, items by status, what is late
    ///
    /// One line per horizon and phase with a bar, its tasks and its dates, then the whole, then
    /// what needs attention. Of several documents, each has a line of its own above its horizons.
    /// The last line says what was read, and what was kept as prose.
    Status(status::Args),
    /// Items, one a line, that fit a query
    ///
    /// Exit code 1 if there is a query and nothing fits it.
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// One item whole: its fields, its tasks with their numbers, where it stands
    Show(show::Args),
    /// What to do now: open tasks of items that nothing blocks
    ///
    /// Ordered by horizon, priority, status (active first) and place in the document, each with the
    /// command that checks it off. Items that only wait for others are named at the end, with what
    /// they wait for, in whichever document it stands.
    Next(next::Args),
    /// What is wrong: the plan held against itself, the calendar and the repository
    ///
    /// Named files are reported on; the whole workspace is read, so that what they name elsewhere
    /// is known.
    #[command(visible_alias = "lint")]
    Validate(validate::Args),
    /// What `validate` looks for: every rule, how bad its faults are, whether it can mend them
    Rules(rules::Args),
    /// A rule of `validate`; or, with --reading, how the documents were read and by what evidence
    ///
    /// RULE is a name or a code, such as `stale-status` or `RM201`; `roadmap rules` lists them.
    ///
    /// With --reading: a line per heading: what it was taken for, what decided that, and what
    /// stands in it. Tables and bullets that gave items have lines of their own, and so have
    /// legends and what says an item again. The last lines name the settings that change how a
    /// document is read.
    Explain(explain::Args),
    /// Tick tasks
    ///
    /// What follows from it is kept true in the same edit, and named: an item whose last task is
    /// ticked is done. `--only` changes the box alone.
    Check(check::CheckArgs),
    /// Clear ticked tasks
    ///
    /// What follows from it is kept true in the same edit, and named: an item that was done is in
    /// progress again. `--only` changes the box alone.
    Uncheck(check::UncheckArgs),
    /// Change fields of an item: status, priority, owner, due and any other
    ///
    /// The value is written the way the document writes such values. A field that the item does not
    /// have is added in the style of those it has.
    Set(set::Args),
    /// Say that work on items or tasks has begun
    #[command(after_long_help = verbs::START)]
    Start(verbs::Args),
    /// Say that items are done, and tick their tasks; or tick tasks
    #[command(after_long_help = verbs::DONE)]
    Done(verbs::Args),
    /// Say that items or tasks cannot go on, and why
    #[command(after_long_help = verbs::BLOCK)]
    Block(verbs::BlockArgs),
    /// Say that items or tasks will not be done
    #[command(after_long_help = verbs::DROP)]
    Drop(verbs::Args),
    /// Open again what is done, dropped or blocked
    ///
    /// Ticked tasks stay ticked: an item that has one is in progress, else it is not started.
    #[command(after_long_help = verbs::REOPEN)]
    Reopen(verbs::Args),
    /// Add an item, a task, a phase, a risk …, written as the document writes its neighbours
    Add(add::Args),
    /// Move an item or a task, with all that belongs to it
    ///
    /// What moves is not written anew: its bytes stand elsewhere, with the indent and bullet or the
    /// rank of headings that is usual there. Its id stays: `roadmap renumber` puts ids in order.
    #[command(name = "move", visible_alias = "mv")]
    Move(relocate::Args),
    /// Remove items or tasks, with all that belongs to them
    ///
    /// The lines that name an item again, in an index or a summary table, go along. Numbers of
    /// other items stay: `roadmap renumber` closes the gap, if you want that.
    #[command(name = "rm", aliases = ["remove", "delete"])]
    Remove(remove::Args),
    /// Give an item, a part of the plan or a task another title
    ///
    /// Its id, status and marks stay. The places that state it again by the same words change with
    /// it, and so do links to its heading.
    Rename(rename::Args),
    /// Give items the ids that go by their order, and change every reference with them
    ///
    /// Within what they are part of, items are counted in the order of the document, in every
    /// document of the workspace: `1.5` that has come to stand before `1.4` changes places with it.
    /// Where items are stated again, in `Depends on` and in links the new id is written. Versions,
    /// quarters and numbers of issues stay. What plain text says of an id stays, too. Nothing else
    /// ever renumbers.
    Renumber(renumber::Args),
    /// Make several edits in one go, all or none
    ///
    /// Every edit that the other commands make: fields and boxes, and what is added, moved, renamed
    /// or removed. What follows from them is kept true, as with every edit.
    Apply(apply::Args),
    /// Open your editor at an item or a task
    Edit(edit::Args),
    /// Take back the last edit that roadmap made here
    ///
    /// Only where the files still are as it left them; otherwise nothing is written and the reason
    /// told. An edit of several files is taken back in all of them. What is needed for it is kept
    /// in your own folder for such things (`$XDG_STATE_HOME/roadmap`, else
    /// `~/.local/state/roadmap`), never in the repository; `ROADMAP_STATE=off` keeps nothing.
    Undo(undo::Args),
    /// Make the edit again that was taken back last
    ///
    /// Only where the files still are as `undo` left them.
    Redo(undo::RedoArgs),
    /// Write a first roadmap, where there is none
    ///
    /// It has a few examples for you to change. Nothing is ever written over: where there is a
    /// roadmap already, its status is shown.
    Init(init::Args),
    /// Say what was found, with which settings, and what is broken
    ///
    /// The documents and how they were found and read, where each setting comes from, git, the
    /// hooks that check commits, and where edits are recorded. What `validate` finds is not looked
    /// for.
    Doctor(doctor::Args),
    /// Bring a document to the style that most of it has
    ///
    /// Statuses and priorities get the capitals and emoji that most of them have, fields the order
    /// that most items have, items the blank lines before them, tables the alignment that most
    /// tables have. What has no majority is left, and so is all else: prose is never touched. Where
    /// the result would be read otherwise than before, nothing is written. A document on standard
    /// input goes to standard output.
    Fmt(fmt::Args),
    /// The settings that hold here, and where each value comes from
    ///
    /// A line for each value: the setting, the value, and the file and line that set it, or
    /// `default`. Below it are the documents that have settings of their own in their front matter.
    /// No setting is needed; `--format markdown` prints the reference page.
    Config(config::Args),
    /// Print the script that makes a shell complete ids, statuses and flags
    Completions(completions::Args),
    /// Print a manual page, or write all pages into a folder
    ///
    /// Pages are dated by today, or by `SOURCE_DATE_EPOCH` where they are packaged.
    Man(man::Args),
}

/// Does what was asked for; without a command, `status`.
pub(super) fn dispatch(command: Option<Command>, context: &mut Context) -> anyhow::Result<Outcome> {
    match command {
        None => status::run(&status::Args::default(), context),
        Some(Command::Status(args)) => status::run(&args, context),
        Some(Command::List(args)) => list::run(&args, context),
        Some(Command::Show(args)) => show::run(&args, context),
        Some(Command::Next(args)) => next::run(&args, context),
        Some(Command::Validate(args)) => validate::run(&args, context),
        Some(Command::Rules(args)) => rules::run(&args, context),
        Some(Command::Explain(args)) => explain::run(&args, context),
        Some(Command::Check(args)) => check::check(&args, context),
        Some(Command::Uncheck(args)) => check::uncheck(&args, context),
        Some(Command::Set(args)) => set::run(&args, context),
        Some(Command::Start(args)) => verbs::run(Verb::Start, &args, context),
        Some(Command::Done(args)) => verbs::run(Verb::Done, &args, context),
        Some(Command::Block(args)) => verbs::block(&args, context),
        Some(Command::Drop(args)) => verbs::run(Verb::Drop, &args, context),
        Some(Command::Reopen(args)) => verbs::run(Verb::Reopen, &args, context),
        Some(Command::Apply(args)) => apply::run(&args, context),
        Some(Command::Edit(args)) => edit::run(&args, context),
        Some(Command::Undo(args)) => undo::undo(&args, context),
        Some(Command::Redo(args)) => undo::redo(&args, context),
        Some(Command::Init(args)) => init::run(&args, context),
        Some(Command::Doctor(args)) => doctor::run(&args, context),
        Some(Command::Fmt(args)) => fmt::run(&args, context),
        Some(Command::Config(args)) => config::run(&args, context),
        Some(Command::Add(args)) => add::run(&args, context),
        Some(Command::Move(args)) => relocate::run(&args, context),
        Some(Command::Remove(args)) => remove::run(&args, context),
        Some(Command::Rename(args)) => rename::run(&args, context),
        Some(Command::Renumber(args)) => renumber::run(&args, context),
        Some(Command::Completions(args)) => completions::run(&args, context),
        Some(Command::Man(args)) => man::run(&args, context),
    }
}
