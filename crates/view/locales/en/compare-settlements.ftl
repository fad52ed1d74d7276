# What if: what can be agreed in two versions of a case.

agreed-same = What can be agreed is the same in both.
agreed-opens =
    { $extent ->
        [all] { $count ->
            [one] Something can be agreed now where nothing could.
           *[other] Something can be agreed now where nothing could, at every table.
        }
       *[some] Something can be agreed now where nothing could: { $tables }.
    }
agreed-closes =
    { $extent ->
        [all] { $count ->
            [one] Nothing can be agreed any more.
           *[other] Nothing can be agreed any more, at any table.
        }
       *[some] Nothing can be agreed any more: { $tables }.
    }
agreed-more =
    { $extent ->
        [all] { $count ->
            [one] More can be agreed.
           *[other] More can be agreed at every table.
        }
       *[some] More can be agreed: { $tables }.
    }
agreed-less =
    { $extent ->
        [all] { $count ->
            [one] Less can be agreed.
           *[other] Less can be agreed at every table.
        }
       *[some] Less can be agreed: { $tables }.
    }
agreed-other =
    { $extent ->
        [all] { $count ->
            [one] As many packages can be agreed, but others.
           *[other] As many packages can be agreed, but others, at every table.
        }
       *[some] As many packages can be agreed, but others: { $tables }.
    }
agreed-others-stand-out = The same packages can be agreed; others among them stand out.
agreed-other-sets = The same packages can be agreed; other issues go together.
agreed-only-actors = The same packages can be agreed at every table; some would accept others by themselves.
agreed-only-forecasts = The same packages can be agreed; clout and interest point elsewhere.

agreed-count =
    { $now ->
        [0] No package is acceptable to all of them now
        [one] One package is acceptable to all of them now
       *[other] { $now } packages are acceptable to all of them now
    }; { $before ->
        [0] before, none was.
        [one] before, one was.
       *[other] before, { $before } were.
    }
agreed-joined = Now at this table: { $actors }.
agreed-left = No longer at this table: { $actors }.
agreed-now =
    { $count ->
        [one] One package can be agreed that could not before: { $package }
       *[other] { $count } packages can be agreed that could not before, among them: { $package }
    }
agreed-no-longer =
    { $count ->
        [one] One package can no longer be agreed: { $package }
       *[other] { $count } packages can no longer be agreed, among them: { $package }
    }
agreed-refused =
    Before, { $actor } would have walked away from { $extent ->
        [all] { $count ->
            [one] it
           *[other] all of these
        }
       *[some] { $count } of these
    }{ $why ->
        [asks] , holding out for more.
        [worth] , weighing packages otherwise.
        [both] , holding out for more and weighing packages otherwise.
       *[none] .
    }
agreed-refuses =
    Now { $actor } would walk away from { $extent ->
        [all] { $count ->
            [one] it
           *[other] all of these
        }
       *[some] { $count } of these
    }{ $why ->
        [asks] , holding out for more than before.
        [worth] , weighing packages otherwise than before.
        [both] , holding out for more and weighing packages otherwise than before.
       *[none] .
    }
agreed-together-now =
    Now these unlock agreement, and nothing smaller does: { $sets }{ $more ->
        [0] .
        [one] {" "}… and one more set.
       *[other] {" "}… and { $more } more sets.
    }
agreed-together-no-longer =
    No longer do these: { $sets }{ $more ->
        [0] .
        [one] {" "}… and one more set.
       *[other] {" "}… and { $more } more sets.
    }
agreed-point = { $points }, now: { $package }
agreed-point-moved = { $points } – now: { $now }. Before: { $before }.

heading-agreed-actors = Who accepts what
agreed-accepts-now =
    { $count ->
        [one] One more package is acceptable.
       *[other] { $count } packages are acceptable that were not before.
    }
agreed-accepts-no-longer =
    { $count ->
        [one] One package is no longer acceptable.
       *[other] { $count } packages are no longer acceptable.
    }
agreed-asks-more = Holds out for more than before.
agreed-asks-less = Holds out for less than before.
agreed-weighs-otherwise = Weighs packages otherwise than before.
