//! Headings that say of what is listed under them how far it is, or when it is to come.

use crate::model::Reason;
use crate::read::id::{self, Shape};
use crate::read::outline::Entry;
use crate::read::vocab::{self, Bucket};
use crate::read::{Reader, schedule};

/// What a heading says of the bullets under it, if it says anything.
pub(super) fn of(reader: &Reader<'_>, entry: &Entry) -> Option<Bucket> {
    let words = entry.words?;
    let title = entry.title(reader.text);
    if words.id.is_none() {
        let of_title = || if words.title == words.whole { None } else { vocab::bucket(title) };
        if let Some(found) = vocab::bucket(entry.whole(reader.text)).or_else(of_title) {
            return Some(found);
        }
        if id::is_product_version(title) {
            return Some(Bucket::When(None));
        }
        // What stands in brackets or behind a colon may be when, or explain it.
        if !title.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        let name = title.split(['(', '（', ':', '：']).next().unwrap_or(title);
        let mut rest = [title, name].into_iter().filter_map(schedule::without_dates);
        return rest.any(|rest| vocab::are_bucket_nouns(&rest)).then_some(Bucket::When(None));
    }
    // Parts of a numbered document: `2. In Progress`.
    if words.shape == Some(Shape::Number) {
        return vocab::bucket(title);
    }
    // A bare version: `v0.5`, and perhaps a status: `v0.5 planned`.
    if words.shape != Some(Shape::Version) {
        return None;
    }
    let stated = words.status.and_then(|status| status.kind).or(words.sign.map(|(kind, _)| kind));
    let said = match vocab::bucket(title) {
        Some(Bucket::Status(kind)) => Some(kind),
        _ => None,
    };
    (words.title.is_empty() || said.is_some())
        .then(|| stated.or(said).map_or(Bucket::When(None), Bucket::Status))
}

/// What makes a heading a bucket.
pub(super) const fn reason(bucket: Bucket) -> Reason {
    match bucket {
        Bucket::Status(_) => Reason::StatusName,
        Bucket::When(Some(_)) => Reason::TimeName,
        Bucket::When(None) => Reason::BareTime,
    }
}
