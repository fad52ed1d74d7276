# The workbench in the browser.

cli-serve = The workbench in the browser: a case, or a folder of cases; the shipped ones if none is given
cli-serve-case = A case folder, its case.toml, a folder of cases, or the name of a shipped case
cli-serve-listen = Listen at this address instead of this machine only, such as 192.168.1.20; whoever opens it needs the token printed
cli-serve-port = The port; 0 for any that is free
serve-at = The workbench is open at { $address } – Ctrl-C stops it.
serve-open-to-others = Warning: others can reach this workbench at { $address }, and what they send is not encrypted. The token in the address lets them in; give it only to those who should read and change these cases.
serve-cannot-listen = There is no listening at { $address }: { $why }
serve-no-case = There is no case in { $path }: neither a case.toml nor a folder with one.

workbench-title = { $title } – Détente
workbench-skip = Skip to the answer
workbench-rooms = Rooms
workbench-languages = Languages
workbench-room-question = Question
workbench-cases = Cases
workbench-lead = What holds in a conflict, and why. Choose one.
workbench-no-cases = There is no case here yet. Start one with: detente new my-case
workbench-case-has-errors = This case has errors.
workbench-to-cases = All cases

workbench-why-of = Why: { $actor }
workbench-whose-reasons = Whose reasons
workbench-close = Close
workbench-behind = Evidence
workbench-disagree = Others see this otherwise: “{ $proposition }”
workbench-more-moves =
    { $count ->
        [one] One more tempting move
       *[other] { $count } more tempting moves
    }
workbench-no-such-state = Cannot come about
workbench-no-such-state-told = With these changes there is no such situation.
workbench-unlike-today = Unlike today:
workbench-here = Here:
workbench-lasting-more =
    { $count ->
        [one] One more situation would last.
       *[other] { $count } more situations would last.
    }
workbench-way-here = The way there
workbench-way = The way from today to: { $state }

workbench-switches = Change an assumption
workbench-switches-told = Each change is made at once; the case itself stays as it is.
workbench-wants = Wants, most important first
workbench-can = What can be undone
workbench-up = Move up: { $statement }
workbench-down = Move down: { $statement }
workbench-both-ways = Either way
workbench-to-yes = Once done, stays
workbench-to-no = Once dropped, stays
workbench-outcomes = Which outcomes can come about
workbench-tables = Who sits at which table
workbench-turned = What turned, and why
workbench-undo = Undo
workbench-redo = Redo
workbench-reset = Reset
workbench-share = Link to this
workbench-copied = Link copied

workbench-save = Keep this version
workbench-save-as = Name of the new case
workbench-save-new = Save as a new case
workbench-save-over = Save over the original
workbench-save-shipped = The program carries this case inside and does not change it. For a case of your own: detente new my-case --from { $case }, then detente serve my-case
workbench-saved = Saved
workbench-saved-as = This version is kept as “{ $name }”, comments and all.
workbench-open-saved = Open it
workbench-back = Back to the changed case
workbench-conflict = The file has changed meanwhile
workbench-conflict-told = Somebody has changed the case since this page was made, and nothing was saved. Your changes are in the address: go back, and they are made to the case as it is now.
workbench-not-saved = Not saved
workbench-save-exists = There is something called “{ $name }” already. Choose another name.
workbench-save-bad-name = “{ $name }” cannot be the name of a case here: lower case letters and digits, with hyphens between, 64 at most.
workbench-save-failed = “{ $name }” could not be written.

workbench-not-found = There is nothing here
workbench-not-found-told = Nothing is found at this address.
workbench-no-such-case = There is no such case
workbench-no-such-case-told = No case of that name is served.
workbench-unreadable = The case cannot be read
workbench-unreadable-told = Its file is not there, or may not be read.
workbench-errors = This case has errors
workbench-errors-told = Once they are repaired, reload this page.
workbench-change-refused = This change cannot be made
workbench-bad-address = This address cannot be read
workbench-too-many-changes = It has more changes than can be made at once.
workbench-refused = Not allowed
workbench-refused-told = This request does not come from a page of this workbench, or lacks its token. Open the address that was printed when it was started.
workbench-too-long = Too long
workbench-too-long-told = More was sent than is accepted.
workbench-took-too-long = This takes too long
workbench-took-too-long-told =
    { $seconds ->
        [one] The answer was not found within one second. Ask on the command line, which waits as long as it takes.
       *[other] The answer was not found within { $seconds } seconds. Ask on the command line, which waits as long as it takes.
    }
workbench-busy = Busy
workbench-busy-told = Too much is being worked on. Reload this page in a while.
workbench-ours = Something went wrong
