//! A small writer of pictures: shapes and labels on a canvas, as SVG.
//!
//! Places are given as they are read from left to right; for a language that runs the other way the whole picture is
//! mirrored by flipping the scale, labels keep their letters and change the side at which they are held.

use std::fmt::Write as _;

use detente_graph::ActorId;

use crate::catalogue::Language;

/// The colours of pictures, told apart by lightness alone when printed in grey.
pub(crate) mod color {
    pub(crate) const INK: &str = "#1a1a1a";
    pub(crate) const MIDDLE: &str = "#6b6b6b";
    pub(crate) const LIGHT: &str = "#c4c4c4";
    pub(crate) const FAINT: &str = "#e8e8e8";
    pub(crate) const PAPER: &str = "#ffffff";
    /// The border of what is neither today's situation nor could last.
    pub(crate) const RULE: &str = "#b9b2a5";
    /// What is said quietly.
    pub(crate) const QUIET: &str = "#5c574e";
    /// What holds.
    pub(crate) const HOLDS: &str = "#3b6b4f";
    /// Safe for the colour-blind, and of different lightness (after Okabe and Ito 2008).
    pub(crate) const ACTORS: [&str; 6] = [
        "#0072b2", "#a5331c", "#b8860b", "#007558", "#7b3f8c", "#4d4d4d",
    ];
}

/// The colour an actor has wherever it is shown, as `#rrggbb`.
#[must_use]
pub fn actor_color(actor: ActorId) -> &'static str {
    color::ACTORS[actor.index() % color::ACTORS.len()]
}

/// At which side of its place a label is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// A picture being drawn.
pub(crate) struct Canvas {
    width: f64,
    language: Language,
    body: String,
    title: String,
    /// What stands in for it where it cannot be seen; without one, what it stands in says so.
    description: Option<String>,
    /// Whether parts of it are links.
    has_links: bool,
}

impl Canvas {
    /// An empty picture of its own, on paper; `title` and `description` stand in for it where it cannot be seen.
    pub(crate) fn of_file(width: f64, language: Language, title: &str, description: &str) -> Self {
        Self {
            description: Some(description.to_owned()),
            ..Self::of_document(width, language, title)
        }
    }

    /// An empty picture on the paper of a document that says what it shows.
    pub(crate) fn of_document(width: f64, language: Language, title: &str) -> Self {
        Self {
            width,
            language,
            body: String::new(),
            title: title.to_owned(),
            description: None,
            has_links: false,
        }
    }

    /// How wide it is.
    pub(crate) fn width(&self) -> f64 {
        self.width
    }

    fn x(&self, x: f64) -> f64 {
        if self.language.is_right_to_left() {
            self.width - x
        } else {
            x
        }
    }

    /// A straight line; `style` is further attributes.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), style: &str) {
        let (x1, x2) = (self.x(from.0), self.x(to.0));
        let _ = writeln!(
            self.body,
            r#"<line x1="{x1:.1}" y1="{:.1}" x2="{x2:.1}" y2="{:.1}" {style}/>"#,
            from.1, to.1
        );
    }

    /// A box by its corner at the start and top.
    pub(crate) fn rect(&mut self, corner: (f64, f64), size: (f64, f64), style: &str) {
        let x = self.x(corner.0).min(self.x(corner.0 + size.0));
        let _ = writeln!(
            self.body,
            r#"<rect x="{x:.1}" y="{:.1}" width="{:.1}" height="{:.1}" {style}/>"#,
            corner.1, size.0, size.1
        );
    }

    /// An ellipse around a place.
    pub(crate) fn ellipse(&mut self, at: (f64, f64), radius: (f64, f64), style: &str) {
        let x = self.x(at.0);
        let _ = writeln!(
            self.body,
            r#"<ellipse cx="{x:.1}" cy="{:.1}" rx="{:.1}" ry="{:.1}" {style}/>"#,
            at.1, radius.0, radius.1
        );
    }

    /// A closed figure, or an open one where the style fills nothing.
    pub(crate) fn polyline(&mut self, points: &[(f64, f64)], style: &str) {
        let points: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{:.1},{y:.1}", self.x(*x)))
            .collect();
        let _ = writeln!(
            self.body,
            r#"<polyline points="{}" {style}/>"#,
            points.join(" ")
        );
    }

    /// A line of bends: each has two places it is drawn towards and one where it ends.
    pub(crate) fn curve(&mut self, start: (f64, f64), bends: &[[(f64, f64); 3]], style: &str) {
        let mut way = format!("M{:.1} {:.1}", self.x(start.0), start.1);
        for bend in bends {
            let [first, second, end] = bend.map(|(x, y)| format!("{:.1} {y:.1}", self.x(x)));
            let _ = write!(way, " C{first} {second} {end}");
        }
        let _ = writeln!(self.body, r#"<path d="{way}" {style}/>"#);
    }

    /// Begins a group, or a link where there is somewhere to go; it ends with [`Canvas::close`].
    pub(crate) fn open(&mut self, link: Option<&str>, attributes: &[(&str, &str)]) {
        let _ = match link {
            Some(address) => write!(self.body, r#"<a href="{}""#, escaped(address)),
            None => write!(self.body, "<g"),
        };
        self.has_links |= link.is_some();
        for (name, value) in attributes {
            let _ = write!(self.body, r#" {name}="{}""#, escaped(value));
        }
        self.body.push_str(">\n");
    }

    /// What the group just begun is, for those who do not see it.
    pub(crate) fn tell(&mut self, text: &str) {
        let _ = writeln!(self.body, "<title>{}</title>", escaped(text));
    }

    /// Ends a group or a link.
    pub(crate) fn close(&mut self, link: Option<&str>) {
        self.body
            .push_str(if link.is_some() { "</a>\n" } else { "</g>\n" });
    }

    /// A label; `style` is further attributes.
    pub(crate) fn text(&mut self, at: (f64, f64), anchor: Anchor, text: &str, style: &str) {
        let is_mirrored = self.language.is_right_to_left();
        let anchor = match (anchor, is_mirrored) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, false) | (Anchor::End, true) => "start",
            (Anchor::Start, true) | (Anchor::End, false) => "end",
        };
        let x = self.x(at.0);
        let _ = writeln!(
            self.body,
            r#"<text x="{x:.1}" y="{:.1}" text-anchor="{anchor}" {style}>{}</text>"#,
            at.1,
            escaped(&self.held(text))
        );
    }

    /// A label that runs upwards along an axis.
    pub(crate) fn upwards(&mut self, at: (f64, f64), text: &str, style: &str) {
        let (x, y) = (self.x(at.0), at.1);
        let _ = writeln!(
            self.body,
            r#"<text transform="translate({x:.1} {y:.1}) rotate(-90)" text-anchor="middle" {style}>{}</text>"#,
            escaped(&self.held(text))
        );
    }

    /// A text held together in its own direction.
    fn held(&self, text: &str) -> String {
        if self.language.is_right_to_left() {
            format!("\u{2067}{text}\u{2069}")
        } else {
            text.to_owned()
        }
    }

    /// The picture, so high.
    pub(crate) fn finish(self, height: f64) -> String {
        // What a picture holds is not looked into, but links have to be found.
        let role = if self.has_links { "group" } else { "img" };
        let mut head = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" role="{role}" lang="{language}" width="{width:.0}" height="{height:.0}" viewBox="0 0 {width:.0} {height:.0}" font-family="'Noto Sans', 'Noto Naskh Arabic', system-ui, sans-serif" font-size="12" fill="{ink}">
<title>{title}</title>
"#,
            language = self.language.tag(),
            width = self.width,
            ink = color::INK,
            title = escaped(&self.title),
        );
        if let Some(description) = &self.description {
            let _ = writeln!(
                head,
                r#"<desc>{}</desc>
<rect width="100%" height="100%" fill="{}"/>"#,
                escaped(description),
                color::PAPER
            );
        }
        format!("{head}{}</svg>\n", self.body)
    }
}

/// Text that cannot be taken for markup.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // Neither tabs nor line ends are wanted, and other control characters are not allowed.
            control if control.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{Anchor, Canvas};
    use crate::catalogue::Language;

    #[test]
    fn arabic_pictures_are_mirrored_and_labels_change_sides() {
        let drawn = |language| {
            let mut canvas = Canvas::of_file(100.0, language, "t", "d");
            canvas.text((10.0, 5.0), Anchor::Start, "<x>\u{1b}", "");
            canvas.rect((10.0, 0.0), (20.0, 5.0), "");
            canvas.finish(50.0)
        };
        let english = drawn(Language::English);
        assert!(
            english.contains(r#"<text x="10.0" y="5.0" text-anchor="start" >&lt;x&gt; </text>"#)
        );
        assert!(english.contains(r#"<rect x="10.0" y="0.0" width="20.0""#));
        let arabic = drawn(Language::Arabic);
        assert!(arabic.contains(r#"<text x="90.0" y="5.0" text-anchor="end" >"#));
        assert!(arabic.contains(r#"<rect x="70.0" y="0.0" width="20.0""#));
    }
}
