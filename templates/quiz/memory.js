"use strict";
/* What the browser keeps of a quiz; where it keeps nothing, the quiz goes on without. */

class Memory {
  /** @param {string} key the name of this quiz */
  constructor(key) {
    this.key = `quizgen ${key}`;
  }

  /** @returns {any} what was kept, or null */
  load() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      return null; // storage is blocked, or holds something else
    }
  }

  /** @param {unknown} state */
  save(state) {
    try {
      localStorage.setItem(this.key, JSON.stringify(state));
    } catch {
      // blocked or full: what is on the page stays
    }
  }
}
