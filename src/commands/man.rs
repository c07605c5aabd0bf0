//! `roadmap man`: the manual pages, made from the same definition as the help.

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;

use super::{Context, Outcome, definition};

const EXAMPLES: &str = "\
Examples:
  roadmap man | man -l -
  roadmap man --out ~/.local/share/man/man1";

/// Print the manual page, or write all pages into a folder
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// Write roadmap.1 and a page for each command into DIR
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub(super) out: Option<PathBuf>,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    match &args.out {
        None => clap_mangen::Man::new(definition()).render(&mut context.out)?,
        Some(folder) => {
            let told = || format!("cannot write manual pages into {}", folder.display());
            fs::create_dir_all(folder).with_context(told)?;
            clap_mangen::generate_to(definition(), folder).with_context(told)?;
        }
    }
    Ok(Outcome::Fine)
}
