//! What an edit answers.

use super::Editing;
use super::plan::Written;
use crate::commands::Context;
use crate::commands::reading::Format;
use crate::output;
use crate::output::edits::EditView;

/// Tells what was done, or would be.
pub(super) fn answer(
    view: &EditView,
    written: &[Written],
    editing: &Editing,
    context: &mut Context,
) -> anyhow::Result<()> {
    let look = context.look();
    if editing.format == Format::Json {
        output::envelope("edit", view, &mut context.out)?;
        return Ok(());
    }
    if !context.quiet || view.dry_run {
        output::edits::text(view, look, &mut context.out)?;
    }
    if editing.diff || editing.dry_run {
        for Written { name, old, new, .. } in written {
            if let Some(new) = new {
                output::diff::unified(name, old, new, &mut context.out)?;
            }
        }
    }
    Ok(())
}
