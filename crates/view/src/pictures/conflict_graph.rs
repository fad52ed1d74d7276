//! The conflict graph: states as cards of what is done and what is not, and the moves between them (Fang, Hipel and
//! Kilgour 1993, Interactive decision making, chapter 2).

mod card;
mod layout;
mod legend;
mod shown;

use std::collections::BTreeMap;

use detente_analysis::Solved;
use detente_graph::{ActorId, StateId};

use self::card::Card;
use self::layout::{Grid, Layout, Route, layout, routes};
use self::legend::{Signs, legend};
use self::shown::{Link, Shown, shown};
use super::marks::{arrow_head, mark};
use super::{Setting, Told};
use crate::catalogue::Catalogue;
use crate::page::Figure;
use crate::svg::{Canvas, actor_color};
use crate::words::Words;

pub(crate) use self::shown::{Extent, is_whole};

/// Of more moves than this that nobody would want, only those are drawn that touch the state it starts from.
const MOST_OTHER_MOVES: usize = 120;
/// The least width in documents.
const WIDTH: f64 = 760.0;
const MARGIN: f64 = 12.0;
const CARD: f64 = 128.0;
/// The way between two columns, and the least there is.
const GUTTER: f64 = 76.0;
const LEAST_GUTTER: f64 = 42.0;
/// Beyond so many columns cards are set closer.
const MOST_COLUMNS: usize = 5;
const CLOSE_CARD: f64 = 108.0;
const CLOSE_GUTTER: f64 = 38.0;

/// What a conflict graph is to show.
#[derive(Clone, Copy)]
pub struct GraphOptions<'a> {
    /// The state it starts from; today's situation if none is given.
    pub focus: Option<StateId>,
    /// Whose moves are drawn; everybody's if none is given.
    pub movers: &'a [ActorId],
    /// Whether only moves that their makers would want are drawn.
    pub improvements_only: bool,
    /// Of more than forty states so many are shown, unless the way that stands out is longer.
    pub most: usize,
    /// How many of the moves drawn lead away from the state it starts from at most; without it, what matters most is
    /// shown.
    pub steps: Option<u32>,
    /// The least width: narrower pictures would be blown up where they are set.
    pub width: f64,
    /// A way from state to state that stands out; empty for none.
    pub highlighted: &'a [StateId],
    /// Where the card of a state leads; cards are links only where this is given.
    pub link: Option<&'a dyn Fn(StateId) -> String>,
    /// What the ids of cards begin with, so that several pictures may stand on one page: the card of the first state is
    /// `{name}-state-0`. Every card has the key of its state as `data-state` too.
    pub name: &'a str,
}

impl Default for GraphOptions<'_> {
    fn default() -> Self {
        Self {
            focus: None,
            movers: &[],
            improvements_only: false,
            most: 24,
            steps: None,
            width: WIDTH,
            highlighted: &[],
            link: None,
            name: "conflict-graph",
        }
    }
}

impl GraphOptions<'_> {
    /// Whether the moves of an actor are drawn.
    fn has_mover(&self, actor: ActorId) -> bool {
        self.movers.is_empty() || self.movers.contains(&actor)
    }
}

/// The conflict graph around today's situation, or around another state. Up to forty states all are shown; of more, the
/// one it starts from, what lasts, the shortest ways there, and what is around. `None` where there is but one state.
///
/// Which states are shown and where they stand depends on the focus and the way that stands out alone, not on whose or
/// which moves are drawn: a picture that is asked for again with other moves keeps still. Only where it is to go so many
/// steps and no further, it goes them by the moves that are drawn.
#[must_use]
pub fn conflict_graph(
    solved: &Solved,
    options: &GraphOptions,
    catalogue: &Catalogue,
) -> Option<Figure> {
    graph_and_extent(solved, options, catalogue).map(|(figure, _)| figure)
}

/// The conflict graph, and how much of the conflict it shows.
pub(crate) fn graph_and_extent(
    solved: &Solved,
    options: &GraphOptions,
    catalogue: &Catalogue,
) -> Option<(Figure, Extent)> {
    if solved.conflict.state_count() < 2 {
        return None;
    }
    let shown = shown(solved, options)?;
    let options = &GraphOptions {
        focus: Some(shown.extent.focus),
        ..*options
    };
    let words = &Words::new(&solved.conflict, catalogue);
    let drawn = Drawn::new(solved, words, options, &shown);
    let told = drawn.told();
    let (mut canvas, top) = told.canvas(Setting::Document, drawn.width, catalogue.language());
    let grid = Grid {
        corner: (drawn.start, top),
        ..drawn.grid
    };
    drawn.lines(&mut canvas, grid);
    // In the order they are read, which is the order of the keyboard too.
    for card in drawn.layout.columns.iter().flatten() {
        let (card, place) = (&drawn.cards[*card], &drawn.layout.places[*card]);
        let corner = (grid.sides(place.column).0, top + place.top);
        card.draw(&mut canvas, words, options, corner, grid.card);
    }
    let y = top + drawn.layout.height + 30.0;
    let signs = Signs {
        options: solved.conflict.has_patterns(),
        open: drawn.cards.iter().any(Card::has_open),
        other_moves: !options.improvements_only,
    };
    let bottom = legend(&mut canvas, words, MARGIN, y, signs);
    let figure = told.figure(canvas.finish(bottom + 4.0));
    Some((figure, shown.extent))
}

/// A conflict graph with every card and line in its place.
struct Drawn<'a> {
    solved: &'a Solved<'a>,
    words: &'a Words<'a>,
    options: &'a GraphOptions<'a>,
    shown: &'a Shown,
    cards: Vec<Card>,
    layout: Layout,
    grid: Grid,
    width: f64,
    /// Where the first column begins.
    start: f64,
}

impl<'a> Drawn<'a> {
    fn new(
        solved: &'a Solved<'a>,
        words: &'a Words<'a>,
        options: &'a GraphOptions<'a>,
        shown: &'a Shown,
    ) -> Self {
        let links: Vec<(usize, usize)> = shown
            .links
            .iter()
            .map(|link| (link.ends[0], link.ends[1]))
            .collect();
        let cards = |width: f64| -> Vec<Card> {
            let states = shown.states.iter();
            states
                .map(|state| Card::new(solved, words, *state, width))
                .collect()
        };
        let laid_out = |cards: &[Card]| {
            let heights: Vec<f64> = cards.iter().map(|card| card.height).collect();
            layout(&heights, &links, shown.focus)
        };
        let mut width = CARD;
        let mut own = cards(width);
        let mut layout = laid_out(&own);
        let columns = layout.columns.len();
        let room = options.width - 2.0 * MARGIN;
        let mut gutter = if columns > 1 {
            let between = columns as f64 - 1.0;
            ((room - width * columns as f64) / between).min(GUTTER)
        } else {
            GUTTER
        };
        if columns > MOST_COLUMNS || gutter < LEAST_GUTTER {
            (width, gutter) = (CLOSE_CARD, CLOSE_GUTTER);
            own = cards(width);
            layout = laid_out(&own);
        }
        // Lines within the last column bulge out of it.
        let all = width * columns as f64 + gutter * columns as f64 - gutter * 0.5;
        let canvas = (all + 2.0 * MARGIN).max(options.width);
        Self {
            solved,
            words,
            options,
            shown,
            cards: own,
            layout,
            grid: Grid {
                corner: (0.0, 0.0),
                card: width,
                gutter,
            },
            width: canvas,
            start: ((canvas - all) / 2.0).max(MARGIN),
        }
    }

    /// Whether there are too many moves that nobody would want to draw them all.
    fn is_crowded(&self) -> bool {
        let links = self.shown.links.iter();
        links.filter(|link| !link.is_improvement).count() > MOST_OTHER_MOVES
    }

    /// The moves that are drawn.
    fn links(&self) -> impl Iterator<Item = (usize, &Link)> {
        let is_near = |link: &Link| link.ends.contains(&self.shown.focus);
        let is_wanted = move |link: &Link| {
            self.options.has_mover(link.mover)
                && (link.is_improvement
                    || !self.options.improvements_only && (!self.is_crowded() || is_near(link)))
        };
        let links = self.shown.links.iter().enumerate();
        links.filter(move |(_, link)| is_wanted(link))
    }

    fn state(&self, place: usize) -> StateId {
        self.shown.states[place]
    }

    /// Whether a way that stands out takes this move.
    fn is_on_way(&self, link: &Link) -> bool {
        let [from, to] = link.ends.map(|place| self.state(place));
        let mut steps = self.options.highlighted.windows(2);
        steps.any(|step| step == [from, to] || step == [to, from])
    }

    /// Whether the way that stands out takes a move that its maker would want to make the other way round.
    fn is_against(&self, link: &Link) -> bool {
        let [from, to] = link.ends.map(|place| self.state(place));
        let mut steps = self.options.highlighted.windows(2);
        link.is_improvement && steps.any(|step| step == [to, from])
    }

    fn lines(&self, canvas: &mut Canvas, grid: Grid) {
        let links: Vec<(usize, usize)> = self
            .shown
            .links
            .iter()
            .map(|link| (link.ends[0], link.ends[1]))
            .collect();
        let routes = routes(&self.layout, &links, grid);
        for (place, link) in self.links() {
            self.line(canvas, link, &routes[place]);
        }
    }

    fn line(&self, canvas: &mut Canvas, link: &Link, route: &Route) {
        let own = actor_color(link.mover);
        let is_on_way = self.is_on_way(link);
        let is_faded = !self.options.highlighted.is_empty() && !is_on_way;
        let (weight, strength) = match (link.is_improvement, is_on_way) {
            (_, true) => (3.0, 1.0),
            (true, _) => (1.5, if is_faded { 0.35 } else { 0.9 }),
            (false, _) => (0.7, if is_faded { 0.25 } else { 0.6 }),
        };
        let [from, to] = link
            .ends
            .map(|place| self.solved.conflict.key(self.state(place)));
        let mover = &self.words.names.case.actors[link.mover.index()].id.value;
        let kind = if link.is_improvement {
            "improvement"
        } else {
            "move"
        };
        let opacity = strength.to_string();
        canvas.open(
            None,
            &[
                ("data-from", &*from),
                ("data-to", &*to),
                ("data-mover", mover),
                ("data-kind", kind),
                ("opacity", &opacity),
            ],
        );
        let style = format!(r#"fill="none" stroke="{own}" stroke-width="{weight}""#);
        canvas.curve(route.start, &route.bends, &style);
        let full = format!(r#"fill="{own}""#);
        let open = format!(r#"fill="none" stroke="{own}" stroke-width="0.8""#);
        let (before, end) = route.end();
        let after = route.bends[0][0];
        if self.is_against(link) {
            arrow_head(canvas, after, route.start, 11.0, &open);
        } else if link.is_improvement {
            arrow_head(
                canvas,
                before,
                end,
                if is_on_way { 11.0 } else { 8.0 },
                &full,
            );
        } else if link.legal[0] != link.legal[1] {
            // What can be moved both ways needs no heads.
            let (before, end) = if link.legal[0] {
                (before, end)
            } else {
                (after, route.start)
            };
            arrow_head(canvas, before, end, 6.0, &open);
        }
        if link.is_improvement {
            mark(canvas, route.along(0.2), 3.2, link.mover, true);
        }
        canvas.close(None);
    }

    fn told(&self) -> Told {
        let catalogue = self.words.catalogue;
        let focus = self.state(self.shown.focus);
        let conflict = &self.solved.conflict;
        let all = conflict.state_count();
        let count = self.shown.states.len();
        let is_today = conflict.status_quo == Some(focus);
        let movers: Vec<ActorId> = (0..conflict.case.actors.len())
            .map(detente_analysis::actor_id)
            .filter(|actor| !conflict.model.improvements(*actor, focus).is_empty())
            .collect();
        let start = if is_today {
            catalogue.text("state-today")
        } else {
            self.words.state_with_number(focus)
        };
        let message = if movers.is_empty() {
            "picture-graph-still"
        } else {
            "picture-graph-moves"
        };
        let values = [
            ("state", start.into()),
            ("actors", self.words.actors(movers).into()),
        ];
        let lasting = self.cards.iter().filter(|card| card.lasts).count();
        let mut caption = vec![
            self.words.say(message, &values),
            self.words
                .say("picture-graph-lasting", &[("count", lasting.into())]),
        ];
        let values = [("shown", count.into()), ("count", all.into())];
        match self.options.steps {
            _ if count == all => {}
            None => caption.push(self.words.say("picture-graph-part", &values)),
            Some(steps) => {
                let steps = [("steps", (steps as usize).into())];
                let values = [&values[..], &steps].concat();
                caption.push(self.words.say("picture-graph-near", &values));
            }
        }
        if self.shown.extent.left > 0 {
            let left = [("count", self.shown.extent.left.into())];
            caption.push(self.words.say("picture-graph-left", &left));
        }
        if self.is_crowded() && !self.options.improvements_only {
            caption.push(catalogue.text("picture-graph-crowded"));
        }
        let caption = caption.join(" ");
        let mut alternative = vec![caption.clone()];
        alternative.extend((0..count).map(|place| self.sentence(place)));
        Told {
            title: catalogue.text("picture-graph"),
            caption,
            alternative: alternative.join(" "),
        }
    }

    /// What there is to see of one state: what it is, and where it is moved from there.
    fn sentence(&self, place: usize) -> String {
        let card = &self.cards[place];
        let state = self.words.state_with_number(card.state);
        let mut parts = Vec::new();
        parts.extend(card.status(self.words.catalogue));
        if card.is_today || card.lasts {
            let doings = self.words.doings(card.state);
            if !doings.is_empty() {
                parts.push(self.words.series(&doings));
            }
        }
        let mut leaving: BTreeMap<ActorId, Vec<StateId>> = BTreeMap::new();
        for (_, link) in self.links() {
            if link.ends[0] == place && link.is_improvement {
                let to = self.state(link.ends[1]);
                leaving.entry(link.mover).or_default().push(to);
            }
        }
        let moves: Vec<String> = leaving
            .into_iter()
            .map(|(mover, to)| {
                let values = [
                    ("actor", self.words.names.actor_in_sentence(mover).into()),
                    ("numbers", self.words.numbers(&to).into()),
                ];
                self.words.say("picture-graph-move", &values)
            })
            .collect();
        parts.push(if moves.is_empty() {
            self.words.catalogue.text("picture-graph-no-move")
        } else {
            self.words.series(&moves)
        });
        let values = [
            ("state", state.into()),
            ("parts", self.words.series(&parts).into()),
        ];
        self.words.say("picture-graph-state", &values)
    }
}
