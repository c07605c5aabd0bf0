//! `roadmap apply`: several edits in one go, from a file.

mod asked;
mod entries;
mod entry;
mod node;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::editing::{Asked, Editing, Part, Step, edit_in_steps};
use super::{Context, Outcome};
use crate::query::Index;
use crate::workspace::{Hint, STDIN, load};
use entries::Entries;
use entry::Entry;

const EXAMPLES: &str = "\
Examples:
  roadmap apply edits.yaml
  roadmap apply edits.yaml -n      shows what would change
  roadmap set 1.4 status=done -n --format json > edits.json; roadmap apply edits.json
  roadmap apply - < edits.json     from standard input

A file of edits, in YAML or JSON:
  - {target: \"1.4\", field: status, new: done}
  - {target: \"1.4\", field: owner, old: \"@dana\", new: \"@ines\"}
  - {target: \"1.4.2\", field: task, new: done}
  - {target: \"1.5\", field: due, new: null}
  - {add: item, title: Rate limits, in: Week 3-4, priority: high, tasks: [Count, Refuse]}
  - {add: task, in: Rate limits, title: Write it down, at: 1}
  - {add: phase, title: \"Week 5-6: Polish\", after: Week 3-4}
  - {add: risk, title: The host goes away, mitigation: Keep a copy}
  - {add: metric, title: Pages load within a second}
  - {move: \"1.4\", to: Week 3-4}
  - {rename: \"1.5\", old: Smoke tests, new: Smoke tests for every page}
  - {remove: \"1.6\", title: Dark mode}
  - {renumber: all}

An item is added `in`, `before` or `after` something, and may have an `id` and a `status`. What
is moved goes `to`, `before` or `after` something, or to the heading of a `status`. With `old` the
value must still be that; with `title` what is edited or removed must still be called so. `file`
says which document, `only: true` is the flag of that name.

Entries are done in their order, each upon the result of those before it: what one adds, the next
may name. Neighbours that set fields are one step, and so are neighbours that remove: their targets
are all looked up before the first of them is done. If one fails, nothing is written, and `undo`
takes all of them back.

What an edit prints with `--format json` is such a file as well: its entries are under `edits`.";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// The edits, in YAML or JSON; `-` for standard input
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,

    #[command(flatten)]
    editing: Editing,
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
    let entries = Entries::parse(text.source.text(), &name)?;
    let config = context.workspace()?.config;
    let ask = |step: &[&Entry], index: &Index<'_>| {
        let mut all = Asked::default();
        for entry in step {
            let one = asked::by(index, &config, entry, &args.editing);
            let one = one.with_context(|| entries.told(entry))?;
            all.changes.extend(one.changes);
            all.targets.extend(one.target);
            let (number, end) = (entry.number, all.changes.len());
            all.parts.push(Part { number, end, guard: one.guard });
        }
        Ok(all)
    };
    // Only where something is wrong: each place is found by reading the file again.
    let told = |number: usize| entries.told(&entries.all[number]);
    let together = steps(&entries.all);
    let asks: Vec<_> = together.iter().map(|step| |index: &Index<'_>| ask(step, index)).collect();
    let of = together.iter().zip(&asks);
    let steps: Vec<Step<'_>> =
        of.map(|(step, ask)| Step { only: step[0].only, ask, told: &told }).collect();
    edit_in_steps(&args.editing, context, &steps)
}

/// The entries that are done together: fields that are set, or things that are removed, one behind
/// the other. Each of the rest stands alone.
fn steps(entries: &[Entry]) -> Vec<Vec<&Entry>> {
    let asked: Vec<&Entry> = entries.iter().filter(|entry| entry.is_asked()).collect();
    let steps = asked.chunk_by(|one, next| one.only == next.only && one.what.goes_with(&next.what));
    steps.map(<[&Entry]>::to_vec).collect()
}
