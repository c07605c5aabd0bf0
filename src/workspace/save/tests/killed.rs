//! A writer that is killed at any moment leaves a whole file.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::*;

/// Names the file that [`a_writer_that_somebody_kills`] is to write to.
const FILE: &str = "ROADMAP_TEST_WRITER";

/// How many writers are killed; `ROADMAP_KILLS` asks for more.
fn kills() -> u32 {
    std::env::var("ROADMAP_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(40)
}

/// A text whose every line tells its number, so that any part of another is seen.
fn text(number: u32) -> String {
    format!("{number}\n").repeat(3000)
}

/// Not a test of its own: the process that the next one starts and kills.
#[test]
fn a_writer_that_somebody_kills() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let paths = [PathBuf::from(file)];
    loop {
        edit(&paths, PLAIN, |sources| {
            let number: u32 = sources[0].text().lines().next().unwrap().parse().unwrap();
            Ok((vec![Some(text(number + 1))], ()))
        })
        .unwrap();
    }
}

#[test]
fn a_killed_writer_leaves_a_whole_file_and_the_next_one_cleans_up() {
    let place = place(&text(0));
    let program = std::env::current_exe().unwrap();
    let mut last = 0;
    for kill in 0..kills() {
        let mut writer = Command::new(&program);
        writer.args(["--exact", "workspace::save::tests::killed::a_writer_that_somebody_kills"]);
        writer.env(FILE, &place.file).stdout(Stdio::null()).stderr(Stdio::null());
        let mut writer = writer.spawn().unwrap();
        std::thread::sleep(Duration::from_micros(u64::from(10_000 + kill * 7919 % 9000)));
        writer.kill().unwrap();
        writer.wait().unwrap();
        let whole = fs::read_to_string(&place.file).unwrap();
        let number = whole.lines().next().unwrap().parse().unwrap();
        assert!(whole == text(number), "the file is neither before nor after an edit");
        assert!(number >= last, "an edit that was in is lost");
        assert!(names(place.temp.path()).len() <= 2, "{:?}", names(place.temp.path()));
        last = number;
    }
    assert!(last > 0, "no writer lived long enough to write");
    append(&[&place.file], "", PLAIN).unwrap();
    append(&[&place.file], "x", PLAIN).unwrap();
    assert_eq!(names(place.temp.path()), ["R.md"]);
}
