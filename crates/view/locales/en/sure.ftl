# How sure the answers are.

cli-sure = How sure the answers are: what holds in all versions of the analyst’s doubts, in some, in none, and what it turns on
cli-sure-case = A case folder, its case.toml, or the name of a shipped case
cli-arg-runs = At most so many versions: where there are more, so many are drawn
cli-arg-seed = What drawing starts from: the same seed draws the same versions
cli-arg-threads = On so many threads; the answers are the same on any number
cli-sure-export = Write the counts as a table
cli-sure-pictures = Write the picture of what the answers turn on, as SVG, into this folder
sure-picture-made = The picture is in { $file }.
sure-working = Running versions; Ctrl-C tells what is known so far.

heading-doubts = What is in doubt
sure-no-doubt = Nothing is in doubt: there is one version of the conflict.
sure-how-to-doubt = To say what is not sure, add to a preference doubt = [{"{"} swap = ["first", "second"] {"}"}], or another analyst’s preference as an [[alternative]].
sure-implied = The case states no doubt. What is varied is the order of neighbouring statements of which one is a judgement or unsourced.
sure-ran =
    { $how ->
        [all] { $done ->
            [one] There is one version.
           *[other] All { $done } versions were run.
        }
        [sample] { $done } versions were drawn, of more than can be run (seed { $seed }). Counts are of these.
       *[partial] Stopped: { $done } of { $planned } versions were run. What follows is partial.
    }
sure-more-doubts =
    { $count ->
        [one] And one more doubt.
       *[other] And { $count } more doubts.
    }
doubt-swap = { $first } and { $second } may be the other way round
doubt-drop = { $aim } may not apply
doubt-whose = the preference may be as { $by } has it
doubt-one-way = { $option } may be undone after all

heading-sure-holds = What lasts, and in how many versions
sure-today = Today’s situation
sure-lasts =
    { $how ->
        [all] Lasts in every version.
        [none] Lasts in no version.
       *[some] Lasts in { $holds } of { $of } versions.
    }
sure-states =
    { $always ->
        [0] No situation lasts in every version; { $sometimes ->
            [0] none lasts in any.
            [one] one lasts in some.
           *[other] { $sometimes } last in some.
        }
        [one] One situation lasts in every version; { $sometimes ->
            [0] no other lasts in any.
            [one] one more lasts in some.
           *[other] { $sometimes } more last in some.
        }
       *[other] { $always } situations last in every version; { $sometimes ->
            [0] no other lasts in any.
            [one] one more lasts in some.
           *[other] { $sometimes } more last in some.
        }
    }

heading-sure-tables = Who can agree on what, and in how many versions
sure-deal =
    { $how ->
        [all] Has a deal that holds in every version.
        [none] Has a deal that holds in no version.
       *[some] Has a deal that holds in { $holds } of { $of } versions.
    }
sure-deal-state =
    { $how ->
        [all] { $state }: in every version.
       *[some] { $state }: in { $holds } of { $of } versions.
    }

heading-sure-turns = What the answers turn on
sure-turns =
    { $count ->
        [0] On none of these doubts: whatever becomes of each, the answers are the same.
        [one] The answers turn on one judgement.
       *[other] The answers turn on these { $count } judgements.
    }
sure-turns-brief =
    { $count ->
        [one] The answers turn on this judgement: { $doubts }.
       *[other] The answers turn on these judgements: { $doubts }.
    }
sure-effect = { $name }: in { $holds } of { $of } versions if so, in { $other } of { $all } if not.
sure-idle =
    { $count ->
        [one] One doubt never matters: { $doubts }.
       *[other] These { $count } doubts never matter, taken one by one: { $doubts }.
    }

heading-dissent = Where analysts differ
dissent-own = the case itself
dissent-both = All agree that it lasts: { $outcomes }.
dissent-neither = All agree that it does not last: { $outcomes }.
dissent-one = { $outcome }: { $sides }.
dissent-side = by { $by } in { $holds } of { $of }
dissent-none = By what could last the difference makes no difference.
dissent-difference =
    By { $by }, { $lasts ->
        [yes] it lasts
       *[no] it does not last
    }: { $outcome }. { $what ->
        [statement] What makes the difference is { $aim } in place { $place }.
        [left-out] What makes the difference is what { $by } leaves out.
       *[whole] What makes the difference is the ranking as a whole.
    }

column-sure = Holds in so many versions
column-share = Share that lasts, weighted
sure-share-note = Shares are of the versions of the analyst’s own doubts, by the weights stated for them. They are not how likely something is.

heading-sure-settle = Room for agreement, and in how many versions
sure-settle-none = No number of the issues is in doubt, or there are too many packages to run many versions.
sure-settle-numbers =
    { $count ->
        [one] One number is in doubt, and is varied within what the case states.
       *[other] { $count } numbers are in doubt, and are varied within what the case states.
    }
sure-room =
    { $how ->
        [all] Room for agreement in every version.
        [none] Room for agreement in no version.
       *[some] Room for agreement in { $holds } of { $of } versions.
    }
sure-room-today =
    { $how ->
        [all] Today is acceptable to all in every version.
        [none] Today is acceptable to all in no version.
       *[some] Today is acceptable to all in { $holds } of { $of } versions.
    }
sure-acceptable = Acceptable packages: { $middle } of { $packages } in the middle, from { $few } to { $many } in nine versions of ten.
sure-minimal =
    { $count ->
        [one] Can be settled alone { $how ->
            [all] in every version
           *[some] in { $holds } of { $of } versions
        }: { $issues }.
       *[other] Must be dealt with together { $how ->
            [all] in every version
           *[some] in { $holds } of { $of } versions
        }: { $issues }.
    }
sure-nash =
    The most balanced { $how ->
        [all] in every version
       *[some] in { $holds } of { $of } versions
    }: { $package }
sure-efficient = Packages on which nobody improves without loss: { $always } in every version, { $sometimes } in some, { $never } in none.
sure-room-turns = That turns on: { $numbers }.
number-capability = the clout of { $actor }
number-walk-away = what no agreement is worth to { $actor }
number-ratify = the floor at home of { $actor }
number-spoil-cost = what spoiling costs { $actor }
number-ideal = where { $actor } stands on “{ $issue }”
number-salience = how much “{ $issue }” matters to { $actor }
number-value = what a level of “{ $issue }” is worth to { $actor }
sure-note = Versions are of the analyst’s own doubts. In how many something holds is no probability.

picture-tornado = What the answers turn on
picture-tornado-caption = The longer the bar, the more settling the doubt would change whether something lasts or can be agreed: from 0, not at all, to 1, from in no version to in every. Where versions were drawn, the thin line is the margin.

heading-sure = How sure that is
sure-next = What it turns on, and in how many versions: detente sure { $case }
sure-large = The model is too large to run many versions here.
next-sure = How sure that is
