//! In which order things stand once some of them have moved: what `verify` holds the result
//! against.

use super::{Effect, Plan};
use crate::markdown::{Block, Document, Kind};
use crate::model::{ItemKind, Roadmap};
use crate::text::Span;

/// An item that moves.
#[derive(Clone, Copy)]
struct Moved {
    item: usize,
    from: usize,
    to: usize,
    /// All of it, where it was.
    span: Span,
    /// Where it is put.
    put: usize,
}

/// The order of items and sections after the moves of a plan.
pub(super) struct Order {
    moved: Vec<Moved>,
    /// The old index of each item, in the new order.
    pub(super) items: Vec<usize>,
    /// The old index of each section, in the new order.
    pub(super) sections: Vec<usize>,
    /// The new index of each section, by the old one.
    new_sections: Vec<usize>,
}

impl Order {
    pub(super) fn new(roadmap: &Roadmap, effects: &[Effect]) -> Order {
        let moved = effects.iter().filter_map(|effect| match *effect {
            Effect::Moved { item, from, to, lines, put, .. } => {
                Some(Moved { item, from, to, span: lines, put })
            }
            _ => None,
        });
        let moved: Vec<Moved> = moved.collect();
        // What comes to a place stands before what stood behind it, in the order it was asked.
        let key = |head: Span| match moved.iter().position(|own| own.span.contains(head.start)) {
            Some(turn) => (moved[turn].put, 0, turn, head.start),
            None => (head.start, 1, 0, 0),
        };
        let mut items: Vec<usize> = (0..roadmap.items.len()).collect();
        let mut sections: Vec<usize> = (0..roadmap.sections.len()).collect();
        if !moved.is_empty() {
            items.sort_by_key(|&item| key(roadmap.items[item].head));
            // The document itself comes first, whatever moves.
            sections[1..].sort_by_key(|&section| key(roadmap.sections[section].head));
        }
        let mut new_sections = vec![0; sections.len()];
        for (new, &old) in sections.iter().enumerate() {
            new_sections[old] = new;
        }
        Order { moved, items, sections, new_sections }
    }

    /// Whether nothing moves.
    pub(super) fn is_still(&self) -> bool {
        self.moved.is_empty()
    }

    /// The new index of the section that is, or holds, what `item` was or stood in as `section`.
    pub(super) fn section_of(
        &self,
        roadmap: &Roadmap,
        item: Option<usize>,
        section: usize,
    ) -> usize {
        let listed = |own: &&Moved| {
            Some(own.item) == item && roadmap.items[own.item].kind == ItemKind::Bullet
        };
        let to = self.moved.iter().find(listed).map(|own| own.to);
        self.new_sections[to.unwrap_or(section)]
    }

    /// The new index of the section that `section` is part of.
    pub(super) fn parent_of(&self, roadmap: &Roadmap, section: usize) -> Option<usize> {
        let is_card = |own: &&Moved| {
            let item = &roadmap.items[own.item];
            item.kind == ItemKind::Card && item.section == section
        };
        let parent = match self.moved.iter().find(is_card) {
            Some(own) => Some(own.to),
            None => roadmap.sections[section].parent,
        };
        parent.map(|parent| self.new_sections[parent])
    }

    /// Whether `section` loses or gets something, or one inside it does: a part of the plan may
    /// then be one of another kind.
    pub(super) fn is_touched(&self, roadmap: &Roadmap, section: usize) -> bool {
        let inside = |end: usize| {
            let mut up = std::iter::successors(Some(end), |&at| roadmap.sections[at].parent);
            up.any(|at| at == section)
        };
        self.moved.iter().any(|own| inside(own.from) || inside(own.to))
    }

    /// Whether the blocks are the same but for those that move, and those that move are the same,
    /// too. Lists at the top may come and go with their bullets.
    pub(super) fn keeps_shape(&self, plan: &Plan, old: &Document, new: &Document) -> bool {
        let mut grown = 0_isize;
        let mut come: Vec<Span> = Vec::new();
        for edit in plan.edits.edits() {
            let start = edit.span.start.strict_add_signed(grown);
            grown += edit.text.len().cast_signed() - edit.span.len().cast_signed();
            let holds = |own: &Moved| edit.span.start <= own.put && own.put <= edit.span.end;
            if self.moved.iter().any(holds) {
                come.push(Span::new(start, start + edit.text.len()));
            }
        }
        let is_inside = |spans: &[Span], block: &Block| {
            spans.iter().any(|span| span.contains(block.span.start))
        };
        let left: Vec<Span> = self.moved.iter().map(|own| own.span).collect();
        let is_list = |block: &&Block| matches!(block.kind, Kind::List { .. }) && block.depth == 0;
        let stays = |blocks: &[Block], spans: &[Span]| -> Vec<Block> {
            let blocks = blocks.iter().filter(|block| !is_list(block));
            blocks.filter(|block| !is_inside(spans, block)).copied().collect()
        };
        let moves = |blocks: &[Block], spans: &[Span]| -> Vec<Block> {
            let inside = |span: &Span| {
                blocks.iter().filter(|block| span.contains(block.span.start)).copied().collect()
            };
            let all: Vec<Vec<Block>> = spans.iter().map(inside).collect();
            all.concat().into_iter().filter(|block| !is_list(&block)).collect()
        };
        let mut turns: Vec<usize> = (0..self.moved.len()).collect();
        turns.sort_by_key(|&turn| self.moved[turn].put);
        let in_turn: Vec<Span> = turns.iter().map(|&turn| left[turn]).collect();
        let alike = |a: &[Block], b: &[Block], boxes: bool| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_alike(a, b, boxes))
        };
        alike(&stays(&old.blocks, &left), &stays(&new.blocks, &come), true)
            && alike(&moves(&old.blocks, &in_turn), &moves(&new.blocks, &come), false)
    }
}

/// Whether two blocks have the same kind and depth; with `boxes`, a box stays a box.
fn is_alike(a: &Block, b: &Block, boxes: bool) -> bool {
    let kinds = match (a.kind, b.kind) {
        (Kind::Item(a), Kind::Item(b)) => !boxes || a.state.is_some() == b.state.is_some(),
        (a, b) => a == b,
    };
    a.depth == b.depth && kinds
}
