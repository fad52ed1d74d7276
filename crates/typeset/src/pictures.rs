//! Pictures, with their labels in the fonts carried here.

use std::sync::{Arc, LazyLock};

#[cfg(feature = "docx")]
use resvg::tiny_skia::{Pixmap, Transform};
#[cfg(feature = "pdf")]
use resvg::usvg::WriteOptions;
use resvg::usvg::{FontResolver, Options, Tree, fontdb};

use crate::TypesetError;
use crate::fonts::FILES;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in FILES {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(file)));
    }
    Arc::new(fonts)
});

/// The font to try for letters that those tried do not have: a sans or naskh first, of the weight that was asked for.
fn next_font(tried: &[fontdb::ID], fonts: &fontdb::Database) -> Option<fontdb::ID> {
    let asked = fonts.face(*tried.first()?)?.weight.0;
    let untried = fonts.faces().filter(|face| !tried.contains(&face.id));
    let suits = |face: &&fontdb::FaceInfo| {
        let is_for_titles = !face
            .families
            .iter()
            .any(|(name, _)| name.starts_with("Noto"));
        (is_for_titles, face.weight.0.abs_diff(asked))
    };
    untried.min_by_key(suits).map(|face| face.id)
}

fn read(svg: &str) -> Result<Tree, TypesetError> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Noto Sans".to_owned(),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, tried, fonts| next_font(tried, fonts)),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|reason| TypesetError::Refused(vec![reason.to_string()]))
}

/// A picture as pixels.
#[cfg(feature = "docx")]
pub(crate) struct Drawn {
    /// The pixels, as PNG.
    pub(crate) png: Vec<u8>,
    /// How wide it is, in the units of the picture.
    pub(crate) width: f64,
    /// How high it is, in the same.
    pub(crate) height: f64,
}

/// The picture as pixels, fine enough for print.
#[cfg(feature = "docx")]
pub(crate) fn drawn(svg: &str) -> Result<Drawn, TypesetError> {
    const FINE: f32 = 2.5;
    let refused = |reason: &str| TypesetError::Refused(vec![reason.to_owned()]);
    let tree = read(svg)?;
    let size = tree.size();
    let pixels = |length: f32| (length * FINE).ceil() as u32;
    let mut canvas = Pixmap::new(pixels(size.width()), pixels(size.height()))
        .ok_or_else(|| refused("a picture without extent"))?;
    resvg::render(
        &tree,
        Transform::from_scale(FINE, FINE),
        &mut canvas.as_mut(),
    );
    Ok(Drawn {
        png: canvas
            .encode_png()
            .map_err(|reason| refused(&reason.to_string()))?,
        width: f64::from(size.width()),
        height: f64::from(size.height()),
    })
}

/// The picture with every label as shapes. Labels of pictures in a PDF lose their letters where some are joined, as in
/// Arabic, and accessible documents may not have such text; the alternative text is what is read aloud.
#[cfg(feature = "pdf")]
pub(crate) fn outlined(svg: &str) -> Result<String, TypesetError> {
    let options = WriteOptions {
        coordinates_precision: 2,
        ..WriteOptions::default()
    };
    Ok(read(svg)?.to_string(&options))
}

#[cfg(all(test, feature = "pdf"))]
mod tests {
    use super::outlined;

    #[test]
    fn labels_become_shapes_in_both_scripts() {
        let svg = |text: &str| {
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="5" y="9">{text}</text></svg>"#
            )
        };
        for text in ["Room", "مصوّر"] {
            let drawn = outlined(&svg(text)).unwrap();
            assert!(
                drawn.contains("<path") && !drawn.contains("<text"),
                "{drawn}"
            );
        }
        assert!(!outlined(&svg("")).unwrap().contains("<path"));
        assert!(outlined("<svg").is_err());
    }
}
