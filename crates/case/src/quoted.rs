//! A string of the file and where each of its characters was written.
//!
//! TOML strings may have escapes, line endings that are trimmed, and three kinds of quotation marks;
//! a finding inside a string must still underline the characters the analyst typed.

use crate::model::Span;

/// A string with its position.
#[derive(Clone, Debug)]
pub(crate) struct Quoted<'a> {
    /// What it says.
    pub(crate) value: &'a str,
    /// The whole of it, with its quotation marks.
    pub(crate) span: Span,
    /// From which offset of the value on which offset of the file applies, ascending.
    pieces: Vec<(usize, usize)>,
}

impl<'a> Quoted<'a> {
    /// The string that stands at `span` of `text` and means `value`. A bare word (a key without
    /// quotation marks) will do as well.
    pub(crate) fn new(text: &str, value: &'a str, span: Span) -> Self {
        let raw = text.get(span.start..span.end).unwrap_or_default();
        Self {
            value,
            span,
            pieces: pieces(raw, span.start),
        }
    }

    /// A text that is no part of a file: its positions are its own.
    pub(crate) fn alone(value: &'a str) -> Self {
        Self {
            value,
            span: Span {
                start: 0,
                end: value.len(),
            },
            pieces: vec![(0, 0)],
        }
    }

    /// Where the part of the value from `start` to `end` was written.
    pub(crate) fn part(&self, start: usize, end: usize) -> Span {
        if start >= end {
            let at = self.place(start);
            return Span { start: at, end: at };
        }
        let last = self.value[..end]
            .char_indices()
            .next_back()
            .map_or(start, |(at, _)| at);
        // An escape is a piece of its own, so what is written for its last character ends where the
        // next piece begins.
        let next = self.pieces.partition_point(|&(value, _)| value < end);
        let end = match self.pieces.get(next) {
            Some(&(value, raw)) if value == end => raw,
            _ => self.place(last) + (end - last),
        };
        Span {
            start: self.place(start),
            end,
        }
    }

    fn place(&self, offset: usize) -> usize {
        let piece = self.pieces.partition_point(|&(value, _)| value <= offset);
        match piece
            .checked_sub(1)
            .and_then(|before| self.pieces.get(before))
        {
            Some(&(value, raw)) => raw + (offset - value),
            None => self.span.start,
        }
    }
}

/// Where the pieces of a raw string begin, in the value and in the file.
fn pieces(raw: &str, start: usize) -> Vec<(usize, usize)> {
    let (delimiter, escapes) = if raw.starts_with("\"\"\"") {
        (3, true)
    } else if raw.starts_with("'''") {
        (3, false)
    } else if raw.starts_with('"') {
        (1, true)
    } else {
        (usize::from(raw.starts_with('\'')), false)
    };
    let mut at = delimiter;
    if delimiter == 3 {
        // A line ending right after the opening quotation marks is not part of the value.
        at += match &raw.as_bytes()[at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\n', ..] => 1,
            _ => 0,
        };
    }
    // A string that is not closed goes on to the end of what is there.
    let closing = &raw[..delimiter];
    let end = if raw[at..].ends_with(closing) {
        raw.len() - delimiter
    } else {
        raw.len()
    };
    let mut pieces = vec![(0, start + at)];
    if !escapes {
        return pieces;
    }
    let mut value = 0;
    while at < end {
        let rest = &raw[at..end];
        let plain = rest.find('\\').unwrap_or(rest.len());
        value += plain;
        at += plain;
        if at == end {
            break;
        }
        let (written, meant) = escape(&raw[at..end]);
        pieces.push((value, start + at));
        value += meant;
        at += written;
        pieces.push((value, start + at));
    }
    pieces
}

/// How many bytes an escape takes in the file, and how many in the value.
fn escape(raw: &str) -> (usize, usize) {
    let digits = match raw.as_bytes().get(1) {
        Some(b'x') => 2,
        Some(b'u') => 4,
        Some(b'U') => 8,
        Some(b' ' | b'\t' | b'\r' | b'\n') => {
            let trimmed = raw[1..].trim_start_matches([' ', '\t', '\r', '\n']);
            return (raw.len() - trimmed.len(), 0);
        }
        Some(_) => return (1 + raw[1..].chars().next().map_or(0, char::len_utf8), 1),
        None => return (1, 0),
    };
    let hex = raw[2..]
        .bytes()
        .take(digits)
        .take_while(u8::is_ascii_hexdigit)
        .count();
    let code = u32::from_str_radix(&raw[2..2 + hex], 16).ok();
    (
        2 + hex,
        code.and_then(char::from_u32).map_or(0, char::len_utf8),
    )
}
