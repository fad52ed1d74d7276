# What actors could do by joining forces, the question about it, and the concepts for coalitions.

cli-coalitions = Whether what could last survives joint moves: who would leave it together, who could answer
cli-coalitions-state = The state to ask about; today’s situation and all that could last if none is given
cli-coalitions-actors = Only a joint move of these actors, such as: us,russia
cli-coalitions-all = Tell the joint moves of all who would move together, not only the first few
coalitions-one-actor = A joint move takes two actors or more. For one actor alone: detente explain
coalitions-too-many-actors = Joint moves cannot be searched here: { $actors } actors can join forces, or answer together, in too many ways; { $limit } is the most. Ask about some of them, such as --actors us,russia, or leave out actors that matter little.
coalitions-too-large = Joint moves cannot be searched here: { $coalitions } sets of actors in { $states } situations take too much memory. Ask about some of the actors, such as --actors us,russia, or exclude situations by rules.

heading-coalitions = If actors join forces
coalitions-answer =
    { $lasting ->
        [0] Nothing would last, even if each acted alone.
        [one] { $left ->
            [0] The one situation that could last survives any joining of forces.
           *[other] The one situation that could last would be left by a joint move.
        }
        [2] { $left ->
            [0] Both situations that could last survive any joining of forces.
            [one] One of the two situations that could last would be left by a joint move.
           *[other] Both situations that could last would be left by joint moves.
        }
       *[other] { $left ->
            [0] All { $lasting } situations that could last survive any joining of forces.
            [one] One of the { $lasting } situations that could last would be left by a joint move.
           *[other] { $left } of the { $lasting } situations that could last would be left by joint moves.
        }
    }
coalitions-only = Looked at are joint moves of { $actors } alone, and of no others.
coalitions-answer-of =
    { $lasting ->
        [0] Nothing would last, even if each acted alone.
        [one] { $left ->
            [0] The one situation that could last would not be left together by { $actors }.
           *[other] The one situation that could last would be left together by { $actors }.
        }
        [2] { $left ->
            [0] Neither of the two situations that could last would be left together by { $actors }.
            [one] One of the two situations that could last would be left together by { $actors }.
           *[other] Both situations that could last would be left together by { $actors }.
        }
       *[other] { $left ->
            [0] None of the { $lasting } situations that could last would be left together by { $actors }.
            [one] One of the { $lasting } situations that could last would be left together by { $actors }.
           *[other] { $left } of the { $lasting } situations that could last would be left together by { $actors }.
        }
    }
coalitions-survivors = What survives: { $states }.
column-situation = Situation
column-alone = Each alone
column-together = Joining forces
column-left-by = Would leave together
cell-by-itself = by itself
cell-on-credible-answers = others would answer
cell-on-threats = only on threats
cell-does-not = does not hold
joint-hold-by-itself = Holds by itself, even against joint moves.
joint-hold-on-credible-answers = Holds even against joint moves, because the others would answer, and it would be in their interest.
joint-hold-on-threats = Against joint moves it holds only on threats.
joint-hold-does-not = Does not hold against joint moves.
joint-none = No joint move would suit all who would have to make it.
joint-unanswered = Would leave together, and nobody could stop it.
joint-threatened = Would leave together; only a threat stands in the way.
joint-answered = Would like to leave together; the answer of the others holds them back.
joint-move = Together: { $steps }. That leads to: { $state }.
joint-going-along = With a part in it by not answering: { $actors }.
joint-ranks-higher = { $actor } – ranks higher than here.
joint-answer-together = But then, moving together, { $steps }, in the interest of all who answer.
joint-answered-back = Even so, together: { $steps }. Then all of them are better off after all.
joint-more-moves =
    { $count ->
        [one] One more joint move would suit all of them.
       *[other] { $count } more joint moves would suit all of them.
    }
joint-more-coalitions =
    { $count ->
        [one] One more set of actors has a joint move that suits all of them; see it with --all.
       *[other] { $count } more sets of actors have a joint move that suits all of them; see them with --all.
    }
joint-more-states =
    { $count ->
        [one] One more situation has joint moves to tell; see it with --all.
       *[other] { $count } more situations have joint moves to tell; see them with --all.
    }
joint-not-told = Told one by one: { $told } situations. { $lasting } could last; any other can be asked about by its number.
coalitions-searched = Searched: sets of two or more actors: { $coalitions }; situations: { $states }. With single actors and all who could answer, { $explored } sets were explored. The others may answer alone or together.
lasting-together =
    { $left ->
        [0] { $lasting ->
            [one] It would last even if actors joined forces.
            [2] Both would last even if actors joined forces.
           *[other] All of these would last even if actors joined forces.
        }
        [one] { $lasting ->
            [one] If actors joined forces, it would be left.
           *[other] If actors joined forces, one of these { $lasting } would be left ({ $numbers }).
        }
       *[other] If actors joined forces, { $left } of these { $lasting } would be left ({ $numbers }).
    }

# What each concept for coalitions means: detente concept NAME.
coalition-concept-list-heading = For actors who join forces
coalition-concept-notation = H is a coalition, a set of actors who can act together. R(s) of H are the states its members can move to from s by any sequence of their moves in which nobody moves twice running; it is a joint improvement when every member prefers where it leads.
coalition-concept-convention = The others, all who are not in H, answer with any sequence of their ordinary moves in which nobody moves twice running. Where an answer must be in the answerers’ interest, it is made of joint improvements of actors among them, alone or together, none of these sets twice running. What H answers back with are ordinary moves; they need not be improvements.
coalition-concept-relations = Every CNash state is CSMR and CSEQ; every CSMR state is CGMR, and so is every CSEQ state where states are neither listed nor merged. For a single actor CNash, CGMR and CSMR are Nash, GMR and SMR; every SEQ state is CSEQ. Where H is everybody, nobody is left to answer, and all four are the same.

concept-cnash = Coalition Nash stability (CNash)
    .plain = The actors have no joint move that all of them would want.
    .definition = s is CNash stable for H when no state in R(s) of H is better than s for every member of H.
    .reads = holds by itself, even against joint moves (where it is CNash for every coalition)
    .source = Kilgour, Hipel, Fang and Peng (2001); Inohara and Hipel (2008).

concept-cgmr = Coalition general metarationality (CGMR)
    .plain = Whatever the actors might gain together, the others can take away again from at least one of them, whether or not that is in their own interest.
    .definition = s is CGMR stable for H when every joint improvement s1 of H can be answered: the others can move from s1 to some s2 that is no better than s for at least one member of H.
    .reads = against joint moves it holds only on threats (where it is not also CSEQ)
    .source = Inohara and Hipel (2008).

concept-csmr = Coalition symmetric metarationality (CSMR)
    .plain = As CGMR, and the actors could not escape from the answer together by moving once more.
    .definition = s is CSMR stable for H when every joint improvement s1 of H can be answered by some s2 that is no better than s for at least one member of H, and so is every s3 in R(s2) of H.
    .reads = against joint moves it holds only on threats (where it is not also CSEQ), and those who moved first could not answer back
    .source = Inohara and Hipel (2008).

concept-cseq = Coalition sequential stability (CSEQ)
    .plain = Whatever the actors might gain together, the others would take away again from at least one of them, by moves, alone or together, that are each in the interest of all who make them.
    .definition = s is CSEQ stable for H when every joint improvement s1 of H can be answered by joint improvements of actors outside H that lead from s1 to some s2 that is no better than s for at least one member of H.
    .reads = holds even against joint moves, because the others would answer, and it would be in their interest
    .source = Inohara and Hipel (2008).
lasting-together-next = What actors could do by joining forces: detente coalitions { $case }
