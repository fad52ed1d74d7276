# غرفة ورشة العمل التي تقول مدى الثقة بالأجوبة، وما يظهر من ذلك بجانب كل جواب.

workbench-room-sure = مدى الثقة
workbench-sure-title = مدى الثقة بالأجوبة
workbench-sure-lead = كل ما يشكّ فيه المحلل قد يصح وقد لا يصح، ومن كل احتمال تنشأ صيغة أخرى للقضية. ويُعدّ هنا في كم صيغة منها يثبت الجواب.
workbench-sure-of = مدى الثقة: { $answer }
workbench-sure-turns-on =
    { $count ->
        [one] يتوقف على تقدير واحد
        [two] يتوقف على تقديرين
        [few] يتوقف على { $count } تقديرات
        [many] يتوقف على { $count } تقديرًا
       *[other] يتوقف على { $count } تقدير
    }
workbench-sure-more = مدى الثقة بالتفصيل
workbench-sure-large = النموذج أكبر من أن تُحسب صيغه مع هذه الصفحة. وفي الغرفة المخصصة لذلك يظهر ما أُنجز منها ويمكن إيقافها.
workbench-sure-side =
    { $how ->
        [all] يدوم
        [none] لا يدوم
       *[some] يدوم في { $holds } من { $of }
    }
workbench-sure-differs = مردّ الفرق

workbench-sure-versions = أقصى عدد من الصيغ
workbench-sure-seed = البذرة
workbench-sure-seed-told = إن زادت الصيغ عن هذا العدد سُحب منها بقدره. والبذرة نفسها تسحب الصيغ نفسها.
workbench-sure-run = احسب
workbench-sure-bad-number = يُطلب عدد الصيغ برقم من 1 إلى { $most }، والبذرة بعدد صحيح.

workbench-sure-running = تُحسب الصيغ، وأقصاها { $count }
workbench-sure-so-far = حُسبت { $done } من { $planned } صيغة
workbench-sure-so-far-settle = مجال الاتفاق: حُسبت { $done } من { $planned } صيغة
workbench-sure-progress = ما حُسب من الصيغ
workbench-sure-preliminary = حتى الآن
workbench-sure-stop = إيقاف
workbench-sure-failed = انقطع الحساب. أعد تحميل الصفحة ليبدأ من جديد.
workbench-sure-no-script = لا تستطيع هذه الصفحة بلا سكربت أن تبيّن ما أُنجز من الحساب. لكنها تنتظره ربع دقيقة ثم تقول ما عُرف.
workbench-sure-wait = احسب وانتظر

workbench-made = ماذا لو: ليست هذه القضية كما هي محفوظة
workbench-made-back = إلى التغييرات وما تفعله

# في شريط ما تفعله التغييرات.
workbench-turned-more =
    { $count ->
        [one] ووضع آخر.
        [two] ووضعان آخران.
        [few] و{ $count } أوضاع أخرى.
        [many] و{ $count } وضعًا آخر.
       *[other] و{ $count } وضع آخر.
    }

# مفاتيح الترتيب والأوزان.
workbench-prefers = ما يفضّله، والأفضل أولًا
workbench-weighs = ما يزيده كل مطلب
workbench-weigh = الوزن: { $statement }
workbench-weigh-less = أقل: { $statement }
workbench-weigh-more = أكثر: { $statement }
ranked-rest = كل ما عداه
ranked-nothing = لا شيء يُفعل
