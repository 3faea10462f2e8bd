"use strict";
/* A game against the clock: find what belongs together, one thing on each side of a board. */

const PENALTY = 5; // seconds for two that are no pair

class Game {
  /** @type {Pair[][]} */
  boards = [];
  turn = 0; // which board it is
  begun = 0; // when, in milliseconds since 1970; each mistake moves it back
  mistakes = 0;
  /** @type {Set<Pair>} */
  confused = new Set();
  /** @type {(HTMLButtonElement | null)[]} what is chosen on each side */
  chosen = [null, null];

  /** @param {Pair[][]} topics @param {Clock} clock @param {Memory} memory of the best time */
  constructor(topics, clock, memory) {
    this.topics = topics;
    this.clock = clock;
    this.memory = memory;
    this.section = find(document, "#pairs", HTMLElement);
    this.title = find(this.section, "h2", HTMLElement);
    this.about = find(this.section, ".about", HTMLElement);
    this.keys = find(this.section, ".keys", HTMLElement);
    this.again = find(this.section, "button.primary", HTMLButtonElement);
    this.place = find(document, "#place", HTMLElement);
    this.score = find(document, "#score", HTMLElement);
    this.told = find(document, "#told", HTMLElement);
    this.sides = [...this.section.querySelectorAll("ol")];
    this.again.addEventListener("click", () => this.begin());
    document.addEventListener("keydown", (event) => this.press(event));
  }

  begin() {
    this.boards = boards(this.topics);
    this.turn = this.mistakes = 0;
    this.confused.clear();
    this.begun = Date.now();
    this.clock.since(this.begun);
    this.again.hidden = true;
    this.keys.hidden = false;
    this.deal();
  }

  /** Lay out the pairs of a board. */
  deal() {
    const pairs = this.boards[this.turn];
    this.lay(shuffled(pairs), shuffled(pairs));
    this.chosen = [null, null];
    this.title.textContent = "Find the pairs";
    this.about.textContent = `Choose one on each side. Two that are no pair cost ${PENALTY} seconds.`;
    turnTo(this.section);
    this.title.focus({ preventScroll: true });
    this.update();
  }

  /** @param {Pair[][]} both what stands on each side */
  lay(...both) {
    both.forEach((pairs, side) => {
      this.sides[side].replaceChildren(...pairs.map((pair, place) => this.row(pair, side, place)));
    });
  }

  /** @param {Pair} pair @param {number} side @param {number} place @returns {HTMLLIElement} */
  row(pair, side, place) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "option";
    button.value = pair[1]; // by which partners know each other
    button.ariaPressed = "false";
    const said = element("said", "");
    said.innerHTML = pair[side];
    button.append(element("letter", side ? LETTERS[place].toUpperCase() : `${place + 1}`), said);
    button.addEventListener("click", () => this.choose(button, side));
    const row = document.createElement("li");
    row.append(button);
    return row;
  }

  /** Choose a thing or take it back; with one on each side, see whether they are a pair.
   * @param {HTMLButtonElement} button @param {number} side */
  choose(button, side) {
    for (const wrong of this.section.querySelectorAll(".wrong")) wrong.classList.remove("wrong");
    const before = this.chosen[side];
    if (before) before.ariaPressed = "false";
    this.chosen[side] = before === button ? null : button;
    button.ariaPressed = `${before !== button}`;
    const [left, right] = this.chosen;
    if (!left || !right) return;
    this.chosen = [null, null];
    left.ariaPressed = right.ariaPressed = "false";
    if (left.value === right.value) this.found(left, right);
    else this.missed(left, right);
  }

  /** @param {HTMLButtonElement[]} both */
  found(...both) {
    for (const button of both) {
      button.classList.add("right");
      button.disabled = true;
    }
    this.update();
    const next = this.open[0];
    this.told.textContent = `A pair. ${this.open.length} left on this board.`;
    if (next) next.focus({ preventScroll: true });
    else if (++this.turn < this.boards.length) this.deal();
    else this.finish();
  }

  /** @param {HTMLButtonElement[]} both */
  missed(...both) {
    for (const button of both) {
      button.classList.add("wrong");
      for (const pair of this.boards[this.turn]) if (pair[1] === button.value) this.confused.add(pair);
    }
    this.mistakes += 1;
    this.begun -= PENALTY * 1000;
    this.clock.since(this.begun);
    this.update();
    this.told.textContent = `No pair. ${this.mistakes} wrong, ${PENALTY} seconds more.`;
  }

  /** What has no partner yet on the first side. */
  get open() {
    return [...this.sides[0].querySelectorAll("button")].filter((button) => !button.disabled);
  }

  update() {
    this.place.textContent = `Board ${this.turn + 1} of ${this.boards.length}`;
    this.score.textContent = this.mistakes ? `· ${this.mistakes} wrong` : "";
  }

  /** Tell the time, and the best one, and show what was confused side by side. */
  finish() {
    const taken = Math.floor((Date.now() - this.begun) / 1000);
    const best = this.memory.load()?.seconds ?? Infinity;
    this.clock.stop();
    this.score.textContent = "";
    this.place.textContent = "Result";
    const count = this.boards.flat().length;
    this.title.textContent = `${count} pairs in ${minutes(taken)}`;
    this.about.textContent = [
      this.mistakes ? `${this.mistakes} wrong on the way, ${this.mistakes * PENALTY} seconds of it.` : "",
      taken < best ? "Your best time here." : `Your best time here is ${minutes(best)}.`,
      this.confused.size ? "These were mixed up:" : "",
    ].join(" ").trim();
    if (taken < best) this.memory.save({ seconds: taken });
    const confused = [...this.confused].slice(0, BOARD);
    this.lay(confused, confused);
    for (const button of this.section.querySelectorAll("button.option")) button.setAttribute("disabled", "");
    this.again.hidden = false;
    this.keys.hidden = true;
    this.title.focus({ preventScroll: true });
  }

  /** Choose by number or letter, and go about with the arrows. @param {KeyboardEvent} event */
  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (!this.section.classList.contains("current") || event.key.length !== 1) return;
    const place = LETTERS.indexOf(event.key.toLowerCase());
    const [lefts, rights] = this.sides.map((side) => side.querySelectorAll("button"));
    const button = place < 0 ? lefts[Number(event.key) - 1] : rights[place];
    button?.click();
    button?.focus({ preventScroll: true });
  }
}
