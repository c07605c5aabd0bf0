//! The command line: one file per command, each with its own arguments and a short `run`.
//!
//! The outermost layer. Arguments become meaning once, at the top of a `run`; nothing deeper sees
//! clap, the environment or the clock.

mod add;
mod apply;
mod check;
mod cli;
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
mod settings;
mod show;
mod status;
mod undo;
mod validate;
mod verbs;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{CommandFactory as _, Parser as _};

use crate::output::exactly;
use crate::text::quoted;

use cli::Cli;
pub use global::{Context, Global};

/// How a command ended that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to object to.
    Fine,
    /// It worked, and what it found is not as it should be.
    Findings,
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
        let outcome = cli::dispatch(cli.command, &mut context)?;
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
    let words = arguments.iter().skip(1);
    let words: Vec<_> = words.map(|word| quoted(&word.to_string_lossy()).into_owned()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_definition_holds_together() {
        super::definition().debug_assert();
    }
}
