//! Ids at the start of a title: `1.4`, `Phase 2`, `M1`, `RM-12`, `v1.2`, `第1阶段`.

use super::vocab::{Words, words};
use crate::text::Span;

/// Nouns that make an id together with the number behind them, folded.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "phases", "weeks", "months", "sprints", "steps", "days", "quarters", "versions", "milestones", "phasen", "wochen", "monate",
    "semaines", "semanas", "meses", "settimane", "mesi", "недели", "месяцы", "этапы",
    "phase", "milestone", "step", "task", "sprint", "stage", "epic", "wave", "iteration", "part",
    "track", "workstream", "version", "release", "item", "feature", "story", "priority", "level",
    "tier", "goal", "objective", "module", "session", "week", "month", "quarter", "chunk", "slice", "batch",
    "increment", "step", "pr", "issue", "day", "action", "initiative", "project", "theme",
    "pillar", "section", "cycle", "round", "plan", "gate", "fase", "etapa", "hito", "étape",
    "jalon", "schritt", "meilenstein", "этап", "фаза", "шаг", "спринт", "веха", "passo", "marco",
    "tappa", "tarea", "tarefa", "aufgabe", "tâche", "задача", "tahap", "fasi", "semana", "mes",
    "mês", "woche", "monat", "semaine", "mois", "неделя", "месяц", "フェーズ", "ステップ", "マイルストーン", "阶段",
    "階段", "里程碑", "步骤", "任务", "단계", "마일스톤", "المرحلة", "مرحلة", "版本",
    "etappe", "stufe", "teil", "abschnitt", "objectif", "lot", "volet", "bloque", "paso", "sección", "bloco", "seção", "блок", "стадия",
    "раздел", "blocco", "stadio", "sezione", "langkah", "bagian", "المهمة", "الخطوة", "مهمة",
];

static NOUN: Words<()> = words!(NOUNS);

/// Whether `word` is one of the nouns, with capitals or without.
fn is_noun(word: &str) -> bool {
    const LONGEST: usize = 16;
    if !word.is_ascii() {
        return NOUN.contains(word.to_lowercase());
    }
    // Asked for the first word of every heading: no allocation for most of them.
    let mut small = [0_u8; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    small.first().is_some_and(u8::is_ascii_lowercase)
        && std::str::from_utf8(small).is_ok_and(|word| NOUN.contains(word))
}

/// An id and the title behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The id, without punctuation behind it.
    pub(super) id: Span,
    /// What follows, without the separator.
    pub(super) rest: Span,
    /// What kind of id it is.
    pub(super) shape: Shape,
}

/// The shapes of ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `1.4`
    Dotted,
    /// `3.` or `3)`
    Number,
    /// `Phase 2`, `第1阶段`
    Noun,
    /// `M1`, `RM-12`
    Code,
    /// `v1.2`
    Version,
}

/// The id that the text at `span` begins with.
pub(super) fn find(text: &str, span: Span) -> Option<Found> {
    let slice = &text[span.start..span.end];
    if let Some(code) = in_code(text, span) {
        return Some(code);
    }
    // `Milestone M1`, `Release v1.2`: the code is the id.
    if let Some(len) = noun_before_code(slice) {
        return find(text, Span::new(span.start + len, span.end));
    }
    let (len, shape) = dotted(slice)
        .or_else(|| lettered(slice))
        .or_else(|| version(slice))
        .or_else(|| noun(slice))
        .or_else(|| ordinal(slice))
        .or_else(|| code(slice))?;
    let id = Span::new(span.start, span.start + len);
    let rest = after_separator(text, Span::new(id.end, span.end));
    Some(Found { id, rest, shape })
}

/// The id that the text at `span` begins with, if that is of a noun: [`find`], with less to look at.
pub(super) fn noun_id(text: &str, span: Span) -> Option<Found> {
    let slice = &text[span.start..span.end];
    let len = slice.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_word = len > 0 && slice.as_bytes().get(len).is_none_or(u8::is_ascii);
    if is_word && !is_noun(&slice[..len]) {
        return None;
    }
    find(text, span).filter(|found| found.shape == Shape::Noun)
}

/// An id that is set as code: `` `RM-12` Title ``.
fn in_code(text: &str, span: Span) -> Option<Found> {
    let inner = text[span.start..span.end].strip_prefix('`')?;
    let end = span.start + 1 + inner.find('`')?;
    let found = find(text, Span::new(span.start + 1, end)).filter(|found| found.rest.is_empty())?;
    Some(Found { rest: after_separator(text, Span::new(end + 1, span.end)), ..found })
}

/// The length of a noun and the space behind it, where a code follows.
fn noun_before_code(slice: &str) -> Option<usize> {
    let (word, rest) = slice.split_once(' ')?;
    let is_coded = || code(rest).or_else(|| version(rest)).is_some();
    (is_noun(word) && is_coded()).then_some(word.len() + 1)
}

/// A word and a number before a separator, whatever the word: `Commit 3: …`.
pub(super) fn counted(text: &str, span: Span) -> Option<Found> {
    let slice = &text[span.start..span.end];
    let word = slice.find(|c: char| !c.is_alphabetic()).filter(|&len| len > 1)?;
    let digits = slice[word..].strip_prefix(' ').map_or(0, number);
    let end = word + 1 + digits;
    let shown = digits > 0 && (slice[end..].is_empty() || is_parted(&slice[end..]));
    let id = Span::new(span.start, span.start + end.min(slice.len()));
    let rest = Span::new(id.end, span.end);
    shown.then(|| Found { id, rest: after_separator(text, rest), shape: Shape::Noun })
}

/// Whether a title is the name of a product and a version of it: `Terminal 1.19`.
pub(super) fn is_product_version(title: &str) -> bool {
    let Some((name, version)) = title.rsplit_once(' ') else { return false };
    let version = version.trim_start_matches(['v', 'V']);
    let is_version = version.contains('.') && number_or_x(version) == version.len();
    let mut words = name.split(' ');
    is_version
        && words.clone().count() <= 3
        && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether the text at `span` is an id and nothing else: `7`, `0.5.0-alpha`, `Phase 2`, `v1.2-Client`.
pub(super) fn is_whole(text: &str, span: Span) -> bool {
    let slice = text[span.start..span.end].trim_matches(['`', '*']);
    let digits = number(slice);
    let bare =
        digits > 0 && (digits == slice.len() || suffix(&slice[digits..]) == slice.len() - digits);
    bare || find(text, span).is_some_and(|found| found.rest.is_empty())
}

/// What follows the punctuation between an id and a title.
pub(super) fn after_separator(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    let rest = slice.trim_start_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ':' | '：'
                    | '-'
                    | '–'
                    | '—'
                    | '.'
                    | ')'
                    | ']'
                    | '|'
                    | '、'
                    | '．'
                    | '）'
                    | '】'
                    | '·'
                    | '*'
                    | '→'
                    | '\u{fe0f}'
                    | '\u{20e3}'
            )
    });
    // A dash that was mis-encoded is a dash.
    let rest = ["â€”", "â€“"].iter().find_map(|dash| rest.strip_prefix(dash)).unwrap_or(rest);
    Span::new(span.end - rest.len(), span.end).trim(text)
}

/// `1.4`, `1.4.2`; `1.4` before a letter (`1.4a`) takes the letter too.
fn dotted(slice: &str) -> Option<(usize, Shape)> {
    let len = number(slice);
    if len == 0 || !slice[..len].contains('.') {
        // `3.` and `3)` are numbers of a list; `3 things` is not an id.
        let rest = &slice[len..];
        let tight =
            rest.starts_with(['.', ')', ':']) && !rest[1..].starts_with(char::is_alphanumeric);
        // `3️⃣` is a digit in a key cap.
        let keyed = rest.trim_start_matches('\u{fe0f}').starts_with('\u{20e3}');
        let wide = keyed || rest.starts_with(['、', '．', '）', '：']);
        let dashed = [" - ", " — ", " – "].iter().any(|dash| rest.starts_with(dash));
        return ((1..=3).contains(&len) && (tight || wide || dashed))
            .then_some((len, Shape::Number));
    }
    let rest = &slice[len..];
    let len = len + letter(rest, char::is_ascii_lowercase);
    ends_id(&slice[len..]).then_some((len, Shape::Dotted))
}

/// `B.1`, `B.1.2`; `5A` before a separator, since `3D rendering` is no id.
fn lettered(slice: &str) -> Option<(usize, Shape)> {
    let mut chars = slice.chars();
    if chars.next()?.is_ascii_uppercase() && chars.next() == Some('.') {
        let digits = number(&slice[2..]);
        return (digits > 0 && ends_id(&slice[2 + digits..]))
            .then_some((2 + digits, Shape::Dotted));
    }
    let digits = number(slice);
    let len = digits + letter(&slice[digits..], char::is_ascii_uppercase);
    let parted = is_parted(&slice[len..]);
    (digits > 0 && len > digits && parted).then_some((len, Shape::Dotted))
}

/// `v1.2`, `V2`, `1.0.0-alpha` is left to tables.
fn version(slice: &str) -> Option<(usize, Shape)> {
    let rest = slice.strip_prefix(['v', 'V'])?;
    let len = number_or_x(rest);
    // `V3-1` is the first part of a third version: a code.
    let counts_on = || {
        let behind = rest[len..].strip_prefix('-');
        slice.starts_with('V') && behind.is_some_and(|behind| number(behind) > 0)
    };
    if len == 0 || counts_on() {
        return None;
    }
    let tail = suffix(&rest[len..]);
    ends_id(&rest[len + tail..]).then_some((1 + len + tail, Shape::Version))
}

/// `-alpha`, `-rc.1`, `+` behind a version.
fn suffix(rest: &str) -> usize {
    if let Some(word) = rest.strip_prefix('-') {
        let len =
            word.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(word.len());
        if word.starts_with(|c: char| c.is_ascii_alphabetic())
            && !word[1..].starts_with(|c: char| c.is_ascii_digit())
        {
            return 1 + len;
        }
        // A range of versions: `v1.2-v1.4`.
        if word.starts_with(['v', 'V']) && number(&word[1..]) > 0 {
            return 2 + number(&word[1..]);
        }
    }
    usize::from(rest.starts_with('+'))
}

/// `Phase 2`, `Phase 0.5`, `Phase 6-15`, `Phase 20+`, `Track A`, `Step 3b`.
fn noun(slice: &str) -> Option<(usize, Shape)> {
    let word_len = slice.find(|c: char| !(c.is_alphabetic() || c == 'ー')).unwrap_or(slice.len());
    if word_len == 0 || !is_noun(&slice[..word_len]) {
        return None;
    }
    let mut rest = &slice[word_len..];
    // `Track Milestone 2`: both words count it.
    if let Some((len, shape)) = rest.strip_prefix(' ').and_then(noun) {
        return Some((word_len + 1 + len, shape));
    }
    let gap = rest.len() - rest.trim_start_matches([' ', '-', '#', '\u{a0}']).len();
    rest = &rest[gap..];
    let digits = number(rest);
    if digits > 0 {
        let mut len = digits;
        len += letter(&rest[digits..], char::is_ascii_alphabetic);
        len += lettered_part(&rest[len..]);
        len += range(&rest[len..]);
        len += usize::from(rest[len..].starts_with('+'));
        return ends_id(&rest[len..]).then_some((word_len + gap + len, Shape::Noun));
    }
    // A single capital letter or a Roman number, then the end or a separator: `Track A — Search`.
    let mark = rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len());
    let roman = rest[..mark].chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let after = &rest[mark..];
    let parted = after.is_empty()
        || after.starts_with([':', '：', '.', ')'])
        || after.trim_start().starts_with(['-', '–', '—', ':', '(']);
    (gap > 0 && mark > 0 && (mark == 1 || roman) && parted)
        .then_some((word_len + gap + mark, Shape::Noun))
}

/// `-3`, `–15`, ` to 4` behind a number: a range.
fn range(rest: &str) -> usize {
    for joint in ["-", "–", "—", " - ", " – ", "/", " & ", " to ", "~", "～", "至"] {
        if let Some(after) = rest.strip_prefix(joint) {
            let len = number(after);
            if len > 0 {
                let end = joint.len() + len;
                return end + range(&rest[end..]);
            }
        }
    }
    0
}

/// `第1阶段`, `第一阶段`, `第2フェーズ`, `阶段一`, `1단계`.
fn ordinal(slice: &str) -> Option<(usize, Shape)> {
    if slice.is_ascii() {
        return None;
    }
    if let Some(rest) = slice.strip_prefix('第') {
        let digits = numeral(rest);
        let unit = &rest[digits..];
        let units = [
            "阶段",
            "階段",
            "フェーズ",
            "步",
            "期",
            "周",
            "週",
            "季度",
            "部分",
            "四半期",
            "章",
            "个月",
            "轮",
        ];
        let unit = units
            .iter()
            .find(|unit| unit_at(rest, digits, unit))
            .filter(|_| digits > 0 && !unit.is_empty())?;
        return Some(('第'.len_utf8() + digits + unit.len(), Shape::Noun));
    }
    for word in ["阶段", "階段", "里程碑", "步骤", "任务", "フェーズ", "ステップ", "단계"]
    {
        if let Some(rest) = slice.strip_prefix(word) {
            let gap = rest.len() - rest.trim_start().len();
            let digits = numeral(rest.trim_start());
            if digits > 0 {
                return Some((word.len() + gap + digits, Shape::Noun));
            }
        }
    }
    let digits: usize = slice.chars().take_while(char::is_ascii_digit).map(char::len_utf8).sum();
    (digits > 0 && slice[digits..].starts_with("단계"))
        .then_some((digits + "단계".len(), Shape::Noun))
}

/// The length of `12` or `十二` at the start of `slice`: digits of one kind, since `四半期` is a unit.
fn numeral(slice: &str) -> usize {
    let digits = slice.bytes().take_while(u8::is_ascii_digit).count();
    let words = slice.chars().take_while(|&c| "一二三四五六七八九十零〇百".contains(c));
    if digits > 0 { digits } else { words.map(char::len_utf8).sum() }
}

fn unit_at(rest: &str, at: usize, unit: &str) -> bool {
    rest.get(at..).is_some_and(|rest| rest.starts_with(unit))
}

/// `M1`, `A1`, `P0-3`, `RM-12`, `F1.2`, `WS-3a`, `DATA-01`.
fn code(slice: &str) -> Option<(usize, Shape)> {
    let letters = slice.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(slice.len());
    if letters == 0 || letters > 8 {
        return None;
    }
    let mut len = letters;
    let mut numbered = false;
    loop {
        let rest = &slice[len..];
        let joint = usize::from(rest.starts_with(['-', '_', '#']));
        let digits = number(&rest[joint..]);
        if digits == 0 {
            // Words joined by dashes before the number: `API-SEC-3`.
            let more =
                rest[joint..].find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len() - joint);
            if joint == 0 || more == 0 || more > 8 || numbered {
                break;
            }
            len += joint + more;
            continue;
        }
        // A single letter needs no joint; `P0` is a priority unless something follows it.
        len += joint + digits;
        numbered = true;
    }
    let rest = &slice[len..];
    // `POP3 import` and `K8s` are names of things.
    let joined = slice[..len].contains(['-', '_', '#', '.']);
    let named = letters > 2 && !joined && rest.starts_with(' ') && !is_parted(rest);
    len += letter(rest, |c| matches!(c, 'a'..='h'));
    let priority = len == 2 && slice.starts_with('P') && matches!(slice.as_bytes()[1], b'0'..=b'4');
    let quarter = letters == 1 && len == 2 && matches!(slice.as_bytes()[0], b'Q' | b'H');
    (numbered && !named && !priority && !quarter && ends_id(&slice[len..]))
        .then_some((len, Shape::Code))
}

/// Whether a separator parts what follows an id from it: `: Search`, ` — Search`.
fn is_parted(rest: &str) -> bool {
    rest.trim_start().starts_with([':', '：', '.', ')', '—', '–', '-', '|'])
}

/// The length of a single ASCII letter of a kind behind a number: the `b` of `Step 3b`.
fn letter(rest: &str, is_one: fn(&char) -> bool) -> usize {
    let mut chars = rest.chars();
    let found = chars.next().filter(|c| c.is_ascii() && is_one(c));
    usize::from(found.is_some() && !chars.as_str().starts_with(char::is_alphanumeric))
}

/// The length of `-A` behind a number, as in `Phase 2-A`.
fn lettered_part(rest: &str) -> usize {
    let part = rest.strip_prefix('-').map_or(0, |rest| letter(rest, char::is_ascii_uppercase));
    if part > 0 { part + 1 } else { 0 }
}

/// The length of `12`, `1.4`, `1.4.2` at the start of `slice`.
fn number(slice: &str) -> usize {
    let bytes = slice.as_bytes();
    let mut len = 0;
    loop {
        let digits = bytes[len..].iter().take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 {
            // A dot with nothing behind it ends a sentence, not a number.
            return len.saturating_sub(1);
        }
        len += digits;
        if bytes.get(len) != Some(&b'.') {
            return len;
        }
        len += 1;
    }
}

/// As [`number`], and `1.x`.
fn number_or_x(slice: &str) -> usize {
    let len = number(slice);
    if len > 0 && (slice[len..].starts_with(".x") || slice[len..].starts_with(".X")) {
        len + 2
    } else {
        len
    }
}

/// Whether an id may end before `rest`.
fn ends_id(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii())
        && !rest.starts_with('%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, expected: Option<(&str, &str)>) {
        let found = find(title, Span::new(0, title.len()));
        let found = found.map(|found| {
            (&title[found.id.start..found.id.end], &title[found.rest.start..found.rest.end])
        });
        assert_eq!(found, expected, "{title}");
    }

    #[test]
    fn ids_of_every_shape() {
        check("1.4 Smoke tests", Some(("1.4", "Smoke tests")));
        check("1.4.2: Smoke", Some(("1.4.2", "Smoke")));
        check("3. Search", Some(("3", "Search")));
        check("3) Search", Some(("3", "Search")));
        check("3\u{fe0f}\u{20e3} Search", Some(("3", "Search")));
        check("3、任务", Some(("3", "任务")));
        check("3）任务", Some(("3", "任务")));
        check("3：任务", Some(("3", "任务")));
        check("Phase 2: Search", Some(("Phase 2", "Search")));
        check("Phase 0.5 — Search", Some(("Phase 0.5", "Search")));
        check("Phase 2-B: Search", Some(("Phase 2-B", "Search")));
        check("Phase 2 - Basics", Some(("Phase 2", "Basics")));
        check("Phase 6-15: All", Some(("Phase 6-15", "All")));
        check("Phase 20+: More", Some(("Phase 20+", "More")));
        check("M1 — Base", Some(("M1", "Base")));
        check("P0-3 Base", Some(("P0-3", "Base")));
        check("RM-12", Some(("RM-12", "")));
        check("v1.2 Search", Some(("v1.2", "Search")));
        check("v2.x", Some(("v2.x", "")));
        check("Track A: Search", Some(("Track A", "Search")));
        check("第1阶段：基础", Some(("第1阶段", "基础")));
        check("第一阶段 基础", Some(("第一阶段", "基础")));
        check("フェーズ1：検索", Some(("フェーズ1", "検索")));
        check("FASE 3 - Busca", Some(("FASE 3", "Busca")));
        check("Этап 2. Поиск", Some(("Этап 2", "Поиск")));
        check("1단계: 검색", Some(("1단계", "검색")));
        check("5A — Search", Some(("5A", "Search")));
        check("Track Milestone 2 (slice)", Some(("Track Milestone 2", "(slice)")));
        check("B.1 Search", Some(("B.1", "Search")));
        check("POP3: Search", Some(("POP3", "Search")));
        check("Step 3b: Search", Some(("Step 3b", "Search")));
    }

    #[test]
    fn words_and_numbers_are_no_ids() {
        for title in [
            "Search",
            "3 things to do",
            "2026",
            "P0",
            "Q3 2025",
            "30-Day Roadmap",
            "Phase out the old API",
            "V for victory",
            "A plan",
            "API",
            "99.9% uptime",
            "3D rendering",
            "POP3 import",
            "K8s support",
            "E. coli",
        ] {
            check(title, None);
        }
    }
}
