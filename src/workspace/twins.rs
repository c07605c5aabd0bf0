//! Language twins: `ROADMAP.zh-CN.md` says in Chinese what `ROADMAP.md` says.

use std::path::{Path, PathBuf};

/// Languages that documentation is translated into, and the countries that people write instead.
const LANGUAGES: [&str; 56] = [
    "ar", "bg", "bn", "br", "ca", "cn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "gl", "he", "hi", "hk", "hr", "hu", "hy", "id", "is", "it", "ja", "jp", "ka", "ko", "kr", "lt",
    "lv", "ms", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tl",
    "tr", "tw", "uk", "ur", "uz", "vi", "zh", "zt",
];

/// The name that `name` is a language twin of: `ROADMAP.md` for `ROADMAP.zh-CN.md`.
pub(super) fn untagged(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let separators = stem.char_indices().filter(|(at, c)| *at > 0 && matches!(c, '.' | '_' | '-'));
    separators
        .map(|(at, _)| (&stem[..at], &stem[at + 1..]))
        .find(|(_, tag)| is_language(tag))
        .map(|(stem, _)| format!("{stem}.{extension}"))
}

/// `zh`, `zh-CN`, `zh_Hans_CN`, `es-419`: a language, then a script or a country.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let place = |part: &str| match part.len() {
        2 | 4 => part.bytes().all(|b| b.is_ascii_alphabetic()),
        3 => part.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    };
    LANGUAGES.contains(&language.as_str())
        && tag.matches(['-', '_']).count() < 3
        && parts.all(place)
}

/// Takes the twins of others among `paths` out; both lists keep their order.
pub(super) fn split(paths: Vec<PathBuf>) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let keys: Vec<PathBuf> = paths.iter().map(|path| key(path)).collect();
    paths.into_iter().partition(|path| {
        let untagged = path.file_name().and_then(|name| untagged(name.to_str()?));
        !untagged.is_some_and(|name| keys.contains(&key(&path.with_file_name(name))))
    })
}

/// A path as it compares: the letters of its name without their case.
fn key(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_tag_makes_a_twin_and_another_word_does_not() {
        for name in
            ["ROADMAP.zh-CN.md", "ROADMAP_zh.md", "ROADMAP-pt_BR.md", "ROADMAP.zh-Hans-CN.md"]
        {
            assert_eq!(untagged(name).as_deref(), Some("ROADMAP.md"), "{name}");
        }
        for name in ["ROADMAP-v2.md", "ROADMAP-old.md", "ROADMAP.md", "ROADMAP-api.md", ".zh.md"] {
            assert_eq!(untagged(name), None, "{name}");
        }
    }

    #[test]
    fn a_twin_needs_an_untagged_file_beside_it() {
        let paths = ["a/ROADMAP.ja.md", "a/roadmap.md", "b/ROADMAP.ja.md"];
        let (documents, twins) = split(paths.map(PathBuf::from).into());
        assert_eq!(documents, [PathBuf::from("a/roadmap.md"), PathBuf::from("b/ROADMAP.ja.md")]);
        assert_eq!(twins, [PathBuf::from("a/ROADMAP.ja.md")]);
    }
}
