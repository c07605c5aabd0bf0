//! `roadmap rules`: what `validate` looks for.

use clap::ValueEnum;

use super::{Context, Outcome};
use crate::output;
use crate::output::rules::RulesView;
use crate::validate::{Rule, rule};
use crate::workspace::Hint;

const EXAMPLES: &str = "\
Examples:
  roadmap rules
  roadmap rules --format json | jq '.data.rules[] | select(.fixes).name'
  roadmap explain stale-status";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    format: Format,
}

/// How the rules are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs, with a version
    Json,
    /// The reference page
    Markdown,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let view = RulesView::new();
    let look = context.look();
    match args.format {
        Format::Text => output::rules::text(&view, look, &mut context.out)?,
        Format::Json => output::envelope("rules", &view, &mut context.out)?,
        Format::Markdown => output::rules::page(&mut context.out)?,
    }
    Ok(Outcome::Fine)
}

/// The rule that `typed` names, or what is wrong with that and which is near.
pub(super) fn named(typed: &str) -> Result<&'static Rule, Hint> {
    rule(typed).map_err(|nearest| {
        let hint = match nearest {
            Some(name) => format!("did you mean `{name}`?"),
            None => "`roadmap rules` lists them".to_owned(),
        };
        Hint::new(format!("there is no rule `{typed}`"), hint)
    })
}
