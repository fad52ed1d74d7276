//! Looking a quote up in the text of its source.
//!
//! A quote is there or it is not, byte for byte. Where it is not, the passage that comes closest is
//! shown as a suggestion; nothing is ever re-anchored. Only the suggestion folds what scribes and keyboards
//! vary: Arabic letter forms, vowel signs, typographic quotation marks and white space.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The stretch of `text` that is the quote, in bytes: the first one, if there are several.
#[must_use]
pub fn find_quote(text: &str, quote: &str) -> Option<Range<usize>> {
    let start = text.find(quote)?;
    Some(start..start + quote.len())
}

/// Whether a quote stands more than once in a text, be it over itself.
#[must_use]
pub fn is_ambiguous(text: &str, quote: &str) -> bool {
    let first = find_quote(text, quote).filter(|_| !quote.is_empty());
    first.is_some_and(|first| {
        let second = first.start + text[first.start..].chars().next().map_or(0, char::len_utf8);
        find_quote(&text[second..], quote).is_some()
    })
}

/// A passage is looked for while this many pairs of words, one of the text and one of the quote, are not
/// too many to compare.
const MOST_PAIRS: usize = 100_000_000;

/// The passage of a text that comes closest to a quote, at least half of whose words it shares, in
/// bytes of the text; `None` also where text and quote are too long to be compared.
///
/// ```
/// use detente_case::ledger::{closest_passage, find_quote};
/// let text = "He said: \u{201c}there is no deal until there is a deal\u{201d}, and left.";
/// let quote = "there is no \"deal\" until theres a deal";
/// assert_eq!(find_quote(text, quote), None);
/// let passage = closest_passage(text, quote).unwrap();
/// assert_eq!(&text[passage], "there is no deal until there is a deal");
/// ```
#[must_use]
pub fn closest_passage(text: &str, quote: &str) -> Option<Range<usize>> {
    let words = folded_words(text);
    let sought: Vec<String> = folded_words(quote)
        .into_iter()
        .map(|word| word.folded)
        .collect();
    if sought.is_empty() || words.len().saturating_mul(sought.len()) > MOST_PAIRS {
        return None;
    }
    let spoken: Vec<&str> = words.iter().map(|word| &*word.folded).collect();
    let (distance, range) = nearest_run(&spoken, &sought)?;
    let close_enough = 2 * distance <= sought.len();
    close_enough.then(|| words[range.start].place.start..words[range.end - 1].place.end)
}

/// A word without what writing varies, and where it stands.
pub(crate) struct Word {
    pub(crate) folded: String,
    pub(crate) place: Range<usize>,
}

/// The words of a text: runs of letters, digits and the marks within them.
pub(crate) fn folded_words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let folded = fold(letter);
        let belongs = !folded.is_empty() || is_mark(letter);
        match words.last_mut() {
            Some(word) if open && belongs => {
                word.folded.push_str(&folded);
                word.place.end = end;
            }
            _ if !folded.is_empty() => words.push(Word {
                folded,
                place: at..end,
            }),
            _ => {}
        }
        open = belongs;
    }
    words
}

/// A letter or digit without what writing varies; nothing of anything that is neither.
///
/// A letter is taken apart first, so that one written whole, in parts (a hamza after its alef) or in the shape it
/// has in print (a ligature of lam and alef) is the same.
fn fold(letter: char) -> String {
    let mut folded = String::new();
    decompose_compatible(letter, |part| {
        let part = match part {
            'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            '٠'..='٩' => char::from(b'0' + (part as u32 - '٠' as u32) as u8),
            _ => part,
        };
        if part.is_alphanumeric() && !is_mark(part) {
            folded.extend(part.to_lowercase());
        }
    });
    folded
}

/// Marks within a word that change nothing: vowel signs, accents, the stretching of a line, apostrophes.
fn is_mark(letter: char) -> bool {
    is_combining_mark(letter) || matches!(letter, '\u{0640}' | '\'' | '\u{2019}' | '\u{02BC}')
}

/// The run of words with the fewest words to be put in, taken out or changed, and how many; of several,
/// the first of those whose length is nearest.
///
/// One pass of the edit distance in which a run may begin anywhere (Sellers 1980, The theory and
/// computation of evolutionary distances: pattern recognition).
fn nearest_run(words: &[&str], sought: &[String]) -> Option<(usize, Range<usize>)> {
    // For each prefix of what is sought: the distance of the best run that ends here, and its start.
    let mut column: Vec<(usize, usize)> = (0..=sought.len()).map(|cost| (cost, 0)).collect();
    let mut best: Option<(usize, Range<usize>)> = None;
    for (at, word) in words.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut column[0], (0, at + 1));
        diagonal.1 = at;
        for (place, wanted) in sought.iter().enumerate() {
            let changed = (diagonal.0 + usize::from(wanted != word), diagonal.1);
            let left_out = (column[place].0 + 1, column[place].1);
            let put_in = (column[place + 1].0 + 1, column[place + 1].1);
            diagonal = column[place + 1];
            column[place + 1] = [changed, left_out, put_in]
                .into_iter()
                .min_by_key(|way| way.0)?;
        }
        let (distance, start) = column[sought.len()];
        let run = start..at + 1;
        // Of several equally near, the one as long as what is sought.
        let unlike = |run: &Range<usize>| run.len().abs_diff(sought.len());
        let is_better = best
            .as_ref()
            .is_none_or(|(least, known)| (distance, unlike(&run)) < (*least, unlike(known)));
        if is_better && !run.is_empty() {
            best = Some((distance, run));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{closest_passage, find_quote, folded_words, is_ambiguous};

    fn closest<'t>(text: &'t str, quote: &str) -> Option<&'t str> {
        closest_passage(text, quote).map(|passage| &text[passage])
    }

    #[test]
    fn only_the_exact_bytes_are_a_quote() {
        let text = "قال إنه «لا يوجد اتفاق»، ثم غادر.";
        assert!(find_quote(text, "لا يوجد اتفاق").is_some());
        for other in ["لا يوجد إتفاق", "لا  يوجد اتفاق", "لا يوجَد اتفاق"]
        {
            assert_eq!(find_quote(text, other), None);
            assert_eq!(closest(text, other), Some("لا يوجد اتفاق"), "{other}");
        }
    }

    #[test]
    fn a_quote_is_ambiguous_where_it_stands_twice() {
        for (text, quote, twice) in [
            ("abc and abc", "abc", true),
            ("aaa", "aa", true),
            ("التفاهم ثم تفاهم", "تفاهم", true),
            ("abc and abd", "abc", false),
            ("abc", "", false),
            ("", "a", false),
        ] {
            assert_eq!(is_ambiguous(text, quote), twice, "{quote} in {text}");
        }
    }

    #[test]
    fn arabic_spellings_fold_in_the_suggestion_alone() {
        let folded = |text: &str| -> Vec<String> {
            folded_words(text)
                .into_iter()
                .map(|word| word.folded)
                .collect()
        };
        assert_eq!(folded("إلى مَدرســةِ أُنقرة ١٢"), folded("الي مدرسه انقره 12"));
        assert_eq!(folded("don’t “Stop”"), folded("don't \"stop\""));
        let in_parts = "ا\u{0655}لى ا\u{0653}ل ا\u{0654}نقرة و\u{0654}";
        assert_eq!(folded(in_parts), folded("إلى آل أنقرة ؤ"));
        let as_printed = "\u{FEFB} \u{FE91}\u{FEB3}\u{FEFC}\u{FEE1}";
        assert_eq!(folded(as_printed), folded("لا بسلام"));
    }

    #[test]
    fn a_passage_that_shares_too_little_is_none() {
        assert_eq!(closest("one two three four", "five six seven eight"), None);
        assert_eq!(closest("", "one"), None);
        assert_eq!(closest("one", "…"), None);
        assert_eq!(closest("a b c d e f", "b x d"), Some("b c d"));
        assert_eq!(closest("a b c a b d", "a b d"), Some("a b d"));
        assert_eq!(closest("a b c d e f", "b c x"), Some("b c d"));
    }
}
