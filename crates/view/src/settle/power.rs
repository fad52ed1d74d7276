//! Issue by issue: where clout and interest point, what pressure does, and who tips the balance.

use detente_analysis::{IssueForecast, Pressure, actor_id};
use detente_settle::{Ending, Reading, TOLERANCE};

use super::Bargained;
use crate::page::{Block, Line, Role, Row};

impl Bargained<'_> {
    /// The baselines and the challenge model, a row for each issue.
    pub(super) fn forecasts(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-forecasts")));
        let issues = self.found.issues.iter().enumerate();
        let row = |(place, found): (usize, &IssueForecast)| {
            let mut row = Row::of_nobody(self.words.names.issue(place));
            row.lines.push(Line::plain(self.forecast(place, found)));
            if found.mean.is_none() {
                return row;
            }
            let pooled = found
                .pressure
                .iter()
                .find(|played| played.reading == Reading::Pooled);
            row.lines
                .extend(pooled.map(|played| self.pressure(place, played)));
            row
        };
        blocks.push(Block::Rows(issues.map(row).collect()));
        let stated = self.words.names.case.actors.iter();
        let stated = stated
            .filter(|actor| actor.stake.capability.is_some())
            .count();
        if stated == 0 {
            blocks.push(Block::Paragraph(self.text("clout-unstated")));
        }
        blocks.push(Block::Note(self.text("forecast-warning")));
    }

    /// Where clout and interest point on an issue.
    pub(super) fn forecast(&self, place: usize, found: &IssueForecast) -> String {
        let Some((mean, median)) = found.mean.zip(found.median) else {
            return self.text("forecast-none");
        };
        let (low, high) = (
            self.nearest(place, median.low),
            self.nearest(place, median.high),
        );
        let mean = self.nearest(place, mean);
        let same = match () {
            () if low != high => "no",
            () if low == mean => "all",
            () => "median",
        };
        let values = [
            ("mean", mean.into()),
            ("median", low.into()),
            ("high", high.into()),
            ("same", same.into()),
        ];
        self.say("forecast", &values)
    }

    /// What the rounds of pressure come to, said plainly where they do not settle.
    fn pressure(&self, place: usize, played: &Pressure) -> Line {
        let medians = || played.challenge.rounds.iter().map(|round| round.median);
        let told = |message: &str, from: usize| {
            let later = medians().skip(from);
            let least = later.clone().fold(f64::INFINITY, f64::min);
            let most = later.fold(f64::NEG_INFINITY, f64::max);
            let (low, high) = (self.nearest(place, least), self.nearest(place, most));
            let values = [
                ("same", if low == high { "yes" } else { "no" }.into()),
                ("low", low.into()),
                ("high", high.into()),
                ("rounds", played.challenge.rounds.len().into()),
            ];
            self.say(message, &values)
        };
        let text = match played.challenge.ending {
            Ending::Settled(0) => self.text("pressure-nobody"),
            Ending::Settled(_) => told("pressure-settles", played.challenge.rounds.len() - 1),
            Ending::Cycle { from, .. } => told("pressure-circle", from),
            Ending::StillMoving => told("pressure-moving", 0),
        };
        Line::new(Role::Quiet, text)
    }

    /// The level of an issue that stands nearest to a place on its scale.
    fn nearest(&self, issue: usize, place: f64) -> String {
        let levels = self.words.names.case.issues[issue].levels.iter();
        let nearest = levels
            .enumerate()
            .min_by(|(_, a), (_, b)| (a.at - place).abs().total_cmp(&(b.at - place).abs()));
        nearest.map_or_else(String::new, |(level, _)| {
            self.words.names.level(issue, level)
        })
    }

    /// Who tips the balance, most often first.
    pub(super) fn pivots(&self, blocks: &mut Vec<Block>) {
        if let Some(told) = self.tips() {
            blocks.push(Block::Heading(self.text("heading-pivots")));
            blocks.push(Block::Paragraph(told));
        }
    }

    /// Who tips the balance, in a sentence.
    pub(super) fn tips(&self) -> Option<String> {
        let pivots = self.found.pivots.as_ref()?;
        let mut actors: Vec<usize> = (0..pivots.shapley_shubik.len()).collect();
        let power = |actor: usize| pivots.shapley_shubik[actor];
        actors.sort_by(|a, b| power(*b).total_cmp(&power(*a)).then(a.cmp(b)));
        let ranks = actors.chunk_by(|a, b| (power(*a) - power(*b)).abs() <= TOLERANCE);
        let told = |rank: &[usize]| {
            let named = self.words.actors(rank.iter().map(|actor| actor_id(*actor)));
            if power(rank[0]) <= TOLERANCE {
                self.say("pivots-never", &[("actors", named.into())])
            } else {
                named
            }
        };
        let ranks: Vec<String> = ranks.map(told).collect();
        let values = [
            (
                "ranks",
                self.words.catalogue.joined("between-series", &ranks).into(),
            ),
            ("count", ranks.len().into()),
        ];
        Some(self.say("pivots", &values))
    }
}
