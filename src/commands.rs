//! The command line: one file per command, each with its own arguments and a short `run`.
//!
//! The outermost layer. Arguments become meaning once, at the top of a `run`; nothing deeper sees
//! clap, the environment or the clock.

mod add;
mod apply;
mod check;
pub mod completions;
mod config;
mod doctor;
mod documents;
mod edit;
mod editing;
mod errors;
mod explain;
mod fmt;
mod global;
mod init;
mod list;
mod man;
mod next;
mod reading;
mod recording;
mod relocate;
mod remove;
mod rename;
mod renumber;
mod rules;
mod set;
mod show;
mod status;
mod undo;
mod validate;
mod verbs;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::output::exactly;

pub use global::{Context, Global};
use verbs::Verb;

/// How a command ended that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to object to.
    Fine,
    /// It worked, and what it found is not as it should be.
    Findings,
}

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
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    global: Global,
}

#[derive(Debug, Subcommand)]
enum Command {
    Status(status::Args),
    #[command(visible_alias = "ls")]
    List(list::Args),
    Show(show::Args),
    Next(next::Args),
    #[command(visible_alias = "lint")]
    Validate(validate::Args),
    Rules(rules::Args),
    Explain(explain::Args),
    Check(check::CheckArgs),
    Uncheck(check::UncheckArgs),
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
    Add(add::Args),
    #[command(name = "move", visible_alias = "mv")]
    Move(relocate::Args),
    #[command(name = "rm")]
    Remove(remove::Args),
    Rename(rename::Args),
    Renumber(renumber::Args),
    Apply(apply::Args),
    Edit(edit::Args),
    Undo(undo::Args),
    Redo(undo::RedoArgs),
    Init(init::Args),
    Doctor(doctor::Args),
    Fmt(fmt::Args),
    Config(config::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// The whole definition, for completions and manual pages.
pub fn definition() -> clap::Command {
    Cli::command()
}

/// Runs the command that `arguments` ask for, the program's name first.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let command = typed(&arguments);
    let arguments = list::protect_exclusions(arguments);
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let error = fit_to_be_shown(error, &arguments);
            // Help is an answer, so a closed pipe is a normal end of it.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let color = cli.global.color();
    let ended = Context::new(cli.global, command).and_then(|mut context| {
        let outcome = dispatch(cli.command, &mut context)?;
        context.out.flush().context("cannot write the answer")?;
        Ok(outcome)
    });
    match ended {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) if errors::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            errors::print(&error, color);
            ExitCode::from(2)
        }
    }
}

/// The error that clap makes of `arguments`: it repeats words that may be a file's name, so it is
/// made again where one of them is not fit to be shown.
fn fit_to_be_shown(error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let shown: Vec<String> =
        arguments.iter().map(|word| exactly(&word.to_string_lossy())).collect();
    if shown.iter().zip(arguments).all(|(shown, word)| word == shown.as_str()) {
        return error;
    }
    Cli::try_parse_from(shown).err().unwrap_or(error)
}

/// The arguments as one would type them, without the program's name.
fn typed(arguments: &[OsString]) -> String {
    let words: Vec<_> =
        arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let quoted = shlex::try_join(words.iter().map(String::as_str));
    quoted.unwrap_or_else(|_| words.join(" "))
}

fn dispatch(command: Option<Command>, context: &mut Context) -> anyhow::Result<Outcome> {
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

#[cfg(test)]
mod tests {
    #[test]
    fn the_definition_holds_together() {
        super::definition().debug_assert();
    }
}
