//! `roadmap set`: change fields.

use std::path::Path;

use anyhow::bail;
use clap_complete::engine::ArgValueCompleter;

use super::editing::{Editing, edit_targets};
use super::{Context, Outcome, completions};
use crate::change::{Change, FieldKey, Holder, TaskRef};
use crate::config::{Config, nearest};
use crate::model::{Key, StatusKind, TaskState};
use crate::output;
use crate::query::{Index, Target};
use crate::read;
use crate::read::words;
use crate::text::Span;
use crate::workspace::{Hint, STDIN, load};

const EXAMPLES: &str = "\
Examples:
  roadmap set 1.4 status=\"in progress\"
  roadmap set 1.4 priority=high owner=@dana due=2025-02-01
  roadmap set 1.4 status=\"partial (schema exists)\"   with a note
  roadmap set 1.4 owner=                             clears the field
  git config user.name | roadmap set 1.4 owner=-     from standard input";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// An id, a line, or words of a title
    #[arg(add = ArgValueCompleter::new(completions::complete_targets))]
    pub(super) target: String,

    /// What to set; `KEY=` clears the field, `KEY=-` takes the value from standard input
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

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let config = context.workspace()?.config;
    let assignments = given(&args.assignments)?;
    let named = std::slice::from_ref(&args.target);
    edit_targets(&args.editing, context, named, |index, target| {
        assignments.iter().map(|one| change(index, &config, target, one)).collect()
    })
}

/// The assignments, with what one of them takes from standard input.
fn given(assignments: &[Assignment]) -> anyhow::Result<Vec<Assignment>> {
    let mut given = assignments.to_vec();
    let mut asked = given.iter_mut().filter(|assignment| assignment.value == STDIN);
    let Some(one) = asked.next() else { return Ok(given) };
    if let Some(other) = asked.next() {
        let message = format!("`{}` and `{}` both ask for standard input", one.key, other.key);
        bail!(Hint::new(message, "it can be read once: give one of the values in words"));
    }
    let text = load(Path::new(STDIN))?;
    let value = text.source.text().trim();
    if value.contains(['\n', '\r']) {
        let message = format!("standard input has several lines, and `{}` is one", one.key);
        bail!(Hint::new(message, "give it one line"));
    }
    if value.is_empty() {
        let hint = format!("to clear the field: `{}=`", one.key);
        bail!(Hint::new("standard input is empty", hint));
    }
    value.clone_into(&mut one.value);
    Ok(given)
}

/// What an assignment changes of a target.
pub(super) fn change(
    index: &Index<'_>,
    config: &Config,
    target: Target,
    assignment: &Assignment,
) -> anyhow::Result<(usize, Change)> {
    let Assignment { key, value } = assignment;
    match target {
        Target::Item { doc, item } => {
            let key = field_key(index, config, doc, key)?;
            Ok((doc, Change::Field { of: Holder::Item(item), key, value: value.clone() }))
        }
        Target::Task { doc, item, task } => task_change(doc, TaskRef::Of(item, task), key, value),
        Target::Loose { doc, task } => task_change(doc, TaskRef::Loose(task), key, value),
        Target::Section { doc, section } => {
            let parts = &index.docs[doc].roadmap.parts;
            let Some(part) = parts.iter().position(|part| part.section == section) else {
                let title = output::title(index.title(target));
                bail!("`{title}` has no heading that could state a `{key}`");
            };
            let key = field_key(index, config, doc, key)?;
            Ok((doc, Change::Field { of: Holder::Part(part), key, value: value.clone() }))
        }
    }
}

/// A task has a status and nothing else.
fn task_change(
    doc: usize,
    task: TaskRef,
    key: &str,
    value: &str,
) -> anyhow::Result<(usize, Change)> {
    if words::key(key) != Some(Key::Status) {
        return Err(Hint::new(
            format!("a task has no `{key}`"),
            "a task's `status` is open, done, active, blocked or dropped",
        )
        .into());
    }
    let named = match value {
        "open" | "todo" => Some(TaskState::Open),
        _ if value.contains(['(', '（']) => {
            return Err(Hint::new(
                "a box has no room for a note",
                "name the state alone, such as status=done",
            )
            .into());
        }
        _ => match read::status_value(value, Span::new(0, value.len()), &read::Options::default())
            .kind
        {
            Some(StatusKind::Todo) => Some(TaskState::Open),
            Some(StatusKind::Active) => Some(TaskState::Active),
            Some(StatusKind::Blocked) => Some(TaskState::Blocked),
            Some(StatusKind::Done) => Some(TaskState::Done),
            Some(StatusKind::Dropped) => Some(TaskState::Dropped),
            Some(StatusKind::Partial | StatusKind::Ongoing) | None => None,
        },
    };
    let state = named.ok_or_else(|| {
        Hint::new(
            format!("a box cannot say `{value}`"),
            "a task is open, done, active, blocked or dropped",
        )
    })?;
    Ok((doc, Change::Task { task, state }))
}

/// The field that `key` names: of the closed list, of the config, or of the document itself.
fn field_key(
    index: &Index<'_>,
    config: &Config,
    doc: usize,
    key: &str,
) -> anyhow::Result<FieldKey> {
    let folded = words::fold(key);
    let named = settable().find(|known| known.name() == folded);
    if let Some(known) = named.or_else(|| words::key(key)).filter(|&known| known != Key::Tasks) {
        return Ok(FieldKey::Known(known));
    }
    let own = &index.docs[doc];
    let fields = own
        .roadmap
        .items
        .iter()
        .flat_map(|item| &item.fields)
        .filter(|field| field.key == Key::Other);
    let mut own_names: Vec<&str> = fields.map(|field| own.slice(field.name)).collect();
    own_names.extend(config.fields.iter().map(String::as_str));
    if let Some(name) = own_names.iter().find(|name| words::fold(name) == folded) {
        return Ok(FieldKey::Named((*name).to_owned()));
    }
    let known: Vec<&'static str> = settable().map(Key::name).collect();
    let mut all: Vec<&str> = known;
    all.extend(&own_names);
    let hint = match nearest(key, all.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("fields are {}; others go under `fields:` in roadmap.yaml", all.join(", ")),
    };
    Err(Hint::new(format!("`{key}` is not a known field"), hint).into())
}

/// The fields of the closed list that have a value of one line.
pub(super) fn settable() -> impl Iterator<Item = Key> {
    Key::KNOWN.into_iter().filter(|key| !matches!(key, Key::Tasks | Key::Deliverables))
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
