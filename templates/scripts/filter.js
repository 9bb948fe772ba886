// A field above a long table: leaves the rows that hold every word typed, and the sections that have such rows.
(() => {
  const box = document.querySelector("[data-filter]");
  if (!box) return;
  const input = box.querySelector("input"), status = box.querySelector("[role=status]");
  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const rows = [...document.querySelectorAll("[data-row]")];
  const texts = rows.map((row) => folded((row.closest("[data-rows]")?.querySelector("h2").textContent ?? "") + row.textContent));
  box.hidden = false;
  input.addEventListener("input", () => {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, at) => { row.hidden = !words.every((word) => texts[at].includes(word)); });
    document.querySelectorAll("[data-rows]").forEach((group) => { group.hidden = !group.querySelector("[data-row]:not([hidden])"); });
    const left = rows.filter((row) => !row.hidden).length;
    status.textContent = !words.length ? "" : left ? `显示 ${left} 项。` : "没有符合的事项。";
  });
})();
