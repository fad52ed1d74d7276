# How it looks from each side, and the question about it.

cli-views = How it looks from each side: what each counts on, what surprises it, what then lasts
cli-views-view = Only these views, such as: hope,fear
cli-views-concept = When a state lasts: nash, gmr, smr, seq (as is usual) or sseq
views-none = The case has no view, so everybody is taken to see the conflict as it is. A view is stated under [[view]]: whose it is (of), and what that one does not see (unseen, unaware) or misreads ([view.preference.ACTOR]).
views-no-such = The case has no view “{ $view }”. It has: { $known }.
views-several = More than one view of { $actor } is stated, and only one can be looked at together with the others. Choose with --view: { $known }.
views-too-large = What a view leaves of this model is too large to be searched. Look at views that only misread preferences, or leave out options.

heading-views = How it looks from each side
views-start = Each actor is taken to act on its view; those without a view see the conflict as it is. This shows what would follow if it were so.
views-of = The view of { $actor }
views-unseen =
    { $count ->
        [one] One of { $states } situations is not seen: { $numbers }.
       *[other] { $count } of { $states } situations are not seen: { $numbers }.
    }
views-unaware = Not known to be possible: { $options }.
views-wants = { $actor } is taken to want: { $aims }.
views-does-not-want = { $actor } is not taken to want: { $aims }.
views-other-order = { $actor } is taken to put the same wishes in another order: { $aims }.
views-other-ranking = { $actor } is taken to rank the outcomes in another way, highest of all: { $state }.
views-basis = { $basis }
views-answer =
    { $counted ->
        [0] In this view nothing would last.
        [one] { $lost ->
            [0] One situation is counted on to last, and it would.
           *[other] One situation is counted on to last, and it would not.
        }
       *[other] { $lost ->
            [0] { $counted } situations are counted on to last, and they would.
            [one] { $counted } situations are counted on to last; one of them would not.
           *[other] { $counted } situations are counted on to last; { $lost } of them would not.
        }
    }
views-counted-on = Counted on to last: { $numbers }.
views-unforeseen = Would last without being counted on: { $numbers }.
views-today-unforeseen = Today’s situation lasts, though this view does not count on it.
views-today-unseen = Today’s situation is not seen in this view.
heading-views-disappointments = Counted on, and would not last
views-no-surprise = Nobody has a move that this view does not reckon with.
heading-views-unexpected = Moves that this view does not reckon with
views-unexpected-unseen = Where that leads is not seen in this view.
views-unexpected-misread = In this view that is no gain.
views-unexpected-all =
    { $count ->
        [one] Counting every situation, there is one such move.
       *[other] Counting every situation, there are { $count } such moves.
    }
heading-views-lasting = What then lasts
views-lasting-none = Nothing: in every situation somebody would move.
views-as-ever = As if everybody saw the conflict as it is: { $numbers }.
views-anyway = It would last, too, if everybody saw the conflict as it is.
views-held-by-error = It lasts only because of how { $actors } sees things: otherwise a move would beckon.
views-by-error = It would not last if everybody saw the conflict as it is.
views-unaware-of = Not seen by { $actors }.
views-more =
    { $count ->
        [one] One more; see --format json.
       *[other] { $count } more; see --format json.
    }
heading-views-undone = What no longer lasts
views-nothing-undone = Everything that would last if everybody saw the conflict as it is lasts here too.
views-seen-by-nobody = Nobody sees it.
views-brief = { $name }: { $answer }
views-next = What would surprise whom, and what then lasts: detente views { $case }
