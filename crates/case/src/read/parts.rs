//! The parts of a case, one function each.

use super::Reader;
use super::fields::Fields;
use crate::diagnostic::{Code, Diagnostic, Note, Phrase};
use crate::logic::unknown_name;
use crate::model::{
    Actor, ActorId, Case, CaseOption, Expr, Forbids, Header, Issue, Label, ListedState,
    ListedStateId, Merge, Move, OneWay, OptionId, Outcome, Pattern, Rule, Spanned, StatusQuo,
    Table, View,
};
use crate::names::{NameList, PatternOrder, excerpt};
use crate::quoted::Quoted;

/// Options beyond this are refused: the choice of all of them is one machine word, with a bit to spare.
pub const MOST_OPTIONS: usize = 63;

impl Reader<'_> {
    /// The whole case; none where a part without which there is no case is missing.
    pub(super) fn case(mut self, file: &Fields<'_>) -> Option<Case> {
        let header = self.header(file);
        let actors = self.actors(file);
        let issues = self.issues(file);
        let positions = self.positions(file, &issues);
        let options = self.options(file, &issues);
        self.form(file);
        let rules = self.rules(file);
        let merges = self.merges(file);
        let states = self.states(file);
        let moves = self.moves(file);
        let outcomes = self.outcomes(file, &issues);
        self.references(&outcomes, &merges);
        let status_quo = self.status_quo(file);
        let preferences = self.preferences(file, actors.len());
        let alternatives = self.alternatives(file);
        let views = self.views(file);
        let tables = self.tables(file);
        let questions = self.questions(file, header.as_ref(), &issues);
        let labels = self.labels(file);
        let pattern_order = match self.names.patterns {
            PatternOrder::Given(order, _) => Some(order),
            _ => None,
        };
        Some(Case {
            header: header?,
            actors,
            options,
            rules,
            merges,
            states,
            moves,
            outcomes,
            status_quo,
            preferences,
            views,
            tables,
            issues,
            positions,
            alternatives,
            questions,
            pattern_order,
            labels,
            ledger: None,
        })
    }

    fn header(&mut self, file: &Fields<'_>) -> Option<Header> {
        let fields = file.fields("case")?;
        let authors = fields.strings("authors");
        Some(Header {
            id: fields.plain("id")?,
            title: fields.text("title")?,
            date: fields.date("date"),
            as_of: fields.date("as-of"),
            question: fields
                .string("question")
                .and_then(|name| self.question_named(&name, file)),
            authors: authors
                .iter()
                .map(|author| author.value.to_owned())
                .collect(),
            version: fields.plain("version").map(|version| version.value),
        })
    }

    fn actors(&mut self, file: &Fields<'_>) -> Vec<Actor> {
        let actors = file.fields_list("actor");
        if let Some(span) = file
            .key_span("actor")
            .filter(|_| file.list("actor").is_some_and(<[_]>::is_empty))
        {
            self.report(Diagnostic::at(Code::NoActors, span));
        }
        actors
            .iter()
            .filter_map(|fields| {
                Some(Actor {
                    id: fields.plain("id")?,
                    name: fields.text("name"),
                    called: fields.text("called"),
                    stake: self.stake(fields),
                })
            })
            .collect()
    }

    fn options(&mut self, file: &Fields<'_>, issues: &[Issue]) -> Vec<CaseOption> {
        let options = file.fields_list("option");
        if let Some(beyond) = options.get(MOST_OPTIONS) {
            let finding = Diagnostic::at(Code::TooManyOptions, beyond.span);
            self.report(
                finding
                    .with("count", options.len())
                    .with("limit", MOST_OPTIONS),
            );
        }
        options
            .iter()
            .filter_map(|fields| self.option(fields, issues))
            .collect()
    }

    fn option(&mut self, fields: &Fields<'_>, issues: &[Issue]) -> Option<CaseOption> {
        let id = fields.string("id")?;
        let (owner, _) = id.value.split_once('.')?;
        let owner = self.names.actors.find(owner).map(ActorId).or_else(|| {
            if self.names.actors.is_empty() {
                return None;
            }
            let span = id.part(0, owner.len());
            let known = self.names.actors.iter();
            let finding = unknown_name(Phrase::Actor, owner, span, known, &[], self.findings);
            self.report(finding);
            None
        });
        Some(CaseOption {
            id: Spanned {
                value: id.value.to_owned(),
                span: id.span,
            },
            owner: owner?,
            name: fields.text("name"),
            taking: fields.text("taking"),
            dropping: fields.text("dropping"),
            one_way: one_way(fields),
            one_way_weight: one_way_weight(fields),
            levels: self.levels_stood_for(fields, issues),
            basis: fields.basis(),
            span: fields.span,
        })
    }

    /// Options and rules, or states and moves.
    fn form(&mut self, file: &Fields<'_>) {
        let given = |key: &str| !file.fields_list(key).is_empty();
        let first = |key: &str| file.fields_list(key).first().map(|fields| fields.span);
        match (first("state"), first("move")) {
            (None, None) if !given("option") && !given("issue") => {
                self.report(Diagnostic::whole(Code::NoOptions));
            }
            (None, Some(span)) => self.report(Diagnostic::at(Code::MovesWithoutStates, span)),
            (Some(span), None) => self.report(Diagnostic::at(Code::StatesWithoutMoves, span)),
            (Some(state), Some(_)) => {
                for key in ["rule", "merge"] {
                    if let Some(span) = first(key) {
                        let finding = Diagnostic::at(Code::NotInGraphForm, span)
                            .with("key", format!("[[{key}]]"));
                        self.report(finding.label(state, Note::DeclaredHere));
                    }
                }
                for option in file.fields_list("option") {
                    if let Some(span) = option.key_span("one-way") {
                        let finding =
                            Diagnostic::at(Code::NotInGraphForm, span).with("key", "one-way");
                        self.report(finding.label(state, Note::DeclaredHere));
                    }
                }
            }
            (None, None) => {}
        }
    }

    fn rules(&mut self, file: &Fields<'_>) -> Vec<Rule> {
        file.fields_list("rule")
            .iter()
            .filter_map(|fields| self.rule(fields))
            .collect()
    }

    fn rule(&mut self, fields: &Fields<'_>) -> Option<Rule> {
        let never = fields
            .string("never")
            .and_then(|text| self.condition(&text))
            .map(Forbids::Never);
        let exactly = fields
            .list("exactly-one")
            .map(|_| Forbids::NotExactlyOne(self.option_names(fields, "exactly-one")));
        let at_most = fields
            .list("at-most-one")
            .map(|_| Forbids::MoreThanOne(self.option_names(fields, "at-most-one")));
        Some(Rule {
            forbids: never.or(exactly).or(at_most)?,
            name: fields.text("name"),
            basis: fields.basis(),
            span: fields.span,
        })
    }

    fn merges(&mut self, file: &Fields<'_>) -> Vec<Merge> {
        let mut merges = Vec::new();
        for fields in file.fields_list("merge") {
            let members = fields
                .string("where")
                .and_then(|text| self.condition(&text));
            if let (Some(id), Some(members)) = (fields.plain("id"), members) {
                merges.push(Merge {
                    id,
                    name: fields.text("name"),
                    members,
                    basis: fields.basis(),
                });
            }
        }
        merges
    }

    fn outcomes(&mut self, file: &Fields<'_>, issues: &[Issue]) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        for fields in file.fields_list("outcome") {
            let members = fields
                .string("where")
                .and_then(|text| self.condition(&text));
            if let (Some(id), Some(members)) = (fields.plain("id"), members) {
                outcomes.push(Outcome {
                    id,
                    name: fields.text("name"),
                    members,
                    levels: self.levels_stood_for(&fields, issues),
                });
            }
        }
        outcomes
    }

    fn states(&mut self, file: &Fields<'_>) -> Vec<ListedState> {
        let mut states: Vec<ListedState> = Vec::new();
        for fields in file.fields_list("state") {
            let pattern = fields
                .string("pattern")
                .and_then(|text| self.full_pattern(&text));
            if let Some(pattern) = &pattern {
                let same = |state: &&ListedState| {
                    state
                        .pattern
                        .as_ref()
                        .is_some_and(|other| other.value == pattern.value)
                };
                if let Some((first, span)) = states
                    .iter()
                    .find(same)
                    .map(|state| (state.id.value.clone(), state.id.span))
                {
                    let finding =
                        Diagnostic::at(Code::EqualPatterns, pattern.span).with("first", first);
                    self.report(finding.label(span, Note::FirstHere));
                }
            }
            if let Some(id) = fields.plain("id") {
                let (name, basis, span) = (fields.text("name"), fields.basis(), fields.span);
                states.push(ListedState {
                    id,
                    name,
                    pattern,
                    basis,
                    span,
                });
            }
        }
        states
    }

    fn moves(&mut self, file: &Fields<'_>) -> Vec<Move> {
        file.fields_list("move")
            .iter()
            .filter_map(|fields| self.one_move(fields))
            .collect()
    }

    fn one_move(&mut self, fields: &Fields<'_>) -> Option<Move> {
        let actor = fields.string("actor").and_then(|name| self.actor(&name));
        let from = fields
            .string("from")
            .and_then(|name| self.listed_state(&name));
        let mut to = Vec::new();
        let mut seen = NameList::default();
        for name in fields.strings("to") {
            if from
                .as_ref()
                .is_some_and(|from| self.names.states.find(name.value) == Some(from.value.0))
            {
                self.report(
                    Diagnostic::at(Code::MoveToItself, name.span)
                        .with("state", excerpt(name.value)),
                );
            }
            self.once(&mut seen, &name);
            to.extend(self.listed_state(&name));
        }
        Some(Move {
            actor: actor?,
            from: from?,
            to,
            basis: fields.basis(),
        })
    }

    fn status_quo(&mut self, file: &Fields<'_>) -> Option<Spanned<StatusQuo>> {
        let fields = file.fields("status-quo")?;
        if let Some(value) = fields
            .value("taken")
            .filter(|value| value.get_ref().is_array())
        {
            let taken = StatusQuo::Taken(self.option_names(&fields, "taken"));
            return Some(Spanned {
                value: taken,
                span: crate::shape::span_of(value),
            });
        }
        let state = match (fields.string("state"), fields.string("pattern")) {
            (Some(text), _) => self.state_name(&text)?,
            (None, text) => {
                let pattern = self.full_pattern(&text?)?;
                Spanned {
                    value: Expr::Pattern(pattern.value),
                    span: pattern.span,
                }
            }
        };
        Some(Spanned {
            value: StatusQuo::State(state.value),
            span: state.span,
        })
    }

    fn views(&mut self, file: &Fields<'_>) -> Vec<View> {
        let mut views = Vec::new();
        for fields in file.fields_list("view") {
            let of = fields.string("of").and_then(|name| self.actor(&name));
            let unseen = fields
                .string("unseen")
                .and_then(|text| self.condition(&text));
            let unaware = self.option_names(&fields, "unaware");
            let preferences = self.preferences_of(&fields);
            if let (Some(id), Some(of)) = (fields.plain("id"), of) {
                let (name, basis) = (fields.text("name"), fields.basis());
                let actor = fields.string("of").map_or("", |name| name.value).to_owned();
                let own = preferences
                    .iter()
                    .find(|preference| preference.actor.value == of.value);
                if let Some(own) = own {
                    self.report(
                        Diagnostic::at(Code::ViewOfOwnPreference, own.actor.span)
                            .with("actor", actor)
                            .label(of.span, Note::DeclaredHere),
                    );
                }
                views.push(View {
                    id,
                    name,
                    of,
                    unseen,
                    unaware,
                    preferences,
                    basis,
                });
            }
        }
        views
    }

    fn tables(&mut self, file: &Fields<'_>) -> Vec<Table> {
        let mut tables = Vec::new();
        for fields in file.fields_list("table") {
            let mut seen = NameList::default();
            let mut actors = Vec::new();
            for name in fields.strings("actors") {
                self.once(&mut seen, &name);
                actors.extend(self.actor(&name));
            }
            if let Some(id) = fields.plain("id") {
                tables.push(Table {
                    id,
                    name: fields.text("name"),
                    actors,
                    basis: fields.basis(),
                });
            }
        }
        tables
    }

    fn labels(&mut self, file: &Fields<'_>) -> Vec<Label> {
        let Some(fields) = file.fields("labels") else {
            return Vec::new();
        };
        let mut labels = Vec::new();
        for (state, label) in fields.entries() {
            if let (Some(state), Some(label)) = (self.state_name(&state), label.get_ref().as_str())
            {
                labels.push(Label {
                    state,
                    label: label.to_owned(),
                });
            }
        }
        labels
    }

    /// The options a list names, each once.
    fn option_names(&mut self, fields: &Fields<'_>, key: &str) -> Vec<Spanned<OptionId>> {
        let mut seen = NameList::default();
        let mut options = Vec::new();
        for name in fields.strings(key) {
            self.once(&mut seen, &name);
            match self.names.options.find(name.value) {
                Some(index) => options.push(Spanned {
                    value: OptionId(index),
                    span: name.span,
                }),
                None => self.unknown(Phrase::Option, &name),
            }
        }
        options
    }

    pub(super) fn actor(&mut self, name: &Quoted<'_>) -> Option<Spanned<ActorId>> {
        let found = self.names.actors.find(name.value);
        // That there are no actors at all has been reported.
        if found.is_none() && !self.names.actors.is_empty() {
            self.unknown(Phrase::Actor, name);
        }
        found.map(|index| Spanned {
            value: ActorId(index),
            span: name.span,
        })
    }

    fn listed_state(&mut self, name: &Quoted<'_>) -> Option<Spanned<ListedStateId>> {
        let found = self.names.states.find(name.value);
        // Moves without any states have been reported as such.
        if found.is_none() && !self.names.states.is_empty() {
            self.unknown(Phrase::State, name);
        }
        found.map(|index| Spanned {
            value: ListedStateId(index),
            span: name.span,
        })
    }

    /// Reports a name that a list has already.
    fn once(&mut self, seen: &mut NameList, name: &Quoted<'_>) {
        if let Some(first) = seen.add(name.value, name.span) {
            let finding =
                Diagnostic::at(Code::ListedTwice, name.span).with("id", excerpt(name.value));
            self.report(finding.label(first, Note::FirstHere));
        }
    }

    pub(super) fn unknown(&mut self, kind: Phrase, name: &Quoted<'_>) {
        let known = match kind {
            Phrase::Actor => &self.names.actors,
            Phrase::State => &self.names.states,
            Phrase::Issue => &self.names.issues,
            _ => &self.names.options,
        };
        let span = name.part(0, name.value.len());
        let finding = unknown_name(kind, name.value, span, known.iter(), &[], self.findings);
        self.report(finding);
    }

    fn full_pattern(&mut self, text: &Quoted<'_>) -> Option<Spanned<Pattern>> {
        let state = self.state_name(text)?;
        if let Expr::Pattern(value) = state.value {
            return Some(Spanned {
                value,
                span: state.span,
            });
        }
        let finding = Diagnostic::at(Code::WrongKind, text.span);
        self.report(
            finding
                .with("key", "pattern")
                .with("expected", Phrase::Pattern)
                .with("found", Phrase::Key),
        );
        None
    }
}

/// How plausible it is that an option moves one way only, where that is in doubt.
fn one_way_weight(fields: &Fields<'_>) -> Option<f64> {
    let doubted = fields.fields("one-way")?;
    let weight = doubted.value("weight");
    let weight = weight.and_then(|weight| crate::shape::number(weight.get_ref()));
    Some(weight.unwrap_or(0.5))
}

fn one_way(fields: &Fields<'_>) -> Option<Spanned<OneWay>> {
    let word = match fields.fields("one-way") {
        // Perhaps one-way: it is used as one-way, and the doubt is kept beside it.
        Some(doubted) => doubted.plain("value")?,
        None => fields.plain("one-way")?,
    };
    let value = match word.value.as_str() {
        "to-yes" => OneWay::ToYes,
        "to-no" => OneWay::ToNo,
        _ => return None,
    };
    Some(Spanned {
        value,
        span: word.span,
    })
}
