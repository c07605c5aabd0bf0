//! The program on a document of the test's, and what must hold for every run of it.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than this is a hang.
const LIMIT: Duration = Duration::from_secs(20);

/// A document in a folder of its own.
pub(super) struct Place {
    temp: tempfile::TempDir,
    file: PathBuf,
}

/// How a run ended.
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Place {
    pub(super) fn new(bytes: &[u8]) -> Place {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("ROADMAP.md");
        fs::write(&file, bytes).unwrap();
        Place { temp, file }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        fs::read(&self.file).unwrap()
    }

    /// Runs the program, which ends in time, says how it went and sends the terminal nothing that
    /// would steer it.
    pub(super) fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
        command.env_clear().current_dir(self.temp.path()).stdin(Stdio::null());
        for name in ["SystemRoot", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        // To files: a pipe that nobody reads from yet may be too small.
        let [out, err] = ["out", "err"].map(|name| self.temp.path().join(name));
        let sink = |path| fs::File::create(path).unwrap();
        command.args(["--color", "never", "-f", "ROADMAP.md"]).args(arguments);
        let mut child = command.stdout(sink(&out)).stderr(sink(&err)).spawn().unwrap();
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > LIMIT {
                child.kill().unwrap();
                panic!("{arguments:?} goes on for more than {LIMIT:?}");
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        let [out, err] = [out, err].map(|path| fs::read_to_string(path).unwrap());
        let code = status.code().unwrap_or_else(|| panic!("{arguments:?}: {status}\n{err}"));
        assert!((0..=2).contains(&code), "{arguments:?}: {status}\n{err}");
        for said in [&out, &err] {
            let steers = said.chars().find(|&c| c.is_control() && c != '\n');
            assert_eq!(steers, None, "{arguments:?}: {said:.2000}");
        }
        Ran { code, out, err }
    }
}

/// Every command on `bytes`: each ends well, whatever they are, and only an edit of what is UTF-8
/// writes.
pub(super) fn check_sturdy(name: &str, bytes: &[u8]) {
    let place = Place::new(bytes);
    for arguments in [&["status"][..], &["list"], &["next"], &["show", "1.1"]] {
        place.run(arguments);
        assert!(place.bytes() == bytes, "{name}: {arguments:?} writes");
    }
    // One of the two has something to do, if there is such a task.
    let checked = ["check", "uncheck"].map(|command| {
        let before = place.bytes();
        let code = place.run(&[command, "1.1.1"]).code;
        assert!(code == 0 || place.bytes() == before, "{name}: `{command}` fails and writes");
        code
    });
    if std::str::from_utf8(bytes).is_err() {
        assert!(checked.contains(&2), "{name}: {checked:?}");
        assert!(place.bytes() == bytes, "{name}: rewritten");
    }
}

/// `check` gives the ideal edit, and nothing is left for the `set` that asks for what has followed.
pub(super) fn check_ideal(name: &str, before: &[u8], ideal: &[u8]) {
    let place = Place::new(before);
    let checked = place.run(&["check", "1.4.3"]);
    assert_eq!((checked.code, checked.err.as_str()), (0, ""), "{name}: {}", checked.out);
    let same = place.bytes() == ideal;
    assert!(same, "{name}: not the ideal edit:\n{}", String::from_utf8_lossy(&place.bytes()));
    let set = place.run(&["set", "1.4", "status=In Progress"]);
    assert_eq!((set.code, set.err.as_str()), (0, ""), "{name}");
    assert!(set.out.ends_with("already so\nnothing to change\n"), "{name}: {}", set.out);
    assert!(place.bytes() == ideal, "{name}: what was so already is written again");
}
