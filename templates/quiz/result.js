"use strict";
/* The end of a round: what came of each question; in a test before that, which are answered. */

class Summary {
  /** @param {(slot: Slot) => void} open what to do when a row is chosen */
  constructor(open) {
    this.open = open;
    this.section = find(document, "#result", HTMLElement);
    this.total = find(document, "#total", HTMLElement);
    this.sentence = find(document, "#summary", HTMLElement);
    this.review = find(document, "#review", HTMLElement);
    this.handIn = find(document, "#hand-in", HTMLButtonElement);
    this.retry = find(document, "#retry", HTMLButtonElement);
    this.restart = find(this.section, "button.home", HTMLButtonElement);
    this.save = find(document, "#save", HTMLButtonElement);
  }

  /** Before a test is handed in. @param {Slot[]} round */
  before(round) {
    const answered = round.filter((slot) => slot.draft).length;
    this.total.textContent = `${answered} of ${round.length} answered`;
    this.sentence.textContent = "Open a question to change its answer. Marks are shown when you hand in.";
    this.offer(this.handIn);
    this.list(round, (slot) => ["", slot.draft ? "Answered" : "Open"]);
  }

  /** @param {Slot[]} round @param {string} points @param {boolean} judged by the learner */
  after(round, points, judged) {
    const missed = round.filter((slot) => slot.result?.outcome !== "right").length;
    const said = judged ? { ...SAID, right: "Known", wrong: "Not known" } : SAID;
    this.total.textContent = `${points} of ${round.length} ${judged ? "known" : "right"}`;
    this.sentence.textContent = missed
      ? "Open a question below to read its solution again."
      : judged ? "Every card was known." : "Every answer was right.";
    this.retry.textContent = missed === 1 ? "Retry the one missed" : `Retry the ${missed} missed`;
    this.offer(...(missed ? [this.retry] : []), this.restart, this.save);
    this.list(round, (slot) => {
      const outcome = slot.result?.outcome ?? "shown";
      return [outcome, said[outcome] + (slot.misconception && `: ${slot.misconception}`)];
    });
  }

  /** @param {HTMLButtonElement[]} offered */
  offer(...offered) {
    for (const button of [this.handIn, this.retry, this.restart, this.save]) {
      button.hidden = !offered.includes(button);
    }
  }

  /** @param {Slot[]} round @param {(slot: Slot) => [string, string]} told */
  list(round, told) {
    const rows = round.map((slot) => {
      const [outcome, said] = told(slot);
      const button = element("row", "", "button");
      button.append(element("name", slot.question.title), element("mark", said));
      button.addEventListener("click", () => this.open(slot));
      const row = element("", "", "li");
      row.dataset.outcome = outcome;
      row.append(button);
      return row;
    });
    this.review.replaceChildren(...rows);
  }
}
