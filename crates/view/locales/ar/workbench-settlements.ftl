# المنضدة: ما يمكن الاتفاق عليه بالتدريج.

workbench-room-settlements = التسويات
workbench-to-settlements = المواقف والثقل وما يساويه اللااتفاق
workbench-settlements-large = ينتج عن الملفات { $packages } حزمة، ولا تستعرض الصفحة أكثر من { $limit }. ولسطر الأوامر متّسع من الوقت: ‎detente settle { $case }‎
workbench-settle-tables = الطاولات
workbench-set = اعتماد

workbench-lines-told = حرّك علامة فتجيبك الصفحة في الحال. كلما اتسعت العلامة زادت أهمية الملف. والنقطة الممتلئة مستوى يرد في اتفاق ممكن إلى هذه الطاولة، والخط المتقطع هو القائم اليوم.
workbench-lines-excluded = ما لا يرد في أي اتفاق إلى هذه الطاولة: { $levels }.
workbench-lines-by-level = حيث ذُكرت القيمة مستوى بعد مستوى تتناقص بانتظام من موضع العلامة متى حُرّكت.
workbench-lines-ranges = وما ذُكر بين حدّين يُعرض وسطه.
workbench-position-of = { $actor } – { $issue }
workbench-salience = أهمية الملف عند كل طرف
workbench-salience-of = أهمية «{ $issue }» عند { $actor }
workbench-start = اليوم
workbench-start-of = القائم اليوم في «{ $issue }»

workbench-numbers = غيّر رقمًا
workbench-walk-away = ما يساويه اللااتفاق
workbench-walk-away-of = ما يساويه اللااتفاق عند { $actor }
workbench-worth-as-today = { $number }، كاليوم
workbench-capability = الثقل
workbench-capability-of = ثقل { $actor }

workbench-frontier = ما هو ممكن لطرفين
workbench-first = جانبًا
workbench-second = صعودًا
workbench-show = عرض
workbench-package = حزمة
workbench-package-agreed =
    { $everybody ->
        [yes] مقبولة عند الجميع.
       *[no] مقبولة عند كل من إلى الطاولة «{ $table }».
    }
workbench-package-refused =
    { $everybody ->
        [yes] غير مقبولة، والرفض من { $actors }.
       *[no] غير مقبولة إلى الطاولة «{ $table }»، والرفض من { $actors }.
    }
workbench-accepts = مقبولة
workbench-refuses = مرفوضة
workbench-worths-told = الشريط ما تساويه الحزمة عند كل طرف، والخط العمودي أقل ما يقبل به.
