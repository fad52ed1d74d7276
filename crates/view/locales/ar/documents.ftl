# ما يحيط بصفحة تُطبع أو تُرسل أو تُحفظ.

document-contents = المحتويات
document-authors = إعداد { $authors }
document-version = الإصدار { $version }
document-made-with = أعدّه برنامج Détente { $version } من القضية «{ $case }». والقضية نفسها بالإصدار نفسه تعطي الوثيقة نفسها.

brief-made = كُتب الملف { $file }.
brief-unknown-ending = لا يُعلم من اسم الملف { $file } ما الذي يُكتب. لتكن لاحقته واحدة من هذه: { $known }.
brief-without-pdf = بُني هذا البرنامج من دون PDF. لإضافته: ‎cargo install --path crates/detente --features pdf‎
brief-not-set = تعذّر تنضيد الملف { $file }: { $why }
