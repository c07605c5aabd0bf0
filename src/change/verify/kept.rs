//! A reading without what stands at some places: what is left when something is taken away, or what
//! was there before something came.

use std::collections::BTreeMap;

use crate::change::{Effect, Holder, Statement, TaskRef};
use crate::markdown::{Block, Document, Kind};
use crate::model::{Item, Roadmap, Task};
use crate::text::Span;

/// What is left of a reading, and where each thing in it was before.
pub(super) struct Kept {
    pub(super) document: Document,
    pub(super) roadmap: Roadmap,
    pub(super) items: Vec<usize>,
    pub(super) parts: Vec<usize>,
    pub(super) sections: Vec<usize>,
    mirrors: BTreeMap<Holder, Vec<usize>>,
    tasks: BTreeMap<usize, Vec<usize>>,
    loose: Vec<usize>,
}

/// The reading without all that begins at `gone`.
pub(super) fn without(document: &Document, roadmap: &Roadmap, gone: &[Span]) -> Kept {
    let stays = |at: usize| !gone.iter().any(|span| span.contains(at));
    let mut kept = Kept {
        document: document.clone(),
        roadmap: roadmap.clone(),
        items: Vec::new(),
        parts: Vec::new(),
        sections: Vec::new(),
        mirrors: BTreeMap::new(),
        tasks: BTreeMap::new(),
        loose: Vec::new(),
    };
    kept.document.blocks = blocks(&document.blocks, stays);
    let own = &mut kept.roadmap;
    kept.sections = places(&roadmap.sections, |at, section| at == 0 || stays(section.head.start));
    own.sections = kept.sections.iter().map(|&at| roadmap.sections[at]).collect();
    let section = |old: usize| kept.sections.partition_point(|&at| at < old);
    for its in &mut own.sections {
        its.parent = its.parent.map(section);
    }
    kept.items = places(&roadmap.items, |_, item| stays(item.head.start));
    kept.parts = places(&roadmap.parts, |_, part| stays(part.head.start));
    let is_task = |_: usize, task: &Task| stays(task.mark.span().start);
    let holder = |item: &Item, of: Holder, kept: &mut BTreeMap<Holder, Vec<usize>>| {
        let mut own = item.clone();
        own.section = section(item.section);
        own.fields.retain(|field| stays(field.name.start));
        own.tasks.retain(|task| is_task(0, task));
        let mirrors = places(&item.mirrors, |_, mirror| stays(mirror.head.start));
        own.mirrors = mirrors.iter().map(|&at| item.mirrors[at].clone()).collect();
        for mirror in &mut own.mirrors {
            mirror.section = section(mirror.section);
        }
        kept.insert(of, mirrors);
        own
    };
    let mirrors = &mut kept.mirrors;
    own.items = kept
        .items
        .iter()
        .map(|&at| holder(&roadmap.items[at], Holder::Item(at), mirrors))
        .collect();
    own.parts = kept
        .parts
        .iter()
        .map(|&at| holder(&roadmap.parts[at], Holder::Part(at), mirrors))
        .collect();
    for &at in &kept.items {
        kept.tasks.insert(at, places(&roadmap.items[at].tasks, is_task));
    }
    kept.loose = places(&roadmap.loose_tasks, is_task);
    own.loose_tasks.retain(|task| is_task(0, task));
    own.meta.retain(|meta| stays(meta.value.start));
    own.goals.retain(|goal| stays(goal.text.start));
    own.risks.retain(|risk| stays(risk.title.start));
    own.metrics.retain(|metric| stays(metric.text.start));
    own.resources.retain(|resource| stays(resource.text.start));
    own.focus.retain(|focus| stays(focus.text.start));
    own.next_steps.retain(|step| stays(step.text.start));
    kept
}

impl Kept {
    /// What is left of `effects`: those of what is still there, with its places.
    pub(super) fn effects(&self, effects: &[Effect]) -> Vec<Effect> {
        effects.iter().filter_map(|effect| self.effect(effect)).collect()
    }

    fn effect(&self, effect: &Effect) -> Option<Effect> {
        let mut new = effect.clone();
        match &mut new {
            Effect::Task { task, .. } => *task = self.task(*task)?,
            Effect::Field { at, .. } => *at = self.statement(*at)?,
            Effect::Moved { item, .. } => *item = place(&self.items, *item)?,
            _ => {}
        }
        Some(new)
    }

    fn task(&self, task: TaskRef) -> Option<TaskRef> {
        Some(match task {
            TaskRef::Of(item, task) => {
                TaskRef::Of(place(&self.items, item)?, place(self.tasks.get(&item)?, task)?)
            }
            TaskRef::Mark(at) => TaskRef::Mark(self.statement(at)?),
            TaskRef::Loose(task) => TaskRef::Loose(place(&self.loose, task)?),
        })
    }

    fn statement(&self, at: Statement) -> Option<Statement> {
        let of = match at.of {
            Holder::Item(item) => Holder::Item(place(&self.items, item)?),
            Holder::Part(part) => Holder::Part(place(&self.parts, part)?),
        };
        let mirror = match at.mirror {
            Some(mirror) => Some(place(self.mirrors.get(&at.of)?, mirror)?),
            None => None,
        };
        Some(Statement { of, mirror })
    }
}

/// Where the thing that was at `old` is now.
pub(super) fn place(kept: &[usize], old: usize) -> Option<usize> {
    kept.binary_search(&old).ok()
}

fn places<T>(all: &[T], stays: impl Fn(usize, &T) -> bool) -> Vec<usize> {
    all.iter().enumerate().filter(|(at, own)| stays(*at, own)).map(|(at, _)| at).collect()
}

/// The blocks that stay. A list that begins with what goes may still have others, so that lists are
/// left out altogether where something goes.
fn blocks(all: &[Block], stays: impl Fn(usize) -> bool) -> Vec<Block> {
    let keeps = |block: &Block| {
        stays(block.span.start) || matches!(block.kind, Kind::List { .. } | Kind::Table)
    };
    let mut before = Vec::with_capacity(all.len() + 1);
    before.push(0);
    for block in all {
        before.push(before[before.len() - 1] + usize::from(keeps(block)));
    }
    let kept = all.iter().filter(|block| keeps(block));
    kept.map(|block| Block { end: before[block.end], ..*block }).collect()
}
