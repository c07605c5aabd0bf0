//! `status --watch`: the report, drawn again whenever a document, the settings, the day or the
//! terminal's size changes.
//!
//! A frame is one write: the cursor goes home, each line is cleared and drawn, then the rest of the
//! screen is cleared. The cursor is never hidden, and what a frame turns off it turns on again, so
//! there is nothing to restore, however it ends.

use std::cell::RefCell;
use std::fs;
use std::io::{self, IsTerminal as _, Write};
use std::path::PathBuf;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, SystemTime};

use anstream::{AutoStream, ColorChoice};
use anyhow::bail;

use super::{Args, once};
use crate::commands::{Context, Outcome, errors};
use crate::output::{self, Look};
use crate::workspace::Hint;

/// How often is looked whether something has changed.
const PAUSE: Duration = Duration::from_millis(250);

/// After how many pauses it is looked whether there are other documents.
const SEARCH: u32 = 8;

/// Before a frame: the terminal shows nothing of it until it is whole, where it can do that, and
/// wraps no lines.
const BEGIN: &str = "\x1b[?2026h\x1b[?7l";

/// Behind a frame, which is all of one write: as the terminal was before.
const END: &str = "\x1b[?7h\x1b[?2026l";

/// What a frame depends on.
#[derive(PartialEq, Eq)]
struct Seen {
    files: Vec<(PathBuf, Option<(SystemTime, u64)>)>,
    today: Option<jiff::civil::Date>,
    size: (usize, usize),
}

/// Draws until it is stopped.
pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    if !io::stdout().is_terminal() {
        let hint = "without it, `roadmap status` prints the report once";
        bail!(Hint::new("`--watch` draws on a terminal, and this is none", hint));
    }
    let is_plain = match context.color {
        ColorChoice::Auto => AutoStream::choice(&io::stdout()) == ColorChoice::Never,
        color => color == ColorChoice::Never,
    };
    let mut first = true;
    loop {
        // Seen before it is read: what changes meanwhile is drawn the next time.
        let found = watched(context);
        let files = found.as_deref().unwrap_or_default();
        let seen = look(files, context);
        let drawn = Drawn::default();
        context.out = Box::new(drawn.clone());
        if let Err(error) = once(args, context) {
            let look = context.look();
            let told = format!("error: {}", errors::line(&format!("{error:#}")));
            output::sentence(&told, look, &mut context.out)?;
            for (at, line) in Hint::of(&error).unwrap_or_default().lines().enumerate() {
                // What follows the first line is a list, whose columns stay.
                if at == 0 {
                    let told = format!("hint: {}", errors::line(line));
                    output::sentence(&told, look, &mut context.out)?;
                } else {
                    writeln!(context.out, "{}", errors::line(line))?;
                }
            }
        }
        let mut bytes = drawn.0.take();
        if is_plain {
            bytes = anstream::adapter::strip_bytes(&bytes).into_vec();
        }
        let frame = frame(&String::from_utf8_lossy(&bytes), seen.size.1, context.look());
        let mut out = io::stdout().lock();
        if std::mem::take(&mut first) {
            // What the screen shows goes up to where one can scroll back to it.
            out.write_all("\r\n".repeat(seen.size.1.saturating_sub(1)).as_bytes())?;
        }
        out.write_all(frame.as_bytes())?;
        out.flush()?;
        for pause in 1_u32.. {
            thread::sleep(PAUSE);
            let is_other = pause.is_multiple_of(SEARCH) && watched(context) != found;
            if is_other || look(files, context) != seen {
                break;
            }
        }
    }
}

/// The documents, the settings and the folders that others may come to; `None` where they cannot be
/// told, as there is no roadmap or its settings are broken.
fn watched(context: &Context) -> Option<Vec<PathBuf>> {
    let workspace = context.workspace().ok()?;
    let found = workspace.found;
    let folders: Vec<PathBuf> =
        found.documents.iter().filter_map(|path| Some(path.parent()?.to_owned())).collect();
    let mut all = [found.documents, folders, vec![found.root, workspace.start]].concat();
    all.extend(found.config);
    all.sort();
    all.dedup();
    Some(all)
}

fn look(files: &[PathBuf], context: &Context) -> Seen {
    let state = |path: &PathBuf| {
        let metadata = fs::metadata(path).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    let size = terminal_size::terminal_size_of(io::stdout());
    Seen {
        files: files.iter().map(|path| (path.clone(), state(path))).collect(),
        today: context.today().ok(),
        size: size.map_or((80, 24), |(width, height)| (width.0.into(), height.0.into())),
    }
}

/// The bytes that draw `text` over what is there, on a screen of `height` lines. The last line stays
/// free for the cursor. Lines that are too long are cut by the terminal: it would scroll if they went
/// on in the next one.
fn frame(text: &str, height: usize, look: Look) -> String {
    let room = height.saturating_sub(1).max(1);
    let lines: Vec<&str> = text.lines().collect();
    let mut shown: Vec<String> = lines.iter().take(room).map(|&line| line.to_owned()).collect();
    if lines.len() > room {
        shown[room - 1] = format!("{} {} more lines", look.ellipsis(), lines.len() - room + 1);
    }
    // Each line is cleared before it is drawn: behind one that is as long as the screen is wide, its
    // last character would go.
    let body = shown.join("\r\n\x1b[K");
    format!("{BEGIN}\x1b[H\x1b[K{body}\r\n\x1b[J{END}")
}

/// What a frame is drawn into.
#[derive(Clone, Default)]
struct Drawn(Rc<RefCell<Vec<u8>>>);

impl Write for Drawn {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_overwrites_and_never_scrolls() {
        let frame = |text, height, ascii| {
            let frame = frame(text, height, Look { width: None, ascii });
            frame.strip_prefix(BEGIN).unwrap().strip_suffix(END).unwrap().to_owned()
        };
        assert_eq!(frame("a\nb\n", 10, false), "\x1b[H\x1b[Ka\r\n\x1b[Kb\r\n\x1b[J");
        let cut = "\x1b[H\x1b[Ka\r\n\x1b[K… 3 more lines\r\n\x1b[J";
        assert_eq!(frame("a\nb\nc\nd\n", 3, false), cut);
        assert_eq!(frame("a\nb\nc\nd\n", 3, true), cut.replace('…', "..."));
        assert_eq!(frame("", 0, false), "\x1b[H\x1b[K\r\n\x1b[J");
    }
}
