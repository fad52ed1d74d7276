# What was said: the ledger.

cli-ledger = What was said, by whom and when: divergences, readings side by side, plans, outcomes
cli-ledger-as_of = Nothing later than this day, such as 2025-08-15; else the case’s own as-of date
cli-ledger-actor = Only what is said by or for this actor
cli-ledger-proposition = Only what bears on this proposition
cli-ledger-sources = Folders with the texts of sources, besides the case’s own
cli-ledger-export = csv for a table, or annotations for W3C Web Annotation, instead of a page
cli-check-sources = Folders with the texts of sources, to look quotes up in
cli-source = Record the text of a source, so that quotes are looked up in it
cli-source-add = Record the SHA-256 of a text in the ledger of a case
cli-source-add-file = The file with the text
cli-source-add-id = The id of the source; else found by the name of the file
ledger-none = This case has no ledger. A ledger is a file ledger.toml beside case.toml, with [[source]], [[entry]] and [[proposition]].
ledger-faulty = The ledger of this case has errors; see them with: detente check { $case }
ledger-no-such-proposition = The ledger has no proposition “{ $proposition }”. It has: { $known }.
usage-not-a-day = “{ $value }” does not fit { $argument }: a day is needed there, such as 2025-08-17.
source-added = Recorded the text of “{ $source }” in { $ledger }.
source-new = Added the source “{ $source }” to { $ledger } and recorded its text. Say there who published it, and when.
source-hash = SHA-256: { $hash }
source-cannot-read = { $file } could not be read
source-not-utf8 = { $file } is not UTF-8, so no quote could be found in it. Save it as UTF-8 and record it again.
source-differs = Another text of this name is recorded for the source “{ $id }”, so nothing was changed. To put this one in its place, name the source: --id { $id }
source-faulty = The ledger has errors and was left as it is; see them with: detente check { $case }
source-bad-id = “{ $id }” cannot be the id of a source. Give one with --id: lower case letters, digits and hyphens.

basis-said-below = said:
basis-judged-and-said-below = judged: { $judgement } Said:
evidence-line = { $speakers }, { $date }: { $said } ({ $where })
evidence-of-speaker = { $date }: { $said } ({ $where })
evidence-reference = { $speakers }, { $date }
evidence-glossed = { $quotes } – { $gloss }
evidence-no-source = source not stated
evidence-proposed = proposed, not confirmed
evidence-text-matched = text matched
evidence-text-unchecked = text not at hand
evidence-text-differs = not found in the text
evidence-own-words = the speaker’s own words
evidence-translated = as reported in { $language } by { $source }
language-ar = Arabic
language-en = English
language-ru = Russian
language-uk = Ukrainian
grade-p = official text
grade-w = wire agency or major outlet
grade-r = repost or regional outlet
grade-s = state outlet
grade-l = weak source
speaker-author = the author
speaker-unnamed = unnamed
speaker-not-stated = speaker not stated
date-not-stated = undated
month-of-year = { $month } { $year }
days-between = { $first } to { $last }
between-quotes = { " " }…{ " " }
between-speakers = ,{ " " }

heading-ledger = What was said
ledger-answer =
    { $entries ->
        [0] Nothing that counts.
        [one] One entry.
       *[other] { $divergences ->
            [0] { $entries } entries; on no proposition do they differ.
            [one] { $entries } entries; on one proposition they differ.
           *[other] { $entries } entries; on { $divergences } propositions they differ.
        }
    }
ledger-as-of =
    { $count ->
        [0] Nothing after { $as-of } counts; nothing had to be set aside.
        [one] Nothing after { $as-of } counts; one entry is set aside.
       *[other] Nothing after { $as-of } counts; { $count } entries are set aside.
    }
ledger-undated =
    { $count ->
        [one] One entry is undated; it is used all the same.
       *[other] { $count } entries are undated; they are used all the same.
    }
heading-ledger-divergences = Where accounts diverge
heading-ledger-agreed = Where nobody contradicts
heading-ledger-readings = One event, read from each side
heading-ledger-tensions = What pulls apart within what one speaker says
heading-ledger-opposed = What pulls apart between what was said
heading-ledger-sources-disagree = Where sources disagree; both stand
heading-ledger-outcomes = Outcomes, claimed and reported
heading-ledger-plans = Plans and promises
heading-ledger-messages = Coded messages
heading-ledger-speakers = By speaker
heading-ledger-topics = By topic
ledger-with-id = { $line } – { $id }
heading-ledger-relations = What belongs together
relation-tension = Pull apart
relation-rival-reading = Rival readings
relation-tests = One tests the other
relation-answers = One answers the other
relation-same-utterance = One utterance, told twice
relation-sources-disagree = Sources disagree
audience-home-audience = the home audience
audience-abroad = abroad
evidence-translation-unknown = whether these are the speaker’s own words is not stated
heading-ledger-dates = By date
heading-ledger-set-aside = Set aside as too late
ledger-claimed = Claimed
ledger-reported = Reported
ledger-on-behalf = For { $actor }.
ledger-to = Meant for: { $audience }.
ledger-carrier = Carried by: { $carrier }.
ledger-interpreter = So read by: { $reader }.
ledger-hedge = With a reservation: { $hedge }.
stance-asserts = Say so
stance-denies = Deny it
stance-hedges = Leave it open
topic-none = Other
check-ledger =
    { $entries ->
        [one] The ledger has one entry.
       *[other] The ledger has { $entries } entries.
    }
check-quotes = Quotes: found in their source { $matched }, not found { $missing }, text not at hand { $unchecked }.
coverage-counts = Said { $said }, judged { $judged }, unsourced { $unsourced }.
heading-inputs = Every input, and what it rests on
inputs-of-nobody = The rest
input-stake = its clout and what it would accept
input-issue = levels of “{ $issue }” and what stands today
input-position = position on “{ $issue }”
input-moves = moves out of { $state }
coverage-mostly-unsourced-here = Most inputs of this case are unsourced: take this as an exercise, not as a finding.
cli-check-inputs = List every input with the evidence it rests on
check-inputs-next = Each input with the evidence it rests on: add --inputs.
cli-analyse-sources = Folders with the texts of sources, to look quotes up in
cli-explain-sources = Folders with the texts of sources, to look quotes up in
