# Who can agree on what.

cli-tables = Who can agree on what: each table’s deals, whether they hold, who could break them
cli-tables-actors = The table of these actors instead of the case’s, such as: us,russia
cli-tables-concept = When a deal holds: nash, gmr, smr, seq (as is usual) or sseq
cli-tables-all = Tell every deal that holds, not only the first few
tables-too-large = This table cannot be searched: { $why }.

heading-tables = Who can agree on what
tables-start = A deal is better for everybody at the table than this: { $state }.
column-table = Table
column-deals = Deals
column-hold = Hold
column-how = How
column-breakers = Who could break a deal
column-add = To be added
cell-none = –
cell-nobody-helps = nobody helps
between-alternatives = { " " }or{ " " }
table-answer =
    { $deals ->
        [0] No deal: nothing this table can reach is better for all of its members.
        [one] { $holding ->
            [0] One deal, and it would not hold.
           *[other] One deal, and it holds.
        }
       *[other] { $holding ->
            [0] { $deals } deals, and none of them would hold.
            [one] { $deals } deals; one of them holds.
           *[other] { $deals } deals; { $holding } of them hold.
        }
    }
table-add = To be added: { $actors }; then there is { $deals }
table-none-helps = Whoever is added, no deal would hold.
table-too-many-absent = Who must be added was not searched: { $count } actors are absent, and twelve is the most that can be searched.
table-more =
    { $count ->
        [one] One more deal holds; see it with --all.
       *[other] { $count } more deals hold; see them with --all.
    }
table-broken = Who could break the deals that do not hold, and by which move:
table-indifferent =
    { $count ->
        [one] One more situation would leave no member worse off, but some exactly as today: { $numbers }.
       *[other] { $count } more situations would leave no member worse off, but some exactly as today: { $numbers }.
    }
package-piecemeal = piecemeal, one move at a time
package-whole =
    { $count ->
        [2] only as a whole, both at once
       *[other] only as a whole, all { $count } at once
    }
package-parts = in parts, { $count } together at least once
deal-at-once = No order of single moves leads there: all must move at once.
balance-gains = { $actor } – gains: { $gains }.
balance-loses = { $actor } – losses: { $losses }.
balance-both = { $actor } – gains: { $gains }. Losses: { $losses }.
balance-none = { $actor } – nothing gained, nothing lost.
balance-ranks-higher = { $actor } – ranks higher than today.
balance-ranks-lower = { $actor } – ranks lower than today.
balance-absent = Not at the table: { $balance }
breaker-absent =
    { $of ->
        [one] Not at the table; could break it.
       *[other] Not at the table; could break { $count } of { $of }.
    }
breaker-member =
    { $of ->
        [one] At the table; could break it.
       *[other] At the table; could break { $count } of { $of }.
    }
breaker-move = Out of { $deal }: if { $step }, { $gain }.
breaker-threat = Others could answer, but not in the interest of all who would have to move: { $steps }.
tables-large = The model is too large for what each table can reach to be searched here.
tables-next = Who could break which deal, and gains and losses: detente tables { $case }
table-how = How: { $how }.
table-breakers = Some could be broken by { $actors }, not at the table.
