//! Holds the `use crate::…` lines of every file against the table of layers: see the map in
//! `src/lib.rs`. An arrow that runs the wrong way is a failure here, not a matter of taste.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer and what it may import besides itself.
const LAYERS: [(&str, &[&str]); 11] = [
    ("text", &[]),
    ("markdown", &["text"]),
    ("model", &["text"]),
    ("read", &["text", "markdown", "model"]),
    ("config", &["model"]),
    ("query", &["text", "model", "config"]),
    ("change", &["text", "markdown", "model", "read", "config", "query"]),
    ("validate", &["text", "markdown", "model", "read", "config", "query", "change"]),
    ("output", &["text", "markdown", "model", "read", "config", "query", "change", "validate"]),
    ("workspace", &["text", "markdown", "model", "config", "read"]),
    (
        "commands",
        &[
            "text",
            "markdown",
            "model",
            "read",
            "config",
            "query",
            "change",
            "validate",
            "output",
            "workspace",
        ],
    ),
];

/// What only the outer layers may touch: the pure ones see no file, terminal, environment or clock.
const OUTSIDE: [&str; 9] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::net",
    "std::thread",
    "std::time::SystemTime",
    "std::io::std",
    "Timestamp::now",
    "ZonedDateTime::now",
];

#[test]
fn imports_run_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut offences = Vec::new();
    let mut files = 0;
    for path in rust_files(&src) {
        let inside = path.strip_prefix(&src).unwrap();
        let Some(layer) = layer_of(inside) else { continue };
        if inside.file_name().is_some_and(|name| name == "tests.rs") {
            continue;
        }
        files += 1;
        let text = fs::read_to_string(&path).unwrap();
        let found = check(&layer, &text);
        let name = inside.display();
        offences.extend(found.iter().map(|(line, what)| format!("src/{name}:{line}: {what}")));
    }
    assert!(files > 20, "only {files} files were looked at");
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// Every Rust file below `folder`, in order.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The layer of a file, by its path below `src`; none for the two that stand outside.
fn layer_of(path: &Path) -> Option<String> {
    let first = path.components().next().unwrap().as_os_str().to_str().unwrap();
    let layer = first.strip_suffix(".rs").unwrap_or(first);
    (!matches!(layer, "lib" | "main")).then(|| layer.to_owned())
}

/// The lines of a file of `layer` that reach where it may not, with what is wrong.
fn check(layer: &str, text: &str) -> Vec<(usize, String)> {
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return vec![(1, format!("`{layer}` is no layer of the table"))];
    };
    let is_outer = matches!(layer, "workspace" | "commands");
    // Tests stand at the end of a file, or in one of their own, and may build what they like.
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut offences = Vec::new();
    for (before, line) in code.lines().enumerate() {
        let line = line.trim_start();
        if line.starts_with("//") {
            continue;
        }
        let strange = imports(line).into_iter().filter(|name| {
            let known = LAYERS.iter().any(|(layer, _)| layer == name);
            known && *name != layer && !allowed.contains(name)
        });
        let strange = strange.map(|name| format!("`{layer}` may not import `{name}`"));
        offences.extend(strange.map(|what| (before + 1, what)));
        if line.starts_with("use crate::{") {
            offences
                .push((before + 1, "one `use crate::…` a layer, so that this can be read".into()));
        }
        if let Some(outside) = OUTSIDE.iter().find(|outside| !is_outer && line.contains(**outside))
        {
            offences.push((before + 1, format!("`{layer}` is pure, and may not use `{outside}`")));
        }
    }
    offences
}

/// The names that stand behind a `crate::` of the line.
fn imports(line: &str) -> Vec<&str> {
    let after = line
        .match_indices("crate::")
        .filter(|(at, _)| !line[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'));
    after
        .map(|(at, found)| {
            let rest = &line[at + found.len()..];
            rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default()
        })
        .collect()
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let text = "\
//! crate::commands is spoken of, not used.
use crate::text::Span;
use crate::workspace::load;
fn a(x: &crate::output::View) {}
use crate::{model, text};
use std::fs;
#[cfg(test)]
mod tests {
    use crate::commands;
}
";
    let found = check("model", text);
    assert_eq!(
        found,
        [
            (3, "`model` may not import `workspace`".to_owned()),
            (4, "`model` may not import `output`".to_owned()),
            (5, "one `use crate::…` a layer, so that this can be read".to_owned()),
            (6, "`model` is pure, and may not use `std::fs`".to_owned()),
        ]
    );
    assert_eq!(check("commands", "use crate::workspace;\nuse std::fs;\n"), []);
    assert_eq!(check("helpers", "").len(), 1);
}

#[test]
fn a_file_belongs_to_the_layer_it_is_named_for() {
    let layer = |path: &str| layer_of(Path::new(path));
    assert_eq!(layer("read.rs").as_deref(), Some("read"));
    assert_eq!(layer("read/cards/title.rs").as_deref(), Some("read"));
    assert_eq!(layer("lib.rs"), None);
}
