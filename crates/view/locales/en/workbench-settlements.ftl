# The workbench: what can be agreed by degrees.

workbench-room-settlements = Settlements
workbench-to-settlements = Positions, clout, and what no agreement is worth
workbench-settlements-large = The issues make { $packages } packages, and a page goes through { $limit } at most. The command line takes its time: detente settle { $case }
workbench-settle-tables = Tables
workbench-set = Set

workbench-lines-told = Move a mark, and the page answers at once. The wider a mark, the more the issue matters. A full dot is a level that some agreement at this table has; the dashed line is today.
workbench-lines-excluded = Part of no agreement at this table: { $levels }.
workbench-lines-by-level = Where worth is stated level by level, it falls off evenly from the mark once that is moved.
workbench-lines-ranges = Of what is stated as a range the middle is shown.
workbench-position-of = { $actor } – { $issue }
workbench-salience = How much it matters to each
workbench-salience-of = How much “{ $issue }” matters to { $actor }
workbench-start = Today
workbench-start-of = Today’s level of “{ $issue }”

workbench-numbers = Change a number
workbench-walk-away = No agreement is worth
workbench-walk-away-of = What no agreement is worth to { $actor }
workbench-worth-as-today = { $number }, as today
workbench-capability = Clout
workbench-capability-of = Clout of { $actor }

workbench-frontier = What is possible for two
workbench-first = To the side
workbench-second = Upwards
workbench-show = Show
workbench-package = A package
workbench-package-agreed =
    { $everybody ->
        [yes] Everybody would accept it.
       *[no] Everybody at “{ $table }” would accept it.
    }
workbench-package-refused =
    { $everybody ->
        [yes] Not acceptable: { $actors } would walk away.
       *[no] Not acceptable at “{ $table }”: { $actors } would walk away.
    }
workbench-accepts = would accept
workbench-refuses = would walk away
workbench-worths-told = The bar is what it is worth to each, the stroke the least that each would accept.
