// Lighthouse over many pages in one Chromium: node lighthouse.mjs <chromium> <categories> <flags> <address>...
// Prints one JSON object a page: the scores in percent by category, and what keeps them from 100.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";

const [chromePath, categories, flags, ...addresses] = process.argv.slice(2);
const onlyCategories = categories.split(",");
// Only speed is measured in time; for all else a page is ready when it is loaded.
const AT_ONCE = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
  disableFullPageScreenshot: true,
  skipAboutBlank: true,
};
const timed = onlyCategories.includes("performance");
// How fast the machine is takes a second a page to find out, and matters to nothing else.
if (!timed) pageFunctions.computeBenchmarkIndex = () => 1000;
const settings = { logLevel: "silent", onlyCategories, ...(timed ? {} : AT_ONCE) };

const described = ({ title, details }) => `${title}: ${JSON.stringify(details?.items ?? []).slice(0, 500)}`;
const isFault = (audit, weight) => weight > 0 && audit.score !== null && audit.score < 1;

const chromeFlags = ["--headless=new", ...flags.split(" ")];
const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { ...settings, port: chrome.port });
    const found = Object.values(lhr.categories);
    const scores = Object.fromEntries(found.map(({ id, score }) => [id, Math.round(score * 100)]));
    const refs = found.flatMap(({ auditRefs }) => auditRefs);
    const faults = refs.filter(({ id, weight }) => isFault(lhr.audits[id], weight)).map(({ id }) => described(lhr.audits[id]));
    console.log(JSON.stringify({ address, scores, faults: [lhr.runtimeError?.message, ...faults].filter(Boolean) }));
  }
} finally {
  chrome.kill();
}
// Something of Lighthouse's waits for seconds more.
process.exit();
