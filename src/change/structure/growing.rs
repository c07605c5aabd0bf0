//! A new item as it comes to say all that is to be said of it: set in what it is read as, by the
//! same rules as in any other item.

use super::NewItem;
use crate::change::{Change, FieldKey, Following, Holder, Planner, Refusal, plan};
use crate::markdown::Document;
use crate::model::{Key, Priority, Roadmap, StatusKind, StatusSource};
use crate::read;
use crate::text::{Edit, EditSet, Source, Span};

/// The text of a new item with all that is to be said of it.
pub(super) struct Completed {
    pub(super) text: String,
    pub(super) status: Option<StatusKind>,
    pub(super) priority: Option<Priority>,
}

/// Sets what is to be said of the item that has come, in what it is read as.
pub(super) fn completed(
    planner: &Planner<'_>,
    new: &NewItem,
    mut draft: Growing,
    closing: &str,
) -> Result<Completed, Refusal> {
    let item = draft.item()?;
    let own = draft.roadmap.items[item].clone();
    let field = |item: usize, key: Key, value: &str| Change::Field {
        of: Holder::Item(item),
        key: FieldKey::Known(key),
        value: value.to_owned(),
    };
    let states = own.status.is_stated() && own.status.source != StatusSource::Bucket;
    match &new.status {
        Some(typed) => draft.make(planner, field(item, Key::Status, typed))?,
        None if states && own.status.kind != Some(StatusKind::Todo)
            || own.status.note.is_some() =>
        {
            let todo = draft.make(planner, field(item, Key::Status, "todo"));
            // Where nothing is said of what is not begun, nothing is said of this one.
            if let Err(refusal) = todo {
                draft.make(planner, field(item, Key::Status, "")).map_err(|_| refusal)?;
            }
        }
        None => {}
    }
    if let Some(typed) = &new.priority {
        let item = draft.item()?;
        draft.make(planner, field(item, Key::Priority, typed))?;
    }
    for task in &new.tasks {
        let item = draft.item()?;
        draft.make(planner, Change::AddTask { item, text: task.clone(), at: None })?;
    }
    let item = &draft.roadmap.items[draft.item()?];
    let said = new.status.as_ref().and(item.status.kind);
    let priority = new.priority.as_ref().and(item.priority).and_then(|field| field.value);
    let text = draft.document.slice(draft.come);
    Ok(Completed { text: format!("{text}{closing}"), status: said, priority })
}

/// A document with a new item in it that is not yet all it is to be.
pub(super) struct Growing {
    document: Document,
    roadmap: Roadmap,
    /// The text of the new item, and what parts it from others.
    come: Span,
}

impl Growing {
    pub(super) fn new(planner: &Planner<'_>, put: usize, text: &str) -> Result<Growing, Refusal> {
        let source = &planner.document.source;
        let edits = EditSet::new(source, vec![Edit::insert(put, text)])
            .map_err(|_| Refusal::contradiction())?;
        let come = Span::new(put, put + text.len());
        Ok(Growing::read(planner, edits.apply(source.text()), come))
    }

    fn read(planner: &Planner<'_>, text: String, come: Span) -> Growing {
        let document = Document::parse(Source::new(text));
        let roadmap = read::read(&document, planner.options);
        Growing { document, roadmap, come }
    }

    /// The item that has come.
    pub(super) fn item(&self) -> Result<usize, Refusal> {
        let items = self.roadmap.items.iter();
        items.clone().position(|item| self.come.contains(item.head.start)).ok_or_else(|| {
            Refusal::new("what would be added there would not be read as an item")
                .hint("give it a task with `--task`, or write it in your editor")
        })
    }

    /// Makes one change inside of what has come.
    fn make(&mut self, planner: &Planner<'_>, change: Change) -> Result<(), Refusal> {
        let changes = [change];
        let plan = plan(&self.document, &self.roadmap, planner.options, &changes, Following::Only)?;
        let inside =
            |edit: &Edit| self.come.start <= edit.span.start && edit.span.end <= self.come.end;
        if !plan.edits.edits().iter().all(inside) {
            return Err(Refusal::new("what is said of it would have to be written elsewhere")
                .hint("add it without that, then set it"));
        }
        let grown: isize = plan
            .edits
            .edits()
            .iter()
            .map(|edit| edit.text.len().cast_signed() - edit.span.len().cast_signed())
            .sum();
        let come = Span::new(self.come.start, self.come.end.strict_add_signed(grown));
        *self = Growing::read(planner, plan.edits.apply(self.document.source.text()), come);
        Ok(())
    }
}
