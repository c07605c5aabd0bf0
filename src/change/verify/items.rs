//! Whether each item says what it said before, but for what was to change.

use std::borrow::Cow;

use super::side::Side;
use super::{Check, Faithful, hold};
use crate::change::{Effect, FieldKey, Holder, Planner, Statement, TaskRef};
use crate::model::{Item, Key, Status, StatusSource, Task};
use crate::text::Span;

impl<'a> Check<'a> {
    /// An item or a part of the plan, and the places that state it again.
    pub(super) fn holder(&self, of: Holder, before: &Item, after: &Item) -> Faithful {
        let title = || format!("where `{}` is stated again", self.old.expected(before.title));
        hold(before.mirrors.len() == after.mirrors.len(), title)?;
        self.place(of.itself(), before, after)?;
        for (mirror, (a, b)) in before.mirrors.iter().zip(&after.mirrors).enumerate() {
            self.place(Statement { of, mirror: Some(mirror) }, a, b)?;
        }
        Ok(())
    }

    fn place(&self, at: Statement, before: &Item, after: &Item) -> Faithful {
        let title = self.old.expected(before.title);
        let item = match at {
            Statement { of: Holder::Item(item), mirror: None } => Some(item),
            _ => None,
        };
        let same = before.kind == after.kind
            && self.order.section_of(self.old.roadmap, item, before.section) == after.section
            && title == self.new.expected(after.title)
            && self.old.maybe(before.id) == self.new.maybe(after.id);
        hold(same, || format!("the item `{title}`"))?;
        hold(before.tasks.len() == after.tasks.len(), || {
            format!("the number of tasks of `{title}`")
        })?;
        if let Holder::Item(index) = at.of {
            for (task, (a, b)) in before.tasks.iter().zip(&after.tasks).enumerate() {
                self.task(TaskRef::Of(index, task), a, b)?;
            }
        }
        let moved = item.and_then(|item| self.moves.get(&item));
        let gets_mark =
            matches!(self.expected(at, Key::Status), Some(Effect::Field { from: None, .. }));
        match (&before.mark, &after.mark) {
            (_, after) if moved.is_some() => {
                let same = after.map(|task| task.state) == moved.copied().flatten();
                hold(same, || format!("the mark of `{title}`"))?;
            }
            (None, Some(_)) if gets_mark => {}
            (Some(a), Some(b)) if self.expected(at, Key::Status).is_none() => {
                self.task(TaskRef::Mark(at), a, b)?;
            }
            (a, b) => hold(a.is_some() == b.is_some(), || format!("the mark of `{title}`"))?,
        }
        self.status(at, before, after)?;
        let priority = |side: Side<'a>, item: &Item| {
            item.priority.map(|field| (side.expected(field.raw), field.value))
        };
        if !self.is_told(at, before, Key::Priority) {
            let same = priority(self.old, before) == priority(self.new, after);
            hold(same, || format!("the priority of `{title}`"))?;
        }
        self.fields(at, before, after)
    }

    /// Whether a planned change of the field `key`, at this place or at one that lends it, is to be
    /// seen here.
    fn is_told(&self, at: Statement, before: &Item, key: Key) -> bool {
        let lent = || {
            (0..before.mirrors.len())
                .map(|mirror| Statement { mirror: Some(mirror), ..at })
                .any(|lender| self.expected(lender, key).is_some())
        };
        self.expected(at, key).is_some() || lent()
    }

    pub(super) fn task(&self, which: TaskRef, before: &Task, after: &Task) -> Faithful {
        let expected = self.tasks.get(&which).copied();
        let text = self.old.expected(before.text);
        let same = text == self.new.expected(after.text)
            && before.depth == after.depth
            && after.state == expected.unwrap_or(before.state);
        hold(same, || format!("the task `{text}`"))
    }

    /// The planned change of the field `wanted` at this place, if there is one.
    pub(super) fn expected(&self, at: Statement, wanted: Key) -> Option<&Effect> {
        self.fields.get(&at)?.iter().copied().find(|effect| {
            matches!(effect, Effect::Field { key: FieldKey::Known(key), .. } if *key == wanted)
        })
    }

    fn status(&self, at: Statement, before: &Item, after: &Item) -> Faithful {
        let title = self.old.expected(before.title);
        let what = || format!("the status of `{title}`");
        // A status that is lent changes with the one that lends it.
        let stating = before.mirrors.iter().position(|own| std::ptr::eq(own, before.stating()));
        let source = Statement { of: at.of, mirror: stating.or(at.mirror) };
        if let Some(Effect::Field { kind, to, .. }) = self.expected(source, Key::Status) {
            let read = after.status.is_stated().then_some(after.status.kind).flatten();
            return hold(to.is_none() || (kind.is_some() && read == *kind), what);
        }
        if self.tasks.contains_key(&TaskRef::Mark(source)) {
            return Ok(());
        }
        let shown = |side: Side<'a>, status: &Status| {
            (status.source, side.maybe(status.words), side.maybe(status.note))
        };
        // A status that is a count says what that does.
        let counted = before.status.words.is_some_and(|words| self.has_count(words));
        let computed = matches!(before.status.source, StatusSource::Tasks | StatusSource::None);
        let touched = match at.of {
            Holder::Item(index) => self.touched.contains(&index),
            Holder::Part(index) => {
                let part = &self.old.roadmap.parts[index];
                let stirred = self.stirred.as_ref();
                self.sums_up_a_change(part)
                    || stirred.is_some_and(|own| own.contains(&part.section))
            }
        };
        // With its first task it says how far it is; without its last, or once all are dropped, it
        // does not.
        let restated =
            touched && matches!(after.status.source, StatusSource::Tasks | StatusSource::None);
        let same = if computed {
            (before.status.source == after.status.source || restated)
                && (before.status.kind == after.status.kind || touched)
        } else {
            (before.status.kind == after.status.kind || counted)
                && shown(self.old, &before.status) == shown(self.new, &after.status)
        };
        hold(same, what)
    }

    /// Whether a box that is to change stands where `part` is stated again, so that it counts there.
    fn sums_up_a_change(&self, part: &Item) -> bool {
        self.tasks.keys().any(|task| match *task {
            TaskRef::Loose(index) => {
                let at = self.old.roadmap.loose_tasks[index].text;
                part.mirrors.iter().any(|mirror| mirror.span.covers(at))
            }
            _ => false,
        })
    }

    fn fields(&self, at: Statement, before: &Item, after: &Item) -> Faithful {
        let title = self.old.expected(before.title);
        let old = Planner {
            document: self.old.document,
            roadmap: self.old.roadmap,
            options: self.options,
        };
        let new = Planner {
            document: self.new.document,
            roadmap: self.new.roadmap,
            options: self.options,
        };
        // The planned ones first: each must have its value. Then the others, one by one.
        let mut planned = (Vec::new(), Vec::new());
        for effect in self.fields.get(&at).into_iter().flatten() {
            let Effect::Field { key, to, .. } = effect else { continue };
            let (a, b) = (old.find(before, key), new.find(after, key));
            let value =
                b.map(|field| self.new.expected(field.value)).filter(|value| !value.is_empty());
            let written = to.as_deref().map(|to| to.replace('|', "\\|"));
            // A status may stand elsewhere than in a field.
            let elsewhere = a.is_none() && b.is_none() && *key == FieldKey::Known(Key::Status);
            let value = value.as_deref();
            let same = elsewhere || value == to.as_deref() || value == written.as_deref();
            hold(same, || format!("the field `{}` of `{title}` otherwise than asked", key.name()))?;
            planned.0.extend(a.map(|field| field.name));
            planned.1.extend(b.map(|field| field.name));
        }
        let others = |side: Side<'a>,
                      item: &Item,
                      planned: &[Span]|
         -> Vec<(Key, Cow<'a, str>, Cow<'a, str>)> {
            let fields = item.fields.iter().filter(|field| !planned.contains(&field.name));
            fields
                .map(|field| (field.key, side.expected(field.name), side.expected(field.value)))
                .collect()
        };
        if planned.0.is_empty() && planned.1.is_empty() {
            // The common case, without copies.
            let same = before.fields.len() == after.fields.len()
                && before.fields.iter().zip(&after.fields).all(|(a, b)| {
                    (a.key, a.shape) == (b.key, b.shape)
                        && self.old.expected(a.name) == self.new.expected(b.name)
                        && self.old.expected(a.value) == self.new.expected(b.value)
                });
            return hold(same, || format!("the fields of `{title}`"));
        }
        let same = others(self.old, before, &planned.0) == others(self.new, after, &planned.1);
        hold(same, || format!("the fields of `{title}`"))
    }
}
