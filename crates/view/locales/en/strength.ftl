# How firmly things hold, and the question about it.

cli-strength = How firmly things hold: whether the answers that hold them would hurt badly
cli-strength-state = Only this state: a number, a label, a pattern, the id of an outcome, or a condition
strength-nothing-strong = Nothing in this case is said to matter strongly. Where losing a wish would hurt an actor badly, name that wish with the preference of the actor: strong = "ID", where ID is the id of one of its statements, as in statements = [{"{"} id = "ID", want = "…" {"}"}]. That statement and those before it then matter strongly.

heading-strength-stated = What matters strongly
strength-stated = Losing any of these hurts badly: { $aims }. All else is mild.
strength-unstated = Nothing is said to matter strongly to { $actors }: there every loss counts as mild.
strength-answer = { $holds } { $firmly }
strength-firmly = And firmly: every tempting move can be answered so that it hurts badly.
strength-mildly = But only mildly: there is a tempting move that can be answered, though not so that it hurts badly. Held mildly: { $actors }.
grip-firm = Firmly: every tempting move can be answered so that it hurts badly. For example:
grip-mild = Only mildly: this move can be answered, but not so that it hurts badly.
heading-strength-table = Side by side
cell-firmly = firmly
cell-mildly = mildly
cell-strength-on-threats = { $strength }, on threats
strength-legend = By itself: there is no tempting move. Firmly: every tempting move can be answered so that it hurts badly. Mildly: every tempting move can be answered, but not always so that it hurts badly. –: does not hold.
strength-more =
    { $count ->
        [one] One more situation; see --format json.
       *[other] { $count } more situations; see --format json.
    }
