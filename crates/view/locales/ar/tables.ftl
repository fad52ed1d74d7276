# من يستطيع الاتفاق على ماذا.

cli-tables = من يستطيع الاتفاق على ماذا: صفقات كل طاولة، وهل تثبت، ومن يستطيع إفشالها
cli-tables-actors = طاولة هؤلاء الأطراف بدل طاولات القضية، مثل: us,russia
cli-tables-concept = متى تثبت الصفقة: nash أو gmr أو smr أو seq (وهو المعتاد) أو sseq
cli-tables-all = ذكر كل صفقة تثبت لا أولها فقط
tables-too-large = لا يمكن البحث في هذه الطاولة: { $why }.

heading-tables = من يستطيع الاتفاق على ماذا
tables-start = الصفقة ما كان خيرًا لكل الجالسين إلى الطاولة من هذا: { $state }.
column-table = الطاولة
column-deals = الصفقات
column-hold = ما يثبت
column-how = كيف
column-breakers = من يستطيع إفشال صفقة
column-add = من يُضاف
cell-none = –
cell-nobody-helps = لا أحد ينفع
between-alternatives = { " " }أو{ " " }
table-answer =
    { $deals ->
        [0] لا صفقة: لا شيء في متناول هذه الطاولة خير لكل الجالسين إليها.
        [one] { $holding ->
            [0] صفقة واحدة، وهي لا تثبت.
           *[other] صفقة واحدة، وهي تثبت.
        }
       *[other] { $holding ->
            [0] عدد الصفقات { $deals }، ولا تثبت أي منها.
            [one] عدد الصفقات { $deals }، وتثبت منها واحدة.
           *[other] عدد الصفقات { $deals }، وما يثبت منها { $holding }.
        }
    }
table-add = من يجب أن يجلس إلى الطاولة: { $actors }؛ وعندئذ: { $deals }
table-none-helps = أيًّا كان من يُضاف، فلا صفقة تثبت.
table-too-many-absent = لم يُبحث عمّن يجب أن يُضاف: عدد الغائبين { $count }، وأقصى ما يمكن البحث فيه اثنا عشر.
table-more =
    { $count ->
        [one] وتثبت صفقة أخرى؛ لعرضها: ‎--all
        [two] وتثبت صفقتان أخريان؛ لعرضهما: ‎--all
        [few] وتثبت { $count } صفقات أخرى؛ لعرضها: ‎--all
        [many] وتثبت { $count } صفقة أخرى؛ لعرضها: ‎--all
       *[other] وتثبت { $count } صفقة أخرى؛ لعرضها: ‎--all
    }
table-broken = من يستطيع إفشال الصفقات التي لا تثبت، وبأي خطوة:
table-indifferent =
    { $count ->
        [one] ووضع آخر لا يضرّ أحدًا من الجالسين، لكنه لبعضهم كاليوم تمامًا: { $numbers }.
        [two] ووضعان آخران لا يضرّان أحدًا من الجالسين، لكنهما لبعضهم كاليوم تمامًا: { $numbers }.
        [few] و{ $count } أوضاع أخرى لا تضرّ أحدًا من الجالسين، لكنها لبعضهم كاليوم تمامًا: { $numbers }.
        [many] و{ $count } وضعًا آخر لا تضرّ أحدًا من الجالسين، لكنها لبعضهم كاليوم تمامًا: { $numbers }.
       *[other] و{ $count } وضع آخر لا تضرّ أحدًا من الجالسين، لكنها لبعضهم كاليوم تمامًا: { $numbers }.
    }
package-piecemeal = على مراحل، خطوة خطوة
package-whole =
    { $count ->
        [two] دفعة واحدة فقط، كلاهما معًا
       *[other] دفعة واحدة فقط، كل الجالسين معًا وعددهم { $count }
    }
package-parts = على أجزاء، وفي بعضها { $count } معًا
deal-at-once = لا ترتيب للخطوات المفردة يفضي إليها: على الجميع أن يخطوا معًا.
balance-gains = { $actor } – المكسب: { $gains }.
balance-loses = { $actor } – الخسارة: { $losses }.
balance-both = { $actor } – المكسب: { $gains }. والخسارة: { $losses }.
balance-none = { $actor } – لا مكسب ولا خسارة.
balance-ranks-higher = { $actor } – خير من اليوم في ترتيبه.
balance-ranks-lower = { $actor } – دون اليوم في ترتيبه.
balance-absent = خارج الطاولة: { $balance }
breaker-absent =
    { $of ->
        [one] خارج الطاولة، ويستطيع إفشالها.
       *[other] خارج الطاولة، وما يستطيع إفشاله { $count } من أصل { $of }.
    }
breaker-member =
    { $of ->
        [one] جالس إلى الطاولة، ويستطيع إفشالها.
       *[other] جالس إلى الطاولة، وما يستطيع إفشاله { $count } من أصل { $of }.
    }
breaker-move = من { $deal }: { $step }. { $gain }.
breaker-threat = للآخرين ردّ، لكنه ليس في مصلحة كل من عليهم أن يخطوا: { $steps }.
tables-large = النموذج أكبر من أن يُبحث هنا عمّا في متناول كل طاولة.
tables-next = من يستطيع إفشال أي صفقة، والمكاسب والخسائر: ‎detente tables { $case }‎
table-how = كيف: { $how }.
table-breakers = من يستطيع الإفشال من خارج الطاولة: { $actors }.
