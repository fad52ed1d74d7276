# The room of the workbench with the conflict graph and the table of situations.

workbench-room-graph = Moves
workbench-graph-of = { $title } – moves
workbench-graph-title = Who can move where
workbench-graph-no-options = In this case nobody moves from one situation to another: it is all a question of degrees, which are agreed on or not.
workbench-graph-to-question = What can be agreed on
workbench-graph-one = There is one situation only, and nobody can move.
workbench-graph-gone = What the address asks for cannot come about, at least not with these changes. Shown is where things start instead.
workbench-graph-why = Why
workbench-graph-way = The way here from today
workbench-graph-no-way = Without the way
workbench-graph-today = Back to today’s situation
workbench-graph-whose = Whose moves
workbench-graph-everybody = Everybody’s
workbench-graph-which = Which moves
workbench-graph-any = All that can be made
workbench-graph-wanted = Only those their makers would want
workbench-graph-picture = Situations and moves: arrow keys lead from one to the next, Enter looks from there
workbench-graph-in-words = The picture in words
workbench-graph-in =
    { $steps ->
        [one] Step in: one move away
       *[other] Step in: up to { $steps } moves away
    }
workbench-graph-out =
    { $steps ->
        [one] Step out: one move away
       *[other] Step out: up to { $steps } moves away
    }
workbench-graph-whole = Step out: all of it
workbench-graph-most = What matters most

workbench-states = All situations
workbench-states-count =
    { $count ->
        [one] One situation.
       *[other] { $count } situations.
    }
workbench-states-some =
    { $shown ->
        [0] None of { $count } situations is like that.
        [one] One of { $count } situations.
       *[other] { $shown } of { $count } situations.
    }
workbench-states-told = Click a number to look from there. Under each actor stands how high the situation ranks for it; an arrow means it would want to move away, and leads to its reasons. The numbers of options are those in the picture.
workbench-states-find = Find
workbench-states-find-told = Part of a name, a number, or a condition such as “{ $one } and not { $other }”.
workbench-states-find-name = Part of a name, or a number.
workbench-states-lasting = Only what could last
workbench-states-reached = Reached from today
workbench-states-somehow = by moves that can be made
workbench-states-wanted = by moves their makers want
workbench-states-by-option = By what is done
workbench-states-either = does not matter
workbench-states-yes = yes
workbench-states-no = no
workbench-states-show = Show
workbench-states-clear = Show all
workbench-states-pages = Parts of the table
workbench-states-previous = Before
workbench-states-next = Further
workbench-states-page = Part { $page } of { $count }
workbench-states-holds = Holds
workbench-states-moves = { $actor } would want to move: why
