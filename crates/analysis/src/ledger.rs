//! What was said: by whom, about what, when; where the accounts diverge, and which readings of one event
//! stand side by side.

use std::collections::BTreeMap;

use detente_case::ledger::model::{
    Entry, EntryId, EntryKind, Ledger, Modality, PropositionId, RelationKind, Speaker, Stance,
    TopicId,
};
use detente_case::ledger::{Days, counts};
use detente_case::model::{ActorId, Case};
use jiff::civil::Date;

/// Which entries are asked about.
#[derive(Clone, Copy, Debug, Default)]
pub struct LedgerQuestion {
    /// Nothing later than this day; the case's own as-of date where it is not given.
    pub as_of: Option<Date>,
    /// Only what is said by or for this actor.
    pub actor: Option<ActorId>,
    /// Only what bears on this proposition.
    pub proposition: Option<PropositionId>,
}

/// What a ledger says.
#[derive(Clone, Debug)]
pub struct LedgerFinding {
    /// The day after which nothing counts, if there is one.
    pub as_of: Option<Date>,
    /// The entries that count, by their first possible day and then in the order of the file; those
    /// without a date last.
    pub entries: Vec<EntryId>,
    /// The entries that do not count because they are, or may be, later.
    pub set_aside: Vec<EntryId>,
    /// How many of those that count have no date.
    pub undated: usize,
    /// The speakers, in the order of the ledger's persons, then the authors of sources, then those not
    /// named; each with what they say.
    pub by_speaker: Vec<(Option<Speaker>, Vec<EntryId>)>,
    /// The topics in the order of the ledger, each with what is said about it; `None` for what has none.
    pub by_topic: Vec<(Option<TopicId>, Vec<EntryId>)>,
    /// Propositions on which entries differ, in the order of the ledger.
    pub divergences: Vec<Divergence>,
    /// Propositions on which those who speak of them agree.
    pub agreed: Vec<Divergence>,
    /// Readings of one event by several sides, side by side.
    pub rival_readings: Vec<Vec<EntryId>>,
    /// What pulls apart within what one speaker says.
    pub tensions: Vec<Tension>,
    /// What pulls apart between what several say.
    pub opposed: Vec<Vec<EntryId>>,
    /// Outcomes as those who speak claim them: what persons say of the propositions that reported outcomes
    /// bear on.
    pub claimed: Vec<EntryId>,
    /// Outcomes as they are reported: those that no person of the ledger speaks of.
    pub reported: Vec<EntryId>,
    /// What is planned or promised.
    pub plans: Vec<EntryId>,
    /// Accounts of one utterance in which sources disagree; both stand.
    pub disagreeing_sources: Vec<Vec<EntryId>>,
}

/// A proposition, and who asserts, denies or hedges it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divergence {
    /// The proposition.
    pub proposition: PropositionId,
    /// The entries that assert it.
    pub asserts: Vec<EntryId>,
    /// The entries that deny it.
    pub denies: Vec<EntryId>,
    /// The entries that leave it open.
    pub hedges: Vec<EntryId>,
}

/// What pulls apart within what one speaker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tension {
    /// The speaker.
    pub speaker: Speaker,
    /// What it says, in the order of the dates.
    pub entries: Vec<EntryId>,
}

/// What the ledger of a case says; `None` where the case has none.
#[must_use]
pub fn ledger(case: &Case, question: &LedgerQuestion) -> Option<LedgerFinding> {
    let ledger = case.ledger.as_ref()?;
    let as_of = question.as_of.or(case.header.as_of);
    let is_asked = |id: &EntryId| is_asked(ledger, &ledger.entries[id.0], question);
    let all = (0..ledger.entries.len()).map(EntryId).filter(is_asked);
    let (mut entries, set_aside): (Vec<EntryId>, Vec<EntryId>) =
        all.partition(|id| counts(&ledger.entries[id.0], as_of));
    entries.sort_by_key(|id| when(&ledger.entries[id.0]));
    let of_kind = |kind: EntryKind| {
        let of_kind = entries.iter().copied();
        of_kind.filter(move |id| ledger.entries[id.0].kind == kind)
    };
    let by_person = |id: &EntryId| {
        let speakers = &ledger.entries[id.0].speakers;
        speakers
            .iter()
            .any(|speaker| matches!(speaker, Speaker::Person(_)))
    };
    let reported: Vec<EntryId> = of_kind(EntryKind::Outcome)
        .filter(|id| !by_person(id))
        .collect();
    let on_outcome = |id: &EntryId| {
        let entry = &ledger.entries[id.0];
        let mut claims = entry.claims.iter().map(|(proposition, _)| proposition);
        let speaks_of = |other: &EntryId, proposition| {
            let claims = &ledger.entries[other.0].claims;
            claims.iter().any(|(of, _)| of == proposition)
        };
        entry.kind == EntryKind::Outcome
            || claims.any(|of| reported.iter().any(|other| speaks_of(other, of)))
    };
    let claimed = entries.iter().copied();
    let claimed = claimed
        .filter(|id| by_person(id) && on_outcome(id))
        .collect();
    let is_plan = |id: &EntryId| {
        let entry = &ledger.entries[id.0];
        let planned = [Some(Modality::Planned), Some(Modality::Promised)].contains(&entry.modality);
        entry.kind == EntryKind::Plan || planned
    };
    let asked = |claims: &Divergence| {
        let only = question.proposition;
        only.is_none_or(|only| claims.proposition == only)
    };
    let (divergences, agreed) = claims(ledger, &entries)
        .into_iter()
        .filter(asked)
        .partition(Divergence::diverges);
    let related = |kind| related(ledger, &entries, kind);
    let (tensions, opposed) = tensions(ledger, &entries);
    Some(LedgerFinding {
        as_of,
        undated: entries
            .iter()
            .filter(|id| ledger.entries[id.0].date.is_none())
            .count(),
        by_speaker: by_speaker(ledger, &entries),
        by_topic: by_topic(ledger, &entries),
        divergences,
        agreed,
        rival_readings: related(RelationKind::RivalReading),
        tensions,
        opposed,
        claimed,
        reported,
        plans: entries.iter().copied().filter(is_plan).collect(),
        disagreeing_sources: related(RelationKind::SourcesDisagree),
        set_aside,
        entries,
    })
}

/// What entries are ordered by: those without a date last.
fn when(entry: &Entry) -> (bool, Option<Days>) {
    let days = entry.date.as_ref().map(|days| days.value);
    (days.is_none(), days)
}

fn is_asked(ledger: &Ledger, entry: &Entry, question: &LedgerQuestion) -> bool {
    let by_actor = question
        .actor
        .is_none_or(|actor| speaks_for(ledger, entry, actor));
    let proposition = question.proposition;
    let bears = proposition.is_none_or(|asked| entry.claims.iter().any(|(of, _)| *of == asked));
    by_actor && bears
}

/// Whether an entry is said by somebody who speaks for an actor, or on behalf of it.
#[must_use]
pub fn speaks_for(ledger: &Ledger, entry: &Entry, actor: ActorId) -> bool {
    let person_of_actor = |speaker: &Speaker| match speaker {
        Speaker::Person(person) => ledger.persons[person.0].actor == Some(actor),
        Speaker::Author | Speaker::Unnamed => false,
    };
    entry.on_behalf_of == Some(actor) || entry.speakers.iter().any(person_of_actor)
}

/// What an entry claims and others see otherwise: each proposition with the entries that take another stance on it, of
/// those that count by the case's as-of date.
#[must_use]
pub fn contradicted(case: &Case, id: EntryId) -> Vec<(PropositionId, Vec<EntryId>)> {
    let Some(ledger) = case.ledger.as_ref() else {
        return Vec::new();
    };
    let others = |(proposition, stance): &(PropositionId, Stance)| {
        let differs = |other: &EntryId| {
            let entry = &ledger.entries[other.0];
            let claims = &entry.claims;
            counts(entry, case.header.as_of)
                && claims
                    .iter()
                    .any(|(of, other)| of == proposition && other != stance)
        };
        let others = (0..ledger.entries.len()).map(EntryId).filter(differs);
        (*proposition, others.collect::<Vec<_>>())
    };
    let claims = ledger.entries[id.0].claims.iter().map(others);
    claims.filter(|(_, others)| !others.is_empty()).collect()
}

fn by_speaker(ledger: &Ledger, entries: &[EntryId]) -> Vec<(Option<Speaker>, Vec<EntryId>)> {
    let mut found: BTreeMap<(bool, Option<Speaker>), Vec<EntryId>> = BTreeMap::new();
    for id in entries {
        let speakers = &ledger.entries[id.0].speakers;
        if speakers.is_empty() {
            found.entry((true, None)).or_default().push(*id);
        }
        for speaker in speakers {
            found.entry((false, Some(*speaker))).or_default().push(*id);
        }
    }
    found
        .into_iter()
        .map(|((_, speaker), entries)| (speaker, entries))
        .collect()
}

fn by_topic(ledger: &Ledger, entries: &[EntryId]) -> Vec<(Option<TopicId>, Vec<EntryId>)> {
    let topics = (0..ledger.topics.len()).map(|topic| Some(TopicId(topic)));
    let about = |topic: Option<TopicId>| {
        let is_about = |id: &&EntryId| {
            let about = &ledger.entries[id.0].about;
            topic.map_or(about.is_empty(), |topic| about.contains(&topic))
        };
        let entries: Vec<EntryId> = entries.iter().filter(is_about).copied().collect();
        (topic, entries)
    };
    let found = topics.chain([None]).map(about);
    found.filter(|(_, entries)| !entries.is_empty()).collect()
}

/// Who claims what of each proposition that is spoken of.
fn claims(ledger: &Ledger, entries: &[EntryId]) -> Vec<Divergence> {
    let of = |proposition: PropositionId| {
        let with = |stance: Stance| -> Vec<EntryId> {
            let claims = |id: &&EntryId| {
                let claims = &ledger.entries[id.0].claims;
                claims.contains(&(proposition, stance))
            };
            entries.iter().filter(claims).copied().collect()
        };
        Divergence {
            proposition,
            asserts: with(Stance::Asserts),
            denies: with(Stance::Denies),
            hedges: with(Stance::Hedges),
        }
    };
    let all = (0..ledger.propositions.len()).map(|place| of(PropositionId(place)));
    all.filter(|claims| claims.sides() > 0).collect()
}

impl Divergence {
    fn sides(&self) -> usize {
        let sides = [&self.asserts, &self.denies, &self.hedges];
        sides.iter().filter(|side| !side.is_empty()).count()
    }

    /// Whether entries differ on the proposition.
    #[must_use]
    pub fn diverges(&self) -> bool {
        self.sides() > 1
    }
}

/// The groups of entries that belong together in one way, of those that count; each of two or more.
fn related(ledger: &Ledger, entries: &[EntryId], kind: RelationKind) -> Vec<Vec<EntryId>> {
    let relations = ledger
        .relations
        .iter()
        .filter(|relation| relation.kind == kind);
    let groups = relations.map(|relation| {
        let between = entries.iter().filter(|id| relation.between.contains(id));
        between.copied().collect::<Vec<EntryId>>()
    });
    groups.filter(|group| group.len() > 1).collect()
}

/// What is said to pull apart, and what one speaker both asserts and denies: within what one speaker
/// says, and between speakers.
fn tensions(ledger: &Ledger, entries: &[EntryId]) -> (Vec<Tension>, Vec<Vec<EntryId>>) {
    let mut within: Vec<Tension> = Vec::new();
    let mut between = Vec::new();
    for group in related(ledger, entries, RelationKind::Tension) {
        let speaks =
            |speaker: &Speaker, id: &EntryId| ledger.entries[id.0].speakers.contains(speaker);
        let of_first = ledger.entries[group[0].0].speakers.iter();
        let mut shared = of_first.filter(|speaker| group.iter().all(|id| speaks(speaker, id)));
        match shared.next() {
            Some(speaker) => within.push(Tension {
                speaker: *speaker,
                entries: group,
            }),
            None => between.push(group),
        }
    }
    for claims in claims(ledger, entries) {
        for (speaker, said) in by_speaker(ledger, entries) {
            let on = |side: &[EntryId]| -> Vec<EntryId> {
                side.iter()
                    .filter(|id| said.contains(id))
                    .copied()
                    .collect()
            };
            let (asserted, denied) = (on(&claims.asserts), on(&claims.denies));
            // What the authors of several sources say is not said by one speaker.
            let is_one = matches!(speaker, Some(Speaker::Person(_)));
            if is_one && !asserted.is_empty() && !denied.is_empty() {
                let both = |id: &&EntryId| asserted.contains(id) || denied.contains(id);
                let found: Vec<EntryId> = entries.iter().filter(both).copied().collect();
                let known = |tension: &Tension| tension.entries.iter().all(|id| found.contains(id));
                if !within.iter().any(known) {
                    within.extend(speaker.map(|speaker| Tension {
                        speaker,
                        entries: found,
                    }));
                }
            }
        }
    }
    (within, between)
}
