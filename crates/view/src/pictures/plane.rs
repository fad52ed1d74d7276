//! What is possible for two actors, for a page on which packages are pointed at: those on the edge of the possible and
//! those that stand out are links, all others are dots that say which package they are.

use std::collections::BTreeSet;

use detente_analysis::{Settlement, actor_id};
use detente_settle::{ActorId, PackageId};

use super::frontier::{Drawn, cross, dot_style, edge_style, mark, package_of, threshold_style};
use super::key::Key;
use crate::page::Figure;
use crate::svg::{Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 420.0;
const START: f64 = 52.0;
const SIDE: f64 = 352.0;
/// So many packages are links: more nobody goes through one by one.
const LINKS: usize = 60;

/// The packages of a settlement by what they are worth to two of its actors; `chosen` has a ring, `link` leads to a package.
pub(crate) fn plane(
    words: &Words,
    found: &Settlement,
    between: [ActorId; 2],
    chosen: PackageId,
    link: impl Fn(PackageId) -> String,
) -> Figure {
    let bargaining = &found.bargaining;
    let called = between.map(|actor| words.names.actor_in_sentence(actor_id(actor.index())));
    let mut drawn = Drawn::new(bargaining, between, (START, SIDE));
    drawn.top = 8.0;
    let points = drawn.points(&detente_analysis::capabilities(words.names.case));
    let told = drawn.told(words, &called, &points);
    let mut canvas = Canvas::of_document(WIDTH, words.names.language, &told.title);
    drawn.axes(&mut canvas, words, [&called[0], &called[1]]);
    drawn.thresholds(&mut canvas);
    let radius = drawn.radius();
    let spots = drawn.spots();
    for is_dark in [false, true] {
        let fill = if is_dark { color::MIDDLE } else { color::LIGHT };
        canvas.open(None, &[("fill", fill)]);
        for (package, at, _) in spots.iter().filter(|spot| spot.2 == is_dark) {
            let number = format!(r#"data-package="{}""#, package.0);
            canvas.ellipse(*at, (radius, radius), &number);
        }
        canvas.close(None);
    }
    let edge = drawn.efficient();
    drawn.edge(&mut canvas, &edge);
    let today = bargaining.status_quo();
    let standing = points.iter().map(|(_, package)| *package);
    let standing: BTreeSet<PackageId> = standing.chain([today]).collect();
    let others = edge.iter().filter(|package| !standing.contains(package));
    for package in others.take(LINKS).chain(&standing) {
        let href = link(*package);
        let number = package.0.to_string();
        let name = package_of(bargaining, words, *package);
        let name = crate::isolates::without_isolates(&name);
        let own = [("data-package", &*number), ("aria-label", &name)];
        canvas.open(Some(&href), &own);
        let at = drawn.place(*package);
        if *package == today {
            cross(&mut canvas, at);
        }
        let marks = points.iter().enumerate();
        for (shape, _) in marks.filter(|(_, (_, own))| own == package) {
            mark(&mut canvas, at, shape);
        }
        let style = format!(r#"fill="{}" class="spot""#, color::INK);
        let size = if standing.contains(package) { 2.0 } else { 3.5 };
        canvas.ellipse(at, (size, size), &style);
        canvas.close(Some(&href));
    }
    let ring = format!(
        r#"id="chosen" fill="none" stroke="{}" stroke-width="2.5" pointer-events="none""#,
        color::HOLDS
    );
    canvas.ellipse(drawn.place(chosen), (11.0, 11.0), &ring);
    let bottom = key(&mut canvas, words, &points);
    told.figure(canvas.finish(bottom))
}

/// What the marks stand for, below the square.
fn key(canvas: &mut Canvas, words: &Words, points: &[(&'static str, PackageId)]) -> f64 {
    let mut key = Key::new(16.0, 8.0 + SIDE + 78.0);
    let (x, y) = key.item(canvas, &words.catalogue.text("picture-acceptable"), 8.0);
    canvas.ellipse((x + 4.0, y), (3.0, 3.0), &dot_style(true));
    for (name, style) in [
        ("picture-threshold", threshold_style()),
        ("picture-efficient", edge_style()),
    ] {
        let (x, y) = key.item(canvas, &words.catalogue.text(name), 18.0);
        canvas.line((x, y), (x + 18.0, y), &style);
    }
    key.next_line();
    let (x, y) = key.item(canvas, &words.catalogue.text("picture-today"), 18.0);
    cross(canvas, (x + 9.0, y));
    for (shape, (name, _)) in points.iter().enumerate() {
        let (x, y) = key.item(canvas, &words.catalogue.text(name), 18.0);
        mark(canvas, (x + 9.0, y), shape);
    }
    key.bottom()
}
