//! Saving: what is kept, what is refused, and what happens when others write too.

use std::fs;

use super::*;
use crate::workspace::path::without_folder;

/// Appends `words` to each file, the way an edit does.
/// As `super::edit`, keeping no account.
fn edit<T>(
    paths: &[PathBuf],
    how: Saving,
    plan: impl FnMut(&[Source]) -> anyhow::Result<(Vec<Option<String>>, T)>,
) -> anyhow::Result<T> {
    super::edit(paths, how, plan, |_| {})
}

fn append(paths: &[&Path], words: &str, how: Saving) -> anyhow::Result<usize> {
    let paths: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    let mut rounds = 0;
    edit(&paths, how, |sources| {
        rounds += 1;
        let added = sources.iter().map(|source| Some(source.text().to_owned() + words));
        Ok((added.collect(), rounds))
    })
}

fn told(error: &anyhow::Error, folder: &Path) -> String {
    let hint = Hint::of(error).map(|hint| format!(" ({hint})")).unwrap_or_default();
    without_folder(&format!("{error:#}{hint}"), folder)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

const PLAIN: Saving = Saving { in_place: false };
const IN_PLACE: Saving = Saving { in_place: true };

struct Place {
    temp: tempfile::TempDir,
    file: PathBuf,
}

fn place(text: &str) -> Place {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("R.md");
    fs::write(&file, text).unwrap();
    Place { temp, file }
}

#[test]
fn a_text_is_saved_and_nothing_is_left_behind() {
    let place = place("\u{feff}a\r\n");
    fs::write(place.temp.path().join(".R.md.999-0.roadmap-tmp"), "half").unwrap();
    append(&[&place.file], "b", PLAIN).unwrap();
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "\u{feff}a\r\nb");
    assert_eq!(names(place.temp.path()), ["R.md"]);
}

#[test]
fn a_plan_that_changes_nothing_touches_nothing() {
    let place = place("a\n");
    let before = fs::metadata(&place.file).unwrap().modified().unwrap();
    let same = |sources: &[Source]| Ok((vec![Some(sources[0].text().to_owned())], 7));
    assert_eq!(edit(std::slice::from_ref(&place.file), PLAIN, same).unwrap(), 7);
    assert_eq!(edit(std::slice::from_ref(&place.file), PLAIN, |_| Ok((vec![None], 8))).unwrap(), 8);
    assert_eq!(fs::metadata(&place.file).unwrap().modified().unwrap(), before);
}

#[test]
fn a_plan_that_fails_writes_nothing() {
    let place = place("a\n");
    let failed: anyhow::Result<()> =
        edit(std::slice::from_ref(&place.file), PLAIN, |_| bail!("no such item"));
    assert_eq!(failed.unwrap_err().to_string(), "no such item");
    assert_eq!(names(place.temp.path()), ["R.md"]);
}

#[test]
fn several_files_are_saved_together_or_not_at_all() {
    let place = place("a\n");
    let other = place.temp.path().join("A.md");
    fs::write(&other, b"caf\xe9\n").unwrap();
    let error = append(&[&place.file, &other], "b", PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"cannot edit DIR/A.md: it is not valid UTF-8 (line 1) (save it as UTF-8 first)");
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "a\n");
    assert_eq!(names(place.temp.path()), ["A.md", "R.md"]);
    fs::write(&other, "c\n").unwrap();
    append(&[&place.file, &other], "b", PLAIN).unwrap();
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "a\nb");
    assert_eq!(fs::read_to_string(&other).unwrap(), "c\nb");
}

#[test]
fn a_file_that_changes_meanwhile_is_planned_again() {
    let place = place("a\n");
    let mut rounds = 0;
    edit(std::slice::from_ref(&place.file), PLAIN, |sources| {
        rounds += 1;
        match rounds {
            1 => fs::write(&place.file, "written over\n").unwrap(),
            2 => {
                let other = place.temp.path().join("other");
                fs::write(&other, "put in its place\n").unwrap();
                fs::rename(other, &place.file).unwrap();
            }
            _ => {}
        }
        Ok((vec![Some(sources[0].text().to_owned() + "b\n")], ()))
    })
    .unwrap();
    assert_eq!(rounds, 3);
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "put in its place\nb\n");
    assert_eq!(names(place.temp.path()), ["R.md"]);
}

#[test]
fn a_file_that_never_rests_is_given_up() {
    let place = place("0");
    let mut rounds = 0;
    let error = edit(std::slice::from_ref(&place.file), PLAIN, |sources| {
        rounds += 1;
        fs::write(&place.file, rounds.to_string()).unwrap();
        Ok((vec![Some(sources[0].text().to_owned() + "b\n")], ()))
    })
    .unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"DIR/R.md keeps changing while it is being edited (another program is writing to it: stop that one, then try again)");
    assert_eq!(rounds, ROUNDS);
    assert_eq!(names(place.temp.path()), ["R.md"]);
}

#[test]
fn a_deleted_file_is_not_raised_again() {
    let place = place("a\n");
    let error = edit(std::slice::from_ref(&place.file), PLAIN, |_| {
        fs::remove_file(&place.file).unwrap();
        Ok((vec![Some("b\n".to_owned())], ()))
    })
    .unwrap_err();
    assert!(
        told(&error, place.temp.path()).starts_with("a file went away while it was being edited")
    );
    assert_eq!(names(place.temp.path()), [""; 0]);
}

#[test]
fn fifty_writers_at_once_all_get_in() {
    let place = place("");
    std::thread::scope(|scope| {
        for number in 0..50 {
            let file = &place.file;
            scope.spawn(move || append(&[file], &format!("{number}\n"), PLAIN).unwrap());
        }
    });
    let text = fs::read_to_string(&place.file).unwrap();
    let mut numbers: Vec<usize> = text.lines().map(|line| line.parse().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..50).collect::<Vec<_>>());
    assert_eq!(names(place.temp.path()), ["R.md"]);
}

#[test]
fn two_files_named_in_different_orders_do_not_wait_for_each_other() {
    let place = place("");
    let other = place.temp.path().join("A.md");
    fs::write(&other, "").unwrap();
    std::thread::scope(|scope| {
        for turn in 0..20 {
            let mut paths = [place.file.as_path(), other.as_path()];
            if turn % 2 == 0 {
                paths.reverse();
            }
            scope.spawn(move || append(&paths, "x", PLAIN).unwrap());
        }
    });
    assert_eq!(fs::read_to_string(&place.file).unwrap().len(), 20);
    assert_eq!(fs::read_to_string(&other).unwrap().len(), 20);
}

#[test]
fn one_file_named_twice_is_refused() {
    let place = place("a\n");
    let error = append(&[&place.file, &place.temp.path().join("./R.md")], "b", PLAIN).unwrap_err();
    assert!(error.to_string().ends_with("are the same file"), "{error}");
}

#[test]
fn standard_input_is_refused() {
    let error = append(&[Path::new("-")], "b", PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, Path::new("/")), @"standard input cannot be edited (name a file with `-f PATH`)");
}

#[test]
fn a_file_that_is_read_only_by_its_mode_is_refused_even_in_place() {
    let place = place("a\n");
    let mut permissions = fs::metadata(&place.file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&place.file, permissions).unwrap();
    for how in [PLAIN, IN_PLACE] {
        let error = append(&[&place.file], "b", how).unwrap_err();
        insta::allow_duplicates! {
            insta::assert_snapshot!(told(&error, place.temp.path()), @"cannot edit DIR/R.md: its permissions make it read-only (make it writable first)");
        }
    }
    assert_eq!(edit(std::slice::from_ref(&place.file), PLAIN, |_| Ok((vec![None], 1))).unwrap(), 1);
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "a\n");
}

#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod unix;
