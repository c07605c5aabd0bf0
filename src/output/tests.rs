//! The views over a document of our own, as they are drawn: nothing is wider than the terminal, and
//! `--ascii` draws with ASCII only.

use std::io;

use jiff::civil::{Date, date};

use super::list::{GroupView, ListView, TaskLine};
use super::next::NextView;
use super::show::{SectionView, ShowView};
use super::status::{DocumentView, ItemsView, Notice, StatusView, parts};
use super::{ItemView, Look, Tally, envelope, layout, list, next, show, status};
use crate::markdown::Document;
use crate::query::{self, Doc, Index};
use crate::read;
use crate::text::Source;

const SMALL: &str = include_str!("tests/small.md");
const TODAY: Date = date(2025, 1, 10);

type Out = Vec<u8>;

/// What `write` writes about the document, without styles.
fn written(text: &str, write: impl Fn(&Index<'_>, &mut Out) -> io::Result<()>) -> String {
    let document = Document::parse(Source::new(text.to_owned()));
    let roadmap = read::read(&document, &read::Options::default());
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap: &roadmap }];
    let index = Index::new(&docs);
    let mut out = Vec::new();
    write(&index, &mut out).unwrap();
    let styled = String::from_utf8(out).unwrap();
    anstream::adapter::strip_str(&styled).to_string()
}

/// Everything there is to draw, one after the other.
fn drawn(text: &str, look: Look) -> String {
    let drawn = written(text, |index, out| {
        status::text(&status(index), look, false, out)?;
        heading(out, "list")?;
        list::text(&[GroupView { title: None, items: items(index) }], look, out)?;
        heading(out, "list --tasks")?;
        let tasks: Vec<TaskLine> =
            (0..items(index).len()).flat_map(|item| TaskLine::of(index, 0, item)).collect();
        list::tasks(&tasks, look, out)?;
        for item in 0..items(index).len() {
            heading(out, "show")?;
            show::text(&ShowView::new(index, 0, item), look, out)?;
        }
        heading(out, "show a section")?;
        let section = index.docs[0].roadmap.sections.iter().position(|it| it.role.is_container());
        if let Some(section) = section {
            show::section(&SectionView::new(index, 0, section, TODAY), look, out)?;
        }
        heading(out, "next")?;
        next::text(&NextView::new(index, query::next(index).iter()), look, out)
    });
    for line in drawn.lines() {
        let wide = layout::width(line);
        assert!(wide <= look.width.unwrap_or(usize::MAX), "{wide} columns: {line}");
        assert_eq!(line.trim_end(), line, "nothing ends in spaces");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    drawn
}

fn heading(out: &mut dyn io::Write, name: &str) -> io::Result<()> {
    writeln!(out, "\n--- {name}")
}

fn items(index: &Index<'_>) -> Vec<ItemView> {
    (0..index.docs[0].roadmap.items.len()).map(|item| ItemView::of(index, 0, item)).collect()
}

fn status(index: &Index<'_>) -> StatusView {
    let whole = index.progress(0).whole;
    let attention = query::attention(index, TODAY);
    StatusView {
        documents: vec![DocumentView::new(
            "ROADMAP.md".to_owned(),
            Some("Small plan".to_owned()),
            whole,
            None,
        )],
        items: ItemsView::new(whole),
        tasks: Tally { done: whole.done, total: whole.total },
        horizons: parts(index, 0, TODAY),
        risks: 0,
        metrics: 0,
        resources: 0,
        attention: attention.iter().map(|found| Notice::new(index, found)).collect(),
        prose: 1,
        loose_tasks: 0,
        twins: Vec::new(),
        unread: Vec::new(),
    }
}

fn look(width: usize) -> Look {
    Look { width: Some(width), ascii: false }
}

#[test]
fn sixty_columns_are_enough() {
    insta::assert_snapshot!(drawn(SMALL, look(60)));
}

#[test]
fn eighty_columns_are_usual() {
    insta::assert_snapshot!(drawn(SMALL, look(80)));
}

#[test]
fn two_hundred_columns_show_all() {
    insta::assert_snapshot!(drawn(SMALL, look(200)));
}

#[test]
fn ascii_draws_with_ascii_only() {
    let text: String = SMALL.chars().filter(char::is_ascii).collect();
    let drawn = drawn(&text, Look { width: Some(80), ascii: true });
    assert!(drawn.is_ascii(), "{drawn}");
}

#[test]
fn no_width_is_too_narrow_for_the_program_to_go_on() {
    for width in 1..40 {
        written(SMALL, |index, out| status::text(&status(index), look(width), false, out));
        written(SMALL, |index, out| show::text(&ShowView::new(index, 0, 0), look(width), out));
    }
}

#[test]
fn what_a_file_says_never_steers_the_terminal() {
    let text = "# P\n\n## 1.1 T\u{1b}[2J\u{9b}m\u{202e}x\n- **Status:** \u{7}odd\u{7f}\n- **Owner:** a\u{200b}b\n- [ ] do \u{1b}]0;x\u{7}\n";
    drawn(text, look(80));
    let other = written(text, |index, out| {
        list::csv(&items(index), out)?;
        list::markdown(&items(index), out)?;
        list::ids(&items(index), out)?;
        envelope("item-list", &ListView { items: items(index) }, out)
    });
    let steers = |c: char| (c.is_control() && !matches!(c, '\n' | '\r')) || c == '\u{202e}';
    assert!(!other.contains(steers), "{other:?}");
}

#[test]
fn programs_get_json_in_the_order_of_the_document() {
    insta::assert_snapshot!(written(SMALL, |index, out| {
        envelope("status", &status(index), out)?;
        envelope("item-list", &ListView { items: items(index) }, out)?;
        envelope("item", &ShowView::new(index, 0, 0), out)?;
        envelope("next", &NextView::new(index, query::next(index).iter().take(1)), out)
    }));
}

#[test]
fn other_programs_get_tables() {
    insta::assert_snapshot!(
        written(SMALL, |index, out| {
            list::csv(&items(index), out)?;
            list::markdown(&items(index), out)?;
            list::ids(&items(index), out)
        })
        .replace('\r', "")
    );
}

#[test]
fn a_command_names_what_it_ticks_off() {
    let commands = |text: &str| {
        written(text, |index, out| {
            let view = NextView::new(index, query::next(index).iter());
            view.steps.iter().try_for_each(|step| {
                io::Write::write_all(out, format!("{}\n", step.command).as_bytes())
            })
        })
    };
    assert_eq!(
        commands("# P\n\n## 1.1 A\n- [ ] x\n- [x] y\n- [ ] z\n"),
        "roadmap check 1.1.1\nroadmap check 1.1.3\n"
    );
    assert_eq!(commands("# P\n\n## M1: A\n**Status:** planned\n"), "roadmap done M1\n");
}

#[test]
fn a_long_id_is_never_cut() {
    let id = "PROJECT-WITH-A-VERY-LONG-NAME-1234";
    let text = format!("# P\n\n## {id}: Title\n- [ ] x\n");
    let ids = written(&text, |index, out| list::ids(&items(index), out));
    let list = written(&text, |index, out| {
        list::text(&[GroupView { title: None, items: items(index) }], look(60), out)
    });
    assert!(list.contains(ids.trim()), "{list}");
}
