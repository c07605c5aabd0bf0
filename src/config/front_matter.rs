//! The settings that a document's front matter holds under `roadmap:`.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::settings::Settings;
use super::yaml::{Entries, Fault, Faults, Map, check_nesting, foreign};
use super::{Config, ConfigError, SIZE_LIMIT};

/// Reads what stands under `roadmap:` into `config`; all else is the user's business.
pub(super) fn read(text: &str, config: &mut Config) -> Result<(), ConfigError> {
    let faults = Faults::default();
    visit(text, &mut Settings { config, faults: &faults, in_document: true })
}

/// Lets `entries` see what stands under `roadmap:`, if that is a map and the text is YAML at all.
pub(super) fn visit<M>(text: &str, entries: &mut M) -> Result<(), ConfigError>
where
    M: for<'de> Entries<'de>,
{
    // Most front matter is not ours, and what does not name us is not parsed.
    let ours = text.contains("roadmap") && text.len() <= SIZE_LIMIT && check_nesting(text).is_ok();
    if !ours || serde_yaml::from_str::<IgnoredAny>(text).is_err() {
        return Ok(());
    }
    let mut found = false;
    let visitor = FrontMatter { entries: &mut *entries, found: &mut found };
    match serde_yaml::Deserializer::from_str(text).deserialize_map(visitor) {
        Ok(()) => Ok(()),
        Err(error) => match entries.faults().own(&error) {
            Some(fault) => Err(fault),
            None if found => Err(foreign(&error, text)),
            // Not a map: a front matter of somebody else's making.
            None => Ok(()),
        },
    }
}

struct FrontMatter<'c, M> {
    entries: &'c mut M,
    found: &'c mut bool,
}

impl<'de, M: Entries<'de>> Visitor<'de> for FrontMatter<'_, M> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        loop {
            let key = Key { faults: self.entries.faults(), found: *self.found };
            let Some(ours) = map.next_key_seed(key)? else { return Ok(()) };
            if ours {
                *self.found = true;
                map.next_value_seed(MapOrNot(&mut *self.entries))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
}

/// Whether a key is `roadmap`. Front matter may have any kind of key.
struct Key<'f> {
    faults: &'f Faults,
    found: bool,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Key<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<bool, E> {
        match key == "roadmap" {
            true if self.found => {
                Err(self.faults.raise(Fault::new("`roadmap` stands here twice", None)))
            }
            ours => Ok(ours),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<bool, A::Error> {
        IgnoredAny.visit_seq(list).map(|_| false)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        IgnoredAny.visit_map(map).map(|_| false)
    }
}

/// Settings, if the value is a map; `roadmap: true` means something to another program.
struct MapOrNot<'m, M>(&'m mut M);

impl<'de, M: Entries<'de>> DeserializeSeed<'de> for MapOrNot<'_, M> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, M: Entries<'de>> Visitor<'de> for MapOrNot<'_, M> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        Map(self.0).visit_map(map)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        IgnoredAny.visit_seq(list).map(drop)
    }
}
