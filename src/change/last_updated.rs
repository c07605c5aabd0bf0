//! The `Last Updated` lines of a document, for those who want them kept.

use jiff::civil::Date;

use super::{Draft, Effect, Planner};
use crate::model::MetaKey;
use crate::text::Edit;

/// Writes `today` wherever the document says when it was last changed, as a day or as a month as it
/// stands there: one value, in a text or a front matter, and no quote or comment around it. What is
/// written in another way is left alone, and said so.
pub(super) fn touch(planner: &Planner<'_>, today: Date, draft: &mut Draft) {
    if draft.effects.is_empty() {
        return;
    }
    for (meta, fact) in planner.roadmap.meta.iter().enumerate() {
        if fact.key != MetaKey::LastUpdated {
            continue;
        }
        let from = planner.document.slice(fact.value);
        let Some(to) = written_like(from, today) else {
            let name = planner.document.slice(fact.name);
            draft.left.push(format!("`{name}` is `{from}`, which is not a date such as {today}"));
            continue;
        };
        if to == from {
            continue;
        }
        draft.edits.push(Edit::replace(fact.value, to.clone()));
        draft.effects.push(Effect::LastUpdated { meta, from: from.to_owned(), to });
    }
}

/// `today` in the form of `like`: `2025-01-31` or `2025-01`.
fn written_like(like: &str, today: Date) -> Option<String> {
    let is_digits =
        |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = like.split('-').collect();
    match parts[..] {
        [y, m, d] if is_digits(y, 4) && is_digits(m, 2) && is_digits(d, 2) => {
            Some(today.to_string())
        }
        [y, m] if is_digits(y, 4) && is_digits(m, 2) => {
            Some(format!("{:04}-{:02}", today.year(), today.month()))
        }
        _ => None,
    }
}
