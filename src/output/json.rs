//! JSON for programs: every answer says what it is and in which version.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

use super::escape::is_hidden;

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
    line(&Envelope { schema_version: SCHEMA_VERSION, kind, data }, out)
}

/// Writes `data` as it is, on a line: for formats that others have laid down.
pub(super) fn line<T: Serialize>(data: &T, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Safe);
    data.serialize(&mut serializer)?;
    writeln!(out)
}

/// Compact, and with everything escaped that a terminal would obey: JSON itself only asks that for
/// the characters below 20.
struct Safe;

impl Formatter for Safe {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if fragment.bytes().all(|b| b.is_ascii() && b != 0x7F) {
            return CompactFormatter.write_string_fragment(out, fragment);
        }
        let mut written = 0;
        for (at, c) in fragment.char_indices().filter(|&(_, c)| is_hidden(c)) {
            out.write_all(&fragment.as_bytes()[written..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            written = at + c.len_utf8();
        }
        out.write_all(&fragment.as_bytes()[written..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_means_the_same() {
        let text = "a\u{1b}[1m\u{9b}é\u{202e}\u{7f}\"\u{e0001}🔴";
        let mut out = Vec::new();
        envelope("x", &text, &mut out).unwrap();
        let out = String::from_utf8(out).unwrap();
        assert_eq!(
            out,
            "{\"schema_version\":1,\"kind\":\"x\",\"data\":\"a\\u001b[1m\\u009bé\\u202e\\u007f\\\"\\udb40\\udc01🔴\"}\n"
        );
        let back: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(back["data"], text);
    }
}
