# The room of the workbench that tells how sure the answers are, and what stands of that beside each answer.

workbench-room-sure = How sure
workbench-sure-title = How sure the answers are
workbench-sure-lead = Whatever the analyst doubts may come out either way, and each way makes another version of the case. Counted is in how many of them an answer holds.
workbench-sure-of = How sure: { $answer }
workbench-sure-turns-on =
    { $count ->
        [one] Turns on one judgement
       *[other] Turns on { $count } judgements
    }
workbench-sure-more = How sure, in full
workbench-sure-large = The model is too large to run its versions with this page. The room for that shows how far they are, and can stop them.
workbench-sure-side =
    { $how ->
        [all] Lasts
        [none] Does not last
       *[some] Lasts in { $holds } of { $of }
    }
workbench-sure-differs = What makes the difference

workbench-sure-versions = Versions, at most
workbench-sure-seed = Seed
workbench-sure-seed-told = Where there are more versions than that, so many are drawn. The same seed draws the same.
workbench-sure-run = Run
workbench-sure-bad-number = Versions are asked for by a number from 1 to { $most }, the seed by a whole number.

workbench-sure-running = Running up to { $count } versions
workbench-sure-so-far = { $done } of { $planned } versions run
workbench-sure-so-far-settle = Room for agreement: { $done } of { $planned } versions run
workbench-sure-progress = Versions run
workbench-sure-preliminary = So far
workbench-sure-stop = Stop
workbench-sure-failed = The runs broke off. Reload the page to begin again.
workbench-sure-no-script = Without script this page cannot show how far the runs are. It can wait for them for a quarter of a minute and then tell what is known.
workbench-sure-wait = Run and wait

workbench-made = What if: not the case as it is kept
workbench-made-back = To the changes and what they do

# In the strip of what changes do.
workbench-turned-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }

# Switches of rankings and weights.
workbench-prefers = Prefers, best first
workbench-weighs = What each wish adds
workbench-weigh = Weight: { $statement }
workbench-weigh-less = Less: { $statement }
workbench-weigh-more = More: { $statement }
ranked-rest = anything else
ranked-nothing = nothing done
