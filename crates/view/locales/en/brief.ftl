# The brief: an analysis for somebody who decides.

cli-brief-since = An earlier version of the case: what has changed since then stands at the head
cli-brief-export = One table as CSV instead of the document: actors, scenarios or evidence

# The first page.
brief-asked = The question: { $question }
brief-question = what could last in this conflict, and who could agree to it?
brief-question-issues = what could be agreed over these issues, and by whom?
heading-brief-answer = The answer in five sentences
brief-what-holds = What holds
brief-what-agreed = What could be agreed, and by whom
brief-who-breaks = Who can break it
brief-what-flips = What would flip it
brief-how-sure = How sure it is
brief-holds =
    { $others ->
        [0] Today’s situation { $phrase }; no other could last.
        [one] Today’s situation { $phrase }; one other could last: { $names }.
       *[other] Today’s situation { $phrase }; { $others } others could last, among them { $names }.
    }
brief-holds-no-today =
    { $others ->
        [0] The case has no situation of today to start from, and nothing could last.
        [one] The case has no situation of today to start from; one situation could last: { $names }.
       *[other] The case has no situation of today to start from; { $others } situations could last, among them { $names }.
    }
brief-agree =
    The smallest table with a deal that holds is “{ $table }”: { $count ->
        [one] { $deals }
       *[other] { $count } such deals, among them { $deals }
    }, { $how }{ $room ->
        [wide] ; over the issues its room for agreement is wide.
        [narrow] ; over the issues its room for agreement is narrow.
        [closed] ; over the issues its room for agreement is closed.
       *[unasked] .
    }
brief-agree-none =
    { $deals ->
        [0] { $tables ->
            [one] Nothing that would be better than today for all at the table is in its reach
           *[other] Nothing that would be better than today for all at a table is in the reach of any
        }
       *[other] No deal that would hold is in reach
    }{ $room ->
        [wide] ; over the issues there is wide room for agreement.
        [narrow] ; over the issues there is narrow room for agreement.
        [closed] ; over the issues the room for agreement is closed.
       *[unasked] .
    }
brief-agree-room =
    The smallest table that can agree on more than stands today is “{ $table }”, and its room for agreement is { $room ->
        [wide] wide.
       *[narrow] narrow.
    }
brief-agree-closed = No table has room for agreement beyond what stands today.
brief-one-actor = There is one actor, so there is nobody to agree with.
brief-tables-no-today = The case has no situation of today, so there is nothing that a deal would have to be better than.
brief-break =
    Deals could be broken { $place ->
        [outside] from outside the table, by { $outside }
        [inside] from within the table, by { $inside }
       *[both] from outside the table by { $outside } and from within by { $inside }
    }: if { $step }, { $gain }.
brief-break-today = Today’s situation is broken by a move that nobody would answer: if { $step }, { $gain }.
brief-break-nobody = Nobody: what holds cannot be left without an answer, and no deal in reach could be broken.
brief-spoil = Packages that stand out at a table could be spoilt, from outside it, by { $actors }.
brief-spoil-nobody = Nobody outside a table would gain by spoiling what stands out there.
brief-flip =
    { $today ->
        [yes] today’s situation
       *[no] { $state }
    } would { $goal ->
        [break] no longer hold
       *[make] hold
    } if this changed: { $changes }.
brief-flip-large = The model is too large for the least change that would flip an answer to be searched here.
brief-flip-impossible =
    { $by ->
        [statements] No new order of anybody’s aims would flip any of these answers.
       *[rankings] Nothing that anybody might prefer would flip any of these answers.
    }
brief-flip-cut = The least change that would flip an answer was not found: the search was cut.
brief-flip-no-issue = No single issue, added to what can be settled, would leave nothing acceptable.
brief-sure =
    { $always ->
        [0] No situation lasts in all { $versions } versions of the analyst’s doubts
        [one] One situation lasts in all { $versions } versions of the analyst’s doubts
       *[other] { $always } situations last in all { $versions } versions of the analyst’s doubts
    }{ $today ->
        [all] , today’s among them
       *[some] {""}
    }, and { $sometimes ->
        [0] no other in any
        [one] one more in some
       *[other] { $sometimes } more in some
    }; { $turns ->
        [0] no doubt changes that by itself.
        [one] it turns on one judgement: { $doubt }.
       *[other] it turns on { $turns } judgements, most of all on this: { $doubt }.
    }
brief-sure-issues =
    { $how ->
        [all] Every table has room for agreement in all { $of } versions of the numbers within what is stated.
       *[some] Of { $of } versions of the numbers within what is stated, “{ $table }” has room for agreement in { $holds }; no table has it in fewer.
    }
brief-main-question = To the question the model says: { $held }
brief-since-version-of = Since version { $version } of { $date }
brief-since-version = Since version { $version }
brief-since-date = Since { $date }
brief-since-earlier = Since the earlier version

# The sections.
heading-brief-ways = How to get there from today
heading-brief-power = Power and allies
heading-brief-settlement = How far a settlement can go: local or grand
heading-brief-messages = Messages and readings
heading-brief-gains = Who gains and who loses
heading-brief-by-issue = Issue by issue
heading-brief-watch = What to watch
heading-brief-method = Method and assumptions
heading-brief-annex = Annex: method, issues, evidence and terms
heading-brief-positions = Who stands where, issue by issue
heading-brief-evidence = Evidence
heading-brief-judged = What rests on judgement
heading-brief-glossary = Glossary
brief-by-issue = { $table }, the package that stands out: { $points }
brief-changes-of-mind = Changes of mind
brief-watch = { $step }: { $meaning }.
brief-leaves-today = today’s situation is left, and no answer follows
brief-towards =
    { $shown ->
        [0] { $more ->
            [one] a way opens to one situation that could last
           *[other] a way opens to { $more } situations that could last
        }
       *[other] { $more ->
            [0] a way opens to { $states }
            [one] a way opens to { $states } and one more situation
           *[other] a way opens to { $states } and { $more } more situations
        }
    }
brief-breaks =
    { $shown ->
        [0] { $more ->
            [one] that breaks one deal
           *[other] that breaks { $more } deals
        }
       *[other] { $more ->
            [0] that breaks { $states }
            [one] that breaks { $states } and one more deal
           *[other] that breaks { $states } and { $more } more deals
        }
    }
brief-indispensable =
    { $told ->
        [some] Without moves of { $actors } there is no way to { $states }.
       *[none] Nobody’s moves are needed on every way to { $states }.
    }
brief-more-divergences =
    { $count ->
        [one] They diverge on one more proposition of the ledger.
       *[other] They diverge on { $count } more propositions of the ledger.
    }
brief-stands-out = What makes it stand out
brief-ranks-first = first of all: { $state }
brief-lasting-by-issues = What could last, by the issues
brief-as-today = as today
brief-evidence =
    { $count ->
        [one] One of { $all } entries of the ledger is cited by an input and counts on the day of this brief.
       *[other] { $count } of { $all } entries of the ledger are cited by inputs and count on the day of this brief.
    }

# Why a section has nothing to tell.
brief-no-options = The case states issues to bargain over and no moves: whether today’s situation holds is not asked.
brief-no-options-lasting = Without moves there is nothing that lasts or does not.
brief-no-options-tables = Without moves no table reaches a deal by them; what each could agree on is told issue by issue below.
brief-no-options-deterrence = Without moves nobody deters anybody.
brief-no-options-watch = Without moves there are none to watch. What would change the answer are the positions, and how much each issue matters to whom.
brief-no-gains = There is no situation beside today’s in which to count gains and losses.
brief-no-issues = The case states no issues to bargain over, so local settlements and a grand bargain are not set side by side.
brief-no-ledger = The case has no ledger of what was said, so there are no messages, readings or accounts to set side by side.
brief-no-messages = The ledger has no coded messages, no rival readings and no accounts that diverge.
brief-no-evidence = No input cites anything that was said and is in a ledger.
brief-nothing-judged = Nothing: every input cites something that was said.
brief-nothing-to-watch = No move and no change of mind that was looked for would change the answer.
brief-one-actor-power = With one actor there are no allies, and nobody holds anybody in check.

# Tables.
column-can-do = Can do
column-wants = Wants first
column-wants-in-order = Wants, most important first
column-better = Better off than today
column-worse = Worse off than today
column-today = Today
column-sender = Sender
column-message = Message
column-audience = Meant for
column-carrier = Carried by
column-interpreter = So read by
column-proposition = What is claimed
column-entry = Entry
column-speaker = Speaker
column-date = Date
column-who-and-when = Who, and when
column-what-was-said = What was said
column-where = Where, and how good the source is

# Method.
brief-method-options = The conflict is told by who is in it, what each can do or leave undone, and what each wants, in order. Every combination that the rules allow is a situation. Of every situation and every actor three things are asked: is there a move it would want to make, could the others answer, and would the answer be in their interest?
brief-method-concepts = In the terms of the field, what holds by itself is Nash stable; what holds because the others would answer is sequentially stable (SEQ); what holds only on threats is stable by general metarationality (GMR) alone. These are concepts of the graph model for conflict resolution (Fang, Hipel and Kilgour 1993; Fraser and Hipel 1984; Howard 1971; Nash 1950).
brief-method-tables = A deal is a situation that the members of a table can reach by their own moves and that is better than today for all of them. It holds if nobody, at the table or away from it, would leave it and go unanswered.
brief-method-issues = Every issue can be settled at one of several levels; a package settles all of them. What a package is worth to an actor is how near each issue comes to what it wants, weighed by how much the issue matters to it. Acceptable is what is worth no less than no agreement, and no less than what can be got through at home.

# Glossary.
term-today = Today’s situation
    .means = What everybody does on the day of the brief, and what every answer starts from.
term-situation = Situation
    .means = One combination of what everybody does and leaves undone, among those that the rules allow.
term-by-itself = Holds by itself
    .means = Nobody has a move it would want to make.
term-credible-answers = Holds because the others would answer
    .means = Somebody would want to move; the others would answer, in their own interest, and nothing would be gained.
term-threats = Holds only on threats
    .means = A move that somebody wants could be answered, but the answer would hurt somebody who has to give it.
term-does-not = Does not hold
    .means = Somebody has a move it wants to make, and nobody can answer.
term-lasts = Could last
    .means = Holds by itself or because the others would answer, once it is reached.
term-answer = Answer
    .means = What others do after a move, so that it brings whoever made it nothing.
term-table = Table
    .means = Actors who negotiate with each other.
term-deal = Deal
    .means = A situation that a table can reach and that is better than today for all who sit at it.
term-package = Package
    .means = One level for each issue, settled together.
term-room = Room for agreement
    .means = The packages that are acceptable to all at a table: wide where one in ten or more are, narrow where fewer are, closed where none is.
term-together = Issues that must be dealt with together
    .means = A set of issues that unlocks agreement when settled as one, while no part of it does.
term-said = Said, judged, unsourced
    .means = An input cites what somebody said or what was reported, or it is the analyst’s own judgement, or it rests on neither.
term-versions = Versions of the analyst’s doubts
    .means = The same conflict with what the analyst is not sure of turned one way or the other. In how many of them something lasts is a count, not a probability.
