//! `invalid-date`: what is written like a date and is none.

use crate::model::{Key, MetaKey};
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "invalid-date",
    code: "RM303",
    topic: Topic::Time,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a date is written that no calendar has",
    why: "No question by date finds the item, and nobody knows which day was meant.",
    example: "## 1.1 Search\n\n**Status:** Planned\n**Due:** 2025-02-30\n",
    instead: "## 1.1 Search\n\n**Status:** Planned\n**Due:** 2025-02-28\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let dated = |key| matches!(key, Key::Due | Key::Start | Key::Target);
    let items = roadmap.items.iter().chain(&roadmap.parts);
    let fields = items.flat_map(|item| &item.fields).filter(|field| dated(field.key));
    let days = |key| matches!(key, MetaKey::LastUpdated | MetaKey::Generated);
    let meta = roadmap.meta.iter().filter(|meta| days(meta.key)).map(|meta| meta.value);
    let mut seen: Vec<Span> = fields.map(|field| field.value).chain(meta).collect();
    seen.sort_unstable();
    seen.dedup();
    for value in seen {
        for span in wrong(context.slice(value)) {
            let span = span.shifted(value.start);
            report.add(span, format!("`{}` is no date of the calendar", context.slice(span)));
        }
    }
}

/// Where dates by numbers stand that are none.
fn wrong(text: &str) -> Vec<Span> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '_' | '.');
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(|c| !is_part(c)) {
        let bare = word.trim_matches(['-', '/', '_', '.']);
        let start = at + word.find(bare).unwrap_or(0);
        if is_wrong(bare) {
            found.push(Span::new(start, start + bare.len()));
        }
        let rest = &text[at + word.len()..];
        at += word.len() + rest.chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Whether `2025-02-30`, `2025/13/01` or `2025-13` is no date. `2025-26` may be two years.
fn is_wrong(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/']).collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lens: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let century = parts[0].starts_with("20") || parts[0].starts_with("19");
    if !parts.iter().all(is_number) || !century {
        return false;
    }
    let day = |text: String| text.parse::<jiff::civil::Date>().is_err();
    match (lens.as_slice(), parts.as_slice()) {
        ([4, 2, 2], [year, month, date]) => day(format!("{year}-{month}-{date}")),
        ([4, 2], [year, month]) => {
            let years = year[2..].parse::<u8>().ok().zip(month.parse::<u8>().ok());
            years.is_some_and(|(year, month)| month == 0 || (month > 12 && month <= year))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::tests::check_rule;

    #[test]
    fn days_and_months_that_there_are_not() {
        check_rule(RULE.name, RULE.example, "4:10: `2025-02-30` is no date of the calendar");
        for date in ["2025-13-01", "2025/02/30", "2025-13", "2025-00"] {
            assert!(is_wrong(date), "{date}");
        }
        for other in
            ["2025-02-28", "2024-02-29", "2025-26", "2025-12", "Q1 2025", "3000-13", "1.2-3"]
        {
            assert!(!is_wrong(other), "{other}");
        }
        assert_eq!(wrong("am 2025-02-30–2025-03-01."), [Span::new(3, 13)]);
    }
}
