//! Sentences, by the rules of Unicode (UAX #29), with lines put together again.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::marks::Pair;

/// A line of fewer characters was not broken for want of room: it is a heading, a name, a date.
const FULL_LINE: usize = 40;

/// A sentence is followed so many bytes before and after the quotation in it, and not further.
const LONGEST: usize = 2_000;

/// The text with blanks for the line ends within its sentences, byte for byte as long: a line goes on if it
/// is full, ends without a full stop, and another follows at once.
pub(super) fn mended(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let words = line.trim_end();
        let goes_on = words.chars().count() >= FULL_LINE
            && !words.ends_with(['.', '!', '?', '؟', ':', '…', '۔'])
            && lines.peek().is_some_and(|next| starts_with_a_word(next));
        if goes_on {
            mended.push_str(words);
            // What ends a line takes as many bytes in blanks.
            mended.extend(std::iter::repeat_n(' ', line.len() - words.len()));
        } else {
            mended.push_str(line);
        }
    }
    mended
}

fn starts_with_a_word(line: &str) -> bool {
    let first = line.trim_start().chars().next();
    first.is_some_and(|first| !matches!(first, '-' | '–' | '—' | '•' | '*' | '#'))
}

/// The sentence around each pair, without the blanks around it: all sentences that the pair touches.
pub(super) fn around(text: &str, pairs: &[Pair]) -> Vec<Range<usize>> {
    let mut ends: Vec<usize> = Vec::new();
    for (start, sentence) in text.split_sentence_bound_indices() {
        ends.push(start + sentence.len());
    }
    let place = |at: usize| ends.partition_point(|end| *end <= at);
    let around = |pair: &Pair| {
        let stretch = pair.with_marks();
        let first = place(stretch.start);
        let mut last = place(stretch.end - 1);
        // “Is it a deal?” he asked: the question mark does not end the sentence.
        let asks = text[pair.words.clone()].ends_with(['?', '!', '؟']);
        if asks && ends[last..].len() > 1 && text[stretch.end..ends[last]].trim().is_empty() {
            let follows = &text[ends[last]..ends[last + 1]];
            last += usize::from(
                !text[stretch.end..ends[last]].contains('\n') && !follows.trim().is_empty(),
            );
        }
        let start = if first == 0 { 0 } else { ends[first - 1] };
        let is_letter = |at: &usize| text.is_char_boundary(*at);
        let far = start.max(stretch.start.saturating_sub(LONGEST))..=stretch.start;
        let start = far.into_iter().find(is_letter).unwrap_or(stretch.start);
        let far = stretch.end..=ends[last].min(stretch.end + LONGEST);
        let end = far.rev().find(is_letter).unwrap_or(stretch.end);
        let sentence = &text[start..end];
        // A byte order mark is no part of the first sentence.
        let is_blank = |letter: char| letter.is_whitespace() || letter == '\u{FEFF}';
        let start = start + sentence.len() - sentence.trim_start_matches(is_blank).len();
        start..start + sentence.trim_matches(is_blank).len()
    };
    pairs.iter().map(around).collect()
}

#[cfg(test)]
mod tests {
    use super::super::marks::pairs;
    use super::{around, mended};

    fn sentences(text: &str) -> Vec<String> {
        let mended = mended(text);
        assert_eq!(mended.len(), text.len());
        let found = around(&mended, &pairs(text).0);
        found
            .into_iter()
            .map(|place| mended[place].to_owned())
            .collect()
    }

    #[test]
    fn a_quotation_stands_in_its_sentence() {
        assert_eq!(
            sentences("One. He said “two” there. Three."),
            ["He said “two” there."]
        );
        assert_eq!(
            sentences("واحد. قال «اثنان» هنا. ثلاثة؟"),
            ["قال «اثنان» هنا."]
        );
        assert_eq!(sentences("A “b. C” d. E."), ["A “b. C” d."]);
        assert_eq!(
            sentences("“Is it a deal?” Trump asked. No."),
            ["“Is it a deal?” Trump asked."]
        );
    }

    #[test]
    fn full_lines_go_on_and_headings_do_not() {
        let hard_wrapped =
            "The president said on the evening of the summit\r\nthat there was “no deal” yet. So.";
        assert_eq!(
            sentences(hard_wrapped),
            ["The president said on the evening of the summit  that there was “no deal” yet."]
        );
        assert_eq!(sentences("A heading\nHe said “no”."), ["He said “no”."]);
    }
}
