//! What stands in each section, counted.

use serde::Serialize;

use crate::model::Roadmap;
use crate::output::status::plural;

/// How many things of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Given {
    /// Items.
    pub items: usize,
    /// Tasks of items.
    pub tasks: usize,
    /// Boxes of no item.
    pub loose_tasks: usize,
    /// Risks.
    pub risks: usize,
    /// Metrics of success.
    pub metrics: usize,
    /// Resources.
    pub resources: usize,
    /// Things to do next, of the closing words.
    pub steps: usize,
}

impl Given {
    fn add(&mut self, other: &Given) {
        self.items += other.items;
        self.tasks += other.tasks;
        self.loose_tasks += other.loose_tasks;
        self.risks += other.risks;
        self.metrics += other.metrics;
        self.resources += other.resources;
        self.steps += other.steps;
    }

    /// Whether there is nothing.
    pub(super) fn is_empty(&self) -> bool {
        *self == Given::default()
    }

    /// Each kind that there is, with how many.
    pub(super) fn words(&self) -> Vec<String> {
        let all = [
            (self.items, "item"),
            (self.tasks, "task"),
            (self.risks, "risk"),
            (self.metrics, "metric"),
            (self.resources, "resource"),
            (self.steps, "step"),
        ];
        let named = all.into_iter().filter(|&(count, _)| count > 0);
        let mut words: Vec<String> = named.map(|(count, noun)| plural(count, noun)).collect();
        if self.loose_tasks > 0 {
            words.push(format!("{} of no item", plural(self.loose_tasks, "box")));
        }
        words
    }
}

/// Of each section: what stands in it, and what stands in it or below it.
pub(super) fn of_sections(roadmap: &Roadmap) -> Vec<(Given, Given)> {
    let mut own = vec![Given::default(); roadmap.sections.len()];
    for item in &roadmap.items {
        own[item.section].items += 1;
        for task in &item.tasks {
            own[section_at(roadmap, task.mark.span().start)].tasks += 1;
        }
    }
    let mut count = |offset: usize, of: fn(&mut Given) -> &mut usize| {
        *of(&mut own[section_at(roadmap, offset)]) += 1;
    };
    for task in &roadmap.loose_tasks {
        count(task.mark.span().start, |given| &mut given.loose_tasks);
    }
    for risk in &roadmap.risks {
        count(risk.title.start, |given| &mut given.risks);
    }
    for metric in &roadmap.metrics {
        count(metric.text.start, |given| &mut given.metrics);
    }
    for resource in &roadmap.resources {
        count(resource.name.start, |given| &mut given.resources);
    }
    for step in &roadmap.next_steps {
        count(step.text.start, |given| &mut given.steps);
    }
    let mut all = own.clone();
    // A section stands behind the one it is part of, so that its own sum is whole when it is added.
    for at in (1..all.len()).rev() {
        if let Some(parent) = roadmap.sections[at].parent {
            let deeper = all[at];
            all[parent].add(&deeper);
        }
    }
    own.into_iter().zip(all).collect()
}

/// The innermost section that `offset` stands in.
pub(super) fn section_at(roadmap: &Roadmap, offset: usize) -> usize {
    let behind = roadmap.sections.partition_point(|section| section.head.start <= offset);
    behind.saturating_sub(1)
}
