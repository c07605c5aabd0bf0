//! Documents that are built to take the square of their length, each of as many parts as asked.

/// A kind of document: its name, and its text of so many parts.
pub(super) type Family = (&'static str, fn(usize) -> String);

/// What stands before each, so that an edit has something to change.
const FIRST: &str =
    "# Plan\n\n## 0.1 First\n\n**Status:** Todo\n\n- [ ] First task\n- [ ] Second\n\n";

/// The document of a family.
pub(super) fn document((_, body): Family, parts: usize) -> String {
    let body = body(parts);
    // Front matter is at the very start or is none.
    if body.starts_with("---\n") { body + FIRST } else { FIRST.to_owned() + &body }
}

/// `part` for each number.
fn each(parts: usize, part: impl Fn(usize) -> String) -> String {
    (0..parts).fold(String::new(), |text, n| text + &part(n))
}

/// A line of a repeated beginning.
fn line(part: &str, parts: usize) -> String {
    part.repeat(parts) + "\n"
}

pub(super) const FAMILIES: &[Family] = &[
    ("items", |n| {
        each(n, |n| {
            format!("## 1.{n} Item {n}\n\n**Status:** Todo\n\n- [ ] a {n}\n- [x] b {n}\n\n")
        })
    }),
    ("headings", |n| each(n, |n| format!("## Heading {n}\n\n"))),
    ("headings of all levels", |n| each(n, |n| format!("{} H {n}\n\n", "#".repeat(n % 6 + 1)))),
    ("the same heading", |n| line("# a\n\n", n)),
    ("the same heading and links", |n| each(n, |n| format!("# a\n\n[l](#a-{n})\n\n"))),
    ("underlined headings", |n| line("a\n===\n\n", n)),
    ("rules", |n| line("---\n\n", n)),
    ("a deep list on a line", |n| line("- ", n)),
    ("deep numbers on a line", |n| line("1. ", n)),
    ("deep lists", |n| {
        line(
            &(0..40).fold(String::new(), |text, n| text + &"  ".repeat(n) + "- [ ] a\n"),
            n / 20 + 1,
        )
    }),
    ("a deep quote", |n| line("> ", n)),
    ("deep quotes and lists", |n| line("> - ", n)),
    ("quoted lines", |n| line("> a\n", n)),
    ("links on a line", |n| line("[a](b) ", n)),
    ("links on lines", |n| each(n, |n| format!("- [a](p{n}.md)\n"))),
    ("links to headings", |n| each(n, |n| format!("## H {n}\n\n[a](#h-{n}) [b](#none-{n})\n\n"))),
    ("brackets", |n| line("[", n)),
    ("brackets of pictures", |n| line("![", n)),
    ("half links", |n| line("[a](", n)),
    ("half links in angles", |n| line("[a](<b", n)),
    ("half references", |n| line("[a][", n)),
    ("closed brackets", |n| line("[", n) + &line("]", n)),
    ("brackets in brackets", |n| line("[a", n) + &line("](b)", n)),
    ("backticks", |n| line("`a", n)),
    ("backticks of all lengths", |n| each(n / 40 + 1, |n| "`".repeat(n % 200 + 1) + " a ")),
    ("emphasis that crosses", |n| line("*a_ ", n)),
    ("open emphasis", |n| line("**a ", n)),
    ("closed emphasis", |n| line("a** ", n)),
    ("stars", |n| line("*", n)),
    ("tildes", |n| line("~~a ", n)),
    ("escapes", |n| line("\\*", n)),
    ("entities", |n| line("&amp; ", n)),
    ("a long line", |n| line("word ", n)),
    ("a long word", |n| line("word", n)),
    ("a long title", |n| format!("## 1.1 {}\n\n- [ ] a\n", "Title ".repeat(n))),
    ("a long task", |n| format!("- [ ] {}\n", "word ".repeat(n))),
    ("a paragraph of lines", |n| line("word\n", n)),
    ("a wide table", |n| {
        format!("{}|\n{}|\n{}|\n", "| a ".repeat(n), "|---".repeat(n), "| b ".repeat(n))
    }),
    ("a long table", |n| {
        "| Id | Item | Status |\n|---|---|---|\n".to_owned()
            + &each(n, |n| format!("| 2.{n} | Row {n} | Done |\n"))
    }),
    ("many tables", |n| line("| Item | Status |\n|---|---|\n| a | Done |\n\n", n)),
    ("heads of tables", |n| line("| a | b\n", n)),
    ("allowed faults", |n| line("<!-- roadmap: allow empty-task, because -->\n- [ ]\n\n", n)),
    ("allowed in vain", |n| line("<!-- roadmap: allow stale-status, because -->\n\n", n)),
    ("the same id", |n| line("## 1.1 Item\n\n- [ ] a\n\n", n)),
    ("the same id with other titles", |n| {
        each(n, |n| format!("## phase-1 Item {n}\n\n- [ ] a\n\n"))
    }),
    ("rows of the same number", |n| {
        each(n, |n| format!("| # | Item | Status |\n|---|---|---|\n| 1 | Row {n} | Done |\n\n"))
    }),
    ("counts of many parts", |n| each(n, |n| format!("- [ ] Part {n} (0/1)\n  - [ ] a\n"))),
    ("the same title", |n| line("## Item\n\n**Status:** Todo\n\n- [ ] a\n\n", n)),
    ("the same task", |n| "## 1.1 A\n\n".to_owned() + &line("- [ ] The same\n", n)),
    ("tasks of an item", |n| {
        "## 1.1 A\n\n**Status:** Todo\n\n".to_owned() + &each(n, |n| format!("- [ ] Task {n}\n"))
    }),
    ("ids that go down", |n| each(n, |at| format!("## 1.{} Item\n\n- [ ] a\n\n", n - at))),
    ("a chain of dependencies", |n| {
        each(n, |n| {
            format!(
                "## 1.{} I{n}\n\n- **Depends on:** 1.{n}\n- **Status:** Todo\n- [ ] a\n\n",
                n + 1
            )
        })
    }),
    ("a chain backwards", |n| {
        each(n, |n| {
            format!(
                "## 1.{n} I{n}\n\n- **Depends on:** 1.{}\n- **Status:** Todo\n- [ ] a\n\n",
                n + 1
            )
        })
    }),
    ("a ring of dependencies", |n| {
        each(n, |at| {
            format!(
                "## 1.{at} I{at}\n\n- **Depends on:** 1.{}\n- **Status:** Todo\n- [ ] a\n\n",
                (at + 1) % n
            )
        })
    }),
    ("all depend on one", |n| {
        line("## Item\n\n- **Depends on:** 0.1\n- **Status:** Todo\n- [ ] a\n\n", n)
    }),
    ("one depends on all", |n| {
        format!("## 1.1 A\n\n- **Depends on:** {}\n\n", each(n, |n| format!("2.{n}, ")))
            + &each(n, |n| format!("## 2.{n} B\n\n- [ ] a\n\n"))
    }),
    ("unknown dependencies", |n| {
        each(n, |n| format!("## 1.{n} I{n}\n\n- **Depends on:** nothing {n}\n- [ ] a\n\n"))
    }),
    ("the same field", |n| "## 1.1 A\n\n".to_owned() + &line("- **Status:** Todo\n", n)),
    ("many fields", |n| {
        "## 1.1 A\n\n".to_owned() + &each(n, |n| format!("- **Key {n}:** value\n"))
    }),
    ("fields on a line", |n| "## 1.1 A\n\n".to_owned() + &line("**Owner:** a | ", n)),
    ("bold words with colons", |n| line("**Status: ", n)),
    ("unknown statuses", |n| {
        each(n, |n| format!("## 1.{n} I\n\n**Status:** Word{n}\n\n- [ ] a\n\n"))
    }),
    ("open comments", |n| line("<!-- ", n)),
    ("open comments on lines", |n| line("a <!--\n\n", n)),
    ("open instructions", |n| line("a <? ", n)),
    ("open character data", |n| line("a <![CDATA[ ", n)),
    ("open declarations", |n| line("a <!A ", n)),
    ("open tags", |n| line("<a ", n)),
    ("open attributes", |n| line("<a b=\"", n)),
    ("tags", |n| line("<b>a</b> ", n)),
    ("blocks of html", |n| line("<div>\na\n</div>\n\n", n)),
    ("addresses", |n| line("<http://a.b> ", n)),
    ("dollars", |n| line("$a ", n)),
    ("uses of footnotes", |n| line("[^1] ", n) + "\n[^1]: a\n"),
    ("footnotes", |n| each(n, |n| format!("[^{n}]: a\n\n"))),
    ("definitions of links", |n| each(n, |n| format!("[a{n}]: b\n"))),
    ("references", |n| {
        each(n, |n| format!("[a{n}] ")) + "\n\n" + &each(n, |n| format!("[a{n}]: b\n"))
    }),
    ("definitions that are boxes", |n| "[x]: b\n\n".to_owned() + &line("- [x] a\n", n)),
    ("fences", |n| line("```\na\n", n)),
    ("open fences in lists", |n| line("- ```\n", n)),
    ("indented code", |n| line("    a\n\n", n)),
    ("keys of front matter", |n| format!("---\n{}---\n", each(n, |n| format!("k{n}: roadmap\n")))),
    ("mis-encoded words", |n| line("\u{e2}\u{20ac}\u{201d} a ", n)),
    ("one mis-encoded word", |n| line("\u{e2}\u{20ac}\u{201d}", n)),
    ("half mis-encoded words", |n| line("\u{e2}\u{20ac} ", n)),
    ("mis-encoded titles", |n| {
        each(n, |n| format!("## 1.{n} \u{f0}\u{178}\u{201d}\u{b4} A\n\n- [ ] a\n\n"))
    }),
    ("counts on a line", |n| line("1/2 ", n)),
    ("counts on lines", |n| line("- Progress: 1/2 tasks done\n", n)),
    ("counts in headings", |n| line("## Phase (1/2)\n\n- [ ] a\n- [x] b\n\n", n)),
    ("percents", |n| line("50% ", n)),
    ("bars", |n| line("\u{2588}\u{2588}\u{2591}\u{2591} 50%\n\n", n)),
    ("dates on a line", |n| line("2026-01-02 ", n)),
    ("dates of items", |n| {
        each(n, |n| format!("## 1.{n} I\n\n- **Due:** 2026-01-02\n- [ ] a\n\n"))
    }),
    ("quarters", |n| line("## Q1 2026\n\n- [ ] a\n\n", n)),
    ("weeks", |n| each(n, |n| format!("## Week {n}\n\n- [ ] a\n\n"))),
    ("dates of the document", |n| line("**Last Updated:** 2026-01-02\n\n", n)),
    ("invisible characters", |n| line("a\u{200b}", n)),
    ("turned characters", |n| line("a\u{202e}", n)),
    ("control characters", |n| line("a\u{1}", n)),
    ("marks of conflicts", |n| line("<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n", n)),
    ("boxes that are none", |n| line("-[ ] a\n", n)),
    ("empty boxes", |n| line("- [ ]\n", n)),
    ("loose boxes", |n| "# Notes\n\n".to_owned() + &each(n, |n| format!("- [ ] a {n}\n"))),
    ("bullets with marks", |n| {
        "## Completed\n\n".to_owned() + &each(n, |n| format!("- \u{2705} **Thing {n}** done\n"))
    }),
    ("metrics", |n| "## Success Metrics\n\n".to_owned() + &line("- \u{2705} Uptime 99%\n", n)),
    ("risks", |n| "## Risks\n\n".to_owned() + &line("- **Risk:** a. **Mitigation:** b\n", n)),
    ("mirrors", |n| {
        "## Overview\n\n| Id | Item | Status |\n|---|---|---|\n".to_owned()
            + &each(n, |n| format!("| 1.{n} | Item {n} | Todo |\n"))
            + "\n"
            + &each(n, |n| format!("## 1.{n} Item {n}\n\n**Status:** Todo\n\n- [ ] a\n\n"))
    }),
    ("one line for all", |n| each(n, |n| format!("\u{c}{n}\u{b}"))),
];
