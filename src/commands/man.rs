//! `roadmap man`: the manual pages, made from the same definition as the help.

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;
use clap_mangen::Man;
use jiff::civil::Date;

use super::{Context, Outcome, definition};
use crate::config::nearest;
use crate::workspace::Hint;

const EXAMPLES: &str = "\
Examples:
  roadmap man | man -l -
  roadmap man set | man -l -
  roadmap man add item | man -l -
  roadmap man --out ~/.local/share/man/man1";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// The command whose page to print; without it, that of the whole program
    #[arg(conflicts_with = "out")]
    pub(super) command: Vec<String>,

    /// Write roadmap.1 and a page for each command into DIR
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub(super) out: Option<PathBuf>,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let today = context.today()?;
    let mut whole = definition().disable_help_subcommand(true);
    // Only then do commands know what they are called as a whole.
    whole.build();
    let Some(folder) = &args.out else {
        let command = args.command.iter().try_fold(&whole, |of, name| named(of, name))?;
        context.out.write_all(page(command, today)?.1.as_bytes())?;
        return Ok(Outcome::Fine);
    };
    let told = || format!("cannot write manual pages into {}", folder.display());
    fs::create_dir_all(folder).with_context(told)?;
    let mut commands = vec![&whole];
    while let Some(command) = commands.pop() {
        let (name, page) = page(command, today)?;
        fs::write(folder.join(name), page).with_context(told)?;
        commands.extend(command.get_subcommands());
    }
    Ok(Outcome::Fine)
}

/// The command of `of` that is called `name`.
fn named<'c>(of: &'c clap::Command, name: &str) -> anyhow::Result<&'c clap::Command> {
    of.find_subcommand(name).ok_or_else(|| {
        let names = of.get_subcommands().map(clap::Command::get_name);
        let hint = match nearest(name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`roadmap --help` lists the commands".to_owned(),
        };
        Hint::new(format!("there is no command `{name}`"), hint).into()
    })
}

/// The file name of a command's page, and the page.
fn page(command: &clap::Command, today: Date) -> anyhow::Result<(String, String)> {
    let man = Man::new(command.clone())
        .date(today.to_string())
        .source(concat!("roadmap ", env!("CARGO_PKG_VERSION")))
        .manual("roadmap");
    let mut page = Vec::new();
    man.render(&mut page)?;
    // What is written for an empty line between two texts is a fault to those who check pages.
    let page = String::from_utf8(page)?.replace("\n.br\n\n.br\n", "\n.sp\n");
    Ok((man.get_filename(), page))
}
