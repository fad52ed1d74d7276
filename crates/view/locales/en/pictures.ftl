# Pictures: what is written in them, what is to be seen in them, and what they show to those who do not see them.

picture-taken = taken
picture-not-taken = not taken
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
picture-graph-today = today
picture-graph-lasts = could last
picture-graph-today-lasts = today, lasts
picture-graph-card = { $state } – { $status }
picture-graph-state = { $state }: { $parts }.
picture-graph-move = { $actor } would move to { $number }
picture-graph-no-move = no move is drawn that anybody would want

picture-today-refused = Today’s package is acceptable to neither.
picture-today-accepted = Today’s package is acceptable to { $actors }.
picture-point = { $name }: { $package }.
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
