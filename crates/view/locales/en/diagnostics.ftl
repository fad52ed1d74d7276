# What is wrong with a case: a plain sentence for every code, and what to do about it.
# A list also gives its count, under the name with -count added.

severity-error = error
severity-warning = warning
severity-info = note
severity-remedy = help


phrase-actor = an actor
phrase-option = an option
phrase-outcome = an outcome
phrase-merge = a merged state
phrase-state = a state
phrase-key = a merged or listed state
phrase-table = a table of actors
phrase-view = a view
phrase-statement = a statement of this preference
phrase-issue = an issue
phrase-level = a level of the issue
phrase-question = a question
phrase-source = a source of the ledger
phrase-entry = an entry of the ledger
phrase-proposition = a proposition of the ledger
phrase-person = a person of the ledger
phrase-topic = a topic of the ledger
phrase-days = a day, a month, a year, or two of them with “/” between
phrase-text = text in quotation marks
phrase-texts = text in quotation marks, or one for each language
phrase-integer = a whole number
phrase-decimal = a number with a decimal point
phrase-number = a number
phrase-number-or-range = a number, a range such as {"{"} low = 0.3, high = 0.5 {"}"}, or a list such as [0.3, 0.5]
phrase-level-or-number = a level in quotation marks, or a number
phrase-boolean = true or false
phrase-date = a date
phrase-date-time = a date with a time
phrase-list = a list
phrase-fields = a table of keys and values
phrase-fields-list = a list of tables, in double brackets
phrase-condition = a condition in quotation marks
phrase-pattern = a pattern in quotation marks
phrase-condition-or-fields = a condition in quotation marks, or a table with one
phrase-condition-or-list = a condition in quotation marks, or a list of them
phrase-word = a word in quotation marks
phrase-operand = the name of an option, a pattern, “not” or “(”
phrase-operator = “and”, “or” or another connective
phrase-if-after-only = “if”
phrase-closing-parenthesis = “)” or a connective

note-first-here = first here
note-refers-on = this continues the circle
note-conflicts = with this
note-opened-here = opened here
note-ordered-here = the letters stand for these options
note-forbidden-here = forbidden here
note-also-matches = this matches it as well
note-declared-here = declared here

diagnostic-file-too-large = the file is larger than a case can be
    .remedy = a case file may have up to { $limit } MiB; keep sources and data in files of their own
diagnostic-not-utf8 = the file is not UTF-8: it has the byte { $byte } here
    .remedy = save the file as UTF-8 in your editor
diagnostic-utf16 = the file is UTF-16, not UTF-8
    .remedy = save the file as UTF-8 in your editor
diagnostic-more-faults =
    { $more ->
        [one] and one more finding that is not listed
       *[other] and { $more } more findings that are not listed
    }
    .remedy = repair what is listed and check again

diagnostic-not-toml = this cannot be read: “{ $found }”
    .remedy = each line is a key, “=” and a value, or a heading in square brackets
diagnostic-unclosed-string = the closing quotation mark is missing
    .remedy = end the text with the same quotation mark it begins with; a text over several lines needs three of them at each end
diagnostic-bad-escape = “{ $found }” means nothing inside double quotation marks
    .remedy = write “\\” for a backslash, or use single quotation marks around the text
diagnostic-unquoted-text = the text “{ $found }” needs quotation marks
    .remedy = put it in quotation marks: "…"
diagnostic-missing-value = the value is missing
    .remedy = write it after “=”, or take the key out
diagnostic-missing-equals = “{ $found }” is a key without a value
    .remedy = write “=” and a value after it, or put “#” before a remark
diagnostic-missing-comma = a comma is missing here
    .remedy = put a comma between two entries; if there is one, check the quotation marks and brackets before it
diagnostic-extra-comma = one comma too many
    .remedy = take it out
diagnostic-unclosed-bracket = a closing bracket is missing
    .remedy = close every “[” with “]” and every “{"{"}” with “{"}"}”
diagnostic-duplicate-key = “{ $key }” is given a second time
    .remedy = keep one of them; where several of a kind are meant, use double brackets, as in [[actor]]
diagnostic-bad-number = “{ $found }” is not a number
    .remedy = write whole numbers in digits, such as 5 or -8; put anything else in quotation marks
diagnostic-bad-date = “{ $found }” is not a date
    .remedy = write year, month and day, such as 2025-08-15, without quotation marks
diagnostic-foreign-sign = the sign { $found } means nothing to the program
    .remedy = write { $meant } instead, as on an English keyboard
diagnostic-bad-key = “{ $found }” cannot be a key
    .remedy = keys are English words with hyphens; check for a missing “=”, “#” or quotation mark
diagnostic-control-character = there is a control character here that cannot be seen
    .remedy = delete it, or type the line again
diagnostic-nested-too-deep = too many brackets within each other
    .remedy = a case needs no more than a few; check for one that is not closed
diagnostic-bidi-control = the invisible character { $found } changes the direction of writing, so that this line can read as something it does not say
    .remedy = delete it and type the text again; in texts, direction marks are fine when each one that opens is closed on the same line
diagnostic-bidi-in-comment = the invisible character { $found } changes the direction of writing in this remark
    .remedy = delete it, or close it on the same line

diagnostic-missing-version = the file does not say which version of the format it is in
    .remedy = write “detente = { $supported }” as its first line
diagnostic-unsupported-version = version { $found } of the format is not known to this program
    .remedy = this program reads version { $supported }: write “detente = { $supported }”, or use a newer program
diagnostic-unknown-key = { $table } has no key “{ $key }”
    .remedy =
        { $nearest-count ->
            [0] its keys are { $known }
            [one] did you mean { $nearest }?
           *[other] did you mean one of { $nearest }?
        }
diagnostic-misplaced-key = { $table } has no key “{ $key }”
    .remedy = “{ $key }” belongs in { $belongs }; a key belongs to the last heading above it
diagnostic-missing-key = { $table } lacks “{ $key }”
    .remedy = add “{ $key }”
diagnostic-none-of-keys = { $table } lacks a key: it needs one of { $keys }
    .remedy = add exactly one of them
diagnostic-several-of-keys = { $table } may have only one of { $keys }
    .remedy = keep one of them
diagnostic-wrong-kind = “{ $key }” needs { $expected }, but here is { $found }
    .remedy = write { $expected } here
diagnostic-bad-choice = “{ $found }” is not a word this key knows
    .remedy =
        { $nearest-count ->
            [0] it can be { $choices }
           *[other] did you mean { $nearest }? It can be { $choices }
        }
diagnostic-empty-list = the list “{ $key }” is empty
    .remedy = name at least one, or take the key out
diagnostic-empty-text = the text “{ $key }” is empty
    .remedy = write something, or take the key out
diagnostic-bad-id = “{ $found }” cannot be an id
    .remedy = use small English letters, digits and hyphens, such as “north-sea”; the name to show goes into “name”, in any language
diagnostic-bad-option-id = “{ $found }” cannot be the id of an option
    .remedy = write the owner's id, a dot and a name in small English letters, digits and hyphens, such as “russia.ceasefire”
diagnostic-bad-language-tag = “{ $found }” does not stand for a language
    .remedy = use the short name of the language, such as “en” or “ar”
diagnostic-bad-days = “{ $found }” is not a day, a month, a year or an interval of these
    .remedy = write "2025-08-15", "2025-08", "2025" or, with the earlier day first, "2025-08-16/2025-08-17"; where the day is not known, "not stated"
diagnostic-bad-hash = “{ $found }” is not a SHA-256
    .remedy = a SHA-256 has 64 digits from 0 to 9 and a to f, as “sha256sum” prints them
diagnostic-number-out-of-range = { $found } is out of range
    .remedy = use a number from { $least } to { $most }

diagnostic-unknown-name = “{ $found }” is not the name of { $kind }
    .remedy =
        { $nearest-count ->
            [0] { $known-count ->
                [0] check the spelling, or declare it
               *[other] the names known here are { $known }
            }
            [one] did you mean { $nearest }?
           *[other] did you mean one of { $nearest }?
        }
diagnostic-outcome-without-prefix = “{ $found }” is an outcome, which a condition names differently
    .remedy = write “outcome:{ $found }”
diagnostic-duplicate-id = “{ $id }” is the id of { $kind } already
    .remedy = give this one an id of its own
diagnostic-listed-twice = “{ $id }” is in the list twice
    .remedy = take one of them out
diagnostic-reference-cycle = these are defined by each other in a circle: { $cycle }
    .remedy = define one of them by options alone
diagnostic-references-too-deep = this is defined by way of too many others
    .remedy = at most { $limit } definitions may lead on from one to the next; define this one by options
diagnostic-quote-ambiguous = what “{ $entry }” quotes stands more than once in its source, so it is not plain which place is meant
    .remedy = quote more of the words around it, so that it stands there once; one-word quotes may stay as they are
diagnostic-entry-proposed = “{ $entry }” is proposed; nobody has confirmed it yet
    .remedy = see whether it says what was said, and by whom; then set status to “confirmed”, or take the entry out
diagnostic-relation-of-one = only “{ $entry }” stands in this relation
    .remedy = name what it is related to as well, or take the relation out

diagnostic-evidence-too-late = “{ $entry }” is of { $date }, later than the case’s as-of date, { $as-of }: it does not count
    .remedy = cite something earlier, mark the input as your judgement, or move the as-of date
diagnostic-text-not-as-recorded = { $file } is not the text of “{ $source }” that was recorded: its SHA-256 is another
    .remedy = put the recorded text there, or record this one: detente source add CASE FILE
diagnostic-text-unreadable = { $file }, the text of “{ $source }”, is not UTF-8, so no quote can be looked up in it
    .remedy = save it as UTF-8 and record it again: detente source add CASE FILE
diagnostic-text-outside = the text of a source stands in the case’s folder, and this leads out of it
    .remedy = give a path below the folder, such as "sources/text.txt", or name the folder with --sources
diagnostic-quote-differs = this quote of “{ $entry }” is not in its source; the closest passage is: { $passage }
    .remedy = quote the source byte for byte; if this is the passage, copy it
diagnostic-quote-missing = this quote of “{ $entry }” is not in its source, nor anything like it
    .remedy = check the quote and the source; what is no quotation belongs in gloss
diagnostic-patterns-missing = “{ $found }” is a pattern, but nothing says what its letters stand for
    .remedy = add [patterns] with “order”, the list of all options in the order of the letters
diagnostic-patterns-incomplete =
    { $count ->
        [one] the order of the pattern letters leaves out an option: { $missing }
       *[other] the order of the pattern letters leaves out { $count } options: { $missing }
    }
    .remedy = list every option once
diagnostic-pattern-length =
    { $found ->
        [one] the pattern “{ $pattern }” has one letter
       *[other] the pattern “{ $pattern }” has { $found } letters
    }{ $expected ->
        [one] , but there is one option
       *[other] , but there are { $expected } options
    }
    .remedy = write one letter for each option: Y taken, N not taken, - either
diagnostic-pattern-letter = “{ $found }” is not a letter of a pattern
    .remedy = use Y for taken, N for not taken and - for either
diagnostic-pattern-not-full = “{ $found }” stands for several states, but one is needed here
    .remedy = write Y or N in place of each -
diagnostic-not-a-state-name = “{ $found }” is a condition, but the name of one state is needed here
    .remedy = write a full pattern such as “YNY”, or the id of a merged or listed state

diagnostic-condition-empty = the condition is empty
    .remedy = write what must hold, such as “russia.ceasefire and not us.sanctions”
diagnostic-condition-unexpected = “{ $found }” cannot stand here
    .remedy =
        { $nearest-count ->
            [0] expected here: { $expected }
           *[other] did you mean { $nearest }? Expected here: { $expected }
        }
diagnostic-condition-unfinished = the condition ends too early
    .remedy = add after it: { $expected }
diagnostic-condition-character = the character “{ $found }” has no meaning in a condition
    .remedy = use names of options with not, and, or, xor, if, only if, iff and parentheses
diagnostic-condition-unclosed = this parenthesis is never closed
    .remedy = add “)” where it should end
diagnostic-condition-chained = a second “{ $found }” in one condition could be understood in two ways
    .remedy = put parentheses around the part that belongs together
diagnostic-condition-too-deep = too many parentheses or “not” within each other
    .remedy = at most { $limit } are possible; give a part a name as an [[outcome]] and use “outcome:…”

diagnostic-no-actors = the case has no actors
    .remedy = add [[actor]] with an id for each of those who decide
diagnostic-no-options = the case has nothing to decide: neither options nor states
    .remedy = add [[option]] for what an actor can do or not do
diagnostic-too-many-options = the case has { $count } options; the most possible is { $limit }
    .remedy = leave out options that no preference turns on
diagnostic-moves-without-states = there are moves, but no states to move between
    .remedy = add [[state]] for each state, or leave the moves out: they follow from options
diagnostic-states-without-moves = there are states, but no moves between them
    .remedy = add [[move]] with “actor”, “from” and “to”
diagnostic-not-in-graph-form = { $key } has no meaning where states and moves are listed
    .remedy = take it out, or take out [[state]] and [[move]] and let them follow from options
diagnostic-move-to-itself = the move leads from “{ $state }” back to itself
    .remedy = take it out: staying is always possible
diagnostic-equal-patterns = the state “{ $first }” has the same pattern
    .remedy = change one of the two: each choice of options is one state
diagnostic-levels-placed-in-part = some levels of “{ $issue }” say where they stand, and some do not
    .remedy = give every level an “at”, or none: then they stand at 0, 1, 2 and so on
diagnostic-levels-out-of-order = the level “{ $level }” of “{ $issue }” does not stand above the one before it
    .remedy = list the levels in the order of their “at”, each at a place of its own
diagnostic-bad-scale = this is not a scale
    .remedy = “from” must be below “to”, the steps must fit between them exactly, and there may be up to { $limit } of them, as in {"{"} from = 0, to = 100, step = 5 {"}"}
diagnostic-bad-range = the range runs backwards
    .remedy = “low” comes first and “high” last; a “mode” lies between them
diagnostic-range-too-low = the range goes below { $least }
    .remedy = raise its “low”
diagnostic-not-a-level = “{ $issue }” has no level at { $found }
    .remedy = its levels stand at { $levels }
diagnostic-ideal-off-scale = { $found } is off the scale of “{ $issue }”
    .remedy = its levels go from { $least } to { $most }: move the ideal, or add a level
diagnostic-position-without-ideal = the position has neither an ideal nor values
    .remedy = add “ideal”, a level or a number on the scale, or “values” for all levels
diagnostic-position-twice = “{ $actor }” has two positions on “{ $issue }”
    .remedy = keep one of them
diagnostic-values-incomplete =
    { $missing-count ->
        [one] a level of “{ $issue }” has no value: { $missing }
       *[other] some levels of “{ $issue }” have no value: { $missing }
    }
    .remedy = give a value to each, or take “values” out: worth then falls off evenly from the ideal
diagnostic-levels-of-one-issue = this stands for two levels of “{ $issue }” at once
    .remedy = keep one of them
diagnostic-positions-without-issues = there are positions, but no issues
    .remedy = declare what they are on with [[issue]]
diagnostic-strong-without-statements = “strong” names a statement, but this preference has none
    .remedy = use it with “statements”, or take it out
diagnostic-not-a-pair = an entry of “unknown” is two conditions, but this has { $found }
    .remedy = write two, as in ["YN--", "NY--"]

diagnostic-no-feasible-state = the rules leave no state at all
    .remedy = take out or weaken one of the rules; together they forbid everything
diagnostic-status-quo-forbidden = a rule forbids today's situation
    .remedy = correct the rule or the status quo; until then nothing that starts from today is shown
diagnostic-status-quo-missing = the case does not say what today's situation is
    .remedy = add [status-quo]; without it nothing that starts from today is shown
diagnostic-status-quo-matches-several = today's situation fits several states: { $states }
    .remedy = name one of them
diagnostic-status-quo-matches-none = no state fits today's situation
    .remedy = name a state that exists; until then nothing that starts from today is shown
diagnostic-option-never-taken = the option “{ $option }” can never be taken: the rules forbid it everywhere
    .remedy = correct the rules, or take the option out
diagnostic-option-never-dropped = the option “{ $option }” is taken in every state: the rules demand it everywhere
    .remedy = correct the rules, or take the option out
diagnostic-actor-without-preference = the case does not say what “{ $actor }” wants, so that all is the same to it
    .remedy = add [preference.{ $actor }]
diagnostic-statement-always-true = statement “{ $statement }” of “{ $actor }” holds in every state, so that it decides nothing
    .remedy = correct it, or take it out; “A if B” fails only where B holds without A
diagnostic-statement-always-false = statement “{ $statement }” of “{ $actor }” holds in no state, so that it decides nothing
    .remedy = correct it, or take it out
diagnostic-weight-always-true = the wish “{ $statement }” of “{ $actor }” holds in every state, so that it decides nothing
    .remedy = correct it, or take it out
diagnostic-weight-always-false = the wish “{ $statement }” of “{ $actor }” holds in no state, so that it decides nothing
    .remedy = correct it, or take it out
diagnostic-actor-indifferent = to “{ $actor }” every state is as good as any other
    .remedy = add what it wants, or take the preference out
diagnostic-all-stable-for-everyone = every state holds for everyone, so that the model says nothing
    .remedy = check the preferences and the options: does anyone want to change anything, and can they?
diagnostic-rule-across-owners = this rule joins options of { $actors }, so that one actor's choice forbids another's move
    .remedy = if that is not meant, give each of them an option to consent, and name the joint act as an [[outcome]]
diagnostic-ranking-overlap = two entries in the ranking of “{ $actor }” match the state “{ $state }”
    .remedy = let each state be matched once; states in one inner list are tied
diagnostic-ranking-forgets-states =
    { $count ->
        [one] the ranking of “{ $actor }” leaves out the state { $states }
       *[other] the ranking of “{ $actor }” leaves out { $count } states, such as { $states }
    }
    .remedy = add them, or end with "*" for all the rest
diagnostic-ranking-entry-empty = this entry in the ranking of “{ $actor }” matches no state
    .remedy = correct it, or take it out
diagnostic-merge-overlap = the merges “{ $first }” and “{ $second }” share the state “{ $state }”
    .remedy = a state can be merged once: make one of them narrower
diagnostic-merge-empty = no state belongs to the merge “{ $merge }”
    .remedy = correct its condition, or take it out
diagnostic-merge-preference-differs = “{ $actor }” does not find { $first } and { $second } equal, but the merge “{ $merge }” makes them one state
    .remedy = make the preference the same for all members, or the merge narrower
diagnostic-merge-outcome-differs = { $first } belongs to the outcome “{ $outcome }” and { $second } does not, but the merge “{ $merge }” makes them one state
    .remedy = make the outcome the same for all members, or the merge narrower
diagnostic-outcome-empty = no state belongs to the outcome “{ $outcome }”
    .remedy = correct its condition, or the rules that forbid it
diagnostic-question-empty = no situation meets what the question “{ $question }” is about
    .remedy = correct “about”, or the rules that forbid it
diagnostic-unknown-preference-unused = what “{ $actor }” prefers is said to be unknown in part; verdicts go by the order beneath, as if nothing were unknown
    .remedy = it may stay; what depends on it is told by: detente attitudes
diagnostic-doubt-without-statements = “doubt” is about statements, but this preference has none
    .remedy = use it with “statements”, or give another preference as an [[alternative]]
diagnostic-swap-not-a-pair = “swap” names two different statements
    .remedy = write two ids, as in {"{"} swap = ["nato", "relief"] {"}"}
diagnostic-deadline-before-opened = the deadline of “{ $question }”, { $deadline }, is before the day it was opened, { $opened }
    .remedy = correct one of the two days
diagnostic-resolved-before-opened = “{ $question }” is resolved on { $date }, before it was opened on { $opened }
    .remedy = correct one of the two days; what was known before it was asked is no question
diagnostic-came-true-too-late = “{ $question }” came true on { $date }, after its deadline, { $deadline }
    .remedy = by its deadline it had not come true: write “value = false”, or correct one of the two days
diagnostic-forecast-too-late = the value of “{ $name }” is of { $date }, when the question had been closed since { $closed }
    .remedy = give a value from before the answer was known, or take it out
diagnostic-forecast-twice = “{ $name }” has two values for this question
    .remedy = keep one of them: the one to be scored
diagnostic-resolved-before-as-of = “{ $question }” was resolved on { $date }, no later than the case’s as-of date, { $as-of }: the case may know the answer
    .remedy = ask what was open then, or move the as-of date back
diagnostic-view-of-own-preference = a view of “{ $actor }” gives “{ $actor }” another preference, but nobody misreads its own
    .remedy = state here what it takes others to want; its own preference stands under [preference.{ $actor }]
diagnostic-view-sees-nothing = the view “{ $view }” sees no situation at all
    .remedy = narrow what it does not see, so that something is left
diagnostic-too-many-states = there are { $states } combinations of options or more to go through, which would take { $needed } MiB of memory; the limit is { $limit } MiB
    .remedy = leave out options, or add rules for what cannot be together
diagnostic-label-matches-nothing = no state goes by the label “{ $label }”
    .remedy = correct the state it is for, or take it out

diagnostic-too-many-packages = the issues make { $packages } packages, more than “settle” can go through
    .remedy = up to { $limit } are possible: leave out levels or issues
diagnostic-actor-without-position = “{ $actor }” has no stake in any issue: every package is the same to it
    .remedy = add a [[position]] for it, with a salience above 0 and an ideal
diagnostic-levels-conflict =
    { $count ->
        [one] a state stands for two levels of “{ $issue }” at once: { $states }
       *[other] { $count } states stand for two levels of “{ $issue }” at once: { $states }
    }
    .remedy = add a rule that excludes them, or take one “level” out; such states stand for no package
diagnostic-status-quos-differ = today’s situation stands for another level of “{ $issue }” than its status quo
    .remedy = correct the issue’s “status-quo”, or the “level” of what is taken today
