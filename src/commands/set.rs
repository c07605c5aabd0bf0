//! `roadmap set`: change fields.

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::editing::Editing;
use super::{Context, Outcome, completions};

const EXAMPLES: &str = "\
Examples:
  roadmap set 1.4 status=\"in progress\"
  roadmap set 1.4 priority=high owner=@dana due=2025-02-01
  roadmap set 1.4 status=\"partial (schema exists)\"     with a note, as documents write it
  roadmap set 1.4 owner=                               clears the field";

/// Change fields of an item: status, priority, owner, due and any other
///
/// The value is written the way the document writes such values. A field that the item does not
/// have is added in the style of those it has.
#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// An id, a line, or words of a title
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    pub(super) target: String,

    /// What to set; `KEY=` clears the field
    #[arg(
        value_name = "KEY=VALUE",
        required = true,
        value_parser = parse_assignment,
        add = ArgValueCompleter::new(completions::complete_assignments)
    )]
    pub(super) assignments: Vec<Assignment>,

    #[command(flatten)]
    pub(super) editing: Editing,
}

/// A field and what it is to say; nothing, to clear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    pub(super) key: String,
    pub(super) value: String,
}

pub(super) fn run(_args: &Args, _context: &mut Context) -> anyhow::Result<Outcome> {
    bail!("not built yet")
}

fn parse_assignment(text: &str) -> Result<Assignment, String> {
    let told = || "write it as KEY=VALUE, such as status=done".to_owned();
    let (key, value) = text.split_once('=').ok_or_else(told)?;
    if key.trim().is_empty() {
        return Err(told());
    }
    Ok(Assignment { key: key.trim().to_owned(), value: value.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assignment_is_split_at_its_first_sign() {
        let read = |text| parse_assignment(text).map(|read| (read.key, read.value)).ok();
        let pair = |key: &str, value: &str| Some((key.to_owned(), value.to_owned()));
        assert_eq!(read("status=in progress"), pair("status", "in progress"));
        assert_eq!(read("goal= a = b"), pair("goal", "a = b"));
        assert_eq!(read("owner="), pair("owner", ""));
        assert_eq!(read("=x"), None);
        assert_eq!(read("done"), None);
    }
}
