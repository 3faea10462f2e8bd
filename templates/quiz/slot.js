"use strict";
/* A place in the quiz: variants of one question, of which one is asked, made when it is looked at. */

/** @type {Result} */
const NOTHING = { outcome: "shown", share: 0, parts: [], distractor: null, given: "", values: [] };

class Slot {
  /** @type {Result | null} what came of it, once that is told */
  result = null;
  /** @type {Result | null} what came of it, while that is not told yet */
  draft = null;
  turn = 0;
  spent = 0; // milliseconds
  hints = 0;
  /** @type {Card | null} */
  made = null;

  /** @param {Question[]} variants */
  constructor(variants) {
    this.variants = variants;
  }

  get question() {
    return this.variants[this.turn];
  }

  get card() {
    this.made ??= new Card(articleOf(this.question.html), this.question);
    return this.made;
  }

  /** How much of the answer was right. */
  get share() {
    return this.result?.share ?? 0;
  }

  /** In words, what was mistaken. */
  get misconception() {
    const place = this.result?.distractor ?? null;
    return place === null ? "" : this.question.mistakes[place].words;
  }

  /** Begin anew, with another variant if one is wanted. @param {number} [turn] */
  clear(turn = this.turn) {
    this.result = this.draft = this.made = null;
    this.spent = this.hints = 0;
    this.turn = turn % this.variants.length;
  }

  /** What a page that is closed must not forget. */
  get kept() {
    const { result, draft, turn, spent, hints } = this;
    return { result, draft, turn, spent, hints };
  }
}

/** @typedef {Slot["kept"]} Kept */

/** How many were right; one that was right in part counts by its share.
 * @param {Slot[]} slots @returns {string} */
function pointsOf(slots) {
  return `${Number(slots.reduce((sum, slot) => sum + slot.share, 0).toFixed(2))}`;
}

/** @param {string} html @returns {HTMLElement} */
function articleOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return find(template.content, "article", HTMLElement);
}
