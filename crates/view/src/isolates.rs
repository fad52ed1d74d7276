//! Isolates in finished text (U+2066 … U+2069): taken apart for faces that say the same in their own way.

use unicode_bidi::{BidiClass, bidi_class};

/// A part of a text with isolates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Letters.
    Text(&'a str),
    /// What follows is held together in a direction of its own.
    Open {
        /// Whether it runs from right to left.
        right_to_left: bool,
    },
    /// The innermost isolate ends.
    Close,
}

/// A text in parts. Every isolate that is opened is closed and none is closed twice; one that runs as its first letter
/// does is told which way that is (UAX #9, rules P2 and P3). Embeddings and overrides, which no finished text has a use
/// for, are left out; marks without extent are letters like others.
#[must_use]
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let has_extent =
        |letter| is_mark(letter) && !matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}');
    let mut parts = Vec::new();
    let mut open = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find(has_extent) {
        let (before, marked) = rest.split_at(at);
        if !before.is_empty() {
            parts.push(Part::Text(before));
        }
        let mut letters = marked.chars();
        let mark = letters.next();
        rest = letters.as_str();
        let right_to_left = match mark {
            Some('\u{2066}') => false,
            Some('\u{2067}') => true,
            Some('\u{2068}') => begins_right_to_left(rest),
            Some('\u{2069}') if open > 0 => {
                open -= 1;
                parts.push(Part::Close);
                continue;
            }
            _ => continue,
        };
        open += 1;
        parts.push(Part::Open { right_to_left });
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts.extend((0..open).map(|_| Part::Close));
    parts
}

/// Whether the first letter of an isolate that has a direction runs from right to left; isolates in it are passed over.
fn begins_right_to_left(text: &str) -> bool {
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' if depth == 0 => return false,
            '\u{2069}' => depth -= 1,
            _ if depth > 0 => {}
            _ => match bidi_class(letter) {
                BidiClass::L => return false,
                BidiClass::R | BidiClass::AL => return true,
                _ => {}
            },
        }
    }
    false
}

/// A text without direction marks.
#[must_use]
pub fn without_isolates(text: &str) -> String {
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
    fn an_isolate_runs_as_its_own_first_letter_does() {
        let runs = |text| {
            matches!(
                parts(text)[0],
                Part::Open {
                    right_to_left: true
                }
            )
        };
        assert!(runs("\u{2068}\u{2066}one\u{2069} (1) اثنان\u{2069}"));
        assert!(!runs("\u{2068}1\u{2069} اثنان"));
        assert!(!runs("\u{2068}one اثنان\u{2069}"));
    }

    #[test]
    fn isolates_are_balanced_whatever_the_text() {
        let text = "a\u{2069}\u{2068}b\u{202E}c\u{200E}\u{2067}d\u{2069}";
        let expected = [
            Part::Text("a"),
            Part::Open {
                right_to_left: false,
            },
            Part::Text("b"),
            Part::Text("c\u{200E}"),
            Part::Open {
                right_to_left: true,
            },
            Part::Text("d"),
            Part::Close,
            Part::Close,
        ];
        assert_eq!(parts(text), expected);
    }
}
