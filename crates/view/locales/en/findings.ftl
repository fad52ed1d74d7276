# What the program found, in plain words.

# How a state holds. One state, one actor, one phrase: the strongest that is true.
hold-by-itself = holds by itself
hold-on-credible-answers = holds because the others would answer, and it would be in their interest
hold-on-threats = holds only on threats
hold-does-not = does not hold
hold-though = { $phrase }, though the first mover could answer back

# States and moves.
state-today = Today’s situation
state-unnamed = Unnamed situation
state-with-number = { $state } ({ $number })
actor-does = { $actor } { $does }
actor-does-nominal = { $actor } { $does }
clause-takes = takes up “{ $option }”
clause-drops = drops “{ $option }”
clause-moves-to = moves to: { $state }
between-then = , then{ " " }
between-series = ;{ " " }
between-sequence = ,{ " " }
between-list = ,{ " " }
between-last = { " " }and{ " " }
quoted = “{ $name }”

# Wishes, gains and losses.
aim-condition = { $condition }
aim-unwanted = not { $condition }
more-aims =
    { $count ->
        [one] one more
       *[other] { $count } more
    }
gain = that gains: { $aims }
gain-by-ranking = that ranks higher
loss = that loses: { $aims }
loss-none = that neither gains nor loses anything
loss-by-ranking = that ranks lower
temptation = If { $step }, { $gain }.
answer-credible = But then { $steps }, in the interest of whoever answers.
answer-threat = But then this could follow: { $steps }; only a threat, since it goes against the interest of somebody who would have to move.
end-worse = That leaves { $actor } worse off than here; { $loss }.
end-worse-by-ranking = That leaves { $actor } worse off than here.
end-same = That leaves { $actor } no better off than here.
answered-back = Even so: { $step }, and is better off after all.
unanswered = Nobody can answer that.
restraint = If { $step }, { $loss }.
more-moves =
    { $count ->
        [one] One more move is tempting; see it with --all.
       *[other] { $count } more moves are tempting; see them with --all.
    }
no-moves = There is no move from here.
indifferent = All outcomes count as equal.

# Conditions.
condition-group = ({ $condition })
condition-not = not { $condition }
condition-and = { $left } and { $right }
condition-or = { $left } or { $right }
condition-xor = either { $left } or { $right }
condition-if = { $left } if { $right } (fails only when { $right } holds without { $left })
condition-only-if = { $left } only if { $right } (fails only when { $left } holds without { $right })
condition-iff = { $left } exactly when { $right }

# What an input rests on.
basis-said = Said: { $entries }.
basis-judged = Judged: { $judgement }
basis-said-and-judged = Said: { $entries }. Judged: { $judgement }
basis-unsourced = Unsourced.
basis-heading = Rests on
basis-aim = { $aim } – { $basis }

# The analysis.
case-dates = { $date }, as of { $as-of }
case-as-of = as of { $as-of }
heading-status-quo = Does today’s situation hold?
status-quo-by-itself = It does, by itself.
status-quo-on-credible-answers = It does, because the others would answer, and it would be in their interest.
status-quo-on-threats = Only on threats.
status-quo-does-not = It does not.
status-quo-though = { $answer } But the first mover could answer back.
status-quo-none = The case does not say what today’s situation is, so nothing here starts from today. State it under [status-quo].
status-quo-cannot-be = The rules of the case forbid what it gives as today’s situation, so nothing here starts from today. See which rule with: detente check
today = Today { $doings }.
today-named = { $state }: { $doings }.
today-nothing = none of the options is taken
heading-lasting = What could last
lasting-none = Nothing: from every situation somebody would move, and nobody would have an answer worth making.
lasting-unlike-today = Unlike today: { $difference }.
lasting-as-today = As it is today.
lasting-doings = Here { $doings }.
lasting-also =
    { $count ->
        [one] Also in another form: { $others }.
       *[other] Also in { $count } other forms: { $others }.
    }
lasting-more =
    { $count ->
        [one] One more situation would last.
       *[other] { $count } more situations would last.
    }
lasting-next = Every situation: detente solve { $case }
lasting-on-threats =
    { $count ->
        [one] One more would hold only on threats.
       *[other] { $count } more would hold only on threats.
    }
heading-outcomes = What would not
outcome-forms = None of its { $states } forms would last.
outcome-empty = cannot be: no situation belongs to it
outcome-breaker = If { $step }, { $gain }; and nobody can answer.
heading-outlooks = What each would rather have, and what keeps it from moving
outlook-better = Best of what could last, and better than today: { $state }.
outlook-same = Today is as good as anything that could last.
outlook-worse = All that could last is worse than today; the least bad: { $state }.
wish-not-its-own = Wish: { $aim }. The key to it is held by { $actors }.
wish-out-of-reach = Wish: { $aim }. No move from here leads there.
wish-would-cost = Wish: { $aim }. The best move towards it costs more: { $loss }.
wish-answered = Wish: { $aim }. What stands in the way is the answer: { $steps }.
wish-nothing = Wish: { $aim }. Nothing stands in the way: { $step }.
heading-deterrence = Who deters whom
deterrence-none = Nobody: where a situation lasts, it lasts because nobody wants to move.
deterrence-credible = If { $step }, then { $steps }, in the interest of whoever answers.
deterrence-threat = If { $step }, this could follow: { $steps }; only a threat.
deterrence-where = In: { $states }.
deterrence-more =
    { $count ->
        [one] One more such move.
       *[other] { $count } more such moves.
    }
deterrence-next = Every reason of one situation: detente explain { $case } STATE
heading-assumptions = What this rests on
coverage = Inputs of the model: said { $said }, judged { $judged }, unsourced { $unsourced }.
coverage-mostly-unsourced = Most of them are unsourced: take the answer as an exercise, not as a finding.
coverage-ledger = Citations name ledger entries, but there is no ledger to look them up in: ledger.toml is not there, or has errors.
assumption-answers = The others may answer with any number of moves, nobody twice running; whoever moves knows what each wants.
assumption-rules =
    { $count ->
        [0] No rule excludes any combination of options; there are { $states } situations.
        [one] One rule excludes combinations of options; { $states } situations remain.
       *[other] { $count } rules exclude combinations of options; { $states } situations remain.
    }
assumption-listed = Situations and moves are listed one by one: { $states } situations.
assumption-to-yes = Once done, cannot be undone: { $options }.
assumption-to-no = Once given up, cannot be taken up again: { $options }.
assumption-indifferent = No preference is stated for { $actors }: all outcomes count as equal there.
could-last = This shows what could last if it were reached, not how likely it is or when.
heading-next = What to ask next
next-explain = Why it holds, or not
next-flip = What would flip it
next-standing = What it all rests on
next-ledger = What was said, by whom
next-solve = Every situation
warnings-exist =
    { $count ->
        [one] The case has one warning: detente check { $case }
       *[other] The case has { $count } warnings: detente check { $case }
    }

# Explaining one state.
explain-heading = { $state } – number { $number }
explain-others =
    { $count ->
        [one] The name given also means number { $others }; this is the one that holds best.
       *[other] The name given also means { $count } others ({ $others }); this is the one that holds best.
    }

# Solving.
column-number = No.
column-state = State
column-outcome = Outcome
column-all = All
cell-unstable = –
solve-options = Letters of a pattern, from left to right: { $options }.
option-of = { $actor } – { $option }
solve-legend = Per actor: rank (higher is better) and the strongest concepts the state is stable under; “All” is where every actor is. Nash implies SSEQ; SSEQ implies SEQ and SMR; each of these implies GMR.
solve-states =
    { $count ->
        [one] One state.
       *[other] { $count } states.
    }
solve-shown = The first { $shown } of { $count } states; all of them with --all or --format json.
solve-none = none
solve-more = { $numbers } … ({ $count } in all)
solve-heading-equilibria = Stable for every actor
solve-status-quo = Today’s situation is number { $number }.

# Checking.
check-fine = { $file } is fine.
check-summary =
    { $errors ->
        [0] { $warnings ->
            [one] One warning.
           *[other] { $warnings } warnings.
        }
        [one] { $warnings ->
            [0] One error.
            [one] One error and one warning.
           *[other] One error and { $warnings } warnings.
        }
       *[other] { $warnings ->
            [0] { $errors } errors.
            [one] { $errors } errors and one warning.
           *[other] { $errors } errors and { $warnings } warnings.
        }
    }
check-model = { $actors } actors, { $options } options, { $states } states, { $outcomes } outcomes.

# Sentences and days.
sentence = { $phrase }.
day = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
