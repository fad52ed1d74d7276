# What would flip a state.

cli-flip = What would flip a state: the smallest change of preferences that makes it hold or breaks it
cli-flip-state = A number, a label, a pattern, the id of an outcome, or a condition
cli-flip-concept = In what sense it is to hold: nash, gmr, smr, seq (as is usual) or sseq
cli-flip-by = What may change: the order of an actor’s statements, as is usual where all have them, or rankings
cli-flip-strict = Let no two states tie in a new ranking that do not tie today
cli-flip-breaks = Ask what would break it, even if it does not hold
flip-no-statements = No actor of the case states what it wants as statements in order. Ask for new rankings instead: --by rankings
flip-too-many-states = New rankings cannot be searched in this case: it has { $count } states, and { $most } is the most. Ask for a new order of statements, where the case has them: --by statements

flip-sense-nash = To hold means here that nobody has a move it would want to make.
flip-sense-gmr = To hold means here that every move somebody would want to make can be answered, be it only by a threat.
flip-sense-smr = To hold means here that every move somebody would want to make can be answered, be it only by a threat, and that whoever moved first could not answer back.
flip-sense-seq = To hold means here that others would answer every move somebody would want to make, and that it would be in their interest.
flip-sense-sseq = To hold means here that others would answer every move somebody would want to make, that it would be in their interest, and that whoever moved first could not answer back.
flip-kept = Kept as they are, since they are not stated as aims in order: the preferences of { $actors }.
flip-strict = States that do not tie today may not tie under a new ranking either.
flip-others =
    { $count ->
        [one] The name given also means number { $others }, which takes no less.
       *[other] The name given also means { $count } others ({ $others }); none of them takes less.
    }
flip-others-in-part = The name given also means { $count } others ({ $others }). Of { $proven } of all of them it is proven that they take no less than this one.
flip-so-today = What is asked for is so today: nothing has to change.

heading-flip-today = What keeps it from holding today
heading-flip-make = The smallest change that would make it hold
heading-flip-break = The smallest change that would break it
flip-swaps =
    { $count ->
        [one] One swap of two neighbouring aims is enough.
       *[other] It takes { $count } swaps of neighbouring aims; fewer do not do it.
    }
flip-distance = It takes new rankings at a distance of { $count } from today’s; nothing nearer does it. (Two states that change places count 2, a tie made or broken counts 1.)
flip-ways =
    { $count ->
        [one] Only one change is that small:
       *[other] { $count } changes are that small, and any of them does it:
    }
flip-ways-or-more =
    { $count ->
        [one] One such change; there may be more that are as small:
       *[other] { $count } such changes; there may be more that are as small:
    }
flip-more =
    { $count ->
        [one] One more; see --format json.
       *[other] { $count } more; see --format json.
    }
flip-impossible-statements = Nothing: whatever the order of these aims, it stays as it is today. With new rankings of the situations it may not: --by rankings
flip-impossible-rankings = Nothing: whatever anybody prefers, it stays as it is today.
flip-cut = Not settled: the search was cut. Nothing nearer than { $count } does it.
flip-cut-best = This one does it, at a distance of { $count }; there may be a smaller one:
flip-actor-changes = { $actor }: { $changes }
flip-lift = { $lifted } put above { $above }
flip-no-lower = { $upper } ranked no lower than { $lower }
flip-above = { $upper } ranked above { $lower }
flip-variants = { $count } new rankings do this, all of them as near.
flip-here = this situation
flip-number = number { $number }
flip-numbers = numbers { $numbers }

heading-flip-alone = By one actor alone
flip-alone-swaps =
    { $count ->
        [one] One swap: { $changes }.
       *[other] { $count } swaps: { $changes }.
    }
flip-alone-distance = At a distance of { $count }: { $changes }.
flip-alone-ways =
    { $count ->
        [one] One other change is as small.
       *[other] { $count } other changes are as small.
    }
flip-alone-ways-or-more = There are others as small.
flip-alone-impossible-statements = Not alone, whatever the order of these aims.
flip-alone-impossible-rankings = Not alone, whatever the preferences here.

heading-flip-necessary = What would have to be preferred, if the others want what they want today
flip-in-any-case = In any case: this situation ranked no lower than { $states }.
flip-clause-unanswered = If { $step }: this must bring no gain, as nobody could answer it.
flip-clause = If { $step }: this must bring no gain, or one of the answers, which lead to { $states }, must leave { $actor } no better off than here.
flip-clause-back = If { $step }: this must bring no gain, or one of the answers, which lead to { $states }, must leave { $actor } no better off than here, and no better off after one more move of its own.
flip-clauses-more =
    { $count ->
        [one] One more move must be held back likewise; see --format json.
       *[other] { $count } more moves must be held back likewise; see --format json.
    }

heading-flip-named = The situations named by number
flip-as-here = As here, but: { $difference }.
flip-note = Each change was solved anew, and its proof was checked. This shows what would have to be wanted, not how likely that is.
