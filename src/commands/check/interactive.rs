//! `check --interactive`: the open tasks, to pick from.

use std::fmt;
use std::io::{self, IsTerminal as _};

use anstream::ColorChoice;
use anyhow::bail;
use inquire::list_option::ListOption;
use inquire::ui::RenderConfig;
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
    /// All that is said of it, which is what is searched.
    whole: String,
    /// As much of that as a line has room for.
    drawn: String,
}

impl Open {
    fn new(index: &Index<'_>, target: Target, of: Option<Target>) -> Open {
        let typed = index.address(target);
        let title = output::plain(index.title(target));
        let of = of.map(|of| format!("  ({})", output::title(&output::plain(index.title(of)))));
        let whole = format!(
            "{}  {}{}",
            output::shown(&typed),
            output::title(&title),
            of.unwrap_or_default()
        );
        Open { target: typed, title, drawn: whole.clone(), whole }
    }
}

impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.drawn)
    }
}

/// Columns that a task's mark and box take before its words, and one that stays free.
const MARKS: usize = 7;

/// So many tasks are seen at once, on a screen that is high enough.
const PAGE: usize = 12;

/// Lines of the screen that are not for tasks: the question, the keys, the cursor's.
const FRAME: usize = 3;

/// What the keys do: the first that has room.
const KEYS: [&str; 3] = [
    "type to search, space to pick, enter when done, esc to leave",
    "space to pick, enter to end, esc to leave",
    "esc to leave",
];

/// Asks which of the open tasks are meant: of the items in `within`, or of all.
pub(super) fn pick(within: &[String], context: &Context) -> anyhow::Result<Vec<Open>> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        bail!(Hint::new(
            "`--interactive` needs a terminal to ask on",
            "name the tasks, such as `roadmap check 1.4.2`; `roadmap list --tasks` shows them",
        ));
    }
    let mut open = open(within, context)?;
    if open.is_empty() {
        bail!("no task is open to be picked");
    }
    // Each is one line, and all of them fit the screen: else it would scroll with every key.
    let size = terminal_size::terminal_size_of(io::stderr());
    let (columns, lines) = size.map_or((usize::MAX, usize::MAX), |(w, h)| (w.0.into(), h.0.into()));
    for task in &mut open {
        task.drawn = output::cut(&task.whole, columns.saturating_sub(MARKS), context.look());
    }
    let keys = KEYS.into_iter().find(|keys| keys.len() + "[]".len() < columns);
    let count = |picked: &[ListOption<&Open>]| match picked.len() {
        1 => "1 task".to_owned(),
        count => format!("{count} tasks"),
    };
    let mut question = MultiSelect::new("Which are done?", open)
        .with_scorer(&|typed, task, _, _| fuzzy(typed, &task.whole))
        .with_formatter(&count)
        .with_page_size(lines.saturating_sub(FRAME).clamp(1, PAGE));
    question.help_message = keys;
    if context.color == ColorChoice::Never {
        question = question.with_render_config(RenderConfig::empty());
    }
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
                    found.push(Open::new(&index, target, Some(of)));
                }
            }
        }
        let loose = own.roadmap.loose_tasks.iter().enumerate();
        for (task, _) in loose.filter(|(_, task)| !task.state.is_closed()) {
            let target = Target::Loose { doc, task };
            if is_wanted(target, target) {
                found.push(Open::new(&index, target, None));
            }
        }
    }
    Ok(found)
}
