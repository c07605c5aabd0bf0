//! `status-emoji-mismatch`: an emoji and words that say different things of how far an item is.

use super::words;
use crate::model::StatusKind;
use crate::read::{legend, status_value};
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "status-emoji-mismatch",
    code: "RM207",
    topic: Topic::Meaning,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a status's emoji says something else than its words",
    why: "Who skims by emoji takes for done what is not, or the other way round.",
    example: "### 1.1 Search\n\n**Status:** ✅ In Progress\n",
    instead: "### 1.1 Search\n\n**Status:** 🔄 In Progress\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let options = context.checked.options;
    let explained: Vec<char> = legend(context.document(), options)
        .iter()
        .filter_map(|own| words::split(context.slice(own.sign)).0)
        .collect();
    let roadmap = context.roadmap();
    for item in roadmap.items.iter().chain(&roadmap.parts) {
        let Some(stated) = words::stated(context, item) else { continue };
        let (Some(sign), bare) = words::split(context.slice(stated)) else { continue };
        let value = status_value(&bare, Span::new(0, bare.len()), options);
        let Some(kind) = value.kind.filter(|_| !explained.contains(&sign)) else { continue };
        if speaks_against(sign, kind) {
            let name = context.name(item);
            report.add(stated, format!("{name} is `{bare}` by its words, but marked {sign}"));
        }
    }
}

/// Whether an emoji that has one meaning everywhere means another kind than `kind`.
fn speaks_against(sign: char, kind: StatusKind) -> bool {
    match sign {
        '✅' | '✔' | '☑' => {
            matches!(kind, StatusKind::Todo | StatusKind::Active | StatusKind::Blocked)
        }
        '🚧' | '🔄' | '⏳' | '🔜' | '⬜' | '🔲' | '☐' | '❌' => {
            kind == StatusKind::Done
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn emoji_against_words() {
        let text = "## 1.1 Search\n\n**Status:** ";
        let check = |status: &str, expected: &str| {
            check_rule(RULE.name, &format!("{text}{status}\n"), expected);
        };
        check("✅ In Progress", "3:13: 1.1 Search is `In Progress` by its words, but marked ✅");
        check("🚧 Done", "3:13: 1.1 Search is `Done` by its words, but marked 🚧");
        for fine in ["✅ Done", "✅ Partial", "🔄 In Progress", "🔴 In Progress", "✅", "Done"]
        {
            check(fine, "");
        }
    }
}
