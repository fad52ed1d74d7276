# The ways from one situation to another, and the question about them.

cli-path = The way from one state to another: who moves, who begins, who can block it
cli-path-to = The state to reach: a number, a label, a pattern, the id of an outcome, or a condition
cli-path-from = The state to start from; today’s situation if none is given
cli-path-within = Show what can be reached in at most so many moves; as many as the way has if none is given
usage-not-a-count = “{ $value }” does not fit { $argument }: a whole number is needed there, such as 3.
usage-out-of-bounds = “{ $value }” does not fit { $argument }: a number from { $least } to { $most } is needed there.
path-no-start = The case has no situation of today to start from. Say where to start with: --from STATE
path-too-many-actors = Ways cannot be searched in this case: it has more than 64 actors.

path-heading = From: { $from }. To: { $to }.
path-others = The name given for number { $number } also means: { $others }; { $number } is the one that holds best.
path-length =
    { $count ->
        [one] One move leads there.
       *[other] It takes { $count } moves.
    }
path-none = No moves lead there, whoever makes them, if nobody moves twice running.
path-here = That is where it starts: no move is needed.
heading-path-way = The way, move by move
path-only-way = There is no other way as short.
path-ways =
    { $count ->
        [one] There is one more way as short.
       *[other] There are { $count } more ways as short.
    }
path-ways-countless = There are more than a million ways as short.
path-another = One of them: { $steps }.
heading-path-interest = Does self-interest alone lead there?
path-interest-yes =
    { $count ->
        [one] Yes, in one move.
       *[other] Yes, in { $count } moves, each in the interest of whoever makes it.
    }
path-interest-same = As above.
path-interest-no = No: on every way somebody would have to make a move that does not leave it better off at once.
heading-path-needed = Whose moves it takes
path-alone = { $actors } can bring it about alone
path-together = { $actors } can bring it about together, and none of them can be left out
path-coalitions-unsearched = More than one set of actors can bring it about; which ones was not searched, because the actors are too many.
path-better = Better off there than at the start: { $actors }.
path-same = As well off there as at the start: { $actors }.
path-worse = Worse off there than at the start: { $actors }.
heading-path-begin = Who can begin
path-begin-only = Only { $actors }: every way begins with a move made there.
path-begin-any = Any of these: { $actors }.
path-begin-shortest = The shortest ways begin with: { $actors }. Longer ones can also begin with: { $others }.
heading-path-block = Who can block it, by not moving
path-block-nobody = Nobody alone: whoever stays put, there is a way around.
path-block-move = On a shortest way: { $step }.
path-block-where = In: { $states }.
path-block-more =
    { $count ->
        [one] One more such move; see --format json.
       *[other] { $count } more such moves; see --format json.
    }
heading-path-reach = How far moves lead from the start
path-distance =
    { $count ->
        [one] one move
       *[other] { $count } moves
    }
path-reached =
    { $count ->
        [one] One situation: { $states }.
       *[other] { $count } situations: { $states }.
    }
path-reach-nothing = Nowhere: there is no move.
path-reach-interest =
    { $count ->
        [0] By self-interest alone: none of them.
        [one] By self-interest alone: one of them.
       *[other] By self-interest alone: { $count } of them.
    }
heading-path-ends = Where self-interest ends, if nobody guides it
path-ends-here = Where it starts: nobody wants to move.
path-end-round = It never comes to rest, but goes round among { $count } situations: { $states }.
path-ends-more =
    { $count ->
        [one] One more such end; see --format json.
       *[other] { $count } more such ends; see --format json.
    }
path-ends-elsewhere = The situation wanted is not among these ends.
