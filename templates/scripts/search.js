// Exact search: every word must occur somewhere in the item. The shards come one year each, the newest first.
(() => {
  const page = document.querySelector("[data-search]");
  if (!page || !window.fetch || location.protocol === "file:") return;
  const find = (name) => page.querySelector(`[data-search-${name}]`);
  const [status, list, more, hit] = ["status", "results", "more", "hit"].map(find);
  const form = page.querySelector("form");
  const box = form.elements.q;
  const shards = [...find("shards").querySelectorAll("a")].map((link) => link.href);
  const STEP = 20, BEFORE = 20, LENGTH = 80;
  const loaded = new Map();
  let run = 0, hits = [], shown = 0;

  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const shard = (address) => {
    if (!loaded.has(address)) {
      loaded.set(address, fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }));
    }
    return loaded.get(address);
  };

  // Folding may change lengths (… becomes ...), so each folded character knows where it comes from.
  const mapped = (text) => {
    let low = "";
    const origin = [];
    for (let i = 0; i < text.length; i++) {
      const part = folded(text[i]);
      low += part;
      for (let j = 0; j < part.length; j++) origin.push(i);
    }
    origin.push(text.length);
    return { low, origin };
  };

  const next = (low, words, from) => words
    .map((word) => ({ start: low.indexOf(word, from), length: word.length }))
    .filter((found) => found.start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length)[0];

  const marked = (into, text, words) => {
    const { low, origin } = mapped(text);
    let done = 0, from = 0, found;
    while ((found = next(low, words, from))) {
      from = found.start + found.length;
      const start = origin[found.start];
      const end = Math.max(origin[from], start + 1);
      into.append(text.slice(done, start));
      into.appendChild(document.createElement("mark")).textContent = text.slice(Math.max(start, done), end);
      done = end;
    }
    into.append(text.slice(done));
  };

  const snippet = (text, words) => {
    const { low, origin } = mapped(text);
    const found = next(low, words, 0);
    const from = found ? Math.max(0, origin[found.start] - BEFORE) : 0;
    const part = text.slice(from, from + LENGTH);
    return (from ? "…" : "") + part + (from + LENGTH < text.length ? "…" : "");
  };

  const line = (entry, words) => {
    const item = hit.content.firstElementChild.cloneNode(true);
    const link = item.querySelector("a");
    link.href = entry.u;
    marked(link, entry.t, words);
    marked(item.querySelector(".snippet"), snippet(entry.x, words), words);
    const about = item.querySelector(".about");
    for (const text of [entry.d, entry.n, entry.c]) {
      if (text) marked(about.appendChild(document.createElement("span")), text, words);
    }
    return item;
  };

  const show = (words) => {
    hits.slice(shown, shown + STEP).forEach((entry) => list.append(line(entry, words)));
    shown = Math.min(hits.length, shown + STEP);
    list.hidden = !shown;
    more.hidden = shown === hits.length;
  };

  const search = async () => {
    const mine = ++run;
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    hits = []; shown = 0; list.replaceChildren(); list.hidden = more.hidden = true;
    if (!words.length) { status.textContent = ""; return; }
    status.textContent = "正在检索……";
    for (const address of shards) {
      let entries;
      try { entries = await shard(address); } catch {
        status.textContent = "没有取到检索数据，请稍后再试。";
        find("fallback").hidden = false;
        return;
      }
      if (mine !== run) return;
      hits.push(...entries.filter((entry) => {
        entry.f ??= folded([entry.t, entry.n, entry.i, entry.c, entry.x].join("\n"));
        return words.every((word) => entry.f.includes(word));
      }));
      if (shown < STEP) show(words);
    }
    more.onclick = () => {
      const next = list.children.length;
      show(words);
      list.children[next].querySelector("a").focus();
    };
    more.hidden = shown === hits.length;
    status.textContent = hits.length ? `找到 ${hits.length} 条。` : "没有找到。请减少词语，或换一种写法。";
  };

  find("fallback").hidden = true;
  box.value = new URLSearchParams(location.search).get("q") || "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", box.value ? `?q=${encodeURIComponent(box.value)}` : location.pathname);
    search();
  });
  search();
})();
