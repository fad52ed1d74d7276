# أسئلة عن المستقبل، وما آلت إليه.

cli-score = ما آلت إليه أسئلة القضية عن المستقبل: ما رآه النموذج، وما تُوقّع وبأي دقّة، والإخفاقات أولًا
cli-score-export = كتابة كل قيمة ودرجتها جدولًا
score-working = يُسأل النموذج في صيغه؛ واضغط Ctrl-C لعرض ما عُرف حتى الآن.
score-none =
    لا تسأل هذه القضية سؤالًا عن المستقبل. اكتب سؤالًا في ملفها ‎case.toml‎ قبل أن يُعرف جوابه، مثل:
    ‎{"[[question]]"}‎
    ‎id = "ceasefire"‎
    ‎text = "A ceasefire by the end of the year"‎
    ‎rule = "announced by both sides, and kept for thirty days"‎
    ‎opened = 2025-08-17‎
    ‎deadline = 2025-12-31‎
    ‎about = "russia.ceasefire"‎
    ‎forecast = {"{"} value = 0.2, by = "An analyst", date = 2025-08-17 {"}"}‎
    ‎baselines = [{"{"} name = "nothing changes", value = 0 {"}"}]‎
    ومتى عُرف الجواب فأضف: ‎resolved = {"{"} value = false, date = 2025-12-31, source = "…" {"}"}‎

heading-score = ما سُئل عنه وما آل إليه
score-summary =
    { $questions ->
        [one] سؤال واحد عن المستقبل
        [two] سؤالان عن المستقبل
        [few] ‏{ $questions } أسئلة عن المستقبل
        [many] ‏{ $questions } سؤالًا عن المستقبل
       *[other] ‏{ $questions } سؤال عن المستقبل
    }{ $resolved ->
        [0] ، لم يُحسم منها شيء بعد.
       *[other] ، حُسم منها { $resolved }، و{ $misses ->
            [0] لا إخفاق فيها.
            [one] فيها إخفاق واحد.
            [two] فيها إخفاقان.
            [few] فيها { $misses } إخفاقات.
            [many] فيها { $misses } إخفاقًا.
           *[other] فيها { $misses } إخفاق.
        }
    }
score-main = تسأل القضية قبل كل شيء: { $question }. { $answer }
score-excluded =
    { $came ->
        [0] لم يتحقّق شيء مما يتناوله النموذج.
        [one] تحقّق أمر واحد مما يتناوله النموذج؛ { $count ->
            [0] ولم يكن النموذج قد استبعده.
           *[other] ولم يره النموذج ممكنًا في أيّ صيغة.
        }
       *[other] عدد ما تحقّق مما يتناوله النموذج: { $came }؛ { $count ->
            [0] ولم يكن النموذج قد استبعد شيئًا منها.
            [one] وواحد منها لم يره النموذج ممكنًا في أيّ صيغة.
            [two] واثنان منها لم يرهما النموذج ممكنين في أيّ صيغة.
           *[other] و{ $count } منها لم يرها النموذج ممكنة في أيّ صيغة.
        }
    }
score-best =
    { $count ->
        [one] في السؤال المحسوم الوحيد الذي للجميع قيمة فيه كان الأفضل { $names }، ودرجة براير { $mean }.
        [two] في السؤالين المحسومين اللذين للجميع قيمة فيهما كان الأفضل { $names }، ومتوسط درجة براير { $mean }.
        [few] في { $count } أسئلة محسومة للجميع قيمة فيها كان الأفضل { $names }، ومتوسط درجة براير { $mean }.
        [many] في { $count } سؤالًا محسومًا للجميع قيمة فيها كان الأفضل { $names }، ومتوسط درجة براير { $mean }.
       *[other] في { $count } سؤال محسوم للجميع قيمة فيها كان الأفضل { $names }، ومتوسط درجة براير { $mean }.
    }
score-incomparable = لا سؤال محسومًا للجميع قيمة فيه، فمتوسطاتهم لا تُقارن.
score-better =
    { $count ->
        [0] لم يتفوّق أحد على { $reference } في الأسئلة نفسها.
       *[other] تفوّق على { $reference } في الأسئلة نفسها: { $names }.
    }
column-score-of = صاحب القيمة
column-score-mean = متوسط براير
column-score-questions = المحسوم
column-score-wrong = الجهة الخطأ
column-score-reference = { $reference } فيها
term-brier = درجة براير، والإخفاق
    .means = درجة براير (Brier 1950) هي مربّع بُعد القيمة عمّا آل إليه السؤال، وهو 1 أو 0: فالأفضل 0 والأسوأ 1، ومن قال النصف دائمًا فدرجته 0.25. والإخفاق أن يتحقّق ما لم يره النموذج ممكنًا في أيّ صيغة، أو أن تقع القيمة في الجهة الخطأ من النصف.

score-deadline = الموعد الأخير
score-rule = قاعدة الحسم
score-held = ما رآه النموذج
score-came = ما آل إليه
score-lasts =
    { $of ->
        [0] { $about }: لم تُحسب أيّ صيغة.
        [one] { $holds ->
            [0] { $about }: لا يمكن أن يدوم.
           *[other] { $about }: قد يدوم، وليس في ذلك شيء عن مدى احتماله.
        }
       *[other] { $about }: { $holds ->
            [0] لا يدوم في أيّ صيغة من { $of }.
           *[other] قد يدوم في { $holds } من { $of } صيغة، وليس هذا احتمالًا.
        }
    }
score-acceptable =
    { $of ->
        [0] { $levels }: لم تُحسب أيّ صيغة.
        [one] { $holds ->
            [0] لا حزمة يقبلها الجميع فيها { $levels }.
           *[other] قد يقبل الجميع حزمة فيها { $levels }، وليس في ذلك شيء عن مدى احتمالها.
        }
       *[other] { $holds ->
            [0] لا حزمة يقبلها الجميع فيها { $levels } في أيّ صيغة من { $of }.
           *[other] قد يقبل الجميع حزمة فيها { $levels } في { $holds } من { $of } صيغة، وليس هذا احتمالًا.
        }
    }
score-held-nothing = لا شيء: فالنموذج لا يتناوله.
score-too-many = حزم ملفاته أكثر من أن يُنظر فيها في كل صيغة.
score-value = { $value }، ودرجة براير { $brier }.
score-value-wrong = { $value }، ودرجة براير { $brier }: في الجهة الخطأ من النصف.
score-value-open = { $value }
score-of-day = بتاريخ { $date }.
score-of-later-day = بتاريخ { $date }، بعد ما تقف عنده القضية: فقد يُعرف فيه أكثر.
score-source = المصدر: { $source }
score-yes = تحقّق في { $date }.
score-no = لم يتحقّق ({ $date }).
score-open = ما زال مفتوحًا.
score-was-excluded = إخفاق: لم يره النموذج ممكنًا في أيّ صيغة.

heading-score-asked = كيف سُئل النموذج
score-conflict = الصراع
score-issues = الملفات
score-as-of = لا يُعتدّ في النموذج بشيء بعد { $date }، ولا شيء من هذه الأسئلة مُدخل فيه.
score-no-input = لا شيء من هذه الأسئلة مُدخل في النموذج.
score-note = الصيغ هي صيغ ما يشكّ فيه المحلل. وأن يدوم الشيء في كثير منها لا يجعله محتملًا، ولا تُحسب له درجة؛ فالدرجات للقيم التي ذكرها أحد لا غير.
next-score = ما آلت إليه الأسئلة
