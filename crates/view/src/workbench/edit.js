
// Editing: lines are numbered as they come, what is wrong is marked at its line, and nothing typed is left by mistake.
{
  const page = () => document.getElementById("text");

  const mark = () => {
    const lines = document.getElementById("lines");
    if (!lines) return;
    document.getElementById("told").textContent = document.querySelector("#checked .verdict").textContent;
    for (const line of lines.children) line.className = "";
    for (const link of document.querySelectorAll("#checked a[data-line]")) {
      const line = lines.children[link.dataset.line - 1];
      const isError = link.closest(".finding").classList.contains("error");
      if (line && line.className !== "error") line.className = isError ? "error" : "warning";
    }
  };

  const number = (text) => {
    const lines = document.getElementById("lines");
    const count = text.value.split("\n").length;
    while (lines.children.length > count) lines.lastElementChild.remove();
    while (lines.children.length < count) {
      const line = document.createElement("li");
      line.id = `line-${lines.children.length + 1}`;
      lines.append(line);
    }
    text.rows = count;
  };

  const isTyped = () => {
    const text = page();
    if (text) return text.value !== text.defaultValue || document.getElementById("edit").dataset.unsaved === "true";
    const fields = [...(document.getElementById("plan")?.elements ?? [])];
    return fields.some((field) => field.type === "text" && field.value !== field.defaultValue);
  };

  document.addEventListener("input", (event) => {
    if (event.target !== page()) return;
    number(event.target);
    document.getElementById("unsaved").hidden = !isTyped();
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id === "checked" || document.getElementById("checked")) mark();
  });

  // The cursor goes to the place of what is wrong. Columns are counted in letters, as on the command line.
  const offset = (text, line, column) => {
    const lines = text.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, own) => sum + own.length + 1, 0);
    return before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-line]");
    const text = page();
    if (!link || !text) return;
    event.preventDefault();
    const { line, column, endLine, endColumn } = link.dataset;
    const start = offset(text.value, line, column);
    text.focus({ preventScroll: true });
    text.setSelectionRange(start, Math.max(start, offset(text.value, endLine, endColumn)));
    document.getElementById(`line-${line}`)?.scrollIntoView({ block: "center" });
  });

  let isSent = false;
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "edit") return;
    isSent = true;
    // What is downloaded leaves the page where it is.
    if (event.submitter?.value === "download") setTimeout(() => { isSent = false; }, 1000);
  });
  window.addEventListener("pageshow", () => { isSent = false; });
  window.addEventListener("beforeunload", (event) => {
    if (!isSent && isTyped()) event.preventDefault();
  });
}
