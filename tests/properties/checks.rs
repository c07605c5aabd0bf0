//! What must hold for any text at all. The fuzz targets call these functions, and so do the
//! property tests: a text that the fuzzer found goes on being tested here.

use roadmap_md::change::{Change, FieldKey, Following, Holder, TaskRef, plan, verify};
use roadmap_md::config::{Config, front_matter_fault};
use roadmap_md::markdown::Document;
use roadmap_md::model::{Key, Roadmap, TaskState};
use roadmap_md::query::{Doc, Filter, Index};
use roadmap_md::read::{self, Options, words};
use roadmap_md::text::Source;
use roadmap_md::validate::{Applicability, Checked, Diagnostic, Facts, RULES, fix, validate};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 6, 15);

fn parsed(text: &str) -> (Document, Roadmap) {
    let document = Document::parse(Source::new(text.to_owned()));
    let roadmap = read::read(&document, &Options::default());
    (document, roadmap)
}

/// Any text is read, and every span of what was read is a place in it.
pub(crate) fn reading(text: &str) {
    let (document, roadmap) = parsed(text);
    let counts = read::counts(&document, &roadmap, &Options::default());
    let text = document.source.text();
    // Whatever holds a span, its debug form shows it: none is left out.
    let shown = format!("{roadmap:?}{counts:?}");
    for span in shown.split("Span { start: ").skip(1) {
        let numbers = span.split_once(" }").and_then(|(span, _)| span.split_once(", end: "));
        let (start, end) = numbers.unwrap_or_else(|| panic!("a span is shown as {span:?}"));
        let (start, end): (usize, usize) =
            (start.parse().unwrap_or(usize::MAX), end.parse().unwrap_or(usize::MAX));
        assert!(text.get(start..end).is_some(), "{start}..{end} is no place in {text:?}");
    }
}

/// What `choice` asks to change in a roadmap; `None` where there is nothing to change.
fn change(roadmap: &Roadmap, choice: u32) -> Option<Change> {
    const VALUES: [(Key, &str); 12] = [
        (Key::Status, "done"),
        (Key::Status, "todo"),
        (Key::Status, "in progress"),
        (Key::Status, "partial (half)"),
        (Key::Status, "blocked (waits)"),
        (Key::Status, "dropped"),
        (Key::Status, ""),
        (Key::Priority, "high"),
        (Key::Priority, ""),
        (Key::Owner, "@dana"),
        (Key::Owner, ""),
        (Key::Due, "2026-08-01"),
    ];
    let choice = choice as usize;
    let (what, which) = (choice % 16, choice / 16);
    let pick = |count: usize| (count > 0).then(|| which % count);
    if let Some(&(key, value)) = VALUES.get(what) {
        let holders = roadmap.items.len() + roadmap.parts.len();
        let at = pick(holders)?;
        let of = match at.checked_sub(roadmap.items.len()) {
            Some(part) => Holder::Part(part),
            None => Holder::Item(at),
        };
        return Some(Change::Field { of, key: FieldKey::Known(key), value: value.to_owned() });
    }
    let items = roadmap.items.iter().enumerate();
    let own = items.clone().flat_map(|(at, item)| (0..item.tasks.len()).map(move |n| (at, n)));
    let own = own.map(|(at, n)| TaskRef::Of(at, n));
    let marks = items.filter(|(_, item)| item.mark.is_some());
    let marks = marks.map(|(at, _)| TaskRef::Mark(Holder::Item(at).itself()));
    let loose = (0..roadmap.loose_tasks.len()).map(TaskRef::Loose);
    let tasks: Vec<TaskRef> = own.chain(marks).chain(loose).collect();
    let task = tasks[pick(tasks.len())?];
    let state = if what % 2 == 0 { TaskState::Done } else { TaskState::Open };
    Some(Change::Task { task, state })
}

/// Any edit of any text is made and verified, or refused with a reason; a plan can be taken back to
/// the very bytes, and the text it leads to is the one that was verified.
pub(crate) fn editing(text: &str, choice: u32) {
    let (document, roadmap) = parsed(text);
    let options = Options::default();
    let Some(change) = change(&roadmap, choice) else { return };
    let following = if choice & 0x8000_0000 == 0 { Following::KeepTrue } else { Following::Only };
    let plan = match plan(&document, &roadmap, &options, &[change], following) {
        Ok(plan) => plan,
        Err(refusal) => return assert!(!refusal.message.is_empty(), "a refusal without words"),
    };
    let before = document.source.text();
    let after = plan.edits.apply(before);
    assert_eq!(plan.edits.inverse(before).apply(&after), before, "taken back");
    match verify(&document, &roadmap, &options, &plan) {
        Ok((edited, _)) => assert_eq!(edited.source.text(), after),
        Err(unfaithful) => assert!(!unfaithful.what.is_empty(), "a refusal without words"),
    }
}

fn findings(text: &str, rules: &[String]) -> Vec<Diagnostic> {
    let (document, roadmap) = parsed(text);
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap: &roadmap }];
    let index = Index::new(&docs);
    let config = Config { rules: rules.to_vec(), ..Config::default() };
    let checked = Checked {
        document: &document,
        config: &config,
        options: &Options::default(),
        facts: &Facts::default(),
        today: TODAY,
    };
    validate(&index, &checked, 0)
}

/// Every rule looks at any text, its fixes come to an end, and made again they change nothing.
pub(crate) fn mending(text: &str) {
    let rules: Vec<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let (document, _) = parsed(text);
    let text = document.source.text();
    for one in findings(text, &rules) {
        let place = text.get(one.span.start..one.span.end);
        assert!(place.is_some(), "{} is found at {:?}", one.rule.name, one.span);
    }
    for most in [Applicability::Safe, Applicability::Unsafe] {
        let check = |text: &str| findings(text, &rules);
        let fixed = fix(text, most, check).unwrap_or_else(|error| panic!("{error}: {text:?}"));
        let again = fix(&fixed.text, most, check).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(again.text, fixed.text, "mended twice");
    }
}

/// Any settings are understood, or refused with a line that they have.
pub(crate) fn settings(text: &str) {
    // To YAML a lone carriage return ends a line, too.
    let lines = text.replace("\r\n", "\n").split(['\n', '\r']).count();
    let within = |line: usize| (1..=lines + 1).contains(&line);
    if let Err(error) = Config::parse(text) {
        assert!(within(error.line), "an error at line {} of {lines}", error.line);
        assert!(!error.to_string().is_empty());
    }
    if let Err(error) = Config::default().overridden_by(text, 1) {
        assert!(within(error.line), "an error at line {} of {lines}", error.line);
    }
    let _ = front_matter_fault(text);
    reading(&format!("---\n{text}\n---\n\n# Plan\n"));
}

/// Anything can be typed as a target, as a query or as a value, and is answered.
pub(crate) fn typed(text: &str) {
    const PLAN: &str = include_str!("../../fixtures/archetype.md");
    let (document, roadmap) = parsed(PLAN);
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap: &roadmap }];
    let index = Index::new(&docs);
    match index.resolve(text) {
        Ok(targets) => assert!(!targets.is_empty(), "{text:?} is nothing, and no error"),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    match Filter::parse(&[text.to_owned()], &index, &Config::default()) {
        Ok(filter) => {
            for target in index.all() {
                let _ = filter.fits(&index, target, TODAY);
            }
        }
        Err(error) => assert!(!error.hint().is_empty() || !error.to_string().is_empty()),
    }
    let _ = (words::key(text), words::fold(text), words::status_words(text));
    let _ =
        (roadmap_md::text::dates::parse(text), words::is_plain_status(text, &Options::default()));
    let key = FieldKey::Known(Key::Status);
    let change = Change::Field { of: Holder::Item(0), key, value: text.to_owned() };
    let options = Options::default();
    let changes = [change];
    if let Ok(plan) = plan(&document, &roadmap, &options, &changes, Following::KeepTrue) {
        let after = plan.edits.apply(PLAN);
        assert_eq!(plan.edits.inverse(PLAN).apply(&after), PLAN, "taken back");
        let _ = verify(&document, &roadmap, &options, &plan);
    }
}
