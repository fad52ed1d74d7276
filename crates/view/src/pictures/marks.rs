//! The mark of an actor in pictures: a colour and a shape, so that either tells it from the others.

use detente_graph::ActorId;

use crate::svg::{Canvas, actor_color, color};

/// How many shapes there are.
const SHAPES: usize = 6;

/// Draws the mark of an actor around a place; hollow where the actor has no part in it.
pub(super) fn mark(
    canvas: &mut Canvas,
    at: (f64, f64),
    radius: f64,
    actor: ActorId,
    is_full: bool,
) {
    let own = actor_color(actor);
    let fill = if is_full { own } else { color::PAPER };
    let style =
        format!(r#"fill="{fill}" stroke="{own}" stroke-width="1.3" stroke-linejoin="round""#);
    // After as many actors as there are colours the shapes are shifted, so that no two have both in common.
    let shape = (actor.index() + actor.index() / SHAPES) % SHAPES;
    let corners: &[(f64, f64)] = match shape {
        0 => {
            canvas.ellipse(at, (radius, radius), &style);
            return;
        }
        1 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        2 => &[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)],
        3 => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        4 => &[(0.0, 1.15), (1.1, -0.85), (-1.1, -0.85)],
        _ => &[
            (-0.4, -1.1),
            (0.4, -1.1),
            (0.4, -0.4),
            (1.1, -0.4),
            (1.1, 0.4),
            (0.4, 0.4),
            (0.4, 1.1),
            (-0.4, 1.1),
            (-0.4, 0.4),
            (-1.1, 0.4),
            (-1.1, -0.4),
            (-0.4, -0.4),
        ],
    };
    let mut outline: Vec<(f64, f64)> = corners
        .iter()
        .map(|(x, y)| (at.0 + x * radius, at.1 + y * radius))
        .collect();
    outline.push(outline[0]);
    canvas.polyline(&outline, &style);
}

/// Draws the head of an arrow that ends at a place, coming from another.
pub(super) fn arrow_head(
    canvas: &mut Canvas,
    from: (f64, f64),
    to: (f64, f64),
    size: f64,
    style: &str,
) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
    let (dx, dy) = (dx / length * size, dy / length * size);
    let back = (to.0 - dx, to.1 - dy);
    let side = (-dy * 0.45, dx * 0.45);
    let corners = [
        (back.0 + side.0, back.1 + side.1),
        to,
        (back.0 - side.0, back.1 - side.1),
    ];
    canvas.polyline(&corners, style);
}
