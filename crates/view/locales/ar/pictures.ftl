# الصور: ما يُكتب فيها، وما يُرى فيها، وما تبيّنه لمن لا يراها.

picture-taken = مأخوذ به
picture-not-taken = غير مأخوذ به
picture-wanted-move = خطوة يرغب فيها صاحبها
picture-other-move = خطوة أخرى ممكنة

picture-graph = الأوضاع والخطوات
picture-graph-still = { $state }: لا أحد له خطوة يرغب فيها.
picture-graph-moves = { $state }: لهؤلاء خطوة يرغبون فيها: { $actors }.
picture-graph-lasting =
    { $count ->
        [0] لا يمكن أن يدوم أي من الأوضاع المبيّنة.
        [one] يمكن أن يدوم وضع واحد من الأوضاع المبيّنة، وإطاره أخضر غليظ.
        [two] يمكن أن يدوم وضعان من الأوضاع المبيّنة، وإطاراهما أخضران غليظان.
        [few] يمكن أن تدوم { $count } أوضاع من الأوضاع المبيّنة، وإطاراتها خضراء غليظة.
        [many] يمكن أن يدوم { $count } وضعًا من الأوضاع المبيّنة، وإطاراتها خضراء غليظة.
       *[other] يمكن أن يدوم { $count } وضع من الأوضاع المبيّنة، وإطاراتها خضراء غليظة.
    }
picture-graph-part = عدد المبيّن { $shown } من أصل { $count }: أهم الأوضاع والطرق إليها وما حولها.
picture-graph-today = اليوم
picture-graph-lasts = يمكن أن يدوم
picture-graph-today-lasts = اليوم، ويدوم
picture-graph-card = { $state } – { $status }
picture-graph-state = { $state }: { $parts }.
picture-graph-move = خطوة مرغوب فيها بيد { $actor } إلى { $number }
picture-graph-no-move = لا خطوة مرسومة يرغب فيها أحد

picture-today-refused = حزمة اليوم لا يقبل بها أي منهما.
picture-today-accepted = حزمة اليوم يقبل بها { $actors }.
picture-point = { $name }: { $package }.
picture-lines-apart = أبعد ما تكون المواقف في «{ $widest }»، وأقربها في «{ $nearest }».
picture-lines-issue = { $issue } (اليوم: { $today }) – { $stances }.
picture-stance = { $actor }: { $level }
picture-lattice-sets =
    لا تُحلّ إلا معًا، مجموعة أو أخرى: { $sets }{ $more ->
        [0] .
        [one] {" "}ومجموعة أخرى.
        [two] {" "}ومجموعتان أخريان.
        [few] {" "}و{ $more } مجموعات أخرى.
        [many] {" "}و{ $more } مجموعة أخرى.
       *[other] {" "}و{ $more } مجموعة أخرى.
    }
picture-tornado-most = أكثر ما يتوقف الجواب عليه: { $doubt }
picture-tornado-nothing = حسم أيٍّ من هذه الشكوك وحده لا يغيّر شيئًا.
picture-tornado-order = من أطول الأعمدة إلى أقصرها:
