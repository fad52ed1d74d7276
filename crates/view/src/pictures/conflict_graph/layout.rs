//! Where the cards of a conflict graph stand and how the lines between them run.
//!
//! Cards stand in layers by the least number of moves from where one starts, so that the picture is read as a way is
//! walked; within a layer they are ordered by where their neighbours are (barycentres; Sugiyama, Tagawa and Toda 1981,
//! Methods for visual understanding of hierarchical system structures). The crate `rust-sugiyama` was looked at: it
//! chooses layers of its own and does not tell how lines run past cards.

use std::collections::VecDeque;

/// No more cards than this stand below each other.
const TALLEST: usize = 12;
/// Between two cards that stand below each other.
const BETWEEN: f64 = 16.0;
const SWEEPS: usize = 8;

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Which column it stands in.
    pub(super) column: usize,
    /// How far down it begins.
    pub(super) top: f64,
    /// How high it is.
    pub(super) height: f64,
}

impl Place {
    pub(super) fn middle(self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// Where cards stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    /// Of every card, in the order given.
    pub(super) places: Vec<Place>,
    /// The cards of each column from the top.
    pub(super) columns: Vec<Vec<usize>>,
    /// How high the whole is.
    pub(super) height: f64,
}

/// Lays out cards by their heights and the links between them, from one of them on.
pub(super) fn layout(heights: &[f64], links: &[(usize, usize)], start: usize) -> Layout {
    let mut near = vec![Vec::new(); heights.len()];
    for (from, to) in links {
        near[*from].push(*to);
        near[*to].push(*from);
    }
    for near in &mut near {
        near.sort_unstable();
        near.dedup();
    }
    let columns = ordered(columns(&near, start), &near);
    let tall = |column: &Vec<usize>| {
        let cards: f64 = column.iter().map(|card| heights[*card]).sum();
        cards + BETWEEN * (column.len().max(1) - 1) as f64
    };
    let height = columns.iter().map(tall).fold(0.0, f64::max);
    let mut places = vec![
        Place {
            column: 0,
            top: 0.0,
            height: 0.0
        };
        heights.len()
    ];
    for (place, column) in columns.iter().enumerate() {
        let mut top = (height - tall(column)) / 2.0;
        for card in column {
            places[*card] = Place {
                column: place,
                top,
                height: heights[*card],
            };
            top += heights[*card] + BETWEEN;
        }
    }
    Layout {
        places,
        columns,
        height,
    }
}

/// Cards by how far they are from the start, what no link leads to last; layers too tall are parted evenly.
fn columns(near: &[Vec<usize>], start: usize) -> Vec<Vec<usize>> {
    let mut layers: Vec<Vec<usize>> = Vec::new();
    let mut distance = vec![None; near.len()];
    distance[start] = Some(0_usize);
    let mut open = VecDeque::from([start]);
    while let Some(card) = open.pop_front() {
        let own = distance[card].unwrap_or(0);
        if layers.len() <= own {
            layers.push(Vec::new());
        }
        layers[own].push(card);
        for other in &near[card] {
            if distance[*other].is_none() {
                distance[*other] = Some(own + 1);
                open.push_back(*other);
            }
        }
    }
    let apart: Vec<usize> = (0..near.len())
        .filter(|card| distance[*card].is_none())
        .collect();
    if !apart.is_empty() {
        layers.push(apart);
    }
    let parted = layers.into_iter().flat_map(|layer| {
        let parts = layer.len().div_ceil(TALLEST);
        let most = layer.len().div_ceil(parts);
        layer
            .chunks(most)
            .map(<[usize]>::to_vec)
            .collect::<Vec<_>>()
    });
    parted.collect()
}

/// Orders every column by where the neighbours in the column before, then after, stand on average.
fn ordered(mut columns: Vec<Vec<usize>>, near: &[Vec<usize>]) -> Vec<Vec<usize>> {
    // Places are parts of the column, so that columns of different lengths compare.
    let mut at = vec![(0, 0.0); near.len()];
    let settle = |at: &mut Vec<(usize, f64)>, place: usize, column: &[usize]| {
        for (row, card) in column.iter().enumerate() {
            at[*card] = (place, (row as f64 + 0.5) / column.len() as f64);
        }
    };
    for (place, column) in columns.iter().enumerate() {
        settle(&mut at, place, column);
    }
    for sweep in 0..SWEEPS {
        let forth = sweep % 2 == 0;
        let places: Vec<usize> = if forth {
            (1..columns.len()).collect()
        } else {
            (0..columns.len().saturating_sub(1)).rev().collect()
        };
        for place in places {
            let mean = |card: usize| {
                let beside: Vec<f64> = near[card]
                    .iter()
                    .filter(|other| {
                        let column = at[**other].0;
                        if forth {
                            column < place
                        } else {
                            column > place
                        }
                    })
                    .map(|other| at[*other].1)
                    .collect();
                if beside.is_empty() {
                    at[card].1
                } else {
                    beside.iter().sum::<f64>() / beside.len() as f64
                }
            };
            let mut column: Vec<(f64, usize)> = columns[place]
                .iter()
                .map(|card| (mean(*card), *card))
                .collect();
            column.sort_by(|a, b| a.0.total_cmp(&b.0));
            columns[place] = column.into_iter().map(|(_, card)| card).collect();
            settle(&mut at, place, &columns[place]);
        }
    }
    columns
}

/// How cards are drawn side by side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// Where the first column begins, and how far down.
    pub(super) corner: (f64, f64),
    /// How wide cards are.
    pub(super) card: f64,
    /// The way between two columns.
    pub(super) gutter: f64,
}

impl Grid {
    /// Where a column begins and ends.
    pub(super) fn sides(self, column: usize) -> (f64, f64) {
        let start = self.corner.0 + (self.card + self.gutter) * column as f64;
        (start, start + self.card)
    }
}

/// How a line runs: where it begins, and its bends.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Route {
    pub(super) start: (f64, f64),
    pub(super) bends: Vec<[(f64, f64); 3]>,
}

impl Route {
    /// Where it ends, and where it comes from shortly before.
    pub(super) fn end(&self) -> ((f64, f64), (f64, f64)) {
        let last = self.bends[self.bends.len() - 1];
        (last[1], last[2])
    }

    /// A place a part of the first bend along.
    pub(super) fn along(&self, part: f64) -> (f64, f64) {
        let [second, third, fourth] = self.bends[0];
        let rest = 1.0 - part;
        let weights = [
            rest * rest * rest,
            3.0 * rest * rest * part,
            3.0 * rest * part * part,
            part * part * part,
        ];
        let points = [self.start, second, third, fourth];
        let sum = |of: fn(&(f64, f64)) -> f64| {
            weights
                .iter()
                .zip(&points)
                .map(|(weight, point)| weight * of(point))
                .sum()
        };
        (sum(|point| point.0), sum(|point| point.1))
    }
}

/// How lines run between cards: from the side of one to the side of another, past the cards between them.
pub(super) fn routes(layout: &Layout, links: &[(usize, usize)], grid: Grid) -> Vec<Route> {
    let ports = ports(layout, links);
    let down = |y: f64| grid.corner.1 + y;
    links
        .iter()
        .zip(ports)
        .enumerate()
        .map(|(place, ((from, to), (leaves, arrives)))| {
            let ends = [layout.places[*from].column, layout.places[*to].column];
            let (leaves, arrives) = (down(leaves), down(arrives));
            if ends[0] == ends[1] {
                let side = grid.sides(ends[0]).1;
                // Lines of like length are set apart.
                let apart = (place % 4) as f64 * grid.gutter * 0.08;
                let out = (arrives - leaves).abs() * 0.05 + grid.gutter * 0.3 + apart;
                let out = side + out.min(grid.gutter * 0.65 + apart);
                return Route {
                    start: (side, leaves),
                    bends: vec![[(out, leaves), (out, arrives), (side, arrives)]],
                };
            }
            let forth = ends[0] < ends[1];
            let near_side = |column: usize| {
                let (start, end) = grid.sides(column);
                if forth { start } else { end }
            };
            let far_side = |column: usize| {
                let (start, end) = grid.sides(column);
                if forth { end } else { start }
            };
            let mut at = (far_side(ends[0]), leaves);
            let start = at;
            let mut bends = Vec::new();
            let between: Vec<usize> = if forth {
                (ends[0] + 1..ends[1]).collect()
            } else {
                (ends[1] + 1..ends[0]).rev().collect()
            };
            let count = between.len() as f64 + 1.0;
            for (passed, column) in between.into_iter().enumerate() {
                let straight = leaves + (arrives - leaves) * (passed as f64 + 1.0) / count;
                let y = down(gap(layout, column, straight - grid.corner.1));
                bends.push(bend(at, (near_side(column), y)));
                let through = (far_side(column), y);
                bends.push(bend((near_side(column), y), through));
                at = through;
            }
            bends.push(bend(at, (near_side(ends[1]), arrives)));
            Route { start, bends }
        })
        .collect()
}

/// A bend that leaves and arrives levelly.
fn bend(from: (f64, f64), to: (f64, f64)) -> [(f64, f64); 3] {
    let middle = f64::midpoint(from.0, to.0);
    [(middle, from.1), (middle, to.1), to]
}

/// The middle of the gap of a column that is nearest to a height.
fn gap(layout: &Layout, column: usize, near: f64) -> f64 {
    let cards = &layout.columns[column];
    let first = layout.places[cards[0]].top - BETWEEN / 2.0;
    let below = cards.iter().map(|card| {
        let place = layout.places[*card];
        place.top + place.height + BETWEEN / 2.0
    });
    std::iter::once(first)
        .chain(below)
        .min_by(|a, b| (a - near).abs().total_cmp(&(b - near).abs()))
        .unwrap_or(near)
}

/// Which side of a card a link touches: the one towards later columns, where links within a column are too, or not.
fn is_late(layout: &Layout, card: usize, other: usize) -> bool {
    layout.places[other].column >= layout.places[card].column
}

/// Where on the sides of their cards links begin and end: spread evenly, ordered by where they come from.
fn ports(layout: &Layout, links: &[(usize, usize)]) -> Vec<(f64, f64)> {
    let mut ports = vec![(0.0, 0.0); links.len()];
    for card in 0..layout.places.len() {
        for late in [false, true] {
            let mut touching: Vec<(f64, usize, bool)> = Vec::new();
            for (link, (from, to)) in links.iter().enumerate() {
                for (own, other, leaves) in [(*from, *to, true), (*to, *from, false)] {
                    if own == card && is_late(layout, own, other) == late {
                        touching.push((layout.places[other].middle(), link, leaves));
                    }
                }
            }
            touching.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let place = layout.places[card];
            let count = touching.len() as f64 + 1.0;
            for (row, (_, link, leaves)) in touching.into_iter().enumerate() {
                let y = place.top + place.height * (row as f64 + 1.0) / count;
                if leaves {
                    ports[link].0 = y;
                } else {
                    ports[link].1 = y;
                }
            }
        }
    }
    ports
}

#[cfg(test)]
mod tests {
    use super::{Grid, layout, routes};

    /// Every state of so many actors with one option each, and a link for every move.
    fn cube(actors: usize) -> (Vec<f64>, Vec<(usize, usize)>) {
        let states = 1 << actors;
        let heights = (0..states).map(|state| 50.0 + (state % 3) as f64 * 12.0);
        let links = (0..states).flat_map(|state| {
            let flipped = (0..actors).map(move |actor| (state, state ^ 1 << actor));
            flipped.filter(|(from, to)| from < to)
        });
        (heights.collect(), links.collect())
    }

    #[test]
    fn cards_do_not_touch_whatever_the_graph() {
        for actors in 0..7 {
            let (heights, links) = cube(actors);
            let found = layout(&heights, &links, 0);
            assert_eq!(found, layout(&heights, &links, 0));
            let mut seen = vec![false; heights.len()];
            for (place, column) in found.columns.iter().enumerate() {
                for card in column {
                    assert!(!std::mem::replace(&mut seen[*card], true));
                    assert_eq!(found.places[*card].column, place);
                }
                for pair in column.windows(2) {
                    let [above, below] = [pair[0], pair[1]].map(|card| found.places[card]);
                    assert!(above.top + above.height + 8.0 <= below.top);
                }
            }
            assert!(seen.into_iter().all(|seen| seen));
            let lowest = found.places.iter().map(|place| place.top + place.height);
            assert!(lowest.fold(0.0, f64::max) <= found.height + 1e-9);
        }
    }

    #[test]
    fn layers_are_moves_from_the_start_and_what_is_apart_comes_last() {
        let found = layout(&[10.0; 5], &[(0, 1), (1, 2), (0, 2), (2, 3)], 0);
        let columns: Vec<usize> = found.places.iter().map(|place| place.column).collect();
        assert_eq!(columns, [0, 1, 1, 2, 3]);
    }

    #[test]
    fn lines_end_at_the_sides_of_their_cards_and_pass_between_others() {
        let is_at = |x: f64, sides: (f64, f64)| (x - sides.0).abs().min((x - sides.1).abs()) < 1e-9;
        let heights = [40.0; 30];
        let links: Vec<(usize, usize)> = (1..30)
            .map(|card| (0, card))
            .chain([(29, 0), (3, 4)])
            .collect();
        let found = layout(&heights, &links, 0);
        let grid = Grid {
            corner: (10.0, 20.0),
            card: 100.0,
            gutter: 60.0,
        };
        for ((from, to), route) in links.iter().zip(routes(&found, &links, grid)) {
            for (card, at) in [(*from, route.start), (*to, route.end().1)] {
                let place = found.places[card];
                let sides = grid.sides(place.column);
                assert!(is_at(at.0, sides));
                let y = at.1 - grid.corner.1;
                assert!(place.top < y && y < place.top + place.height);
            }
            for bend in &route.bends[..route.bends.len() - 1] {
                let y = bend[2].1 - grid.corner.1;
                let is_within =
                    |place: &super::Place| place.top < y && y < place.top + place.height;
                let column = found.columns.iter().enumerate().find(|(column, _)| {
                    let sides = grid.sides(*column);
                    is_at(bend[2].0, sides)
                });
                let (_, cards) = column.expect("at a side of a column");
                assert!(!cards.iter().any(|card| is_within(&found.places[*card])));
            }
        }
    }
}
