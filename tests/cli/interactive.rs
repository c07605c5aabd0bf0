//! `check --interactive`, on a terminal of its own.
#![cfg(target_os = "linux")]

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt as _;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use super::place::{Place, Ran, fixture};

/// The program on a terminal, and what that shows.
struct Asked {
    child: Child,
    keys: File,
    shown: Receiver<Vec<u8>>,
}

impl Asked {
    fn new(place: &Place, arguments: &[&str]) -> Asked {
        Asked::on(None, place, arguments)
    }

    /// On a terminal of so many columns and lines, if that is known of it.
    fn on(size: Option<(u16, u16)>, place: &Place, arguments: &[&str]) -> Asked {
        let master: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let terminal = OsStr::from_bytes(name.to_bytes());
        let terminal = File::options().read(true).write(true).open(terminal).unwrap();
        if let Some((columns, lines)) = size {
            let size = Winsize { ws_row: lines, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
            tcsetwinsize(&terminal, size).unwrap();
        }
        let mut command = place.command();
        command.args(arguments).env("TERM", "xterm").stdout(Stdio::piped());
        command.stdin(terminal.try_clone().unwrap()).stderr(terminal);
        let child = command.spawn().unwrap();
        drop(command);
        let keys = File::from(master);
        let mut screen = keys.try_clone().unwrap();
        let (send, shown) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            // The end of the program is an error here.
            while let Ok(count @ 1..) = screen.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Asked { child, keys, shown }
    }

    /// Waits until the terminal has shown `words` since the last key.
    fn until(&mut self, words: &str) -> String {
        let mut text = String::new();
        while !text.contains(words) {
            let Ok(more) = self.shown.recv_timeout(Duration::from_secs(50)) else {
                let _ = self.child.kill();
                panic!("`{words}` is not shown: {text:?}");
            };
            text.push_str(&String::from_utf8_lossy(&more));
        }
        text
    }

    fn press(&mut self, keys: &str) {
        while self.shown.try_recv().is_ok() {}
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    fn ended(self, place: &Place) -> Ran {
        Ran::new(self.child.wait_with_output().unwrap(), place.path())
    }
}

#[test]
fn what_is_picked_is_ticked() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let mut asked = Asked::new(&place, &["check", "-i", "-f", "archetype.md"]);
    asked.until("esc to leave");
    asked.press("vltage");
    asked.until("e ");
    asked.press(" ");
    asked.until("[x]");
    asked.press("\r");
    let ran = asked.ended(&place);
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.out, @"
    1.4.1 Log cell voltage with every tenth frame: open → done (archetype.md:59)
    1.4 Battery Forecast: status ⏳ Not Started → 🚧 In Progress, as its tasks say (archetype.md:57)
    ");
    assert_ne!(place.bytes("archetype.md"), fixture("archetype.md"));
}

#[test]
fn whoever_leaves_ticks_nothing() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let mut asked = Asked::new(&place, &["check", "-i", "1.4", "-f", "archetype.md"]);
    asked.until("esc to leave");
    asked.press("\u{1b}");
    let ran = asked.ended(&place);
    assert_eq!((ran.code, ran.out.as_str()), (0, "nothing was picked\n"));
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
}

#[test]
fn a_small_screen_is_not_left() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let mut asked = Asked::on(Some((44, 8)), &place, &["check", "-i", "-f", "archetype.md"]);
    let shown = asked.until("esc to leave");
    let (_, shown) = shown.rsplit_once("Which are done?").unwrap();
    let tasks: Vec<&str> = shown.lines().filter(|line| line.contains("[ ]")).collect();
    assert_eq!(tasks.len(), 5, "{shown:?}");
    for task in tasks {
        let words = task.rsplit_once("[ ]").unwrap().1;
        assert!("> [ ]".len() + words.chars().count() < 44 + "\u{1b}[0m".len() * 2, "{task:?}");
    }
    // What is not drawn is searched all the same.
    asked.press("battery");
    asked.until("1.4.1");
    asked.press(" ");
    asked.until("[x]");
    asked.press("\r");
    assert_eq!(asked.ended(&place).code, 0);
}
