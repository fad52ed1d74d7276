# Questions about the future, and what came of them.

cli-score = What came of a case’s questions about the future: what the model held, what was foretold and how well, the misses first
cli-score-export = Write every value with its score as a table
score-working = Asking the model in its versions; Ctrl-C tells what is known so far.
score-none =
    This case asks no question about the future. Write one into its case.toml before the answer is known, such as:
    {"[[question]]"}
    id = "ceasefire"
    text = "A ceasefire by the end of the year"
    rule = "announced by both sides, and kept for thirty days"
    opened = 2025-08-17
    deadline = 2025-12-31
    about = "russia.ceasefire"
    forecast = {"{"} value = 0.2, by = "An analyst", date = 2025-08-17 {"}"}
    baselines = [{"{"} name = "nothing changes", value = 0 {"}"}]
    When the answer is known, add: resolved = {"{"} value = false, date = 2025-12-31, source = "…" {"}"}

heading-score = What was asked, and what came of it
score-summary =
    { $questions ->
        [one] One question about the future
       *[other] { $questions } questions about the future
    }{ $resolved ->
        [0] ; none is resolved yet.
        [one] ; one is resolved, with { $misses ->
            [0] no miss.
           *[other] a miss.
        }
       *[other] ; { $resolved } are resolved, with { $misses ->
            [0] no miss.
            [one] one miss.
           *[other] { $misses } misses.
        }
    }
score-main = First of all the case asks: { $question }. { $answer }
score-excluded =
    { $came ->
        [0] Nothing of which the model speaks has come true.
        [one] One thing of which the model speaks came true; { $count ->
            [0] the model had not excluded it.
           *[other] the model had held it possible in no version.
        }
       *[other] { $came } things of which the model speaks came true; { $count ->
            [0] the model had excluded none of them.
            [one] one of them the model had held possible in no version.
           *[other] { $count } of them the model had held possible in no version.
        }
    }
score-best =
    { $count ->
        [one] On the one resolved question on which all have a value, { $names } did best, with a Brier score of { $mean }.
       *[other] On the { $count } resolved questions on which all have a value, { $names } did best, with a mean Brier score of { $mean }.
    }
score-incomparable = There is no resolved question on which all have a value: their means do not compare.
score-better =
    { $count ->
        [0] Nobody did better than { $reference } on the same questions.
       *[other] Better than { $reference } on the same questions: { $names }.
    }
column-score-of = Value of
column-score-mean = Mean Brier
column-score-questions = Resolved
column-score-wrong = Wrong side
column-score-reference = { $reference } there
term-brier = Brier score, miss
    .means = The Brier score (Brier 1950) is the square of what a value is away from what came of it, 1 or 0: 0 is best, 1 is worst, and always saying one half gets 0.25. A miss is something that came true although the model held it possible in no version, or a value on the wrong side of one half.

score-deadline = Deadline
score-rule = Rule
score-held = The model held
score-came = What came of it
score-lasts =
    { $of ->
        [0] { $about }: no version was run.
        [one] { $about }: { $holds ->
            [0] could not last.
           *[other] could last; that says nothing of how likely it is.
        }
       *[other] { $about }: could last in { $holds ->
            [0] none of { $of } versions.
           *[other] { $holds } of { $of } versions; that is not a probability.
        }
    }
score-acceptable =
    { $of ->
        [0] { $levels }: no version was run.
        [one] { $holds ->
            [0] Everybody could accept no package with { $levels }.
           *[other] Everybody could accept a package with { $levels }; that says nothing of how likely it is.
        }
       *[other] Everybody could accept a package with { $levels } in { $holds ->
            [0] none of { $of } versions.
           *[other] { $holds } of { $of } versions; that is not a probability.
        }
    }
score-held-nothing = Nothing: the model does not speak of it.
score-too-many = Its issues make too many packages to be gone through in every version.
score-value = { $value }, Brier score { $brier }.
score-value-wrong = { $value }, Brier score { $brier }: on the wrong side of one half.
score-value-open = { $value }
score-of-day = Of { $date }.
score-of-later-day = Of { $date }, later than the case: it may know more.
score-source = Source: { $source }
score-yes = It came true on { $date }.
score-no = It did not come true ({ $date }).
score-open = It is open.
score-was-excluded = A miss: the model held it possible in no version.

heading-score-asked = How the model was asked
score-conflict = The conflict
score-issues = The issues
score-as-of = Nothing dated after { $date } counts as evidence for the model, and nothing of these questions is an input of it.
score-no-input = Nothing of these questions is an input of the model.
score-note = Versions are of the analyst’s own doubts. That something could last in many of them does not make it likely, and it is not scored; scored are only the values that somebody stated.
next-score = What came of its questions
