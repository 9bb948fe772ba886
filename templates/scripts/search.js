// Exact search. An index of characters and of pairs of characters names candidates; each is shown once its own text has
// been seen to hold every word. The files are scripts, since a page opened from disk may run those but fetch nothing.
// What they hold: docs/search.md.
(() => {
  const page = document.querySelector("[data-search]");
  if (!page) return;
  const find = (name) => page.querySelector(`[data-search-${name}]`);
  const [status, list, more, hit, filters] = ["status", "results", "more", "hit", "filters"].map(find);
  const form = page.querySelector("form");
  const asked = form.elements;
  const eras = [...find("eras").children].map((line) => ({ ...line.dataset }));
  const perShard = Number(page.dataset.perShard);
  const title = document.title;
  const STOPS = " ,。、;:()《》“”!?", ALONE = "A", MARKS = "SNT", FILTERS = ["section", "department", "year", "kind"];
  const DIGITS = new Map([..."0123456789abcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@[]^_`{|}~"].map((c, i) => [c, i]));
  const STEP = 10, TERMS = 8, FEW = 20, BEFORE = 20, LENGTH = 80, MATCHES = 50;
  let run = 0, words = [], queue = [], checked = [], shown = 0, exact = true;

  const folded = (text) => text.normalize("NFKC").toLowerCase();

  // --- files ---

  const waiting = new Map(), loaded = new Map();
  window.searchShard = (name, content) => {
    waiting.get(name)?.(content);
    waiting.delete(name);
  };
  const load = (name, version = "") => {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.onload = script.onerror = () => {
          script.remove();
          if (waiting.delete(name)) {
            loaded.delete(name);
            reject(new Error(name));
          }
        };
        script.src = `search/${name}.js${version}`;
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  };

  // Numbers of base 31, the first 31 digits the last of each; whatever is no digit is a mark.
  const numerals = (text, take, mark) => {
    let value = 0;
    for (const character of text) {
      const digit = DIGITS.get(character);
      if (digit === undefined) mark(character);
      else {
        value = value * 31 + digit % 31;
        if (digit < 31) {
          take(value);
          value = 0;
        }
      }
    }
  };

  const listed = (era, [section, category, kind, year, days, departments]) => {
    const names = departments.flatMap(([name, count]) => Array(count).fill(name));
    const items = [];
    let day = Date.UTC(year, 0) / 864e5;
    numerals(days, (passed) => {
      const place = items.length;
      const part = Math.floor(place / perShard) + 1;
      day += passed;
      items.push({
        section, kind, day, year: String(year), department: names[place], at: place % perShard,
        shard: `text/${section}/${category}/${year}-${part}`, version: `?${era.folder}`,
      });
    });
    return items;
  };
  // The promise is kept, not the items: two requests at once must get the same objects.
  const itemsOf = (era) => era.items ??= load(`${era.folder}/items`)
    .then((groups) => groups.flatMap((group) => listed(era, group)))
    .catch((error) => { era.items = undefined; throw error; });

  // --- candidates ---

  const termsOf = (word) => {
    const clean = (term) => ![...STOPS].some((stop) => term.includes(stop));
    const units = word.split("");
    const pairs = units.map((unit, i) => unit + (units[i + 1] ?? " "))
      .filter((pair) => clean(pair) && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(pair));
    const alone = units.filter((unit) => clean(unit) && !/[\ud800-\udfff]/.test(unit)).map((unit) => unit + ALONE);
    return pairs.length ? pairs : alone;
  };

  const bucketOf = (term, buckets) => (term.charCodeAt(0) * 31 + term.charCodeAt(1) * 17) % buckets;

  // The items that have a term, each with the rank of the best field that has it: 4 is the title, 1 the body.
  const having = async (term, fits) => {
    const ranks = new Map();
    const year = Number(asked.year.value);
    const among = eras.filter((era) => !asked.year.value || (era.first <= year && year <= era.last));
    await Promise.all(among.map(async (era) => {
      const files = [itemsOf(era), load(`${era.folder}/${bucketOf(term, era.buckets)}`)];
      const [items, bucket] = await Promise.all(files);
      const start = bucket.indexOf(` ${term}`);
      if (start < 0) return;
      let number = -1, rank = 1;
      numerals(bucket.slice(start + 3).split(" ", 1)[0], (gap) => {
        number += gap + 1;
        if (fits(items[number])) ranks.set(items[number], rank);
      }, (mark) => {
        number = -1;
        rank = MARKS.indexOf(mark) + 2;
      });
    }));
    return ranks;
  };

  const narrowed = (found, ranks, word) => {
    const left = new Map();
    for (const item of (found ?? ranks).keys()) {
      if (!ranks.has(item)) continue;
      const best = found?.get(item) ?? words.map(() => 4);
      best[word] = Math.min(best[word], ranks.get(item));
      left.set(item, best);
    }
    return left;
  };

  const order = (a, b) => (asked.sort.value ? 0 : b.score - a.score) || b.item.day - a.item.day;
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  // The first terms of every word before the second of any; more only as long as there are many candidates.
  const candidates = async () => {
    const terms = words.map(termsOf);
    const turns = Math.max(...terms.map((all) => all.length));
    const plan = Array.from({ length: turns }, (_, turn) => terms.flatMap((all, word) => turn in all ? [[word, all[turn]]] : [])).flat();
    const wanted = FILTERS.filter((name) => asked[name].value).map((name) => [name, asked[name].value]);
    const fits = (item) => wanted.every(([name, value]) => item[name] === value);
    let found;
    exact = terms.every((all, word) => all.length === 1 && all[0].replace(ALONE, "") === words[word]);
    for (let from = 0; from < plan.length && (!found || found.size > FEW); from += TERMS) {
      const part = plan.slice(from, from + TERMS);
      const lists = await Promise.all(part.map(([, term]) => having(term, fits)));
      lists.forEach((ranks, i) => { found = narrowed(found, ranks, part[i][0]); });
    }
    return [...found ?? []].map(([item, ranks]) => ({ item, score: sum(ranks) })).sort(order);
  };

  const verified = async ({ item }) => {
    const entry = (await load(item.shard, item.version))[item.at];
    if (!entry) return undefined;
    entry.folded ??= [entry.t, `${entry.n}\n${entry.i}`, entry.s, `${entry.c}\n${entry.x}`].map(folded);
    const fields = words.map((word) => entry.folded.findIndex((field) => field.includes(word)));
    return fields.includes(-1) ? undefined : { item, entry, score: sum(fields.map((field) => 4 - field)) };
  };

  // --- results ---

  // Folding may change lengths (… becomes ...), so each folded character knows where it comes from.
  const mapped = (text) => {
    let low = "", at = 0;
    const origin = [];
    for (const character of text) {
      const part = folded(character);
      low += part;
      for (let j = 0; j < part.length; j++) origin.push(at);
      at += character.length;
    }
    origin.push(at);
    return { low, origin };
  };

  const matches = (low) => words.flatMap((word) => {
    const found = [];
    for (let at = low.indexOf(word); at >= 0 && found.length < MATCHES; at = low.indexOf(word, at + word.length)) {
      found.push({ word, at, end: at + word.length });
    }
    return found;
  }).sort((a, b) => a.at - b.at || b.end - a.end);

  const marked = (into, text) => {
    const { low, origin } = mapped(text);
    let done = 0;
    for (const { at, end } of matches(low)) {
      const from = Math.max(origin[at], done);
      const to = Math.max(origin[end], origin[at] + 1);
      if (to <= done) continue;
      into.append(text.slice(done, from));
      into.appendChild(document.createElement("mark")).textContent = text.slice(from, to);
      done = to;
    }
    into.append(text.slice(done));
  };

  // The passage in which most of the words occur.
  const snippet = (text) => {
    const { low, origin } = mapped(text);
    const found = matches(low);
    let from = 0, most = 0;
    for (const { at } of found) {
      const near = found.filter((other) => other.at >= at && other.end <= at + LENGTH - BEFORE);
      const count = new Set(near.map((other) => other.word)).size;
      if (count > most) {
        most = count;
        from = Math.max(0, origin[at] - BEFORE);
      }
    }
    const part = text.slice(from, from + LENGTH).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
    return (from ? "…" : "") + part + (from + LENGTH < text.length ? "…" : "");
  };

  const line = ({ entry }) => {
    const item = hit.content.firstElementChild.cloneNode(true);
    const link = item.querySelector("a");
    link.href = entry.u;
    marked(link, entry.t);
    marked(item.querySelector(".snippet"), snippet(`${entry.s} ${entry.x}`.trim()));
    const about = item.querySelector(".about");
    for (const text of [entry.d, entry.n, entry.i, entry.c]) {
      if (text) marked(about.appendChild(document.createElement("span")), text);
    }
    return item;
  };

  const tell = () => {
    const total = shown + checked.length + queue.length;
    const narrow = FILTERS.some((name) => asked[name].value);
    more.hidden = total === shown;
    list.hidden = !shown;
    if (total) status.textContent = `找到${exact || !queue.length ? "" : "约"} ${total} 条。`;
    else status.textContent = `没有找到。请减少词语，或换一种写法${narrow ? "，或放宽筛选" : ""}。`;
  };

  // The rank of a candidate is the best that it may have: what has been verified waits until no other may be before it.
  const show = async (mine) => {
    const until = shown + STEP;
    while (shown < until && queue.length + checked.length) {
      if (checked.length && !(queue.length && order(queue[0], checked[0]) < 0)) {
        list.append(line(checked.shift()));
        shown++;
      } else {
        const part = await Promise.all(queue.splice(0, Math.max(3, until - shown - checked.length)).map(verified));
        if (mine !== run) return;
        checked = [...checked, ...part.filter(Boolean)].sort(order);
      }
    }
    tell();
  };

  const attempt = async (work) => {
    const mine = ++run;
    list.setAttribute("aria-busy", "true");
    try {
      await work(mine);
    } catch {
      if (mine === run) status.textContent = "没有取到检索数据，可能本栏刚刚更新。请刷新本页再试。";
    }
    if (mine === run) list.removeAttribute("aria-busy");
  };

  const search = () => attempt(async (mine) => {
    words = [...new Set(folded(asked.q.value).split(/\s+/).filter(Boolean))];
    document.title = words.length ? `${asked.q.value.trim()} - ${title}` : title;
    [queue, checked, shown] = [[], [], 0];
    list.replaceChildren();
    list.hidden = more.hidden = true;
    status.textContent = words.length ? "正在检索……" : "";
    if (!words.length) return;
    const found = await candidates();
    if (mine !== run) return;
    queue = found;
    await show(mine);
  });

  more.addEventListener("click", () => attempt(async (mine) => {
    const next = shown;
    await show(mine);
    list.children[next]?.querySelector("a").focus();
  }));

  // --- the address ---

  const fill = () => {
    const given = new URLSearchParams(location.search);
    for (const control of asked) {
      if (!control.name) continue;
      control.value = given.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
    filters.open ||= [...FILTERS, "sort"].some((name) => asked[name].value);
  };

  const ask = () => {
    const given = new URLSearchParams();
    for (const { name, value } of asked) if (name && value.trim()) given.set(name, value.trim());
    const address = String(given) ? `?${given}` : location.pathname;
    try {
      if (address !== location.search) history.pushState(null, "", address);
    } catch {
      // Opened from disk, the page may have no other address.
    }
    search();
  };

  find("fallback").hidden = true;
  filters.hidden = false;
  filters.querySelector("fieldset").disabled = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  filters.addEventListener("change", ask);
  window.addEventListener("popstate", () => {
    fill();
    search();
  });
  fill();
  search();
})();
