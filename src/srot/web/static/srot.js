// Keys, the news, and the analysis under a finger. Every page can be read and used without this file.
"use strict";
(() => {
  const items = () => [...document.querySelectorAll("[data-item], .report-list > li")].filter((item) => item.offsetParent !== null);
  const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea");
  let place = -1;

  const move = (step) => {
    const found = items();
    if (!found.length) return;
    const current = found.findIndex((item) => item.contains(document.activeElement));
    place = Math.min(Math.max((current < 0 ? place : current) + step, 0), found.length - 1);
    const target = found[place].querySelector("a") && !found[place].matches(".doubt") ? found[place].querySelector("a") : found[place];
    if (!target.hasAttribute("href")) target.tabIndex = -1;
    target.focus();
    found[place].scrollIntoView({ block: "nearest" });
  };

  const press = (key) => {
    const focused = document.activeElement.closest("[data-item]");
    const within = focused || (key !== "u" && document.querySelector(".doubt, .rule[data-item]"));
    const button = (within && within.querySelector(`button[data-key="${key}"]`)) || (key === "u" && document.querySelector("#undo button"));
    if (!button) return false;
    const folded = button.closest("details:not([open])");
    if (folded) { // show what would be ruled before anything is
      folded.open = true;
      button.focus();
      return true;
    }
    button.form.requestSubmit(button);
    return true;
  };

  const keys = {
    "/": () => document.getElementById("find").select(),
    j: () => move(1),
    k: () => move(-1),
    1: () => location.assign("/"),
    2: () => location.assign("/review"),
    3: () => location.assign("/history"),
    "?": () => {
      const help = document.getElementById("keys");
      help.open = !help.open;
      help.scrollIntoView({ block: "nearest" });
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (keys[event.key]) keys[event.key]();
    else if (!("sdrwu".includes(event.key) && press(event.key))) return;
    event.preventDefault();
  });

  const analysis = document.getElementById("analysis");
  if (analysis) {
    document.addEventListener("click", (event) => {
      const mark = event.target.closest(".text [title]");
      const lines = [];
      for (let node = mark; node && !node.matches(".text"); node = node.parentElement) if (node.title) lines.push(node.title);
      analysis.textContent = lines.join("  ·  ");
      analysis.hidden = !lines.length;
    });
  }

  const news = document.getElementById("news");
  const { linked, last } = document.body.dataset;
  const ask = async () => {
    if (document.hidden) return;
    try {
      const state = await (await fetch("/news.json")).json();
      news.hidden = (state.linked || "") === linked && String(state.last_report) === last;
    } catch {
      // the server has gone; the page stays as it is
    }
  };
  if (news && linked !== undefined) setInterval(ask, 15000);
})();
