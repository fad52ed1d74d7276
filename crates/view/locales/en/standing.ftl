# What the result of a model rests on, and the question about it.

cli-standing = What the result rests on: the moves alone or what actors want, and which inputs decide it

heading-standing = What the result rests on
standing-nothing = Nothing could last, so there is little for the result to rest on.
standing-on-moves = On the moves alone: what could last would last whatever anybody wanted.
standing-on-own = On what each actor wants for itself; no answer of others is needed.
standing-on-both = On what each actor wants for itself and, in part, on what others would answer.
standing-on-others = Mostly on what others would answer, so on what several actors want.
standing-lasting =
    { $lasting ->
        [one] The situation that could last: { $parts }.
       *[other] Of { $lasting } situations that could last: { $parts }.
    }
standing-part-others =
    { $count ->
        [one] one because the others would answer
       *[other] { $count } because the others would answer
    }
standing-part-own =
    { $count ->
        [one] one because nobody wants to leave
       *[other] { $count } because nobody wants to leave
    }
standing-part-moves =
    { $count ->
        [one] one because nobody can leave
       *[other] { $count } because nobody can leave
    }
toothless-indifferent = The model has no bite: to every actor all situations are equal. State what each wants.
toothless-everything-lasts = The model has no bite: every situation could last. Look for moves or wishes that are missing.
toothless-nothing-lasts = The model has little bite: somebody would leave every situation. Look for answers that are missing, or wishes put too strongly.
toothless-no-move-from-today = Today’s situation holds whatever anybody wants, because nobody has a move from it. Look for options that are missing.
toothless-most-inputs = Most of the inputs change nothing, taken one by one: the model is more detailed than its result.
inputs-sums =
    { $tried ->
        [one] The one input that could be left out: { $parts }.
       *[other] Of { $tried } inputs, each left out in turn: { $parts }.
    }
inputs-part-deciding =
    { $count ->
        [one] one decides which situations could last
       *[other] { $count } decide which situations could last
    }
inputs-part-other =
    { $count ->
        [one] one changes only how some situation holds
       *[other] { $count } change only how some situation holds
    }
inputs-part-idle =
    { $count ->
        [one] one changes no result at all
       *[other] { $count } change no result at all
    }
heading-standing-verdicts = What each verdict rests on
column-holds = How it holds
column-rests-on = That rests on
rests-on-moves = the moves alone: nobody can leave
rests-on-own = what each wants for itself
rests-on-others = what others want as well: their answers hold back { $actors }
rests-on-leaver = the wishes of { $actors } alone, whatever the others want
rests-on-missing-answers = what others want as well: no answer worth making holds back { $actors }
standing-counts = Whether a situation lasts, asked for each actor in each situation: { $all } verdicts. From the moves alone: { $moves }; from the actor’s own preference: { $own }; also from what others want: { $others }.
heading-inputs-deciding = Inputs that decide what could last
input-rules = Rules
input-ranking = the whole ranking
input-to-yes = “{ $option }” cannot be undone
input-to-no = “{ $option }” cannot be taken up again
rule-never = never: { $what }
rule-exactly-one = exactly one of: { $what }
rule-at-most-one = at most one of: { $what }
input-lost =
    { $count ->
        [one] Without it, one situation would no longer last: { $numbers }.
       *[other] Without it, { $count } situations would no longer last: { $numbers }.
    }
input-gained =
    { $count ->
        [one] Without it, one more would last: { $numbers }.
       *[other] Without it, { $count } more would last: { $numbers }.
    }
input-new =
    { $count ->
        [one] Of the situations it rules out, one would last.
       *[other] Of the situations it rules out, { $count } would last.
    }
input-new-named = Among them: { $states }.
input-today = Today’s situation then { $phrase }.
inputs-more =
    { $count ->
        [one] One more input decides what could last; see --format json.
       *[other] { $count } more inputs decide what could last; see --format json.
    }
heading-inputs-idle = Inputs that change no result
heading-inputs-untried = Inputs that were not left out
inputs-faulty = Without it the case would have errors (a ranking, say, that is silent on some situations):
inputs-too-many-states = Without it there would be too many situations:
inputs-too-many = Inputs were not left out one by one: the model is too large to be solved again for each.
inputs-note = Wishes, rankings, rules and one-way marks are left out one at a time; two that change nothing alone may matter together. Options, listed situations and moves are kept.
