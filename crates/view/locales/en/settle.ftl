# What can be agreed over issues.

cli-settle = What can be agreed by degrees: room for agreement, which issues go together, whether to bargain big or small
cli-settle-case = A case folder, its case.toml, or the name of a shipped case
cli-settle-pictures = Write the pictures as SVG into this folder: the frontier, the issue lines, the sets of issues
cli-settle-between = The two actors of the frontier picture, such as: us,russia
settle-none = This case has no issues to bargain over. Declare what is bargained with [[issue]] and where each stands with [[position]]; the case alaska-2025 shows how.
settle-too-many = The issues make { $count } packages; up to { $limit } can be gone through. Leave out levels or issues.
settle-too-many-worths = Packages times actors come to { $count }; up to { $limit } can be gone through. Leave out levels, issues or actors.
settle-too-many-issues = There are { $count } issues; up to { $limit } can be bargained over at once.
settle-refused = The issues cannot be bargained over: { $why }.
settle-between-two = Two different actors are needed for --between, such as: us,russia
settle-pictures = The pictures are in { $folder }: { $files }.
no-options-here = This case has issues but no options: there is nothing to move. What can be agreed: detente settle { $case }

heading-issues = What is bargained over
issue-today =
    { $count ->
        [one] Today and always: { $today }.
       *[other] Today: { $today }. { $count } levels, from “{ $first }” to “{ $last }”.
    }
settle-indifferent = All packages are the same to { $actors }.
table-of-all = Everybody together

heading-room = Room for agreement
room-closed = Closed: no package is acceptable to all of them.
room-narrow = Narrow: a few packages are acceptable to all of them.
room-wide = Wide: many packages are acceptable to all of them.
room-today = All of them could live with what stands today.
room-not-today = What stands today is not acceptable to { $actors }.
room-only-today = Closed beyond today: only what stands today is acceptable to all of them.
room-no-better = Nothing makes one of them better off than today and none worse.
room-opens =
    { $count ->
        [one] It would open most easily at: { $package }
       *[other] It would open most easily at, among other packages: { $package }
    }
room-short =
    { $floor ->
        [home] Asks { $actor } to go { $much ->
            [little] a little
            [some] some way
           *[much] far
        } below what can be got through at home{ $count ->
            [0] .
           *[other] ; what costs most: { $issues }.
        }
       *[away] Asks { $actor } for { $much ->
            [little] a little
            [some] somewhat
           *[much] much
        } less than is held out for{ $count ->
            [0] .
           *[other] ; what costs most: { $issues }.
        }
    }

heading-linkage = Local settlement or grand bargain
linkage-none = No issue, and no set of them, unlocks agreement beyond today.
linkage-alone =
    { $count ->
        [one] Can be settled alone: { $issues }.
       *[other] Can each be settled alone: { $issues }.
    }
linkage-together =
    { $count ->
        [one] Must be dealt with together: { $sets }.
       *[other] Must be dealt with together, one set or another: { $sets }{ $more ->
            [0] .
            [one] {" "}… and one more set.
           *[other] {" "}… and { $more } more sets.
        }
    }
linkage-closing = Better cut loose from { $set }: { $issues }. With { $count ->
        [one] it
       *[other] any one of them
    } added nothing acceptable is left.
linkage-size =
    { $size ->
        [one] The most is gained by one issue alone: { $issues }.
       *[other] The most is gained together by { $size } issues at once: { $issues }. One issue alone brings { $alone ->
            [same] as much.
            [little] nearly as much.
            [some] clearly less.
            [much] much less.
           *[nothing] nothing.
        }
    }
piecemeal-as-far = Issue by issue, each step to everybody’s gain, leads as far as the whole package.
piecemeal-part = Issue by issue leads part of the way: the whole package is worth more.
piecemeal-nothing = Issue by issue nothing can be settled to everybody’s gain: only a package is a deal.

heading-outstanding = Packages that stand out
point-all = the first by every measure
point-nash = the most balanced in gains (Nash)
point-weighted-nash = the most balanced, weighed by clout
point-kalai-smorodinsky = the evenest by what each could gain (Kalai-Smorodinsky)
point-egalitarian = the best for whoever gains least
point-utilitarian = the most gained in sum
package-part = { $issue }: { $level }
package-today = All as today.
package =
    { $rest ->
        [today] { $parts }; all else as today.
       *[none] { $parts }.
    }
package-but = As the first, but { $parts }.
near-and-far =
    { $near-count ->
        [0] Far from what { $far } would have.
       *[other] { $far-count ->
            [0] Near to what { $near } would have.
           *[other] Near to what { $near } would have, far from what { $far } would have.
        }
    }
outstanding-more =
    { $count ->
        [one] One more package stands out; see --format json.
       *[other] { $count } more packages stand out; see --format json.
    }

heading-absent = Those not at the table
absent-spoil =
    { $spoils ->
        [none] Would spoil none of these packages: { $actors }.
        [all] Would spoil every one of these packages: { $actors }.
       *[some] Would spoil some of these packages: { $actors }.
    }
absent-price =
    { $price ->
        [same] Costs the table nothing to include: { $actors }.
        [little] Costs the table little to include: { $actors }.
        [some] Costs the table part of its gain to include: { $actors }.
        [much] Costs the table much of its gain to include: { $actors }.
       *[no-deal] Leaves no deal at all if included: { $actors }.
    }

heading-division = Dividing the issues between two
division-whole =
    { $count ->
        [0] Gets no issue whole.
       *[other] Gets: { $issues }.
    }
division-shared =
    { $part ->
        [larger] And the larger part of { $issue }.
       *[smaller] And the smaller part of { $issue }.
    }
division-even = Both get equally much by their own account, neither would swap, and nothing better for both is left (adjusted winner, Brams and Taylor 1996).

heading-forecasts = Where clout and interest point
forecast-none = Nobody has both clout and an interest in it.
forecast =
    { $same ->
        [all] Mean and median near “{ $mean }”.
        [median] Mean near “{ $mean }”, median near “{ $median }”.
       *[no] Mean near “{ $mean }”, median anywhere from “{ $median }” to “{ $high }”.
    }
pressure-nobody = Under pressure nobody would move.
pressure-settles = Under pressure, round by round, it settles near “{ $low }”.
pressure-circle =
    { $same ->
        [yes] Under pressure positions go round in a circle, near “{ $low }” all the time: the rounds do not settle.
       *[no] Under pressure positions go round in a circle between “{ $low }” and “{ $high }”: the rounds do not settle, and no round is the answer.
    }
pressure-moving =
    { $same ->
        [yes] Under pressure positions still move after { $rounds } rounds, near “{ $low }” all the time.
       *[no] Under pressure positions still move after { $rounds } rounds, between “{ $low }” and “{ $high }”: no round is the answer.
    }
clout-unstated = No clout is stated: all count alike.
forecast-warning = On past decisions of the European Union the mean erred least, and the rounds of pressure more than the mean of them all: never use the rounds alone.

heading-pivots = Who tips the balance
pivots =
    { $count ->
        [one] Where clout decides by simple majority, all tip the balance equally often: { $ranks }.
       *[other] Where clout decides by simple majority, most often first: { $ranks }.
    }
pivots-never = never { $actors }

heading-lenses = What the conflict of options says of this
lens-no-state = No situation of the conflict stands for any of these packages.
lens-lasts = Could last as { $state }: { $holds }.
lens-does-not-last = The lenses disagree: agreed, yet it would not last as { $state }. { $actors } would break it.
lens-lasting =
    { $count ->
        [0] { $state } could last, and by the issues everybody would accept it.
       *[other] The lenses disagree: { $state } could last, yet by the issues it is not acceptable to { $actors }.
    }
lens-more =
    { $count ->
        [one] One more situation could last that somebody would not accept.
       *[other] { $count } more situations could last that somebody would not accept.
    }
lens-misfit-better = The lenses disagree on { $actor }: by its options it prefers { $states } to today, by the issues today.
lens-misfit-worse = The lenses disagree on { $actor }: by the issues it prefers { $states } to today, by its options today.
lens-misfit-more =
    { $count ->
        [one] one more
       *[other] { $count } more
    }
lenses-untied = Nothing in the conflict stands for a level of { $issues }: of these it says nothing.
lenses-note = Where the lenses disagree, one of them leaves something out: look at the positions and the order of wishes side by side.

heading-settle = What can be agreed by degrees
settle-next = Packages, linkage and who could spoil them: detente settle { $case }
settle-large = The issues make too many packages to be gone through here.
deal-package = As a package: { $package }

heading-numbers = In numbers
column-actor = Actor
column-clout = Clout
column-tips = Tips the balance
column-worth-today = Worth of today
column-walk-away = Worth of no deal
column-floor = Floor at home
column-accepts = Accepts
column-stake-rests-on = Rests on
column-issue = Issue
column-acceptable = Acceptable
column-efficient = Efficient
column-whole = Joint gain whole
column-step-by-step = Issue by issue
column-short = Short in sum
cell-said = said
cell-judged = judged
cell-unsourced = unsourced
numbers-stakes = How much each issue matters, in parts of all that matters to an actor:
numbers-shares = What each weighs on an issue, clout times interest:
numbers-supported = { $actor } { $number } ({ $support })
numbers-worth = { $actor } { $number }
numbers-package = { $levels } – { $worths }
numbers-points = Packages that stand out, and what they are worth – { $table }:
numbers-division = Of 100 points each: { $first } and { $second } before anything is shared, { $total } each in the end.
numbers-note = Worth runs from 0, the worst of { $packages } packages for an actor, to 1, the best. Levels are counted from 1, issue after issue. Of ranges the middle is used. Where a statement is cited, the number is still the analyst’s own coding of it.
settle-could = This shows what could be agreed if everybody acts on these positions, not how likely it is or when.

next-settle = What can be agreed by degrees

picture-frontier = What is possible for { $first } and { $second }
picture-frontier-caption = Each dot is a package; to the right it is worth more to { $first }, upwards more to { $second }. { $count ->
        [0] None is acceptable to both.
        [one] One is acceptable to both (dark).
       *[other] { $count } are acceptable to both (dark).
    }
picture-worth-to = Worth to { $actor }
picture-today = today
picture-threshold = the least that each would accept
picture-efficient = nothing better for both
picture-acceptable = acceptable to both
picture-lines = Where each stands
picture-lines-caption = A mark stands where an actor would have the issue settled; the wider, the more it matters to it; the taller, the more clout. The dashed line is today.
picture-lattice = Which issues unlock agreement – { $table }
picture-lattice-caption = Each cell is a set of issues, larger sets above. { $count ->
        [0] None unlocks agreement.
        [one] One unlocks agreement; the darkest has no smaller part that does.
       *[other] { $count } unlock agreement; the darkest have no smaller part that does.
    }
picture-unlocks = unlocks agreement
picture-minimal = unlocks, and nothing smaller does
picture-locked = does not
picture-too-many-sets = Larger sets are left out and, where a row would be too long, all but the darkest.
room-fallback = Of { $actors } nothing is stated that no agreement would be worth: it is taken that today goes on.
all-issues = all issues
cell-nash = Nash
cell-weighted-nash = Nash by clout
cell-kalai-smorodinsky = Kalai-Smorodinsky
cell-egalitarian = egalitarian
cell-utilitarian = utilitarian
column-mean = Mean
column-median = Median
column-rounds = Medians round by round, pooled
column-rounds-literal = As the equation is printed
check-issues =
    { $issues ->
        [one] One issue
       *[other] { $issues } issues
    }, { $packages ->
        [one] one package.
       *[other] { $packages } packages.
    }
