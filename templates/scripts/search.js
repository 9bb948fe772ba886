// Exact search. An index of pairs of characters names candidates; each is shown once its own text has been seen to hold
// every word. The files are scripts, since a page opened from disk may run those but fetch nothing.
// What they hold: docs/search.md.
(() => {
  const page = document.querySelector("[data-search]");
  if (!page) return;
  const find = (name) => page.querySelector(`[data-search-${name}]`);
  const [status, list, more, hit, filters] = ["status", "results", "more", "hit", "filters"].map(find);
  const form = page.querySelector("form");
  const fields = form.elements;
  const eras = [...find("eras").children].map((line) => ({ ...line.dataset }));
  const perShard = Number(page.dataset.perShard);
  const title = document.title;
  const MARKS = "$#!", FIRST = 37, SCATTER = 0x4e35, FILTERS = ["section", "department", "year", "kind"];
  const STEP = 10, TENS = 0xe000, BEFORE = 20, LENGTH = 80, MATCHES = 50;
  // Terms that are asked for at first and later, texts that tell whether more are needed, candidates that need more at once.
  const TERMS = 4, LATER = 2, FEW = 4, MANY = 30;
  // Bytes that one step may move, the lists of items apart, and what its texts have at least. All are as compressed.
  const ROOM = 112e3, LEAST = 30e3, BUCKET = 3e3, TEXT = 6e3, CHARACTER = 1.5;
  let current = {};

  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  // --- files ---

  // What a file weighs is told by its length, for what was sent depends on the server, and none tells from disk.
  const weights = { index: [], text: [] };
  const weigh = (name, content) => {
    if (typeof content === "string") weights.index.push(content.length);
    else if (name.startsWith("text/")) weights.text.push(content.flatMap(Object.values).join("").length * CHARACTER);
  };
  const moved = () => sum(weights.index) + sum(weights.text);
  const textWeight = () => (weights.text.length ? sum(weights.text) / weights.text.length : TEXT);

  const waiting = new Map(), loaded = new Map();
  window.searchShard = (name, content) => {
    weigh(name, content);
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

  // A number is a character.
  const numberOf = (character) => character.charCodeAt() - FIRST;

  const listed = (era, [section, category, kind, year, start, days, departments]) => {
    const names = departments.flatMap(([name, count]) => Array(count).fill(name));
    let day = Date.UTC(year, 0) / 864e5;
    return [...days].map((passed, i) => {
      const place = start + i;
      const part = Math.floor(place / perShard) + 1;
      day += numberOf(passed);
      return {
        era, section, kind, day, year: String(year), department: names[i], at: place % perShard,
        shard: `text/${section}/${category}/${year}-${part}`, version: `?${era.folder}`,
      };
    });
  };
  // The promise is kept, not the items: two requests at once must get the same objects.
  const itemsOf = (era) => era.items ??= load(`${era.folder}/items`)
    .then((groups) => groups.flatMap((group) => listed(era, group)))
    .catch((error) => { era.items = undefined; throw error; });

  // --- candidates ---

  // Each the farthest from those before it: what stands side by side occurs together anyway.
  const spread = (terms) => {
    const left = terms.map((_, at) => at), taken = [];
    const far = (at) => Math.min(...taken.map((other) => Math.abs(at - other)));
    while (left.length) {
      const next = left.reduce((best, at) => (far(at) > far(best) ? at : best));
      taken.push(...left.splice(left.indexOf(next), 1));
    }
    return taken.map((at) => terms[at]);
  };

  // What tells most comes first: three digits, the last before all, then pairs. No term has half a character.
  const termsOf = (word) => {
    const pieces = (length) => Array.from({ length: Math.max(word.length - length + 1, 0) }, (_, i) => word.slice(i, i + length));
    const digits = pieces(3).filter((piece) => /^[0-9]{3}$/.test(piece));
    const pairs = pieces(2).reverse().filter((pair) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(pair));
    return [
      ...digits.reverse().map((piece) => String.fromCharCode(TENS + Number(piece.slice(0, 2))) + piece[2]),
      ...spread(pairs),
    ];
  };

  const bucketOf = (term, buckets) => (term.charCodeAt(0) + term.charCodeAt(1) * SCATTER) % buckets;

  // The items that have a term, each with the rank of the best field that has it: 4 is the title, 1 the body.
  const having = async (term, wanted, among) => {
    const ranks = new Map();
    const fits = (item) => wanted.every(([name, value]) => item[name] === value);
    await Promise.all(among.map(async (era) => {
      const files = [itemsOf(era), load(`${era.folder}/${bucketOf(term, era.buckets)}`)];
      const [items, bucket] = await Promise.all(files);
      const start = bucket.indexOf(` ${term}`);
      if (start < 0) return;
      let number = -1, rank = 1;
      for (const character of bucket.slice(start + 3).split(" ", 1)[0]) {
        const mark = MARKS.indexOf(character);
        if (mark < 0) {
          number += numberOf(character) + 1;
          if (fits(items[number])) ranks.set(items[number], rank);
        } else {
          number = -1;
          rank = mark + 2;
        }
      }
    }));
    return ranks;
  };

  const orderOf = (search) => (a, b) => (search.byTime ? 0 : b.score - a.score) || b.item.day - a.item.day;

  // Where a hit may be: in the years that are asked for, later only where candidates are.
  const erasOf = ({ queue, wanted }) => {
    const year = Number(wanted.find(([name]) => name === "year")?.[1]);
    if (queue) return [...new Set(queue.map(({ item }) => item.era))];
    return year ? eras.filter((era) => era.first <= year && year <= era.last) : eras;
  };

  // Leave in the queue what has the next few terms too.
  const narrow = async (search, count) => {
    const part = search.terms.splice(0, count), among = erasOf(search);
    const lists = await Promise.all(part.map(([term]) => having(term, search.wanted, among)));
    lists.forEach((ranks, i) => {
      const word = part[i][1];
      search.queue ??= [...ranks.keys()].map((item) => ({ item, best: search.words.map(() => 4) }));
      search.queue = search.queue.filter(({ item }) => ranks.has(item));
      for (const { item, best } of search.queue) best[word] = Math.min(best[word], ranks.get(item));
    });
    for (const candidate of search.queue) candidate.score = sum(candidate.best);
    search.queue.sort(orderOf(search));
  };

  // Whether there are more terms and, beside them, room for the texts of a few that have them all.
  const mayNarrow = ({ terms, end }) => terms.length && moved() + LATER * eras.length * BUCKET + FEW * textWeight() <= end;

  const candidates = async (search) => {
    search.end = moved() + ROOM;
    if (search.queue) return;
    await narrow(search, TERMS);
    while (search.queue.length > MANY && mayNarrow(search)) await narrow(search, LATER);
    search.end = Math.max(search.end, moved() + LEAST);
  };

  const verified = async ({ item }, words) => {
    const entry = (await load(item.shard, item.version))[item.at];
    if (!entry) return undefined;
    entry.folded ??= [entry.t, `${entry.n}\n${entry.i}`, entry.s, `${entry.c}\n${entry.x}`].map(folded);
    const places = words.map((word) => entry.folded.findIndex((field) => field.includes(word)));
    return places.includes(-1) ? undefined : { item, entry, score: sum(places.map((place) => 4 - place)) };
  };

  // The score of a candidate is the best that it may have: what has been verified waits until none may be before it.
  // As long as there are terms, few texts are looked into at first: where most prove wrong, it is time for more terms.
  // Once enough has been moved, there is what has been found, be it nothing.
  const next = async (search, count) => {
    const found = [];
    const order = orderOf(search);
    let first = true;
    while (found.length < count && search.queue.length + search.checked.length) {
      const [candidate] = search.queue, [sure] = search.checked;
      const room = Math.floor((search.end - moved()) / textWeight());
      if (sure && (room < 1 || !candidate || order(candidate, sure) >= 0)) found.push(search.checked.shift());
      else if (room < 1 && !first) break;
      else {
        const few = first && search.terms.length ? FEW : STEP;
        first = false;
        const wanted = Math.max(3, count - found.length - search.checked.length);
        const part = search.queue.splice(0, Math.max(1, Math.min(wanted, room, few)));
        const right = (await Promise.all(part.map((one) => verified(one, search.words)))).filter(Boolean);
        search.checked = [...search.checked, ...right].sort(order);
        search.wrong += part.length - right.length;
        const doubtful = right.length < part.length / 2 && search.queue.length > 2;
        if (doubtful && mayNarrow(search)) await narrow(search, LATER);
      }
    }
    return found;
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

  const matches = (low) => current.words.flatMap((word) => {
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
    const asked = matches(folded(entry.i)).length;
    for (const text of [entry.d, entry.n, asked ? entry.i : "", entry.c]) {
      if (text) marked(about.appendChild(document.createElement("span")), text);
    }
    return item;
  };

  const tell = ({ words, terms, wanted, queue, checked, shown, wrong }) => {
    const total = shown + checked.length + queue.length;
    // A word that is one term needs no proof but the index; of longer ones only what has been verified is certain.
    const exact = !queue.length || (!terms.length && words.every((word) => word.length === 2));
    more.hidden = total === shown;
    more.textContent = shown ? "显示更多" : "继续查找";
    list.hidden = !shown;
    if (total && !shown) status.textContent = `已查对 ${wrong} 条，都不是；还有 ${queue.length} 条可能是。`;
    else if (total) status.textContent = `找到${exact ? "" : "约"} ${total} 条。`;
    else status.textContent = `没有找到。请减少词语，或换一种写法${wanted.length ? "，或放宽筛选" : ""}。`;
  };

  const show = async (search) => {
    list.setAttribute("aria-busy", "true");
    try {
      await candidates(search);
      const found = await next(search, STEP);
      if (search !== current) return;
      list.append(...found.map(line));
      search.shown += found.length;
      tell(search);
    } catch {
      if (search === current) status.textContent = "没有取到检索数据，可能本栏刚刚更新。请刷新本页再试。";
    }
    if (search === current) list.removeAttribute("aria-busy");
  };

  const search = () => {
    const words = [...new Set(folded(fields.q.value).split(/\s+/).filter(Boolean))];
    const terms = words.map(termsOf);
    const short = words.find((_, word) => !terms[word].length);
    // The first term of every word before the second of any.
    const turns = Array.from({ length: Math.max(0, ...terms.map((all) => all.length)) }, (_, turn) => turn);
    current = {
      words, checked: [], shown: 0, wrong: 0, byTime: Boolean(fields.sort.value),
      terms: turns.flatMap((turn) => terms.flatMap((all, word) => turn in all ? [[all[turn], word]] : [])),
      wanted: FILTERS.filter((name) => fields[name].value).map((name) => [name, fields[name].value]),
    };
    document.title = words.length ? `${fields.q.value.trim()} - ${title}` : title;
    list.replaceChildren();
    list.removeAttribute("aria-busy");
    list.hidden = more.hidden = true;
    if (short) status.textContent = `“${short}”只有一个字。每个词至少要有两个字。`;
    else status.textContent = words.length ? "正在检索……" : "";
    if (words.length && !short) show(current);
  };

  more.addEventListener("click", async () => {
    if (list.hasAttribute("aria-busy")) return;
    const first = current.shown;
    await show(current);
    list.children[first]?.querySelector("a").focus();
  });

  // --- the address ---

  const fill = () => {
    const given = new URLSearchParams(location.search);
    for (const control of fields) {
      if (!control.name) continue;
      control.value = given.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
    filters.open ||= [...FILTERS, "sort"].some((name) => fields[name].value);
  };

  const ask = () => {
    const given = new URLSearchParams();
    for (const { name, value } of fields) if (name && value.trim()) given.set(name, value.trim());
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
