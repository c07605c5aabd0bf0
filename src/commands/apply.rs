//! `roadmap apply`: several edits in one go, from a file.

mod entries;

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};

use super::documents::resolve;
use super::editing::{Asked, Editing, edit_checked, expect, refusal};
use super::set::{self, Assignment};
use super::{Context, Outcome};
use crate::change::{Change, Holder, TaskRef};
use crate::config::Config;
use crate::model::TaskState;
use crate::output::edits::EditView;
use crate::output::plain;
use crate::query::{Index, Target};
use crate::workspace::{Hint, STDIN, load};
use entries::{Entry, Given};

const EXAMPLES: &str = "\
Examples:
  roadmap apply edits.yaml
  roadmap set 1.4 status=done -n --format json > edits.json; roadmap apply edits.json
  roadmap apply - < edits.json     from standard input

A file of edits, in YAML or JSON:
  - {target: \"1.4\", field: status, new: done}
  - {target: \"1.4\", field: owner, old: \"@dana\", new: \"@ines\"}
  - {target: \"1.4.2\", field: task, new: done}
  - {target: \"1.5\", field: due, new: null}

What `--format json` prints of an edit is such a file as well. With `old` the value must still be
that, with `title` the target must still be called so.";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// The edits, in YAML or JSON; `-` for standard input
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,

    #[command(flatten)]
    editing: Editing,
}

/// What an entry asked for, once its target was found.
struct Meant {
    /// Which entry.
    number: usize,
    target: String,
    file: String,
    field: String,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let (path, name) = if args.file == Path::new(STDIN) {
        (args.file.clone(), "standard input".to_owned())
    } else {
        (context.search.start.join(&args.file), args.file.display().to_string())
    };
    let text = load(&path)?;
    // What stands for bytes that are no text must not get into a document.
    if text.source.text().contains(char::REPLACEMENT_CHARACTER) {
        bail!(Hint::new(format!("{name} is not valid UTF-8"), "save it as UTF-8 first"));
    }
    let entries = entries::parse(text.source.text(), &name)?;
    let config = context.workspace()?.config;
    let meant = RefCell::new(Vec::new());
    // Whether an error says which entry it is about.
    let is_told = Cell::new(false);
    let named = |at: usize| {
        is_told.set(true);
        told(at, &entries[at], &name)
    };
    let ask = |index: &Index<'_>| {
        let mut asked = Asked { changes: Vec::new(), targets: Vec::new() };
        let mut all = Vec::new();
        for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.is_asked()) {
            let one = asked_by(index, &config, entry, &args.editing);
            let (target, field, change) = one.with_context(|| named(at))?;
            all.push(Meant {
                number: at,
                target: index.address(target),
                file: index.docs[target.doc()].name.to_owned(),
                field,
            });
            asked.changes.push(change);
            asked.targets.push(target);
        }
        meant.replace(all);
        Ok(asked)
    };
    let check = |view: &EditView| {
        meant.borrow().iter().try_for_each(|one| {
            let entry = &entries[one.number];
            still_so(view, one, entry).with_context(|| named(one.number))
        })
    };
    edit_checked(&args.editing, context, ask, check).map_err(|error| {
        if is_told.get() {
            return error;
        }
        // What the document cannot say is found out for all entries together.
        let alone = |at: usize| {
            let asked = |index: &Index<'_>| {
                let (target, _, change) = asked_by(index, &config, &entries[at], &args.editing)?;
                Ok(Asked { changes: vec![change], targets: vec![target] })
            };
            refusal(&args.editing, context, asked).is_err()
        };
        match (0..entries.len()).filter(|&at| entries[at].is_asked()).find(|&at| alone(at)) {
            Some(at) => error.context(told(at, &entries[at], &name)),
            None => error,
        }
    })
}

/// Which entry is wrong.
fn told(at: usize, entry: &Entry, name: &str) -> String {
    format!("entry {} of {name} ({} of {})", at + 1, entry.field, entry.target)
}

/// What an entry asks for: the target, the field's name, and the change.
fn asked_by(
    index: &Index<'_>,
    config: &Config,
    entry: &Entry,
    editing: &Editing,
) -> anyhow::Result<(Target, String, (usize, Change))> {
    let target = target(index, entry)?;
    expect(editing, index, target)?;
    let title = plain(index.title(target));
    if let Some(wanted) = entry.title.as_ref().filter(|wanted| **wanted != title) {
        let what = index.address(target);
        let message = format!("{what} is called `{title}` now, not `{wanted}`");
        bail!(Hint::new(
            message,
            "look with `roadmap show`; leave `title` out to do it all the same"
        ));
    }
    let value = match &entry.new {
        Given::Nothing => {
            return Err(Hint::new(
                "`new` is missing",
                "give the new value; `new: null` clears a field",
            )
            .into());
        }
        Given::Clear => String::new(),
        Given::Text(value) => value.clone(),
    };
    if entry.field == "task" {
        let state = TaskState::ALL.into_iter().find(|state| state.name() == value);
        let state = state.ok_or_else(|| {
            let names = TaskState::ALL.map(TaskState::name).join(", ");
            Hint::new(format!("a task cannot be `{value}`"), format!("it is one of {names}"))
        })?;
        let task = match target {
            Target::Task { item, task, .. } => TaskRef::Of(item, task),
            Target::Loose { task, .. } => TaskRef::Loose(task),
            Target::Item { doc, item } if index.docs[doc].roadmap.items[item].mark.is_some() => {
                TaskRef::Mark(Holder::Item(item).itself())
            }
            Target::Item { .. } | Target::Section { .. } => {
                let what = index.address(target);
                bail!(Hint::new(format!("{what} is no task"), "name one, such as `1.4.2`"));
            }
        };
        let change = Change::Task { task, state };
        return Ok((target, "task".to_owned(), (target.doc(), change)));
    }
    let assignment = Assignment { key: entry.field.clone(), value };
    let change = set::change(index, config, target, &assignment)?;
    let field = match &change.1 {
        Change::Field { key, .. } => key.name().to_owned(),
        _ => "task".to_owned(),
    };
    Ok((target, field, change))
}

/// The target of an entry, in its document if it names one.
fn target(index: &Index<'_>, entry: &Entry) -> anyhow::Result<Target> {
    let is_there = |target: &Target| {
        entry.file.as_ref().is_none_or(|file| index.docs[target.doc()].name == file)
    };
    let one = |typed: &str| match resolve(index, typed)?[..] {
        [target] => Ok(target),
        _ => Err(anyhow!(Hint::new(
            format!("{typed} is several tasks"),
            "give each an entry of its own",
        ))),
    };
    let found = one(&entry.target);
    let Some(file) = &entry.file else { return found };
    if found.as_ref().is_ok_and(is_there) {
        return found;
    }
    let within = one(&format!("{file}:{}", entry.target.trim_start_matches(':')));
    within.or_else(|_| {
        let target = found?;
        let message = format!("it is in {}, not in {file}", index.docs[target.doc()].name);
        Err(Hint::new(message, "paths are from the current folder; or leave `file` out").into())
    })
}

/// Makes sure that what is about to change is still what the entry says it was.
fn still_so(view: &EditView, meant: &Meant, entry: &Entry) -> anyhow::Result<()> {
    let wanted = match &entry.old {
        Given::Nothing => return Ok(()),
        Given::Clear => None,
        Given::Text(old) => Some(old.as_str()),
    };
    let change = view.changes.iter().find(|change| {
        change.cause == "asked"
            && change.target == meant.target
            && change.file == meant.file
            && change.field == meant.field
    });
    // Nothing to change: it is so already.
    let Some(change) = change else { return Ok(()) };
    if change.old.as_deref() == wanted {
        return Ok(());
    }
    let said =
        |value: Option<&str>| value.map_or("nothing".to_owned(), |value| format!("`{value}`"));
    let message = format!("it says {} now, not {}", said(change.old.as_deref()), said(wanted));
    Err(Hint::new(
        message,
        "somebody changed it meanwhile; look, and put `old` right or leave it out",
    )
    .into())
}
