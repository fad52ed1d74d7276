# Pictures: what is written in them, what is to be seen in them, and what they show to those who do not see them.

picture-taken = taken
picture-not-taken = not taken
picture-either = one or the other
picture-wanted-move = a move that whoever makes it would want to make
picture-other-move = another move that could be made

picture-graph = Situations and moves
picture-graph-still = { $state }: nobody has a move it would want to make.
picture-graph-moves = { $state }: { $actors } would want to move.
picture-graph-lasting =
    { $count ->
        [0] None of the situations shown could last.
        [one] One of the situations shown could last; its border is green and heavy.
       *[other] { $count } of the situations shown could last; their borders are green and heavy.
    }
picture-graph-part = Shown are { $shown } of { $count } situations: those that matter most, the ways to them, and what is around.
picture-graph-near = { $shown } of { $count } situations are drawn: the one it starts from, and those that { $steps ->
        [one] one such move leads to
       *[other] up to { $steps } such moves lead to
    }.
picture-graph-left =
    { $count ->
        [one] There is no room for one more that they lead to.
       *[other] There is no room for { $count } more that they lead to.
    }
picture-graph-crowded = Of moves that nobody would want, only those from or to where it starts are drawn.
picture-graph-today = today
picture-graph-lasts-label = lasts
picture-graph-lasts = could last
picture-graph-today-lasts = today, and could last
picture-graph-card = { $state } – { $status }
picture-graph-state = { $state }: { $parts }.
picture-graph-move = { $actor } would move to { $numbers }
picture-graph-no-move = no move is drawn that anybody would want

picture-today-refused = Today’s package is acceptable to neither.
picture-today-accepted = Today’s package is acceptable to { $actors }.
picture-point = { $names } – { $package }
picture-lines-apart = Furthest apart on “{ $widest }”, nearest on “{ $nearest }”.
picture-lines-issue = { $issue } (today: { $today }) – { $stances }.
picture-stance = { $actor }: { $level }
picture-lattice-sets =
    Must be dealt with together, one set or another: { $sets }{ $more ->
        [0] .
        [one] {" "}and one more.
       *[other] {" "}and { $more } more.
    }
picture-tornado-most = Most turns on this: { $doubt }
picture-tornado-nothing = Settling any one of these doubts alone would change nothing.
picture-tornado-order = From the longest bar to the shortest:

picture-paths = Ways from today to what could last
picture-paths-caption =
    { $count ->
        [0] { $of ->
            [one] Self-interest alone does not lead there: somebody would have to make a move it does not want by itself.
           *[other] Self-interest alone leads to none of these { $of }: on every way somebody would have to make a move it does not want by itself.
        }
        [one] { $of ->
            [one] Self-interest alone leads there, move by move.
           *[other] Self-interest alone, move by move, leads to one of these { $of }.
        }
       *[other] Self-interest alone, move by move, leads to { $count } of these { $of }.
    }
picture-paths-all = Self-interest alone, move by move, leads to each of these.
picture-paths-way =
    { $count ->
        [one] One move
       *[other] { $count } moves, one after the other
    }{ $unwanted ->
        [0] , each wanted by whoever makes it.
        [one] ; one is not wanted by whoever makes it.
       *[other] ; { $unwanted } are not wanted by whoever makes them.
    }
picture-paths-start = where it begins
picture-paths-end = where it leads
picture-paths-other = a move that whoever makes it does not want by itself
picture-paths-wanted = { $step } (wanted).
picture-paths-unwanted = { $step } (not wanted by itself).
picture-paths-told = From { $from } to { $to }: { $parts }

picture-tables = Which table can agree on what
picture-tables-caption =
    { $count ->
        [0] No table has a deal that holds.
        [one] { $of ->
            [one] The table has a deal that holds.
           *[other] Of { $of } tables only one has a deal that holds: { $tables }.
        }
       *[other] Of { $of } tables { $count } have a deal that holds: { $tables }.
    }
picture-left-out =
    { $count ->
        [one] One more outcome is left out.
       *[other] { $count } more outcomes are left out.
    }
picture-tables-holds = a deal, and it holds
picture-tables-broken = a deal that those below would break
picture-tables-none = no deal
picture-tables-told = { $table } – { $parts }.
picture-tables-told-holds = deals that hold: { $outcomes }
picture-tables-told-broken = a deal that { $actors } would break: { $outcome }
picture-tables-told-none = no deal on any of these

picture-gains = Gains and losses beside today
picture-gains-caption =
    { $count ->
        [0] Nothing that could last is better than today for everybody.
        [one] Better than today for everybody: { $states }.
       *[other] Better than today for everybody: { $states }.
    }
picture-gains-told = { $actor }, best first: { $rows }.
picture-gains-better = { $state } is better than today, with { $won ->
        [0] no wish granted
        [one] one wish granted
       *[other] { $won } wishes granted
    } and { $lost ->
        [0] none lost
        [one] one lost
       *[other] { $lost } lost
    }
picture-gains-same = { $state } is as good as today, with { $won ->
        [0] no wish granted
        [one] one wish granted
       *[other] { $won } wishes granted
    } and { $lost ->
        [0] none lost
        [one] one lost
       *[other] { $lost } lost
    }
picture-gains-worse = { $state } is worse than today, with { $won ->
        [0] no wish granted
        [one] one wish granted
       *[other] { $won } wishes granted
    } and { $lost ->
        [0] none lost
        [one] one lost
       *[other] { $lost } lost
    }
picture-gains-sign-better = better than today
picture-gains-sign-same = as good
picture-gains-sign-worse = worse
picture-gains-won = a wish granted that is not granted today
picture-gains-lost = a wish lost

picture-issue-gains = Gains and losses by issue
picture-issue-gains-caption =
    { $better-count ->
        [0] This package would leave nobody better off than today
       *[other] This package would leave { $better } better off than today
    } and { $worse-count ->
        [0] nobody worse off.
       *[other] { $worse } worse off.
    }
picture-issue-gains-told =
    On { $issue } { $better-count ->
        [0] nobody gains
       *[other] there is a gain for { $better }
    } and { $worse-count ->
        [0] nobody loses.
       *[other] a loss for { $worse }.
    }
picture-in-all = In all
picture-issue-gain = gains beside today
picture-issue-loss = losses beside today
