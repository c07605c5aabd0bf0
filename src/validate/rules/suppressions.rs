//! Comments that allow what they need not, or cannot. The findings come from `suppress`, which knows
//! what was allowed.

use crate::validate::{Rule, Severity, Topic};

pub(super) const UNKNOWN: Rule = Rule {
    name: "unknown-suppression",
    code: "RM601",
    topic: Topic::Suppressions,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a comment allows a rule that there is not, or gives no reason",
    why: "It allows nothing, though somebody means it to; and who reads it later cannot know why.",
    example: "<!-- roadmap: allow stale-staus -->\n",
    instead: "<!-- roadmap: allow stale-status, because the audit is still open -->\n",
    check: |_, _| {},
};

pub(super) const UNUSED: Rule = Rule {
    name: "unused-suppression",
    code: "RM602",
    topic: Topic::Suppressions,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a comment allows a fault that is not there",
    why: "What it excused was mended. Left in place it would excuse the next fault unseen.",
    example: "<!-- roadmap: allow stale-status, because the audit is open -->\n### 1.1 Search\n\n**Status:** Done\n\n- [x] Index\n",
    instead: "### 1.1 Search\n\n**Status:** Done\n\n- [x] Index\n",
    check: |_, _| {},
};
