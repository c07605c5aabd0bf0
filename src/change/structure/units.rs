//! Things as whole lines among their neighbours: sections, bullets and rows.

use super::Thing;
use crate::change::lines::{self, Unit};
use crate::change::{Planner, Refusal};
use crate::markdown::Kind;
use crate::model::{Item, ItemKind};
use crate::text::{Lines, Span};

/// A thing and what stands beside it.
pub(super) struct Standing {
    /// The things of its kind that stand together, in document order.
    pub(super) units: Vec<Unit>,
    /// Which of them it is.
    pub(super) own: usize,
}

impl Standing {
    pub(super) fn unit(&self) -> Unit {
        self.units[self.own]
    }
}

/// Where among some units something is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Before the unit with this number.
    Before(usize),
    /// Behind it.
    After(usize),
}

impl Planner<'_> {
    /// `thing` among its neighbours.
    pub(super) fn standing(&self, thing: Thing) -> Result<Standing, Refusal> {
        let roadmap = self.roadmap;
        match thing {
            Thing::Section(section) => self.section_standing(section),
            Thing::Item(item) => self.place_standing(&roadmap.items[item]),
            Thing::Task(_) => self.bullet_standing(thing.start(roadmap)),
        }
    }

    /// What states an item, itself or again, among its neighbours.
    pub(super) fn place_standing(&self, item: &Item) -> Result<Standing, Refusal> {
        let sections = &self.roadmap.sections;
        match item.kind {
            ItemKind::Card => match sections.get(item.section) {
                Some(section) if section.head == item.head => self.section_standing(item.section),
                _ => Err(self.no_lines(item.head.start)),
            },
            ItemKind::Row => self.row_standing(item.head.start),
            ItemKind::Bullet => self.bullet_standing(item.head.start),
            ItemKind::Theme => Err(self.no_lines(item.head.start)),
        }
    }

    fn section_standing(&self, section: usize) -> Result<Standing, Refusal> {
        let sections = &self.roadmap.sections;
        if section == 0 {
            return Err(self.no_lines(0));
        }
        let parent = sections[section].parent;
        let beside: Vec<usize> =
            (1..sections.len()).filter(|&at| sections[at].parent == parent).collect();
        let blocks = &self.document.blocks;
        let unit = |&at: &usize| {
            let section = &sections[at];
            let block = blocks.partition_point(|block| block.span.start < section.head.start);
            Unit { span: self.content(section.span), block, group: 0 }
        };
        let own = beside.iter().position(|&at| at == section);
        let own = own.ok_or_else(|| self.no_lines(sections[section].head.start))?;
        Ok(Standing { units: beside.iter().map(unit).collect(), own })
    }

    /// The bullet that holds the text at `at`, with those of its list.
    fn bullet_standing(&self, at: usize) -> Result<Standing, Refusal> {
        let blocks = &self.document.blocks;
        let before = blocks.partition_point(|block| block.span.start <= at);
        let item = (0..before).rev().find(|&block| {
            matches!(blocks[block].kind, Kind::Item(_)) && blocks[block].span.contains(at)
        });
        let item = item.ok_or_else(|| self.no_lines(at))?;
        let list = (0..item).rev().find(|&block| {
            matches!(blocks[block].kind, Kind::List { .. }) && blocks[block].end > item
        });
        let list = list.ok_or_else(|| self.no_lines(at))?;
        let bullets: Vec<usize> = self.document.children(list).collect();
        let own = bullets.iter().position(|&block| block == item);
        let (Some(own), true) = (own, bullets.iter().all(|&block| self.begins_its_line(block)))
        else {
            return Err(self.no_lines(at));
        };
        let unit = |&block: &usize| {
            let end = blocks[block..blocks[block].end].iter().map(|inside| inside.span.end);
            let end = end.max().unwrap_or(blocks[block].span.end);
            Unit { span: Span::new(blocks[block].span.start, end), block, group: list }
        };
        Ok(Standing { units: bullets.iter().map(unit).collect(), own })
    }

    /// The bullet whose own words hold the text at `at`.
    pub(super) fn bullet_at(&self, at: usize) -> Option<Standing> {
        let standing = self.bullet_standing(at).ok()?;
        let block = self.document.blocks[standing.unit().block];
        block.text.contains(at).then_some(standing)
    }

    /// What people call `thing`: its title or words.
    pub(super) fn named(&self, thing: Thing) -> String {
        let roadmap = self.roadmap;
        let span = match thing {
            Thing::Item(item) => roadmap.items[item].title,
            Thing::Task(task) => self.task(task).text,
            Thing::Section(section) => roadmap.sections[section].title,
        };
        crate::markdown::plain(self.document.slice(span)).into_owned()
    }

    /// Whether nothing stands before the bullet but space.
    fn begins_its_line(&self, block: usize) -> bool {
        let start = self.document.blocks[block].span.start;
        let line = self.document.source.line_at(start);
        let before = self.document.slice(Span::new(line.start, start));
        before.chars().all(|c| c.is_whitespace() || c == '>')
    }

    /// The row at `at`, with those of its table.
    pub(super) fn row_standing(&self, at: usize) -> Result<Standing, Refusal> {
        let blocks = &self.document.blocks;
        let block = blocks.iter().position(|block| {
            matches!(block.kind, Kind::Row { header: false }) && block.text.start == at
        });
        let block = block.ok_or_else(|| self.no_lines(at))?;
        let table = (0..block)
            .rev()
            .find(|&table| blocks[table].kind == Kind::Table && blocks[table].end > block);
        let table = table.ok_or_else(|| self.no_lines(at))?;
        let rows = self.document.children(table);
        let rows: Vec<usize> =
            rows.filter(|&row| blocks[row].kind == Kind::Row { header: false }).collect();
        let own = rows.iter().position(|&row| row == block);
        let own = own.ok_or_else(|| self.no_lines(at))?;
        let unit = |&row: &usize| Unit { span: blocks[row].text, block: row, group: table };
        Ok(Standing { units: rows.iter().map(unit).collect(), own })
    }

    /// Why what begins at `at` can neither go nor move.
    pub(super) fn no_lines(&self, at: usize) -> Refusal {
        let line = Lines::new(self.document.source.text()).line(at);
        Refusal::new(format!("what stands at line {line} is not made of lines of its own"))
            .hint("change it in your editor")
    }

    /// Where `text` is put among `units`, and all that is put there: parted from its neighbours as
    /// they are from each other, or by `usual`.
    pub(super) fn put_among(
        &self,
        units: &[Unit],
        slot: Slot,
        text: &str,
        usual: &str,
    ) -> (usize, String) {
        let source = &self.document.source;
        let between = |at: usize| {
            let pair = units.get(at).zip(units.get(at + 1));
            pair.filter(|(first, second)| first.group == second.group)
                .and_then(|(first, second)| lines::parting(source, *first, *second))
        };
        let any = || (0..units.len()).rev().find_map(between);
        match slot {
            Slot::After(at) => {
                let last = at.checked_sub(1).and_then(between);
                let joint = between(at).or(last).or_else(any).unwrap_or_else(|| usual.to_owned());
                (lines::end_of_line(source, units[at].span), format!("{joint}{text}"))
            }
            Slot::Before(at) => {
                let before = at.checked_sub(1).and_then(between);
                let joint = between(at).or(before).or_else(any);
                let joint = joint.unwrap_or_else(|| usual.to_owned());
                (source.line_at(units[at].span.start).start, format!("{text}{joint}"))
            }
        }
    }
}
