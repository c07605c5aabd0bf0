//! JSON for programs: every answer says what it is and in which version.

use std::io::{self, Write};

use serde::Serialize;

/// The version of all JSON that is written; it grows when a field goes or changes its meaning.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Envelope<'a, T> {
    schema_version: u32,
    kind: &'a str,
    data: &'a T,
}

/// Writes `data` as one JSON document: `{"schema_version":1,"kind":…,"data":…}`.
pub fn envelope<T: Serialize>(kind: &str, data: &T, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Envelope { schema_version: SCHEMA_VERSION, kind, data })?;
    writeln!(out)
}
