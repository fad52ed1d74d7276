# ورشة العمل في المتصفح.

cli-serve = ورشة العمل في المتصفح: قضية أو مجلد قضايا؛ وإن لم يُذكر شيء فالقضايا المرفقة
cli-serve-case = مجلد قضية، أو ملفها ‎case.toml‎، أو مجلد قضايا، أو اسم قضية مرفقة
cli-serve-listen = الإصغاء على هذا العنوان بدل الاكتفاء بهذا الجهاز، مثل ‎192.168.1.20‎؛ ولا يدخل إلا من لديه الرمز المطبوع
cli-serve-port = المنفذ؛ و0 لأي منفذ متاح
serve-at = ورشة العمل مفتوحة على { $address } – وتتوقف بالضغط على Ctrl-C.
serve-open-to-others = تنبيه: يستطيع آخرون بلوغ ورشة العمل على { $address }، وما يرسلونه غير مشفّر. والرمز في العنوان يُدخلهم، فلا يُعطى إلا لمن يحق له قراءة هذه القضايا وتغييرها.
serve-cannot-listen = تعذّر الإصغاء على { $address }: { $why }
serve-no-case = لا قضية في { $path }: لا ملف ‎case.toml‎ ولا مجلد فيه واحد.

workbench-title = { $title } – برنامج Détente
workbench-skip = إلى الجواب مباشرة
workbench-rooms = الغرف
workbench-languages = اللغات
workbench-room-question = السؤال
workbench-cases = القضايا
workbench-lead = ما الذي يثبت في نزاع ما، ولماذا. اختر قضية.
workbench-no-cases = لا قضية هنا بعد. للبدء: ‎detente new my-case‎
workbench-case-has-errors = في هذه القضية أخطاء.
workbench-to-cases = كل القضايا

workbench-why-of = لماذا: { $actor }
workbench-whose-reasons = أسباب مَن
workbench-close = إغلاق
workbench-behind = السند
workbench-disagree = وثمة من يرى في هذا رأيًا آخر: «{ $proposition }»
workbench-more-moves =
    { $count ->
        [one] خطوة مغرية أخرى
        [two] خطوتان مغريتان أخريان
        [few] { $count } خطوات مغرية أخرى
        [many] { $count } خطوة مغرية أخرى
       *[other] { $count } خطوة مغرية أخرى
    }
workbench-no-such-state = لا يمكن أن يقوم
workbench-no-such-state-told = مع هذه التغييرات لا يبقى لهذا الوضع وجود.
workbench-unlike-today = بخلاف الوضع القائم:
workbench-here = هنا:
workbench-lasting-more =
    { $count ->
        [one] وثمة وضع آخر قد يدوم.
        [two] وثمة وضعان آخران قد يدومان.
        [few] وثمة { $count } أوضاع أخرى قد تدوم.
        [many] وثمة { $count } وضعًا آخر قد يدوم.
       *[other] وثمة { $count } وضع آخر قد يدوم.
    }
workbench-way-here = الطريق إليه
workbench-way = الطريق من الوضع القائم إلى: { $state }

workbench-switches = غيِّر افتراضًا
workbench-switches-told = يسري كل تغيير فورًا، وتبقى القضية نفسها كما هي.
workbench-wants = المطالب، والأهم أولًا
workbench-can = ما يمكن الرجوع عنه
workbench-up = إلى أعلى: { $statement }
workbench-down = إلى أسفل: { $statement }
workbench-both-ways = في الاتجاهين
workbench-to-yes = إذا تمّ بقي
workbench-to-no = إذا تُرك لم يعُد
workbench-outcomes = أي مآل يمكن أن يقوم
workbench-tables = من يجلس إلى أي طاولة
workbench-turned = ما الذي انقلب، ولماذا
workbench-undo = تراجع
workbench-redo = إعادة
workbench-reset = إلغاء التغييرات
workbench-share = رابط إلى هذا
workbench-copied = نُسخ الرابط

workbench-save = احفظ هذه الصيغة
workbench-save-as = اسم القضية الجديدة
workbench-save-new = احفظ قضيةً جديدة
workbench-save-over = احفظ فوق الأصل
workbench-save-shipped = هذه القضية مرفقة بالبرنامج، وهو لا يغيّرها. لقضية من صنعك: ‎detente new my-case --from { $case }‎ ثم ‎detente serve my-case‎
workbench-saved = تمّ الحفظ
workbench-saved-as = حُفظت هذه الصيغة باسم «{ $name }» بما فيها من تعليقات.
workbench-open-saved = افتحها
workbench-back = العودة إلى القضية المغيَّرة
workbench-conflict = تغيّر الملف في هذه الأثناء
workbench-conflict-told = غيّر أحدهم القضية منذ إعداد هذه الصفحة، فلم يُحفظ شيء. وتغييراتك محفوظة في العنوان: عُد إليها لتسري على القضية كما هي الآن.
workbench-not-saved = لم يُحفظ
workbench-save-exists = ثمة شيء اسمه «{ $name }». اختر اسمًا آخر.
workbench-save-bad-name = لا يصلح «{ $name }» اسمًا لقضية هنا: حروف لاتينية صغيرة وأرقام تفصل بينها شرطات، وأقصاه 64.
workbench-save-failed = تعذّرت كتابة «{ $name }».

workbench-not-found = لا شيء هنا
workbench-not-found-told = لا شيء في هذا العنوان.
workbench-no-such-case = لا وجود لهذه القضية
workbench-no-such-case-told = لا قضية معروضة بهذا الاسم.
workbench-unreadable = تعذّرت قراءة القضية
workbench-unreadable-told = ملفها غير موجود أو قراءته غير مسموحة.
workbench-errors = في هذه القضية أخطاء
workbench-errors-told = بعد إصلاحها تُعاد الصفحة.
workbench-change-refused = لا يمكن إجراء هذا التغيير
workbench-bad-address = تعذّرت قراءة هذا العنوان
workbench-too-many-changes = فيه من التغييرات أكثر مما يمكن إجراؤه معًا.
workbench-refused = غير مسموح
workbench-refused-told = لا يصدر هذا الطلب عن صفحة من ورشة العمل هذه، أو ينقصه رمزها. افتح العنوان المطبوع عند بدئها.
workbench-too-long = أطول من المقبول
workbench-too-long-told = أُرسل أكثر مما يُقبل.
workbench-took-too-long = يستغرق هذا وقتًا طويلًا
workbench-took-too-long-told =
    { $seconds ->
        [one] لم يُعثر على الجواب خلال ثانية واحدة. يُسأل عنه في سطر الأوامر، وهو ينتظر ما يلزم.
        [two] لم يُعثر على الجواب خلال ثانيتين. يُسأل عنه في سطر الأوامر، وهو ينتظر ما يلزم.
        [few] لم يُعثر على الجواب خلال { $seconds } ثوانٍ. يُسأل عنه في سطر الأوامر، وهو ينتظر ما يلزم.
        [many] لم يُعثر على الجواب خلال { $seconds } ثانية. يُسأل عنه في سطر الأوامر، وهو ينتظر ما يلزم.
       *[other] لم يُعثر على الجواب خلال { $seconds } ثانية. يُسأل عنه في سطر الأوامر، وهو ينتظر ما يلزم.
    }
workbench-busy = ازدحام
workbench-busy-told = ثمة عمل كثير جارٍ. أعد تحميل الصفحة بعد قليل.
workbench-ours = حدث خطأ ما
