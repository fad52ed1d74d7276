# الصور: ما يُكتب فيها، وما يُرى فيها، وما تبيّنه لمن لا يراها.

picture-taken = مأخوذ به
picture-not-taken = غير مأخوذ به
picture-either = هذا أو ذاك
picture-wanted-move = خطوة يرغب فيها صاحبها
picture-other-move = خطوة أخرى ممكنة

picture-graph = الأوضاع والخطوات
picture-graph-still = { $state }: لا أحد له خطوة يرغب فيها.
picture-graph-moves = { $state }: لهؤلاء خطوة يرغبون فيها: { $actors }.
picture-graph-lasting =
    { $count ->
        [0] لا يمكن أن يدوم أي من الأوضاع المبيّنة.
        [one] يمكن أن يدوم وضع واحد من الأوضاع المبيّنة، وإطاره أخضر غليظ.
        [two] يمكن أن يدوم وضعان من الأوضاع المبيّنة، وإطاراهما أخضران غليظان.
        [few] يمكن أن تدوم { $count } أوضاع من الأوضاع المبيّنة، وإطاراتها خضراء غليظة.
        [many] يمكن أن يدوم { $count } وضعًا من الأوضاع المبيّنة، وإطاراتها خضراء غليظة.
       *[other] يمكن أن يدوم { $count } وضع من الأوضاع المبيّنة، وإطاراتها خضراء غليظة.
    }
picture-graph-part = عدد المبيّن { $shown } من أصل { $count }: أهم الأوضاع والطرق إليها وما حولها.
picture-graph-near = المرسوم { $shown } من أصل { $count }: نقطة البداية وما تؤدي إليه { $steps ->
        [one] خطوة واحدة
        [two] خطوتان على الأكثر
        [few] { $steps } خطوات على الأكثر
        [many] { $steps } خطوة على الأكثر
       *[other] { $steps } خطوة على الأكثر
    } من هذا القبيل.
picture-graph-left =
    { $count ->
        [one] وتؤدي إلى وضع آخر لا يتسع له المكان.
        [two] وتؤدي إلى وضعين آخرين لا يتسع لهما المكان.
        [few] وتؤدي إلى { $count } أوضاع أخرى لا يتسع لها المكان.
        [many] وتؤدي إلى { $count } وضعًا آخر لا يتسع لها المكان.
       *[other] وتؤدي إلى { $count } وضع آخر لا يتسع لها المكان.
    }
picture-graph-crowded = من الخطوات التي لا يرغب فيها أحد لم يُرسم إلا ما يخرج من نقطة البداية أو يعود إليها.
picture-graph-today = اليوم
picture-graph-lasts-label = يدوم
picture-graph-lasts = يمكن أن يدوم
picture-graph-today-lasts = اليوم، ويمكن أن يدوم
picture-graph-card = { $state } – { $status }
picture-graph-state = { $state }: { $parts }.
picture-graph-move = عند { $actor } رغبة في الانتقال إلى { $numbers }
picture-graph-no-move = لا خطوة مرسومة يرغب فيها أحد

picture-today-refused = حزمة اليوم لا يقبل بها أي منهما.
picture-today-accepted = حزمة اليوم يقبل بها { $actors }.
picture-point = { $names } – { $package }
picture-lines-apart = أبعد ما تكون المواقف في «{ $widest }»، وأقربها في «{ $nearest }».
picture-lines-issue = { $issue } (اليوم: { $today }) – { $stances }.
picture-stance = { $actor }: { $level }
picture-lattice-sets =
    لا تُحلّ إلا معًا، مجموعة أو أخرى: { $sets }{ $more ->
        [0] .
        [one] {" "}ومجموعة أخرى.
        [two] {" "}ومجموعتان أخريان.
        [few] {" "}و{ $more } مجموعات أخرى.
        [many] {" "}و{ $more } مجموعة أخرى.
       *[other] {" "}و{ $more } مجموعة أخرى.
    }
picture-tornado-most = أكثر ما يتوقف الجواب عليه: { $doubt }
picture-tornado-nothing = حسم أيٍّ من هذه الشكوك وحده لا يغيّر شيئًا.
picture-tornado-order = من أطول الأعمدة إلى أقصرها:

picture-paths = الطرق من اليوم إلى ما يمكن أن يدوم
picture-paths-caption =
    { $count ->
        [0] { $of ->
            [one] المصلحة الذاتية وحدها لا تؤدي إليه: لا بدّ أن يُقدم أحد على خطوة لا يرغب فيها لذاتها.
           *[other] المصلحة الذاتية وحدها لا تؤدي إلى أيٍّ من هذه الأوضاع، وعددها { $of }: في كل طريق لا بدّ أن يُقدم أحد على خطوة لا يرغب فيها لذاتها.
        }
        [one] { $of ->
            [one] المصلحة الذاتية وحدها تؤدي إليه خطوةً بعد خطوة.
           *[other] المصلحة الذاتية وحدها تؤدي خطوةً بعد خطوة إلى وضع واحد من هذه، وعددها { $of }.
        }
        [two] المصلحة الذاتية وحدها تؤدي خطوةً بعد خطوة إلى وضعين من هذه، وعددها { $of }.
        [few] المصلحة الذاتية وحدها تؤدي خطوةً بعد خطوة إلى { $count } أوضاع من هذه، وعددها { $of }.
        [many] المصلحة الذاتية وحدها تؤدي خطوةً بعد خطوة إلى { $count } وضعًا من هذه، وعددها { $of }.
       *[other] المصلحة الذاتية وحدها تؤدي خطوةً بعد خطوة إلى { $count } وضع من هذه، وعددها { $of }.
    }
picture-paths-all = المصلحة الذاتية وحدها تؤدي خطوةً بعد خطوة إلى كل من هذه الأوضاع.
picture-paths-way =
    { $count ->
        [one] خطوة واحدة
        [two] خطوتان متتاليتان
        [few] { $count } خطوات متتالية
        [many] { $count } خطوة متتالية
       *[other] { $count } خطوة متتالية
    }{ $unwanted ->
        [0] ، وكل خطوة يرغب فيها صاحبها.
        [one] ؛ منها خطوة لا يرغب فيها صاحبها لذاتها.
        [two] ؛ منها خطوتان لا يرغب فيهما أصحابهما لذاتهما.
        [few] ؛ منها { $unwanted } خطوات لا يرغب فيها أصحابها لذاتها.
        [many] ؛ منها { $unwanted } خطوة لا يرغب فيها أصحابها لذاتها.
       *[other] ؛ منها { $unwanted } خطوة لا يرغب فيها أصحابها لذاتها.
    }
picture-paths-start = البداية
picture-paths-end = النهاية
picture-paths-other = خطوة لا يرغب فيها صاحبها لذاتها
picture-paths-wanted = { $step } (مرغوب فيها).
picture-paths-unwanted = { $step } (غير مرغوب فيها لذاتها).
picture-paths-told = من { $from } إلى { $to }: { $parts }

picture-tables = أي طاولة تتفق على ماذا
picture-tables-caption =
    { $count ->
        [0] لا طاولة لها صفقة تثبت.
        [one] { $of ->
            [one] للطاولة صفقة تثبت.
           *[other] طاولة واحدة من أصل { $of } لها صفقة تثبت: { $tables }.
        }
        [two] طاولتان من أصل { $of } لكل منهما صفقة تثبت: { $tables }.
        [few] { $count } طاولات من أصل { $of } لكل منها صفقة تثبت: { $tables }.
        [many] { $count } طاولة من أصل { $of } لكل منها صفقة تثبت: { $tables }.
       *[other] { $count } طاولة من أصل { $of } لكل منها صفقة تثبت: { $tables }.
    }
picture-left-out =
    { $count ->
        [one] وتُركت نتيجة أخرى.
        [two] وتُركت نتيجتان أخريان.
        [few] وتُركت { $count } نتائج أخرى.
        [many] وتُركت { $count } نتيجة أخرى.
       *[other] وتُركت { $count } نتيجة أخرى.
    }
picture-tables-holds = صفقة تثبت
picture-tables-broken = صفقة يستطيع المذكورون تحتها إفشالها
picture-tables-none = لا صفقة
picture-tables-told = { $table } – { $parts }.
picture-tables-told-holds = صفقات تثبت: { $outcomes }
picture-tables-told-broken = صفقة يستطيع إفشالها { $actors }: { $outcome }
picture-tables-told-none = لا صفقة على أيٍّ من هذه

picture-gains = المكاسب والخسائر قياسًا إلى اليوم
picture-gains-caption =
    { $count ->
        [0] لا شيء مما يمكن أن يدوم أفضل من اليوم عند الجميع.
        [one] وضع أفضل من اليوم عند الجميع: { $states }.
        [two] وضعان أفضل من اليوم عند الجميع: { $states }.
        [few] { $count } أوضاع أفضل من اليوم عند الجميع: { $states }.
        [many] { $count } وضعًا أفضل من اليوم عند الجميع: { $states }.
       *[other] { $count } وضع أفضل من اليوم عند الجميع: { $states }.
    }
picture-gains-told = { $actor }، الأفضل أولًا: { $rows }.
picture-gains-better = { $state } أفضل من اليوم: { $won ->
        [0] لا مطلب يتحقق
        [one] مطلب يتحقق
        [two] مطلبان يتحققان
        [few] { $won } مطالب تتحقق
        [many] { $won } مطلبًا يتحقق
       *[other] { $won } مطلب يتحقق
    }، { $lost ->
        [0] لا مطلب يضيع
        [one] مطلب يضيع
        [two] مطلبان يضيعان
        [few] { $lost } مطالب تضيع
        [many] { $lost } مطلبًا يضيع
       *[other] { $lost } مطلب يضيع
    }
picture-gains-same = { $state } يساوي اليوم: { $won ->
        [0] لا مطلب يتحقق
        [one] مطلب يتحقق
        [two] مطلبان يتحققان
        [few] { $won } مطالب تتحقق
        [many] { $won } مطلبًا يتحقق
       *[other] { $won } مطلب يتحقق
    }، { $lost ->
        [0] لا مطلب يضيع
        [one] مطلب يضيع
        [two] مطلبان يضيعان
        [few] { $lost } مطالب تضيع
        [many] { $lost } مطلبًا يضيع
       *[other] { $lost } مطلب يضيع
    }
picture-gains-worse = { $state } أسوأ من اليوم: { $won ->
        [0] لا مطلب يتحقق
        [one] مطلب يتحقق
        [two] مطلبان يتحققان
        [few] { $won } مطالب تتحقق
        [many] { $won } مطلبًا يتحقق
       *[other] { $won } مطلب يتحقق
    }، { $lost ->
        [0] لا مطلب يضيع
        [one] مطلب يضيع
        [two] مطلبان يضيعان
        [few] { $lost } مطالب تضيع
        [many] { $lost } مطلبًا يضيع
       *[other] { $lost } مطلب يضيع
    }
picture-gains-sign-better = أفضل من اليوم
picture-gains-sign-same = مثله
picture-gains-sign-worse = أسوأ
picture-gains-won = مطلب يتحقق وهو غير متحقق اليوم
picture-gains-lost = مطلب يضيع

picture-issue-gains = المكاسب والخسائر ملفًا بعد ملف
picture-issue-gains-caption =
    { $better-count ->
        [0] في هذه الحزمة لا أحد أحسن حالًا من اليوم
       *[other] في هذه الحزمة يكون أحسن حالًا من اليوم: { $better }
    }؛ { $worse-count ->
        [0] ولا أحد أسوأ حالًا.
       *[other] وأسوأ حالًا: { $worse }.
    }
picture-issue-gains-told =
    في { $issue }: { $better-count ->
        [0] لا يكسب أحد
       *[other] يكسب { $better }
    }؛ { $worse-count ->
        [0] ولا يخسر أحد.
       *[other] ويخسر { $worse }.
    }
picture-in-all = الحصيلة
picture-issue-gain = مكاسب قياسًا إلى اليوم
picture-issue-loss = خسائر قياسًا إلى اليوم
