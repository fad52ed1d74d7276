//! Isolates in finished text (U+2066 … U+2069): taken apart for faces that say the same in their own way.

/// A part of a text with isolates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    /// Letters.
    Text(&'a str),
    /// What follows is held together: from left to right, from right to left, or as its first letter runs.
    Open(Option<&'static str>),
    /// The innermost isolate ends.
    Close,
}

/// A text in parts. Every isolate that is opened is closed and none is closed twice. Embeddings and overrides, which no
/// finished text has a use for, are left out; marks without extent are letters like others.
pub(crate) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut open = 0_usize;
    let mut rest = text;
    let has_extent =
        |letter| is_mark(letter) && !matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}');
    while let Some(at) = rest.find(has_extent) {
        let (before, marked) = rest.split_at(at);
        if !before.is_empty() {
            parts.push(Part::Text(before));
        }
        let mut letters = marked.chars();
        let mark = letters.next();
        rest = letters.as_str();
        let part = match mark {
            Some('\u{2066}') => Part::Open(Some("ltr")),
            Some('\u{2067}') => Part::Open(Some("rtl")),
            Some('\u{2068}') => Part::Open(None),
            Some('\u{2069}') if open > 0 => Part::Close,
            _ => continue,
        };
        open = match part {
            Part::Close => open - 1,
            _ => open + 1,
        };
        parts.push(part);
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts.extend((0..open).map(|_| Part::Close));
    parts
}

/// A text without direction marks.
pub(crate) fn without_isolates(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).collect()
}

/// Whether a letter steers the direction of what stands around it.
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    #[test]
    fn isolates_are_balanced_whatever_the_text() {
        let text = "a\u{2069}\u{2068}b\u{202E}c\u{200E}\u{2067}d\u{2069}";
        let expected = [
            Part::Text("a"),
            Part::Open(None),
            Part::Text("b"),
            Part::Text("c\u{200E}"),
            Part::Open(Some("rtl")),
            Part::Text("d"),
            Part::Close,
            Part::Close,
        ];
        assert_eq!(parts(text), expected);
    }
}
