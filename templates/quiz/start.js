"use strict";
/* The first screen: how to go through the questions, or on with what was begun. */

/** @typedef {"practice" | "test" | "flashcards"} Mode how questions are asked */
/** @typedef {Mode | "pairs" | "notes"} Way */

class Start {
  /** @param {(way: Way, minutes: number) => void} begin */
  constructor(begin) {
    this.form = find(document, "#start", HTMLFormElement);
    this.title = find(this.form, "h2", HTMLElement);
    this.limit = find(this.form, ".limit", HTMLElement);
    this.minutes = find(this.form, "#minutes", HTMLInputElement);
    this.resume = find(this.form, "#resume", HTMLButtonElement);
    this.form.addEventListener("change", () => this.update());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      begin(this.way, this.way === "test" ? Number(this.minutes.value) : 0);
    });
    this.update(); // a browser may remember what was chosen before a reload
  }

  /** @returns {Way} */
  get way() {
    return /** @type {Way} */ (new FormData(this.form).get("mode"));
  }

  update() {
    this.limit.hidden = this.way !== "test";
  }

  /** Offer to go on. @param {number} answered @param {number} count @param {() => void} go */
  offer(answered, count, go) {
    this.resume.textContent = `Go on: ${answered} of ${count} answered`;
    this.resume.hidden = false;
    this.resume.addEventListener("click", go, { once: true });
  }
}
