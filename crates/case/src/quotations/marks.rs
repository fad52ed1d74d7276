//! Pairing quotation marks.
//!
//! Marks that show a direction open or close by their shape, unless only the other can be: „German“,
//! »Danish« and ”reversed“ marks are in use, the last in Arabic typing above all. Straight marks open
//! where none of theirs is open. An apostrophe is no mark. A quotation ends with its paragraph, so that one
//! mark forgotten does not spoil the rest of the text; a paragraph ends at an empty line.

use std::ops::Range;

/// Marks open at once; a mark that would open more is without a partner. Nobody nests so deep.
const MOST_OPEN: usize = 32;

/// A pair of marks and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) marks: (char, char),
    pub(super) words: Range<usize>,
    /// The innermost pair around it, by its place.
    pub(super) within: Option<usize>,
}

impl Pair {
    pub(super) fn with_marks(&self) -> Range<usize> {
        self.words.start - self.marks.0.len_utf8()..self.words.end + self.marks.1.len_utf8()
    }
}

/// Marks that can be partners.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angled,
    AngledSingle,
    StraightDouble,
    StraightSingle,
}

fn family(mark: char) -> Option<Family> {
    match mark {
        '“' | '”' | '„' | '‟' => Some(Family::Double),
        '‘' | '’' | '‚' | '‛' => Some(Family::Single),
        '«' | '»' => Some(Family::Angled),
        '‹' | '›' => Some(Family::AngledSingle),
        '"' => Some(Family::StraightDouble),
        '\'' => Some(Family::StraightSingle),
        _ => None,
    }
}

/// What a mark does where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Opens,
    Closes,
    /// It would close, but nothing is open.
    Alone,
    /// An apostrophe.
    Nothing,
}

/// The pairs of a text by where they begin, and the marks without a partner, each with its place.
pub(super) fn pairs(text: &str) -> (Vec<Pair>, Vec<(usize, char)>) {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut pairs = Vec::new();
    let mut unpaired = Vec::new();
    let mut before = None;
    let mut line_is_empty = false;
    for (at, letter) in text.char_indices() {
        if letter == '\n' && line_is_empty {
            unpaired.append(&mut open);
        }
        line_is_empty = letter == '\n' || (line_is_empty && letter.is_whitespace());
        let end = at + letter.len_utf8();
        if let Some(family) = family(letter) {
            let after = text[end..].chars().find(|letter| !is_invisible(*letter));
            match doing(letter, family, before, after, &open) {
                Doing::Opens if open.len() < MOST_OPEN => open.push((at, letter)),
                Doing::Opens | Doing::Alone => unpaired.push((at, letter)),
                Doing::Closes => {
                    while let Some((start, mark)) = open.pop() {
                        if self::family(mark) != Some(family) {
                            unpaired.push((start, mark));
                            continue;
                        }
                        pairs.push(Pair {
                            marks: (mark, letter),
                            words: start + mark.len_utf8()..at,
                            within: None,
                        });
                        break;
                    }
                }
                Doing::Nothing => {}
            }
        }
        if !is_invisible(letter) {
            before = Some(letter);
        }
    }
    unpaired.append(&mut open);
    unpaired.sort_unstable();
    pairs.sort_by_key(|pair| pair.words.start);
    nest(&mut pairs);
    (pairs, unpaired)
}

/// Says of each pair which is the innermost around it.
fn nest(pairs: &mut [Pair]) {
    let mut around: Vec<usize> = Vec::new();
    for place in 0..pairs.len() {
        let start = pairs[place].words.start;
        while around
            .last()
            .is_some_and(|outer| pairs[*outer].words.end <= start)
        {
            around.pop();
        }
        pairs[place].within = around.last().copied();
        around.push(place);
    }
}

fn doing(
    mark: char,
    family: Family,
    before: Option<char>,
    after: Option<char>,
    open: &[(usize, char)],
) -> Doing {
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_space = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
    let opener = open.iter().rev().map(|(_, mark)| *mark);
    let opener = opener
        .clone()
        .find(|mark| self::family(*mark) == Some(family));
    let in_word = is_word(before) && is_word(after);
    // Where nothing can end and something can begin, and the other way round.
    let may_only_open = (is_space(before) || is_bracket(before)) && !is_space(after);
    let may_close = !is_space(before);
    let or_alone = |closes| match (closes, opener) {
        (true, Some(_)) => Doing::Closes,
        _ if may_only_open => Doing::Opens,
        _ => Doing::Alone,
    };
    match mark {
        '\'' | '‘' | '’' | '‛' if in_word => Doing::Nothing,
        '"' => match opener {
            Some(_) if may_only_open && is_word(after) => Doing::Opens,
            Some(_) => Doing::Closes,
            None if is_space(after) => Doing::Alone,
            None => Doing::Opens,
        },
        '\'' => match opener {
            Some(_) if may_close && !is_bracket(before) => Doing::Closes,
            _ if !is_word(before) && is_word(after) => Doing::Opens,
            _ => Doing::Nothing,
        },
        '’' if opener.is_none() => Doing::Nothing,
        '“' if matches!(opener, Some('„' | '”')) && may_close => Doing::Closes,
        '‘' if opener == Some('‚') && may_close => Doing::Closes,
        '«' if opener == Some('»') && may_close => Doing::Closes,
        '‹' if opener == Some('›') && may_close => Doing::Closes,
        '”' | '»' | '›' | '’' => or_alone(true),
        _ => Doing::Opens,
    }
}

fn is_bracket(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| matches!(letter, '(' | '[' | '{' | '—' | '–' | '-' | '/'))
        || letter.and_then(family).is_some()
}

/// What takes no room: direction marks, joiners, a byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::pairs;

    /// The words between marks, and the marks alone.
    fn found(text: &str) -> (Vec<&str>, Vec<char>) {
        let (pairs, unpaired) = pairs(text);
        let words = pairs.iter().map(|pair| &text[pair.words.clone()]).collect();
        (words, unpaired.into_iter().map(|(_, mark)| mark).collect())
    }

    #[test]
    fn marks_of_all_kinds_pair() {
        for text in [
            "a “b c” d",
            "a «b c» d",
            "a \"b c\" d",
            "a 'b c' d",
            "a „b c“ d",
            "a „b c” d",
            "a »b c« d",
            "a ”b c“ d",
            "a ”b c” d",
            "a ‘b c’ d",
            "a ‚b c‘ d",
            "a ‹b c› d",
            "(“b c”)",
            "بـ“b c”،",
            "بـ\"b c\"،",
            "\u{202B}“\u{202C}b c\u{200F}”",
        ] {
            let (words, alone) = found(text);
            let bare: Vec<String> = words
                .iter()
                .map(|words| words.replace(['\u{202C}', '\u{200F}'], ""))
                .collect();
            assert_eq!((bare, alone), (vec!["b c".to_owned()], vec![]), "{text}");
        }
    }

    #[test]
    fn pairs_nest_and_lines_do_not_end_them() {
        assert_eq!(
            found("“a «b 'c' d»\ne” \"f\" \"g ‘h’\""),
            (
                vec!["a «b 'c' d»\ne", "b 'c' d", "c", "f", "g ‘h’", "h"],
                vec![]
            )
        );
        let (nested, _) = pairs("“a «b 'c'»” “d”");
        let within: Vec<_> = nested.iter().map(|pair| pair.within).collect();
        assert_eq!(within, [None, Some(0), Some(1), None]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        for text in [
            "don't",
            "don’t",
            "the allies' plan",
            "the allies’ plan",
            "’90s",
            "Ma‘arib",
            "5'",
        ] {
            assert_eq!(found(text), (vec![], vec![]), "{text}");
        }
        assert_eq!(found("'don't'"), (vec!["don't"], vec![]));
        assert_eq!(found("‘don’t go’, he said"), (vec!["don’t go"], vec![]));
    }

    #[test]
    fn a_mark_without_a_partner_is_told_and_spoils_no_other() {
        assert_eq!(found("“a «b”"), (vec!["a «b"], vec!['«']));
        assert_eq!(found("a” “b”"), (vec!["b"], vec!['”']));
        assert_eq!(found("“a “b”"), (vec!["b"], vec!['“']));
        assert_eq!(found("x \"a b\n\nc \"d\" e"), (vec!["d"], vec!['"']));
        assert_eq!(found("“a\r\n \r\n“b”"), (vec!["b"], vec!['“']));
        assert_eq!(found("a \"b \"c\" d"), (vec!["c"], vec!['"']));
        assert_eq!(found("5\" wide"), (vec![], vec!['"']));
        assert_eq!(found("«a» »"), (vec!["a"], vec!['»']));
        assert_eq!(found(""), (vec![], vec![]));
    }
}
