//! What git knows, asked of the program itself. Where there is no git, or no repository, nothing is
//! known, and that is no error.
//!
//! A repository's own settings and attributes name programs: a monitor of its files, filters, drivers
//! that make text of a file, an agent for its secrets. They are strangers' words here. So only plumbing
//! is asked, which shows and converts nothing, and what is left is switched off.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use jiff::civil::Date;
use similar::{Algorithm, capture_diff_slices};

use super::Hint;

/// Asks git, in the folder `root`. Names of files are only ever given behind `--`.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["--no-pager", "-c", "core.quotePath=false"]);
    // The settings of the repository at hand are no reason to run anything: neither a monitor of its
    // files nor, for what it has not got here, whatever reaches another one.
    command.args(["-c", "core.fsmonitor=", "-c", "safe.bareRepository=explicit"]);
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_ALLOW_PROTOCOL", "none");
    // Nothing here changes the repository, and nobody is there to answer.
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
    // A name is a name, whatever is in it.
    command.env("GIT_LITERAL_PATHSPECS", "1").stdin(Stdio::null());
    command
}

/// What git answers; `None` where it cannot.
fn ask<S: AsRef<OsStr>>(root: &Path, arguments: impl IntoIterator<Item = S>) -> Option<Vec<u8>> {
    let output = git(root).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then_some(output.stdout)
}

/// Which git there is, as it says itself; none where there is none.
pub fn version() -> Option<String> {
    let output = Command::new("git").arg("--version").stdin(Stdio::null()).output().ok()?;
    let told = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| told.trim().to_owned())
}

/// Why git answers nothing about the repository at `root`, if it does not.
pub fn refusal(root: &Path) -> Option<String> {
    let output = git(root).args(["rev-parse", "--git-dir"]).output().ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    let first = told.lines().next().unwrap_or("git gives no reason").to_owned();
    (!output.status.success()).then_some(first)
}

/// Where the hooks of the repository at `root` are.
pub fn hooks(root: &Path) -> Option<PathBuf> {
    let answer = ask(root, ["rev-parse", "--git-path", "hooks"])?;
    Some(root.join(String::from_utf8(answer).ok()?.trim_end()))
}

/// The day of the last commit that changed `file`, by the committer's clock.
pub fn last_commit(root: &Path, file: &Path) -> Option<Date> {
    // Not `log`, which may be set to have signatures looked at, by a program.
    let arguments = ["rev-list", "-1", "--format=%cs", "HEAD", "--"].map(OsStr::new);
    let answer = ask(root, arguments.into_iter().chain([file.as_os_str()]))?;
    // Behind a line that names the commit.
    String::from_utf8(answer).ok()?.lines().last()?.parse().ok()
}

/// All the files that git does not ignore, and the folders they stand in, from `root`, with `/`
/// between.
pub fn paths(root: &Path) -> Option<BTreeSet<String>> {
    let arguments = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let answer = ask(root, arguments)?;
    let mut paths = BTreeSet::new();
    for path in answer.split(|&byte| byte == 0).filter(|path| !path.is_empty()) {
        let path = String::from_utf8_lossy(path);
        for (at, _) in path.match_indices('/') {
            paths.insert(path[..at].to_owned());
        }
        paths.insert(path.into_owned());
    }
    Some(paths)
}

/// The lines of `text`, from 1, that are not as `file` had them in `revision`; `None` where it was
/// not there.
pub fn changed_lines(
    root: &Path,
    revision: &str,
    file: &Path,
    text: &str,
) -> anyhow::Result<Option<Vec<RangeInclusive<usize>>>> {
    let Some(commit) = object(root, &format!("{revision}^{{commit}}")) else {
        bail!(Hint::new(
            format!("git knows no revision `{revision}` here"),
            "name a branch, a tag or a commit of this repository"
        ));
    };
    let name = file.strip_prefix(root).unwrap_or(file);
    let name = name.to_string_lossy().replace('\\', "/");
    let Some(blob) = object(root, &format!("{commit}:{name}")) else { return Ok(None) };
    // Compared here and not by git, which would have programs make the texts that it compares.
    let old = ask(root, ["cat-file", "blob", &blob]);
    let old = old.with_context(|| format!("git cannot read {name} as it was"))?;
    Ok(Some(changed(&String::from_utf8_lossy(&old), text)))
}

/// The full name of the object that `named` means.
fn object(root: &Path, named: &str) -> Option<String> {
    let answer = ask(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", named])?;
    Some(String::from_utf8(answer).ok()?.trim().to_owned())
}

/// The lines of `new` that `old` has not, whatever they end in: git may have changed that.
fn changed(old: &str, new: &str) -> Vec<RangeInclusive<usize>> {
    let [old, new] = [old, new].map(|text| text.lines().collect::<Vec<&str>>());
    let parts = capture_diff_slices(Algorithm::Histogram, &old, &new);
    let parts = parts.iter().map(similar::DiffOp::as_tag_tuple);
    let parts = parts.filter(|(tag, _, new)| *tag != similar::DiffTag::Equal && !new.is_empty());
    parts.map(|(_, _, new)| new.start + 1..=new.end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_new_are_told() {
        let old = "a\nb\nc\nd\ne\nf\n";
        assert_eq!(changed(old, "a\r\nB\r\nb\r\nc\r\nF\r\n"), [2..=2, 5..=5]);
        assert_eq!(changed(old, "c\nd\n"), []);
        assert_eq!(changed("", "a\nb"), [1..=2]);
    }
}
