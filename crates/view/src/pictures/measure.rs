//! How wide labels are, before anybody knows in which font: a little too wide rather than too narrow, so that none leaves
//! its place.

use textwrap::WordSeparator;
use textwrap::core::{Word, display_width};
use unicode_bidi::{BidiClass, bidi_class};

/// The size of a label where nothing else is said.
pub(crate) const SIZE: f64 = 12.0;

/// How wide a letter is, in parts of the size of the font: of humanist sans serifs and of naskh.
fn advance(letter: char) -> f64 {
    match letter {
        letter if display_width(letter.encode_utf8(&mut [0; 4])) == 0 => 0.0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '!' | 'i' | 'j' | 'l' | 'I'
        | '(' | ')' => 0.33,
        'f' | 't' | 'r' | '-' | '“' | '”' | '"' | '/' => 0.45,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 0.97,
        letter if letter.is_ascii_uppercase() => 0.73,
        letter if letter.is_ascii() => 0.61,
        letter => match bidi_class(letter) {
            BidiClass::AL | BidiClass::R => 0.62,
            BidiClass::L => 0.66 * display_width(letter.encode_utf8(&mut [0; 4])) as f64,
            _ => 0.75,
        },
    }
}

/// How wide a label is at most, at a size of its font; bold ones are wider.
pub(crate) fn width_at(text: &str, size: f64, is_bold: bool) -> f64 {
    let wider = if is_bold { 1.09 } else { 1.0 };
    text.chars().map(advance).sum::<f64>() * size * wider
}

/// A label of the usual size broken into lines no wider than a number of pixels, and no more than a number of them.
pub(crate) fn wrapped(text: &str, width: f64, most: usize) -> Vec<String> {
    wrapped_at(text, width, most, SIZE, false)
}

/// A label broken into lines at a size of its font.
pub(crate) fn wrapped_at(
    text: &str,
    width: f64,
    most: usize,
    size: f64,
    is_bold: bool,
) -> Vec<String> {
    let fits = |line: &str| width_at(line, size, is_bold) <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in WordSeparator::UnicodeBreakProperties.find_words(text) {
        let next = format!("{line}{}", word.word);
        if fits(&next) {
            line = next + word.whitespace;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = broken(&word, &fits, &mut lines) + word.whitespace;
    }
    lines.push(line);
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && !fits(&format!("{last}…")) {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

/// The rest of a word once what is too long for a line has been cut from it.
fn broken(word: &Word, fits: &impl Fn(&str) -> bool, lines: &mut Vec<String>) -> String {
    let mut rest = String::new();
    for letter in word.word.chars() {
        let next = format!("{rest}{letter}");
        if rest.is_empty() || fits(&next) {
            rest = next;
        } else {
            lines.push(rest);
            rest = letter.to_string();
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::{SIZE, width_at, wrapped};

    #[test]
    fn no_line_is_wider_than_its_place_and_no_letter_is_lost() {
        for text in [
            "The package without the meeting",
            "Donaudampfschifffahrtsgesellschaftskapitän of a ship",
            "تسوية كبرى تشمل الضمانات والأرض",
            "",
        ] {
            for room in [20.0, 40.0, 90.0, 400.0] {
                let lines = wrapped(text, room, usize::MAX);
                assert!(
                    lines.iter().all(|line| width_at(line, SIZE, false) <= room),
                    "{lines:?}"
                );
                let letters = |text: &str| text.replace(' ', "");
                assert_eq!(letters(&lines.concat()), letters(text));
            }
        }
    }

    #[test]
    fn what_is_cut_off_is_said_to_be_and_still_fits() {
        let lines = wrapped("The package without the meeting", 70.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && width_at(&lines[1], SIZE, false) <= 70.0);
    }
}
