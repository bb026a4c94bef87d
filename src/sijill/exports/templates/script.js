
"use strict";
(() => {
  const PAGE = 200;
  const byId = (id) => document.getElementById(id);
  const body = byId("register").tBodies[0];
  const rows = [...body.rows];
  const words = rows.map((row) => row.textContent.toLowerCase().replace(/\s+/g, " "));
  const found = byId("found");
  let kept = rows, at = 0;

  const show = () => {
    const first = at * PAGE;
    rows.forEach((row) => { row.hidden = true; });
    kept.slice(first, first + PAGE).forEach((row) => { row.hidden = false; });
    found.textContent = found.dataset.template.replace("{shown}", kept.length).replace("{all}", rows.length);
    const pages = Math.ceil(kept.length / PAGE);
    byId("pager").hidden = pages < 2;
    byId("page-at").textContent = (at + 1) + " / " + Math.max(pages, 1);
    byId("page-back").disabled = at === 0;
    byId("page-on").disabled = at >= pages - 1;
  };

  const filter = () => {
    const wanted = byId("filter-words").value.toLowerCase().trim().split(/\s+/).filter(Boolean);
    const grade = byId("filter-grade").value, blame = byId("filter-blame").value;
    const fits = new Set(rows.filter((row, index) =>
      (!grade || row.dataset.grade === grade) && (!blame || row.dataset.blame === blame) &&
      wanted.every((word) => words[index].includes(word))));
    kept = [...body.rows].filter((row) => fits.has(row));
    at = 0;
    show();
  };

  const sort = (button) => {
    const head = button.closest("th"), column = Number(button.dataset.sort);
    const up = head.getAttribute("aria-sort") !== "ascending";
    document.querySelectorAll("#register th").forEach((other) => other.setAttribute("aria-sort", "none"));
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const value = (row) => row.cells[column].dataset.v;
    const compare = button.dataset.kind === "number"
      ? (a, b) => Number(value(a)) - Number(value(b))
      : (a, b) => value(a).localeCompare(value(b), document.documentElement.lang);
    body.append(...[...body.rows].sort((a, b) => (up ? 1 : -1) * compare(a, b)));
    filter();
  };

  document.querySelectorAll("#register th button").forEach((button) => button.addEventListener("click", () => sort(button)));
  ["filter-words", "filter-grade", "filter-blame"].forEach((id) => byId(id).addEventListener("input", filter));
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  byId("page-back").addEventListener("click", () => { at -= 1; show(); });
  byId("page-on").addEventListener("click", () => { at += 1; show(); });

  const all = [...document.querySelectorAll("details.incident")];
  const openAll = byId("open-all");
  openAll.hidden = all.length === 0;
  openAll.addEventListener("click", () => all.forEach((each) => { each.open = true; }));
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const holder = target && target.closest("details");
    if (holder) { holder.open = true; holder.scrollIntoView(); }
  };
  addEventListener("hashchange", openTarget);
  addEventListener("beforeprint", () => { if (all.length <= 500) all.forEach((each) => { each.open = true; }); });
  openTarget();
  show();
})();
