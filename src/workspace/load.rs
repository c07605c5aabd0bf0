//! Reading a file into a text, or saying why that cannot be done.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context as _, bail};

use super::path::shown;
use super::{Hint, platform};
use crate::text::Source;

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// The largest file that is read, in bytes.
const SIZE_LIMIT: u64 = 1 << 30;

/// A file's text, and why it must not be written if it must not.
#[derive(Clone, Debug)]
pub struct Text {
    /// The text as it was read.
    pub source: Source,
    /// Why the file cannot be edited: its mode, or bytes that are not UTF-8.
    pub read_only: Option<String>,
}

/// Reads the file at `path`, or standard input for `-`.
pub fn load(path: &Path) -> anyhow::Result<Text> {
    if path == Path::new(STDIN) {
        let bytes = read_limited(io::stdin().lock(), 0, "standard input")?;
        let text = decode(bytes, "standard input")?;
        return Ok(Text { read_only: Some("it is standard input".to_owned()), ..text });
    }
    let name = shown(path);
    let metadata = fs::metadata(path).map_err(|error| unreadable(error, &name))?;
    check_kind(&metadata, &name)?;
    let mut options = fs::OpenOptions::new();
    let file = platform::without_waiting(options.read(true)).open(path);
    let file = file.map_err(|error| unreadable(error, &name))?;
    // Something else may have come to its place meanwhile.
    let metadata = file.metadata().map_err(|error| unreadable(error, &name))?;
    check_kind(&metadata, &name)?;
    let text = decode(read_limited(file, metadata.len(), &name)?, &name)?;
    let read_only = text.read_only.or_else(|| platform::write_protected(path, &metadata));
    Ok(Text { read_only, ..text })
}

/// Refuses what is not an ordinary file of a size that can be read.
pub(super) fn check_kind(metadata: &fs::Metadata, name: &str) -> anyhow::Result<()> {
    if metadata.is_dir() {
        bail!("{name} is a folder, not a file");
    }
    if !metadata.is_file() {
        let hint = "to read from a pipe, use `-f -`";
        bail!(Hint::new(format!("{name} is not an ordinary file (a pipe or a device)"), hint));
    }
    check_size(metadata.len(), name)
}

fn check_size(size: u64, name: &str) -> anyhow::Result<()> {
    if size > SIZE_LIMIT {
        bail!("{name} is too large to be a roadmap (over 1 GiB)");
    }
    Ok(())
}

/// Reads to the end, but never more than the limit: `size` is what is expected and can lie, as a pipe
/// has none.
pub(super) fn read_limited(reader: impl Read, size: u64, name: &str) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(size.min(SIZE_LIMIT) as usize);
    let read = reader.take(SIZE_LIMIT + 1).read_to_end(&mut bytes);
    read.with_context(|| format!("cannot read {name}"))?;
    check_size(bytes.len() as u64, name)?;
    Ok(bytes)
}

fn unreadable(error: io::Error, name: &str) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::NotFound => anyhow::anyhow!("no such file: {name}"),
        _ => anyhow::Error::new(error).context(format!("cannot read {name}")),
    }
}

/// Takes a file's bytes for text: as they are if they are UTF-8, lossily and read-only if some are
/// not, and not at all if they are no text or in another encoding of Unicode.
pub fn decode(bytes: Vec<u8>, name: &str) -> anyhow::Result<Text> {
    if let Some(encoding) = wide_encoding(&bytes) {
        let hint = "save it as UTF-8, for example with `iconv -t UTF-8`";
        bail!(Hint::new(format!("{name} is {encoding}, not UTF-8"), hint));
    }
    let controls = bytes.iter().filter(|&&b| is_strange(b)).count();
    match String::from_utf8(bytes) {
        Ok(text) if controls >= 8 && controls * 10 > text.len() => {
            bail!("{name} is a binary file, not text")
        }
        Ok(text) => Ok(Text { source: Source::new(text), read_only: None }),
        // A text in an old encoding has no control characters; a picture or a program has many.
        Err(error) if controls * 50 > error.as_bytes().len() => {
            bail!("{name} is a binary file, not text")
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at].split(|&b| b == b'\n').count();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let reason = format!("it is not valid UTF-8 (line {line})");
            Ok(Text { source: Source::new(text), read_only: Some(reason) })
        }
    }
}

/// UTF-16 or UTF-32, by its byte order mark or by the NULs between its letters.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Some("UTF-32");
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Some("UTF-16");
    }
    let head = &bytes[..bytes.len().min(4096)];
    let nuls = |first| head.iter().skip(first).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let lopsided = even.max(odd) * 10 > head.len() * 3 && even.min(odd) * 10 < even.max(odd);
    (head.len() >= 8 && lopsided).then_some("UTF-16")
}

/// A control character that texts do not have; escape sequences are in logs and captures.
fn is_strange(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::path::without_folder;

    fn check_decode(bytes: &[u8]) -> String {
        match decode(bytes.to_vec(), "R.md") {
            Ok(text) => match text.read_only {
                None => format!("{:?}", text.source.text()),
                Some(reason) => format!("{:?}, {reason}", text.source.text()),
            },
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn text_is_taken_as_it_is() {
        let text = "\u{feff}# Título\r\n- [ ] a\rb\u{1b}[31m\0";
        assert_eq!(check_decode(text.as_bytes()), format!("{text:?}"));
        assert_eq!(check_decode(b""), "\"\"");
        assert_eq!(check_decode(b"\0"), r#""\0""#);
    }

    #[test]
    fn bytes_that_are_not_utf8_make_a_text_read_only() {
        insta::assert_snapshot!(check_decode(b"# A\n- [ ] caf\xe9 \xff\xfe\n"), @r##""# A\n- [ ] caf� ��\n", it is not valid UTF-8 (line 2)"##);
    }

    #[test]
    fn other_encodings_and_binaries_are_refused_by_name() {
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "# Roadmap\n".encode_utf16().flat_map(order).collect()
        };
        let marked = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
        insta::assert_snapshot!(check_decode(&wide(u16::to_le_bytes)), @"R.md is UTF-16, not UTF-8");
        insta::assert_snapshot!(check_decode(&wide(u16::to_be_bytes)), @"R.md is UTF-16, not UTF-8");
        insta::assert_snapshot!(check_decode(&marked(b"\xff\xfe", wide(u16::to_le_bytes))), @"R.md is UTF-16, not UTF-8");
        insta::assert_snapshot!(check_decode(b"\xff\xfe\0\0#\0\0\0"), @"R.md is UTF-32, not UTF-8");
        let noise: Vec<u8> = (0..4000_u32).map(|n| (n * n / 7 % 256) as u8).collect();
        insta::assert_snapshot!(check_decode(&noise), @"R.md is a binary file, not text");
        insta::assert_snapshot!(check_decode(&[0; 100]), @"R.md is a binary file, not text");
    }

    fn refusal(path: &Path) -> String {
        let error = load(path).unwrap_err();
        without_folder(&format!("{error:#}"), path.parent().unwrap())
    }

    #[test]
    fn what_is_not_a_file_is_refused() {
        let temp = tempfile::tempdir().unwrap();
        insta::assert_snapshot!(refusal(&temp.path().join("none.md")), @"no such file: DIR/none.md");
        fs::create_dir(temp.path().join("sub")).unwrap();
        insta::assert_snapshot!(refusal(&temp.path().join("sub")), @"DIR/sub is a folder, not a file");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_and_not_waited_for() {
        let temp = tempfile::tempdir().unwrap();
        let pipe = temp.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        insta::assert_snapshot!(refusal(&pipe), @"DIR/pipe is not an ordinary file (a pipe or a device)");
        insta::assert_snapshot!(refusal(Path::new("/dev/null")), @"DIR/null is not an ordinary file (a pipe or a device)");
    }

    #[test]
    fn a_file_that_is_too_large_is_refused_unread() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("large.md");
        fs::File::create(&path).unwrap().set_len(SIZE_LIMIT + 1).unwrap();
        insta::assert_snapshot!(refusal(&path), @"DIR/large.md is too large to be a roadmap (over 1 GiB)");
    }

    #[test]
    fn a_file_that_is_read_only_by_its_mode_is_read_and_says_so() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("R.md");
        fs::write(&path, "# A\n").unwrap();
        assert_eq!(load(&path).unwrap().read_only, None);
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let reason = load(&path).unwrap().read_only.unwrap();
        assert_eq!(reason, "its permissions make it read-only");
    }
}
