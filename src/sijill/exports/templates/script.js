
"use strict";
(() => {
  const PAGE = 200;
  const byId = (id) => document.getElementById(id);

  const register = () => {
    const body = byId("register").tBodies[0], found = byId("found");
    const later = byId("rows-later");
    let rows = [...body.rows, ...(later ? later.content.querySelector("tbody").rows : [])], kept = rows, at = 0;
    const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase().replace(/\s+/g, " ")]));

    const show = () => {
      body.replaceChildren(...kept.slice(at * PAGE, (at + 1) * PAGE));
      found.textContent = found.dataset.template.replace("{shown}", kept.length).replace("{all}", rows.length);
      const pages = Math.max(Math.ceil(kept.length / PAGE), 1);
      byId("pager").hidden = pages < 2;
      byId("page-at").textContent = (at + 1) + " / " + pages;
      byId("page-back").disabled = at === 0;
      byId("page-on").disabled = at >= pages - 1;
    };

    const filter = () => {
      const wanted = byId("filter-words").value.toLowerCase().trim().split(/\s+/).filter(Boolean);
      const grade = byId("filter-grade").value, blame = byId("filter-blame").value;
      kept = rows.filter((row) => (!grade || row.dataset.grade === grade) && (!blame || row.dataset.blame === blame) &&
        wanted.every((word) => words.get(row).includes(word)));
      at = 0;
      show();
    };

    const sort = (button) => {
      const head = button.closest("th"), column = Number(button.dataset.sort);
      const up = head.getAttribute("aria-sort") !== "ascending";
      document.querySelectorAll("#register th").forEach((other) => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const order = new Intl.Collator(document.documentElement.lang).compare;
      const compare = button.dataset.kind === "number" ? (a, b) => a - b : order;
      const keyed = rows.map((row) => [row.cells[column].dataset.v, row]);
      keyed.sort((a, b) => (up ? 1 : -1) * compare(a[0], b[0]));
      rows = keyed.map((pair) => pair[1]);
      filter();
    };

    document.querySelectorAll("#register th button").forEach((button) => button.addEventListener("click", () => sort(button)));
    ["filter-words", "filter-grade", "filter-blame"].forEach((id) => byId(id).addEventListener("input", filter));
    document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
    byId("page-back").addEventListener("click", () => { at -= 1; show(); });
    byId("page-on").addEventListener("click", () => { at += 1; show(); });
    addEventListener("beforeprint", () => body.replaceChildren(...kept));
    addEventListener("afterprint", show);
    show();
  };
  if (byId("register")) register();

  // on a narrow screen the latest days are in sight first
  document.querySelectorAll(".scroll:has(> .timeline)").forEach((each) => { each.scrollLeft = each.scrollWidth; });

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
})();
