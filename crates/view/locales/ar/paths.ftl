# الطرق من وضع إلى آخر، والسؤال عنها.

cli-path = الطريق من حالة إلى أخرى: من يتحرك، ومن يبدأ، ومن يستطيع سدّه
cli-path-to = الحالة المقصودة: رقم أو عنوان أو حروف الحالة أو معرّف مآل أو شرط
cli-path-from = حالة الانطلاق؛ ومن دونها الوضع القائم
cli-path-within = عرض ما يمكن بلوغه بهذا العدد من الخطوات على الأكثر؛ ومن دونه بعدد خطوات الطريق
usage-not-a-count = القيمة «{ $value }» لا تصلح هنا: { $argument }. المطلوب عدد صحيح، مثل 3.
usage-out-of-bounds = القيمة «{ $value }» لا تصلح هنا: { $argument }. المطلوب عدد من { $least } إلى { $most }.
path-no-start = لا تذكر القضية وضعًا قائمًا يُنطلق منه. تُذكر نقطة الانطلاق هكذا: ‎--from STATE
path-too-many-actors = لا يمكن البحث عن الطرق في هذه القضية: أطرافها أكثر من 64.

path-heading = من: { $from }. إلى: { $to }.
path-others = الاسم المعطى للرقم { $number } يشمل أيضًا: { $others }؛ والرقم { $number } أثبتها.
path-length =
    { $count ->
        [one] خطوة واحدة تكفي لبلوغه.
        [two] يلزم لبلوغه خطوتان.
        [few] يلزم لبلوغه { $count } خطوات.
        [many] يلزم لبلوغه { $count } خطوة.
       *[other] يلزم لبلوغه { $count } خطوة.
    }
path-none = لا خطوات تفضي إليه، أيًّا كان من يخطوها، ما دام لا أحد يخطو مرتين متتاليتين.
path-here = هذه نقطة الانطلاق نفسها: لا حاجة إلى خطوة.
heading-path-way = الطريق خطوة خطوة
path-only-way = لا طريق آخر بهذا القصر.
path-ways =
    { $count ->
        [one] وثمة طريق آخر بهذا القصر.
        [two] وثمة طريقان آخران بهذا القصر.
        [few] وثمة { $count } طرق أخرى بهذا القصر.
        [many] وثمة { $count } طريقًا آخر بهذا القصر.
       *[other] وثمة طرق أخرى بهذا القصر عددها { $count }.
    }
path-ways-countless = وثمة أكثر من مليون طريق بهذا القصر.
path-another = منها: { $steps }.
heading-path-interest = هل تفضي إليه المصلحة الذاتية وحدها؟
path-interest-yes =
    { $count ->
        [one] نعم، بخطوة واحدة.
        [two] نعم، بخطوتين، كل منهما في مصلحة من يخطوها.
        [few] نعم، في { $count } خطوات، كل منها في مصلحة من يخطوها.
        [many] نعم، في { $count } خطوة، كل منها في مصلحة من يخطوها.
       *[other] نعم، في { $count } خطوة، كل منها في مصلحة من يخطوها.
    }
path-interest-same = وهو الطريق أعلاه.
path-interest-no = لا: في كل طريق خطوة لا تعود على من يخطوها بنفع فوري.
heading-path-needed = من تلزم خطواتهم
path-alone = يمكن أن يتحقق بخطوات طرف واحد: { $actors }
path-together = يمكن أن يتحقق بخطوات هؤلاء معًا، ولا غنى عن أي منهم: { $actors }
path-coalitions-unsearched = أكثر من مجموعة من الأطراف تستطيع تحقيقه؛ ولم يُبحث أيها، لأن الأطراف أكثر مما يسع البحث.
path-better = أفضل حالًا هناك مما في البداية: { $actors }.
path-same = الحال هناك كما في البداية: { $actors }.
path-worse = أسوأ حالًا هناك مما في البداية: { $actors }.
heading-path-begin = من يستطيع أن يبدأ
path-begin-only = طرف واحد، وكل طريق يبدأ بخطوة منه: { $actors }.
path-begin-any = أي من هؤلاء: { $actors }.
path-begin-shortest = أقصر الطرق تبدأ من: { $actors }. والأطول منها قد تبدأ أيضًا من: { $others }.
heading-path-block = من يستطيع سدّ الطريق إن لم يتحرك
path-block-nobody = لا أحد بمفرده: أيًّا كان من لا يتحرك، يبقى طريق آخر.
path-block-move = على أقصر طريق: { $step }.
path-block-where = في: { $states }.
path-block-more =
    { $count ->
        [one] وثمة خطوة أخرى مثلها؛ انظر ‎--format json
        [two] وثمة خطوتان أخريان مثلها؛ انظر ‎--format json
        [few] وثمة { $count } خطوات أخرى مثلها؛ انظر ‎--format json
        [many] وثمة { $count } خطوة أخرى مثلها؛ انظر ‎--format json
       *[other] وثمة خطوات أخرى مثلها عددها { $count }؛ انظر ‎--format json
    }
heading-path-reach = إلى أين تفضي الخطوات من نقطة الانطلاق
path-distance =
    { $count ->
        [one] خطوة واحدة
        [two] خطوتان
        [few] { $count } خطوات
        [many] { $count } خطوة
       *[other] { $count } خطوة
    }
path-reached =
    { $count ->
        [one] وضع واحد: { $states }.
        [two] وضعان: { $states }.
        [few] { $count } أوضاع: { $states }.
        [many] { $count } وضعًا: { $states }.
       *[other] أوضاع عددها { $count }: { $states }.
    }
path-reach-nothing = لا خطوة ممكنة من هناك.
path-reach-interest =
    { $count ->
        [0] ولا تبلغ المصلحة الذاتية وحدها شيئًا منها.
        [one] وتبلغ المصلحة الذاتية وحدها واحدًا منها.
        [two] وتبلغ المصلحة الذاتية وحدها اثنين منها.
       *[other] وما تبلغه المصلحة الذاتية وحدها منها عدده { $count }.
    }
heading-path-ends = أين تنتهي المصلحة الذاتية إن لم يوجّهها أحد
path-ends-here = حيث بدأت: لا أحد يرغب في خطوة.
path-end-round = لا تستقرّ، بل تدور بين أوضاع عددها { $count }: { $states }.
path-ends-more =
    { $count ->
        [one] وثمة نهاية أخرى؛ انظر ‎--format json
        [two] وثمة نهايتان أخريان؛ انظر ‎--format json
        [few] وثمة { $count } نهايات أخرى؛ انظر ‎--format json
        [many] وثمة { $count } نهاية أخرى؛ انظر ‎--format json
       *[other] وثمة نهايات أخرى عددها { $count }؛ انظر ‎--format json
    }
path-ends-elsewhere = وليس الوضع المقصود بين هذه النهايات.
