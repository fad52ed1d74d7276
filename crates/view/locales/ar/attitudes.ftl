# ما يثبت وفق كل موقف من التفضيل المجهول، والسؤال عنه.

cli-attitudes = ما يثبت حين يُجهل بعض التفضيل: وفق كل موقف من المجهول
cli-attitudes-state = هذه الحالة وحدها: رقم أو عنوان أو حروف الحالة أو معرّف مآل أو شرط
attitudes-nothing-unknown = لا تفضيل مجهولًا في هذه القضية. فإن كان لا يُعرف أي نوعين من الأوضاع يفضّله طرف ما، فاكتب ذلك مع تفضيله، مثلًا: ‎unknown = [["{ $option }", "not { $option }"]]‎
attitudes-nothing-unknown-listed = لا تفضيل مجهولًا في هذه القضية. فإن كان لا يُعرف أي وضعين يفضّله طرف ما، فاكتب ذلك مع تفضيله، مثلًا: ‎unknown = [["{ $first }", "{ $second }"]]‎
attitudes-too-large = القضية أكبر من أن يُجاب فيها عن هذا السؤال: تلزم مقارنة أكثر من مئة مليون زوج من الأوضاع. اسأل عن حالة واحدة، أو احذف خيارات.

heading-attitudes-unknown = ما هو مجهول
attitudes-pair = أيهما يُفضَّل: { $left }؛ أم: { $right }.
attitudes-pairs-more =
    { $count ->
        [one] وثمة زوج آخر مثله.
        [two] وثمة زوجان آخران مثله.
        [few] وثمة { $count } أزواج أخرى مثله.
        [many] وثمة { $count } زوجًا آخر مثله.
       *[other] وثمة أزواج أخرى مثله عددها { $count }.
    }
attitudes-any-situation = أي وضع
heading-attitudes = أربعة مواقف من المجهول
attitudes-four = كيف يتصرف من لا يعرف أيّ الأمرين يفضّل؟ ذلك وفق موقفه: هل يكفيه احتمال الكسب ليتحرك؟ وهل يكفي احتمال الخسارة ليمنعه؟
attitude-a = جريء
    .means = يتحرك ولو كان كسبه مجرد احتمال؛ ولا يمنعه إلا ردّ لن يتركه حتمًا أفضل حالًا.
attitude-b = متثبّت
    .means = لا يتحرك إلا حين يكون كسبه أكيدًا؛ ولا يمنعه إلا ردّ لن يتركه حتمًا أفضل حالًا.
attitude-c = متردّد
    .means = يتحرك ولو كان كسبه مجرد احتمال؛ ويمنعه حتى ردّ قد لا يتركه أفضل حالًا.
attitude-d = حذِر
    .means = لا يتحرك إلا حين يكون كسبه أكيدًا؛ ويمنعه حتى ردّ قد لا يتركه أفضل حالًا.
attitudes-nothing = لا شيء يدوم وفق أي موقف.
attitudes-lasts-under-all = يدوم أيًّا كان الموقف.
attitudes-lasts-under-none = لا يدوم وفق أي موقف.
attitudes-lasts-under = يدوم إن كان كل طرف: { $attitudes }؛ ولا يدوم إن كان: { $others }.
attitudes-every = { $phrase }، أيًّا كان الموقف
attitudes-if = { $attitudes }: { $phrase }
heading-attitudes-table = جنبًا إلى جنب، إن كان موقف الجميع واحدًا
column-attitude = { $name } ({ $letter })
column-beneath = وفق الترتيب المذكور
cell-by-itself = بذاته
cell-on-answers = بالردود
cell-on-threats = بالتهديد
attitudes-legend = «بذاته»: لا أحد يتحرك. «بالردود»: ردّ الآخرين متوقّع، وهو في مصلحتهم أو لا يُعرف أنه ليس فيها. «بالتهديد»: ثمة من يستطيع الرد. «–»: لا يثبت. والترتيب المذكور هو التفضيل لو لم يكن فيه مجهول؛ وإليه تستند الأسئلة الأخرى.
attitudes-more =
    { $count ->
        [one] وثمة وضع آخر؛ انظر ‎--format json
        [two] وثمة وضعان آخران؛ انظر ‎--format json
        [few] وثمة { $count } أوضاع أخرى؛ انظر ‎--format json
        [many] وثمة { $count } وضعًا آخر؛ انظر ‎--format json
       *[other] وثمة أوضاع أخرى عددها { $count }؛ انظر ‎--format json
    }
attitudes-incomplete = القضية أكبر من أن يُنظر في كل وضع فيها: المذكور هو الوضع القائم وأثبت ما يدوم وفق الترتيب المذكور.
