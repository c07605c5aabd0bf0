//! What git knows, asked of the program itself. Where there is no git, or no repository, nothing is
//! known, and that is no error.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::Hint;

/// Asks git, in the folder `root`. Names of files are only ever given behind `--`.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["--no-pager", "-c", "core.quotePath=false"]);
    // Nothing here changes the repository, and nobody is there to answer.
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
    // A hook's environment speaks of another index than ours.
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
    let arguments = ["log", "-1", "--format=%cs", "--"].map(OsStr::new);
    let answer = ask(root, arguments.into_iter().chain([file.as_os_str()]))?;
    String::from_utf8(answer).ok()?.trim().parse().ok()
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

/// The lines of `file` as it is now, from 1, that are not as they were in `revision`; `None` where
/// all of the file is new.
pub fn changed_lines(
    root: &Path,
    revision: &str,
    file: &Path,
) -> anyhow::Result<Option<Vec<RangeInclusive<usize>>>> {
    let known = ["rev-parse", "--verify", "--quiet", "--end-of-options"].map(OsStr::new);
    let commit = format!("{revision}^{{commit}}");
    let Some(commit) = ask(root, known.into_iter().chain([OsStr::new(&commit)])) else {
        bail!(Hint::new(
            format!("git knows no revision `{revision}` here"),
            "name a branch, a tag or a commit of this repository"
        ));
    };
    let commit = String::from_utf8(commit).context("git's answer is no text")?.trim().to_owned();
    let there = ["cat-file", "-e"].map(OsStr::new);
    let name = file.strip_prefix(root).unwrap_or(file);
    let spec = format!("{commit}:{}", name.to_string_lossy().replace('\\', "/"));
    if ask(root, there.into_iter().chain([OsStr::new(&spec)])).is_none() {
        return Ok(None);
    }
    let diff =
        ["diff", "--unified=0", "--no-color", "--no-ext-diff", &commit, "--"].map(OsStr::new);
    let answer = ask(root, diff.into_iter().chain([file.as_os_str()]));
    let answer = answer.context("git cannot compare the file")?;
    Ok(Some(hunks(&String::from_utf8_lossy(&answer))))
}

/// The lines on the new side of each hunk of a diff without context.
fn hunks(diff: &str) -> Vec<RangeInclusive<usize>> {
    let hunk = |line: &str| {
        let new = line.strip_prefix("@@ -")?.split(" +").nth(1)?.split(' ').next()?;
        let (from, count) = new.split_once(',').unwrap_or((new, "1"));
        let (from, count): (usize, usize) = (from.parse().ok()?, count.parse().ok()?);
        (count > 0).then(|| from..=from + count - 1)
    };
    diff.lines().filter_map(hunk).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hunks_tell_the_lines_that_are_new() {
        let diff = "--- a/x\n+++ b/x\n@@ -1 +1,2 @@ h\n-a\n+b\n+c\n@@ -9,2 +10,0 @@\n-d\n-e\n@@ -20 +19 @@\n";
        assert_eq!(hunks(diff), [1..=2, 19..=19]);
    }
}
