// What other engines find: reads {documents: [{id, text}], words, pagefind: folder} and prints {engine: {word: [id]}}.
// MiniSearch and lunr get pairs of characters for words, and all pairs must occur, which is the best that they can.
// Pagefind is only made to write its index; a browser must ask it.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, input] = process.argv.slice(2);
const require = createRequire(`${modules}/x.js`);
const { documents, words, pagefind: folder } = JSON.parse(readFileSync(input, "utf8"));
const pairs = (text) => text.toLowerCase().split(/\s+/).flatMap((piece) =>
  Array.from({ length: Math.max(1, piece.length - 1) }, (_, i) => piece.slice(i, i + 2)));
const found = {};

const attempt = async (name, run) => {
  try {
    found[name] = await run();
  } catch (error) {
    console.error(`${name}: ${error.message}`);
  }
};
const each = (ask) => Object.fromEntries(words.map((word) => [word, ask(word)]));

await attempt("MiniSearch", () => {
  const MiniSearch = require("minisearch");
  const index = new MiniSearch({ fields: ["text"], tokenize: pairs });
  index.addAll(documents);
  return each((word) => index.search(word, { combineWith: "AND" }).map((hit) => hit.id));
});

await attempt("lunr", () => {
  const lunr = require("lunr");
  const index = lunr(function () {
    this.tokenizer = (text) => pairs(String(text)).map((pair) => new lunr.Token(pair, {}));
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.ref("id");
    this.field("text");
    documents.forEach((one) => this.add(one));
  });
  return each((word) => index.query((query) => pairs(word).forEach((pair) => {
    query.term(pair, { presence: lunr.Query.presence.REQUIRED });
  })).map((hit) => Number(hit.ref)));
});

await attempt("Pagefind", async () => {
  const pagefind = await import(pathToFileURL(`${modules}/pagefind/lib/index.js`).href);
  const { index } = await pagefind.createIndex();
  for (const { id, text } of documents) {
    await index.addHTMLFile({ url: `/${id}.html`, content: `<html lang="zh"><body><p>${text}</p></body></html>` });
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  return {};
});

console.log(JSON.stringify(found));
