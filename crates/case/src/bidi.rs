//! Characters that change the direction of writing, and what they may do in a case file.
//!
//! A text in Arabic may need them. Unbalanced, or as overrides, they make a line read as something
//! other than what it says (Boucher and Anderson, "Trojan Source", 2021), so these are refused; names
//! and conditions may have none at all.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Span;

/// How a character is shown in a message: itself, or its number where it cannot be seen.
pub(crate) fn visible(character: char) -> String {
    let hidden = character.is_control()
        || (character.is_whitespace() && character != ' ')
        || matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}');
    if hidden {
        format!("U+{:04X}", u32::from(character))
    } else {
        character.to_string()
    }
}

/// Whether the character changes the direction of what follows it.
pub(crate) fn is_control(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A comment may mention anything, but should not look like part of the case.
pub(crate) fn check_comment(text: &str, span: Span, findings: &mut Vec<Diagnostic>) {
    findings.extend(
        misleading(text, span).map(|(at, character)| finding(Code::BidiInComment, at, character)),
    );
}

/// A text may have marks, and isolates and embeddings that end where they began.
pub(crate) fn check_string(text: &str, span: Span, findings: &mut Vec<Diagnostic>) {
    findings.extend(
        misleading(text, span).map(|(at, character)| finding(Code::BidiControl, at, character)),
    );
}

/// A key has none.
pub(crate) fn check_key(text: &str, span: Span, findings: &mut Vec<Diagnostic>) {
    let first = text[span.start..span.end]
        .char_indices()
        .find(|&(_, character)| is_control(character));
    findings.extend(
        first.map(|(at, character)| finding(Code::BidiControl, span.start + at, character)),
    );
}

/// The finding where the stretch begins with such a character: the parser stumbled over it.
pub(crate) fn stumbled_over(text: &str, span: Span) -> Option<Diagnostic> {
    let character = text
        .get(span.start..)?
        .chars()
        .next()
        .filter(|&first| is_control(first))?;
    Some(finding(Code::BidiControl, span.start, character))
}

fn finding(code: Code, at: usize, character: char) -> Diagnostic {
    Diagnostic::at(
        code,
        Span {
            start: at,
            end: at + character.len_utf8(),
        },
    )
    .with("found", visible(character))
}

/// The first character of a stretch that makes its line read differently: an override, or an opening
/// or closing one without its counterpart on the same line.
fn misleading(text: &str, span: Span) -> Option<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let end = std::iter::once((span.end - span.start, '\n'));
    for (at, character) in text[span.start..span.end].char_indices().chain(end) {
        let closes = |isolate: bool| {
            open.last()
                .is_some_and(|&(_, opener)| (opener >= '\u{2066}') == isolate)
        };
        match character {
            '\u{202A}' | '\u{202B}' | '\u{2066}'..='\u{2068}' => {
                open.push((span.start + at, character));
            }
            '\u{202C}' | '\u{2069}' if closes(character == '\u{2069}') => {
                open.pop();
            }
            '\u{202C}'..='\u{202E}' | '\u{2069}' => return Some((span.start + at, character)),
            '\n' if !open.is_empty() => return open.first().copied(),
            _ => {}
        }
    }
    None
}
