# غرفة مخطط النزاع وجدول الأوضاع في ورشة العمل.

workbench-room-graph = الخطوات
workbench-graph-of = { $title } – الخطوات
workbench-graph-title = من ينتقل، وإلى أين
workbench-graph-no-options = لا ينتقل أحد في هذه القضية من وضع إلى وضع: فالأمر كله درجات يُتفق عليها أو لا يُتفق.
workbench-graph-to-question = ما يمكن الاتفاق عليه
workbench-graph-one = ليس هنا إلا وضع واحد، ولا أحد يستطيع الانتقال.
workbench-graph-gone = ما يطلبه العنوان لا يمكن أن يقوم، مع هذه التغييرات على الأقل. والمعروض بدلًا منه هو نقطة البداية.
workbench-graph-why = لماذا
workbench-graph-way = الطريق من اليوم إلى هنا
workbench-graph-no-way = من دون الطريق
workbench-graph-today = عودة إلى الوضع القائم
workbench-graph-whose = خطوات مَن
workbench-graph-everybody = الجميع
workbench-graph-which = أي خطوات
workbench-graph-any = كل خطوة ممكنة
workbench-graph-wanted = ما يرغب فيه أصحابه فقط
workbench-graph-picture = الأوضاع والخطوات: أسهم لوحة المفاتيح تنقل من وضع إلى آخر، ومفتاح Enter يجعله نقطة البداية
workbench-graph-in-words = الصورة بالكلمات
workbench-graph-in =
    { $steps ->
        [one] اقتراب: ما يبعد خطوة واحدة
        [two] اقتراب: ما يبعد خطوتين على الأكثر
        [few] اقتراب: ما يبعد { $steps } خطوات على الأكثر
        [many] اقتراب: ما يبعد { $steps } خطوة على الأكثر
       *[other] اقتراب: ما يبعد { $steps } خطوة على الأكثر
    }
workbench-graph-out =
    { $steps ->
        [one] ابتعاد: ما يبعد خطوة واحدة
        [two] ابتعاد: ما يبعد خطوتين على الأكثر
        [few] ابتعاد: ما يبعد { $steps } خطوات على الأكثر
        [many] ابتعاد: ما يبعد { $steps } خطوة على الأكثر
       *[other] ابتعاد: ما يبعد { $steps } خطوة على الأكثر
    }
workbench-graph-whole = ابتعاد: الكل
workbench-graph-most = أهم ما في الأمر

workbench-states = كل الأوضاع
workbench-states-count =
    { $count ->
        [one] وضع واحد.
        [two] وضعان.
        [few] { $count } أوضاع.
        [many] { $count } وضعًا.
       *[other] { $count } وضع.
    }
workbench-states-some =
    { $shown ->
        [0] لا وضع كهذا من أصل { $count }.
        [one] وضع واحد من أصل { $count }.
        [two] وضعان من أصل { $count }.
        [few] { $shown } أوضاع من أصل { $count }.
        [many] { $shown } وضعًا من أصل { $count }.
       *[other] { $shown } وضع من أصل { $count }.
    }
workbench-states-told = الضغط على رقم يجعل وضعه نقطة البداية. وتحت كل طرف رتبة الوضع عنده (الأعلى أفضل)؛ والسهم يعني أنه يرغب في الانتقال منه، ويقود إلى أسبابه. وأرقام الخيارات هي أرقامها في الصورة.
workbench-states-find = بحث
workbench-states-find-told = جزء من اسم، أو رقم، أو شرط مثل «{ $one } and not { $other }».
workbench-states-find-name = جزء من اسم، أو رقم.
workbench-states-lasting = ما يمكن أن يدوم فقط
workbench-states-reached = يُبلغ من اليوم
workbench-states-somehow = بخطوات ممكنة
workbench-states-wanted = بخطوات يرغب فيها أصحابها
workbench-states-by-option = بحسب ما يُفعل
workbench-states-either = لا فرق
workbench-states-yes = نعم
workbench-states-no = لا
workbench-states-show = عرض
workbench-states-clear = عرض الكل
workbench-states-pages = أجزاء الجدول
workbench-states-previous = السابق
workbench-states-next = التالي
workbench-states-page = الجزء { $page } من { $count }
workbench-states-holds = الثبات
workbench-states-moves = يرغب { $actor } في الانتقال: لماذا
