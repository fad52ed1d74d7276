//! What has changed since an earlier version of the case.

use detente_case::model::Case;

use super::Since;
use crate::page::{Block, Row};
use crate::words::Words;

/// What has changed, in one row that is called by the earlier version.
pub(super) fn changes(words: &Words, since: &Since) -> Block {
    let earlier = &since.versions[0].solved.conflict.case;
    let mut row = Row::of_nobody(version(words, earlier));
    row.lines = crate::compare::in_brief(since.versions, since.found, words.catalogue);
    Block::Rows(vec![row])
}

/// An earlier version, by its number and date where it has them.
fn version(words: &Words, earlier: &Case) -> String {
    let number = earlier.header.version.as_deref();
    let number = number.map(crate::names::inert);
    let as_of = earlier.header.as_of.or(earlier.header.date);
    let as_of = as_of.map(|day| crate::dates::day(day, words.catalogue));
    match (number, as_of) {
        (Some(number), Some(day)) => words.say(
            "brief-since-version-of",
            &[("version", number.into()), ("date", day.into())],
        ),
        (Some(number), None) => words.say("brief-since-version", &[("version", number.into())]),
        (None, Some(day)) => words.say("brief-since-date", &[("date", day.into())]),
        (None, None) => words.catalogue.text("brief-since-earlier"),
    }
}
