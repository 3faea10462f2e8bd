"use strict";
/* The end of a round: what came of each question; in a test before that, which are answered. */

class Summary {
  /** @param {(slot: Slot) => void} open what to do when a row is chosen
   * @param {Record<string, string>} names of the topics @param {Notes} notes */
  constructor(open, names, notes) {
    this.open = open;
    this.names = names;
    this.notes = notes;
    this.topics = find(document, "#topics", HTMLElement);
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
    this.topics.hidden = true;
    this.list(round, (slot) => ["", slot.draft ? "Answered" : "Open"]);
  }

  /** @param {Slot[]} round @param {boolean} judged by the learner */
  after(round, judged) {
    const missed = round.filter((slot) => slot.result?.outcome !== "right").length;
    const said = judged ? { ...SAID, right: "Known", wrong: "Not known" } : SAID;
    this.total.textContent = `${pointsOf(round)} of ${round.length} ${judged ? "known" : "right"}`;
    this.sentence.textContent = missed
      ? "Open a question below to read its solution again."
      : judged ? "Every card was known." : "Every answer was right.";
    this.retry.textContent = missed === 1 ? "Retry the one missed" : `Retry the ${missed} missed`;
    this.divide(round);
    this.offer(...(missed ? [this.retry] : []), this.restart, this.save);
    this.list(round, (slot) => {
      const outcome = slot.result?.outcome ?? "shown";
      return [outcome, said[outcome] + (slot.misconception && `: ${slot.misconception}`)];
    });
  }

  /** Say how each topic went, where there are several, and offer the notes of those that went
   * badly. @param {Slot[]} round */
  divide(round) {
    const rows = Object.entries(this.names).flatMap(([topic, name]) => {
      const slots = round.filter((slot) => slot.question.id.startsWith(`${topic}/`));
      if (!slots.length) return [];
      const row = element("", "", "li");
      row.append(element("name", name), element("count", `${pointsOf(slots)} of ${slots.length}`));
      if (slots.some((slot) => slot.share < 1) && this.notes.has(topic)) {
        const read = element("quiet", "Notes", "button");
        read.ariaLabel = `Notes on ${name}`;
        read.addEventListener("click", () => this.notes.read(topic));
        row.append(read);
      }
      return [row];
    });
    this.topics.hidden = rows.length < 2;
    find(this.topics, "ul", HTMLElement).replaceChildren(...rows);
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
