# ما يقوله البرنامج عن نفسه: المساعدة والملاحظات والأجوبة القصيرة.

cli-about = يبيّن Détente ما الذي يثبت في نزاع ما، ولماذا.
cli-after-help = أولى الخطوات: ‎detente analyse alaska-2025 · detente new my-case
cli-heading-usage = الاستعمال:
cli-heading-commands = الأسئلة:
cli-heading-arguments = المعطيات:
cli-heading-options = الخيارات:
cli-new = بدء قضية: مجلد فيه ملف case.toml مشروح ليُملأ
cli-check = كشف كل خطأ في القضية وكل ما يجعلها عديمة الجدوى
cli-analyse = الجواب كله: ما يثبت اليوم، وما قد يدوم، ومن يردع من
cli-brief = الجواب كله وثيقةً: HTML أو Markdown أو Word أو PDF
cli-solve = كل حالة وفق كل مفهوم: الحروف والرتب ومن تثبت له والتوازنات
cli-explain = لماذا تثبت حالة أو لا تثبت: الخطوة المغرية والردّ والمآل
cli-concept = معنى مفهوم من مفاهيم الثبات وتعريفه ومصدره
cli-cases = القضايا المرفقة بالبرنامج
cli-completions = نصّ إكمال الأوامر لصدفتك
cli-man = صفحة الدليل لأمر man
cli-new-name = المجلد المطلوب إنشاؤه، وباسمه تُسمّى القضية
cli-new-from = البدء من قضية مرفقة (انظر: ‎detente cases)
cli-arg-case = مجلد القضية أو ملف case.toml فيه أو اسم قضية مرفقة
cli-brief-output = الملف الذي يُكتب، ولاحقته تحدد صيغته: .html أو .md أو .docx أو .pdf
cli-explain-state = رقم أو عنوان أو حروف الحالة أو معرّف مآل أو شرط
cli-explain-actor = أسباب هذا الطرف وحده
cli-explain-all = ذكر كل الخطوات المغرية لا أولها فقط
cli-solve-all = عرض كل الحالات مهما كثرت
cli-concept-name = nash أو gmr أو smr أو seq أو sseq، وللأطراف معًا cnash أو cgmr أو csmr أو cseq؛ ومن دونه تُعرض كلها
cli-completions-shell = الصدفة
cli-arg-lang = لغة الجواب: en أو ar؛ وإلا فلغة النظام
cli-arg-format = ‏text نصّ يُقرأ (وهو المعتاد)، أو json لبرامج أخرى
cli-arg-no_color = من دون ألوان
cli-arg-help = عرض هذه المساعدة
cli-arg-version = عرض رقم الإصدار

usage-error = لم يُفهم الطلب: { $message }
usage-unknown-command = لا سؤال اسمه «{ $command }».
usage-unknown-argument = لا مكان هنا لـ«{ $argument }».
usage-missing-argument = ينقص { $argument }.
usage-missing-value = يحتاج { $argument } إلى قيمة.
usage-invalid-value = القيمة «{ $value }» لا تصلح هنا: { $argument }. الممكن: { $choices }.
usage-twice = أُعطي { $argument } على نحو لا يجتمع مع غيره.
usage-other = { $message }.
usage-did-you-mean = هل تقصد { $nearest }؟
usage-see-help = انظر: ‎detente --help

working = العمل جارٍ …
our-fault = هذا خلل في Détente لا في قضيتك. نرجو الإبلاغ عنه مع القضية والأسطر أعلاه.
new-made = أُنشئ { $file }. الخطوة التالية: ‎detente check { $folder }‎
new-exists = { $folder } موجود من قبل، ولم يُغيَّر شيء. اختر اسمًا آخر.
new-failed = تعذّر إنشاء { $folder }
new-unknown-case = لا قضية مرفقة اسمها «{ $name }». المرفق: { $known }.
no-such-case = لا قضية في { $path }. لبدء واحدة: ‎detente new { $path }‎. والقضايا المرفقة بأسمائها: { $known }.
no-case-in-folder = لا يوجد ملف case.toml في { $path }. القضية مجلد فيه ملف بهذا الاسم؛ ولبدء واحدة: ‎detente new NAME
no-such-folder = لا يوجد مجلد { $path } يُبحث فيه عن نصوص المصادر.
cannot-read = تعذّرت قراءة { $path }
cannot-write = تعذّرت كتابة { $file }
no-such-actor = ليس في القضية طرف اسمه «{ $actor }». الأطراف: { $known }.
no-such-concept = لا مفهوم اسمه «{ $name }». المفاهيم: { $known }.
state-no-such-number =
    { $count ->
        [one] لا حالة رقمها { $state }: في القضية حالة واحدة.
        [two] لا حالة رقمها { $state }: في القضية حالتان.
        [few] لا حالة رقمها { $state }: في القضية { $count } حالات.
        [many] لا حالة رقمها { $state }: في القضية { $count } حالة.
       *[other] لا حالة رقمها { $state }: في القضية { $count } حالة.
    }
state-pattern-length = عدد حروف { $state } هو { $given }؛ وخيارات القضية { $wanted }، ولكل خيار حرف (ويعرض ‎detente solve‎ ترتيبها).
state-none-meets = لا حالة تسمح بها القواعد تحقّق «{ $state }».
state-unreadable = «{ $state }» لا يسمّي حالة: { $why }. تُسمّى الحالة برقمها أو بحروفها أو بمعرّف مآل أو بشرط.
cases-title = القضايا المرفقة
cases-note = لتحليل واحدة: ‎detente analyse alaska-2025‎. ولبدء قضيتك منها: ‎detente new my-case --from alaska-2025
