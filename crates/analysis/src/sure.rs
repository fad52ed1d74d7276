//! How sure: what holds in all plausible versions of a case, in some, in none, and what that turns on.

pub(crate) mod conflict;
pub(crate) mod settlement;

use detente_case::model::{ActorId, Case, MayBe, OptionId, Order};
use detente_ensemble::{Count, Doubt, Influence, Interval, Progress, Turning};

use crate::coverage::{Support, support};
use crate::solve::Solved;
pub use conflict::{
    ConflictSure, DealSure, Difference, DifferenceBy, Dissent, OutcomeSure, Side, StateSure,
    TableSure,
};
pub use detente_ensemble::Ran;
pub use settlement::{NumberOf, SetSure, SettlementSure, TableRoom};

/// What is asked of the versions of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SureQuestion {
    /// How many versions are run at most: where there are no more, all are; else so many are drawn.
    pub runs: usize,
    /// From which seed.
    pub seed: u64,
}

/// How sure the answers about a case are.
#[derive(Debug)]
pub struct Sure {
    /// By the conflict of options; `None` where the case has none.
    pub conflict: Option<ConflictSure>,
    /// By its issues; `None` where it has none, too many packages, or no number in doubt.
    pub settlement: Option<SettlementSure>,
}

impl Sure {
    /// Whether runs were stopped before all were done.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let conflict = self.conflict.as_ref().map(|found| found.ran);
        let settlement = self.settlement.as_ref().map(|found| found.ran);
        conflict.into_iter().chain(settlement).any(Ran::is_partial)
    }
}

/// What lasts in the versions run so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SoFar {
    /// So many were run.
    pub done: usize,
    /// In how many of them today's situation lasts, where there is one.
    pub today: Option<usize>,
    /// In how many of them some state of each outcome lasts, in the order of the case.
    pub outcomes: Vec<usize>,
    /// Whether these are all, and room for agreement is asked about now.
    pub is_whole: bool,
}

/// In how many versions something holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tally {
    /// In so many.
    pub holds: usize,
    /// Of so many.
    pub of: usize,
    /// The share by the weights of the versions.
    pub share: f64,
    /// Where the share lies, where versions were drawn; `None` where all were run.
    pub interval: Option<Interval>,
}

impl Tally {
    /// Whether it holds in every version that was run.
    #[must_use]
    pub fn always(self) -> bool {
        self.holds == self.of
    }

    /// Whether it holds in none.
    #[must_use]
    pub fn never(self) -> bool {
        self.holds == 0
    }

    fn of(count: Count, ran: Ran) -> Self {
        Self {
            holds: count.holds,
            of: ran.done,
            share: if ran.weight > 0.0 {
                count.weight / ran.weight
            } else {
                0.0
            },
            interval: (!ran.is_exact()).then(|| detente_ensemble::wilson(count.holds, ran.done)),
        }
    }
}

/// Something about the conflict that may come out otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtOf {
    /// Two statements of an actor, by their places, may be the other way round.
    Swap {
        /// Whose.
        actor: ActorId,
        /// The one that stands first.
        first: usize,
        /// The one that stands after it.
        second: usize,
    },
    /// A statement of an actor may not apply.
    Drop {
        /// Whose.
        actor: ActorId,
        /// Its place.
        place: usize,
    },
    /// Others have another preference for an actor.
    Whose {
        /// For whom.
        actor: ActorId,
    },
    /// An option may move both ways after all.
    OneWay(OptionId),
}

/// How much settling a doubt would change an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn<D> {
    /// The doubt.
    pub doubt: D,
    /// By how much, and which ways of it.
    pub influence: Influence,
}

/// Runs the versions of a case. `progress` tells how far they are and can stop them; what is done by then is told.
#[must_use]
pub fn sure(solved: &Solved, question: SureQuestion, progress: &Progress) -> Sure {
    sure_watched(solved, question, progress, |_| {})
}

/// The same, telling `watch` now and then what lasts in the versions run so far.
pub fn sure_watched(
    solved: &Solved,
    question: SureQuestion,
    progress: &Progress,
    watch: impl FnMut(SoFar),
) -> Sure {
    let case = &solved.conflict.case;
    Sure {
        conflict: case
            .has_options()
            .then(|| conflict::sure(solved, question, progress, watch)),
        settlement: settlement::sure(case, question, progress),
    }
}

/// The conflict of options in all versions, where there are no more than some.
pub(crate) fn conflict_sure(solved: &Solved, most: usize) -> Option<ConflictSure> {
    let ways = doubts(&solved.conflict.case).0.into_iter();
    let mut ways = ways.map(|(_, doubt)| doubt.plausible().len());
    let versions = ways.try_fold(1_usize, usize::checked_mul)?;
    let question = SureQuestion {
        runs: most,
        seed: 0,
    };
    (versions <= most).then(|| conflict::sure(solved, question, &Progress::default(), |_| {}))
}

/// What can be agreed over the issues of a case, in all versions or in as many as are asked for.
pub(crate) fn settlement_sure(case: &Case, question: SureQuestion) -> Option<SettlementSure> {
    settlement::sure(case, question, &Progress::default())
}

/// The doubts about the conflict of a case, with how plausible each way is, the way as the case has it first; and whether
/// the case states them.
///
/// Where it states none, two neighbouring statements may be the other way round if one of them is a judgement or
/// unsourced; nothing else is varied.
fn doubts(case: &Case) -> (Vec<(DoubtOf, Doubt)>, bool) {
    let stated = stated_doubts(case);
    if stated.is_empty() {
        return (implied_doubts(case), false);
    }
    (stated, true)
}

fn stated_doubts(case: &Case) -> Vec<(DoubtOf, Doubt)> {
    let mut doubts = Vec::new();
    let maybe = |weight: f64| Doubt::new(&[1.0 - weight, weight]);
    for (place, option) in case.options.iter().enumerate() {
        if let Some(weight) = option.one_way_weight {
            // That it moves one way is as stated; that it does not is the other way.
            doubts.push((DoubtOf::OneWay(OptionId(place)), maybe(1.0 - weight)));
        }
    }
    for (place, preference) in case.preferences.iter().enumerate() {
        let actor = ActorId(place);
        for doubt in preference.iter().flat_map(|preference| &preference.doubts) {
            let of = match doubt.value.may_be {
                MayBe::Swapped(first, second) => DoubtOf::Swap {
                    actor,
                    first,
                    second,
                },
                MayBe::Dropped(place) => DoubtOf::Drop { actor, place },
            };
            doubts.push((of, maybe(doubt.value.weight)));
        }
        let others = case.alternatives.iter();
        let others = others.filter(|alternative| alternative.of.value == actor);
        let mut weights: Vec<f64> = others.map(|alternative| alternative.weight).collect();
        if !weights.is_empty() {
            weights.insert(0, 1.0);
            doubts.push((DoubtOf::Whose { actor }, Doubt::new(&weights)));
        }
    }
    doubts
}

fn implied_doubts(case: &Case) -> Vec<(DoubtOf, Doubt)> {
    let mut doubts = Vec::new();
    for (place, preference) in case.preferences.iter().enumerate() {
        let Some(Order::Statements(statements)) = preference.as_ref().map(|own| &own.order) else {
            continue;
        };
        let is_doubtful = |at: usize| support(case, &statements[at].basis) != Support::Said;
        for first in 0..statements.len().saturating_sub(1) {
            let second = first + 1;
            if is_doubtful(first) || is_doubtful(second) {
                let actor = ActorId(place);
                let swap = DoubtOf::Swap {
                    actor,
                    first,
                    second,
                };
                doubts.push((swap, Doubt::new(&[1.0, 1.0])));
            }
        }
    }
    doubts
}

/// How much each doubt changes an answer, those that change it most first.
fn turns<D: Copy>(names: &[D], turning: &Turning) -> Vec<Turn<D>> {
    let found = turning.influence().into_iter();
    found
        .map(|influence| Turn {
            doubt: names[influence.of],
            influence,
        })
        .collect()
}
