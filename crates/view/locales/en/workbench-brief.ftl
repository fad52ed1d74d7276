# The room of the workbench with the brief.

workbench-room-brief = Brief
workbench-brief-title = Brief
workbench-brief-lead = The whole answer, to be read, printed and sent.
workbench-brief-read = Read the brief
workbench-brief-what-if = { $title } – what if
workbench-brief-take = Take it along
workbench-brief-documents = The brief
workbench-brief-tables = Tables, as CSV
workbench-brief-html = Web page
workbench-brief-markdown = Markdown
workbench-brief-docx = Word
workbench-brief-pdf = PDF
workbench-brief-actors = Actors
workbench-brief-scenarios = Scenarios
workbench-brief-evidence = Evidence
