"use strict";
/* The results as lines of the study log, which `quizgen db import` reads. */

const VERDICTS = { right: "right", partly: "partly", wrong: "wrong", shown: "given-up" };
const [AGAIN, GOOD] = [1, 3];

class Log {
  /** @type {object[]} */
  lines = [];
  // a name of its own, so that entries from elsewhere have other keys
  machine = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

  /** @param {{ seed: string, bank: string }} quiz */
  constructor({ seed, bank }) {
    this.origin = { seed, bank };
  }

  /** Add what came of a question. @param {Slot} slot */
  add({ question, result, spent, hints }) {
    if (!result) return;
    const { outcome, distractor, given } = result;
    const marked = outcome === "right" ? GOOD : AGAIN; // a skill is known whole or comes again
    const rating = result.rating ?? marked;
    this.lines.push({
      kind: "review",
      machine: this.machine,
      number: this.lines.length + 1,
      card: question.id,
      variant: question.variant,
      ...this.origin,
      expected: question.answer.text,
      given,
      verdict: result.rating ? "self-rated" : VERDICTS[outcome],
      misconception: distractor === null ? null : question.mistakes[distractor].id,
      hints,
      milliseconds: Math.round(spent),
      automatic: rating,
      rating,
      when: new Date().toISOString().replace("Z", "+00:00"),
      parameters: 0,
      predicted: null,
    });
  }

  /** Hand the learner a file of all lines. */
  save() {
    const text = this.lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
    link.download = "results.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}
