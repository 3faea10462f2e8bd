"use strict";
/* The course of a quiz: one card after another, then the result, then what was missed again. */

class Quiz {
  /** @param {Card[]} cards */
  constructor(cards) {
    this.cards = cards;
    /** @type {Card[]} */
    this.round = [];
    /** @type {Card | null} */
    this.current = null;
    this.place = find(document, "#place", HTMLElement);
    this.score = find(document, "#score", HTMLElement);
    this.trail = find(document, "#trail", HTMLElement);
    this.result = find(document, "#result", HTMLElement);
    this.total = find(document, "#total", HTMLElement);
    this.summary = find(document, "#summary", HTMLElement);
    this.review = find(document, "#review", HTMLElement);
    this.retry = find(document, "#retry", HTMLButtonElement);
    this.restart = find(document, "#restart", HTMLButtonElement);
    this.retry.addEventListener("click", () => this.start(this.missed));
    this.restart.addEventListener("click", () => this.start(this.cards));
    for (const card of cards) {
      card.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.goOn(card);
      });
      card.show.addEventListener("click", () => {
        card.close("shown");
        card.submit.focus({ preventScroll: true });
        this.update();
      });
    }
  }

  get answered() {
    return this.round.filter((card) => card.outcome);
  }

  get missed() {
    return this.round.filter((card) => card.outcome !== "right");
  }

  /** How many were right; one that was right in part counts by its share. */
  get points() {
    return Number(this.round.reduce((sum, card) => sum + card.share, 0).toFixed(2));
  }

  /** Begin a round. @param {Card[]} cards */
  start(cards) {
    this.round = cards;
    for (const card of cards) card.reset();
    this.trail.replaceChildren(...cards.map(() => document.createElement("li")));
    this.show(cards[0]);
  }

  /** Check a card that is open; leave one that is done. @param {Card} card */
  goOn(card) {
    if (!card.outcome) {
      card.check();
      this.update();
      card.verdict.scrollIntoView({ block: "nearest" });
    } else {
      const next = this.round.find((other) => !other.outcome);
      if (next) this.show(next);
      else this.finish();
    }
  }

  get over() {
    return this.answered.length === this.round.length;
  }

  /** Show one card and put the keyboard into it. @param {Card} card */
  show(card) {
    this.turnTo(card.article);
    this.current = card;
    this.update();
    const field = card.fields.find((each) => !each.disabled);
    // on a phone the keyboard would rise over the question
    const typing = matchMedia("(pointer: fine)").matches && !card.outcome;
    (typing && field ? field : card.title).focus({ preventScroll: true });
  }

  /** Show the result with every question of the round. */
  finish() {
    this.turnTo(this.result);
    this.current = null;
    this.update();
    const missed = this.missed.length;
    this.total.textContent = `${this.points} of ${this.round.length} right`;
    this.summary.textContent = missed
      ? "Open a question below to read its solution again."
      : "Every answer was right.";
    this.retry.hidden = missed === 0;
    this.retry.textContent = missed === 1 ? "Retry the one missed" : `Retry the ${missed} missed`;
    this.review.replaceChildren(...this.round.map((card) => this.row(card)));
    this.total.focus({ preventScroll: true });
  }

  /** @param {Card} card @returns {HTMLElement} */
  row(card) {
    const said = card.misconception ? `: ${card.misconception}` : "";
    const button = element("row", "", "button");
    button.append(
      element("name", card.title.textContent ?? ""),
      element("mark", SAID[card.outcome ?? "shown"] + said),
    );
    button.addEventListener("click", () => this.show(card));
    const row = element("", "", "li");
    row.dataset.outcome = card.outcome ?? "shown";
    row.append(button);
    return row;
  }

  /** @param {HTMLElement} section */
  turnTo(section) {
    for (const other of document.querySelectorAll(".current")) other.classList.remove("current");
    section.classList.add("current");
    window.scrollTo(0, 0);
  }

  /** Bring the counts, the trail and the button up to date. */
  update() {
    const number = this.current ? this.round.indexOf(this.current) + 1 : 0;
    this.place.textContent = number ? `Question ${number} of ${this.round.length}` : "Result";
    this.score.textContent = `${this.points} right`;
    [...this.trail.children].forEach((step, place) => {
      const card = this.round[place];
      step.className = [card.outcome, card === this.current && "here"].filter(Boolean).join(" ");
    });
    if (this.current) {
      const done = this.over ? "See the result" : "Next question";
      this.current.submit.textContent = this.current.outcome ? done : "Check";
    }
  }
}

document.documentElement.classList.add("live");
document.addEventListener("DOMContentLoaded", () => {
  /** @type {Question[]} */
  const questions = JSON.parse(find(document, "#questions", HTMLElement).textContent ?? "");
  const articles = [...document.querySelectorAll("article")];
  const cards = articles.map((article, place) => new Card(article, questions[place]));
  new Quiz(cards).start(cards);
});
