# غرفة الموجز في ورشة العمل.

workbench-room-brief = الموجز
workbench-brief-title = الموجز
workbench-brief-lead = الجواب كله، للقراءة والطباعة والإرسال.
workbench-brief-read = اقرأ الموجز
workbench-brief-what-if = { $title } – ماذا لو
workbench-brief-take = خذه معك
workbench-brief-documents = الموجز
workbench-brief-tables = الجداول بصيغة CSV
workbench-brief-html = صفحة ويب
workbench-brief-markdown = Markdown
workbench-brief-docx = Word
workbench-brief-pdf = PDF
workbench-brief-actors = الأطراف
workbench-brief-scenarios = الأوضاع
workbench-brief-evidence = الأدلة
