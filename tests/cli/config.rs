//! `config`: what holds and where it comes from, the reference page, and the schema for editors.

use serde_json::Value;

use super::place::Place;

const SETTINGS: &str = "\
files: [docs/plan.md]
statuses: {parked: blocked,
  Shipped: done}
ignore: [Appendix]
keep_true: false
";

const PLAN: &str = "\
---
title: Plan
roadmap:
  items: h2
  ignore: [Notes]
  statuses: {shipped: dropped}
---

# Plan

## 1.1 Search

- [ ] Index
";

#[test]
fn every_value_is_shown_with_its_place() {
    let place = Place::with(&[("roadmap.yaml", SETTINGS), ("docs/plan.md", PLAN)]);
    insta::assert_snapshot!(place.run(&["config"]).whole(), @"
    exit 0
    out:
    roadmap.yaml
      files               docs/plan.md     roadmap.yaml:1
      start               none             default
      statuses            Shipped: done    roadmap.yaml:3
                          parked: blocked  roadmap.yaml:2
      priorities          none             default
      fields              none             default
      items               none             default
      ignore              Appendix         roadmap.yaml:4
      severity            none             default
      rules               none             default
      keep_true           false            roadmap.yaml:5
      touch_last_updated  false            default

    docs/plan.md
      statuses            parked: blocked   roadmap.yaml:2
                          shipped: dropped  docs/plan.md:6 (front matter)
      items               h2                docs/plan.md:4 (front matter)
      ignore              Appendix          roadmap.yaml:4
                          Notes             docs/plan.md:5 (front matter)
    ");
}

#[test]
fn programs_get_values_with_their_types() {
    let place = Place::with(&[("roadmap.yaml", SETTINGS), ("docs/plan.md", PLAN)]);
    let told: Value =
        serde_json::from_str(&place.run(&["config", "--format", "json"]).out).unwrap();
    assert_eq!(told["kind"], "config");
    let settings = told["data"]["settings"].as_array().unwrap();
    let of = |name: &str| settings.iter().find(|setting| setting["name"] == name).unwrap();
    assert_eq!(of("keep_true")["value"], false);
    assert_eq!(of("items")["value"], Value::Null);
    assert_eq!(of("items")["from"][0]["kind"], "default");
    assert_eq!(of("statuses")["value"]["parked"], "blocked");
    let own = &told["data"]["documents"][0];
    assert_eq!(own["file"], "docs/plan.md");
    assert_eq!(own["settings"][1]["from"][0]["kind"], "front-matter");
    assert_eq!(own["settings"][1]["from"][0]["line"], 4);
}

#[test]
fn the_line_and_the_environment_go_before_the_file() {
    let files = [("roadmap.yaml", SETTINGS), ("docs/plan.md", PLAN), ("other.md", "# Other\n")];
    let place = Place::with(&files);
    let line = |out: &str| out.lines().nth(1).unwrap().to_owned();
    let flag = place.run(&["config", "--file", "other.md"]);
    assert_eq!(line(&flag.out), "  files               other.md         --file");
    let mut command = place.command();
    let output = command.arg("config").env("ROADMAP_FILE", "other.md").output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(line(&out), "  files               other.md         ROADMAP_FILE");
}

#[test]
fn settings_are_shown_before_there_is_a_roadmap() {
    let place = Place::new();
    let ran = place.run(&["config"]);
    assert!(ran.code == 0 && ran.out.starts_with("no roadmap.yaml, and none is needed\n"));
    place.write("roadmap.yaml", "");
    assert!(place.run(&["config"]).out.starts_with("roadmap.yaml\n  files "));
}

#[test]
fn a_rule_that_does_not_exist_is_refused_where_it_stands() {
    let place = Place::with(&[("roadmap.yaml", "# ours\nseverity:\n  stale-statu: off\n")]);
    let told = |command: &str| place.run(&[command]).whole();
    insta::assert_snapshot!(told("config"), @"
    exit 2
    err:
    error: roadmap.yaml:3:3: there is no rule `stale-statu`
    hint: did you mean `stale-status`?
    ");
    place.write("ROADMAP.md", "# Plan\n\n## 1.1 Search\n\n- [ ] Index\n");
    insta::assert_snapshot!(told("validate"), @"
    exit 2
    err:
    error: roadmap.yaml:3:3: there is no rule `stale-statu`
    hint: did you mean `stale-status`?
    ");
    place.write("roadmap.yaml", "rules: [stale-status, colour]\n");
    insta::assert_snapshot!(told("validate"), @"
    exit 2
    err:
    error: roadmap.yaml:1:23: there is no rule `colour`
    hint: `roadmap rules` lists them
    ");
    place.write("roadmap.yaml", "rules: {stale-status: off}\n");
    insta::assert_snapshot!(told("validate"), @"
    exit 2
    err:
    error: roadmap.yaml:1:8: a map, where a list of words is expected
    hint: `severity` says how bad the faults of each rule are
    ");
    place.write("roadmap.yaml", "");
    place.write(
        "ROADMAP.md",
        "---\ntitle: x\nroadmap: {severity: {RM999: off}}\n---\n# Plan\n\n## 1.1 Search\n",
    );
    insta::assert_snapshot!(told("config"), @"
    exit 2
    err:
    error: ROADMAP.md:3:22: there is no rule `RM999`
    hint: `roadmap rules` lists them
    ");
    insta::assert_snapshot!(told("validate"), @"
    exit 2
    err:
    error: ROADMAP.md:3:22: there is no rule `RM999`
    hint: `roadmap rules` lists them
    ");
}

/// The reference page is what the program says today: `roadmap config --format markdown`.
#[test]
fn the_reference_page_is_current() {
    let page = include_str!("../../src/config/CONFIG.md").replace("\r\n", "\n");
    assert_eq!(Place::new().run(&["config", "--format", "markdown"]).out, page);
}

/// The schema is what the program says today: `roadmap config --schema`.
#[test]
fn the_schema_is_current() {
    let schema = include_str!("../../schema/roadmap.schema.json").replace("\r\n", "\n");
    assert_eq!(Place::new().run(&["config", "--schema"]).out, schema);
}

#[test]
fn the_schema_takes_what_the_program_takes() {
    let schema = serde_json::from_str(include_str!("../../schema/roadmap.schema.json")).unwrap();
    let readme = include_str!("../../README.md").replace("\r\n", "\n");
    let (_, shown) = readme.split_once("```yaml\nfiles:").expect("the README's settings");
    let shown = format!("files:{}", shown.split_once("```").unwrap().0);
    let page = include_str!("../../src/config/CONFIG.md").replace("\r\n", "\n");
    let examples = page.split("```yaml\n").skip(1).map(|part| part.split_once("```").unwrap().0);
    let right = [
        "",
        "{}",
        "ignore: Appendix",
        "start: 2025-01",
        "severity: {RM201: off}",
        "rules:\n- RM201",
    ];
    let right = right.into_iter().chain(examples).chain([shown.as_str(), SETTINGS]);
    let wrong = [
        "item: h3",
        "items: 3",
        "items: h7",
        "keep_true: yes",
        "start: soon",
        "files: 3",
        "statuses: [a]",
        "statuses: {a: finished}",
        "priorities: {a: b}",
        "rules: [no-rule]",
        "severity: {stale-status: fatal}",
        "severity: {no-rule: off}",
        "- a",
        "files: {a: b}",
        "touch_last_updated: [true]",
    ];
    let mut compared = 0;
    for (text, expected) in right.map(|text| (text, true)).chain(wrong.map(|text| (text, false))) {
        let value: Value = serde_yaml::from_str(text).unwrap();
        assert_eq!(fits(&schema, &value), expected, "the schema about {text}");
        let place =
            Place::with(&[("roadmap.yaml", text), ("docs/plan.md", PLAN), ("plans/a.md", PLAN)]);
        let ran = place.run(&["config"]);
        assert_eq!(ran.code == 0, expected, "the program about {text}: {}", ran.err);
        compared += 1;
    }
    assert!(compared > 30, "{compared}");
}

/// Whether `value` is as `schema` says; what our schema does not use is not known here.
fn fits(schema: &Value, value: &Value) -> bool {
    let all =
        |values: &Value, fit: &dyn Fn(&Value) -> bool| values.as_array().unwrap().iter().any(fit);
    schema.as_object().unwrap().iter().all(|(keyword, rule)| match keyword.as_str() {
        "$schema" | "title" | "description" | "default" => true,
        "type" if rule.is_array() => all(rule, &|kind| is_a(kind, value)),
        "type" => is_a(rule, value),
        "enum" => all(rule, &|known| known == value),
        "anyOf" => all(rule, &|schema| fits(schema, value)),
        "items" => value.as_array().is_none_or(|list| list.iter().all(|one| fits(rule, one))),
        "pattern" => {
            assert_eq!(rule, "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$");
            let shape = |text: &str| text.replace(|c: char| c.is_ascii_digit(), "0");
            value.as_str().is_none_or(|text| matches!(&*shape(text), "0000-00" | "0000-00-00"))
        }
        "properties" => {
            entries(value).all(|(key, own)| rule.get(key).is_none_or(|rule| fits(rule, own)))
        }
        "additionalProperties" => entries(value).all(|(key, own)| {
            let known = schema.get("properties").is_some_and(|known| known.get(key).is_some());
            known || rule.as_bool().unwrap_or_else(|| fits(rule, own))
        }),
        "propertyNames" => entries(value).all(|(key, _)| fits(rule, &Value::from(key.as_str()))),
        strange => panic!("{strange} is new in the schema"),
    })
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn is_a(kind: &Value, value: &Value) -> bool {
    match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "null" => value.is_null(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        strange => panic!("{strange} is new in the schema"),
    }
}
