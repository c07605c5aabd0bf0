//! One entry of a file of edits: what it may say, and what that means.

use super::node::{Fields, Wrong};
use crate::commands::add::{item, metric, part, risk, task};
use crate::commands::relocate::Goal;
use crate::config::nearest;
use crate::model::Role;

/// One edit that is asked for.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Which entry it is, from 0.
    pub(super) number: usize,
    /// The document it is about.
    pub(super) file: Option<String>,
    /// Whether what follows from it is left.
    pub(super) only: bool,
    /// Why it changes: what follows from something else follows by itself.
    cause: Option<String>,
    pub(super) what: What,
}

/// What is to be done.
#[derive(Clone, Debug)]
pub(super) enum What {
    Field(Field),
    Item(item::New),
    Task(task::New),
    Part(Role, part::New),
    Risk(risk::New),
    Metric(metric::New),
    Remove { target: String, title: Option<String> },
    Move { target: String, title: Option<String>, to: Goal },
    Rename { target: String, old: Option<String>, new: String },
    Renumber,
}

/// A field that is set.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// What has it, as one types it.
    pub(super) target: String,
    /// What that must be called.
    pub(super) title: Option<String>,
    /// The field; `task` for the state of a box.
    pub(super) key: String,
    /// What it must say, if that is given; `None` for nothing.
    #[expect(
        clippy::option_option,
        reason = "as it is written: not at all, as nothing, as a text"
    )]
    pub(super) old: Option<Option<String>>,
    /// What it is to say; `None` clears it.
    pub(super) new: Option<String>,
}

/// The keys that say what is to be done, and what goes with each; other names for the same behind it.
const VERBS: [(&str, &[&str]); 6] = [
    ("target", &["title", "field|key", "old|from", "new|to|value", "cause", "line", "moved_to"]),
    ("add", &[]),
    ("remove", &["title"]),
    ("move", &["title", "to", "before", "after", "status"]),
    ("rename", &["old|from", "new|to|title"]),
    ("renumber", &[]),
];

/// What can be added, and what goes with each.
const ADDED: [(&str, &[&str]); 6] = [
    ("item", &["title|text", "in|to", "before", "after", "id", "status", "priority", "tasks|task"]),
    ("task", &["title|text", "in|to|target", "at"]),
    ("phase", &["title|text", "after"]),
    ("horizon", &["title|text", "after"]),
    ("risk", &["title|text", "risk", "mitigation", "tracking"]),
    ("metric", &["title|text"]),
];

/// What goes with all.
const ALWAYS: [&str; 2] = ["file", "only"];

impl Entry {
    /// Reads the entry with that number.
    pub(super) fn read(number: usize, fields: &Fields<'_>) -> Result<Entry, Wrong> {
        let (verb, with) = verb(fields)?;
        let mut keys: Vec<&str> = vec![verb];
        keys.extend(with.iter().chain(&ALWAYS));
        fields.has_no_others(&keys, verb)?;
        let what = match verb {
            "target" => What::Field(field(fields)?),
            "remove" => {
                What::Remove { target: fields.needed("remove")?, title: fields.text("title")? }
            }
            "move" => What::Move {
                target: fields.needed("move")?,
                title: fields.text("title")?,
                to: place(fields)?,
            },
            "rename" => What::Rename {
                target: fields.needed("rename")?,
                old: fields.text("old|from")?,
                new: fields.needed("new|to|title")?,
            },
            "renumber" => match fields.needed("renumber")?.as_str() {
                "all" | "true" => What::Renumber,
                _ => {
                    let hint =
                        "write `renumber: all`; to give one thing another id, use your editor";
                    return Err(fields.wrong("renumber", "only all ids are put in order", hint));
                }
            },
            _ => added(fields)?,
        };
        let (file, only) = (fields.text("file")?, fields.flag("only")?);
        let cause = if verb == "target" { fields.text("cause")? } else { None };
        Ok(Entry { number, file, only, cause, what })
    }

    /// Whether it is to be done, and does not just follow from another.
    pub(super) fn is_asked(&self) -> bool {
        self.cause.as_deref().is_none_or(|cause| cause == "asked")
    }

    /// What it does, in a few words.
    pub(super) fn told(&self) -> String {
        match &self.what {
            What::Field(Field { target, key, .. }) => format!("{key} of {target}"),
            What::Item(_) => "add item".to_owned(),
            What::Task(new) => format!("add task to {}", new.target),
            What::Part(rank, _) => format!("add {}", rank.name()),
            What::Risk(_) => "add risk".to_owned(),
            What::Metric(_) => "add metric".to_owned(),
            What::Remove { target, .. } => format!("remove {target}"),
            What::Move { target, .. } => format!("move {target}"),
            What::Rename { target, .. } => format!("rename {target}"),
            What::Renumber => "renumber".to_owned(),
        }
    }
}

impl What {
    /// Whether both are asked of the same text, if they stand side by side.
    pub(super) fn goes_with(&self, next: &What) -> bool {
        matches!(
            (self, next),
            (What::Field(_), What::Field(_)) | (What::Remove { .. }, What::Remove { .. })
        )
    }
}

/// What is to be done, and the keys that go with it.
fn verb(fields: &Fields<'_>) -> Result<(&'static str, &'static [&'static str]), Wrong> {
    // What a task is added to may be its `target`.
    let adds = fields.has("add");
    let named: Vec<_> = VERBS
        .into_iter()
        .filter(|(verb, _)| fields.has(verb) && !(adds && *verb == "target"))
        .collect();
    let verbs = VERBS.map(|(verb, _)| verb);
    match named[..] {
        [("add", _)] => {
            let what = fields.needed("add")?;
            let known = ADDED.into_iter().find(|(name, _)| *name == what);
            let (_, with) = known.ok_or_else(|| {
                let addable = ADDED.map(|(name, _)| name);
                let hint = match nearest(&what, addable) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("what can be added: {}", addable.join(", ")),
                };
                fields.wrong("add", format!("`{what}` is nothing that can be added"), hint)
            })?;
            Ok(("add", with))
        }
        [only] => Ok(only),
        [] => {
            let near = fields.near(&verbs);
            Err(near.unwrap_or_else(|| {
                let message = "it does not say what to do";
                fields.wrong("", message, format!("it needs one of {}", verbs.join(", ")))
            }))
        }
        [(first, _), (second, _), ..] => Err(fields.wrong(
            second,
            format!("it has both `{first}` and `{second}`"),
            "give each an entry of its own",
        )),
    }
}

fn field(fields: &Fields<'_>) -> Result<Field, Wrong> {
    let target = fields.needed("target")?;
    let field = fields.needed("field|key")?;
    let told = ["added", "removed", "place", "title", "id", "reference", "link", "count"];
    let cause = fields.text("cause")?;
    if told.contains(&field.as_str()) && cause.as_deref() == Some("asked") {
        let message = format!("`{field}` tells what was done, and not how to do it again");
        return Err(fields.wrong("field|key", message, "take the entries under `edits` instead"));
    }
    let new = match fields.given("new|to|value")? {
        Some(new) => new,
        None if cause.is_some_and(|cause| cause != "asked") => None,
        None => {
            let hint = "give the new value; `new: null` clears a field";
            return Err(fields.wrong("", "`new` is missing", hint));
        }
    };
    let (title, old) = (fields.text("title")?, fields.given("old|from")?);
    Ok(Field { target, title, key: field, old, new })
}

fn place(fields: &Fields<'_>) -> Result<Goal, Wrong> {
    let keys = ["to", "before", "after", "status"];
    let hint = "a place is one of `to`, `before`, `after` and `status`";
    match fields.which(&keys)[..] {
        [_] => {}
        [] => return Err(fields.wrong("", "it does not say where to", hint)),
        [_, second, ..] => return Err(fields.wrong(second, "it has more than one place", hint)),
    }
    let [to, before, after, status] = keys.map(|key| fields.text(key));
    Ok(Goal { to: to?, before: before?, after: after?, status: status? })
}

fn added(fields: &Fields<'_>) -> Result<What, Wrong> {
    let title = fields.needed("title|text")?;
    Ok(match fields.needed("add")?.as_str() {
        "item" => {
            if let [_, second, ..] = fields.which(&["in|to", "before", "after"])[..] {
                let hint = "a place is one of `in`, `before` and `after`";
                return Err(fields.wrong(second, "it has more than one place", hint));
            }
            What::Item(item::New {
                title,
                part: fields.text("in|to")?,
                after: fields.text("after")?,
                before: fields.text("before")?,
                id: fields.text("id")?,
                priority: fields.text("priority")?,
                status: fields.text("status")?,
                tasks: fields.texts("tasks|task")?,
            })
        }
        "task" => {
            let (target, at) = (fields.needed("in|to|target")?, fields.number("at")?);
            What::Task(task::New { target, text: title, at })
        }
        "phase" => What::Part(Role::Phase, part::New { title, after: fields.text("after")? }),
        "horizon" => What::Part(Role::Horizon, part::New { title, after: fields.text("after")? }),
        "risk" => What::Risk(risk::New {
            title,
            risk: fields.text("risk")?,
            mitigation: fields.text("mitigation")?,
            tracking: fields.text("tracking")?,
        }),
        _ => What::Metric(metric::New { text: title }),
    })
}
