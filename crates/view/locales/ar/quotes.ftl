# اقتباسات نص، والسؤال عنها.

cli-quotes = كل اقتباس في نص: أين يقع، وفي أي جملة، ومن قائله حيث يتضح ذلك من الصياغة
cli-quotes-file = النص، بترميز UTF-8
cli-quotes-case = القضية التي يعرّف سجلّها بالأشخاص وبكل صور أسمائهم
cli-quotes-export = ‏csv لجدول، أو entries لمداخل مقترحة للسجلّ، بدل الصفحة
quotes-cannot-read = تعذّرت قراءة { $file }
quotes-not-utf8 = ليس { $file } بترميز UTF-8 بدءًا من البايت { $byte }. احفظه بهذا الترميز ثم أعد السؤال.
quotes-answer =
    { $count ->
        [0] لا اقتباس.
        [one] اقتباس واحد؛ ما يسنده فعل قول: { $reported }؛ وما يتضح قائله من الصياغة: { $attributed }.
        [two] اقتباسان؛ ما يسنده فعل قول: { $reported }؛ وما يتضح قائله من الصياغة: { $attributed }.
        [few] { $count } اقتباسات؛ ما يسنده فعل قول: { $reported }؛ وما يتضح قائله من الصياغة: { $attributed }.
        [many] { $count } اقتباسًا؛ ما يسنده فعل قول: { $reported }؛ وما يتضح قائله من الصياغة: { $attributed }.
       *[other] الاقتباسات { $count }؛ ما يسنده فعل قول: { $reported }؛ وما يتضح قائله من الصياغة: { $attributed }.
    }
quotes-place = السطر { $line }، { $column }
quotes-sentence = في: { $sentence }
quotes-said-by = { $speaker }، بحكم الصياغة: { $rule } («{ $verb }»، «{ $name }»).
quotes-verb-alone = يسنده الفعل «{ $verb }»؛ ولا يتضح القائل من الصياغة.
quotes-no-verb = لا فعل قول
quotes-rule-after = الاسم بعد الفعل مباشرة
quotes-rule-before = الاسم قبل الفعل مباشرة
quotes-rule-pronoun = ضمير، وقبله شخص واحد مذكور باسمه
quotes-rule-participle = اسم فاعل، وقبله شخص واحد مذكور باسمه
quotes-in-ledger = في السجلّ: { $entries }
quotes-comment = { $place }: { $why }
heading-quotes-unpaired = علامات بلا قرين
quotes-unpaired = { $mark }
quotes-note = هذا اقتراح لا حكم: حيث تحتمل الصياغة أكثر من قائل لا يُسمّى أحد. ولنقل الاقتباسات إلى السجلّ: ‎--export entries‎
quotes-nobody-known = لا أحد معروف هنا، فلا يُسمّى أحد. ويُعرف أشخاص السجلّ بالخيار ‎--case CASE‎. ولنقل الاقتباسات إلى السجلّ: ‎--export entries‎
