# What holds under each attitude to unknown preference, and the question about it.

cli-attitudes = What holds where some preference is unknown: under each attitude to what is unknown
cli-attitudes-state = Only this state: a number, a label, a pattern, the id of an outcome, or a condition
attitudes-nothing-unknown = No preference in this case is unknown. Where it is not known which of two kinds of situation an actor prefers, write it with the preference of that actor, for example: unknown = [["{ $option }", "not { $option }"]]
attitudes-nothing-unknown-listed = No preference in this case is unknown. Where it is not known which of two situations an actor prefers, write it with the preference of that actor, for example: unknown = [["{ $first }", "{ $second }"]]
attitudes-too-large = The case is too large for this question: more than a hundred million pairs of situations would have to be compared. Ask about one state, or leave out options.

heading-attitudes-unknown = What is unknown
attitudes-pair = Which is preferred: { $left }; or: { $right }.
attitudes-pairs-more =
    { $count ->
        [one] One more such pair.
       *[other] { $count } more such pairs.
    }
attitudes-any-situation = any situation
heading-attitudes = Four attitudes to what is unknown
attitudes-four = How actors act who do not know what they prefer is a matter of attitude: whether a chance to gain is enough for them to move, and whether a chance of loss is enough to keep them from it.
attitude-a = bold
    .means = Moves even where it only might gain; kept from it only by an answer that is sure to leave it no better off.
attitude-b = sober
    .means = Moves only where it is sure to gain; kept from it only by an answer that is sure to leave it no better off.
attitude-c = torn
    .means = Moves even where it only might gain; kept from it even by an answer that only might leave it no better off.
attitude-d = cautious
    .means = Moves only where it is sure to gain; kept from it even by an answer that only might leave it no better off.
attitudes-nothing = Nothing lasts under any attitude.
attitudes-lasts-under-all = Lasts under every attitude.
attitudes-lasts-under-none = Does not last under any attitude.
attitudes-lasts-under = Lasts if all are { $attitudes }; not if they are { $others }.
attitudes-every = { $phrase }, under every attitude
attitudes-if = { $attitudes }: { $phrase }
heading-attitudes-table = Side by side, if all have the same attitude
column-attitude = { $name } ({ $letter })
column-beneath = by the order stated
attitudes-legend = By itself: nobody would move. Others would answer: they could, and it would be in their interest, or is not known not to be. Only on threats: somebody could answer. The order stated is the preference as it would be if nothing were unknown; the other questions go by it.
attitudes-more =
    { $count ->
        [one] One more situation; see --format json.
       *[other] { $count } more situations; see --format json.
    }
attitudes-incomplete = The case is too large to look at every situation: told are today’s and the firmest of those that last by the order stated.
