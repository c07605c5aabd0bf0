//! Whether an item fits.

use jiff::civil::Date;

use super::{Fact, FieldName, Filter, Quality, StatusTest, Test};
use crate::model::{Item, ItemField, Key, Role, Section, StatusKind, id_key};
use crate::query::depends::is_kept;
use crate::query::place::{enclosing, place};
use crate::query::words::{fit, words};
use crate::query::{Doc, Index, Target, is_overdue, is_settled};
use crate::text::mojibake;

impl Filter {
    /// Whether `target`, an item, fits the query.
    pub fn fits(&self, index: &Index<'_>, target: Target, today: Date) -> bool {
        let Target::Item { doc, item } = target else { return false };
        let doc = &index.docs[doc];
        let its = &doc.roadmap.items[item];
        let asked = Asked { index, doc, item: its, target, today };
        self.terms.iter().all(|term| asked.fits(&term.test) != term.negated)
    }
}

/// An item, and what is needed to judge it.
struct Asked<'a> {
    index: &'a Index<'a>,
    doc: &'a Doc<'a>,
    item: &'a Item,
    target: Target,
    today: Date,
}

impl Asked<'_> {
    fn fits(&self, test: &Test) -> bool {
        let item = self.item;
        match test {
            Test::Title(words) => {
                let is_id = |id| id_key(self.doc.slice(id)) == id_key(words);
                item.id.is_some_and(is_id) || has(self.doc.slice(item.title), words)
            }
            Test::Status(tests) => tests.iter().any(|test| self.has_status(test)),
            Test::Priority(wanted) => {
                wanted.contains(&item.priority.and_then(|priority| priority.value))
            }
            Test::Horizon(names) => self
                .stands_in(names, |section, outermost| section.role == Role::Horizon || outermost),
            Test::Phase(names) => self.stands_in(names, |section, _| section.role != Role::Horizon),
            Test::Id(ids) => item.id.is_some_and(|id| {
                let key = id_key(self.doc.slice(id));
                let fits = |wanted: &str| match wanted.strip_suffix('*') {
                    Some(start) => key.starts_with(start),
                    None => key == wanted,
                };
                ids.iter().any(|wanted| fits(wanted))
            }),
            Test::Kind(kinds) => kinds.contains(&item.kind.name()),
            Test::File(names) => names.iter().any(|name| has(self.doc.name, name)),
            Test::Field(name, values) => self.field(name).is_some_and(|field| {
                let value = self.doc.slice(field.value);
                values.iter().any(|wanted| has(value, wanted.trim_start_matches('@')))
            }),
            Test::Is(qualities) => qualities.iter().any(|&quality| self.is(quality)),
            Test::Has(facts) => facts.iter().any(|fact| self.says(fact)),
        }
    }

    fn has_status(&self, test: &StatusTest) -> bool {
        let status = &self.item.status;
        match test {
            StatusTest::Kind(kind) => status.kind == Some(*kind),
            StatusTest::Unknown => status.kind.is_none(),
            StatusTest::Words(wanted) => {
                status.words.is_some_and(|words| self.doc.slice(words).to_lowercase() == *wanted)
            }
        }
    }

    fn is(&self, quality: Quality) -> bool {
        let kind = self.item.status.kind;
        let is_closed = kind.is_some_and(StatusKind::is_closed);
        match quality {
            Quality::Open => !is_closed,
            Quality::Closed => is_closed,
            Quality::Overdue => is_overdue(self.doc, self.item, self.today),
            Quality::Late => !is_settled(self.item) && self.is_in_past(),
            Quality::Blocked => kind == Some(StatusKind::Blocked) || self.waits(),
            Quality::Waiting => self.waits(),
            Quality::Unknown => kind.is_none(),
            Quality::Status(wanted) => kind == Some(wanted),
        }
    }

    fn waits(&self) -> bool {
        !is_settled(self.item) && is_kept(self.index, self.target)
    }

    /// Whether the end of a part of the plan that it stands in is past.
    fn is_in_past(&self) -> bool {
        let sections = &self.doc.roadmap.sections;
        enclosing(self.doc.roadmap, self.item.section)
            .filter(|&at| sections[at].role.is_container())
            .any(|at| sections[at].window.is_some_and(|window| window.end < self.today))
    }

    /// Whether it stands in a container that is of the right sort and has one of the names.
    fn stands_in(&self, names: &[String], sort: impl Fn(&Section, bool) -> bool) -> bool {
        let sections = &self.doc.roadmap.sections;
        let containers: Vec<usize> = enclosing(self.doc.roadmap, self.item.section)
            .filter(|&at| sections[at].role.is_container())
            .collect();
        containers.iter().enumerate().any(|(depth, &at)| {
            let section = &sections[at];
            let right = sort(section, depth + 1 == containers.len());
            right
                && names.iter().any(|name| {
                    let id = section.id.map(|id| id_key(self.doc.slice(id)));
                    id.is_some_and(|id| id == id_key(name))
                        || fit(&words(name), self.doc.name_of(at)).is_some()
                })
        })
    }

    fn says(&self, fact: &Fact) -> bool {
        let item = self.item;
        match fact {
            Fact::Status => item.status.is_stated(),
            Fact::Priority => item.priority.is_some(),
            Fact::Id => item.id.is_some(),
            Fact::Tasks => !item.tasks.is_empty(),
            Fact::Horizon => place(self.doc.roadmap, item).horizon.is_some(),
            Fact::Phase => place(self.doc.roadmap, item).phase.is_some(),
            Fact::Field(name) => {
                self.field(name).is_some_and(|field| !self.doc.slice(field.value).trim().is_empty())
            }
        }
    }

    fn field(&self, name: &FieldName) -> Option<&ItemField> {
        match name {
            FieldName::Known(key) => self.item.field(*key),
            FieldName::Other(key) => self.item.fields.iter().find(|field| {
                field.key == Key::Other && id_key(self.doc.slice(field.name)) == *key
            }),
        }
    }
}

/// Whether `text` has `words`, in lower case, in it.
fn has(text: &str, words: &str) -> bool {
    mojibake::repaired(text).to_lowercase().contains(words)
}
