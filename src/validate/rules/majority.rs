//! What nearly all items of a document say, and a few do not.

use crate::model::{Item, ItemKind};
use crate::validate::{Context, Report};

/// Adds the items that `lacks` names and that have no `what`, where at least four of five items of
/// their shape have it.
pub(super) fn report_missing(
    context: &Context<'_>,
    report: &mut Report,
    what: &str,
    has: fn(&Item) -> bool,
    lacks: fn(&Item) -> bool,
) {
    let items = &context.roadmap().items;
    for kind in [ItemKind::Card, ItemKind::Row, ItemKind::Bullet] {
        let of_kind = || items.iter().filter(move |item| item.kind == kind);
        let (all, having) = (of_kind().count(), of_kind().filter(|item| has(item)).count());
        if all < 5 || having * 5 < all * 4 {
            continue;
        }
        for item in of_kind().filter(|item| !has(item) && lacks(item)) {
            let name = context.name(item);
            let message = format!("{name} has no {what}; {having} of {all} items like it have one");
            report.add(item.title, message);
        }
    }
}
