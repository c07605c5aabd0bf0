//! Blank lines before the headings of items: as many as most have.

use super::{Step, majority};
use crate::change::Planner;
use crate::markdown::Kind;
use crate::model::ItemKind;
use crate::text::{Edit, Span};

/// The blank lines before a heading.
struct Gap {
    level: u8,
    lines: Span,
    count: usize,
}

pub(super) fn step(planner: &Planner<'_>) -> Step {
    let gaps: Vec<Gap> = found(planner);
    let source = &planner.document.source;
    let mut edits = Vec::new();
    for gap in &gaps {
        let level = gaps.iter().filter(|other| other.level == gap.level);
        // Without any, what stands above a heading might take it in.
        let usual = majority(level.map(|other| other.count)).filter(|&usual| usual > 0);
        let Some(usual) = usual.filter(|&usual| usual != gap.count) else { continue };
        let line_ending = source.eol_at(gap.lines.start.saturating_sub(1)).as_str();
        edits.push(Edit::replace(gap.lines, line_ending.repeat(usual)));
    }
    Step::new(planner, edits)
}

/// The gaps before the headings of items; what follows another heading, or a comment that speaks
/// of the item, has none.
fn found(planner: &Planner<'_>) -> Vec<Gap> {
    let document = planner.document;
    let source = &document.source;
    let cards = planner.roadmap.items.iter().filter(|item| item.kind == ItemKind::Card);
    let gap = |at: usize| {
        let index = document.blocks.partition_point(|block| block.span.start < at);
        let block = document.blocks.get(index).filter(|block| block.depth == 0)?;
        let Kind::Heading(level) = block.kind else { return None };
        let heading = source.line_at(block.span.start).start;
        let (mut start, mut count) = (heading, 0);
        while let Some(before) = start.checked_sub(1).map(|end| source.line_at(end)) {
            if !source.slice(before).trim().is_empty() {
                break;
            }
            (start, count) = (before.start, count + 1);
        }
        let above = document.blocks[..index].iter().rev().find(|block| block.depth == 0)?;
        if matches!(above.kind, Kind::Heading(_) | Kind::Html) {
            return None;
        }
        Some(Gap { level, lines: Span::new(start, heading), count })
    };
    cards.filter_map(|item| gap(item.head.start)).collect()
}
