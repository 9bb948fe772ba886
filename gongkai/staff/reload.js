"use strict";

// Reloads the page when the preview shows another epoch than this one.
(() => {
  const epoch = document.currentScript.dataset.epoch;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

  // A browser allows few connections to one host: hidden pages must not hold them all.
  const seen = () =>
    new Promise((resolve) => {
      if (document.hidden) {
        document.addEventListener("visibilitychange", resolve, { once: true });
      } else {
        resolve();
      }
    });

  const visibleEpoch = async () => {
    const giveUp = new AbortController();
    const stop = () => giveUp.abort();
    document.addEventListener("visibilitychange", stop, { once: true });
    try {
      const answer = await fetch(`/__gongkai__/epoch?since=${epoch}`, { signal: giveUp.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      return (await answer.text()).trim();
    } finally {
      document.removeEventListener("visibilitychange", stop);
    }
  };

  const watch = async () => {
    for (;;) {
      await seen();
      try {
        if ((await visibleEpoch()) !== epoch) break;
      } catch {
        // The preview has ended or is starting again.
        await pause();
      }
    }
    location.reload();
  };

  watch();
})();
