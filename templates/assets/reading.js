// Before the first paint: what the reader chose in the toolbar, and that scripts run, so that its place is kept free.
(() => {
  const { dataset } = document.documentElement;
  dataset.script = "";
  try {
    for (const name of ["text", "contrast"]) {
      const value = localStorage.getItem(`gongkai-${name}`);
      if (value) dataset[name] = value;
    }
  } catch { /* The browser keeps nothing for this site. */ }
})();
