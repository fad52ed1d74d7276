# كيف يبدو النزاع لكل طرف، والسؤال عنه.

cli-views = كيف يبدو النزاع لكل طرف: علامَ يعوّل، وما الذي يفاجئه، وما الذي يدوم عندئذ
cli-views-view = هذه النظرات وحدها، مثل: hope,fear
cli-views-concept = متى يدوم الوضع: nash أو gmr أو smr أو seq (وهو المعتاد) أو sseq
views-none = لا تذكر القضية أي نظرة، فيُحسب أن الجميع يرون النزاع كما هو. تُذكر النظرة تحت ‎[[view]]‎: نظرة من هي (of)، وما الذي لا تراه (unseen، unaware)، وما الذي تخطئ في قراءته ‎([view.preference.ACTOR])‎.
views-no-such = لا نظرة في القضية باسم «{ $view }». فيها: { $known }.
views-several = للطرف { $actor } أكثر من نظرة، ولا يُنظر إلا في واحدة منها مع نظرات غيره. اختر بالخيار ‎--view‎: { $known }.
views-too-large = ما تُبقيه نظرة من هذا النموذج أكبر مما يسع البحث. اكتفِ بنظرات تخطئ في قراءة التفضيلات وحدها، أو احذف خيارات.

heading-views = كيف يبدو النزاع لكل طرف
views-start = يُحسب أن كل طرف يتصرف بحسب نظرته، وأن من لا نظرة له يرى النزاع كما هو. والمعروض هنا ما كان سيترتب لو صحّ ذلك.
views-of = نظرة { $actor }
views-unseen =
    { $count ->
        [one] وضع واحد من { $states } لا تراه هذه النظرة: { $numbers }.
        [two] وضعان من { $states } لا تراهما هذه النظرة: { $numbers }.
        [few] { $count } أوضاع من { $states } لا تراها هذه النظرة: { $numbers }.
        [many] { $count } وضعًا من { $states } لا تراها هذه النظرة: { $numbers }.
       *[other] { $count } وضع من { $states } لا تراها هذه النظرة: { $numbers }.
    }
views-unaware = ما لا تعرف هذه النظرة أنه ممكن: { $options }.
views-wants = مطلب { $actor } في هذه النظرة: { $aims }.
views-does-not-want = ليس من مطالب { $actor } في هذه النظرة: { $aims }.
views-other-order = مطالب { $actor } في هذه النظرة هي نفسها بترتيب آخر: { $aims }.
views-other-ranking = ترتيب { $actor } للمآلات في هذه النظرة غيره في الواقع، وأعلاها: { $state }.
views-basis = { $basis }
views-answer =
    { $counted ->
        [0] لا شيء يدوم في هذه النظرة.
        [one] { $lost ->
            [0] وضع واحد يُعوَّل على دوامه، وهو يدوم.
           *[other] وضع واحد يُعوَّل على دوامه، وهو لا يدوم.
        }
       *[other] { $lost ->
            [0] عدد الأوضاع التي يُعوَّل على دوامها { $counted }، وكلها تدوم.
            [one] عدد الأوضاع التي يُعوَّل على دوامها { $counted }، وواحد منها لا يدوم.
           *[other] عدد الأوضاع التي يُعوَّل على دوامها { $counted }، وما لا يدوم منها { $lost }.
        }
    }
views-counted-on = ما يُعوَّل على دوامه: { $numbers }.
views-unforeseen = ما يدوم ولا يُعوَّل عليه: { $numbers }.
views-today-unforeseen = الوضع القائم يدوم، وإن لم تعوّل هذه النظرة على دوامه.
views-today-unseen = هذه النظرة لا ترى الوضع القائم.
heading-views-disappointments = ما يُعوَّل عليه ولا يدوم
views-no-surprise = لا خطوة لأحد إلا وهي في حساب هذه النظرة.
heading-views-unexpected = خطوات ليست في حساب هذه النظرة
views-unexpected-unseen = وهذه النظرة لا ترى ما تفضي إليه.
views-unexpected-misread = وهذه النظرة لا ترى فيها مكسبًا.
views-unexpected-all =
    { $count ->
        [one] وإذا عُدّت كل الأوضاع فمثلها خطوة واحدة.
        [two] وإذا عُدّت كل الأوضاع فمثلها خطوتان.
        [few] وإذا عُدّت كل الأوضاع فمثلها { $count } خطوات.
        [many] وإذا عُدّت كل الأوضاع فمثلها { $count } خطوة.
       *[other] وإذا عُدّت كل الأوضاع فمثلها { $count } خطوة.
    }
heading-views-lasting = ما الذي يدوم عندئذ
views-lasting-none = لا شيء: في كل وضع طرف يتحرك.
views-as-ever = كما لو رأى الجميع النزاع كما هو: { $numbers }.
views-anyway = وكان سيدوم لو رأى الجميع النزاع كما هو.
views-held-by-error = وإنما يدوم لأن { $actors } على هذه النظرة؛ ولولاها لكانت ثمة خطوة مغرية.
views-by-error = وما كان ليدوم لو رأى الجميع النزاع كما هو.
views-unaware-of = لا يراه: { $actors }.
views-more =
    { $count ->
        [one] وآخر؛ انظر ‎--format json
        [two] وآخران؛ انظر ‎--format json
       *[other] وغيرها، وعددها { $count }؛ انظر ‎--format json
    }
heading-views-undone = ما الذي لم يعد يدوم
views-nothing-undone = كل ما يدوم لو رأى الجميع النزاع كما هو يدوم هنا أيضًا.
views-seen-by-nobody = لا يراه أحد.
views-brief = { $name }: { $answer }
views-next = ما الذي يفاجئ من، وما الذي يدوم عندئذ: ‎detente views { $case }‎
