//! Reading the edited text again, and making sure that only what was planned has changed.

mod items;
mod kept;
mod side;
mod structure;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use side::{Side, aside};

use super::anchor::carried;
use super::order::Order;
use super::{Effect, Holder, Plan, Planner, Statement, TaskRef};
use crate::markdown::{Block, Document, Kind, anchors, links};
use crate::model::{Key, Roadmap, StatusSource, TaskState};
use crate::read::{self, Options, Scope};
use crate::text::{Edit, EditSet, Source, Span, decoded};

/// An edit that would have changed something else too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfaithful {
    /// What would have changed.
    pub what: String,
}

impl fmt::Display for Unfaithful {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this edit would also have changed {}, so nothing was written", self.what)
    }
}

impl std::error::Error for Unfaithful {}

/// The document after `plan`, if reading it again shows just what the plan says and nothing else.
pub fn verify(
    document: &Document,
    roadmap: &Roadmap,
    options: &Options,
    plan: &Plan,
) -> Result<(Document, Roadmap), Unfaithful> {
    let text = plan.edits.apply(document.source.text());
    let after = Document::parse(Source::new(text));
    let read = read::read(&after, options);
    let changed = structure::Structure::of(plan);
    if !changed.is_same() {
        structure::check(&changed, (document, roadmap), (&after, &read), options, plan)?;
        linked(&after, plan)?;
        return Ok((after, read));
    }
    let aside = aside(&plan.effects);
    let old = Side { document, roadmap, aside: &aside };
    let new = Side { document: &after, roadmap: &read, aside: &[] };
    Check::new(old, new, options, plan).all()?;
    linked(&after, plan)?;
    Ok((after, read))
}

/// What else would change if `edit`, which does `effect`, were all of a plan.
pub(super) fn side_effect(planner: &Planner<'_>, edit: &Edit, effect: Effect) -> Option<String> {
    let source = &planner.document.source;
    let edits = EditSet::new(source, vec![edit.clone()]).ok()?;
    let plan = Plan { edits, effects: vec![effect], left: Vec::new() };
    verify(planner.document, planner.roadmap, planner.options, &plan).err().map(|error| error.what)
}

/// Makes sure that each link that was to be rewritten is one still, and leads where it was to; to
/// a heading, if that is one of this document.
fn linked(after: &Document, plan: &Plan) -> Faithful {
    let wanted = plan.effects.iter().filter_map(|effect| match effect {
        Effect::Link { span, from, to, .. } => Some((*span, from, to)),
        _ => None,
    });
    let mut wanted = wanted.peekable();
    if wanted.peek().is_none() {
        return Ok(());
    }
    let (links, anchors) = (links(after), anchors(after));
    let is_there = |at: usize, to: &str| {
        let here = |written: Span| written.start == at && after.slice(written) == to;
        links.iter().filter_map(|link| link.written).any(here)
    };
    for (span, from, to) in wanted {
        let at = carried(&plan.edits, span.start);
        let own = to.strip_prefix('#').map(decoded);
        let reaches = own.is_none_or(|own| anchors.iter().any(|anchor| anchor.name == own));
        let same = reaches && at.is_some_and(|at| is_there(at, to));
        hold(same, || format!("where the link to `{from}` leads"))?;
    }
    Ok(())
}

struct Check<'a> {
    old: Side<'a>,
    new: Side<'a>,
    options: &'a Options,
    /// The states that tasks are to get.
    tasks: BTreeMap<TaskRef, TaskState>,
    /// The items of which tasks are to change.
    touched: BTreeSet<usize>,
    /// The fields that are to change, by place.
    fields: BTreeMap<Statement, Vec<&'a Effect>>,
    /// The facts about the document that are to change, and what they are to say.
    meta: BTreeMap<usize, &'a str>,
    /// What moves, and the state that its mark is to have, by item.
    moves: BTreeMap<usize, Option<TaskState>>,
    /// In which order things are to stand.
    order: Order,
    /// The sections that lose or get something, where the structure changes.
    stirred: Option<BTreeSet<usize>>,
    plan: &'a Plan,
}

type Faithful = Result<(), Unfaithful>;

fn hold(same: bool, what: impl FnOnce() -> String) -> Faithful {
    if same { Ok(()) } else { Err(Unfaithful { what: what() }) }
}

impl<'a> Check<'a> {
    fn new(old: Side<'a>, new: Side<'a>, options: &'a Options, plan: &'a Plan) -> Check<'a> {
        let mut check = Check {
            old,
            new,
            options,
            tasks: BTreeMap::new(),
            touched: BTreeSet::new(),
            fields: BTreeMap::new(),
            meta: BTreeMap::new(),
            moves: BTreeMap::new(),
            order: Order::new(old.roadmap, &plan.effects),
            stirred: None,
            plan,
        };
        for effect in &plan.effects {
            match effect {
                Effect::Task { task, to, .. } => {
                    check.tasks.insert(*task, *to);
                    if let TaskRef::Of(item, _) = task {
                        check.touched.insert(*item);
                    }
                }
                Effect::Field { at, .. } => check.fields.entry(*at).or_default().push(effect),
                Effect::Moved { item, mark, .. } => {
                    check.moves.insert(*item, *mark);
                }
                Effect::LastUpdated { meta, to, .. } => {
                    check.meta.insert(*meta, to);
                }
                // Asides, and what is seen to on its own.
                Effect::Link { .. }
                | Effect::Count { .. }
                | Effect::Reworded { .. }
                | Effect::Added { .. }
                | Effect::Removed { .. }
                | Effect::Relocated { .. } => {}
            }
        }
        check
    }

    fn all(&self) -> Faithful {
        self.shape()?;
        self.sections()?;
        let (old, new) = (self.old.roadmap, self.new.roadmap);
        hold(old.items.len() == new.items.len(), || "which things are items".to_owned())?;
        for (&index, after) in self.order.items.iter().zip(&new.items) {
            self.holder(Holder::Item(index), &old.items[index], after)?;
        }
        hold(old.parts.len() == new.parts.len(), || "which parts the plan has".to_owned())?;
        for (index, (before, after)) in old.parts.iter().zip(&new.parts).enumerate() {
            self.holder(Holder::Part(index), before, after)?;
        }
        hold(old.loose_tasks.len() == new.loose_tasks.len(), || {
            "which boxes belong to no item".to_owned()
        })?;
        for (index, (before, after)) in old.loose_tasks.iter().zip(&new.loose_tasks).enumerate() {
            self.task(TaskRef::Loose(index), before, after)?;
        }
        self.rest()
    }

    /// The blocks: the same kinds at the same depths, unless a field came or went.
    fn shape(&self) -> Faithful {
        let grows = self.fields.values().flatten().any(|effect| {
            matches!(effect, Effect::Field { from, to, .. } if from.is_none() || to.is_none())
        });
        if grows {
            return Ok(());
        }
        if !self.order.is_still() {
            let alike = self.order.keeps_shape(self.plan, self.old.document, self.new.document);
            return hold(alike, || "the shape of the document".to_owned());
        }
        let (old, new) = (&self.old.document.blocks, &self.new.document.blocks);
        let same = |a: &Kind, b: &Kind| match (a, b) {
            (Kind::Item(a), Kind::Item(b)) => a.state.is_some() == b.state.is_some(),
            (a, b) => a == b,
        };
        // A list may get its first bullet, or lose its last.
        let counts =
            |block: &&Block| self.stirred.is_none() || !matches!(block.kind, Kind::List { .. });
        let (mut old, mut new) = (old.iter().filter(counts), new.iter().filter(counts));
        let alike = loop {
            match (old.next(), new.next()) {
                (Some(a), Some(b)) if a.depth == b.depth && same(&a.kind, &b.kind) => {}
                (a, b) => break a.is_none() && b.is_none(),
            }
        };
        hold(alike, || "the shape of the document".to_owned())
    }

    fn sections(&self) -> Faithful {
        let (old, new) = (&self.old.roadmap.sections, &self.new.roadmap.sections);
        hold(old.len() == new.len(), || "which headings there are".to_owned())?;
        for (&index, after) in self.order.sections.iter().zip(new) {
            let before = &old[index];
            let title = self.old.expected(before.title);
            // A note may have said when: it went with the status that it stood behind.
            let reworded = self.rewords(before.head);
            let when = before.window == after.window || self.rewrites(index) || reworded;
            let role = when && (before.role, before.gives) == (after.role, after.gives);
            // What held items and now holds none, or the other way, is a part of the plan still.
            let part = before.role.is_container() && after.role.is_container();
            let stirred = self.stirred.as_ref().is_some_and(|own| own.contains(&index));
            let same = title == self.new.expected(after.title)
                && self.old.maybe(before.id) == self.new.maybe(after.id)
                && before.level == after.level
                && self.order.parent_of(self.old.roadmap, index) == after.parent
                && (role || stirred || (part && self.order.is_touched(self.old.roadmap, index)));
            hold(same, || format!("the section `{title}`"))?;
        }
        Ok(())
    }

    /// Whether the words of the heading at `head` are to change.
    fn rewords(&self, head: Span) -> bool {
        let inside =
            |effect: &Effect| matches!(effect, Effect::Reworded { span, .. } if head.covers(*span));
        self.plan.effects.iter().any(inside)
    }

    /// Whether a status in the heading of `section` is to change.
    fn rewrites(&self, section: usize) -> bool {
        self.fields.keys().any(|at| {
            let place = at.get(self.old.roadmap);
            place.head == self.old.roadmap.sections[section].head
                && place.status.source == StatusSource::Heading
                && self.expected(*at, Key::Status).is_some()
        })
    }

    /// Whether a count is to change in the text at `span`.
    fn has_count(&self, span: Span) -> bool {
        let mut counts = self.counts();
        counts.any(|count| span.covers(count))
    }

    fn counts(&self) -> impl Iterator<Item = Span> {
        self.plan.effects.iter().filter_map(|effect| match effect {
            Effect::Count { span, .. } => Some(*span),
            _ => None,
        })
    }

    /// The counts that are to change: each must be found again, with what it is to say.
    fn typed_counts(&self) -> Faithful {
        if self.counts().next().is_none() {
            return Ok(());
        }
        let found = |side: Side<'_>| read::counts(side.document, side.roadmap, self.options);
        let (old, new) = (found(self.old), found(self.new));
        hold(old.len() == new.len(), || "which numbers are counts".to_owned())?;
        for (before, after) in old.iter().zip(&new) {
            let text = self.old.expected(before.span);
            let same = text == self.new.expected(after.span)
                && (before.items, scope_kind(before.scope))
                    == (after.items, scope_kind(after.scope));
            hold(same, || format!("the count `{text}`"))?;
        }
        Ok(())
    }

    /// Everything that no edit touches yet.
    fn rest(&self) -> Faithful {
        let (old, new) = (self.old.roadmap, self.new.roadmap);
        self.typed_counts()?;
        let same = self.old.maybe(old.title) == self.new.maybe(new.title);
        hold(same, || "the title".to_owned())?;
        let said = |at: usize| self.meta.get(&at).copied();
        let meta = old.meta.len() == new.meta.len()
            && old.meta.iter().zip(&new.meta).enumerate().all(|(at, (a, b))| {
                let value = said(at).map_or_else(|| self.old.expected(a.value), Cow::Borrowed);
                a.key == b.key && self.new.expected(b.value) == value
            });
        hold(meta, || "the facts about the document".to_owned())?;
        let facts = |side: Side<'_>| -> Vec<Span> {
            let roadmap = side.roadmap;
            let mut spans: Vec<Span> = Vec::new();
            spans.extend(roadmap.goals.iter().flat_map(|goal| [goal.name, goal.text]));
            for risk in &roadmap.risks {
                spans.push(risk.title);
                spans.extend([risk.risk, risk.mitigation, risk.tracking].into_iter().flatten());
            }
            spans.extend(roadmap.metrics.iter().map(|metric| metric.text));
            spans.extend(
                roadmap.resources.iter().flat_map(|resource| [resource.name, resource.text]),
            );
            spans.extend(roadmap.focus.iter().map(|focus| focus.text));
            spans.extend(roadmap.next_steps.iter().map(|step| step.text));
            spans
        };
        let (a, b) = (facts(self.old), facts(self.new));
        let same = a.len() == b.len()
            && a.iter().zip(&b).all(|(&a, &b)| self.old.expected(a) == self.new.expected(b));
        hold(same, || "what the document says besides its items".to_owned())
    }
}

/// A scope without places, which shift.
fn scope_kind(scope: Scope) -> Scope {
    match scope {
        Scope::Under(_) => Scope::Under(Span::at(0)),
        scope => scope,
    }
}
