//! `mojibake`: UTF-8 that was read as Windows-1252 and saved again.

use crate::text::{Edit, Span, mojibake};
use crate::validate::{Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "mojibake",
    code: "RM501",
    topic: Topic::Text,
    severity: Some(Severity::Warning),
    fixes: true,
    summary: "characters were read in a wrong encoding and saved so",
    why: "Emoji and dashes are gone to the eye, and so is every status that is told by them.",
    example: "## 1.1 Search â€” âœ… Done\n",
    instead: "## 1.1 Search — ✅ Done\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for (run, meant) in mojibake::runs(context.text()) {
        let span = Span::from(run);
        // Between back quotes it is spoken of.
        let text = context.text();
        if text[..span.start].ends_with('`') && text[span.end..].starts_with('`') {
            continue;
        }
        let message = format!("`{meant}` was read in a wrong encoding, and is written as that");
        let fix = Fix::not_safe(format!("write `{meant}`"), Edit::replace(span, meant));
        report.add(span, message).fix(fix);
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn a_run_is_one_finding() {
        check_rule(
            "mojibake",
            "- ðŸ”´ a â€” b ✅ Ã©t\n",
            "1:3: `🔴` was read in a wrong encoding, and is written as that [write `🔴`]
             1:10: `—` was read in a wrong encoding, and is written as that [write `—`]
             1:18: `é` was read in a wrong encoding, and is written as that [write `é`]",
        );
    }

    #[test]
    fn what_people_mean_to_write_is_none() {
        check_rule("mojibake", "naïve café « déjà » âge 🔴 AMANHÃ” Â« ✅\n", "");
        check_rule("mojibake", "Old editors show `Ã¡` and `â€”`\n", "");
    }

    #[test]
    fn runs_are_repaired_and_sound_emoji_stay() {
        check_fix("mojibake", "ðŸ”´ ✅ â€” 🔴\r\n", "🔴 ✅ — 🔴\r\n");
        check_fix("mojibake", "Ã¢â‚¬â€œ\n", "–\n");
    }
}
