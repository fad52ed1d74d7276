//! Questions about the future: what the model held of each, what was foretold, what came of it, and how well that was
//! foretold.
//!
//! What the model held is a count of versions in which something *can* last. It stands beside the forecasts and is never
//! scored: versions are of the analyst's own doubts, and what can last if it is reached need not be likely to be reached.
//! Scored are the values that persons stated, and the baselines they have to beat, by the score of Brier, *Verification
//! of forecasts expressed in terms of probability* (1950).
//!
//! Nothing of a question is an input of the model, and nothing dated after the case's as-of date counts as evidence for
//! one: what the model held is as of its date, whatever is known since.

use detente_case::model::{About, Case, Forecast, ForecastKind, LevelId, QuestionId, Text};
use detente_ensemble::Progress;
use fixedbitset::FixedBitSet;

use crate::solve::Solved;
use crate::sure::{Ran, SureQuestion, Tally, conflict, settlement};

/// Values on different sides of this say different things.
const HALF: f64 = 0.5;
/// Means that differ by no more than this are equal.
const TOLERANCE: f64 = 1e-9;

/// What came of the questions of a case, and how well it was foretold.
#[derive(Debug)]
pub struct Scoring {
    /// What was run of the conflict of options; `None` where no question is about it.
    pub conflict: Option<ConflictRan>,
    /// What was run of the issues; `None` where no question is about them.
    pub settlement: Option<Ran>,
    /// The questions: resolved ones first, those foretold worst before others, then open ones by their deadlines.
    pub questions: Vec<QuestionScore>,
    /// The scores of each name: best first, measured against the reference on the same questions where there is one.
    pub names: Vec<NameScore>,
    /// On so many resolved questions every name has a value, of those that have one on any.
    pub in_common: usize,
}

/// What was run of the conflict of options.
#[derive(Clone, Copy, Debug)]
pub struct ConflictRan {
    /// Which versions.
    pub ran: Ran,
    /// Whether anything is in doubt; else there is one version.
    pub has_doubts: bool,
    /// Whether the case states these doubts; else they follow from what is judged or unsourced.
    pub are_stated: bool,
}

/// One question.
#[derive(Clone, Debug)]
pub struct QuestionScore {
    /// Which.
    pub question: QuestionId,
    /// Whether it came true; `None` while it is open.
    pub came_true: Option<bool>,
    /// What the model held of it.
    pub held: Held,
    /// Whether it came true although the model held that it can in no version.
    pub was_excluded: bool,
    /// The values foretold, in the order of [`Question::forecasts`](detente_case::model::Question::forecasts).
    pub values: Vec<Scored>,
}

/// What the model held of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// In so many versions some situation in which it has come true lasts: by itself or on credible answers.
    Lasts(Tally),
    /// In so many versions some package at its levels is acceptable to everybody.
    Acceptable(Tally),
    /// The issues make too many packages to be gone through so often.
    TooManyPackages,
    /// Nothing: the question is about nothing in the model.
    Nothing,
}

impl Held {
    /// In how many versions, where they were counted.
    #[must_use]
    pub fn tally(self) -> Option<Tally> {
        match self {
            Self::Lasts(tally) | Self::Acceptable(tally) => Some(tally),
            Self::TooManyPackages | Self::Nothing => None,
        }
    }

    /// Whether it is held that it can come true in no version.
    fn excludes(self) -> bool {
        self.tally()
            .is_some_and(|tally| tally.of > 0 && tally.never())
    }
}

/// A value foretold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// Its Brier score; `None` while the question is open.
    pub brier: Option<f64>,
    /// Whether it was on the wrong side of one half.
    pub is_wrong: bool,
    /// Whether it is dated after the case's as-of date: it may know more than the case.
    pub is_later: bool,
}

impl QuestionScore {
    /// Whether something was missed: by the model, which excluded what came true, or by a value on the wrong side of one
    /// half.
    #[must_use]
    pub fn is_miss(&self) -> bool {
        self.was_excluded || self.values.iter().any(|value| value.is_wrong)
    }

    /// The worst score of a value, 0 where none is scored.
    fn worst(&self) -> f64 {
        let scores = self.values.iter().filter_map(|value| value.brier);
        scores.fold(0.0, f64::max)
    }
}

/// How well somebody foretold, or a baseline.
#[derive(Clone, Debug)]
pub struct NameScore {
    /// Whether it is a person's or a baseline.
    pub kind: ForecastKind,
    /// As it is called where it stands first.
    pub name: Text,
    /// On so many questions it has a value.
    pub values: usize,
    /// So many of these are resolved.
    pub resolved: usize,
    /// On so many of those the value was on the wrong side of one half.
    pub wrong: usize,
    /// The mean of the Brier scores; `None` where none of the questions is resolved.
    pub mean: Option<f64>,
    /// The mean over the questions on which every name has a value; `None` where there are none.
    pub mean_in_common: Option<f64>,
    /// The mean of the reference over the questions of [`mean`](Self::mean); `None` where there is no reference.
    pub reference: Option<f64>,
    /// Whether it is the reference: the first baseline that has a value on every resolved question on which anybody has one.
    pub is_reference: bool,
}

impl NameScore {
    /// By how much it scores worse than the reference on the same questions; below 0 it scores better.
    #[must_use]
    pub fn beside_reference(&self) -> Option<f64> {
        Some(self.mean? - self.reference?)
    }
}

impl Scoring {
    /// How many questions are resolved.
    #[must_use]
    pub fn resolved(&self) -> usize {
        let questions = self.questions.iter();
        questions.filter(|own| own.came_true.is_some()).count()
    }

    /// How many questions were missed.
    #[must_use]
    pub fn misses(&self) -> usize {
        let questions = self.questions.iter();
        questions.filter(|own| own.is_miss()).count()
    }

    /// The baseline that others are measured against.
    #[must_use]
    pub fn reference(&self) -> Option<&NameScore> {
        self.names.iter().find(|own| own.is_reference)
    }

    /// The names that score better than the reference on the same questions.
    #[must_use]
    pub fn better_than_reference(&self) -> Vec<&NameScore> {
        let is_better = |own: &&NameScore| {
            let beside = own.beside_reference();
            beside.is_some_and(|difference| difference < -TOLERANCE)
        };
        self.names.iter().filter(is_better).collect()
    }

    /// How many questions came true of which the model speaks.
    #[must_use]
    pub fn spoken_of_and_true(&self) -> usize {
        let came_true = self.questions.iter();
        let came_true = came_true.filter(|own| own.came_true == Some(true));
        came_true.filter(|own| own.held.tally().is_some()).count()
    }

    /// The names with the best mean over the questions that all of them have a value for; none where there are no two
    /// names or no such question: means over different questions do not compare.
    #[must_use]
    pub fn best(&self) -> Vec<&NameScore> {
        let compared = || {
            let names = self.names.iter();
            names.filter_map(|own| Some((own, own.mean_in_common?)))
        };
        let best = compared().map(|(_, mean)| mean).fold(f64::MAX, f64::min);
        if compared().count() < 2 {
            return Vec::new();
        }
        let is_best = compared().filter(|(_, mean)| *mean <= best + TOLERANCE);
        is_best.map(|(own, _)| own).collect()
    }
}

/// The score of Brier (1950) for one value: the square of what it is away from what came of the question, 1 where it came
/// true, else 0. It lies between 0, the best, and 1; whoever always says one half gets 1/4.
#[must_use]
pub fn brier_score(value: f64, came_true: bool) -> f64 {
    (value - f64::from(u8::from(came_true))).powi(2)
}

/// Asks the model about every question of a case, and scores what was foretold. `progress` tells how far the versions are
/// and can stop them; what is done by then is told.
#[must_use]
pub fn score(solved: &Solved, question: SureQuestion, progress: &Progress) -> Scoring {
    let case = &solved.conflict.case;
    let mut held = vec![Held::Nothing; case.questions.len()];
    let conflict = ask_conflict(solved, question, progress, &mut held);
    let settlement = ask_issues(case, question, progress, &mut held);
    let questions = case.questions.iter().zip(held).enumerate();
    let scored = questions.map(|(place, (own, held))| {
        let came_true = own.resolved.as_ref().map(|resolved| resolved.value);
        let values = own.forecasts.iter();
        QuestionScore {
            question: QuestionId(place),
            came_true,
            was_excluded: came_true == Some(true) && held.excludes(),
            values: values.map(|value| scored(case, value, came_true)).collect(),
            held,
        }
    });
    let mut questions: Vec<QuestionScore> = scored.collect();
    let (names, in_common) = names(case);
    questions.sort_by(|a, b| {
        let deadline = |own: &QuestionScore| case.questions[own.question.0].deadline;
        let open = a.came_true.is_none().cmp(&b.came_true.is_none());
        let missed = b.was_excluded.cmp(&a.was_excluded);
        let size = b.worst().total_cmp(&a.worst());
        let deadline = deadline(a).cmp(&deadline(b));
        open.then(missed).then(size).then(deadline)
    });
    Scoring {
        conflict,
        settlement,
        questions,
        names,
        in_common,
    }
}

/// In how many versions what each question is about lasts.
fn ask_conflict(
    solved: &Solved,
    question: SureQuestion,
    progress: &Progress,
    held: &mut [Held],
) -> Option<ConflictRan> {
    let conflict = &solved.conflict;
    let mut places = Vec::new();
    let mut sets = Vec::new();
    for (place, own) in conflict.case.questions.iter().enumerate() {
        if let Some(About::Condition(condition)) = &own.about {
            let mut set = FixedBitSet::with_capacity(conflict.state_count());
            let states = conflict.states_meeting(&condition.value).into_iter();
            set.extend(states.map(detente_graph::StateId::index));
            places.push(place);
            sets.push(set);
        }
    }
    if places.is_empty() {
        return None;
    }
    let found = conflict::lasting(solved, &sets, question, progress);
    for (place, tally) in places.into_iter().zip(found.tallies) {
        held[place] = Held::Lasts(tally);
    }
    Some(ConflictRan {
        ran: found.ran,
        has_doubts: found.has_doubts,
        are_stated: found.are_stated,
    })
}

/// In how many versions everybody would accept what each question is about.
fn ask_issues(
    case: &Case,
    question: SureQuestion,
    progress: &Progress,
    held: &mut [Held],
) -> Option<Ran> {
    let mut places = Vec::new();
    let mut sets: Vec<Vec<LevelId>> = Vec::new();
    for (place, own) in case.questions.iter().enumerate() {
        if let Some(About::Levels(levels)) = &own.about {
            places.push(place);
            sets.push(levels.iter().map(|level| level.value).collect());
        }
    }
    if places.is_empty() {
        return None;
    }
    let found = settlement::acceptable(case, &sets, question, progress);
    let Some((tallies, ran)) = found else {
        for place in places {
            held[place] = Held::TooManyPackages;
        }
        return None;
    };
    for (place, tally) in places.into_iter().zip(tallies) {
        held[place] = Held::Acceptable(tally);
    }
    Some(ran)
}

fn scored(case: &Case, forecast: &Forecast, came_true: Option<bool>) -> Scored {
    let value = forecast.value;
    let as_of = case.header.as_of;
    Scored {
        brier: came_true.map(|came_true| brier_score(value, came_true)),
        is_wrong: came_true.is_some_and(|came_true| is_wrong(value, came_true)),
        is_later: forecast
            .date
            .zip(as_of)
            .is_some_and(|(date, as_of)| date > as_of),
    }
}

/// Whether a value is on the wrong side of one half.
fn is_wrong(value: f64, came_true: bool) -> bool {
    if came_true {
        value < HALF
    } else {
        value > HALF
    }
}

/// The values of one name, each with the place of its question.
struct Named<'a> {
    kind: ForecastKind,
    name: &'a Text,
    values: Vec<(usize, f64)>,
}

/// The scores of each name, and on how many resolved questions all have a value.
fn names(case: &Case) -> (Vec<NameScore>, usize) {
    let mut found: Vec<Named> = Vec::new();
    for (place, question) in case.questions.iter().enumerate() {
        for forecast in &question.forecasts {
            let value = (place, forecast.value);
            let known = found.iter_mut().find(|own| {
                own.kind == forecast.kind && own.name.shares_words_with(&forecast.name)
            });
            match known {
                Some(known) => known.values.push(value),
                None => found.push(Named {
                    kind: forecast.kind,
                    name: &forecast.name,
                    values: vec![value],
                }),
            }
        }
    }
    let came_true = |place: usize| Some(case.questions[place].resolved.as_ref()?.value);
    let has_value = |own: &Named, place: usize| own.values.iter().any(|(of, _)| *of == place);
    let resolved: Vec<usize> = (0..case.questions.len())
        .filter(|place| came_true(*place).is_some())
        .filter(|place| found.iter().any(|own| has_value(own, *place)))
        .collect();
    let is_scored = |own: &&Named| resolved.iter().any(|place| has_value(own, *place));
    let is_common = |place: &&usize| {
        let mut scored = found.iter().filter(is_scored);
        scored.all(|own| has_value(own, **place))
    };
    let common: Vec<usize> = resolved.iter().filter(is_common).copied().collect();
    let covers_all = |own: &Named| {
        let is_baseline = own.kind == ForecastKind::Baseline && !resolved.is_empty();
        is_baseline && resolved.iter().all(|place| has_value(own, *place))
    };
    let reference = found.iter().position(covers_all);
    let mean_of = |own: &Named, counts: &dyn Fn(usize) -> bool| {
        let counted = own.values.iter().filter(|(place, _)| counts(*place));
        let scores =
            counted.filter_map(|(place, value)| Some(brier_score(*value, came_true(*place)?)));
        let scores: Vec<f64> = scores.collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    };
    let score = |(place, own): (usize, &Named)| {
        let values = own.values.iter();
        let values = values.filter_map(|(place, value)| Some((*value, came_true(*place)?)));
        let values: Vec<(f64, bool)> = values.collect();
        let wrong = values.iter();
        let wrong = wrong.filter(|(value, came_true)| is_wrong(*value, *came_true));
        let beside = reference.map(|reference| &found[reference]);
        NameScore {
            kind: own.kind,
            name: own.name.clone(),
            values: own.values.len(),
            resolved: values.len(),
            wrong: wrong.count(),
            mean: mean_of(own, &|_| true),
            mean_in_common: mean_of(own, &|place| common.contains(&place)),
            reference: beside.and_then(|beside| mean_of(beside, &|place| has_value(own, place))),
            is_reference: reference == Some(place),
        }
    };
    let mut names: Vec<NameScore> = found.iter().enumerate().map(score).collect();
    names.sort_by(|a, b| {
        let key = |own: &NameScore| own.beside_reference().or(own.mean).unwrap_or(f64::MAX);
        key(a).total_cmp(&key(b)).then(b.resolved.cmp(&a.resolved))
    });
    (names, common.len())
}
