# The quotations of a text, and the question about them.

cli-quotes = Every quotation in a text: where it stands, in which sentence, and who says it where that is plain
cli-quotes-file = The text, in UTF-8
cli-quotes-case = The case whose ledger says who is known, by all spellings
cli-quotes-export = csv for a table, or entries for proposed entries of the ledger, instead of a page
quotes-cannot-read = { $file } could not be read
quotes-not-utf8 = { $file } is not UTF-8 from byte { $byte } on. Save it as UTF-8 and ask again.
quotes-answer =
    { $count ->
        [0] No quotation.
        [one] One quotation; reported by a verb: { $reported }; speaker plain from the wording: { $attributed }.
       *[other] { $count } quotations; reported by a verb: { $reported }; speaker plain from the wording: { $attributed }.
    }
quotes-place = line { $line }, { $column }
quotes-sentence = In: { $sentence }
quotes-said-by = { $speaker }, by the wording: { $rule } (“{ $verb }”, “{ $name }”).
quotes-verb-alone = Reported with “{ $verb }”; who says it is not plain from the wording.
quotes-no-verb = no reporting verb
quotes-rule-after = the name right after the verb
quotes-rule-before = the name right before the verb
quotes-rule-pronoun = a pronoun, and one person named before it
quotes-rule-participle = a participle, and one person named before it
quotes-in-ledger = In the ledger: { $entries }
quotes-comment = { $place }: { $why }
heading-quotes-unpaired = Marks without a partner
quotes-unpaired = { $mark }
quotes-note = This proposes and does not decide: where the wording leaves a choice, nobody is named. To put the quotations into a ledger: --export entries
quotes-nobody-known = Nobody is known here, so nobody is named. The persons of a ledger are known with --case CASE. To put the quotations into a ledger: --export entries
