//! What other programs read.

use insta::assert_snapshot;
use serde_json::Value;

use super::*;

#[test]
fn concise_is_a_line_a_finding() {
    assert_snapshot!(of_small(Format::Concise, 60), @r#"
    docs/my plan.md:3:18: warning stale-status 1.1 is done, but 1 of its 2 tasks is open
    docs/my plan.md:8:1: error unknown-suppression the fence is not closed
    "#);
}

#[test]
fn json_is_ours() {
    assert_snapshot!(of_small(Format::Json, 60), @r#"{"schema_version":1,"kind":"findings","data":{"findings":[{"rule":"stale-status","code":"RM201","severity":"warning","message":"1.1 is done, but 1 of its 2 tasks is open","file":"docs/my plan.md","line":3,"column":18,"end_line":3,"end_column":22,"notes":[{"message":"this one is open","line":6,"column":7,"end_line":6,"end_column":14}],"help":"finish the task, or say that the item is in progress","fix":{"title":"say that it is in progress","applicability":"safe","edits":[{"line":3,"column":18,"end_line":3,"end_column":22,"offset":34,"end_offset":38,"text":"In Progress"}]}},{"rule":"unknown-suppression","code":"RM601","severity":"error","message":"the fence is not closed","file":"docs/my plan.md","line":8,"column":1,"end_line":10,"end_column":4,"notes":[],"help":null,"fix":{"title":"close the fence","applicability":"unsafe","edits":[{"line":10,"column":4,"end_line":10,"end_column":4,"offset":86,"end_offset":86,"text":"\r\n```"}]}}],"summary":{"files":1,"files_with_findings":1,"errors":1,"warnings":1,"infos":0,"safe_fixes":1,"unsafe_fixes":1}}}"#);
}

#[test]
fn github_takes_commands() {
    assert_snapshot!(of_small(Format::Github, 60), @r#"
    ::warning file=docs/my plan.md,line=3,endLine=3,col=18,title=stale-status::1.1 is done, but 1 of its 2 tasks is open%0Ahelp: finish the task, or say that the item is in progress
    ::error file=docs/my plan.md,line=8,endLine=10,col=1,title=unknown-suppression::the fence is not closed
    "#);
}

#[test]
fn junit_is_xml() {
    assert_snapshot!(of_small(Format::Junit, 60), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="roadmap" tests="2" failures="2" errors="0">
      <testsuite name="docs/my plan.md" tests="2" failures="2" errors="0" skipped="0">
        <testcase name="stale-status (3:18)" classname="docs/my plan.md" file="docs/my plan.md" line="3">
          <failure type="warning" message="1.1 is done, but 1 of its 2 tasks is open">docs/my plan.md:3:18: warning stale-status 1.1 is done, but 1 of its 2 tasks is open
    help: finish the task, or say that the item is in progress</failure>
        </testcase>
        <testcase name="unknown-suppression (8:1)" classname="docs/my plan.md" file="docs/my plan.md" line="8">
          <failure type="error" message="the fence is not closed">docs/my plan.md:8:1: error unknown-suppression the fence is not closed</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "#);
}

#[test]
fn rdjsonl_counts_bytes() {
    assert_snapshot!(of_small(Format::Rdjsonl, 60), @r#"
    {"code":{"value":"stale-status"},"location":{"path":"docs/my plan.md","range":{"end":{"column":29,"line":3},"start":{"column":25,"line":3}}},"message":"1.1 is done, but 1 of its 2 tasks is open\nhelp: finish the task, or say that the item is in progress","relatedLocations":[{"location":{"path":"docs/my plan.md","range":{"end":{"column":14,"line":6},"start":{"column":7,"line":6}}},"message":"this one is open"}],"severity":"WARNING","source":{"name":"roadmap"},"suggestions":[{"range":{"end":{"column":29,"line":3},"start":{"column":25,"line":3}},"text":"In Progress"}]}
    {"code":{"value":"unknown-suppression"},"location":{"path":"docs/my plan.md","range":{"end":{"column":4,"line":10},"start":{"column":1,"line":8}}},"message":"the fence is not closed","severity":"ERROR","source":{"name":"roadmap"},"suggestions":[{"range":{"end":{"column":4,"line":10},"start":{"column":4,"line":10}},"text":"\r\n```"}]}
    "#);
}

#[test]
fn sarif_has_the_results() {
    let log: Value = serde_json::from_str(&of_small(Format::Sarif, 60)).unwrap();
    let mut results = log["runs"][0]["results"].clone();
    for result in results.as_array_mut().unwrap() {
        // It changes with each new rule.
        result.as_object_mut().unwrap().remove("ruleIndex");
    }
    assert_snapshot!(results.to_string(), @r#"[{"fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"docs/my%20plan.md","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"endColumn":22,"endLine":3,"startColumn":18,"startLine":3},"insertedContent":{"text":"In Progress"}}]}],"description":{"text":"say that it is in progress"},"properties":{"applicability":"safe"}}],"level":"warning","locations":[{"physicalLocation":{"artifactLocation":{"uri":"docs/my%20plan.md","uriBaseId":"%SRCROOT%"},"region":{"endColumn":22,"endLine":3,"startColumn":18,"startLine":3}}}],"message":{"text":"1.1 is done, but 1 of its 2 tasks is open\nhelp: finish the task, or say that the item is in progress"},"partialFingerprints":{"roadmapLine/v1":"9b0b3433a1849b9e:1"},"relatedLocations":[{"id":0,"message":{"text":"this one is open"},"physicalLocation":{"artifactLocation":{"uri":"docs/my%20plan.md","uriBaseId":"%SRCROOT%"},"region":{"endColumn":14,"endLine":6,"startColumn":7,"startLine":6}}}],"ruleId":"RM201"},{"fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"docs/my%20plan.md","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"endColumn":4,"endLine":10,"startColumn":4,"startLine":10},"insertedContent":{"text":"\r\n```"}}]}],"description":{"text":"close the fence"},"properties":{"applicability":"unsafe"}}],"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"docs/my%20plan.md","uriBaseId":"%SRCROOT%"},"region":{"endColumn":4,"endLine":10,"startColumn":1,"startLine":8}}}],"message":{"text":"the fence is not closed"},"partialFingerprints":{"roadmapLine/v1":"e9cadfd166ffe3ed:1"},"ruleId":"RM601"}]"#);
}

#[test]
fn hostile_lines_stay_lines() {
    assert_snapshot!(of_hostile(Format::Concise) + &of_hostile(Format::Github), @r#"
    a,b:%0A\u{1b}.md:1:26: info stale-status \u{feff}x \u{1b}[31m\u{202e}]]>%0A"a' <b>,:\u{7} end
    ::notice file=a%2Cb%3A%250A\u{1b}.md,line=1,endLine=1,col=26,title=stale-status::\u{feff}x \u{1b}[31m\u{202e}]]>%250A"a' <b>,:\u{7} end%0Ahelp: \u{feff}x \u{1b}[31m\u{202e}]]>%250A"a' <b>,:\u{7} end
    "#);
}

#[test]
fn hostile_xml_is_closed() {
    assert_snapshot!(of_hostile(Format::Junit), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="roadmap" tests="1" failures="1" errors="0">
      <testsuite name="a,b:%0A.md" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="stale-status (1:26)" classname="a,b:%0A.md" file="a,b:%0A.md" line="1">
          <failure type="info" message="\u{feff}x [31m\u{202e}]]&gt;%0A&quot;a&apos; &lt;b&gt;,: end">a,b:%0A.md:1:26: info stale-status \u{feff}x [31m\u{202e}]]&gt;%0A&quot;a&apos; &lt;b&gt;,: end
    help: \u{feff}x [31m\u{202e}]]&gt;%0A&quot;a&apos; &lt;b&gt;,: end </failure>
        </testcase>
      </testsuite>
    </testsuites>
    "#);
}

/// What the standard requires of each object, and what code hosts read: the published schema is not
/// part of the project.
#[test]
fn sarif_has_the_required_shape() {
    for text in [of_small(Format::Sarif, 60), of_hostile(Format::Sarif)] {
        let log: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(log["version"], "2.1.0");
        assert!(log["$schema"].as_str().unwrap().starts_with("https://"));
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let driver = &run["tool"]["driver"];
        assert_eq!(driver["name"], "roadmap");
        assert!(driver["informationUri"].as_str().is_none_or(|uri| uri.starts_with("https://")));
        let rules = driver["rules"].as_array().unwrap();
        for rule in rules {
            assert!(rule["id"].as_str().unwrap().starts_with("RM"));
            for message in ["shortDescription", "fullDescription", "help"] {
                assert!(!rule[message]["text"].as_str().unwrap().is_empty());
            }
        }
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
            assert!(result["message"]["text"].is_string());
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(uri.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/%".contains(&b)));
            for side in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][side].as_u64().unwrap() >= 1);
            }
        }
    }
}

#[test]
fn fingerprints_outlive_other_lines_and_tell_twins_apart() {
    let prints = |text: &str| {
        let twice = text
            .match_indices("Done")
            .map(|(at, _)| found("stale-status", Severity::Warning, "x", Span::new(at, at + 4)));
        let found: Vec<Diagnostic> = twice.collect();
        let log = written(Format::Sarif, "a.md", text, &found, Look::default());
        let log: Value = serde_json::from_str(&log).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        results.iter().map(|it| it["partialFingerprints"].to_string()).collect::<Vec<_>>()
    };
    let before = prints("Status: Done\nStatus: Done\n");
    assert_eq!(before, prints("# New\n\nStatus: Done\n\nStatus: Done\n"));
    assert_ne!(before[0], before[1]);
}
