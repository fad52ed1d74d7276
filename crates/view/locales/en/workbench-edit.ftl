# The workbench: editing the text of a case and of its ledger, and putting a case together step by step.

workbench-room-edit = Edit

edit-files = Files
edit-case = Case
edit-ledger = Ledger
edit-text = The text of the file
edit-beside = What comes of the text
edit-save = Save
edit-save-unfinished = Save it unfinished
edit-save-over-theirs = Save mine over it
edit-save-over-ledger = Save over the ledger there
edit-check = Check
edit-download = Download
edit-told = What comes of it
edit-unsaved = Not saved yet
edit-shipped = The program carries this case inside and cannot save it here. Download the text, or start a case of your own: detente new my-case --from { $case }, then detente serve my-case
edit-create = Put a new case together step by step
edit-repair = Repair it
edit-to-answer = To the answer

edit-fine = Nothing is wrong with it.
edit-go-to = Go to line { $line }, column { $column }
edit-elsewhere = What the case cites
edit-answer = The answer as the text stands
edit-answer-waits = The answer comes back once the errors are repaired.
edit-nothing-done = Nothing is done
edit-states =
    { $count ->
        [one] One situation can come about.
       *[other] { $count } situations can come about.
    }

edit-saved-told = The file holds exactly what stands here.
edit-with-changes = With your changes
edit-with-changes-told =
    { $count ->
        [one] The change you made on the other page is made in this text. Save to keep it.
       *[other] The { $count } changes you made on the other page are made in this text. Save to keep them.
    }
edit-not-yet-saved = Not saved yet
edit-handed-in = This is the file “{ $name }”. Look at what is said about it; saving puts it beside the case.
edit-handed-in-over = This is the file “{ $name }”. Look at what is said about it; saving puts it in the place of the ledger there is.
edit-has-errors-told = The text has errors, and a case with errors gives no answer to anybody. Repair them, or save it unfinished and go on later.
edit-ledger-has-errors-told = There are errors in this ledger: what they stand in is not counted as said. Repair them, or save it unfinished and go on later.
edit-unchecked-told = It could not be told in time whether anything is wrong with the text, so it was not saved. Save it unfinished, or try again.
edit-conflict-told = Somebody has saved this file since you opened it, and nothing was saved. Your text is in the form below, theirs is here. Take over what you need; saving then puts yours in the place of theirs.
edit-theirs = What the file holds now
edit-take-theirs = Drop mine and open theirs
edit-differs-mine = In yours, lines { $from } to { $to } differ;
edit-differs-theirs = in theirs, lines { $from } to { $to }.
edit-not-taken = Not taken
edit-too-long = The file is too long to be edited in a browser. Open it with a text editor.
edit-not-text = The file is not UTF-8 text. Open it with a text editor and save it as UTF-8.

edit-hand-in = A ledger from elsewhere
edit-hand-in-told = The file is opened here first, with everything that is wrong in it. Nothing is saved until you save it.
edit-hand-in-file = A file ledger.toml
edit-hand-in-open = Open it here

creating = A new case
creating-start = Start a case of your own
creating-start-told = Step by step, without writing any text
creating-lead = Answer what you know; the answer on the side grows as you go. You can go back to any step.
creating-steps = Steps
creating-back = Back
creating-next = Next
creating-add = Add
creating-choose = Choose …
creating-remove = Remove: { $name }

creating-about = What it is about
creating-about-told = A name that you and others will know it by. Everything else can wait.
creating-title = Name of the case
creating-as-of = As of: nothing later counts
creating-question = A question about the future
creating-question-told = If you want to know later whether you were right, write down what you ask now.
creating-question-text = What is asked
creating-deadline = The last day that counts
creating-decided = How it will be decided
creating-no-deadline = A question needs the last day that counts.

creating-actors = Who decides
creating-actors-told = Countries, parties, firms, people: everybody whose choice can change the situation.
creating-actor = Name
creating-actor-next = Next name

creating-options = What each can do
creating-options-told = Things that one of them can do or not do, alone: “Halt the fighting”, “Sign the treaty”.
creating-no-actors = Say first who decides.
creating-option = What it can do
creating-option-next = Something { $actor } can do
creating-option-example = Something it can do
creating-way = Can this be undone: { $option }
creating-most-options = That is as many as can be clicked together. The text of a case can have more.

creating-rules = What cannot be
creating-rules-told = What cannot happen together, or not without something else. If nothing is ruled out, go on.
creating-no-options = Say first what each can do.
creating-rule-only-if = One thing is possible only with another
creating-rule-not-both = Two things cannot be together
creating-rule-exactly-one = Exactly one of several
creating-rule-at-most-one = At most one of several
creating-first = The first
creating-second = The second
creating-how = How they belong together
creating-only-if = only if
creating-not-both = not together with
creating-both = together with

creating-today = Today
creating-today-told = Tick what is done today. Everything else is not.

creating-wishes = What each wants
creating-wishes-told = Choose what matters to each, and sort it: the most important first. Of two situations, an actor prefers the one that meets the first wish on which they differ.
creating-no-wishes = Nothing is chosen yet: this actor does not care what happens.
creating-pool = What should happen?
creating-yes = should be
creating-no = should not be
creating-take-out = Take out: { $statement }
creating-compound = Two things together

creating-situation = A whole situation
creating-situation-told = Tick what is done in it; everything else is not. Several of them, sorted, say which situations come first.

creating-option-of = { $option } ({ $actor })
creating-said-yes = Happens: { $first }
creating-said-no = Does not happen: { $first }
creating-said-only-if = Only with “{ $second }”: { $first }
creating-said-both = Together: { $all }
creating-said-not-both = Not together: { $all }
creating-said-exactly-one = Exactly one of: { $all }
creating-said-at-most-one = At most one of: { $all }
creating-said-just = Just this: { $all }
creating-said-nothing = Nothing of all this

creating-keep = Keep it
creating-keep-told = It becomes a file that people can read, with a line on what each part is for. You can change everything in it later.
creating-save = Save and open
creating-shipped = This workbench was opened without a folder, so it cannot save here. Download the file as case.toml into a folder called { $case }; then: detente serve { $case }
creating-has-errors = Something is still wrong, as said on this page. Nothing is lost: go back to the step, or download the file and go on there.
creating-nothing-yet = The answer appears here once somebody decides and can do something.
creating-file = The file this makes
creating-notes =
    { $count ->
        [one] One note
       *[other] { $count } notes
    }

draft-opening = A case for Détente, put together step by step. Everything in it can be changed.
    detente check .       what is wrong with the file, or useless
    detente analyse .     what holds, what does not, and why
draft-actors = Who decides.
draft-options = What each can do or not do. The owner stands before the dot. What cannot be taken back once done: one-way = "to-yes".
    What an input rests on: evidence = ["..."] names entries of ledger.toml, judgement = "..." says why you think so.
draft-rules = What cannot be together.
draft-status-quo = Today's situation: the options taken now. All others are not taken.
draft-preferences = What each wants, most important first. "A only if B" fails only when A holds without B.
draft-question = A question about the future, to be scored when it is known what came of it.
