# ما وجده البرنامج بكلمات بسيطة.
# تُبنى الجمل بحيث يبقى اسم الطرف في صيغته ولا تُلزَم صيغة الفعل بجنسه.

hold-by-itself = يثبت بذاته
hold-on-credible-answers = يثبت لأن ردّ الآخرين متوقّع وفي مصلحتهم
hold-on-threats = لا يثبت إلا بالتهديد
hold-does-not = لا يثبت
hold-though = { $phrase }، مع أن البادئ قد يردّ على الرد

state-today = الوضع القائم
state-unnamed = وضع بلا اسم
state-with-number = { $state } ({ $number })
actor-does = { $actor } { $does }
actor-does-nominal = { $actor }: { $does }
clause-takes = اعتماد «{ $option }»
clause-drops = التخلي عن «{ $option }»
clause-moves-to = الانتقال إلى: { $state }
between-then = ، ثم{ " " }
between-series = ؛{ " " }
between-sequence = ،{ " " }
between-list = { " " }و
between-last = { " " }و
quoted = «{ $name }»

aim-condition = { $condition }
aim-unwanted = ألا يكون { $condition }
more-aims =
    { $count ->
        [one] مطلب آخر
        [two] مطلبان آخران
        [few] { $count } مطالب أخرى
        [many] { $count } مطلبًا آخر
       *[other] { $count } مطلب آخر
    }
gain = المكسب: { $aims }
gain-by-ranking = وهو مفضَّل في ترتيبه
loss = الخسارة: { $aims }
loss-none = لا خسارة تُذكر
loss-by-ranking = وهو أدنى في ترتيبه
temptation = الخطوة المغرية: { $step }. { $gain }.
answer-credible = لكن الردّ: { $steps }؛ وهو في مصلحة من يردّ.
answer-threat = لكن قد يلي ذلك: { $steps }؛ وهو مجرد تهديد، إذ يخالف مصلحة بعض من عليهم أن يخطوا.
end-worse = والمآل عند { $actor } أسوأ مما هنا. { $loss }.
end-worse-by-ranking = والمآل عند { $actor } أسوأ مما هنا.
end-same = والمآل عند { $actor } ليس أفضل مما هنا.
answered-back = ومع ذلك يبقى مخرج: { $step }، والمآل أفضل.
unanswered = ولا أحد يستطيع الردّ على ذلك.
restraint = الخطوة الممكنة: { $step }. { $loss }.
more-moves =
    { $count ->
        [one] وثمة خطوة مغرية أخرى؛ لعرضها: ‎--all
        [two] وثمة خطوتان مغريتان أخريان؛ لعرضهما: ‎--all
        [few] وثمة { $count } خطوات مغرية أخرى؛ لعرضها: ‎--all
        [many] وثمة { $count } خطوة مغرية أخرى؛ لعرضها: ‎--all
       *[other] وثمة { $count } خطوة مغرية أخرى؛ لعرضها: ‎--all
    }
no-moves = لا خطوة ممكنة من هنا.
indifferent = كل المآلات سواء هنا.

condition-group = ({ $condition })
condition-not = ليس { $condition }
condition-and = { $left } و{ $right }
condition-or = { $left } أو { $right }
condition-xor = إما { $left } وإما { $right }
condition-if = { $left } إذا كان { $right } (لا يختلّ إلا إذا كان { $right } من دون { $left })
condition-only-if = { $left } فقط إذا كان { $right } (لا يختلّ إلا إذا كان { $left } من دون { $right })
condition-iff = { $left } متى كان { $right } وفقط حينئذ

basis-said = مُسنَد: { $entries }.
basis-judged = تقدير المحلل: { $judgement }
basis-said-and-judged = مُسنَد: { $entries }. تقدير المحلل: { $judgement }
basis-unsourced = بلا سند.
basis-heading = السند
basis-aim = { $aim } – { $basis }

case-dates = { $date }، المعطيات حتى { $as-of }
case-as-of = المعطيات حتى { $as-of }
heading-status-quo = هل يثبت الوضع القائم؟
status-quo-by-itself = نعم، يثبت بذاته.
status-quo-on-credible-answers = نعم، لأن ردّ الآخرين متوقّع وفي مصلحتهم.
status-quo-on-threats = بالتهديد فقط.
status-quo-does-not = لا، لا يثبت.
status-quo-though = { $answer } مع أن البادئ قد يردّ على الرد.
status-quo-none = لا تذكر القضية ما هو الوضع القائم، فلا شيء هنا ينطلق منه. يُذكر تحت ‎[status-quo]‎.
status-quo-cannot-be = تمنع قواعد القضية ما تذكره وضعًا قائمًا، فلا شيء هنا ينطلق منه. لمعرفة القاعدة: ‎detente check
today = اليوم: { $doings }.
today-named = { $state }: { $doings }.
today-nothing = لا خيار معتمد
heading-lasting = ما الذي قد يدوم
lasting-none = لا شيء: في كل وضع طرف يرغب في خطوة لا يجد الآخرون ردًّا عليها في مصلحتهم.
lasting-unlike-today = بخلاف الوضع القائم: { $difference }.
lasting-as-today = كما هو اليوم.
lasting-doings = هنا: { $doings }.
lasting-also =
    { $count ->
        [one] وفي صورة أخرى: { $others }.
        [two] وفي صورتين أخريين: { $others }.
       *[other] وفي صور أخرى عددها { $count }: { $others }.
    }
lasting-more =
    { $count ->
        [one] وثمة وضع آخر قد يدوم.
        [two] وثمة وضعان آخران قد يدومان.
        [few] وثمة { $count } أوضاع أخرى قد تدوم.
        [many] وثمة { $count } وضعًا آخر قد يدوم.
       *[other] وثمة { $count } وضع آخر قد يدوم.
    }
lasting-next = الأوضاع كلها: ‎detente solve { $case }‎
lasting-on-threats =
    { $count ->
        [one] ووضع آخر لا يثبت إلا بالتهديد.
        [two] ووضعان آخران لا يثبتان إلا بالتهديد.
        [few] و{ $count } أوضاع أخرى لا تثبت إلا بالتهديد.
        [many] و{ $count } وضعًا آخر لا يثبت إلا بالتهديد.
       *[other] و{ $count } وضع آخر لا يثبت إلا بالتهديد.
    }
heading-outcomes = ما الذي لن يدوم
outcome-forms = لا تدوم أي من صوره، وعددها { $states }.
outcome-empty = لا يمكن أن يقوم: لا وضع ينتمي إليه
outcome-breaker = { $step }. { $gain }. ولا أحد يستطيع الردّ.
heading-outlooks = ما يفضّله كل طرف، وما يمنعه من التحرك
outlook-better = أفضل ما قد يدوم، وهو خير من اليوم: { $state }.
outlook-same = الوضع القائم لا يقلّ عن أي مما قد يدوم.
outlook-worse = كل ما قد يدوم أسوأ من اليوم؛ وأهونه: { $state }.
wish-not-its-own = المطلب: { $aim }. ليس في اليد: مفتاحه عند { $actors }.
wish-out-of-reach = المطلب: { $aim }. لا خطوة من هنا تفضي إليه.
wish-would-cost = المطلب: { $aim }. الخطوة إليه أغلى منه. { $loss }.
wish-answered = المطلب: { $aim }. المانع هو الردّ: { $steps }.
wish-nothing = المطلب: { $aim }. لا مانع من الخطوة: { $step }.
heading-deterrence = من يردع من
deterrence-none = لا أحد: ما يدوم إنما يدوم لأن أحدًا لا يرغب في خطوة.
deterrence-credible = الخطوة المردوعة: { $step }. الردّ: { $steps }، وهو في مصلحة من يردّ.
deterrence-threat = الخطوة المردوعة: { $step }. الردّ الممكن: { $steps }، وهو مجرد تهديد.
deterrence-where = في: { $states }.
deterrence-more =
    { $count ->
        [one] وثمة خطوة مردوعة أخرى.
        [two] وثمة خطوتان مردوعتان أخريان.
        [few] وثمة { $count } خطوات مردوعة أخرى.
        [many] وثمة { $count } خطوة مردوعة أخرى.
       *[other] وثمة { $count } خطوة مردوعة أخرى.
    }
deterrence-next = أسباب الوضع الواحد كلها: ‎detente explain { $case } STATE‎
heading-assumptions = على ماذا يستند هذا
coverage = مدخلات النموذج: مُسنَد { $said }، تقدير المحلل { $judged }، بلا سند { $unsourced }.
coverage-mostly-unsourced = أكثرها بلا سند: فليؤخذ الجواب تمرينًا لا استنتاجًا.
coverage-ledger = تحيل المدخلات إلى قيود في سجلّ الأقوال، ولا سجلّ تُراجَع فيه: فالملف ‎ledger.toml‎ غير موجود أو فيه أخطاء.
assumption-answers = للآخرين أن يردّوا بأي عدد من الخطوات، من دون خطوتين متتاليتين للطرف نفسه؛ ومن يخطُ يعرف ما يريده كل طرف.
assumption-rules =
    { $count ->
        [0] لا قاعدة تستبعد أي جمع بين الخيارات؛ والأوضاع { $states }.
        [one] قاعدة واحدة تستبعد بعض الجمع بين الخيارات؛ ويبقى من الأوضاع { $states }.
        [two] قاعدتان تستبعدان بعض الجمع بين الخيارات؛ ويبقى من الأوضاع { $states }.
        [few] { $count } قواعد تستبعد بعض الجمع بين الخيارات؛ ويبقى من الأوضاع { $states }.
        [many] { $count } قاعدة تستبعد بعض الجمع بين الخيارات؛ ويبقى من الأوضاع { $states }.
       *[other] { $count } قاعدة تستبعد بعض الجمع بين الخيارات؛ ويبقى من الأوضاع { $states }.
    }
assumption-listed = الأوضاع والخطوات مذكورة واحدًا واحدًا؛ والأوضاع { $states }.
assumption-to-yes = إذا تمّ فلا رجعة فيه: { $options }.
assumption-to-no = إذا تُرك فلا عودة إليه: { $options }.
assumption-indifferent = لم يُذكر ما يفضّله { $actors }: فكل المآلات هناك سواء.
could-last = يبيّن هذا ما قد يدوم لو تحقّق، لا مدى احتماله ولا موعده.
heading-next = ما يُسأل بعد ذلك
next-explain = لماذا يصمد أو لا يصمد
next-flip = ما الذي يقلب النتيجة
next-standing = علامَ يقوم ذلك كله
next-ledger = ما الذي قيل، ومن قاله
next-solve = الأوضاع كلها
warnings-exist =
    { $count ->
        [one] في القضية تنبيه واحد: ‎detente check { $case }‎
        [two] في القضية تنبيهان: ‎detente check { $case }‎
        [few] في القضية { $count } تنبيهات: ‎detente check { $case }‎
        [many] في القضية { $count } تنبيهًا: ‎detente check { $case }‎
       *[other] في القضية { $count } تنبيه: ‎detente check { $case }‎
    }

explain-heading = { $state } – رقم { $number }
explain-others =
    { $count ->
        [one] الاسم المعطى يشمل أيضًا رقم { $others }؛ وهذه أثبتهما.
        [two] الاسم المعطى يشمل صورتين أخريين ({ $others })؛ وهذه أثبتها.
       *[other] الاسم المعطى يشمل صورًا أخرى عددها { $count } ({ $others })؛ وهذه أثبتها.
    }

column-number = الرقم
column-state = الحالة
column-outcome = المآل
column-all = الجميع
cell-unstable = –
solve-options = حروف الحالة من اليسار إلى اليمين: { $options }.
option-of = { $actor } – { $option }
solve-legend = لكل طرف: الرتبة (الأعلى أفضل) وأقوى المفاهيم التي تثبت الحالة وفقها؛ وعمود «الجميع» لما يثبت لكل الأطراف. ‏Nash يستلزم SSEQ؛ وSSEQ يستلزم SEQ وSMR؛ وكلٌّ منها يستلزم GMR.
solve-states =
    { $count ->
        [one] حالة واحدة.
        [two] حالتان.
        [few] { $count } حالات.
        [many] { $count } حالة.
       *[other] { $count } حالة.
    }
solve-shown = أول { $shown } من أصل { $count } من الحالات؛ ولعرضها كلها: ‎--all أو ‎--format json
solve-none = لا شيء
solve-more = { $numbers } … (المجموع { $count })
solve-heading-equilibria = ما يثبت لكل الأطراف
solve-status-quo = الوضع القائم رقمه { $number }.

check-fine = ‏{ $file } سليم.
check-summary =
    { $errors ->
        [0] التنبيهات: { $warnings }.
       *[other] الأخطاء: { $errors }، والتنبيهات: { $warnings }.
    }
check-model = الأطراف: { $actors }، الخيارات: { $options }، الحالات: { $states }، المآلات: { $outcomes }.

sentence = { $phrase }.
day = { $day } { $month } { $year }
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيو
month-7 = تموز/يوليو
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
