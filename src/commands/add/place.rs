//! Where what is added comes to stand.

use anyhow::bail;

use crate::change::Place;
use crate::commands::documents::one_part;
use crate::model::ItemKind;
use crate::output;
use crate::query::{Index, Target};
use crate::workspace::Hint;

/// What `typed` names, to stand in.
pub(in crate::commands) fn inside(
    index: &Index<'_>,
    typed: &str,
) -> anyhow::Result<(Target, Place)> {
    let target = one_part(index, typed)?;
    let place = match target {
        Target::Section { section, .. } => Place::In(section),
        Target::Item { doc, item } => {
            let its = &index.docs[doc].roadmap.items[item];
            if its.kind != ItemKind::Card {
                let title = output::title(index.title(target));
                bail!(Hint::new(
                    format!("`{title}` is no part of the plan that items stand in"),
                    "`--after` puts it behind an item"
                ));
            }
            Place::In(its.section)
        }
        Target::Task { .. } | Target::Loose { .. } => {
            let title = output::title(index.title(target));
            bail!("`{title}` is a task, and no part of the plan");
        }
    };
    Ok((target, place))
}

/// The one place where items stand, if there is just one; in all documents, or in `within`.
pub(super) fn only_part(
    index: &Index<'_>,
    within: Option<usize>,
) -> anyhow::Result<(Target, Place)> {
    let homes = |doc: usize| {
        let roadmap = index.docs[doc].roadmap;
        roadmap.items.iter().filter_map(move |item| {
            let card = item.kind == ItemKind::Card;
            let home =
                if card { roadmap.sections[item.section].parent } else { Some(item.section) };
            home.map(|section| Target::Section { doc, section })
        })
    };
    let mut all: Vec<Target> = documents(index, within).flat_map(homes).collect();
    all.dedup();
    all.sort_unstable();
    all.dedup();
    match all[..] {
        [target @ Target::Section { section, .. }] => Ok((target, Place::In(section))),
        [] => bail!(Hint::new(
            "there is no item yet that shows how another is written",
            "write the first one in your editor"
        )),
        _ => {
            let part = |target: &&Target| {
                let Target::Section { doc, section } = **target else { return false };
                index.docs[doc].roadmap.sections[section].role.is_container()
            };
            let some: Vec<String> =
                all.iter().filter(part).take(6).map(|&target| index.address(target)).collect();
            let hint = if some.is_empty() {
                "name the item before it with `--after`".to_owned()
            } else {
                format!("name a part with `--in`: {}; or an item with `--after`", some.join(", "))
            };
            bail!(Hint::new("there are several places where the item could stand", hint))
        }
    }
}

/// The one document that has such a thing already; of all, or of `within`.
pub(super) fn only_document(
    index: &Index<'_>,
    name: &str,
    within: Option<usize>,
    has: impl Fn(usize) -> bool,
) -> anyhow::Result<usize> {
    let docs: Vec<usize> = documents(index, within).filter(|&doc| has(doc)).collect();
    match docs[..] {
        [only] => Ok(only),
        [] => bail!(Hint::new(
            format!("there is no {name} yet that shows how another is written"),
            "write the first one in your editor; others can then follow its style"
        )),
        _ => {
            let names: Vec<&str> = docs.iter().map(|&doc| index.docs[doc].name).collect();
            bail!(Hint::new(
                format!("several documents have a {name}: {}", names.join(", ")),
                "name one with `--file`"
            ))
        }
    }
}

/// All documents, or the one.
fn documents(index: &Index<'_>, within: Option<usize>) -> std::ops::Range<usize> {
    within.map_or(0..index.docs.len(), |doc| doc..doc + 1)
}
