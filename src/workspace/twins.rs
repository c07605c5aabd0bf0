//! Language twins: `ROADMAP.zh-CN.md` says in Chinese what `ROADMAP.md` says, and so does
//! `docs/zh/roadmap.md` beside `docs/roadmap.md`.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Languages that documentation is translated into, and the countries that people write instead.
const LANGUAGES: [&str; 56] = [
    "ar", "bg", "bn", "br", "ca", "cn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "gl", "he", "hi", "hk", "hr", "hu", "hy", "id", "is", "it", "ja", "jp", "ka", "ko", "kr", "lt",
    "lv", "ms", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tl",
    "tr", "tw", "uk", "ur", "uz", "vi", "zh", "zt",
];

/// Those that are just as well a country, a department or a word: a folder `hr` may hold the plans
/// of people who hire.
const DOUBTFUL: [&str; 20] = [
    "ar", "br", "ca", "cn", "he", "hi", "hk", "hr", "id", "is", "it", "jp", "kr", "ms", "no", "ta",
    "tl", "tw", "uk", "zt",
];

/// Folders that hold folders of languages.
const TRANSLATIONS: [&str; 6] = ["i18n", "l10n", "lang", "langs", "locales", "translations"];

/// The name that `name` is a language twin of: `ROADMAP.md` for `ROADMAP.zh-CN.md`.
pub(super) fn untagged(name: &str) -> Option<String> {
    tagged(name).map(|(name, _)| name)
}

/// The same, and the tag.
fn tagged(name: &str) -> Option<(String, &str)> {
    let (stem, extension) = name.rsplit_once('.')?;
    let separators = stem.char_indices().filter(|(at, c)| *at > 0 && matches!(c, '.' | '_' | '-'));
    separators
        .map(|(at, _)| (&stem[..at], &stem[at + 1..]))
        .find(|(_, tag)| is_language(tag))
        .map(|(stem, tag)| (format!("{stem}.{extension}"), tag))
}

/// `zh`, `zh-CN`, `zh_Hans_CN`, `es-419`: a language, then a script or a country.
pub(super) fn is_language(tag: &str) -> bool {
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

/// Takes the twins of others among `paths` out; both lists keep their order. Where all are in some
/// language, the English one is no twin, or else the first.
pub(super) fn split(paths: Vec<PathBuf>) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let shared = shared(&paths);
    let spoken: Vec<Spoken> = paths.iter().map(|path| Spoken::of(path, shared)).collect();
    let mut same: HashMap<&Path, Vec<&Spoken>> = HashMap::new();
    for own in &spoken {
        same.entry(&own.key).or_default().push(own);
    }
    let is_twin = |own: &Spoken| {
        let all = &same[own.key.as_path()];
        let known = all.iter().any(|other| other.is_certain);
        if all.iter().any(|other| other.language.is_none()) {
            return own.language.is_some() && (own.by_name || known);
        }
        let english = all.iter().find(|other| other.language.as_deref() == Some("en"));
        let counts = english.unwrap_or(&all[0]);
        known && !std::ptr::eq(*counts, own)
    };
    let twins: Vec<bool> = spoken.iter().map(is_twin).collect();
    let (twins, documents): (Vec<_>, Vec<_>) =
        paths.into_iter().zip(twins).partition(|(_, is_twin)| *is_twin);
    let paths = |found: Vec<(PathBuf, bool)>| found.into_iter().map(|(path, _)| path).collect();
    (paths(documents), paths(twins))
}

/// A path, and the language that it says it is in.
struct Spoken {
    /// What the path has in common with its twins': no language, and small letters.
    key: PathBuf,
    /// The language; `None` where it says none.
    language: Option<String>,
    /// Whether the file's own name says so.
    by_name: bool,
    /// Whether it can hardly mean anything else.
    is_certain: bool,
}

impl Spoken {
    /// What `path` says below the first `shared` of its parts.
    fn of(path: &Path, shared: usize) -> Spoken {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let (name, mut tag) = match tagged(name) {
            Some((name, tag)) => (name, Some(tag)),
            None => (name.to_owned(), None),
        };
        let by_name = tag.is_some();
        let mut key = PathBuf::new();
        let folders = path.parent().unwrap_or(path).components();
        for (at, folder) in folders.enumerate() {
            let part = folder.as_os_str().to_str().filter(|_| at >= shared);
            match part.filter(|part| is_language(part)) {
                Some(part) => {
                    let is_holder = |holder: &OsStr| {
                        TRANSLATIONS.iter().any(|known| holder.eq_ignore_ascii_case(known))
                    };
                    if at > shared && key.file_name().is_some_and(is_holder) {
                        key.pop();
                    }
                    tag = Some(part);
                }
                None => key.push(folder),
            }
        }
        key.push(name.to_lowercase());
        let language = tag.map(|tag| tag.split(['-', '_']).next().unwrap_or(tag).to_lowercase());
        let is_doubtful = language.as_deref().is_none_or(|own| DOUBTFUL.contains(&own));
        let is_certain = !is_doubtful || tag.is_some_and(|tag| tag.contains(['-', '_']));
        Spoken { key, language, by_name, is_certain }
    }
}

/// How many parts the folders of all paths begin with alike: what those say tells none apart.
fn shared(paths: &[PathBuf]) -> usize {
    let Some((first, others)) = paths.split_first() else { return 0 };
    let folder = |path: &Path| path.parent().map_or(0, |folder| folder.components().count());
    others.iter().fold(folder(first), |shared, path| {
        let alike = first.components().zip(path.components()).take_while(|(a, b)| a == b).count();
        shared.min(alike).min(folder(path))
    })
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

    /// The paths, in one line, and those of them that are twins.
    fn check_twins(paths: &str, expected: &str) {
        let (documents, twins) = split(paths.split(' ').map(PathBuf::from).collect());
        assert_eq!(documents.len() + twins.len(), paths.split(' ').count());
        let twins: Vec<_> = twins.iter().map(|path| path.to_string_lossy()).collect();
        assert_eq!(twins.join(" "), expected, "{paths}");
    }

    #[test]
    fn a_twin_has_an_untagged_file_beside_it() {
        check_twins("a/ROADMAP.ja.md a/roadmap.md b/ROADMAP.ja.md", "a/ROADMAP.ja.md");
        check_twins("a/ROADMAP.it.md a/ROADMAP.md", "a/ROADMAP.it.md");
        check_twins("a/ROADMAP.md a/ROADMAP-old.md a/x.zh.md", "");
    }

    #[test]
    fn where_all_are_tagged_the_english_or_the_first_one_counts() {
        check_twins("ROADMAP.de.md ROADMAP.en.md ROADMAP.ja.md", "ROADMAP.de.md ROADMAP.ja.md");
        check_twins("ROADMAP.de.md ROADMAP.fr.md", "ROADMAP.fr.md");
        check_twins("docs/en-US/roadmap.md docs/zh/roadmap.md", "docs/zh/roadmap.md");
        // Plans of two departments.
        check_twins("plans/hr/roadmap.md plans/it/roadmap.md", "");
        check_twins("ROADMAP-hr.md ROADMAP-it.md", "");
    }

    #[test]
    fn a_folder_can_be_a_language() {
        check_twins("/p/docs/roadmap.md /p/docs/zh/roadmap.md", "/p/docs/zh/roadmap.md");
        check_twins("r/pt-BR/x.md r/pt-BR/y.md r/x.md", "r/pt-BR/x.md");
        check_twins("r/x.md r/i18n/ja/x.md r/a/y.md r/de/a/y.md", "r/i18n/ja/x.md r/de/a/y.md");
        check_twins("r/x.md r/zh/x.zh.md", "r/zh/x.zh.md");
        // The department again, unless other languages or its own country stand beside it.
        check_twins("r/x.md r/it/x.md", "");
        check_twins("r/x.md r/it/x.md r/ja/x.md", "r/it/x.md r/ja/x.md");
        check_twins("r/x.md r/it-IT/x.md", "r/it-IT/x.md");
        // What all stand in says nothing.
        check_twins("/home/de/x.md /home/de/y.md", "");
        check_twins("/home/de/x.md", "");
    }
}
