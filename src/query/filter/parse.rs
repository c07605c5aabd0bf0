//! From words to conditions.

use super::split::{Part, split, whole};
use super::{BadQuery, Fact, FieldName, Filter, Quality, StatusTest, Term, Test};
use crate::config::{Config, nearest};
use crate::model::{ItemKind, Key, Priority, StatusKind, id_key};
use crate::query::{Doc, Index};

/// The keys that are no fields.
pub(super) const KEYS: [&str; 11] =
    ["status", "priority", "horizon", "phase", "owner", "id", "kind", "file", "is", "no", "has"];

impl Filter {
    /// Understands a query, given as a command line's arguments. The documents and the settings
    /// say which words and fields there are besides the known ones.
    pub fn parse(query: &[String], index: &Index<'_>, config: &Config) -> Result<Filter, BadQuery> {
        let context = Context { docs: index.docs, config };
        let mut filter = Filter::default();
        for argument in query {
            if let Some(part) = whole(argument)
                && let Ok(term) = context.term(&part)
            {
                filter.terms.push(term);
                continue;
            }
            for part in split(argument) {
                filter.terms.push(context.term(&part)?);
            }
        }
        Ok(filter)
    }

    /// Adds the condition `key:value,value`, as a flag of the command line has it.
    pub fn and(
        &mut self,
        key: &str,
        values: &[String],
        index: &Index<'_>,
        config: &Config,
    ) -> Result<(), BadQuery> {
        let context = Context { docs: index.docs, config };
        let part = Part { negated: false, key: Some(key.to_owned()), values: values.to_vec() };
        self.terms.push(context.term(&part)?);
        Ok(())
    }
}

/// What says which words there are.
struct Context<'a> {
    docs: &'a [Doc<'a>],
    config: &'a Config,
}

impl Context<'_> {
    fn term(&self, part: &Part) -> Result<Term, BadQuery> {
        let (key, negated) = (part.key.as_deref(), part.negated);
        let lower = || part.values.iter().map(|value| value.to_lowercase()).collect();
        let Some(key) = key else {
            if let [word] = &part.values[..]
                && let Some((key, value)) = word.split_once('=')
                && (KEYS.contains(&key) || (!key.is_empty() && self.field(key).is_some()))
            {
                let (key, value) = (key.to_owned(), value.to_owned());
                return Err(BadQuery::Equals { key, value });
            }
            return Ok(Term { negated, test: Test::Title(part.values.join(" ").to_lowercase()) });
        };
        let mut flipped = negated;
        let values = &part.values;
        let test = match key {
            "status" => Test::Status(each(values, |value| self.status(value))?),
            "priority" => Test::Priority(each(values, |value| self.priority(value))?),
            "horizon" => Test::Horizon(lower()),
            "phase" => Test::Phase(lower()),
            "id" => Test::Id(values.iter().map(|value| id_key(value)).collect()),
            "kind" => Test::Kind(each(values, kind)?),
            "file" => Test::File(lower()),
            "is" => Test::Is(each(values, quality)?),
            "has" => Test::Has(each(values, |value| self.fact(value))?),
            "no" => {
                flipped = !negated;
                Test::Has(each(values, |value| self.fact(value))?)
            }
            _ => Test::Field(self.field(key).ok_or_else(|| self.unknown_key(key))?, lower()),
        };
        if values.is_empty() {
            return Err(BadQuery::Empty { key: key.to_owned() });
        }
        Ok(Term { negated: flipped, test })
    }

    /// A kind's name, a word of the settings, or words that an item's status has.
    fn status(&self, typed: &str) -> Result<StatusTest, BadQuery> {
        let key = id_key(typed);
        let kinds = StatusKind::ALL.iter();
        if let Some(&kind) = kinds.clone().find(|kind| kind.name() == key) {
            return Ok(StatusTest::Kind(kind));
        }
        if key == "unknown" {
            return Ok(StatusTest::Unknown);
        }
        let own = self.config.statuses.iter().find(|(word, _)| id_key(word) == key);
        if let Some((_, &kind)) = own {
            return Ok(StatusTest::Kind(kind));
        }
        let written = self.docs.iter().flat_map(|doc| {
            doc.roadmap.items.iter().filter_map(|item| Some((item, doc.slice(item.status.words?))))
        });
        for (item, words) in written {
            if id_key(words) == key {
                return Ok(match item.status.kind {
                    Some(kind) => StatusTest::Kind(kind),
                    None => StatusTest::Words(words.to_lowercase()),
                });
            }
        }
        let known = kinds.map(|kind| kind.name()).chain(["unknown"]);
        Err(unknown("status", typed, known))
    }

    fn priority(&self, typed: &str) -> Result<Option<Priority>, BadQuery> {
        let key = id_key(typed);
        let named = Priority::ALL
            .iter()
            .find(|priority| priority.name() == key || key == format!("p{}", **priority as usize));
        let own = self.config.priorities.iter().find(|(word, _)| id_key(word) == key);
        match named.or(own.map(|(_, priority)| priority)) {
            Some(&priority) => Ok(Some(priority)),
            None if key == "none" || key == "unknown" => Ok(None),
            None => {
                let known = Priority::ALL.iter().map(|priority| priority.name()).chain(["none"]);
                Err(unknown("priority", typed, known))
            }
        }
    }

    fn fact(&self, typed: &str) -> Result<Fact, BadQuery> {
        let name = typed.to_lowercase();
        match name.as_str() {
            "status" => Ok(Fact::Status),
            "priority" => Ok(Fact::Priority),
            "id" => Ok(Fact::Id),
            "task" | "tasks" => Ok(Fact::Tasks),
            "horizon" => Ok(Fact::Horizon),
            "phase" => Ok(Fact::Phase),
            _ => self.field(&name).map(Fact::Field).ok_or_else(|| self.unknown_key(typed)),
        }
    }

    /// A field's key: a known one, the settings', or one that an item has.
    fn field(&self, name: &str) -> Option<FieldName> {
        if let Some(&key) = Key::KNOWN.iter().find(|key| key.name() == name) {
            return Some(FieldName::Known(key));
        }
        let key = id_key(name);
        let in_settings = self.config.fields.iter().any(|own| id_key(own) == key);
        let in_documents = self.docs.iter().any(|doc| {
            let mut fields = doc.roadmap.items.iter().flat_map(|item| &item.fields);
            fields.any(|field| field.key == Key::Other && id_key(doc.slice(field.name)) == key)
        });
        (in_settings || in_documents).then_some(FieldName::Other(key))
    }

    fn unknown_key(&self, typed: &str) -> BadQuery {
        let own = self.config.fields.iter().map(String::as_str);
        let known = KEYS.into_iter().chain(Key::KNOWN.iter().map(|key| key.name())).chain(own);
        let nearest = nearest(typed, known).map(str::to_owned);
        BadQuery::Key { typed: typed.to_owned(), nearest }
    }
}

fn kind(typed: &str) -> Result<&'static str, BadQuery> {
    let kinds = [ItemKind::Card, ItemKind::Row, ItemKind::Bullet, ItemKind::Theme];
    let names = kinds.map(ItemKind::name);
    let found = names.into_iter().find(|name| name.eq_ignore_ascii_case(typed));
    found.ok_or_else(|| unknown("kind", typed, names))
}

fn quality(typed: &str) -> Result<Quality, BadQuery> {
    const NAMES: [(&str, Quality); 7] = [
        ("open", Quality::Open),
        ("closed", Quality::Closed),
        ("overdue", Quality::Overdue),
        ("late", Quality::Late),
        ("blocked", Quality::Blocked),
        ("waiting", Quality::Waiting),
        ("unknown", Quality::Unknown),
    ];
    let statuses = StatusKind::ALL.iter().map(|&kind| (kind.name(), Quality::Status(kind)));
    let mut all = NAMES.into_iter().chain(statuses.clone());
    let found = all.find(|(name, _)| name.eq_ignore_ascii_case(typed));
    let known = || NAMES.into_iter().chain(statuses).map(|(name, _)| name);
    found.map(|(_, quality)| quality).ok_or_else(|| unknown("is", typed, known()))
}

fn each<T>(
    values: &[String],
    understand: impl Fn(&str) -> Result<T, BadQuery>,
) -> Result<Vec<T>, BadQuery> {
    values.iter().map(|value| understand(value)).collect()
}

fn unknown<'a>(key: &str, typed: &str, known: impl IntoIterator<Item = &'a str>) -> BadQuery {
    let mut known: Vec<&str> = known.into_iter().collect();
    let mut seen = Vec::new();
    known.retain(|name| {
        !seen.contains(name) && {
            seen.push(*name);
            true
        }
    });
    let nearest = nearest(typed, known.iter().copied()).map(str::to_owned);
    let known = known.into_iter().map(str::to_owned).collect();
    BadQuery::Value { key: key.to_owned(), typed: typed.to_owned(), nearest, known }
}
