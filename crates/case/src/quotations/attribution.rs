//! Who is said to say a quotation: the reporting verb that governs it, and its subject.
//!
//! A verb governs the first quotation after it in its sentence, and those joined to that one by nothing but
//! "and" and commas; or the quotation right before it, as in “…,” she said. Its subject is taken only from
//! wordings that leave no choice (see [`Rule`]). Where a verb is denied, where a relative clause comes
//! between, where an earlier verb has a subject that is not known, or where the wording before and after
//! disagree, nobody is named.

use std::ops::Range;

use super::marks::Pair;
use super::{Attribution, Report, Rule};
use crate::ledger::{Word, folded_words};

/// Finite reporting verbs, as [`folded_words`] folds them.
const VERBS: &str = "said says told tells declared declares stated announced announces insisted insists added \
    adds warned warns argued argues claimed asked wrote writes called calls described describes stressed noted \
    replied replies repeated repeats vowed vows promised promises urged urges suggested suggests pledged \
    قال قالت قالا قالوا يقول تقول يقولون اعلن اعلنت اعلنوا يعلن تعلن اكد اكدت اكدوا يوكد توكد صرح صرحت يصرح تصرح \
    اشار اشارت اشاروا يشير تشير اضاف اضافت يضيف تضيف ذكر ذكرت يذكر تذكر اوضح اوضحت يوضح توضح شدد شددت يشدد تشدد \
    اعتبر اعتبرت يعتبر تعتبر يري تري وصف وصفت وصفوا يصف تصف حث حثت يحث تحث دعا دعت يدعو تدعو طالب طالبت يطالب تطالب \
    كتب كتبت يكتب تكتب حذر حذرت يحذر تحذر تعهد تعهدت يتعهد لفت لفتت يلفت تلفت تابع تابعت يتابع ختم افاد افادت يفيد \
    تفيد اعرب اعربت يعرب تعرب زعم زعمت يزعم تزعم هدد هددت يهدد تهدد رد ردت تساءل تساءلت علق علقت كرر كررت سمي سمت";
/// Participles that report.
const PARTICIPLES: &str = "saying adding calling insisting warning arguing claiming describing stressing noting \
    declaring announcing asking urging vowing promising قائلا قائله قايلا قايله مضيفا مضيفه موكدا موكده معتبرا معتبره \
    مشيرا مشيره موضحا موضحه مشددا مشدده واصفا واصفه داعيا داعيه محذرا محذره متعهدا لافتا لافته مصرحا زاعما مطالبا \
    معلنا معربا متسايلا متساءلا";
/// Between subject and verb these change nothing.
const AUXILIARIES: &str = "has had have also then later قد كان كانت ايضا كذلك";
/// Who does not say is not quoted.
const NEGATORS: &str = "not never didnt doesnt hasnt hadnt wont wouldnt لم لن لا ما ليس";
/// A name right before its verb is the subject where one of these, or no word, stands before it.
const BEFORE_A_SUBJECT: &str = "that but while when as because though although yesterday today وكان كان ان وان بان لكن \
    ولكن بينما فيما كما حيث اذ امس اليوم";
/// What may stand between verb and name.
const TITLES: &str =
    "president chancellor minister mr mrs ms الرييس الرئيس رييس نظيره المستشار الوزير";
/// In English a name right after its verb is the whole subject where one of these, or no word, follows.
const AFTER_A_SUBJECT: &str = "that in on at to of after before during when as while about last this early late \
    monday tuesday wednesday thursday friday saturday sunday yesterday today";
/// A subject that refers to somebody named before.
const PRONOUNS: &str = "he she هو هي لكنه لكنها ولكنه ولكنها انه انها وانه وانها بانه بانها";
/// Those of them that stand alone: a pronoun joined to "but" or "that" introduces what comes after it.
const BARE_PRONOUNS: &str = "he she هو هي";
/// After an Arabic verb without a subject of its own.
const COMPLEMENTIZERS: &str = "ان انه انها بان بانه بانها علي الي عن";
/// The verb before these does not govern what comes after.
const RELATIVES: &str = "which who whom whose الذي التي الذين اللذان اللتان";
/// What may join two quotations of one verb.
const CONJUNCTIONS: &str = "and or و او ثم";

fn is_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

/// The report of each pair.
pub(super) fn reports(
    text: &str,
    pairs: &[Pair],
    sentences: &[Range<usize>],
    spellings: &[Vec<String>],
) -> Vec<Option<Report>> {
    let names = folded_names(spellings);
    let reports = pairs.iter().zip(sentences).enumerate();
    let reports = reports.map(|(place, (pair, sentence))| {
        // Words within another quotation are that one's: only what stands beside this one is read.
        let around = pair.within.map(|outer| pairs[outer].words.clone());
        let stretch = around.map_or(sentence.clone(), |outer| {
            sentence.start.max(outer.start)..sentence.end.min(outer.end)
        });
        let first = pairs.partition_point(|other| other.words.start < stretch.start);
        let siblings = pairs[first..]
            .iter()
            .take_while(|other| other.words.start < stretch.end)
            .filter(|other| other.within == pair.within)
            .map(Pair::with_marks)
            .collect();
        Wording::new(text, stretch, siblings, &names).report(&pairs[place].with_marks())
    });
    reports.collect()
}

/// Every spelling, folded, with its person.
fn folded_names(spellings: &[Vec<String>]) -> Vec<(usize, Vec<String>)> {
    let mut names = Vec::new();
    for (person, spellings) in spellings.iter().enumerate() {
        for spelling in spellings {
            let words: Vec<String> = folded_words(spelling)
                .into_iter()
                .map(|word| word.folded)
                .collect();
            if !words.is_empty() {
                names.push((person, words));
            }
        }
    }
    names
}

/// A known name in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Naming {
    person: usize,
    /// Its words, by their places among the words of the sentence.
    words: Range<usize>,
    /// Whether the name stands bare, without a word such as "and" or "to" written together with it.
    is_bare: bool,
}

/// How a reporting verb stands to its subject.
enum Subject {
    Named(Attribution),
    /// A pronoun, or in Arabic the verb's own.
    Pronoun,
    Unknown,
}

/// A sentence without what is quoted in it.
struct Wording<'t> {
    text: &'t str,
    words: Vec<Word>,
    namings: Vec<Naming>,
    quoted: Vec<Range<usize>>,
}

impl<'t> Wording<'t> {
    fn new(
        text: &'t str,
        stretch: Range<usize>,
        quoted: Vec<Range<usize>>,
        names: &[(usize, Vec<String>)],
    ) -> Self {
        let mut words = folded_words(&text[stretch.clone()]);
        for word in &mut words {
            word.place = stretch.start + word.place.start..stretch.start + word.place.end;
        }
        // The quotations stand in order and apart from each other.
        words.retain(|word| {
            let next = quoted.partition_point(|quoted| quoted.end <= word.place.start);
            quoted
                .get(next)
                .is_none_or(|quoted| word.place.end <= quoted.start)
        });
        let namings = namings(&words, names);
        Self {
            text,
            words,
            namings,
            quoted,
        }
    }

    fn report(&self, quotation: &Range<usize>) -> Option<Report> {
        let before = self
            .verb_before(quotation)
            .map(|verb| self.told_by(verb, quotation.start));
        let after = self.report_after(quotation);
        match (before, after) {
            (Some(before), Some(after)) => {
                let person = |report: &Report| report.speaker.as_ref().map(|found| found.person);
                let agree = person(&before) == person(&after);
                Some(Report {
                    speaker: after.speaker.filter(|_| agree),
                    verb: after.verb,
                })
            }
            (before, after) => after.or(before),
        }
    }

    /// The verb that governs a quotation after it.
    fn verb_before(&self, quotation: &Range<usize>) -> Option<usize> {
        // Back over the quotations that are joined to this one.
        let mut start = quotation.start;
        let mut earlier = self.quoted.partition_point(|quoted| quoted.end <= start);
        while earlier > 0 && self.joins(self.quoted[earlier - 1].end, start) {
            earlier -= 1;
            start = self.quoted[earlier].start;
        }
        let since = earlier
            .checked_sub(1)
            .map_or(0, |earlier| self.quoted[earlier].end);
        let before = self.words_before(start);
        let place = before.rev().find(|place| self.is_reporting(*place))?;
        (self.words[place].place.start >= since).then_some(place)
    }

    /// Whether nothing but conjunctions and commas stands between two quotations.
    fn joins(&self, end: usize, start: usize) -> bool {
        let gap = &self.text[end..start];
        folded_words(gap)
            .iter()
            .all(|word| is_in(CONJUNCTIONS, &word.folded))
            && !gap.contains(['.', ';', '؛', ':', '\n'])
    }

    fn words_before(&self, at: usize) -> Range<usize> {
        0..self.words.partition_point(|word| word.place.end <= at)
    }

    /// What a verb before a quotation says of who speaks.
    fn told_by(&self, verb: usize, quotation: usize) -> Report {
        let between = verb + 1..self.words_before(quotation).end;
        let is_cut = between
            .clone()
            .any(|place| is_in(RELATIVES, &self.words[place].folded));
        let speaker = match self.subject(verb, between.end) {
            _ if is_cut => None,
            Subject::Named(attribution) => Some(attribution),
            Subject::Pronoun => self.antecedent(verb, self.rule_of(verb)),
            Subject::Unknown => None,
        };
        Report {
            verb: self.words[verb].place.clone(),
            speaker,
        }
    }

    fn rule_of(&self, verb: usize) -> Rule {
        if self.is_participle(verb) {
            Rule::Participle
        } else {
            Rule::Pronoun
        }
    }

    /// “…,” she said; “…,” said Trump; “…,” Trump said.
    fn report_after(&self, quotation: &Range<usize>) -> Option<Report> {
        let first = self
            .words
            .partition_point(|word| word.place.start < quotation.end);
        let word = self.words.get(first)?;
        let gap = &self.text[quotation.end..word.place.start];
        if !gap
            .chars()
            .all(|letter| letter.is_whitespace() || matches!(letter, ',' | '،'))
        {
            return None;
        }
        // A verb that begins with "and" goes with what it introduces.
        let verb = match self.naming_at(first) {
            Some(naming) => self.past_auxiliaries(naming.words.end),
            None if is_in(BARE_PRONOUNS, &word.folded) => self.past_auxiliaries(first + 1),
            None if self.starts_with_and(first) => return None,
            None => first,
        };
        if !self.is_finite(verb) || self.starts_with_and(verb) || !self.is_adjacent(first, verb) {
            return None;
        }
        let speaker = match self.subject(verb, self.words.len()) {
            Subject::Named(attribution) => Some(attribution),
            Subject::Pronoun if verb > first => self.antecedent(first, Rule::Pronoun),
            Subject::Pronoun | Subject::Unknown => None,
        };
        Some(Report {
            verb: self.words[verb].place.clone(),
            speaker,
        })
    }

    fn past_auxiliaries(&self, mut place: usize) -> usize {
        while self
            .words
            .get(place)
            .is_some_and(|word| is_in(AUXILIARIES, &word.folded))
        {
            place += 1;
        }
        place
    }

    /// The subject of a verb, of whose clause the words up to `end` are read.
    fn subject(&self, verb: usize, end: usize) -> Subject {
        let before = self.before_auxiliaries(verb);
        let previous = before
            .checked_sub(1)
            .filter(|place| self.is_adjacent(*place, verb) && !self.starts_with_and(verb));
        if previous.is_some_and(|place| is_in(NEGATORS, &self.words[place].folded)) {
            return Subject::Unknown;
        }
        if self.is_participle(verb) {
            return Subject::Pronoun;
        }
        if self.has_object(verb) {
            return Subject::Unknown;
        }
        if let Some(found) = self.named_after(verb, end) {
            return Subject::Named(found);
        }
        if let Some(previous) = previous {
            if let Some(found) = self.named_before(previous) {
                return Subject::Named(found);
            }
            if is_in(PRONOUNS, &self.words[previous].folded) {
                return Subject::Pronoun;
            }
        }
        let follows = (verb + 1..end).find(|place| !is_in(AUXILIARIES, &self.words[*place].folded));
        let has_none =
            follows.is_none_or(|place| is_in(COMPLEMENTIZERS, &self.words[place].folded));
        if has_none && is_arabic(&self.words[verb].folded) {
            return Subject::Pronoun;
        }
        Subject::Unknown
    }

    /// The place after the word that comes before a verb and its auxiliaries.
    fn before_auxiliaries(&self, verb: usize) -> usize {
        let mut place = verb;
        while place > 0 && is_in(AUXILIARIES, &self.words[place - 1].folded) {
            place -= 1;
        }
        place
    }

    fn named_after(&self, verb: usize, end: usize) -> Option<Attribution> {
        let mut place = verb + 1;
        if place < end && is_in(TITLES, &self.words[place].folded) {
            place += 1;
            // «الرئيس الروسي»: the title has an adjective.
            let adjective =
                |word: &Word| word.folded.starts_with("ال") && word.folded.ends_with('ي');
            if place < end && self.naming_at(place).is_none() && adjective(&self.words[place]) {
                place += 1;
            }
        }
        // A title may itself be a spelling: «قال الرئيس الروسي».
        let naming = self.naming_at(verb + 1).or_else(|| self.naming_at(place))?;
        if naming.words.end > end || !self.is_adjacent(verb, naming.words.start) {
            return None;
        }
        let last = naming.words.end - 1;
        let is_whole = is_arabic(&self.words[last].folded)
            || !self.is_adjacent(last, last + 1)
            || is_in(AFTER_A_SUBJECT, &self.words[last + 1].folded);
        (naming.is_bare && is_whole).then(|| self.attributed(naming, Rule::NameAfterVerb))
    }

    fn named_before(&self, last: usize) -> Option<Attribution> {
        let naming = self
            .namings
            .iter()
            .find(|naming| naming.words.end == last + 1)?;
        let mut first = naming.words.start;
        while first > 0
            && is_in(TITLES, &self.words[first - 1].folded)
            && self.is_adjacent(first - 1, first)
        {
            first -= 1;
        }
        let is_subject = first == 0
            || !self.is_adjacent(first - 1, first)
            || is_in(BEFORE_A_SUBJECT, &self.words[first - 1].folded);
        (naming.is_bare && is_subject).then(|| self.attributed(naming, Rule::NameBeforeVerb))
    }

    /// The one person named before a verb, if the verbs before it have no subject but that person.
    fn antecedent(&self, verb: usize, rule: Rule) -> Option<Attribution> {
        let mut before = self
            .namings
            .iter()
            .filter(|naming| naming.words.end <= verb);
        let naming = before.next()?;
        if before.any(|other| other.person != naming.person) {
            return None;
        }
        let is_open = (0..verb).any(|earlier| {
            self.is_finite(earlier)
                && match self.subject(earlier, verb) {
                    Subject::Named(found) => found.person != naming.person,
                    Subject::Pronoun => false,
                    Subject::Unknown => true,
                }
        });
        (!is_open).then(|| self.attributed(naming, rule))
    }

    fn attributed(&self, naming: &Naming, rule: Rule) -> Attribution {
        let words = &self.words[naming.words.clone()];
        Attribution {
            person: naming.person,
            name: words[0].place.start..words[words.len() - 1].place.end,
            rule,
        }
    }

    fn naming_at(&self, place: usize) -> Option<&Naming> {
        self.namings
            .iter()
            .find(|naming| naming.words.start == place)
    }

    /// Whether there is nothing but blanks between the words from one to another.
    fn is_adjacent(&self, from: usize, to: usize) -> bool {
        let stretch = self.words.get(from..=to);
        stretch.is_some_and(|words| {
            words.windows(2).all(|pair| {
                let gap = &self.text[pair[0].place.end..pair[1].place.start];
                gap.chars().all(char::is_whitespace)
            })
        })
    }

    fn is_reporting(&self, place: usize) -> bool {
        self.is_finite(place) || self.is_participle(place)
    }

    fn is_finite(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|word| {
            let is_verb = |word: &str| {
                is_in(VERBS, word) || without_object(word).is_some_and(|stem| is_in(VERBS, stem))
            };
            is_verb(&word.folded) || is_verb(without_and(&word.folded))
        })
    }

    /// Whether the verb has its object written with it, so that what follows is the subject: «وصفه الغرب».
    fn has_object(&self, place: usize) -> bool {
        let word = &self.words[place].folded;
        !is_in(VERBS, word) && !is_in(VERBS, without_and(word))
    }

    fn is_participle(&self, place: usize) -> bool {
        self.words.get(place).is_some_and(|word| {
            is_in(PARTICIPLES, &word.folded) || is_in(PARTICIPLES, without_and(&word.folded))
        })
    }

    fn starts_with_and(&self, place: usize) -> bool {
        let word = self.words.get(place).map(|word| &*word.folded);
        word.is_some_and(|word| without_and(word) != word && !is_in(VERBS, word))
    }
}

/// A word without the «و» or «ف» written together with it.
fn without_and(word: &str) -> &str {
    word.strip_prefix(['و', 'ف'])
        .filter(|rest| rest.chars().count() > 1)
        .unwrap_or(word)
}

/// A verb without the pronoun written together with it.
fn without_object(word: &str) -> Option<&str> {
    ["هما", "ها", "هم", "ه"]
        .iter()
        .find_map(|pronoun| word.strip_suffix(pronoun))
}

fn is_arabic(word: &str) -> bool {
    word.starts_with(|letter| matches!(letter, '\u{0600}'..='\u{06FF}'))
}

/// The known names among some words, the longest at each place; none where two persons share it.
fn namings(words: &[Word], names: &[(usize, Vec<String>)]) -> Vec<Naming> {
    let mut found: Vec<Naming> = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let here = naming(words, place, names);
        place = here.as_ref().map_or(place + 1, |naming| naming.words.end);
        found.extend(here);
    }
    found
}

fn naming(words: &[Word], place: usize, names: &[(usize, Vec<String>)]) -> Option<Naming> {
    let matches = |first: &str, name: &[String]| {
        let rest = words[place + 1..].iter().map(|word| &*word.folded);
        first == name[0]
            && name[1..]
                .iter()
                .map(|word| &**word)
                .eq(rest.take(name.len() - 1))
    };
    let whole = &*words[place].folded;
    let attached = whole.strip_prefix(['و', 'ف', 'ل', 'ب', 'ك']);
    let longest = |first: &str| {
        let fitting = names.iter().filter(|(_, name)| matches(first, name));
        fitting.max_by_key(|(_, name)| name.len())
    };
    let (is_bare, (person, name)) = match longest(whole) {
        Some(found) => (true, found),
        None => (false, longest(attached?)?),
    };
    let is_shared = names
        .iter()
        .any(|(other, same)| other != person && same == name);
    (!is_shared).then(|| Naming {
        person: *person,
        words: place..place + name.len(),
        is_bare,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Rule, inventory};

    /// Who is said to say the last quotation of a text, by which rule, and the verb.
    fn last(text: &str) -> (Option<(&'static str, Rule)>, Option<String>) {
        const PERSONS: [&str; 3] = ["trump", "putin", "zelensky"];
        let spellings = [
            vec!["Donald Trump", "Trump", "دونالد ترامب", "ترامب"],
            vec![
                "Vladimir Putin",
                "Putin",
                "فلاديمير بوتين",
                "بوتين",
                "الرئيس الروسي",
            ],
            vec!["Zelensky", "زيلينسكي"],
        ]
        .map(|names| names.into_iter().map(str::to_owned).collect());
        let found = inventory(text, &spellings);
        let report = found.quotations.last().expect("a quotation").report.clone();
        let verb = report
            .as_ref()
            .map(|report| text[report.verb.clone()].to_owned());
        let speaker = report.and_then(|report| report.speaker);
        (
            speaker.map(|found| (PERSONS[found.person], found.rule)),
            verb,
        )
    }

    fn assert_said(text: &str, person: &'static str, rule: Rule) {
        assert_eq!(last(text).0, Some((person, rule)), "{text}");
    }

    #[test]
    fn a_known_name_beside_the_verb_speaks() {
        for text in [
            "قال ترامب إنه «لا اتفاق»",
            "واعلن دونالد ترامب: “لا اتفاق”",
            "وأضافَ ترامــب أن \"لا اتفاق\"",
            "said Trump: “no deal”",
            "“No deal,” said Donald Trump.",
            "“No deal,” said President Trump on Friday.",
            "«لا اتفاق»، قال ترامب.",
        ] {
            assert_said(text, "trump", Rule::NameAfterVerb);
        }
        for text in [
            "قال الرئيس الروسي فلاديمير بوتين إنه «تفاهم»",
            "قال الرئيس الروسي إنه «تفاهم»",
        ] {
            assert_said(text, "putin", Rule::NameAfterVerb);
        }
        for text in [
            "وكان ترامب قد صرح بأنه لا يريد «اتفاقًا»",
            "Trump said there was “no deal”",
            "Yesterday President Trump has said: “no deal”",
            "“No deal,” Trump said.",
            "Zelensky waited, but Trump said “no deal”",
            "“Is it a deal?” Trump asked.",
        ] {
            assert_said(text, "trump", Rule::NameBeforeVerb);
        }
    }

    #[test]
    fn a_pronoun_or_participle_refers_to_the_one_person_named() {
        for text in [
            "أعلن ترامب إنه «تم الاتفاق»، لكنه أكد أيضًا على أنه «لا اتفاق»",
            "قال ترامب إنه تعب وأضاف أن «لا اتفاق»",
            "Trump said much, and he said “no deal”",
        ] {
            assert_said(text, "trump", Rule::Pronoun);
        }
        for text in [
            "غادر بوتين القاعدة قائلًا «تفاهم»",
            "Putin left, saying “we agree”",
        ] {
            assert_said(text, "putin", Rule::Participle);
        }
    }

    #[test]
    fn what_introduces_the_next_quotation_does_not_report_the_one_before() {
        let text = "أعلن ترامب إنه «تم الاتفاق»، لكنه أكد أنه «لا اتفاق»";
        let names = [vec!["ترامب".to_owned()]];
        let first = inventory(text, &names).quotations.remove(0);
        let report = first.report.expect("a report");
        assert_eq!(&text[report.verb], "أعلن");
        assert_eq!(
            report.speaker.map(|found| found.rule),
            Some(Rule::NameAfterVerb)
        );
    }

    #[test]
    fn joined_quotations_have_one_speaker() {
        assert_said(
            "قال ترامب إنها “بناءة” و “مثمرة”",
            "trump",
            Rule::NameAfterVerb,
        );
        assert_said(
            "Trump said “good”, “great” and “fine”",
            "trump",
            Rule::NameBeforeVerb,
        );
    }

    #[test]
    fn nobody_is_named_on_a_guess() {
        for text in [
            // Two persons before the pronoun.
            "أشار بوتين إلى تفاهم مع ترامب وحث أوروبا على عدم “العرقلة”",
            "Trump met Putin, saying “we agree”",
            // Somebody who is not known speaks, or speaks for a known one.
            "قال المتحدث باسم ترامب إنه «تفاهم»",
            "A spokesman for Trump said “no deal”",
            "A spokesman for Trump said it was late, adding “no deal”",
            "“No deal,” said Trump adviser Miller.",
            "Trump's adviser said “no deal”",
            "Putin and Trump said “we agree”",
            // A relative clause, a denial, another quotation in between.
            "قال بوتين إن الاتفاق الذي أسماه الغرب «خدعة» قائم",
            "قال بوتين إن الاتفاق وصفه الغرب بـ«الخدعة»",
            "لم يقل ترامب إنه «تفاهم»",
            "Trump never said “no deal”",
            "قال بوتين إنها “تؤسس للتطبيع” وأنهما قد يجتمعان “قريبًا”",
            // No verb at all.
            "The “deal” that Trump wanted",
            "عنوانها “الحوار مع الخصم”",
            // Words before and after that disagree.
            "He said “no deal”, Trump said.",
            // Nobody known.
            "قال لافروف إنه «تفاهم»",
        ] {
            assert_eq!(last(text).0, None, "{text}");
        }
    }

    #[test]
    fn the_verb_is_told_where_nobody_is_named() {
        assert_eq!(last("قال لافروف إنه «تفاهم»").1.as_deref(), Some("قال"));
        assert_eq!(last("The minister said “no”").1.as_deref(), Some("said"));
        assert_eq!(last("The “deal”").1, None);
    }

    #[test]
    fn a_quotation_within_another_is_read_by_itself() {
        assert_said(
            "Putin said “today Trump said ‘no deal’ to me”",
            "trump",
            Rule::NameBeforeVerb,
        );
        let text = "Trump said ‘Putin said “no deal”’";
        assert_eq!(last(text).0, Some(("putin", Rule::NameBeforeVerb)));
    }
}
