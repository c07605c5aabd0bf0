//! `roadmap edit`: the user's editor, at the line of a target.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};
use clap_complete::engine::ArgValueCompleter;

use super::documents::{Documents, resolve};
use super::{Context, Outcome, completions};
use crate::query::Index;
use crate::workspace::{Hint, STDIN};

const EXAMPLES: &str = "\
Examples:
  roadmap edit 1.4                 at the heading of item 1.4
  roadmap edit :120                at line 120
  roadmap edit                     the document, if there is only one
  EDITOR=\"code --wait\" roadmap edit 1.4

The editor is what VISUAL names, else EDITOR, else vi (on Windows notepad).";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// An id, a line, or words of a title
    #[arg(value_name = "TARGET", add = ArgValueCompleter::new(completions::complete_targets))]
    target: Option<String>,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    let documents = Documents::open(context)?;
    let docs = documents.docs();
    let index = Index::new(&docs);
    let (doc, line) = match &args.target {
        Some(typed) => match resolve(&index, typed)?[..] {
            [target, ..] => (target.doc(), index.line(target)),
            [] => bail!("`{typed}` names nothing"),
        },
        None if docs.len() == 1 => (0, 1),
        None => {
            let names: Vec<&str> = docs.iter().map(|doc| doc.name).collect();
            let message = format!("there are {} documents: {}", names.len(), names.join(", "));
            bail!(Hint::new(message, "name a target, or one document with `-f PATH`"));
        }
    };
    let path = &documents.readings[doc].path;
    if path.as_path() == Path::new(STDIN) {
        bail!(Hint::new("standard input cannot be edited", "name a file with `-f PATH`"));
    }
    let (variable, words) = editor(|name| env::var(name).ok())?;
    let (program, flags) = words.split_first().context("an editor has a name")?;
    let status = Command::new(program).args(flags).args(at_line(program, path, line)).status();
    let status = status.map_err(|error| {
        let message = format!("cannot start the editor `{program}`: {error}");
        Hint::new(message, format!("name yours in {variable}, such as EDITOR=nano"))
    })?;
    if !status.success() {
        bail!("the editor `{program}` ended with {status}");
    }
    Ok(Outcome::Fine)
}

/// The variable that names the editor, and the words it is called with.
fn editor(env: impl Fn(&str) -> Option<String>) -> anyhow::Result<(&'static str, Vec<String>)> {
    let named = ["VISUAL", "EDITOR"]
        .into_iter()
        .find_map(|name| Some((name, env(name).filter(|value| !value.trim().is_empty())?)));
    let Some((name, value)) = named else {
        let usual = if cfg!(windows) { "notepad" } else { "vi" };
        return Ok(("VISUAL or EDITOR", vec![usual.to_owned()]));
    };
    // A path with spaces and nothing else, as Windows has them.
    if Path::new(&value).is_file() {
        return Ok((name, vec![value]));
    }
    let plain = if cfg!(windows) { value.replace('\\', "\\\\") } else { value.clone() };
    match shlex::split(&plain) {
        Some(words) if !words.is_empty() => Ok((name, words)),
        _ => Err(Hint::new(
            format!("{name} is `{value}`, in which a quote is not closed"),
            "write it as you would on a command line",
        )
        .into()),
    }
}

/// The arguments that make an editor open `path` at `line`; of one that is not known, at its top.
fn at_line(program: &str, path: &Path, line: usize) -> Vec<OsString> {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program).to_lowercase();
    let stem = name.split_once(".exe").map_or(name.as_str(), |(stem, _)| stem);
    let stem = stem.strip_suffix(".cmd").unwrap_or(stem);
    let placed = || {
        let mut placed = path.as_os_str().to_owned();
        placed.push(format!(":{line}"));
        placed
    };
    match stem {
        "vi" | "vim" | "nvim" | "view" | "gvim" | "mvim" | "nano" | "pico" | "rnano" | "emacs"
        | "emacsclient" | "mg" | "hx" | "helix" | "micro" | "kak" | "joe" | "jed" | "ne"
        | "gedit" | "mcedit" => vec![format!("+{line}").into(), path.into()],
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" | "windsurf" => {
            vec!["-g".into(), placed()]
        }
        "subl" | "sublime_text" | "zed" | "zeditor" => vec![placed()],
        "mate" | "kate" | "kwrite" => vec!["-l".into(), line.to_string().into(), path.into()],
        "notepad++" => vec![format!("-n{line}").into(), path.into()],
        _ => vec![path.into()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_editor_is_told_the_line_its_own_way() {
        let told = |program: &str| {
            let all = at_line(program, Path::new("a b.md"), 7);
            all.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>()
        };
        for program in ["vi", "/usr/bin/nvim", "nano", "emacs", "hx", "micro", "kak"] {
            assert_eq!(told(program), ["+7", "a b.md"], "{program}");
        }
        assert_eq!(told("code"), ["-g", "a b.md:7"]);
        assert_eq!(told(r"C:\Programs\Code.exe"), ["-g", "a b.md:7"]);
        assert_eq!(told("subl"), ["a b.md:7"]);
        assert_eq!(told("zed"), ["a b.md:7"]);
        assert_eq!(told("my-editor"), ["a b.md"]);
    }

    #[test]
    fn the_variables_are_split_as_a_shell_would() {
        let of = |visual: &str, editor: &str| {
            let value =
                |name: &str| Some(if name == "VISUAL" { visual } else { editor }.to_owned());
            super::editor(value).map(|(name, words)| (name, words.join("|")))
        };
        assert_eq!(of("code --wait", "vi").unwrap(), ("VISUAL", "code|--wait".to_owned()));
        assert_eq!(of(" ", "vi -c 'set wrap'").unwrap(), ("EDITOR", "vi|-c|set wrap".to_owned()));
        assert_eq!(of("a; rm -rf $HOME", "").unwrap().1, "a;|rm|-rf|$HOME");
        assert_eq!(of("", "").unwrap().0, "VISUAL or EDITOR");
        let unclosed = of("vi 'x", "").unwrap_err();
        assert_eq!(unclosed.to_string(), "VISUAL is `vi 'x`, in which a quote is not closed");
    }
}
