//! What has a name in a case, and which name a misspelt one was meant to be.

use std::collections::BTreeMap;

use crate::model::{Case, OptionId, Span};

/// How many names are suggested for a misspelt one.
const MOST_SUGGESTIONS: usize = 3;

/// Names longer than this are quoted in part, and nothing is suggested for them.
const LONGEST_QUOTED: usize = 60;

/// The names of one kind of thing, in the order of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct NameList {
    names: Vec<(String, Span)>,
    index: BTreeMap<String, usize>,
}

impl NameList {
    /// Adds a name; where it was given first if it is taken already.
    pub(crate) fn add(&mut self, name: &str, span: Span) -> Option<Span> {
        let first = self.index.get(name).map(|&index| self.names[index].1);
        if first.is_none() {
            self.index.insert(name.to_owned(), self.names.len());
        }
        self.names.push((name.to_owned(), span));
        first
    }

    /// Which of the things has this name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.names.iter().map(|(name, _)| name.as_str())
    }

    /// The name of one of the things.
    pub(crate) fn name(&self, place: usize) -> &str {
        &self.names[place].0
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn of<'a>(names: impl Iterator<Item = &'a crate::model::Spanned<String>>) -> Self {
        let mut list = Self::default();
        for name in names {
            list.add(&name.value, name.span);
        }
        list
    }
}

/// What the letters of a pattern stand for.
#[derive(Clone, Debug)]
pub(crate) enum PatternOrder {
    /// There is no `[patterns]`.
    Missing,
    /// There is, with a fault of its own: patterns cannot be read.
    Broken,
    /// The options, and where their order is given, if the text at hand says so.
    Given(Vec<OptionId>, Option<Span>),
}

/// Everything a condition may mention.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    pub(crate) actors: NameList,
    pub(crate) options: NameList,
    pub(crate) outcomes: NameList,
    pub(crate) merges: NameList,
    pub(crate) states: NameList,
    pub(crate) issues: NameList,
    pub(crate) patterns: PatternOrder,
}

impl Names {
    pub(crate) fn of(case: &Case) -> Self {
        Self {
            actors: NameList::of(case.actors.iter().map(|actor| &actor.id)),
            options: NameList::of(case.options.iter().map(|option| &option.id)),
            outcomes: NameList::of(case.outcomes.iter().map(|outcome| &outcome.id)),
            merges: NameList::of(case.merges.iter().map(|merge| &merge.id)),
            states: NameList::of(case.states.iter().map(|state| &state.id)),
            issues: NameList::of(case.issues.iter().map(|issue| &issue.id)),
            patterns: match &case.pattern_order {
                Some(order) => PatternOrder::Given(order.clone(), None),
                None => PatternOrder::Missing,
            },
        }
    }
}

/// The known names nearest to a misspelt one, best first: those a few letters away, or the same but
/// for the owner before the dot.
pub(crate) fn nearest<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    if found.len() > LONGEST_QUOTED {
        return Vec::new();
    }
    let found = found.to_lowercase();
    let allowed = (found.chars().count() / 3).max(1);
    let mut close: Vec<(usize, &str)> = known
        .filter_map(|name| {
            let what = name.split_once('.').map_or(name, |(_, what)| what);
            let distance = match () {
                () if found == what => 0,
                () if name.len().abs_diff(found.len()) > 2 * allowed => return None,
                () => strsim::damerau_levenshtein(&found, &name.to_lowercase()),
            };
            (distance <= allowed).then_some((distance, name))
        })
        .collect();
    close.sort_by_key(|&(distance, _)| distance);
    let best = close.first().map_or(0, |&(distance, _)| distance);
    close.retain(|&(distance, _)| distance <= best + 1);
    close
        .into_iter()
        .take(MOST_SUGGESTIONS)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// A piece of the file short enough to be quoted in a message.
pub(crate) fn excerpt(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default().trim_end();
    let cut = first.char_indices().nth(LONGEST_QUOTED).map(|(at, _)| at);
    let shown = cut.map_or(first, |at| &first[..at]);
    let mut quoted: String = shown.chars().map(crate::bidi::visible).collect();
    if shown.len() < text.trim_end().len() {
        quoted.push('…');
    }
    quoted
}
