//! What can be agreed over issues, as a page.
//!
//! Amounts are told in words; the digits stand at the end.

mod brief;
mod compare;
mod json;
mod lenses;
mod numbers;
mod packages;
mod power;

use detente_analysis::{NoSettlement, Room, Settlement, Solved, TableSettlement, actor_id};
use detente_settle::{
    ActorId, BargainingError, IssueId, IssueSet, MOST_ISSUES, Opening, PACKAGE_LIMIT, Price,
    TOLERANCE, Unlocking, WORTH_LIMIT, shortfalls,
};

use crate::catalogue::Catalogue;
use crate::page::{Block, Line, Page, Role, Row};
use crate::words::Words;
pub(crate) use brief::{
    first_closing, in_full, lens_lines, linkage, opening, package, points, room, table_name, tips,
};
pub use compare::Settled;
pub(crate) use compare::{at_table, compared_in_brief, difference};
pub(crate) use json::compared_json;
pub use json::settlement_json;
pub(crate) use packages::{levels_of_state, package_in_words, package_of_state, part};

/// So many sets of issues are told for one table.
const SETS: usize = 4;
/// And where it is told in brief.
const SETS_IN_BRIEF: usize = 2;
/// So many packages that stand out are told for one table.
const PACKAGES: usize = 4;
/// A concession, or a loss in proportion to a gain, below this is small.
const LITTLE: f64 = 0.1;
/// And one below this is moderate.
const SOME: f64 = 0.25;

/// Speaks about one settlement in one language.
struct Bargained<'a> {
    words: &'a Words<'a>,
    found: &'a Settlement,
}

/// The page of a settlement.
#[must_use]
pub fn settle_page(solved: &Solved, found: &Settlement, catalogue: &Catalogue) -> Page {
    let words = &Words::new(&solved.conflict, catalogue);
    let told = Bargained { words, found };
    let mut blocks = vec![crate::analyse::title(words)];
    told.issues(&mut blocks);
    told.section("heading-room", |table| Some(told.room(table)), &mut blocks);
    told.fallback(&mut blocks);
    told.section("heading-linkage", |table| told.linkage(table), &mut blocks);
    told.section(
        "heading-outstanding",
        |table| told.outstanding(table),
        &mut blocks,
    );
    told.section("heading-absent", |table| told.absent(table), &mut blocks);
    told.division(&mut blocks);
    told.forecasts(&mut blocks);
    told.pivots(&mut blocks);
    told.lenses(&mut blocks);
    told.numbers(&mut blocks);
    blocks.push(Block::Note(catalogue.text("settle-could")));
    Page { blocks }
}

/// Why there is nothing to tell of settlements.
#[must_use]
pub fn no_settlement(why: NoSettlement, catalogue: &Catalogue) -> String {
    let say = |id: &str, count: u128, limit: usize| {
        let values = [("count", count.to_string().into()), ("limit", limit.into())];
        catalogue.text_with(id, &values)
    };
    match why {
        NoSettlement::NoIssues => catalogue.text("settle-none"),
        NoSettlement::Refused(BargainingError::TooManyPackages(packages)) => {
            say("settle-too-many", packages, PACKAGE_LIMIT)
        }
        NoSettlement::Refused(BargainingError::TooManyWorths { packages, actors }) => {
            let worths = packages as u128 * actors as u128;
            say("settle-too-many-worths", worths, WORTH_LIMIT)
        }
        NoSettlement::Refused(BargainingError::TooManyIssues(issues)) => {
            say("settle-too-many-issues", issues as u128, MOST_ISSUES)
        }
        NoSettlement::Refused(why) => {
            let values = [("why", why.to_string().into())];
            catalogue.text_with("settle-refused", &values)
        }
    }
}

/// The tables in brief, for the whole answer: how much room each has, and what must be dealt with together.
pub(crate) fn in_brief(words: &Words, found: &Settlement) -> Vec<Row> {
    let told = Bargained { words, found };
    let row = |table: &TableSettlement| {
        let mut row = told.room(table);
        row.lines.truncate(2);
        row.lines.extend(told.together(table, SETS_IN_BRIEF));
        row
    };
    found.tables.iter().map(row).collect()
}

impl Bargained<'_> {
    fn say(&self, id: &str, values: &[(&str, crate::catalogue::Value)]) -> String {
        self.words.say(id, values)
    }

    fn text(&self, id: &str) -> String {
        self.words.catalogue.text(id)
    }

    fn actors(&self, actors: impl IntoIterator<Item = ActorId>) -> String {
        let actors = actors.into_iter();
        self.words
            .actors(actors.map(|actor| actor_id(actor.index())))
    }

    fn actor(&self, actor: ActorId) -> String {
        self.words.names.actor_in_sentence(actor_id(actor.index()))
    }

    fn issue(&self, issue: IssueId) -> String {
        let name = self.words.names.issue(issue.index());
        self.words.quoted(&name)
    }

    fn issues_named(&self, issues: impl IntoIterator<Item = IssueId>) -> String {
        let named: Vec<String> = issues.into_iter().map(|issue| self.issue(issue)).collect();
        let all = self.words.names.case.issues.len();
        if named.len() == all && all > 2 {
            return self.text("all-issues");
        }
        self.words.list(named)
    }

    /// What a table is called: its name in the case, else that everybody sits at it.
    fn table(&self, table: &TableSettlement) -> String {
        table_name(self.words, table)
    }

    fn section(
        &self,
        heading: &str,
        row: impl Fn(&TableSettlement) -> Option<Row>,
        blocks: &mut Vec<Block>,
    ) {
        let rows: Vec<Row> = self.found.tables.iter().filter_map(row).collect();
        if !rows.is_empty() {
            blocks.push(Block::Heading(self.text(heading)));
            blocks.push(Block::Rows(rows));
        }
    }

    /// What is bargained over, and what stands today.
    fn issues(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-issues")));
        let names = self.words.names;
        let row = |place: usize| {
            let issue = &names.case.issues[place];
            let values = [
                ("today", names.level(place, issue.status_quo.value).into()),
                ("first", names.level(place, 0).into()),
                ("last", names.level(place, issue.levels.len() - 1).into()),
                ("count", issue.levels.len().into()),
            ];
            Row::new(names.issue(place), self.say("issue-today", &values))
        };
        let issues = 0..names.case.issues.len();
        blocks.push(Block::Rows(issues.map(row).collect()));
        let actors = self.found.bargaining.everyone();
        let indifferent: Vec<ActorId> = actors
            .filter(|actor| self.found.bargaining.is_indifferent(*actor))
            .collect();
        if !indifferent.is_empty() {
            let values = [("actors", self.actors(indifferent).into())];
            blocks.push(Block::Paragraph(self.say("settle-indifferent", &values)));
        }
    }

    /// How much room for agreement a table has, and what would open it.
    fn room(&self, table: &TableSettlement) -> Row {
        let today = self.found.bargaining.status_quo();
        let mut row = Row::new(
            self.table(table),
            self.text(match table.room {
                _ if table.acceptable[..] == [today] => "room-only-today",
                Room::Closed => "room-closed",
                Room::Narrow => "room-narrow",
                Room::Wide => "room-wide",
            }),
        );
        row.lines[0].role = Role::Verdict;
        if !table.against_today.is_empty() {
            let values = [("actors", self.actors(table.against_today.clone()).into())];
            row.lines
                .push(Line::plain(self.say("room-not-today", &values)));
        } else if table.acceptable.len() > 1 {
            row.lines.push(Line::plain(self.text("room-today")));
        }
        if table.acceptable.len() > 1
            && table.against_today.is_empty()
            && table.linkage.unlocking.is_empty()
        {
            row.lines.push(Line::plain(self.text("room-no-better")));
        }
        if let Some(opening) = &table.opening {
            let nearest = opening.by_total[0];
            row.lines.extend(self.opens(opening).map(Line::plain));
            for short in shortfalls(&self.found.bargaining, &table.table, nearest) {
                let costly = short.issues.iter().take(2).map(|(issue, _)| *issue);
                let costly: Vec<IssueId> = costly.collect();
                let at_home = short.of_ratify > short.of_walk_away + TOLERANCE;
                let values = [
                    ("actor", self.actor(short.actor).into()),
                    ("much", amount(short.of_threshold).into()),
                    ("count", costly.len().into()),
                    ("issues", self.issues_named(costly).into()),
                    ("floor", if at_home { "home" } else { "away" }.into()),
                ];
                row.lines.push(Line::new(
                    Role::Consequence,
                    self.say("room-short", &values),
                ));
            }
        }
        row
    }

    /// By which package a room that is closed would open most easily.
    fn opens(&self, opening: &Opening) -> Option<String> {
        let values = [
            ("package", self.package(*opening.by_total.first()?).into()),
            ("count", opening.by_total.len().into()),
        ];
        Some(self.say("room-opens", &values))
    }

    /// That today is what those fall back on of whom nothing else is stated.
    fn fallback(&self, blocks: &mut Vec<Block>) {
        let actors = self.found.bargaining.everyone();
        let case = self.words.names.case;
        let is_unstated = |actor: &ActorId| case.actors[actor.index()].stake.walk_away.is_none();
        let unstated: Vec<ActorId> = actors.filter(is_unstated).collect();
        if !unstated.is_empty() {
            let values = [("actors", self.actors(unstated).into())];
            blocks.push(Block::Note(self.say("room-fallback", &values)));
        }
    }

    /// Which issues can be settled alone, which only together, and what closes what.
    fn linkage(&self, table: &TableSettlement) -> Option<Row> {
        if table.room == Room::Closed {
            return None;
        }
        let mut row = Row::of_nobody(self.table(table));
        if table.linkage.unlocking.is_empty() {
            row.lines
                .push(Line::new(Role::Verdict, self.text("linkage-none")));
            return Some(row);
        }
        row.lines.extend(self.together(table, SETS));
        row.lines.extend(self.closing(table));
        row.lines.extend(self.how_far(table));
        Some(row)
    }

    /// Whether to bargain big or small; nothing where nothing can be agreed.
    fn how_far(&self, table: &TableSettlement) -> Vec<Line> {
        if table.room == Room::Closed || table.linkage.unlocking.is_empty() {
            return Vec::new();
        }
        let piecemeal = Line::plain(self.text(piecemeal(table)));
        self.by_size(table).into_iter().chain([piecemeal]).collect()
    }

    /// The issues that can be settled alone, and the sets that must be dealt with together.
    fn together(&self, table: &TableSettlement, most: usize) -> Vec<Line> {
        let minimal = &table.linkage.minimal;
        let (alone, together): (Vec<IssueSet>, Vec<IssueSet>) =
            minimal.iter().partition(|set| set.len() == 1);
        let mut lines = Vec::new();
        if !alone.is_empty() {
            let issues = self.issues_named(alone.iter().flat_map(|set| set.iter()));
            let values = [("issues", issues.into()), ("count", alone.len().into())];
            lines.push(Line::plain(self.say("linkage-alone", &values)));
        }
        let told = together.iter().take(most);
        let sets: Vec<String> = told.map(|set| self.issues_named(set.iter())).collect();
        if !sets.is_empty() {
            let values = [
                ("sets", self.words.series(&sets).into()),
                ("count", together.len().into()),
                ("more", (together.len() - sets.len()).into()),
            ];
            lines.push(Line::plain(self.say("linkage-together", &values)));
        }
        lines
    }

    /// Issues better cut loose from what can be settled.
    fn closing(&self, table: &TableSettlement) -> Vec<Line> {
        let of = |set: &IssueSet| {
            let closing = table.linkage.closing(*set);
            let values = [
                ("issues", self.issues_named(closing.iter().copied()).into()),
                ("set", self.issues_named(set.iter()).into()),
                ("count", closing.len().into()),
            ];
            (!closing.is_empty()).then(|| Line::plain(self.say("linkage-closing", &values)))
        };
        table
            .linkage
            .minimal
            .iter()
            .take(SETS)
            .filter_map(of)
            .collect()
    }

    /// Whether to bargain big or small.
    fn by_size(&self, table: &TableSettlement) -> Option<Line> {
        let best = table.linkage.best_by_size();
        let most = best.iter().flatten().copied().reduce(f64::max)?;
        let size = best
            .iter()
            .position(|gain| gain.is_some_and(|gain| gain >= most - TOLERANCE))?;
        let biggest: Option<&Unlocking> = table
            .linkage
            .unlocking
            .iter()
            .find(|found| found.best_joint_gain >= most - TOLERANCE);
        let alone = best[0].map_or("nothing", |alone| amount_beside(most - alone, most));
        let values = [
            ("size", (size + 1).into()),
            ("issues", self.issues_named(biggest?.issues.iter()).into()),
            ("alone", alone.into()),
        ];
        Some(Line::plain(self.say("linkage-size", &values)))
    }

    /// Who would spoil what stands out, and what including the absent would cost.
    fn absent(&self, table: &TableSettlement) -> Option<Row> {
        if table.prices.is_empty() || table.room == Room::Closed {
            return None;
        }
        let mut row = Row::of_nobody(self.table(table));
        let packages = table.spoilers.len();
        let spoils = |actor: &ActorId| {
            let spoiled = table.spoilers.iter();
            let spoiled = spoiled.filter(|(_, who)| who.iter().any(|found| found.actor == *actor));
            match spoiled.count() {
                0 => "none",
                all if all == packages => "all",
                _ => "some",
            }
        };
        let absent = || table.prices.iter();
        for word in ["all", "some", "none"] {
            let actors = absent().map(|(actor, _)| *actor);
            let actors: Vec<ActorId> = actors.filter(|actor| spoils(actor) == word).collect();
            if !actors.is_empty() {
                let values = [
                    ("spoils", word.into()),
                    ("actors", self.actors(actors).into()),
                ];
                row.lines
                    .push(Line::plain(self.say("absent-spoil", &values)));
            }
        }
        for word in ["same", "little", "some", "much", "no-deal"] {
            let actors = absent().filter(|(_, price)| price_word(price) == word);
            let actors: Vec<ActorId> = actors.map(|(actor, _)| *actor).collect();
            if !actors.is_empty() {
                let values = [
                    ("price", word.into()),
                    ("actors", self.actors(actors).into()),
                ];
                row.lines
                    .push(Line::plain(self.say("absent-price", &values)));
            }
        }
        Some(row)
    }

    /// How two actors would divide the issues.
    fn division(&self, blocks: &mut Vec<Block>) {
        let Some(division) = &self.found.division else {
            return;
        };
        blocks.push(Block::Heading(self.text("heading-division")));
        let row = |(place, actor): (usize, ActorId)| {
            let part = |issue: usize| {
                let first = division.first_gets[issue];
                if place == 0 { first } else { 1.0 - first }
            };
            let issues = 0..division.first_gets.len();
            let whole = issues
                .clone()
                .filter(|issue| part(*issue) > 1.0 - TOLERANCE);
            let whole: Vec<IssueId> = whole.map(|issue| IssueId(issue as u16)).collect();
            let mut row = Row::of_actor(
                self.words.names.actor(actor_id(actor.index())),
                actor_id(actor.index()),
            );
            let values = [
                ("issues", self.issues_named(whole.iter().copied()).into()),
                ("count", whole.len().into()),
            ];
            row.lines
                .push(Line::plain(self.say("division-whole", &values)));
            if let Some(shared) = division.shared {
                let values = [
                    ("issue", self.issue(IssueId(shared as u16)).into()),
                    (
                        "part",
                        if part(shared) > 0.5 {
                            "larger"
                        } else {
                            "smaller"
                        }
                        .into(),
                    ),
                ];
                row.lines
                    .push(Line::plain(self.say("division-shared", &values)));
            }
            row
        };
        let actors = self.found.bargaining.everyone().enumerate();
        blocks.push(Block::Rows(actors.map(row).collect()));
        blocks.push(Block::Paragraph(self.text("division-even")));
    }
}

/// How a table fares issue by issue beside the whole.
fn piecemeal(table: &TableSettlement) -> &'static str {
    let gain = |best: &Option<detente_settle::Best>| best.as_ref().map(|best| best.joint_gain);
    let moved = |best: &detente_settle::Best, today: f64| best.joint_gain > today + TOLERANCE;
    let found = &table.piecemeal;
    let whole = gain(&found.whole).unwrap_or_default();
    match &found.step_by_step {
        Some(step) if step.joint_gain >= whole - TOLERANCE => "piecemeal-as-far",
        Some(step) if moved(step, found.today) => "piecemeal-part",
        _ => "piecemeal-nothing",
    }
}

/// How much a concession is, in a word.
fn amount(short: f64) -> &'static str {
    if short < LITTLE {
        "little"
    } else if short < SOME {
        "some"
    } else {
        "much"
    }
}

/// How much less something is, in proportion to what it is less than.
fn amount_beside(less: f64, than: f64) -> &'static str {
    if less <= TOLERANCE {
        "same"
    } else {
        amount(less / than.max(TOLERANCE))
    }
}

/// What including an actor costs, in a word.
fn price_word(price: &Price) -> &'static str {
    match (&price.without, price.joint_loss()) {
        (Some(without), Some(loss)) => amount_beside(loss, without.joint_gain),
        _ => "no-deal",
    }
}
