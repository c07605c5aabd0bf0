//! What holds for every command: where to look, what to print and how, which day it is.

use std::env;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use anstream::{AutoStream, ColorChoice, StripStream};
use anyhow::{Context as _, anyhow};
use clap::ValueEnum;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::output::Look;
use crate::workspace::journal::Journal;
use crate::workspace::{Search, Workspace, state_folder};

/// The flags of every command.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// Run as if started in DIR
    #[arg(short = 'C', value_name = "DIR", global = true, value_hint = clap::ValueHint::DirPath)]
    directory: Option<PathBuf>,

    /// The roadmap to work on, instead of searching for it
    ///
    /// May be given several times. A folder means the Markdown files in it, `-` standard input (for
    /// reading). The variable `ROADMAP_FILE` and the setting `files` do the same, in this order.
    #[arg(short, long = "file", value_name = "PATH", global = true, value_hint = clap::ValueHint::AnyPath)]
    files: Vec<PathBuf>,

    /// When to use colour
    ///
    /// `auto` colours a terminal, and heeds `NO_COLOR` and `CLICOLOR_FORCE`.
    #[arg(
        long,
        value_name = "WHEN",
        global = true,
        default_value = "auto",
        hide_default_value = true
    )]
    color: Color,

    /// Draw bars and marks with ASCII characters only
    #[arg(long, global = true)]
    ascii: bool,

    /// Print the answer only: no notes, no summaries
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,

    /// Say also what was read, and what was made of it
    #[arg(short, long, global = true)]
    verbose: bool,

    /// Take DATE for today, for tests and reports
    ///
    /// Without it, `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC) is heeded, else the clock.
    #[arg(long, value_name = "DATE", global = true, value_parser = parse_date)]
    today: Option<Date>,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

impl Global {
    pub(super) fn color(&self) -> ColorChoice {
        match self.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        }
    }
}

/// What a command works with besides its own arguments.
pub struct Context {
    /// Standard output. Text may always be styled: what does not suit the terminal is taken out.
    pub out: Box<dyn Write>,
    /// When colour is wanted.
    pub color: ColorChoice,
    /// Whether only ASCII characters may be drawn with.
    pub ascii: bool,
    /// Whether notes and summaries are unwanted.
    pub quiet: bool,
    /// Whether more is wanted than the answer.
    pub verbose: bool,
    /// What `--file` named, and the environment.
    pub search: Search,
    /// What was typed behind the program's name.
    pub command: String,
    /// Where edits are recorded, if they are.
    pub journal: Option<Journal>,
    today: Option<Date>,
}

impl Context {
    pub(super) fn new(global: Global, command: String) -> anyhow::Result<Context> {
        if let Some(directory) = &global.directory {
            env::set_current_dir(directory)
                .with_context(|| format!("cannot go to {}", directory.display()))?;
        }
        let start = env::current_dir().context("the current folder is gone")?;
        let color = global.color();
        Ok(Context {
            out: output(color),
            color,
            ascii: global.ascii,
            quiet: global.quiet,
            verbose: global.verbose,
            search: Search { start, files: global.files, env_file: env::var_os("ROADMAP_FILE") },
            command,
            journal: state_folder(|name| env::var_os(name)).map(|at| Journal::in_folder(&at)),
            today: global.today,
        })
    }

    /// Finds the documents and reads the settings.
    pub fn workspace(&self) -> anyhow::Result<Workspace> {
        Workspace::open(&self.search)
    }

    /// Today: as the user says, as the build says, or as the clock does.
    pub fn today(&self) -> anyhow::Result<Date> {
        if let Some(today) = self.today {
            return Ok(today);
        }
        Ok(match epoch()? {
            Some(moment) => jiff::tz::Offset::UTC.to_datetime(moment).date(),
            None => zone().to_datetime(Timestamp::now()).date(),
        })
    }

    /// This moment, as text: as the build says, or as the clock does.
    pub fn now(&self) -> String {
        // What the build says and nobody can read, `today` has refused.
        epoch().ok().flatten().unwrap_or_else(Timestamp::now).to_string()
    }

    /// A moment as text, as the user's clock shows it.
    pub fn local(&self, moment: &str) -> String {
        let known: Option<Timestamp> = moment.parse().ok();
        known.map_or_else(
            || moment.to_owned(),
            |moment| zone().to_datetime(moment).strftime("%Y-%m-%d %H:%M").to_string(),
        )
    }

    /// How text is to be drawn.
    pub fn look(&self) -> Look {
        Look { width: self.width(), ascii: self.ascii }
    }

    /// How many columns the output has: the terminal's, or what `COLUMNS` says; else no end.
    pub fn width(&self) -> Option<usize> {
        let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(w, _)| w.0.into());
        columns.filter(|&columns| columns > 0).or_else(terminal)
    }
}

/// Standard output. Where styles are taken out, what is left comes in many small pieces, which are
/// gathered again: else each would be written on its own.
fn output(color: ColorChoice) -> Box<dyn Write> {
    let out = io::stdout().lock();
    let plain = match color {
        ColorChoice::Auto => AutoStream::choice(&out) == ColorChoice::Never,
        color => color == ColorChoice::Never,
    };
    if plain {
        let gathered: Box<dyn Write> = Box::new(BufWriter::new(out));
        Box::new(BufWriter::new(StripStream::new(gathered)))
    } else {
        Box::new(BufWriter::new(AutoStream::new(out, color)))
    }
}

/// The system's time zone. Where it is a file, that is read alone: to be asked by name, a library
/// would first look through all the zones there are.
fn zone() -> TimeZone {
    if cfg!(unix) && env::var_os("TZ").is_none() {
        let local = std::fs::read("/etc/localtime").ok();
        if let Some(zone) = local.and_then(|file| TimeZone::tzif("Local", &file).ok()) {
            return zone;
        }
    }
    TimeZone::system()
}

/// The moment that the build says it is, if it does.
fn epoch() -> anyhow::Result<Option<Timestamp>> {
    let epoch = env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty());
    epoch.map(|epoch| moment(&epoch.to_string_lossy())).transpose()
}

fn moment(epoch: &str) -> anyhow::Result<Timestamp> {
    let seconds = epoch.trim().parse().ok();
    seconds
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .ok_or_else(|| anyhow!("SOURCE_DATE_EPOCH is not a number of seconds: {epoch}"))
}

/// A day, or a month, which is its first day.
fn parse_date(text: &str) -> Result<Date, String> {
    let whole = if text.len() == "2025-01".len() { format!("{text}-01") } else { text.to_owned() };
    whole.parse().map_err(|_| "write it as 2025-01-31".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_or_months() {
        assert_eq!(parse_date("2025-03-31"), Ok(jiff::civil::date(2025, 3, 31)));
        assert_eq!(parse_date("2025-03"), Ok(jiff::civil::date(2025, 3, 1)));
        assert!(parse_date("2025-02-30").is_err());
        assert!(parse_date("March").is_err());
    }

    #[test]
    fn an_epoch_is_a_moment() {
        assert_eq!(moment("1735689599").unwrap().to_string(), "2024-12-31T23:59:59Z");
        assert_eq!(moment("-1").unwrap().to_string(), "1969-12-31T23:59:59Z");
        assert!(moment("soon").is_err());
        assert!(moment("99999999999999").is_err());
    }
}
