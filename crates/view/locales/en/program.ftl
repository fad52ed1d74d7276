# What the program says about itself: help, complaints, small answers.

cli-about = Détente shows what holds in a conflict, and why.
cli-after-help = First steps: detente analyse alaska-2025 · detente new my-case
cli-heading-usage = Usage:
cli-heading-commands = Questions:
cli-heading-arguments = Arguments:
cli-heading-options = Options:
cli-new = Start a case: a folder with a commented case.toml to fill in
cli-check = Find everything that is wrong with a case, and what would make it useless
cli-analyse = The whole answer: what holds today, what could last, who deters whom
cli-brief = The whole answer as a document: HTML, Markdown, Word or PDF
cli-solve = Every state under every concept: patterns, ranks, who is stable, equilibria
cli-explain = Why one state holds or does not: tempting move, answer, where it ends
cli-concept = What a concept of stability means, its definition and its source
cli-cases = The cases the program carries inside
cli-completions = A completion script for your shell
cli-man = The manual page, for man
cli-new-name = Folder to make; the case is called after it
cli-new-from = Start from a shipped case instead (see: detente cases)
cli-arg-case = A case folder, its case.toml, or the name of a shipped case
cli-brief-output = File to write; its ending says what: .html, .md, .docx or .pdf
cli-explain-state = A number, a label, a pattern, the id of an outcome, or a condition
cli-explain-actor = Only this actor’s reasons
cli-explain-all = Tell every tempting move, not only the first few
cli-solve-all = Show all states, however many
cli-concept-name = nash, gmr, smr, seq, sseq, or for actors together cnash, cgmr, csmr, cseq; none lists them
cli-completions-shell = The shell
cli-arg-lang = The language of the answer: en or ar; else that of the environment
cli-arg-format = text to read (as is usual), or json for other programs
cli-arg-no_color = No colours
cli-arg-help = Show this help
cli-arg-version = Show the version

usage-error = Not understood: { $message }
usage-unknown-command = there is no question “{ $command }”.
usage-unknown-argument = “{ $argument }” is not expected here.
usage-missing-argument = { $argument } is missing.
usage-missing-value = { $argument } needs a value.
usage-invalid-value = “{ $value }” does not fit { $argument }. Possible: { $choices }.
usage-twice = { $argument } was given in a way that cannot be combined.
usage-other = { $message }.
usage-did-you-mean = Did you mean { $nearest }?
usage-see-help = See: detente --help

working = Working …
our-fault = This is a fault of Détente, not of your case. Please report it with the case and the lines above.
new-made = Made { $file }. Next: detente check { $folder }
new-exists = { $folder } is already there, and nothing was changed. Choose another name.
new-failed = { $folder } could not be made
new-unknown-case = There is no shipped case “{ $name }”. There are: { $known }.
no-such-case = There is no case at { $path }. Start one with: detente new { $path }. Shipped cases, by name: { $known }.
no-case-in-folder = There is no case.toml in { $path }. A case is a folder with a file of that name; start one with: detente new NAME
cannot-read = { $path } could not be read
cannot-write = { $file } could not be written
no-such-folder = There is no folder { $path } to look for the texts of sources in.
no-such-actor = The case has no actor “{ $actor }”. It has: { $known }.
no-such-concept = There is no concept “{ $name }”. There are: { $known }.
state-no-such-number =
    { $count ->
        [one] There is no state number { $state }: the case has one state.
       *[other] There is no state number { $state }: the case has { $count } states.
    }
state-pattern-length = The pattern { $state } has { $given } letters; the case has { $wanted } options, and a pattern has one letter for each (detente solve shows their order).
state-none-meets = No state that the rules allow meets “{ $state }”.
state-unreadable = “{ $state }” names no state: { $why }. A state can be named by its number, its pattern, the id of an outcome, or a condition.
cases-title = Shipped cases
cases-note = Analyse one with: detente analyse alaska-2025. Start your own from it with: detente new my-case --from alaska-2025
