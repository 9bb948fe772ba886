// The toolbar for readers who need larger text or stronger contrast; the choice is kept in this browser.
(() => {
  const place = document.querySelector("[data-toolbar]");
  if (!place) return;
  const { dataset } = document.documentElement;
  const SIZES = ["100", "125", "150", "200"];
  const keep = (name, value) => {
    if (value) dataset[name] = value; else delete dataset[name];
    try {
      if (value) localStorage.setItem(`gongkai-${name}`, value); else localStorage.removeItem(`gongkai-${name}`);
    } catch { /* Then the choice holds for this page. */ }
  };
  const button = (text, act) => {
    const made = place.appendChild(document.createElement("button"));
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  };
  const size = () => Math.max(0, SIZES.indexOf(dataset.text ?? "100"));
  const resize = (by) => {
    const next = Math.min(SIZES.length - 1, Math.max(0, size() + by));
    keep("text", next ? SIZES[next] : "");
    show();
    status.textContent = `文字大小：${SIZES[next]}%`;
  };
  const smaller = button("缩小文字", () => resize(-1));
  const larger = button("放大文字", () => resize(1));
  const contrast = button("高对比", () => {
    keep("contrast", dataset.contrast === "high" ? "" : "high");
    show();
    status.textContent = dataset.contrast === "high" ? "已用高对比显示。" : "已恢复原来的颜色。";
  });
  const status = place.appendChild(document.createElement("p"));
  status.className = "unseen";
  status.setAttribute("role", "status");
  // A button that has come to its end stays focusable: who pressed it must not lose their place.
  const show = () => {
    smaller.setAttribute("aria-disabled", size() === 0);
    larger.setAttribute("aria-disabled", size() === SIZES.length - 1);
    contrast.setAttribute("aria-pressed", dataset.contrast === "high");
  };
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", "阅读设置");
  show();
})();
