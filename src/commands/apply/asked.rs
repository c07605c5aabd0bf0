//! What an entry asks for, of the documents as they are then.

use anyhow::{anyhow, bail};

use super::entry::{Entry, Field, What};
use crate::change::{Change, Holder, TaskRef};
use crate::commands::add::{item, metric, part, risk, task};
use crate::commands::documents::resolve;
use crate::commands::editing::{Editing, Guard, expect};
use crate::commands::relocate::{self, Goal};
use crate::commands::set::{self, Assignment};
use crate::commands::{rename, renumber};
use crate::config::Config;
use crate::model::TaskState;
use crate::output::plain;
use crate::query::{Index, Target};
use crate::workspace::Hint;

/// What one entry asks for.
pub(super) struct One {
    pub(super) changes: Vec<(usize, Change)>,
    /// What it names, if that is there already.
    pub(super) target: Option<Target>,
    /// What must be so before.
    pub(super) guard: Option<Guard>,
}

/// What `entry` asks for.
pub(super) fn by(
    index: &Index<'_>,
    config: &Config,
    entry: &Entry,
    editing: &Editing,
) -> anyhow::Result<One> {
    let file = entry.file.as_deref();
    let find = |typed: &str, title: Option<&String>| {
        let target = target(index, file, typed)?;
        expect(editing, index, target)?;
        called(index, target, title)?;
        Ok::<Target, anyhow::Error>(target)
    };
    // What a command is to look up by itself, in the document that is named.
    let typed = |typed: &String| Ok::<_, anyhow::Error>(within(index, file, typed)?.0);
    let maybe = |name: &Option<String>| name.as_ref().map(typed).transpose();
    let added = |change| One { changes: vec![change], target: None, guard: None };
    match &entry.what {
        What::Field(wanted) => {
            let target = find(&wanted.target, wanted.title.as_ref())?;
            let (name, change) = field(index, config, target, wanted)?;
            let guard = wanted.old.clone().map(|old| Guard {
                file: index.docs[target.doc()].name.to_owned(),
                target: index.address(target),
                field: name,
                old,
            });
            Ok(One { changes: vec![change], target: Some(target), guard })
        }
        What::Remove { target, title } => {
            let target = find(target, title.as_ref())?;
            let change = (target.doc(), Change::Remove(target.into()));
            Ok(One { changes: vec![change], target: Some(target), guard: None })
        }
        What::Move { target, title, to } => {
            let target = find(target, title.as_ref())?;
            let Goal { to, before, after, status } = to;
            let (to, before, after) = (maybe(to)?, maybe(before)?, maybe(after)?);
            let to = Goal { to, before, after, status: status.clone() };
            let change = relocate::asked(index, target, &to)?;
            Ok(One { changes: vec![change], target: Some(target), guard: None })
        }
        What::Rename { target, old, new } => {
            let target = find(target, old.as_ref())?;
            let changes = rename::asked(index, target, new);
            Ok(One { changes, target: Some(target), guard: None })
        }
        What::Renumber => Ok(One { changes: renumber::asked(index), target: None, guard: None }),
        What::Item(new) => {
            let (part, after, before) =
                (maybe(&new.part)?, maybe(&new.after)?, maybe(&new.before)?);
            let new = item::New { part, after, before, ..new.clone() };
            let (target, change) = item::asked(index, &new, document(index, file)?)?;
            expect(editing, index, target)?;
            Ok(added((target.doc(), change)))
        }
        What::Task(new) => {
            let new = task::New { target: typed(&new.target)?, ..new.clone() };
            let (target, change) = task::asked(index, &new)?;
            expect(editing, index, target)?;
            Ok(added((target.doc(), change)))
        }
        What::Part(rank, new) => {
            let new = part::New { after: maybe(&new.after)?, ..new.clone() };
            Ok(added(part::asked(index, &new, *rank, document(index, file)?)?))
        }
        What::Risk(new) => Ok(added(risk::asked(index, new, document(index, file)?)?)),
        What::Metric(new) => Ok(added(metric::asked(index, new, document(index, file)?)?)),
    }
}

/// What a field or a box is set to, and the field's name.
fn field(
    index: &Index<'_>,
    config: &Config,
    target: Target,
    wanted: &Field,
) -> anyhow::Result<(String, (usize, Change))> {
    let value = wanted.new.clone().unwrap_or_default();
    if wanted.key != "task" {
        let assignment = Assignment { key: wanted.key.clone(), value };
        let change = set::change(index, config, target, &assignment)?;
        let name = match &change.1 {
            Change::Field { key, .. } => key.name().to_owned(),
            _ => "task".to_owned(),
        };
        return Ok((name, change));
    }
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
    Ok(("task".to_owned(), (target.doc(), Change::Task { task, state })))
}

/// Makes sure that `target` is called so, if that is given.
fn called(index: &Index<'_>, target: Target, wanted: Option<&String>) -> anyhow::Result<()> {
    let title = plain(index.title(target));
    let Some(wanted) = wanted.filter(|wanted| **wanted != title) else { return Ok(()) };
    let what = index.address(target);
    bail!(Hint::new(
        format!("{what} is called `{title}` now, not `{wanted}`"),
        "look with `roadmap show`; leave the old title out to do it all the same"
    ))
}

/// The document that is named, if one is.
fn document(index: &Index<'_>, file: Option<&str>) -> anyhow::Result<Option<usize>> {
    let Some(file) = file else { return Ok(None) };
    let found = index.docs.iter().position(|doc| doc.name == file);
    found.map(Some).ok_or_else(|| {
        let names: Vec<&str> = index.docs.iter().map(|doc| doc.name).collect();
        let hint = format!("there are {}; or leave `file` out", names.join(", "));
        Hint::new(format!("no document here is {file}"), hint).into()
    })
}

/// What `typed` names, in the document `file` if one is named.
fn target(index: &Index<'_>, file: Option<&str>, typed: &str) -> anyhow::Result<Target> {
    within(index, file, typed).map(|(_, target)| target)
}

/// What is to be typed for `typed` in the document `file`, if one is named, and what that names.
fn within(index: &Index<'_>, file: Option<&str>, typed: &str) -> anyhow::Result<(String, Target)> {
    let is_there = |target: &Target| file.is_none_or(|file| index.docs[target.doc()].name == file);
    let one = |typed: &str| match resolve(index, typed)?[..] {
        [target] => Ok(target),
        _ => Err(anyhow!(Hint::new(
            format!("{typed} is several tasks"),
            "give each an entry of its own",
        ))),
    };
    let found = one(typed);
    let Some(file) = file else { return Ok((typed.to_owned(), found?)) };
    if let Some(target) = found.as_ref().ok().filter(|target| is_there(target)) {
        return Ok((typed.to_owned(), *target));
    }
    let scoped = format!("{file}:{}", typed.trim_start_matches(':'));
    if let Ok(target) = one(&scoped) {
        return Ok((scoped, target));
    }
    let message = format!("it is in {}, not in {file}", index.docs[found?.doc()].name);
    Err(Hint::new(message, "paths are from the current folder; or leave `file` out").into())
}
