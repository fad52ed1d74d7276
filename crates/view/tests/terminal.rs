//! Pages in a terminal: nothing wider than the screen, nothing that steers it, the same every time.

mod common;

use common::{SHIPPED, parsed, shipped, solved};
use detente_analysis::{
    FlipQuestion, Solved, SureQuestion, actor_id, analyse, attitudes, check, coalitions, compare,
    compare_settlements, explain, flip, foresight, path, score, settle, standing, strength, sure,
    tables, views,
};
use detente_case::Edit;
use detente_case::model::{Case, Order, Text};
use detente_graph::{Concept, StateId};
use detente_view::terminal::{Layout, render};
use detente_view::{
    Block, Catalogue, Compared, Language, Page, Settled, StabilityConcept, Version, analyse_page,
    attitudes_page, cases_page, check_page, coalitions_page, compare_page, concept_page,
    concepts_page, edit_in_words, explain_page, flip_page, foresight_page, json, path_page,
    score_page, settle_page, solve_page, standing_page, strength_page, sure_page, tables_page,
    views_page,
};
use textwrap::core::display_width;

fn layout(width: usize, screen: bool, language: Language) -> Layout {
    Layout {
        width,
        color: false,
        screen,
        language,
    }
}

/// One without a wish beside the case as it is: much turns.
fn careless(solved: &Solved, catalogue: &Catalogue) -> Option<Page> {
    let case = &solved.conflict.case;
    let mut careless = case.clone().into_owned();
    careless.preferences[0] = None;
    check(&careless).solved.map(|after| {
        let version = |solved, changes| Version { solved, changes };
        let edit = Edit::SetWant {
            actor: case.actors[0].id.value.clone(),
            place: 0,
            want: "\u{202E}<b>\u{1b}[31m nothing".to_owned(),
        };
        let changed = vec![edit_in_words(case, &edit, catalogue)];
        let found = compare(solved, &after);
        let settlements = [solved, &after].map(|solved| settle(solved).ok());
        let settlements = match settlements {
            [Some(before), Some(after)] => Some([before, after]),
            _ => None,
        };
        let agreements = settlements
            .as_ref()
            .map(|settlements| compare_settlements([solved, &after], settlements.each_ref()));
        let settled = settlements.as_ref().zip(agreements.as_ref());
        let found = Compared {
            conflict: Some(&found),
            settled: settled.map(|(settlements, found)| Settled {
                settlements: settlements.each_ref(),
                found,
            }),
        };
        let versions = [&version(solved, vec![]), &version(&after, changed)];
        compare_page(versions, found, catalogue)
    })
}

/// Every page about a case.
fn pages(solved: &Solved, catalogue: &Catalogue) -> Vec<Page> {
    let case = &solved.conflict.case;
    let analysis = analyse(solved);
    let settlement = settle(solved).ok();
    let settlement = settlement.map(|found| settle_page(solved, &found, catalogue));
    let question = SureQuestion { runs: 20, seed: 1 };
    let sure = sure(solved, question, &detente_ensemble::Progress::default());
    let sure = sure_page(solved, &sure, catalogue);
    let score = (!case.questions.is_empty()).then(|| {
        let found = score(solved, question, &detente_ensemble::Progress::default());
        score_page(solved, &found, catalogue)
    });
    if !case.has_options() {
        let analysis = analyse_page(solved, &analysis, "case", 3, catalogue);
        return settlement.into_iter().chain([analysis, sure]).collect();
    }
    let mut pages = vec![
        analyse_page(solved, &analysis, "a case", 2, catalogue),
        solve_page(solved, false, catalogue),
        check_page(
            "case.toml",
            &check(case).diagnostics,
            Some(&solved.conflict),
            None,
            true,
            catalogue,
        ),
        cases_page([("a-case", &**case)].into_iter(), catalogue),
    ];
    let today = solved.conflict.status_quo.unwrap_or(StateId(0));
    let last = solved.conflict.states().last().expect("a state");
    let way = path(solved, today, last, None).expect("few actors");
    pages.push(path_page(solved, &way, &[last], &[today], catalogue));
    if let Some(found) = tables(solved, None, Concept::Seq).expect("few actors") {
        pages.push(tables_page(solved, &found, true, catalogue));
    }
    for (state, concept) in [(today, Concept::Nash), (last, Concept::SymSeq)] {
        let question = FlipQuestion {
            concept,
            goal: None,
            by: None,
            strict: true,
        };
        let found = flip(solved, state, question).expect("few states");
        pages.push(flip_page(solved, &found, &[today], 1, catalogue));
    }
    let places: Vec<usize> = (0..case.views.len().min(1)).collect();
    let found = views(solved, &places, Concept::Seq).expect("small");
    pages.push(views_page(solved, &found, catalogue));
    pages.extend(careless(solved, catalogue));
    let joint = coalitions(solved, None, None).expect("few actors");
    let everybody: Vec<_> = (0..case.actors.len()).map(actor_id).collect();
    pages.extend([
        coalitions_page(solved, &joint, None, None, &[], true, catalogue),
        coalitions_page(
            solved,
            &joint,
            None,
            Some(&everybody),
            &[],
            false,
            catalogue,
        ),
        standing_page(solved, &standing(solved), catalogue),
    ]);
    for only in [None, solved.conflict.states().last()] {
        let ahead = foresight(solved, only, None).expect("a small case");
        pages.push(foresight_page(solved, &ahead, &[], catalogue));
        let attitudes = attitudes(solved, only).ok();
        pages.extend(attitudes.map(|found| attitudes_page(solved, &found, &[], catalogue)));
        let strength = strength(solved, only).ok();
        pages.extend(strength.map(|found| strength_page(solved, &found, &[], catalogue)));
    }
    pages.extend(settlement);
    pages.push(sure);
    pages.extend(score);
    for state in solved.conflict.states().step_by(7) {
        let others: Vec<_> = solved.conflict.states().take(9).collect();
        pages.push(explain_page(
            solved,
            &explain(solved, state, None),
            &others,
            true,
            catalogue,
        ));
    }
    pages
}

/// The page without its tables, which are as wide as they have to be in a pipe and on a very narrow screen.
fn without_tables(mut page: Page) -> Page {
    page.blocks
        .retain(|block| !matches!(block, Block::Table(_)));
    page
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        let mut all: Vec<Page> = StabilityConcept::all()
            .map(|concept| concept_page(concept, &catalogue))
            .collect();
        all.push(concepts_page(&catalogue));
        for name in SHIPPED {
            let case = shipped(name);
            all.extend(pages(&solved(&case), &catalogue).into_iter().take(24));
        }
        let case = parsed(NAMED);
        all.extend(pages(&solved(&case), &catalogue));
        let prose: Vec<Page> = all.iter().cloned().map(without_tables).collect();
        for width in (40..=120).step_by(5).chain([41, 79, 119]) {
            let on_screen = if width < 80 { &prose } else { &all };
            let rendered = prose
                .iter()
                .map(|page| (page, false))
                .chain(on_screen.iter().map(|page| (page, true)));
            for (page, screen) in rendered {
                for line in render(page, layout(width, screen, language)).lines() {
                    assert!(
                        display_width(line) <= width,
                        "{} columns of {width}: {line}",
                        display_width(line)
                    );
                }
            }
        }
    }
}

#[test]
fn narrower_screens_get_lines_for_the_narrowest() {
    let catalogue = Catalogue::new(Language::English);
    let page = concept_page(Concept::Seq, &catalogue);
    for width in [0, 1, 39] {
        let narrow = render(&page, layout(width, false, Language::English));
        assert_eq!(
            narrow,
            render(&page, layout(Layout::NARROWEST, false, Language::English))
        );
    }
}

#[test]
fn the_same_page_is_rendered_the_same() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for name in ["alaska-2025", "china-us-trade"] {
            let case = shipped(name);
            let pages = || -> Vec<String> {
                let pages = pages(&solved(&case), &catalogue);
                pages
                    .iter()
                    .map(|page| render(page, layout(80, true, language)))
                    .collect()
            };
            assert_eq!(pages(), pages());
        }
    }
}

const NAMED: &str = r#"
detente = 1
[case]
id = "named"
title = "T"
[[actor]]
id = "us"
name = "T"
called = "T"
[[actor]]
id = "them"
name = "T"
[[option]]
id = "us.act"
name = "T"
taking = "T"
dropping = "T"
judgement = "T"
[[option]]
id = "us.wait"
name = "T"
one-way = "to-yes"
[[option]]
id = "them.answer"
name = "T"
[[rule]]
never = "us.act and us.wait"
name = "T"
[[merge]]
id = "waiting"
where = "us.wait"
name = "T"
[[outcome]]
id = "acted"
where = "us.act"
name = "T"
[status-quo]
taken = []
[preference.us]
strong = "calm"
unknown = [["us.act", "not us.act"]]
statements = [{ id = "calm", want = "not them.answer and not waiting", name = "T", judgement = "T" }, { want = "us.act", name = "T" }]
[preference.them]
weights = [{ want = "us.act and not them.answer", weight = -2, name = "T" }, { want = "waiting", weight = 1, name = "T", judgement = "T" }]
[[question]]
id = "act"
text = "T"
rule = "T"
opened = 2025-08-17
deadline = 2025-12-31
about = "us.act or outcome:acted"
forecast = { value = 0.2, by = "T", date = 2025-08-17, judgement = "T" }
baselines = [{ name = "T", value = 1, source = "T", judgement = "T" }]
resolved = { value = false, date = 2025-12-31, source = "T", judgement = "T" }
judgement = "T"
"#;

/// The case with every text an analyst could write set to `text`.
fn hostile(text: &str) -> Case {
    let mut case = parsed(NAMED);
    let own = || Some(Text(vec![("und".to_owned(), text.to_owned())]));
    case.header.title = own().expect("a text");
    for actor in &mut case.actors {
        actor.name = own();
        actor.called = actor.called.take().and(own());
    }
    for option in &mut case.options {
        option.name = own();
        option.taking = option.taking.take().and(own());
        option.dropping = option.dropping.take().and(own());
        option.basis.judgement = own();
    }
    for question in &mut case.questions {
        let text = own().expect("a text");
        (question.text, question.rule) = (text.clone(), text.clone());
        question.basis.judgement = own();
        for forecast in &mut question.forecasts {
            (forecast.name, forecast.source) = (text.clone(), own());
            forecast.basis.judgement = own();
        }
        let resolved = question.resolved.as_mut().expect("resolved");
        (resolved.source, resolved.basis.judgement) = (text, own());
    }
    case.rules[0].name = own();
    case.merges[0].name = own();
    case.outcomes[0].name = own();
    for preference in case.preferences.iter_mut().flatten() {
        match &mut preference.order {
            Order::Statements(statements) => statements.iter_mut().for_each(|statement| {
                statement.name = own();
                statement.basis.judgement = own();
            }),
            Order::Weights(weights) => weights.iter_mut().for_each(|weight| weight.name = own()),
            Order::Ranking(_) => {}
        }
    }
    case
}

/// What a hostile text could do to a screen, it does not.
fn is_inert(rendered: &str) {
    for line in rendered.lines() {
        let steers = |letter: char| {
            letter.is_control()
                || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}')
        };
        assert!(!line.contains(steers), "{line:?}");
        let mut open = 0;
        for letter in line.chars() {
            match letter {
                '\u{2066}'..='\u{2068}' => open += 1,
                '\u{2069}' => open -= 1,
                _ => {}
            }
            assert!(open >= 0, "{line:?}");
        }
        assert_eq!(open, 0, "{line:?}");
    }
}

#[test]
fn hostile_names_are_inert() {
    let long = "x".repeat(10_000);
    let texts = [
        "<script>alert(1)</script><b>&amp;",
        "\u{1b}[31mred\u{1b}[0m\u{1b}]0;title\u{7}\u{9b}2J",
        "\u{202E}gnorw\u{202C} \u{2066}open \u{2069}\u{2069}closed \u{2067}\u{200F}\u{061C}",
        "two\nlines\r\nand\ta\u{2028}third\u{85}\u{b}",
        "{ $actor } %s \\u{1b} `rm -rf`",
        "",
        &long,
    ];
    for text in texts {
        let case = hostile(text);
        let solved = solved(&case);
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            for (page, screen) in pages(&solved, &catalogue)
                .iter()
                .flat_map(|page| [(page, false), (page, true)])
            {
                is_inert(&render(page, layout(80, screen, language)));
                let colored = render(
                    page,
                    Layout {
                        color: true,
                        ..layout(80, screen, language)
                    },
                );
                is_inert(&without_styles(&colored));
            }
        }
        let solution = json::solution(&solved, &[]).to_string();
        assert!(
            !solution.contains(|letter: char| letter.is_ascii_control()),
            "JSON escapes what cannot be seen"
        );
        assert!(
            solution.contains(serde_json::json!(text).to_string().trim_matches('"')),
            "and keeps it"
        );
    }
}

/// Takes out what sets colours, and nothing else that begins with an escape.
fn without_styles(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part
            .find(|letter: char| !letter.is_ascii_digit() && letter != ';')
            .expect("an end");
        assert_eq!(&part[end..=end], "m", "{part:?}");
        plain.push_str(&part[end + 1..]);
    }
    plain
}

#[test]
fn styles_are_closed_on_every_line() {
    let catalogue = Catalogue::new(Language::English);
    let case = shipped("alaska-2025");
    for page in pages(&solved(&case), &catalogue).iter().take(3) {
        let colored = render(
            page,
            Layout {
                color: true,
                ..layout(80, true, Language::English)
            },
        );
        assert!(colored.contains('\u{1b}'));
        for line in colored.lines() {
            let last = line.rsplit_once("\u{1b}[").map_or("0m", |(_, last)| last);
            assert!(last.starts_with("0m"), "{line:?}");
        }
        assert_eq!(
            without_styles(&colored),
            render(page, layout(80, true, Language::English))
        );
    }
}
