//! The words that make a thing what it is, a heading's or a bullet's, with another title: the marks
//! around it stay, what was said of the other thing goes.

use crate::text::Span;

/// What stands in a headline, in the text it was read from.
pub(super) struct Headline {
    /// All of it.
    pub(super) whole: Span,
    /// The id, if it has one.
    pub(super) id: Option<Span>,
    /// The title.
    pub(super) title: Span,
    /// How far the thing is, if that is said in it.
    pub(super) status: Option<Span>,
}

/// The headline in `text` as it is with another `title` and `id`; nothing if it cannot be taken
/// apart.
pub(super) fn with(text: &str, line: &Headline, id: Option<&str>, title: &str) -> Option<String> {
    let mut parts: Vec<(Span, &str)> = vec![(line.title, title)];
    if let Some(span) = line.id {
        parts.push((span, id?));
    }
    let first = parts.iter().map(|(span, _)| span.start).min()?;
    if let Some(span) = line.status.filter(|span| line.whole.covers(*span)) {
        parts.push((span, &text[span.start..span.end]));
    }
    parts.sort_by_key(|(span, _)| span.start);
    let apart = parts.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start);
    if !apart || !parts.iter().all(|(span, _)| line.whole.covers(*span)) {
        return None;
    }
    let mut out = text[line.whole.start..parts[0].0.start].to_owned();
    let linked = out.ends_with('[') && text[line.title.end..].starts_with(']');
    if linked {
        out.pop();
    }
    let mut at = parts[0].0.start;
    for (span, new) in &parts {
        let between = &text[at..span.start];
        // What else stands between a title and its status goes, but for what opens that.
        let joint =
            if at >= line.title.end && at > line.whole.start { opener(between) } else { between };
        out.push_str(joint);
        out.push_str(new);
        at = span.end;
        if *span == line.title && !linked {
            let before = &text[line.whole.start..first];
            let inside = &text[first..line.title.start];
            let closed = closer(before, inside, &text[at..line.whole.end]);
            out.push_str(&text[at..at + closed]);
            at += closed;
        }
    }
    let last = parts.last()?.0;
    if last != line.title && last.start > line.title.end {
        out.push_str(closing(&text[line.title.end..last.start], &text[last.end..line.whole.end]));
    }
    let hashes = text[line.whole.start..line.whole.end].trim_end();
    let bare = hashes.trim_end_matches('#');
    if bare.len() < hashes.len() && bare.ends_with(' ') && hashes.starts_with('#') {
        out.push(' ');
        out.push_str(&hashes[bare.len()..]);
    }
    Some(out)
}

/// The end of what stands between a title and its status: the bracket or dash before that.
fn opener(between: &str) -> &str {
    let tail = between.trim_end_matches(|c: char| !c.is_alphanumeric());
    &between[tail.len()..]
}

/// How much of `rest` closes the emphasis that the text `before` the words opens, and `inside` them
/// does not close.
fn closer(before: &str, inside: &str, rest: &str) -> usize {
    let mark = before.trim_end_matches(['*', '_', '`', '~']);
    let open = &before[mark.len()..];
    let open = if open.is_empty() { trailing(inside) } else { open };
    let close: String = open.chars().rev().collect();
    if close.is_empty()
        || (!inside.is_empty() && inside.contains(&close) && trailing(inside) != open)
    {
        return 0;
    }
    // A full stop or a colon may stand inside.
    let point = rest.chars().next().filter(|c| matches!(c, '.' | ':' | '：' | '。'));
    let point = point.map_or(0, char::len_utf8);
    [0, point].into_iter().find(|&at| rest[at..].starts_with(&close)).map_or(0, |at| {
        let end = at + close.len();
        let colon = rest[end..].chars().next().filter(|c| matches!(c, ':' | '：'));
        let _ = colon;
        end
    })
}

/// The emphasis that a text ends with.
fn trailing(text: &str) -> &str {
    &text[text.trim_end_matches(['*', '_', '`', '~']).len()..]
}

/// What closes behind a status what stands open before it.
fn closing<'t>(between: &str, rest: &'t str) -> &'t str {
    let len = rest.len() - rest.trim_start_matches([')', ']', '）', '】', '*', '_', '`']).len();
    let has = |c: char| between.contains(c);
    let fits = rest[..len].chars().all(|c| match c {
        ')' => has('('),
        ']' => has('['),
        '）' => has('（'),
        '】' => has('【'),
        c => has(c),
    });
    if fits { &rest[..len] } else { "" }
}
