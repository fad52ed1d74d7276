# What if: two versions of a case side by side.

cli-compare = What if: what holds in another version of a case, what no longer does, and why
cli-compare-what_if = Another case, or changes to this one, such as: "move russia.relief first; forbid local-settlement". One is compared with the case as it is, two with each other
compare-forms = Changes are written so, several with ; between:
compare-not-a-change = “{ $text }” is neither a case nor a change to one.
compare-nearest = Did you mean “{ $nearest }”?
compare-other-form = The change “{ $text }” cannot be made so. It is written:
compare-unknown = The change “{ $text }” cannot be made: { $why }
compare-refused = The change “{ $text }” would leave the case with errors: { $why }
compare-no-such = The change “{ $text }” does not fit the case: “{ $id }” is not there, or not to be changed like this. Only wishes written with weights have weights, and only who sits at a table can leave it.

heading-compare = What if
compare-as-it-is = { $title }, as it is
compare-before = From
compare-after = To
edit-move-above = { $actor }: “{ $statement }” comes before “{ $other }”
edit-move-below = { $actor }: “{ $statement }” comes after “{ $other }”
edit-add = { $actor } also wants: { $condition }
edit-drop = { $actor } no longer wants “{ $statement }”
edit-want = { $actor } wants, in place of “{ $statement }”: { $condition }
edit-weigh = { $actor } gives “{ $statement }” the weight { $weight }
edit-to-yes = { $actor } – { $option }: once done, cannot be undone
edit-to-no = { $actor } – { $option }: once given up, cannot be taken up again
edit-both-ways = { $actor } – { $option }: can be done and undone at will
edit-seat = { $actor } joins the table “{ $table }”
edit-unseat = { $actor } leaves the table “{ $table }”
edit-forbid = “{ $outcome }” cannot come about
edit-allow = “{ $outcome }” can come about again
edit-capability = The clout of { $actor } is { $number }
edit-walk-away = No agreement is worth { $number } to { $actor }
edit-ratify = At home { $actor } needs { $number }
edit-spoil-cost = Spoiling a deal costs { $actor } { $number }
edit-ideal = On “{ $issue }” { $actor } would have { $level }
edit-salience = “{ $issue }” matters { $number } to { $actor }
edit-start = “{ $issue }” starts from { $level }
edit-today = Today: { $options }
edit-today-nothing = Today: no option taken
edit-other = { $text }
compare-answer =
    { $now ->
        [0] { $gone ->
            [0] What lasts is the same in both.
            [one] One situation no longer lasts.
           *[other] { $gone } situations no longer last.
        }
        [one] { $gone ->
            [0] One more situation lasts.
            [one] One more situation lasts, and one no longer does.
           *[other] One more situation lasts, and { $gone } no longer do.
        }
       *[other] { $gone ->
            [0] { $now } more situations last.
            [one] { $now } more situations last, and one no longer does.
           *[other] { $now } more situations last, and { $gone } no longer do.
        }
    }
compare-in-both =
    { $count ->
        [0] Nothing lasts in both.
        [one] One situation lasts in both.
       *[other] { $count } situations last in both.
    }
compare-states = There are { $after } situations where there were { $before }.
compare-no-today = In one of the two there is no situation for today that can be, so nothing is said of it, nor of the tables, which start from it.
compare-today = Today’s situation: { $phrase }, before and now.
compare-today-turned = Today’s situation: before, { $before }; now, { $after }.
compare-today-moved = Today’s situation is another one: before, { $before }; now, { $after }.
heading-compare-no-longer = What no longer lasts
heading-compare-now = What lasts now
heading-compare-otherwise = What lasts for another reason
compare-turned = Before: { $before }. Now: { $after }.
compare-leaves-now = Now: { $temptation }
compare-left-before = Before: { $temptation }
compare-instead-before = Before: { $answer }
compare-instead-now = Now: { $answer }
compare-impossible-before = Before, no such move was possible.
compare-impossible-now = Now no such move is possible.
compare-unwanted-before = Before, such a move was not wanted.
compare-unwanted-now = Now such a move is not wanted.
compare-likewise = Likewise: { $numbers }.
compare-new =
    { $count ->
        [one] One situation that could not come about before, and lasts: { $numbers }.
       *[other] { $count } situations that could not come about before, and last: { $numbers }.
    }
compare-gone =
    { $count ->
        [one] One situation that lasted before can no longer come about: { $numbers }.
       *[other] { $count } situations that lasted before can no longer come about: { $numbers }.
    }
compare-more =
    { $count ->
        [one] One more; see --format json.
       *[other] { $count } more; see --format json.
    }
heading-compare-outcomes = The outcomes
compare-outcome =
    { $states ->
        [0] Cannot come about; before, { $lasted } of { $had } forms would last.
       *[other] { $lasting } of { $states } forms would last; before, { $lasted } of { $had }.
    }
heading-compare-tables = The tables
compare-table-before = Before: { $answer }
compare-table-now = Now: { $answer }
compare-tables-unchanged = Each table has as many deals as before, and as many that hold.
compare-of = { $name }: { $said }
