//! `check --interactive`: the open tasks, to pick from.

use std::fmt;
use std::io::{self, IsTerminal as _};

use anyhow::bail;
use inquire::{InquireError, MultiSelect};

use crate::commands::Context;
use crate::commands::documents::{Documents, resolve};
use crate::output;
use crate::query::{Index, Target, fuzzy};
use crate::workspace::Hint;

/// A task that can be picked.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// What to type to name it.
    pub(super) target: String,
    /// Its words, by which it shows whether that still is the one.
    pub(super) title: String,
    /// What it belongs to.
    of: String,
}

impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}  {}", output::shown(&self.target), output::title(&self.title))?;
        if self.of.is_empty() { Ok(()) } else { write!(f, "  ({})", output::title(&self.of)) }
    }
}

/// Asks which of the open tasks are meant: of the items in `within`, or of all.
pub(super) fn pick(within: &[String], context: &Context) -> anyhow::Result<Vec<Open>> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        bail!(Hint::new(
            "`--interactive` needs a terminal to ask on",
            "name the tasks, such as `roadmap check 1.4.2`; `roadmap list --tasks` shows them",
        ));
    }
    let open = open(within, context)?;
    if open.is_empty() {
        bail!("no task is open to be picked");
    }
    let question = MultiSelect::new("Which are done?", open)
        .with_scorer(&|typed, _, text, _| fuzzy(typed, text))
        .with_help_message("type to search, space to pick, enter when done, esc to leave")
        .with_page_size(12);
    match question.prompt() {
        Ok(picked) => Ok(picked),
        Err(InquireError::OperationCanceled) => Ok(Vec::new()),
        Err(InquireError::OperationInterrupted) => bail!("interrupted; nothing was written"),
        Err(error) => Err(error.into()),
    }
}

/// The open tasks, in document order.
fn open(within: &[String], context: &Context) -> anyhow::Result<Vec<Open>> {
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let index = Index::new(&docs);
    let mut wanted = Vec::new();
    for typed in within {
        wanted.extend(resolve(&index, typed)?);
    }
    let is_wanted = |of: Target, task: Target| {
        wanted.is_empty() || wanted.contains(&of) || wanted.contains(&task)
    };
    let mut found = Vec::new();
    for (doc, own) in docs.iter().enumerate() {
        for (item, its) in own.roadmap.items.iter().enumerate() {
            let of = Target::Item { doc, item };
            for (task, _) in
                its.tasks.iter().enumerate().filter(|(_, task)| !task.state.is_closed())
            {
                let target = Target::Task { doc, item, task };
                if is_wanted(of, target) {
                    found.push(Open {
                        target: index.address(target),
                        title: output::plain(index.title(target)),
                        of: output::plain(index.title(of)),
                    });
                }
            }
        }
        let loose = own.roadmap.loose_tasks.iter().enumerate();
        for (task, _) in loose.filter(|(_, task)| !task.state.is_closed()) {
            let target = Target::Loose { doc, task };
            if is_wanted(target, target) {
                found.push(Open {
                    target: index.address(target),
                    title: output::plain(index.title(target)),
                    of: String::new(),
                });
            }
        }
    }
    Ok(found)
}
