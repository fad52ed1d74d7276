
// Sliders and choices are sent as soon as they rest; while somebody goes on moving, what comes of an earlier place is not
// put over it.
let resting = 0;
const told = (slider) => {
  const options = [...(slider.list?.options ?? [])];
  const away = (option) => Math.abs(Number(option.value) - slider.valueAsNumber);
  const nearest = options.reduce((best, option) => (best && away(best) <= away(option) ? best : option), null);
  return nearest ? nearest.label : String(Math.round(slider.valueAsNumber * 100) / 100);
};
const send = (form, after) => {
  clearTimeout(resting);
  resting = setTimeout(() => {
    resting = 0;
    if (form.isConnected) form.requestSubmit();
  }, after);
};
document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-sent]");
  if (!form || event.target.type !== "range") return;
  const words = told(event.target);
  event.target.setAttribute("aria-valuetext", words);
  form.querySelector("output").textContent = words;
  send(form, 220);
});
document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-sent]");
  if (form && event.target.matches("select")) send(form, 0);
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (resting && event.detail.target === document.body) event.detail.shouldSwap = false;
});

// The package that is pointed at, or focused, is spelled out beside the picture.
let shownPackage = null;
let waiting = 0;
const near = (plane, event) => {
  const dots = plane.dots ??= [...plane.querySelectorAll("ellipse[data-package], a[data-package]")].map((dot) => {
    const mark = dot.matches("a") ? dot.querySelector(".spot") : dot;
    return { number: dot.dataset.package, x: mark.cx.baseVal.value, y: mark.cy.baseVal.value };
  });
  const svg = plane.querySelector("svg");
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  let [best, least] = [null, 14 * 14];
  for (const dot of dots) {
    const away = (dot.x - at.x) ** 2 + (dot.y - at.y) ** 2;
    if (away < least) [best, least] = [dot, away];
  }
  return best;
};
const address = (plane, number) => {
  const url = new URL(plane.dataset.part, location.href);
  url.searchParams.set("package", number);
  return url;
};
const spell = (plane, dot) => {
  if (!dot || dot.number === shownPackage) return;
  shownPackage = dot.number;
  const ring = document.getElementById("chosen");
  ring.setAttribute("cx", dot.x);
  ring.setAttribute("cy", dot.y);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    htmx.ajax("GET", address(plane, dot.number).href, { target: "#package", swap: "outerHTML" });
  }, 60);
};
document.addEventListener("pointermove", (event) => {
  const plane = event.target.closest?.(".plane");
  if (plane) spell(plane, near(plane, event));
});
document.addEventListener("focusin", (event) => {
  const link = event.target.closest?.(".plane a");
  if (!link) return;
  const mark = link.querySelector(".spot");
  spell(link.closest(".plane"), { number: link.dataset.package, x: mark.cx.baseVal.value, y: mark.cy.baseVal.value });
});
document.addEventListener("click", (event) => {
  const plane = event.target.closest?.(".plane");
  const dot = plane && !event.target.closest("a") ? near(plane, event) : null;
  if (dot) location.assign(`${address(plane, dot.number).href}#frontier`);
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target === document.body) shownPackage = null;
});
