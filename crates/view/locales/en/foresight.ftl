# Who stays and who moves by how far ahead it looks, and the question about it.

cli-foresight = Who stays and who moves, looking one move ahead, two, and so on, and where that leads
cli-foresight-state = Only this state: a number, a label, a pattern, the id of an outcome, or a condition
cli-foresight-horizon = Look at most so many moves ahead; ten if none is given
foresight-too-far = The case is too large to look so far ahead. Look less far: --horizon 3

foresight-what = Whoever looks one move ahead moves as soon as that alone makes it better off. Whoever looks further reckons with what the others would do next, each in its own interest and with one move less to look ahead, and moves only if it is better off where all that ends.
foresight-cautious = There are more than two actors, so that more than one could move next: each reckons with whatever is worst for itself of what the others would do. Other rules are known for this; this one is called cautious here.
foresight-all-stay = Everybody stays, { $ahead }.
foresight-somebody-moves = Somebody moves, however far ahead all look.
foresight-somebody-moves-so-far = Somebody moves, as far ahead as was looked.
ahead =
    { $count ->
        [one] looking one move ahead
       *[other] looking { $count } moves ahead
    }
ahead-range = looking { $from } to { $count } moves ahead
ahead-either = looking { $from } or { $count } moves ahead
ahead-or-more =
    { $count ->
        [one] looking however far ahead
       *[other] looking { $count } moves ahead or more
    }
foresight-stays = { $ahead }: stays.
foresight-moves = { $ahead }: { $step }.
foresight-rests = There it would rest: { $end }.
foresight-goes-on = From there it would go on, and end in: { $end }.
foresight-tie-moves = A tie decides this: among moves equally good for whoever makes them, other choices could have this actor move.
foresight-tie-stays = A tie decides this: among moves equally good for whoever makes them, other choices could have this actor stay.
foresight-tie-ends = A tie decides where it ends: among moves equally good for whoever makes them, other choices could lead elsewhere.
heading-foresight-further = What else could last
foresight-more =
    { $count ->
        [0] Who would move there, and why: detente foresight CASE { $state }
        [one] And one more. Who would move there, and why: detente foresight CASE { $state }
       *[other] And { $count } more. Who would move there, and why: detente foresight CASE { $state }
    }
foresight-looked =
    { $count ->
        [one] Looked at is one move ahead; look further with --horizon.
       *[other] Looked at are up to { $count } moves ahead; look further with --horizon.
    }
foresight-settles =
    { $count ->
        [one] Looking further than one move ahead changes nothing, in any situation.
       *[other] Looking further than { $count } moves ahead changes nothing, in any situation.
    }
foresight-repeats =
    { $count ->
        [one] Looking further shows nothing new: from { $from } moves ahead on, the same comes again with every move.
       *[other] Looking further shows nothing new: from { $from } moves ahead on, the same comes again after every { $count } moves.
    }
foresight-ties = Whoever is indifferent stays. Of several moves equally good for whoever makes them, the one to the first situation in order is taken; where another would change the answer, it is said.
