// A button that prints: the page, or of it only the part that the button stands in.
(() => {
  for (const place of document.querySelectorAll("[data-print]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => {
      const part = place.closest("[data-printed]");
      if (part) {
        part.classList.add("printed");
        document.body.classList.add("printing-part");
      }
      window.print();
    });
  }
  window.addEventListener("afterprint", () => {
    document.body.classList.remove("printing-part");
    document.querySelector(".printed")?.classList.remove("printed");
  });
})();
