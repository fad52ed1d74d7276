
// The graph: links in it are followed without another page being loaded, as links elsewhere are.
{
  const cardOf = (event) => event.target.closest?.("#picture a[data-state]");
  const follow = (card) => htmx.ajax("GET", card.getAttribute("href"), { target: "body", swap: "innerHTML show:none", push: "true" });
  document.addEventListener("click", (event) => {
    const card = cardOf(event);
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(card);
  });

  // Arrow keys walk along moves to the sides, and up and down within a column.
  const middle = (card) => {
    const box = card.querySelector("rect").getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width };
  };
  const movesOf = (card) => {
    const state = card.dataset.state;
    const moves = document.querySelectorAll("#picture g[data-from]");
    return [...moves].filter((move) => move.dataset.from === state || move.dataset.to === state);
  };
  const neighbours = (card) => {
    const ends = new Set(movesOf(card).flatMap((move) => [move.dataset.from, move.dataset.to]));
    ends.delete(card.dataset.state);
    return [...document.querySelectorAll("#picture a[data-state]")].filter((other) => ends.has(other.dataset.state));
  };
  document.addEventListener("keydown", (event) => {
    const card = cardOf(event);
    if (!card || !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const from = middle(card);
    const isAside = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const way = event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 1;
    const known = isAside ? neighbours(card) : [...document.querySelectorAll("#picture a[data-state]")];
    const found = known
      .map((other) => ({ other, x: (middle(other).x - from.x) * (isAside ? way : 1), y: (middle(other).y - from.y) * (isAside ? 1 : way) }))
      .filter(({ x, y }) => (isAside ? x > from.width / 2 : y > 0 && Math.abs(x) < from.width / 2))
      .sort((one, other) => (isAside ? one.x - other.x || Math.abs(one.y) - Math.abs(other.y) : one.y - other.y));
    found[0]?.other.focus();
  });

  // The moves of the card under the pointer, or of the one the keyboard is at, stand out.
  const light = (card) => {
    for (const lit of document.querySelectorAll("#picture .lit")) lit.classList.remove("lit");
    if (!card) return;
    card.closest("svg").classList.add("lit");
    for (const lit of [card, ...neighbours(card), ...movesOf(card)]) lit.classList.add("lit");
  };
  const atKeyboard = () => {
    const focused = document.activeElement;
    return focused?.matches("#picture a[data-state]:focus-visible") ? focused : null;
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") light(cardOf(event) ?? atKeyboard());
  });
  document.addEventListener("focusin", () => light(atKeyboard()));
  document.addEventListener("focusout", () => light(null));

  // A row of the table is as good as its link, and the one in focus is in sight.
  document.addEventListener("click", (event) => {
    const row = event.target.closest?.(".states tbody tr");
    if (row && !event.target.closest("a")) row.querySelector("a").click();
  });
  let scrolled = {};
  const panes = () => document.querySelectorAll("#picture, #table");
  // Another order or another part of the table is seen from its beginning.
  let isAnother = false;
  document.addEventListener("htmx:beforeSwap", (event) => {
    scrolled = Object.fromEntries([...panes()].map((pane) => [pane.id, [pane.scrollTop, pane.scrollLeft]]));
    isAnother = Boolean(event.detail.requestConfig?.elt?.closest?.(".sieve, .pages, .states thead"));
    if (isAnother && scrolled.table) scrolled.table[0] = 0;
  });
  const settle = () => {
    for (const pane of panes()) [pane.scrollTop, pane.scrollLeft] = scrolled[pane.id] ?? [0, 0];
    const table = document.getElementById("table");
    const row = table?.querySelector("tr[aria-current]");
    if (!row || isAnother) return;
    const head = table.querySelector("thead").offsetHeight;
    const below = row.getBoundingClientRect().top - table.getBoundingClientRect().top;
    if (below < head || below + row.offsetHeight > table.clientHeight) table.scrollTop += below - table.clientHeight / 3;
  };
  document.addEventListener("htmx:afterSwap", settle);
  document.addEventListener("DOMContentLoaded", settle);
}
