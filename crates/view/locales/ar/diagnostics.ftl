# ما الخلل في ملف القضية: جملة واضحة لكل رمز، وما العمل.
# تُعطى القائمة مع عددها، باسم القائمة مضافًا إليه ‎-count.

severity-error = خطأ
severity-warning = تنبيه
severity-info = ملاحظة
severity-remedy = الحل


phrase-actor = طرف
phrase-option = خيار
phrase-outcome = مآل
phrase-merge = حالة مدمجة
phrase-state = حالة
phrase-key = حالة مدمجة أو مسرودة
phrase-table = طاولة
phrase-view = رؤية
phrase-statement = مطلب من هذا التفضيل
phrase-issue = ملف
phrase-level = مستوى من مستويات الملف
phrase-question = سؤال
phrase-source = مصدر في سجلّ الأقوال
phrase-entry = قيد في سجلّ الأقوال
phrase-proposition = مقولة في سجلّ الأقوال
phrase-person = شخص في سجلّ الأقوال
phrase-topic = موضوع في سجلّ الأقوال
phrase-days = يوم أو شهر أو سنة، أو اثنان منها بينهما «/»
phrase-text = نص بين علامتي تنصيص
phrase-texts = نص بين علامتي تنصيص، أو نص لكل لغة
phrase-integer = عدد صحيح
phrase-decimal = عدد بفاصلة عشرية
phrase-number = عدد
phrase-number-or-range = عدد أو مدى مثل ‎{"{"} low = 0.3, high = 0.5 {"}"}‎ أو قائمة مثل ‎[0.3, 0.5]‎
phrase-level-or-number = مستوى بين علامتي تنصيص، أو عدد
phrase-boolean = ‏true أو false
phrase-date = تاريخ
phrase-date-time = تاريخ مع وقت
phrase-list = قائمة
phrase-fields = جدول من حقول وقيم
phrase-fields-list = قائمة جداول بقوسين معقوفين مزدوجين
phrase-condition = شرط بين علامتي تنصيص
phrase-pattern = نمط بين علامتي تنصيص
phrase-condition-or-fields = شرط بين علامتي تنصيص، أو جدول فيه شرط
phrase-condition-or-list = شرط بين علامتي تنصيص، أو قائمة شروط
phrase-word = كلمة بين علامتي تنصيص
phrase-operand = اسم خيار أو نمط أو «not» أو قوس «(»
phrase-operator = «and» أو «or» أو رابط آخر
phrase-if-after-only = «if»
phrase-closing-parenthesis = القوس «)» أو رابط

note-first-here = أول مرة هنا
note-refers-on = هنا تستمر الدائرة
note-conflicts = يتعارض مع هذا
note-opened-here = فُتح هنا
note-ordered-here = الحروف لهذه الخيارات
note-forbidden-here = ممنوع هنا
note-also-matches = وهذا ينطبق عليها أيضًا
note-declared-here = معرَّف هنا

diagnostic-file-too-large = الملف أكبر مما يجوز لملف قضية
    .remedy = الحد الأقصى لملف القضية { $limit } ميبيبايت؛ ضع المصادر والبيانات في ملفات مستقلة
diagnostic-not-utf8 = ترميز الملف ليس UTF-8: هنا البايت { $byte }
    .remedy = احفظ الملف بترميز UTF-8 من برنامج التحرير
diagnostic-utf16 = ترميز الملف UTF-16 وليس UTF-8
    .remedy = احفظ الملف بترميز UTF-8 من برنامج التحرير
diagnostic-more-faults =
    { $more ->
        [one] وثمة ملاحظة أخرى لم تُذكر
        [two] وثمة ملاحظتان أخريان لم تُذكرا
        [few] وثمة { $more } ملاحظات أخرى لم تُذكر
       *[other] وثمة { $more } ملاحظة أخرى لم تُذكر
    }
    .remedy = أصلح المذكور ثم أعد الفحص

diagnostic-not-toml = تعذّرت قراءة هذا: «{ $found }»
    .remedy = كل سطر حقل ثم «=» ثم قيمة، أو عنوان بين قوسين معقوفين
diagnostic-unclosed-string = علامة التنصيص الأخيرة ناقصة
    .remedy = أنهِ النص بعلامة التنصيص التي بدأ بها؛ والنص على عدة أسطر يحتاج إلى ثلاث علامات في كل طرف
diagnostic-bad-escape = لا معنى لـ«{ $found }» بين علامتي تنصيص مزدوجتين
    .remedy = اكتب «\\» للشرطة المائلة العكسية، أو ضع النص بين علامتي تنصيص مفردتين
diagnostic-unquoted-text = النص «{ $found }» يحتاج إلى علامتي تنصيص
    .remedy = ضعه بين علامتي تنصيص: ‎"…"
diagnostic-missing-value = القيمة ناقصة
    .remedy = اكتبها بعد «=»، أو احذف الحقل
diagnostic-missing-equals = «{ $found }» حقل بلا قيمة
    .remedy = اكتب بعده «=» ثم قيمة، أو ضع «#» قبل التعليق
diagnostic-missing-comma = تنقص فاصلة هنا
    .remedy = ضع فاصلة لاتينية «,» بين كل عنصرين؛ فإن كانت موجودة فراجع علامات التنصيص والأقواس قبلها
diagnostic-extra-comma = فاصلة زائدة
    .remedy = احذفها
diagnostic-unclosed-bracket = ينقص قوس إغلاق
    .remedy = أغلق كل «[» بـ«]» وكل «{"{"}» بـ«{"}"}»
diagnostic-duplicate-key = ورد «{ $key }» مرة ثانية
    .remedy = أبقِ واحدًا منهما؛ وحيث يُقصد أكثر من واحد استعمل قوسين معقوفين مزدوجين مثل ‎[[actor]]‎
diagnostic-bad-number = «{ $found }» ليس عددًا
    .remedy = اكتب الأعداد الصحيحة بالأرقام، مثل 5 أو ‎-8‎؛ وضع ما عداها بين علامتي تنصيص
diagnostic-bad-date = «{ $found }» ليس تاريخًا
    .remedy = اكتب السنة فالشهر فاليوم، مثل ‎2025-08-15‎، بلا علامتي تنصيص
diagnostic-foreign-sign = العلامة { $found } لا يفهمها البرنامج
    .remedy = اكتب مكانها { $meant } كما في لوحة المفاتيح الإنكليزية
diagnostic-bad-key = لا يصلح «{ $found }» اسمًا لحقل
    .remedy = أسماء الحقول كلمات إنكليزية بينها شرطات؛ ابحث عن «=» أو «#» أو علامة تنصيص ناقصة
diagnostic-control-character = هنا حرف تحكّم لا يُرى
    .remedy = احذفه، أو اكتب السطر من جديد
diagnostic-nested-too-deep = أقواس متداخلة أكثر مما يجوز
    .remedy = لا تحتاج القضية إلا إلى القليل منها؛ ابحث عن قوس لم يُغلق
diagnostic-bidi-control = الحرف الخفي { $found } يغيّر اتجاه الكتابة، فيظهر السطر بغير ما يقوله
    .remedy = احذفه واكتب النص من جديد؛ وعلامات الاتجاه مقبولة في النصوص إذا أُغلق كل ما فُتح منها في السطر نفسه
diagnostic-bidi-in-comment = الحرف الخفي { $found } يغيّر اتجاه الكتابة في هذا التعليق
    .remedy = احذفه، أو أغلقه في السطر نفسه

diagnostic-missing-version = لا يذكر الملف إصدار الصيغة التي كُتب بها
    .remedy = اكتب في السطر الأول «detente = { $supported }»
diagnostic-unsupported-version = الإصدار { $found } من الصيغة غير معروف لهذا البرنامج
    .remedy = يقرأ هذا البرنامج الإصدار { $supported }: اكتب «detente = { $supported }»، أو استعمل برنامجًا أحدث
diagnostic-unknown-key = ليس في { $table } حقل باسم «{ $key }»
    .remedy =
        { $nearest-count ->
            [0] حقوله: { $known }
            [one] هل المقصود { $nearest }؟
           *[other] هل المقصود واحد من { $nearest }؟
        }
diagnostic-misplaced-key = ليس في { $table } حقل باسم «{ $key }»
    .remedy = موضع «{ $key }» في { $belongs }؛ فالحقل يتبع آخر عنوان فوقه
diagnostic-missing-key = ينقص { $table } الحقل «{ $key }»
    .remedy = أضف «{ $key }»
diagnostic-none-of-keys = ينقص { $table } حقل من هذه: { $keys }
    .remedy = أضف واحدًا منها لا أكثر
diagnostic-several-of-keys = لا يجوز في { $table } إلا واحد من هذه: { $keys }
    .remedy = أبقِ واحدًا منها
diagnostic-wrong-kind = المطلوب في «{ $key }» { $expected }، والمكتوب هنا { $found }
    .remedy = المطلوب هنا: { $expected }
diagnostic-bad-choice = «{ $found }» ليست من الكلمات التي يقبلها هذا الحقل
    .remedy =
        { $nearest-count ->
            [0] الكلمات المقبولة: { $choices }
           *[other] هل المقصود { $nearest }؟ الكلمات المقبولة: { $choices }
        }
diagnostic-empty-list = القائمة «{ $key }» فارغة
    .remedy = ضع فيها عنصرًا على الأقل، أو احذف الحقل
diagnostic-empty-text = النص «{ $key }» فارغ
    .remedy = اكتب شيئًا، أو احذف الحقل
diagnostic-bad-id = لا يصلح «{ $found }» معرِّفًا
    .remedy = استعمل حروفًا إنكليزية صغيرة وأرقامًا وشرطات، مثل «north-sea»؛ أما الاسم المعروض ففي «name» وبأي لغة
diagnostic-bad-option-id = لا يصلح «{ $found }» معرِّفًا لخيار
    .remedy = اكتب معرِّف صاحب الخيار ثم نقطة ثم اسمًا بحروف إنكليزية صغيرة وأرقام وشرطات، مثل «russia.ceasefire»
diagnostic-bad-language-tag = لا يدل «{ $found }» على لغة
    .remedy = استعمل الاسم القصير للغة، مثل «en» أو «ar»
diagnostic-bad-days = لا يدل «{ $found }» على يوم ولا شهر ولا سنة ولا مدة بين اثنين منها
    .remedy = اكتب ‎"2025-08-15"‎ أو ‎"2025-08"‎ أو ‎"2025"‎، أو اكتب الأسبق أولًا كما في ‎"2025-08-16/2025-08-17"‎؛ وحيث لا يُعرف اليوم اكتب ‎"not stated"‎
diagnostic-bad-hash = ليس «{ $found }» بصمة ‎SHA-256‎
    .remedy = في البصمة 64 خانة من ‎0‎ إلى ‎9‎ ومن ‎a‎ إلى ‎f‎، كما يطبعها «sha256sum»
diagnostic-number-out-of-range = العدد { $found } خارج النطاق
    .remedy = استعمل عددًا من { $least } إلى { $most }

diagnostic-unknown-name = لا يدل الاسم «{ $found }» على { $kind }
    .remedy =
        { $nearest-count ->
            [0] { $known-count ->
                [0] راجع الكتابة، أو عرّفه
               *[other] الأسماء المعروفة هنا: { $known }
            }
            [one] هل المقصود { $nearest }؟
           *[other] هل المقصود واحد من { $nearest }؟
        }
diagnostic-outcome-without-prefix = «{ $found }» مآل، وللمآل في الشروط كتابة أخرى
    .remedy = اكتب «outcome:{ $found }»
diagnostic-duplicate-id = «{ $id }» معرِّف مستعمل من قبل، وهو يدل على { $kind }
    .remedy = اختر هنا معرِّفًا آخر
diagnostic-listed-twice = ورد «{ $id }» في القائمة مرتين
    .remedy = احذف أحدهما
diagnostic-reference-cycle = هذه يعرّف بعضها بعضًا في دائرة: { $cycle }
    .remedy = عرّف واحدًا منها بالخيارات وحدها
diagnostic-references-too-deep = عُرّف هذا عبر تعريفات كثيرة متتالية
    .remedy = لا يجوز أن يتتالى أكثر من { $limit } من التعريفات؛ عرّف هذا بالخيارات
diagnostic-quote-ambiguous = ما يقتبسه «{ $entry }» يرد في مصدره أكثر من مرة، فلا يتضح أي موضع هو المقصود
    .remedy = اقتبس مزيدًا من الكلام حوله حتى لا يرد إلا مرة واحدة؛ وللاقتباس من كلمة واحدة أن يبقى كما هو
diagnostic-entry-proposed = المدخل «{ $entry }» مقترح، ولم يؤكده أحد بعد
    .remedy = تحقّق مما قيل ومن قاله، ثم اجعل ‎status‎ تساوي ‎"confirmed"‎، أو احذف المدخل
diagnostic-relation-of-one = ليس في هذه العلاقة إلا «{ $entry }»
    .remedy = اذكر ما يرتبط به أيضًا، أو احذف العلاقة

diagnostic-evidence-too-late = تاريخ «{ $entry }» هو { $date }، وهو بعد التاريخ الذي تقف عنده معطيات القضية ({ $as-of })، فلا يُعتدّ به
    .remedy = استند إلى ما هو أسبق، أو اجعله من تقديرك، أو غيّر تاريخ المعطيات
diagnostic-text-not-as-recorded = ليس { $file } النصَّ المسجَّل للمصدر «{ $source }»: بصمته (SHA-256) غير المسجَّلة
    .remedy = ضع النص المسجَّل مكانه، أو سجّل هذا: ‎detente source add CASE FILE
diagnostic-text-unreadable = الملف { $file }، وهو نص «{ $source }»، ليس بترميز UTF-8، فلا يمكن البحث فيه عن اقتباس
    .remedy = احفظه بترميز UTF-8 ثم سجّله من جديد: ‎detente source add CASE FILE
diagnostic-text-outside = نص المصدر يكون في مجلد القضية، وهذا المسار يخرج منه
    .remedy = اذكر مسارًا داخل المجلد، مثل ‎"sources/text.txt"‎، أو سمِّ المجلد بالخيار ‎--sources
diagnostic-quote-differs = هذا الاقتباس في «{ $entry }» ليس في مصدره؛ وأقرب ما فيه إليه: { $passage }
    .remedy = انقل من المصدر حرفًا بحرف؛ فإن كان هذا هو الموضع فانسخه
diagnostic-quote-missing = هذا الاقتباس في «{ $entry }» ليس في مصدره، ولا ما يشبهه
    .remedy = راجع الاقتباس والمصدر؛ وما ليس اقتباسًا فمكانه gloss
diagnostic-patterns-missing = «{ $found }» نمط، ولا شيء يبيّن علامَ تدل حروفه
    .remedy = أضف ‎[patterns]‎ وفيه «order»، أي قائمة الخيارات كلها بترتيب الحروف
diagnostic-patterns-incomplete =
    { $count ->
        [one] ترتيب حروف الأنماط يُغفل خيارًا: { $missing }
        [two] ترتيب حروف الأنماط يُغفل خيارين: { $missing }
        [few] ترتيب حروف الأنماط يُغفل { $count } خيارات: { $missing }
       *[other] ترتيب حروف الأنماط يُغفل { $count } خيارًا: { $missing }
    }
    .remedy = اذكر كل خيار مرة واحدة
diagnostic-pattern-length =
    { $found ->
        [one] في النمط «{ $pattern }» حرف واحد
        [two] في النمط «{ $pattern }» حرفان
        [few] في النمط «{ $pattern }» { $found } حروف
       *[other] في النمط «{ $pattern }» { $found } حرفًا
    }{ $expected ->
        [one] ، والخيارات واحد
        [two] ، والخيارات اثنان
       *[other] ، وعدد الخيارات { $expected }
    }
    .remedy = اكتب حرفًا لكل خيار: ‎Y‎ معتمَد، ‎N‎ غير معتمَد، ‎-‎ أيّ منهما
diagnostic-pattern-letter = ليس «{ $found }» من حروف الأنماط
    .remedy = استعمل ‎Y‎ للمعتمَد و‎N‎ لغير المعتمَد و‎-‎ لأيّ منهما
diagnostic-pattern-not-full = يدل «{ $found }» على عدة حالات، والمطلوب هنا حالة واحدة
    .remedy = ضع ‎Y‎ أو ‎N‎ مكان كل ‎-‎
diagnostic-not-a-state-name = «{ $found }» شرط، والمطلوب هنا اسم حالة واحدة
    .remedy = اكتب نمطًا كاملًا مثل «YNY»، أو معرِّف حالة مدمجة أو مسرودة

diagnostic-condition-empty = الشرط فارغ
    .remedy = اكتب ما يجب أن يتحقق، مثل «russia.ceasefire and not us.sanctions»
diagnostic-condition-unexpected = لا يصح «{ $found }» في هذا الموضع
    .remedy =
        { $nearest-count ->
            [0] المتوقع هنا: { $expected }
           *[other] هل المقصود { $nearest }؟ المتوقع هنا: { $expected }
        }
diagnostic-condition-unfinished = ينتهي الشرط قبل أن يكتمل
    .remedy = أضف بعده: { $expected }
diagnostic-condition-character = لا معنى للحرف «{ $found }» في شرط
    .remedy = استعمل أسماء الخيارات مع not وand وor وxor وif وonly if وiff والأقواس
diagnostic-condition-unclosed = هذا القوس لم يُغلق
    .remedy = أضف «)» حيث ينتهي
diagnostic-condition-chained = ورود «{ $found }» مرة ثانية في شرط واحد يحتمل فهمين
    .remedy = ضع بين قوسين الجزء الذي يُفهم معًا
diagnostic-condition-too-deep = أقواس أو «not» متداخلة أكثر مما يجوز
    .remedy = الحد الأقصى { $limit }؛ سمِّ جزءًا منها في ‎[[outcome]]‎ واستعمل «outcome:…»

diagnostic-no-actors = لا أطراف في القضية
    .remedy = أضف ‎[[actor]]‎ مع معرِّف لكل من يقرر
diagnostic-no-options = لا شيء يُقرَّر في القضية: لا خيارات ولا حالات
    .remedy = أضف ‎[[option]]‎ لما يستطيع الطرف أن يفعله أو لا يفعله
diagnostic-too-many-options = عدد خيارات القضية { $count }، والحد الأقصى { $limit }
    .remedy = احذف الخيارات التي لا يتوقف عليها أي تفضيل
diagnostic-moves-without-states = هنا خطوات، ولا حالات تنتقل بينها
    .remedy = أضف ‎[[state]]‎ لكل حالة، أو احذف الخطوات فهي تُستخرج من الخيارات
diagnostic-states-without-moves = هنا حالات، ولا خطوات بينها
    .remedy = أضف ‎[[move]]‎ وفيه «actor» و«from» و«to»
diagnostic-not-in-graph-form = لا معنى لـ«{ $key }» حيث تُسرد الحالات والخطوات
    .remedy = احذفه، أو احذف ‎[[state]]‎ و‎[[move]]‎ فتُستخرج من الخيارات
diagnostic-move-to-itself = هذه الخطوة تعود من «{ $state }» إليها
    .remedy = احذفها؛ فالبقاء ممكن دائمًا
diagnostic-equal-patterns = للحالة «{ $first }» النمط نفسه
    .remedy = غيّر أحدهما؛ فكل اختيار من الخيارات حالة واحدة
diagnostic-levels-placed-in-part = بعض مستويات «{ $issue }» يذكر موضعه وبعضها لا يذكره
    .remedy = اكتب «at» لكل مستوى، أو احذفها كلها فتكون المواضع ‎0‎ و‎1‎ و‎2‎ وهكذا
diagnostic-levels-out-of-order = المستوى «{ $level }» من «{ $issue }» ليس أعلى من سابقه
    .remedy = رتّب المستويات بحسب «at»، ولكل منها موضع يخصّه
diagnostic-bad-scale = ليس هذا مقياسًا
    .remedy = تكون «from» أدنى من «to»، وتتسع المسافة بينهما لخطوات تامّة لا تزيد على { $limit }، مثل ‎{"{"} from = 0, to = 100, step = 5 {"}"}‎
diagnostic-bad-range = المدى معكوس
    .remedy = تأتي «low» أولًا و«high» آخرًا، وتقع «mode» بينهما
diagnostic-range-too-low = ينزل المدى عن { $least }
    .remedy = ارفع «low»
diagnostic-not-a-level = لا مستوى في «{ $issue }» عند { $found }
    .remedy = مواضع مستوياته: { $levels }
diagnostic-ideal-off-scale = ‏{ $found } خارج مقياس «{ $issue }»
    .remedy = تمتد مستوياته من { $least } إلى { $most }: غيّر «ideal»، أو أضف مستوى
diagnostic-position-without-ideal = ليس في الموقف «ideal» ولا «values»
    .remedy = أضف «ideal»، وهو مستوى أو عدد على المقياس، أو أضف «values» لجميع المستويات
diagnostic-position-twice = للطرف «{ $actor }» موقفان من «{ $issue }»
    .remedy = أبقِ أحدهما
diagnostic-values-incomplete =
    { $missing-count ->
        [one] مستوى من «{ $issue }» بلا قيمة: { $missing }
       *[other] مستويات من «{ $issue }» بلا قيمة: { $missing }
    }
    .remedy = اكتب قيمة لكل منها، أو احذف «values» فتتناقص القيمة بانتظام كلما ابتعد المستوى عن «ideal»
diagnostic-levels-of-one-issue = يمثّل هذا مستويين من «{ $issue }» معًا
    .remedy = أبقِ أحدهما
diagnostic-positions-without-issues = في القضية مواقف وليس فيها ملفات
    .remedy = اكتب الملف الذي هي منه تحت ‎[[issue]]‎
diagnostic-strong-without-statements = يسمّي «strong» مطلبًا، ولا مطالب في هذا التفضيل
    .remedy = استعمله مع «statements»، أو احذفه
diagnostic-not-a-pair = كل عنصر في «unknown» شرطان، وهنا { $found }
    .remedy = اكتب شرطين، مثل ‎["YN--", "NY--"]‎

diagnostic-no-feasible-state = لا تترك القواعد أي حالة ممكنة
    .remedy = احذف قاعدة أو خفّفها؛ فهي مجتمعةً تمنع كل شيء
diagnostic-status-quo-forbidden = إحدى القواعد تمنع الوضع القائم
    .remedy = صحّح القاعدة أو الوضع القائم؛ وإلى ذلك الحين لا يُعرض شيء يبدأ من اليوم
diagnostic-status-quo-missing = لا تذكر القضية ما هو الوضع القائم
    .remedy = أضف ‎[status-quo]‎؛ فبدونه لا يُعرض شيء يبدأ من اليوم
diagnostic-status-quo-matches-several = ينطبق الوضع القائم على عدة حالات: { $states }
    .remedy = سمِّ واحدة منها
diagnostic-status-quo-matches-none = لا ينطبق الوضع القائم على أي حالة
    .remedy = سمِّ حالة موجودة؛ وإلى ذلك الحين لا يُعرض شيء يبدأ من اليوم
diagnostic-option-never-taken = لا يمكن اعتماد الخيار «{ $option }» أبدًا: القواعد تمنعه في كل حالة
    .remedy = صحّح القواعد، أو احذف الخيار
diagnostic-option-never-dropped = الخيار «{ $option }» معتمَد في كل حالة: القواعد تفرضه في كل مكان
    .remedy = صحّح القواعد، أو احذف الخيار
diagnostic-actor-without-preference = لا تذكر القضية ما يريده «{ $actor }»، فكل المآلات عنده سواء
    .remedy = أضف ‎[preference.{ $actor }]‎
diagnostic-statement-always-true = المطلب «{ $statement }» لدى «{ $actor }» متحقق في كل حالة، فلا يحسم شيئًا
    .remedy = صحّحه أو احذفه؛ فـ«A if B» لا يختل إلا حيث يتحقق B دون A
diagnostic-statement-always-false = المطلب «{ $statement }» لدى «{ $actor }» لا يتحقق في أي حالة، فلا يحسم شيئًا
    .remedy = صحّحه، أو احذفه
diagnostic-weight-always-true = الرغبة «{ $statement }» لدى «{ $actor }» متحققة في كل حالة، فلا تحسم شيئًا
    .remedy = صحّحها، أو احذفها
diagnostic-weight-always-false = الرغبة «{ $statement }» لدى «{ $actor }» لا تتحقق في أي حالة، فلا تحسم شيئًا
    .remedy = صحّحها، أو احذفها
diagnostic-actor-indifferent = كل الحالات سواء عند «{ $actor }»
    .remedy = أضف ما يريده، أو احذف التفضيل
diagnostic-all-stable-for-everyone = كل حالة تثبت للجميع، فلا يقول النموذج شيئًا
    .remedy = راجع التفضيلات والخيارات: هل يريد أحد تغيير شيء، وهل يستطيع؟
diagnostic-rule-across-owners = تجمع هذه القاعدة خيارات { $actors }، فاختيار طرف يمنع خطوة طرف آخر
    .remedy = إن لم يكن ذلك مقصودًا فاجعل لكل منهم خيارًا للموافقة، وسمِّ الفعل المشترك في ‎[[outcome]]‎
diagnostic-ranking-overlap = عنصران في ترتيب «{ $actor }» ينطبقان على الحالة «{ $state }»
    .remedy = لتنطبق على كل حالة مرة واحدة؛ والحالات في قائمة داخلية واحدة متساوية
diagnostic-ranking-forgets-states =
    { $count ->
        [one] ترتيب «{ $actor }» يُغفل حالة: { $states }
        [two] ترتيب «{ $actor }» يُغفل حالتين: { $states }
        [few] ترتيب «{ $actor }» يُغفل { $count } حالات، منها { $states }
       *[other] ترتيب «{ $actor }» يُغفل { $count } حالة، منها { $states }
    }
    .remedy = أضفها، أو اختم بـ‎"*"‎ لكل ما بقي
diagnostic-ranking-entry-empty = هذا العنصر في ترتيب «{ $actor }» لا ينطبق على أي حالة
    .remedy = صحّحه، أو احذفه
diagnostic-merge-overlap = يشترك الدمجان «{ $first }» و«{ $second }» في الحالة «{ $state }»
    .remedy = لا تُدمج الحالة إلا مرة؛ ضيّق أحدهما
diagnostic-merge-empty = لا حالة في الدمج «{ $merge }»
    .remedy = صحّح شرطه، أو احذفه
diagnostic-merge-preference-differs = لا يتساوى { $first } و{ $second } عند «{ $actor }»، والدمج «{ $merge }» يجعلهما حالة واحدة
    .remedy = اجعل التفضيل واحدًا لكل الأعضاء، أو ضيّق الدمج
diagnostic-merge-outcome-differs = { $first } من المآل «{ $outcome }» و{ $second } ليس منه، والدمج «{ $merge }» يجعلهما حالة واحدة
    .remedy = اجعل المآل واحدًا لكل الأعضاء، أو ضيّق الدمج
diagnostic-outcome-empty = لا حالة في المآل «{ $outcome }»
    .remedy = صحّح شرطه، أو القواعد التي تمنعه
diagnostic-question-empty = لا حالة تحقّق ما يتعلق به السؤال «{ $question }»
    .remedy = صحّح «about»، أو القواعد التي تمنعه
diagnostic-unknown-preference-unused = بعض ما يفضّله «{ $actor }» مذكور على أنه مجهول؛ والأحكام تستند إلى الترتيب المذكور كأن لا مجهول فيه
    .remedy = لا بأس ببقائه؛ وما يتوقف عليه يبيّنه: ‎detente attitudes
diagnostic-doubt-without-statements = يتعلق «doubt» بالمطالب، ولا مطالب في هذا التفضيل
    .remedy = استعمله مع «statements»، أو اكتب تفضيلًا آخر تحت ‎[[alternative]]‎
diagnostic-swap-not-a-pair = يسمّي «swap» مطلبين مختلفين
    .remedy = اكتب معرّفَي مطلبين، مثل ‎{"{"} swap = ["nato", "relief"] {"}"}‎
diagnostic-deadline-before-opened = الموعد الأخير للسؤال «{ $question }» ({ $deadline }) سابق ليوم طرحه ({ $opened })
    .remedy = صحّح أحد اليومين
diagnostic-resolved-before-opened = حُسم السؤال «{ $question }» في { $date }، أي قبل طرحه في { $opened }
    .remedy = صحّح أحد اليومين؛ فما عُرف قبل أن يُسأل عنه ليس سؤالًا
diagnostic-came-true-too-late = تحقّق ما يسأل عنه «{ $question }» في { $date }، بعد موعده الأخير { $deadline }
    .remedy = لم يكن قد تحقّق عند موعده: اكتب ‎value = false‎، أو صحّح أحد اليومين
diagnostic-forecast-too-late = قيمة «{ $name }» بتاريخ { $date }، والسؤال مغلق منذ { $closed }
    .remedy = اكتب قيمة سبقت معرفة الجواب، أو احذفها
diagnostic-forecast-twice = لـ«{ $name }» قيمتان في هذا السؤال
    .remedy = أبقِ إحداهما، وهي التي تُقاس
diagnostic-resolved-before-as-of = حُسم السؤال «{ $question }» في { $date }، ولم يتجاوز ذلك التاريخ الذي تقف عنده معطيات القضية ({ $as-of })، فقد يكون الجواب معروفًا فيها
    .remedy = اسأل عمّا كان مفتوحًا يومئذ، أو اجعل «as-of» قبل ذلك
diagnostic-view-of-own-preference = هذه النظرة نظرة «{ $actor }» وتعطي «{ $actor }» تفضيلًا آخر، ولا أحد يخطئ في تفضيله هو
    .remedy = اذكر هنا ما يظنّه مطلب غيره؛ أما تفضيله هو فتحت ‎[preference.{ $actor }]‎
diagnostic-view-sees-nothing = النظرة «{ $view }» لا ترى أي وضع
    .remedy = ضيّق ما لا تراه حتى يبقى شيء
diagnostic-too-many-states = عدد ما يُنظر فيه من جمع بين الخيارات { $states } أو أكثر، وهو يحتاج إلى { $needed } ميبيبايت من الذاكرة؛ والحد { $limit } ميبيبايت
    .remedy = احذف خيارات، أو أضف قواعد لما لا يجتمع
diagnostic-label-matches-nothing = لا حالة تحمل الرقم «{ $label }»
    .remedy = صحّح الحالة التي هو لها، أو احذفه

diagnostic-too-many-packages = ينتج عن الملفات { $packages } حزمة، وهو فوق ما يتسع له «settle»
    .remedy = الحد { $limit }: احذف مستويات أو ملفات
diagnostic-actor-without-position = لا شأن للطرف «{ $actor }» بأي ملف: كل الحزم عنده سواء
    .remedy = أضف له ‎[[position]]‎ بأهمية فوق الصفر وموقف منشود
diagnostic-levels-conflict =
    { $count ->
        [one] حالة تمثّل مستويين من «{ $issue }» معًا: { $states }
        [two] حالتان تمثّلان مستويين من «{ $issue }» معًا: { $states }
        [few] ‏{ $count } حالات تمثّل مستويين من «{ $issue }» معًا: { $states }
        [many] ‏{ $count } حالة تمثّل مستويين من «{ $issue }» معًا: { $states }
       *[other] ‏{ $count } حالة تمثّل مستويين من «{ $issue }» معًا: { $states }
    }
    .remedy = أضف قاعدة تستبعدها، أو احذف إحدى «level»؛ فمثل هذه الحالات لا تمثّل حزمة
diagnostic-status-quos-differ = يمثّل الوضع القائم مستوى من «{ $issue }» غير المستوى القائم فيه
    .remedy = صحّح «status-quo» في الملف، أو «level» في ما هو مأخوذ به اليوم
