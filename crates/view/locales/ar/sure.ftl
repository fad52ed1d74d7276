# مدى الثقة بالأجوبة.

cli-sure = مدى الثقة بالأجوبة: ما يثبت في كل صيغ ما يشكّ فيه المحلل، وما يثبت في بعضها، وما لا يثبت في أيّ منها، وعلام يتوقف
cli-sure-case = مجلد القضية أو ملفها case.toml أو اسم قضية مرفقة
cli-arg-runs = أقصى عدد من الصيغ: فإن زادت عنه سُحب منها هذا العدد
cli-arg-seed = ما يبدأ منه السحب: البذرة نفسها تسحب الصيغ نفسها
cli-arg-threads = عدد خيوط الحساب؛ والأجوبة واحدة مهما كان
cli-sure-export = كتابة الأعداد جدولًا
cli-sure-pictures = حفظ صورة ما تتوقف عليه الأجوبة بصيغة SVG في هذا المجلد
sure-picture-made = الصورة في { $file }.
sure-working = تُحسب الصيغ؛ واضغط Ctrl-C لعرض ما عُرف حتى الآن.

heading-doubts = ما فيه شك
sure-no-doubt = لا شك في شيء: للصراع صيغة واحدة.
sure-how-to-doubt = لذكر ما لا يقين فيه أضف إلى التفضيل ‎doubt = [{"{"} swap = ["first", "second"] {"}"}]‎، أو أضف تفضيل محلل آخر تحت ‎[[alternative]]‎.
sure-implied = لا تذكر القضية شكًا. ويُغيَّر ترتيب كل مطلبين متجاورين أحدهما تقدير أو بلا سند.
sure-ran =
    { $how ->
        [all] { $done ->
            [one] للقضية صيغة واحدة.
            [two] حُسبت الصيغتان كلتاهما.
            [few] حُسبت الصيغ كلها، وهي { $done }.
            [many] حُسبت الصيغ كلها، وهي { $done }.
           *[other] حُسبت الصيغ كلها، وهي { $done }.
        }
        [sample] سُحبت { $done } صيغة مما لا يتسع الحساب لكله (البذرة { $seed }). والأعداد منها.
       *[partial] توقّف الحساب: حُسبت { $done } صيغة من { $planned }. وما يلي جزئي.
    }
sure-more-doubts =
    { $count ->
        [one] وشكّ آخر.
        [two] وشكّان آخران.
        [few] و{ $count } شكوك أخرى.
        [many] و{ $count } شكًا آخر.
       *[other] و{ $count } شكّ آخر.
    }
doubt-swap = قد ينعكس ترتيب { $first } و{ $second }
doubt-drop = قد لا يصح { $aim }
doubt-whose = قد يكون التفضيل كما يراه { $by }
doubt-one-way = قد يمكن الرجوع عن { $option }

heading-sure-holds = ما يدوم، وفي كم صيغة
sure-today = الوضع القائم
sure-lasts =
    { $how ->
        [all] يدوم في كل الصيغ.
        [none] لا يدوم في أيّ صيغة.
       *[some] يدوم في { $holds } من { $of } صيغة.
    }
sure-states =
    { $always ->
        [0] لا حالة تدوم في كل الصيغ؛ { $sometimes ->
            [0] ولا تدوم أيّ حالة في بعضها.
            [one] وتدوم حالة في بعضها.
            [two] وتدوم حالتان في بعضها.
            [few] وتدوم { $sometimes } حالات في بعضها.
            [many] وتدوم { $sometimes } حالة في بعضها.
           *[other] وتدوم { $sometimes } حالة في بعضها.
        }
        [one] تدوم حالة واحدة في كل الصيغ؛ { $sometimes ->
            [0] ولا تدوم غيرها في أيّ منها.
            [one] وتدوم حالة أخرى في بعضها.
            [two] وتدوم حالتان أخريان في بعضها.
            [few] وتدوم { $sometimes } حالات أخرى في بعضها.
            [many] وتدوم { $sometimes } حالة أخرى في بعضها.
           *[other] وتدوم { $sometimes } حالة أخرى في بعضها.
        }
       *[other] الحالات التي تدوم في كل الصيغ: { $always }؛ { $sometimes ->
            [0] ولا تدوم غيرها في أيّ منها.
            [one] وتدوم حالة أخرى في بعضها.
            [two] وتدوم حالتان أخريان في بعضها.
            [few] وتدوم { $sometimes } حالات أخرى في بعضها.
            [many] وتدوم { $sometimes } حالة أخرى في بعضها.
           *[other] وتدوم { $sometimes } حالة أخرى في بعضها.
        }
    }

heading-sure-tables = من يستطيع الاتفاق على ماذا، وفي كم صيغة
sure-deal =
    { $how ->
        [all] لها صفقة تثبت في كل الصيغ.
        [none] ليس لها صفقة تثبت في أيّ صيغة.
       *[some] لها صفقة تثبت في { $holds } من { $of } صيغة.
    }
sure-deal-state =
    { $how ->
        [all] { $state }: في كل الصيغ.
       *[some] { $state }: في { $holds } من { $of } صيغة.
    }

heading-sure-turns = علام تتوقف الأجوبة
sure-turns =
    { $count ->
        [0] لا على أيّ من هذه الشكوك: مهما آل إليه كل منها بقيت الأجوبة على حالها.
        [one] تتوقف الأجوبة على تقدير واحد.
        [two] تتوقف الأجوبة على هذين التقديرين.
       *[other] تتوقف الأجوبة على هذه التقديرات، وعددها { $count }.
    }
sure-turns-brief =
    { $count ->
        [one] تتوقف الأجوبة على هذا التقدير: { $doubts }.
        [two] تتوقف الأجوبة على هذين التقديرين: { $doubts }.
       *[other] تتوقف الأجوبة على هذه التقديرات: { $doubts }.
    }
sure-effect = { $name }: في { $holds } من { $of } صيغة إن صح، وفي { $other } من { $all } إن لم يصح.
sure-idle =
    { $count ->
        [one] شكّ لا أثر له: { $doubts }.
        [two] شكّان لا أثر لأيّ منهما وحده: { $doubts }.
       *[other] شكوك لا أثر لأيّ منها وحده، وعددها { $count }: { $doubts }.
    }

heading-dissent = حيث يختلف المحللون
dissent-own = القضية نفسها
dissent-both = يتفق الجميع على أنه يدوم: { $outcomes }.
dissent-neither = يتفق الجميع على أنه لا يدوم: { $outcomes }.
dissent-one = { $outcome }: { $sides }.
dissent-side = بحسب { $by } في { $holds } من { $of }
dissent-none = لا أثر للخلاف في ما قد يدوم.
dissent-difference =
    بحسب { $by } { $lasts ->
        [yes] يدوم هذا
       *[no] لا يدوم هذا
    }: { $outcome }. { $what ->
        [statement] ومردّ الفرق إلى وضع { $aim } في المرتبة { $place }.
        [left-out] ومردّ الفرق إلى ما لا يأخذ به { $by }.
       *[whole] ومردّ الفرق إلى الترتيب كله.
    }

column-sure = يثبت في كذا صيغة
column-share = حصة ما يدوم، موزونة
sure-share-note = الحصص من صيغ ما يشكّ فيه المحلل، بحسب الأوزان المذكورة لها. وليست مدى احتمال الشيء.

heading-sure-settle = مجال الاتفاق، وفي كم صيغة
sure-settle-none = لا عدد في الملفات موضع شكّ، أو الحزم أكثر من أن تُحسب لها صيغ كثيرة.
sure-settle-numbers =
    { $count ->
        [one] عدد واحد موضع شكّ، ويُغيَّر ضمن ما تذكره القضية.
        [two] عددان موضع شكّ، ويُغيَّران ضمن ما تذكره القضية.
        [few] ‏{ $count } أعداد موضع شكّ، وتُغيَّر ضمن ما تذكره القضية.
        [many] ‏{ $count } عددًا موضع شكّ، وتُغيَّر ضمن ما تذكره القضية.
       *[other] ‏{ $count } عدد موضع شكّ، وتُغيَّر ضمن ما تذكره القضية.
    }
sure-room =
    { $how ->
        [all] مجال للاتفاق في كل الصيغ.
        [none] لا مجال للاتفاق في أيّ صيغة.
       *[some] مجال للاتفاق في { $holds } من { $of } صيغة.
    }
sure-room-today =
    { $how ->
        [all] القائم اليوم مقبول عند الجميع في كل الصيغ.
        [none] القائم اليوم غير مقبول عند الجميع في أيّ صيغة.
       *[some] القائم اليوم مقبول عند الجميع في { $holds } من { $of } صيغة.
    }
sure-acceptable = الحزم المقبولة: { $middle } من { $packages } في الوسط، ومن { $few } إلى { $many } في تسع صيغ من عشر.
sure-minimal =
    { $count ->
        [one] يمكن حلّه وحده { $how ->
            [all] في كل الصيغ
           *[some] في { $holds } من { $of } صيغة
        }: { $issues }.
       *[other] لا تُحلّ إلا معًا { $how ->
            [all] في كل الصيغ
           *[some] في { $holds } من { $of } صيغة
        }: { $issues }.
    }
sure-nash =
    الأكثر توازنًا { $how ->
        [all] في كل الصيغ
       *[some] في { $holds } من { $of } صيغة
    }: { $package }
sure-efficient = الحزم التي لا يحسّنها أحد بلا خسارة غيره: { $always } في كل الصيغ، و{ $sometimes } في بعضها، و{ $never } ليست كذلك في أيّ منها.
sure-room-turns = يتوقف ذلك على: { $numbers }.
number-capability = ثقل { $actor }
number-walk-away = ما يساويه اللااتفاق عند { $actor }
number-ratify = حدّ الداخل عند { $actor }
number-spoil-cost = كلفة الإفشال على { $actor }
number-ideal = موقف { $actor } من «{ $issue }»
number-salience = أهمية «{ $issue }» عند { $actor }
number-value = قيمة مستوى من «{ $issue }» عند { $actor }
sure-note = الصيغ هي صيغ ما يشكّ فيه المحلل. وعدد ما يثبت فيه الشيء منها ليس احتمالًا.

picture-tornado = علام تتوقف الأجوبة
picture-tornado-caption = كلما طال الشريط زاد ما يغيّره حسم الشك في دوام شيء أو إمكان الاتفاق عليه: من 0، لا تغيير، إلى 1، من لا صيغة إلى كل صيغة. وحيث سُحبت الصيغ فالخط الدقيق هو هامشها.

heading-sure = مدى الثقة بذلك
sure-next = علام يتوقف ذلك وفي كم صيغة: ‎detente sure { $case }‎
sure-large = النموذج أكبر من أن تُحسب له صيغ كثيرة هنا.
next-sure = مدى الثقة بذلك
