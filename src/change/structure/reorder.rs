//! Another place among the things it stands with already: what parts it from the neighbour that it
//! passes first goes along, so that nothing else changes and the way back gives the very bytes.

use super::units::Slot;
use crate::change::lines::{self, Unit};
use crate::change::{Planner, Refusal};
use crate::markdown::Kind;
use crate::text::{Edit, Span};

/// What is cut, and what is put where.
pub(super) struct Reordered {
    pub(super) cut: Edit,
    pub(super) put: usize,
    pub(super) text: String,
}

/// Whether the things stand as each other's equals: bullets, rows, or headings of one rank.
pub(super) fn are_equals(planner: &Planner<'_>, units: &[Unit]) -> bool {
    let rank = |unit: &Unit| match planner.document.blocks[unit.block].kind {
        Kind::Heading(rank) => rank,
        _ => 0,
    };
    units.windows(2).all(|pair| rank(&pair[0]) == rank(&pair[1]))
}

/// Puts `units[own]` at `slot` among `units`; `None` where it stands there already.
pub(super) fn plan(
    planner: &Planner<'_>,
    units: &[Unit],
    own: usize,
    slot: Slot,
) -> Result<Option<Reordered>, Refusal> {
    let source = &planner.document.source;
    let to = match slot {
        Slot::Before(other) if other > own => other - 1,
        Slot::After(other) if other < own => other + 1,
        Slot::Before(other) | Slot::After(other) => other,
    };
    let lined = |at: usize| lines::lined(source, units[at].span);
    let (start, end) = (|at: usize| lined(at).start, |at: usize| lined(at).end);
    let parting = |first: usize| {
        lines::parting(source, units[first], units[first + 1]).ok_or_else(|| {
            Refusal::new("text that belongs to neither stands between it and its neighbour")
                .hint("move it in your editor")
        })
    };
    let text = source.slice(lined(own));
    Ok(match to.cmp(&own) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Reordered {
            text: parting(own)? + text,
            cut: Edit::replace(Span::new(start(own), start(own + 1)), ""),
            put: end(to),
        }),
        std::cmp::Ordering::Less => Some(Reordered {
            text: text.to_owned() + &parting(own - 1)?,
            cut: Edit::replace(Span::new(end(own - 1), end(own)), ""),
            put: start(to),
        }),
    })
}
