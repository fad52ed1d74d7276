# ورشة العمل: تحرير نص القضية وسجلّها، وتأليف قضية خطوة خطوة.

workbench-room-edit = التحرير

edit-files = الملفات
edit-case = القضية
edit-ledger = السجلّ
edit-text = نص الملف
edit-beside = ما ينتج عن النص
edit-save = احفظ
edit-save-unfinished = احفظه غير مكتمل
edit-save-over-theirs = احفظ نصّي فوقه
edit-save-over-ledger = احفظ فوق السجلّ الموجود
edit-check = افحص
edit-download = نزّل الملف
edit-told = ما ينتج عنه
edit-unsaved = لم يُحفظ بعد
edit-shipped = هذه القضية مرفقة بالبرنامج ولا يمكن حفظها هنا. نزّل النص، أو ابدأ قضية من صنعك: ‎detente new my-case --from { $case }‎ ثم ‎detente serve my-case‎
edit-create = ألّف قضية جديدة خطوة خطوة
edit-repair = أصلحها
edit-to-answer = إلى الجواب

edit-fine = لا خطأ في النص.
edit-go-to = إلى السطر { $line }، العمود { $column }
edit-elsewhere = ما تستشهد به القضية
edit-answer = الجواب على ما في النص الآن
edit-answer-waits = يعود الجواب متى أُصلحت الأخطاء.
edit-nothing-done = لا شيء مما يمكن فعله
edit-states =
    { $count ->
        [one] يمكن أن يقوم وضع واحد.
        [two] يمكن أن يقوم وضعان.
        [few] يمكن أن تقوم { $count } أوضاع.
        [many] يمكن أن يقوم { $count } وضعًا.
       *[other] يمكن أن يقوم { $count } وضع.
    }

edit-saved-told = في الملف الآن ما هو هنا تمامًا.
edit-with-changes = مع تغييراتك
edit-with-changes-told =
    { $count ->
        [one] في هذا النص التغيير الذي أجريته في الصفحة الأخرى. احفظه ليبقى.
        [two] في هذا النص التغييران اللذان أجريتهما في الصفحة الأخرى. احفظهما ليبقيا.
        [few] في هذا النص { $count } تغييرات أجريتها في الصفحة الأخرى. احفظها لتبقى.
        [many] في هذا النص { $count } تغييرًا أجريتها في الصفحة الأخرى. احفظها لتبقى.
       *[other] في هذا النص { $count } تغيير أجريتها في الصفحة الأخرى. احفظها لتبقى.
    }
edit-not-yet-saved = لم يُحفظ بعد
edit-handed-in = هذا هو الملف «{ $name }». انظر فيما يُقال عنه؛ والحفظ يضعه إلى جانب القضية.
edit-handed-in-over = هذا هو الملف «{ $name }». انظر فيما يُقال عنه؛ والحفظ يضعه مكان السجلّ الموجود.
edit-has-errors-told = في النص أخطاء، والقضية التي فيها أخطاء لا تعطي أحدًا جوابًا. أصلحها، أو احفظ النص غير مكتمل وعُد إليه لاحقًا.
edit-ledger-has-errors-told = في هذا السجلّ أخطاء، وما تقع فيه لا يُحسب قولًا. أصلحها، أو احفظه غير مكتمل وعُد إليه لاحقًا.
edit-unchecked-told = لم يُعرف في الوقت المتاح هل في النص خطأ، فلم يُحفظ. احفظه غير مكتمل، أو حاول مرة أخرى.
edit-conflict-told = حفظ أحدهم هذا الملف منذ أن فتحته، فلم يُحفظ شيء. نصّك في الأسفل كما كتبته، ونصّه هنا. خذ منه ما يلزمك؛ والحفظ بعد ذلك يضع نصّك مكان نصّه.
edit-theirs = ما في الملف الآن
edit-take-theirs = اترك نصّي وافتح نصّه
edit-differs-mine = يختلف في نصّك ما بين السطر { $from } والسطر { $to }؛
edit-differs-theirs = وفي نصّه ما بين السطر { $from } والسطر { $to }.
edit-not-taken = لم يُقبل
edit-too-long = الملف أطول من أن يُحرَّر في المتصفح. افتحه في محرر نصوص.
edit-not-text = ليس الملف نصًا بترميز UTF-8. افتحه في محرر نصوص واحفظه بهذا الترميز.

edit-hand-in = سجلّ من مكان آخر
edit-hand-in-told = يُفتح الملف هنا أولًا مع كل ما فيه من خطأ، ولا يُحفظ شيء قبل أن تحفظه.
edit-hand-in-file = ملف ‎ledger.toml‎
edit-hand-in-open = افتحه هنا

creating = قضية جديدة
creating-start = ابدأ قضية من صنعك
creating-start-told = خطوة خطوة، من غير كتابة نص
creating-lead = أجب عمّا تعرف، والجواب إلى الجانب ينمو معك. ولك أن تعود إلى أي خطوة.
creating-steps = الخطوات
creating-back = السابق
creating-next = التالي
creating-add = أضف
creating-choose = اختر …
creating-remove = احذف: { $name }

creating-about = موضوعها
creating-about-told = اسم تعرفها به أنت وغيرك. وما سواه يمكن أن ينتظر.
creating-title = اسم القضية
creating-as-of = حتى تاريخ: لا يُستعمل ما بعده
creating-question = سؤال عن المستقبل
creating-question-told = إن أردت أن تعرف لاحقًا هل أصبت، فاكتب الآن ما تسأل عنه.
creating-question-text = السؤال
creating-deadline = آخر يوم يُحسب
creating-decided = كيف يُحسم
creating-no-deadline = يلزم السؤالَ آخرُ يوم يُحسب.

creating-actors = من يقرّر
creating-actors-told = دول أو أحزاب أو شركات أو أشخاص: كل من يغيّر اختياره الوضع.
creating-actor = الاسم
creating-actor-next = الاسم التالي

creating-options = ما يستطيعه كل طرف
creating-options-told = أمور يستطيع طرف وحده أن يفعلها أو لا يفعلها: «وقف القتال»، «توقيع المعاهدة».
creating-no-actors = اذكر أولًا من يقرّر.
creating-option = ما يستطيع فعله
creating-option-next = أمر يستطيعه: { $actor }
creating-option-example = أمر يستطيع فعله
creating-way = هل يمكن الرجوع عنه: { $option }
creating-most-options = هذا أقصى ما يُجمع بالنقر. ويمكن أن يكون في نص القضية أكثر.

creating-rules = ما لا يمكن
creating-rules-told = ما لا يجتمع، أو ما لا يكون إلا مع غيره. وإن لم يُستبعد شيء فتابع.
creating-no-options = اذكر أولًا ما يستطيعه كل طرف.
creating-rule-only-if = أمر لا يمكن إلا مع آخر
creating-rule-not-both = أمران لا يجتمعان
creating-rule-exactly-one = واحد من عدة لا غير
creating-rule-at-most-one = واحد من عدة على الأكثر
creating-first = الأول
creating-second = الثاني
creating-how = كيف يرتبطان
creating-only-if = لا يكون إلا مع
creating-not-both = لا يجتمع مع
creating-both = يجتمع مع

creating-today = الوضع القائم
creating-today-told = أشِر إلى ما هو قائم اليوم. وما سواه ليس قائمًا.

creating-wishes = ما يريده كل طرف
creating-wishes-told = اختر ما يهمّ كل طرف ورتّبه، والأهم أولًا. يفضّل الطرف من وضعين ما يتحقق فيه أول مطلب يختلفان فيه.
creating-no-wishes = لم يُختر شيء بعد: لا يبالي هذا الطرف بما يحدث.
creating-pool = ما الذي يُراد؟
creating-yes = يُراد
creating-no = لا يُراد
creating-take-out = أخرِج: { $statement }
creating-compound = أمران معًا

creating-situation = وضع بكامله
creating-situation-told = أشِر إلى ما يتحقق فيه، وما سواه لا يتحقق. وإذا رُتّبت عدة أوضاع قالت أيّها يأتي أولًا.

creating-option-of = { $option } ({ $actor })
creating-said-yes = أن يتحقق: { $first }
creating-said-no = ألا يتحقق: { $first }
creating-said-only-if = لا يكون إلا مع «{ $second }»: { $first }
creating-said-both = معًا: { $all }
creating-said-not-both = لا يجتمعان: { $all }
creating-said-exactly-one = واحد لا غير من: { $all }
creating-said-at-most-one = واحد على الأكثر من: { $all }
creating-said-just = هذا لا غير: { $all }
creating-said-nothing = لا شيء من هذا كله

creating-keep = احفظها
creating-keep-told = تصير ملفًا يقرؤه الناس، وفيه سطر عن غاية كل جزء. ولك أن تغيّر فيه كل شيء لاحقًا.
creating-save = احفظ وافتح
creating-shipped = فُتحت ورشة العمل هذه بلا مجلد، فلا يمكن الحفظ هنا. نزّل الملف باسم ‎case.toml‎ في مجلد اسمه { $case } ثم: ‎detente serve { $case }‎
creating-has-errors = ما زال هناك خطأ كما هو مذكور في هذه الصفحة. لم يضع شيء: عُد إلى الخطوة، أو نزّل الملف وتابع فيه.
creating-nothing-yet = يظهر الجواب هنا متى كان هناك من يقرّر وله ما يفعله.
creating-file = الملف الناتج
creating-notes =
    { $count ->
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $count } ملاحظات
        [many] { $count } ملاحظة
       *[other] { $count } ملاحظة
    }

draft-opening = قضية لبرنامج Détente أُلّفت خطوة خطوة. ولك أن تغيّر فيها كل شيء.
    لمعرفة ما في الملف من خطأ أو مما لا فائدة منه:
    detente check .
    ولمعرفة ما يثبت وما لا يثبت، ولماذا:
    detente analyse .
draft-actors = من يقرّر.
draft-options = ما يستطيع الطرف أن يفعله أو لا يفعله. صاحب الخيار هو ما قبل النقطة. وما لا رجعة فيه متى فُعل:
    one-way = "to-yes"
    وما يستند إليه المُدخل، أسماء مداخل في السجلّ أو تقديرك أنت ولماذا:
    evidence = ["..."]
    judgement = "..."
draft-rules = ما لا يجتمع.
draft-status-quo = الوضع القائم: الخيارات المأخوذ بها اليوم، وما سواها متروك.
draft-preferences = ما يريده كل طرف، والأهم أولًا. وهذه لا تكذب إلا إذا صحّ الأول دون الثاني:
    "A only if B"
draft-question = سؤال عن المستقبل يُقاس بما يحدث.
