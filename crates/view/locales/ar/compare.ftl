# ماذا لو: صيغتان لقضية واحدة جنبًا إلى جنب.

cli-compare = ماذا لو: ما الذي يدوم في صيغة أخرى للقضية، وما الذي لم يعد يدوم، ولماذا
cli-compare-what_if = قضية أخرى، أو تغييرات في هذه، مثل: "move russia.relief first; forbid local-settlement". الواحد منها يُقارَن بالقضية كما هي، والاثنان أحدهما بالآخر
compare-forms = تُكتب التغييرات هكذا، وبين كل اثنين منها ‎;
compare-not-a-change = ليس «{ $text }» قضية ولا تغييرًا في قضية.
compare-nearest = لعل المقصود «{ $nearest }»؟
compare-other-form = لا يمكن إجراء التغيير «{ $text }» بهذه الصورة. صورته:
compare-unknown = لا يمكن إجراء التغيير «{ $text }»: { $why }
compare-refused = التغيير «{ $text }» يترك القضية وفيها أخطاء: { $why }
compare-no-such = التغيير «{ $text }» لا يناسب القضية: ليس فيها «{ $id }»، أو ليس مما يُغيَّر هكذا. فلا أوزان إلا حيث كُتبت الأمنيات بأوزان، ولا يغادر طاولة إلا من يجلس إليها.

heading-compare = ماذا لو
compare-as-it-is = { $title } كما هي
compare-before = من
compare-after = إلى
edit-move-above = { $actor }: «{ $statement }» قبل «{ $other }»
edit-move-below = { $actor }: «{ $statement }» بعد «{ $other }»
edit-add = مطلب جديد عند { $actor }: { $condition }
edit-drop = لم يعد من مطالب { $actor }: «{ $statement }»
edit-want = مطلب { $actor } بدل «{ $statement }»: { $condition }
edit-weigh = وزن «{ $statement }» عند { $actor }: { $weight }
edit-to-yes = { $actor } – { $option }: لا رجعة عنه متى تمّ
edit-to-no = { $actor } – { $option }: لا عودة إليه متى تُرك
edit-both-ways = { $actor } – { $option }: يُفعل ويُرجع عنه متى شاء
edit-seat = انضمام { $actor } إلى الطاولة «{ $table }»
edit-unseat = غياب { $actor } عن الطاولة «{ $table }»
edit-forbid = لا يمكن أن يقوم «{ $outcome }»
edit-allow = عاد من الممكن أن يقوم «{ $outcome }»
edit-capability = ثقل { $actor }: { $number }
edit-walk-away = ما يساويه اللااتفاق عند { $actor }: { $number }
edit-ratify = حدّ الداخل عند { $actor }: { $number }
edit-spoil-cost = ثمن تعطيل الصفقة على { $actor }: { $number }
edit-ideal = مطلب { $actor } في «{ $issue }»: { $level }
edit-salience = أهمية «{ $issue }» عند { $actor }: { $number }
edit-start = نقطة البدء في «{ $issue }»: { $level }
edit-today = اليوم: { $options }
edit-today-nothing = اليوم: لا خيار معتمد
edit-other = { $text }
compare-answer =
    { $now ->
        [0] { $gone ->
            [0] ما يدوم هو نفسه في الصيغتين.
            [one] وضع واحد لم يعد يدوم.
            [two] وضعان لم يعودا يدومان.
            [few] { $gone } أوضاع لم تعد تدوم.
            [many] { $gone } وضعًا لم يعد يدوم.
           *[other] { $gone } وضع لم يعد يدوم.
        }
        [one] { $gone ->
            [0] يدوم وضع آخر.
            [one] يدوم وضع آخر، ووضع واحد لم يعد يدوم.
           *[other] يدوم وضع آخر، وما لم يعد يدوم { $gone }.
        }
        [two] { $gone ->
            [0] يدوم وضعان آخران.
            [one] يدوم وضعان آخران، ووضع واحد لم يعد يدوم.
           *[other] يدوم وضعان آخران، وما لم يعد يدوم { $gone }.
        }
       *[other] { $gone ->
            [0] ما صار يدوم من أوضاع أخرى: { $now }.
            [one] ما صار يدوم من أوضاع أخرى: { $now }، ووضع واحد لم يعد يدوم.
           *[other] ما صار يدوم من أوضاع أخرى: { $now }، وما لم يعد يدوم: { $gone }.
        }
    }
compare-in-both =
    { $count ->
        [0] ولا شيء يدوم في الصيغتين.
        [one] ووضع واحد يدوم في الصيغتين.
        [two] ووضعان يدومان في الصيغتين.
        [few] و{ $count } أوضاع تدوم في الصيغتين.
        [many] و{ $count } وضعًا يدوم في الصيغتين.
       *[other] و{ $count } وضع يدوم في الصيغتين.
    }
compare-states = عدد الأوضاع { $after } بعد أن كان { $before }.
compare-no-today = ليس لإحدى الصيغتين وضع قائم ممكن، فلا يقال عنه شيء ولا عن الطاولات التي تبدأ منه.
compare-today = الوضع القائم: { $phrase }، من قبل والآن.
compare-today-turned = الوضع القائم: من قبل { $before }؛ والآن { $after }.
compare-today-moved = الوضع القائم غيره من قبل: ذاك { $before }؛ وهذا { $after }.
heading-compare-no-longer = ما الذي لم يعد يدوم
heading-compare-now = ما الذي صار يدوم
heading-compare-otherwise = ما الذي يدوم لسبب آخر
compare-turned = من قبل: { $before }. والآن: { $after }.
compare-leaves-now = الآن: { $temptation }
compare-left-before = من قبل: { $temptation }
compare-instead-before = من قبل: { $answer }
compare-instead-now = الآن: { $answer }
compare-impossible-before = من قبل لم تكن مثل هذه الخطوة ممكنة.
compare-impossible-now = والآن ليست مثل هذه الخطوة ممكنة.
compare-unwanted-before = من قبل لم تكن مثل هذه الخطوة مغرية.
compare-unwanted-now = والآن ليست مثل هذه الخطوة مغرية.
compare-likewise = ومثله: { $numbers }.
compare-new =
    { $count ->
        [one] وضع واحد لم يكن ممكنًا، وهو يدوم: { $numbers }.
        [two] وضعان لم يكونا ممكنين، وهما يدومان: { $numbers }.
       *[other] أوضاع لم تكن ممكنة، وهي تدوم، وعددها { $count }: { $numbers }.
    }
compare-gone =
    { $count ->
        [one] وضع واحد كان يدوم ولم يعد ممكنًا: { $numbers }.
        [two] وضعان كانا يدومان ولم يعودا ممكنين: { $numbers }.
       *[other] أوضاع كانت تدوم ولم تعد ممكنة، وعددها { $count }: { $numbers }.
    }
compare-more =
    { $count ->
        [one] وآخر؛ انظر ‎--format json
        [two] وآخران؛ انظر ‎--format json
       *[other] وغيرها، وعددها { $count }؛ انظر ‎--format json
    }
heading-compare-outcomes = المآلات
compare-outcome =
    { $states ->
        [0] لا يمكن أن يقوم؛ ومن قبل كان يدوم من صوره { $lasted } من { $had }.
       *[other] يدوم من صوره { $lasting } من { $states }؛ ومن قبل { $lasted } من { $had }.
    }
heading-compare-tables = الطاولات
compare-table-before = من قبل: { $answer }
compare-table-now = الآن: { $answer }
compare-tables-unchanged = لكل طاولة من الصفقات، ومما يثبت منها، مثل ما كان.
compare-of = { $name }: { $said }
