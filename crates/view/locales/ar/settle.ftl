# ما يمكن الاتفاق عليه في الملفات.

cli-settle = ما يمكن الاتفاق عليه بالتدريج: مجال الاتفاق، وأي الملفات تُحلّ معًا، وهل تُطلب صفقة كبرى أم تسوية موضعية
cli-settle-case = مجلد القضية أو ملفها case.toml أو اسم قضية مرفقة
cli-settle-pictures = حفظ الصور بصيغة SVG في هذا المجلد: حدّ الممكن وخطوط الملفات ومجموعاتها
cli-settle-between = طرفا صورة حدّ الممكن، مثل: us,russia
settle-none = ليس في هذه القضية ملفات يُفاوَض عليها. اكتب ما يُفاوَض عليه تحت ‎[[issue]]‎ وموقف كل طرف تحت ‎[[position]]‎؛ وقضية alaska-2025 مثال على ذلك.
settle-too-many = ينتج عن الملفات { $count } حزمة، والحد الممكن { $limit }. احذف مستويات أو ملفات.
settle-too-many-worths = حاصل الحزم في الأطراف { $count }، والحد الممكن { $limit }. احذف مستويات أو ملفات أو أطرافًا.
settle-too-many-issues = عدد الملفات { $count }، والحد الممكن للتفاوض معًا { $limit }.
settle-refused = لا يمكن التفاوض على هذه الملفات: { $why }.
settle-between-two = يحتاج ‎--between‎ إلى طرفين مختلفين، مثل: us,russia
settle-pictures = الصور في { $folder }: { $files }.
no-options-here = في هذه القضية ملفات وليس فيها خيارات: لا خطوات فيها. ما يمكن الاتفاق عليه: ‎detente settle { $case }‎

heading-issues = ما يُفاوَض عليه
issue-today =
    { $count ->
        [one] اليوم وفي كل حال: { $today }.
        [two] اليوم: { $today }. مستويان، من «{ $first }» إلى «{ $last }».
        [few] اليوم: { $today }. ‏{ $count } مستويات، من «{ $first }» إلى «{ $last }».
        [many] اليوم: { $today }. ‏{ $count } مستوى، من «{ $first }» إلى «{ $last }».
       *[other] اليوم: { $today }. ‏{ $count } مستوى، من «{ $first }» إلى «{ $last }».
    }
settle-indifferent = كل الحزم سواء عند { $actors }.
table-of-all = الجميع معًا

heading-room = مجال الاتفاق
room-closed = مغلق: لا حزمة يقبل بها جميعهم.
room-narrow = ضيّق: حزم قليلة يقبل بها جميعهم.
room-wide = واسع: حزم كثيرة يقبل بها جميعهم.
room-today = يستطيع جميعهم التعايش مع القائم اليوم.
room-not-today = القائم اليوم لا يقبل به: { $actors }.
room-only-today = مغلق وراء اليوم: لا يقبل جميعهم إلا بالقائم اليوم.
room-no-better = لا شيء يحسّن حال أحدهم عن اليوم من دون أن يسيء إلى غيره.
room-opens =
    { $count ->
        [one] أيسر ما ينفتح به: { $package }
       *[other] من أيسر ما ينفتح به: { $package }
    }
room-short =
    { $floor ->
        [home] المطلوب من { $actor } النزول { $much ->
            [little] قليلًا
            [some] بعض الشيء
           *[much] كثيرًا
        } عمّا يمكن تمريره في الداخل{ $count ->
            [0] .
           *[other] ؛ وأثقل ما في ذلك: { $issues }.
        }
       *[away] المطلوب من { $actor } الرضا بما هو { $much ->
            [little] أقل قليلًا
            [some] أقل بعض الشيء
           *[much] أقل كثيرًا
        } مما يُتمسَّك به{ $count ->
            [0] .
           *[other] ؛ وأثقل ما في ذلك: { $issues }.
        }
    }

heading-linkage = تسوية موضعية أم صفقة كبرى
linkage-none = لا ملف ولا مجموعة من الملفات تفتح بابًا لاتفاق يتجاوز القائم اليوم.
linkage-alone =
    { $count ->
        [one] يمكن حلّه وحده: { $issues }.
       *[other] يمكن حلّ كل منها وحده: { $issues }.
    }
linkage-together =
    { $count ->
        [one] ملفات لا تُحلّ إلا معًا: { $sets }.
       *[other] ملفات لا تُحلّ إلا معًا، هذه المجموعة أو تلك: { $sets }{ $more ->
            [0] .
            [one] {" "}… ومجموعة أخرى.
            [two] {" "}… ومجموعتان أخريان.
            [few] {" "}… و{ $more } مجموعات أخرى.
            [many] {" "}… و{ $more } مجموعة أخرى.
           *[other] {" "}… و{ $more } مجموعة أخرى.
        }
    }
linkage-closing = الأفضل فصله عن { $set }: { $issues }. فإن أضيف { $count ->
        [one] إليها
       *[other] أيّ منها
    } لم يبقَ ما يُقبل به.
linkage-size =
    { $size ->
        [one] أكبر المكاسب بحلّ ملف واحد: { $issues }.
        [two] أكبر المكاسب بحلّ ملفين معًا: { $issues }. وملف واحد { $alone ->
            [same] يأتي بمثلها.
            [little] يكاد يأتي بمثلها.
            [some] يأتي بأقل منها.
            [much] يأتي بأقل منها كثيرًا.
           *[nothing] لا يأتي بشيء.
        }
        [few] أكبر المكاسب بحلّ { $size } ملفات معًا: { $issues }. وملف واحد { $alone ->
            [same] يأتي بمثلها.
            [little] يكاد يأتي بمثلها.
            [some] يأتي بأقل منها.
            [much] يأتي بأقل منها كثيرًا.
           *[nothing] لا يأتي بشيء.
        }
       *[other] أكبر المكاسب بحلّ { $size } ملفًا معًا: { $issues }. وملف واحد { $alone ->
            [same] يأتي بمثلها.
            [little] يكاد يأتي بمثلها.
            [some] يأتي بأقل منها.
            [much] يأتي بأقل منها كثيرًا.
           *[nothing] لا يأتي بشيء.
        }
    }
piecemeal-as-far = ملفًا بعد ملف، وفي كل خطوة كسب للجميع، يُبلَغ ما تبلغه الحزمة كلها.
piecemeal-part = ملفًا بعد ملف يُبلَغ بعض الطريق: الحزمة كلها أكثر قيمة.
piecemeal-nothing = ملفًا بعد ملف لا يُحلّ شيء بكسب للجميع: لا صفقة إلا في حزمة.

heading-outstanding = حزم بارزة
point-all = الأولى بكل مقياس
point-nash = الأكثر توازنًا في المكاسب (ناش)
point-weighted-nash = الأكثر توازنًا بميزان الثقل
point-kalai-smorodinsky = الأعدل قياسًا إلى ما يستطيع كل طرف كسبه (كالاي وسمورودنسكي)
point-egalitarian = الأفضل لأقلّهم كسبًا
point-utilitarian = الأكثر كسبًا في المجموع
package-part = { $issue }: { $level }
package-today = كل شيء على حاله اليوم.
package =
    { $rest ->
        [today] { $parts }؛ وما عداه على حاله اليوم.
       *[none] { $parts }.
    }
package-but = كالأولى إلا أن { $parts }.
near-and-far =
    { $near-count ->
        [0] بعيدة عما يودّه كل من: { $far }.
       *[other] { $far-count ->
            [0] قريبة مما يودّه كل من: { $near }.
           *[other] قريبة مما يودّه كل من: { $near }؛ بعيدة عما يودّه كل من: { $far }.
        }
    }
outstanding-more =
    { $count ->
        [one] وحزمة بارزة أخرى؛ انظر ‎--format json‎.
        [two] وحزمتان بارزتان أخريان؛ انظر ‎--format json‎.
        [few] و{ $count } حزم بارزة أخرى؛ انظر ‎--format json‎.
        [many] و{ $count } حزمة بارزة أخرى؛ انظر ‎--format json‎.
       *[other] و{ $count } حزمة بارزة أخرى؛ انظر ‎--format json‎.
    }

heading-absent = الغائبون عن الطاولة
absent-spoil =
    { $spoils ->
        [none] لا مصلحة في إفشال أي من هذه الحزم: { $actors }.
        [all] مصلحة في إفشال هذه الحزم كلها: { $actors }.
       *[some] مصلحة في إفشال بعض هذه الحزم: { $actors }.
    }
absent-price =
    { $price ->
        [same] إشراكه لا يكلّف الجالسين شيئًا: { $actors }.
        [little] إشراكه يكلّف الجالسين القليل: { $actors }.
        [some] إشراكه يكلّف الجالسين بعض مكسبهم: { $actors }.
        [much] إشراكه يكلّف الجالسين كثيرًا من مكسبهم: { $actors }.
       *[no-deal] إشراكه لا يُبقي صفقة: { $actors }.
    }

heading-division = قسمة الملفات بين اثنين
division-whole =
    { $count ->
        [0] لا يأخذ ملفًا كاملًا.
       *[other] يأخذ: { $issues }.
    }
division-shared =
    { $part ->
        [larger] ومعها القسم الأكبر من { $issue }.
       *[smaller] ومعها القسم الأصغر من { $issue }.
    }
division-even = ينال كل منهما بحسابه مثل ما ينال الآخر، ولا يودّ مبادلة نصيبه، ولا قسمة أفضل لكليهما (طريقة الرابح المعدَّل، برامز وتايلور 1996).

heading-forecasts = إلى أين يشير الثقل والاهتمام
forecast-none = لا أحد له فيه ثقل واهتمام معًا.
forecast =
    { $same ->
        [all] المتوسط والوسيط قرب «{ $mean }».
        [median] المتوسط قرب «{ $mean }»، والوسيط قرب «{ $median }».
       *[no] المتوسط قرب «{ $mean }»، والوسيط ما بين «{ $median }» و«{ $high }».
    }
pressure-nobody = لا يتحرك أحد تحت الضغط.
pressure-settles = تحت الضغط، جولة بعد جولة، يستقر قرب «{ $low }».
pressure-circle =
    { $same ->
        [yes] تحت الضغط تدور المواقف في حلقة قرب «{ $low }» على الدوام: لا تستقر الجولات.
       *[no] تحت الضغط تدور المواقف في حلقة بين «{ $low }» و«{ $high }»: لا تستقر الجولات، وليست أيّ جولة هي الجواب.
    }
pressure-moving =
    { $same ->
        [yes] تحت الضغط ما زالت المواقف تتحرك بعد { $rounds } جولة، قرب «{ $low }» على الدوام.
       *[no] تحت الضغط ما زالت المواقف تتحرك بعد { $rounds } جولة، بين «{ $low }» و«{ $high }»: ليست أيّ جولة هي الجواب.
    }
clout-unstated = لم يُذكر ثقل لأحد: الجميع سواء.
forecast-warning = في قرارات سابقة للاتحاد الأوروبي كان المتوسط أقلّها خطأ، وجولات الضغط أكثر منه خطأ: فلا تُؤخذ الجولات وحدها.

heading-pivots = من يرجّح الكفة
pivots =
    { $count ->
        [one] حيث يُحسم الأمر بأغلبية الثقل، يرجّح الجميع الكفة بالقدر نفسه: { $ranks }.
       *[other] حيث يُحسم الأمر بأغلبية الثقل، والأكثر ترجيحًا أولًا: { $ranks }.
    }
pivots-never = ولا يرجّحها أبدًا: { $actors }

heading-lenses = ما يقوله صراع الخيارات في هذا
lens-no-state = لا حالة في الصراع تمثّل أيًّا من هذه الحزم.
lens-lasts = قد تدوم في صورة { $state }: { $holds }.
lens-does-not-last = تختلف العدستان: متفق عليها، لكنها لا تدوم في صورة { $state }. من يكسرها: { $actors }.
lens-lasting =
    { $count ->
        [0] قد تدوم { $state }، ويقبل بها الجميع بحساب الملفات.
       *[other] تختلف العدستان: قد تدوم { $state }، لكن لا يقبل بها بحساب الملفات: { $actors }.
    }
lens-more =
    { $count ->
        [one] وحالة أخرى قد تدوم ولا يقبل بها أحدهم.
        [two] وحالتان أخريان قد تدومان ولا يقبل بهما أحدهم.
        [few] و{ $count } حالات أخرى قد تدوم ولا يقبل بها أحدهم.
        [many] و{ $count } حالة أخرى قد تدوم ولا يقبل بها أحدهم.
       *[other] و{ $count } حالة أخرى قد تدوم ولا يقبل بها أحدهم.
    }
lens-misfit-better = تختلف العدستان في { $actor }: بحساب الخيارات { $states } أفضل من اليوم، وبحساب الملفات اليوم أفضل.
lens-misfit-worse = تختلف العدستان في { $actor }: بحساب الملفات { $states } أفضل من اليوم، وبحساب الخيارات اليوم أفضل.
lens-misfit-more =
    { $count ->
        [one] حالة أخرى
        [two] حالتان أخريان
        [few] { $count } حالات أخرى
        [many] { $count } حالة أخرى
       *[other] { $count } حالة أخرى
    }
lenses-untied = لا شيء في الصراع يمثّل مستوى من { $issues }: فلا يقول فيها شيئًا.
lenses-note = حيث تختلف العدستان تُغفل إحداهما شيئًا: ضع المواقف وترتيب المطالب جنبًا إلى جنب.

heading-settle = ما يمكن الاتفاق عليه بالتدريج
settle-next = الحزم وارتباط الملفات ومن قد يُفشلها: ‎detente settle { $case }‎
settle-large = ينتج عن الملفات من الحزم ما لا يُستعرض هنا.
deal-package = بصفتها حزمة: { $package }

heading-numbers = بالأرقام
column-actor = الطرف
column-clout = الثقل
column-tips = يرجّح الكفة
column-worth-today = قيمة اليوم
column-walk-away = قيمة اللااتفاق
column-floor = حدّ الداخل
column-accepts = يقبل
column-stake-rests-on = السند
column-issue = الملف
column-acceptable = مقبولة
column-efficient = كفؤة
column-whole = الكسب المشترك دفعةً
column-step-by-step = ملفًا بعد ملف
column-short = النقص في المجموع
cell-said = مُسنَد
cell-judged = تقدير
cell-unsourced = بلا سند
numbers-stakes = مدى أهمية كل ملف، جزءًا من كل ما يهمّ الطرف:
numbers-shares = وزن كل طرف في كل ملف، ثقله في اهتمامه:
numbers-supported = { $actor } { $number } ({ $support })
numbers-worth = { $actor } { $number }
numbers-package = { $levels } – { $worths }
numbers-points = الحزم البارزة وقيمتها – { $table }:
numbers-division = من 100 نقطة لكل طرف: { $first } و{ $second } قبل أن يُقتسم شيء، و{ $total } لكل منهما في النهاية.
numbers-note = تمتد القيمة من 0، وهي أسوأ { $packages } حزمة عند الطرف، إلى 1، وهي أفضلها. تُعدّ المستويات من 1، ملفًا بعد ملف. ويؤخذ من كل مدى أوسطه. وحيث يُذكر قول يبقى الرقم ترميز المحلل له.
settle-could = يبيّن هذا ما يمكن الاتفاق عليه إن تصرّف كلٌّ بحسب هذه المواقف، لا مدى احتماله ولا موعده.

next-settle = ما يمكن الاتفاق عليه بالتدريج

picture-frontier = ما هو ممكن بين { $first } و{ $second }
picture-frontier-caption = كل نقطة حزمة؛ كلما اتجهت نحو نهاية المحور زادت قيمتها عند { $first }، وكلما ارتفعت زادت عند { $second }. { $count ->
        [0] لا حزمة يقبل بها كلاهما.
        [one] حزمة واحدة يقبل بها كلاهما (داكنة).
        [two] حزمتان يقبل بهما كلاهما (داكنتان).
        [few] ‏{ $count } حزم يقبل بها كلاهما (داكنة).
        [many] ‏{ $count } حزمة يقبل بها كلاهما (داكنة).
       *[other] ‏{ $count } حزمة يقبل بها كلاهما (داكنة).
    }
picture-worth-to = القيمة عند { $actor }
picture-today = اليوم
picture-threshold = أقلّ ما يقبل به كل منهما
picture-efficient = لا أفضل منها لكليهما
picture-acceptable = يقبل بها كلاهما
picture-lines = موقف كل طرف
picture-lines-caption = تقف العلامة حيث يودّ الطرف أن يُحلّ الملف؛ وكلما اتسعت كان الملف أهمّ عنده، وكلما ارتفعت كان ثقله أكبر. الخط المتقطع هو القائم اليوم.
picture-lattice = أي الملفات تفتح بابًا للاتفاق – { $table }
picture-lattice-caption = كل خانة مجموعة ملفات، والمجموعات الأكبر أعلى. { $count ->
        [0] لا مجموعة تفتح بابًا.
        [one] مجموعة واحدة تفتح بابًا؛ والأدكن ما لا يفتحه جزء أصغر منه.
        [two] مجموعتان تفتحان بابًا؛ والأدكن ما لا يفتحه جزء أصغر منه.
        [few] ‏{ $count } مجموعات تفتح بابًا؛ والأدكن ما لا يفتحه جزء أصغر منه.
        [many] ‏{ $count } مجموعة تفتح بابًا؛ والأدكن ما لا يفتحه جزء أصغر منه.
       *[other] ‏{ $count } مجموعة تفتح بابًا؛ والأدكن ما لا يفتحه جزء أصغر منه.
    }
picture-unlocks = تفتح بابًا
picture-minimal = تفتح بابًا ولا يفتحه أصغر منها
picture-locked = لا تفتح
picture-too-many-sets = تُركت المجموعات الأكبر، وحيث يطول الصف لم يُرسم إلا الأدكن.
room-fallback = لم يُذكر ما يساويه اللااتفاق عند { $actors }: يُفترض أن القائم اليوم يستمر.
all-issues = الملفات كلها
cell-nash = ناش
cell-weighted-nash = ناش بالثقل
cell-kalai-smorodinsky = كالاي وسمورودنسكي
cell-egalitarian = مساواتية
cell-utilitarian = نفعية
column-mean = المتوسط
column-median = الوسيط
column-rounds = الوسيط جولةً بعد جولة، مجمّعًا
column-rounds-literal = بحسب المعادلة كما نُشرت
check-issues =
    { $issues ->
        [one] ملف واحد
        [two] ملفان
        [few] { $issues } ملفات
        [many] { $issues } ملفًا
       *[other] { $issues } ملف
    }، و{ $packages ->
        [one] حزمة واحدة.
        [two] حزمتان.
        [few] { $packages } حزم.
        [many] { $packages } حزمة.
       *[other] { $packages } حزمة.
    }
