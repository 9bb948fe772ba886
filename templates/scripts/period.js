// The state of a period on the day on which it is read, however long ago the site was built.
(() => {
  const MINUTE = 60000, DAY = 1440 * MINUTE, now = Date.now();
  const offset = (instant) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [0, "+", 0, 0];
    return (sign === "-" ? -1 : 1) * (hours * 60 + Number(minutes)) * MINUTE;
  };
  const left = (ends) => {
    const day = (time) => Math.floor((time + offset(ends)) / DAY);
    const days = day(Date.parse(ends) - 1) - day(now);
    return days ? `还有 ${days} 天` : "今天截止";
  };
  const state = ({ begins, ends }) => (begins && now < Date.parse(begins) ? "soon" : ends && now >= Date.parse(ends) ? "closed" : "open");

  for (const panel of document.querySelectorAll(".period")) {
    const is = state(panel.dataset);
    panel.className = `period period--${is}`;
    const words = panel.querySelector(".period-state");
    words.textContent = panel.dataset[is];
    if (is === "open" && panel.dataset.ends) {
      const days = words.appendChild(document.createElement("span"));
      days.className = "period-left";
      days.textContent = left(panel.dataset.ends);
    }
    for (const part of document.querySelectorAll("[data-when]")) part.hidden = !part.dataset.when.split(" ").includes(is);
  }

  const list = document.querySelector(".open-consultations");
  if (!list) return;
  for (const line of list.querySelectorAll("li[data-ends]")) {
    const ends = line.dataset.ends, days = line.querySelector(".left");
    line.hidden = ends && now >= Date.parse(ends);
    if (days && !line.hidden) days.textContent = left(ends);
  }
  list.hidden = !list.querySelector("li:not([hidden])");
})();
