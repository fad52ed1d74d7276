//! Pictures: names that look like markup stay names, and the picture stays one document.

mod common;

use common::{parsed, shipped, solved};
use detente_analysis::settle;
use detente_case::model::Text;
use detente_settle::ActorId;
use detente_view::{Catalogue, Language, settlement_pictures};

#[test]
fn hostile_names_stay_names() {
    let mut case = shipped("alaska-2025");
    let hostile = "</text><script>alert(1)</script>&amp; \"x\" '\u{1b}\u{202E}";
    let text = || Some(Text(vec![("und".to_owned(), hostile.to_owned())]));
    for actor in &mut case.actors {
        (actor.name, actor.called) = (text(), text());
    }
    for issue in &mut case.issues {
        issue.name = text();
        for level in &mut issue.levels {
            level.name = text();
        }
    }
    for table in &mut case.tables {
        table.name = text();
    }
    let solved = solved(&case);
    let found = settle(&solved).expect("issues");
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for picture in
            settlement_pictures(&solved, &found, Some([ActorId(0), ActorId(1)]), &catalogue)
        {
            assert!(!picture.svg.contains("<script"), "{}", picture.file);
            let steers =
                |letter: char| letter != '\n' && letter.is_control() || letter == '\u{202E}';
            assert!(!picture.svg.contains(steers), "{}", picture.file);
            for tag in ["text", "title", "desc", "svg"] {
                let count = |part: String| picture.svg.matches(&part).count();
                assert_eq!(
                    count(format!("<{tag}")),
                    count(format!("</{tag}>")),
                    "{tag}"
                );
            }
            assert!(!picture.svg.contains("NaN") && !picture.svg.contains("inf"));
        }
    }
}

/// One level, one actor's position, no clout: nothing to divide by, nothing to order.
#[test]
fn the_smallest_settlement_is_drawn() {
    let case = parsed(
        "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\ncapability = 0\n[[actor]]\nid = \"b\"\n\
         [[issue]]\nid = \"one\"\nlevels = [{ id = \"only\" }]\nstatus-quo = \"only\"\n\
         [[position]]\nactor = \"a\"\nissue = \"one\"\nideal = \"only\"\nsalience = 0\n",
    );
    let solved = solved(&case);
    let found = settle(&solved).expect("issues");
    let catalogue = Catalogue::new(Language::English);
    let pictures = settlement_pictures(&solved, &found, Some([ActorId(0), ActorId(1)]), &catalogue);
    assert!(pictures.iter().all(|picture| !picture.svg.contains("NaN")));
    let again = settlement_pictures(&solved, &found, Some([ActorId(0), ActorId(1)]), &catalogue);
    assert_eq!(pictures, again);
}

/// Saliences in parts of a hundred, as in Camp David: the largest mark is as large as in any other case.
#[test]
fn marks_have_one_largest_size_whatever_the_units() {
    for name in ["alaska-2025", "camp-david-1978"] {
        let case = shipped(name);
        let solved = solved(&case);
        let found = settle(&solved).expect("issues");
        let pictures =
            settlement_pictures(&solved, &found, None, &Catalogue::new(Language::English));
        let radius = |part: &str| part.split('"').next()?.parse::<f64>().ok();
        let radii = pictures[0].svg.split(" rx=\"").skip(1).filter_map(radius);
        let largest = radii.fold(0.0, f64::max);
        assert!((6.5..=7.0).contains(&largest), "{name}: {largest}");
    }
}
