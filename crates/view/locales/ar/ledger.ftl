# ما قيل: سجلّ الأقوال.

cli-ledger = ما قيل، ومن قاله ومتى: مواضع الاختلاف، والقراءات جنبًا إلى جنب، والخطط والنتائج
cli-ledger-as_of = لا شيء بعد هذا اليوم، مثل 2025-08-15؛ ومن دونه فتاريخ معطيات القضية
cli-ledger-actor = ما قاله هذا الطرف أو قيل باسمه وحده
cli-ledger-proposition = ما يتعلق بهذه القضية المختلف فيها وحده
cli-ledger-sources = مجلدات فيها نصوص المصادر، فضلًا عن مجلد القضية
cli-ledger-export = ‏csv لجدول، أو annotations لحواشٍ بصيغة W3C Web Annotation، بدل الصفحة
cli-check-sources = مجلدات فيها نصوص المصادر، يُبحث فيها عن الاقتباسات
cli-source = تسجيل نص مصدر، ليُبحث فيه عن الاقتباسات
cli-source-add = تسجيل بصمة نص (SHA-256) في سجلّ قضية
cli-source-add-file = الملف الذي فيه النص
cli-source-add-id = معرّف المصدر؛ ومن دونه يُعرف من اسم الملف
ledger-none = لا سجلّ أقوال لهذه القضية. السجلّ ملف اسمه ledger.toml بجانب case.toml، وفيه ‎[[source]]‎ و‎[[entry]]‎ و‎[[proposition]]‎.
ledger-faulty = في سجلّ هذه القضية أخطاء؛ لعرضها: ‎detente check { $case }‎
ledger-no-such-proposition = ليس في السجلّ قول مختلف فيه باسم «{ $proposition }». فيه: { $known }.
usage-not-a-day = القيمة «{ $value }» لا تصلح هنا: { $argument }. المطلوب يوم، مثل 2025-08-17.
source-added = سُجّل نص «{ $source }» في { $ledger }.
source-new = أُضيف المصدر «{ $source }» إلى { $ledger } وسُجّل نصه. اذكر هناك من نشره ومتى.
source-hash = البصمة (SHA-256): { $hash }
source-cannot-read = تعذّرت قراءة { $file }
source-not-utf8 = ليس { $file } بترميز UTF-8، فلا يُعثر فيه على اقتباس. احفظه بهذا الترميز ثم سجّله.
source-differs = للمصدر «{ $id }» نص آخر مسجّل بهذا الاسم، فلم يُغيَّر شيء. ولإحلال هذا محله سمِّ المصدر: ‎--id { $id }‎
source-faulty = في السجلّ أخطاء، فتُرك كما هو؛ لعرضها: ‎detente check { $case }‎
source-bad-id = لا يصلح «{ $id }» معرّفًا لمصدر. اذكر معرّفًا بالخيار ‎--id‎: حروف لاتينية صغيرة وأرقام وواصلات.

basis-said-below = مُسنَد:
basis-judged-and-said-below = تقدير المحلل: { $judgement } ومُسنَد:
evidence-line = { $speakers }، { $date }: { $said } ({ $where })
evidence-of-speaker = { $date }: { $said } ({ $where })
evidence-reference = { $speakers }، { $date }
evidence-glossed = { $quotes } – { $gloss }
evidence-no-source = المصدر غير مذكور
evidence-proposed = مقترح لم يؤكَّد
evidence-text-matched = النص مطابق
evidence-text-unchecked = النص غير متاح
evidence-text-differs = لم يوجد في النص
evidence-own-words = بكلام قائله
evidence-translated = كما ورد باللغة { $language } في { $source }
language-ar = العربية
language-en = الإنكليزية
language-ru = الروسية
language-uk = الأوكرانية
grade-p = نص رسمي
grade-w = وكالة أنباء أو صحيفة كبرى
grade-r = نقل عن غيره أو منبر محلي
grade-s = منبر تابع لدولة
grade-l = مصدر ضعيف
speaker-author = الكاتب
speaker-unnamed = من لم يُسمَّ
speaker-not-stated = القائل غير مذكور
date-not-stated = بلا تاريخ
month-of-year = { $month } { $year }
days-between = { $first } إلى { $last }
between-quotes = { " " }…{ " " }
between-speakers = ،{ " " }

heading-ledger = ما قيل
ledger-answer =
    { $entries ->
        [0] لا شيء مما يُعتدّ به.
        [one] قول واحد.
       *[other] { $divergences ->
            [0] عدد الأقوال { $entries }، ولا خلاف بينها في شيء.
            [one] عدد الأقوال { $entries }، وبينها خلاف في أمر واحد.
            [two] عدد الأقوال { $entries }، وبينها خلاف في أمرين.
           *[other] عدد الأقوال { $entries }، وما بينها خلاف فيه { $divergences }.
        }
    }
ledger-as-of =
    { $count ->
        [0] لا يُعتدّ بشيء بعد { $as-of }؛ ولم يلزم استبعاد شيء.
        [one] لا يُعتدّ بشيء بعد { $as-of }؛ واستُبعد قول واحد.
        [two] لا يُعتدّ بشيء بعد { $as-of }؛ واستُبعد قولان.
        [few] لا يُعتدّ بشيء بعد { $as-of }؛ واستُبعدت { $count } أقوال.
        [many] لا يُعتدّ بشيء بعد { $as-of }؛ واستُبعد { $count } قولًا.
       *[other] لا يُعتدّ بشيء بعد { $as-of }؛ واستُبعد { $count } قول.
    }
ledger-undated =
    { $count ->
        [one] قول واحد بلا تاريخ؛ ويؤخذ به مع ذلك.
        [two] قولان بلا تاريخ؛ ويؤخذ بهما مع ذلك.
        [few] { $count } أقوال بلا تاريخ؛ ويؤخذ بها مع ذلك.
        [many] { $count } قولًا بلا تاريخ؛ ويؤخذ بها مع ذلك.
       *[other] { $count } قول بلا تاريخ؛ ويؤخذ بها مع ذلك.
    }
heading-ledger-divergences = أين تختلف الروايات
heading-ledger-agreed = حيث لا مخالف
heading-ledger-readings = حدث واحد كما يقرأه كل جانب
heading-ledger-tensions = ما يتجاذب في كلام قائل واحد
heading-ledger-opposed = ما يتجاذب بين قول وآخر
heading-ledger-sources-disagree = أين تختلف المصادر؛ وكلاهما باقٍ
heading-ledger-outcomes = النتائج: المعلَنة والمنقولة
heading-ledger-plans = الخطط والوعود
heading-ledger-messages = رسائل مبطّنة
heading-ledger-speakers = بحسب القائل
heading-ledger-topics = بحسب الملف
ledger-with-id = { $line } – { $id }
heading-ledger-relations = ما يرتبط بعضه ببعض
relation-tension = تجاذب
relation-rival-reading = قراءتان متنافستان
relation-tests = يختبر أحدهما الآخر
relation-answers = ردّ على قول
relation-same-utterance = قول واحد بروايتين
relation-sources-disagree = مصادر مختلفة
audience-home-audience = الداخل
audience-abroad = الخارج
evidence-translation-unknown = لم يُذكر أهي كلماته أم ترجمة لها
heading-ledger-dates = بحسب التاريخ
heading-ledger-set-aside = ما استُبعد لتأخّر تاريخه
ledger-claimed = معلَنة
ledger-reported = منقولة
ledger-on-behalf = باسم: { $actor }.
ledger-to = الموجَّه إليه: { $audience }.
ledger-carrier = حاملها: { $carrier }.
ledger-interpreter = هكذا قرأها: { $reader }.
ledger-hedge = بتحفّظ: { $hedge }.
stance-asserts = يؤكده
stance-denies = ينفيه
stance-hedges = يتركه مفتوحًا
topic-none = غير ذلك
check-ledger =
    { $entries ->
        [one] في السجلّ قول واحد.
        [two] في السجلّ قولان.
        [few] في السجلّ { $entries } أقوال.
        [many] في السجلّ { $entries } قولًا.
       *[other] في السجلّ { $entries } قول.
    }
check-quotes = الاقتباسات: وُجد في مصدره { $matched }، ولم يوجد { $missing }، ونصّه غير متاح { $unchecked }.
coverage-counts = مُسنَد { $said }، تقدير { $judged }، بلا سند { $unsourced }.
heading-inputs = كل مدخل وما يقوم عليه
inputs-of-nobody = ما بقي
input-stake = ثقله وما يقبل به
input-issue = مستويات «{ $issue }» والقائم منها
input-position = الموقف من «{ $issue }»
input-moves = الخطوات من { $state }
coverage-mostly-unsourced-here = أكثر مدخلات هذه القضية بلا سند: فليؤخذ هذا تمرينًا لا نتيجة.
cli-check-inputs = سرد كل مدخل مع ما يقوم عليه من أقوال
check-inputs-next = لعرض كل مدخل مع ما يقوم عليه أضِف --inputs.
cli-analyse-sources = مجلدات فيها نصوص المصادر، يُبحث فيها عن الاقتباسات
cli-explain-sources = مجلدات فيها نصوص المصادر، يُبحث فيها عن الاقتباسات
