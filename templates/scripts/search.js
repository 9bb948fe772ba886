// Exact search: every word must occur somewhere in the item. The shards come one year each, the newest first.
(() => {
  const page = document.querySelector("[data-search]");
  if (!page || !window.fetch || location.protocol === "file:") return;
  const find = (name) => page.querySelector(`[data-search-${name}]`);
  const [status, list, more, hit] = ["status", "results", "more", "hit"].map(find);
  const form = page.querySelector("form");
  const box = form.elements.q;
  const shards = [...find("shards").querySelectorAll("a")].map((link) => link.href);
  const STEP = 20, AROUND = 40;
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

  // Folding may change lengths (ﬁ, ㈱), so a hit is marked in the folded text only where the two agree.
  const marked = (into, text, words) => {
    const low = folded(text);
    if (low.length !== text.length) return into.append(text);
    let at = 0;
    while (at < text.length) {
      const next = words.map((word) => [low.indexOf(word, at), word.length]).filter(([start]) => start >= 0)
        .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
      if (!next) break;
      into.append(text.slice(at, next[0]));
      into.appendChild(document.createElement("mark")).textContent = text.slice(next[0], next[0] + next[1]);
      at = next[0] + next[1];
    }
    into.append(text.slice(at));
  };

  const snippet = (text, words) => {
    const low = folded(text);
    const at = low.length === text.length ? Math.min(...words.map((w) => low.indexOf(w)).filter((i) => i >= 0)) : 0;
    const from = Number.isFinite(at) ? Math.max(0, at - AROUND) : 0;
    const part = text.slice(from, from + AROUND * 3);
    return (from ? "…" : "") + part + (from + part.length < text.length ? "…" : "");
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
