// What htmx cannot do. Without it everything on the page still works by its links and buttons.
"use strict";

// What was unfolded stays so where the page is replaced, and the focus where it was.
let unfolded = [];
let focused = "";
document.addEventListener("htmx:beforeSwap", () => {
  focused = document.activeElement?.id ?? "";
  unfolded = [...document.querySelectorAll("details[id][open]")].map((details) => details.id);
});
document.addEventListener("htmx:afterSwap", () => {
  for (const id of unfolded) {
    const details = document.getElementById(id);
    if (details) details.open = true;
  }
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
});

// The panel of reasons closes with Escape, and the focus goes back to where it was opened.
let opener = null;
document.addEventListener("htmx:beforeRequest", (event) => {
  const link = event.detail.elt;
  if (link.getAttribute("hx-target") === "#why" && !link.closest("#why")) opener = link.getAttribute("href");
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.getElementById("close")?.click();
});
document.addEventListener("htmx:afterSettle", () => {
  if (document.getElementById("close") || !opener) return;
  const link = [...document.querySelectorAll("a[hx-get]")].find((known) => known.getAttribute("href") === opener);
  if (link && document.activeElement === document.body) link.focus();
  opener = null;
});

// Statements are moved by the arrow keys on their buttons too.
document.addEventListener("keydown", (event) => {
  const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  const steps = event.target.closest?.(".statements .steps");
  if (!way || !steps) return;
  event.preventDefault();
  const button = steps.querySelector(`[id^="${way}-"]`);
  button.focus();
  button.click();
});

// And dragged to a place among those of the same actor.
let dragged = null;
document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-statement]") ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.textContent.trim());
  dragged.classList.add("dragged");
});
const below = (event, place) => {
  const box = place.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
};
const placeOf = (event) => {
  const place = event.target.closest?.("[data-statement]");
  return place && dragged && place !== dragged && place.parentElement === dragged.parentElement ? place : null;
};
const clearMarks = () => {
  for (const marked of document.querySelectorAll(".drop-above, .drop-below")) marked.classList.remove("drop-above", "drop-below");
};
document.addEventListener("dragover", (event) => {
  clearMarks();
  const place = placeOf(event);
  if (!place) return;
  event.preventDefault();
  place.classList.add(below(event, place) ? "drop-below" : "drop-above");
});
document.addEventListener("drop", (event) => {
  const place = placeOf(event);
  if (!place) return;
  event.preventDefault();
  const actor = place.parentElement.dataset.actor;
  const side = below(event, place) ? "below" : "above";
  const button = document.getElementById("dropped");
  button.value = `move ${actor}.${dragged.dataset.statement} ${side} ${place.dataset.statement}`;
  const list = [...place.parentElement.children];
  const step = list.indexOf(place) - list.indexOf(dragged);
  const stays = (side === "below" && step === -1) || (side === "above" && step === 1);
  // htmx takes the value of the button that was clicked.
  if (!stays) button.click();
});
document.addEventListener("dragend", () => {
  clearMarks();
  dragged?.classList.remove("dragged");
  dragged = null;
});

// The link to this version is copied.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#share");
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  event.stopPropagation();
  navigator.clipboard.writeText(link.href).then(
    () => { link.textContent = link.dataset.copied; },
    () => { location.assign(link.href); },
  );
}, true);
