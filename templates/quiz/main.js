"use strict";
/* Begin, once the whole page is there. */

document.documentElement.classList.add("live");
document.addEventListener("DOMContentLoaded", () => {
  const json = (/** @type {string} */ id) => JSON.parse(find(document, id, HTMLElement).textContent ?? "");
  /** @type {Question[]} */
  const questions = json("#questions");
  const sources = [...document.querySelectorAll("noscript.source")];
  const slots = sources.map((source, place) => new Slot({ ...questions[place], html: source.textContent ?? "" }));
  new Quiz(slots, json("#quiz")).invite();
});
