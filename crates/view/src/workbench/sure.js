
// Runs that take a while tell how far they are; who leaves the page, or follows a link within it, stops them.
let runs = null;
const follow = () => {
  const place = document.querySelector("#runs[data-stream]");
  if (runs && runs.place === place) return;
  runs?.source.close();
  runs = null;
  if (!place) return;
  const source = new EventSource(place.dataset.stream);
  const show = (event) => { place.querySelector("#so-far").innerHTML = event.data; };
  const end = () => {
    source.close();
    runs = null;
  };
  source.addEventListener("so-far", show);
  source.addEventListener("done", (event) => {
    end();
    const focused = place.contains(document.activeElement);
    place.outerHTML = event.data;
    const found = document.getElementById("runs");
    if (window.htmx) htmx.process(found);
    if (focused) {
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
    }
  });
  source.addEventListener("error", () => {
    end();
    const told = document.createElement("p");
    told.className = "answer";
    told.textContent = place.dataset.failed;
    place.replaceChildren(told);
  });
  runs = { place, source };
};
window.addEventListener("pageshow", follow);
document.addEventListener("htmx:afterSwap", follow);
window.addEventListener("pagehide", () => {
  runs?.source.close();
  runs = null;
});
