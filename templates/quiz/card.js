"use strict";
/* One question on the page: take a reply, say why it was right or wrong, show the solution. */

/** @typedef {"right" | "partly" | "wrong" | "shown"} Outcome */
/**
 * @typedef {object} Result what came of a question
 * @property {Outcome} outcome
 * @property {number} share how much of the answer it is worth
 * @property {boolean[]} parts which parts were right
 * @property {number | null} distractor the mistake that was recognised
 * @property {string} given
 * @property {number} [rating] how well the learner says to have known it
 * @property {(string | boolean)[]} values of the fields
 */

const SAID = { right: "Right", partly: "Right in part", wrong: "Wrong", shown: "Not answered" };

/** Which option a key chooses: by letter, by number, or true, false, yes and no by their first.
 * @param {string} key @param {Question} question @returns {number} */
function placeOf(key, { answer, options }) {
  const place = Math.max(LETTERS.indexOf(key.toLowerCase()), "12345678".indexOf(key));
  if (place >= 0 && place < (answer.listed ?? options).length) return place;
  const meant = { T: ["true"], F: ["false"], Y: ["yes", "true"], N: ["no", "false"] }[key] ?? [];
  return options.findIndex((option) => meant.includes(option.toLowerCase()));
}

/** @template {Element} E
 * @param {ParentNode} root @param {string} selector @param {new () => E} type @returns {E} */
function find(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** @param {string | null} text @returns {string} its words and numbers alone */
const plain = (text) => ` ${(text ?? "").replace(/(?:[^\p{L}\p{N}.]|\.(?!\d))+/gu, " ").trim()} `;

/** @param {string} name @param {string} text @param {string} [tag] @returns {HTMLElement} */
function element(name, text, tag = "span") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

class Card {
  /** @param {HTMLElement} article @param {Question} question */
  constructor(article, question) {
    this.article = article;
    this.question = question;
    this.title = find(article, "h2", HTMLElement);
    this.form = find(article, "form", HTMLFormElement);
    this.solution = find(article, ".solution", HTMLDetailsElement);
    this.solution.innerHTML = question.solution;
    const tools = find(document, "#tools", HTMLTemplateElement).content.cloneNode(true);
    this.form.append(tools);
    this.solution.before(find(this.form, ".told", HTMLElement));
    this.submit = find(article, "button.primary", HTMLButtonElement);
    this.aside = find(article, "button.quiet", HTMLButtonElement);
    this.ask = find(article, "button.ask", HTMLButtonElement);
    this.hint = find(article, ".hint", HTMLElement);
    this.verdict = find(article, ".verdict", HTMLElement);
    this.note = find(article, ".note", HTMLElement);
    this.note.id = this.title.id.replace("title", "note"); // the fields are described by it
    /** @type {NodeListOf<Field>} */
    const fields = this.form.querySelectorAll("input, select");
    this.fields = [...fields];
    this.controls = CONTROLS[question.answer.type] ?? CONTROLS.typed;
    this.isRecalled = question.answer.type === "choice" && !question.options.length; // a card alone
    watchWidths(article);
    this.form.addEventListener("keydown", (event) => this.press(event));
    this.form.addEventListener("input", () => this.say(""));
  }

  get isDone() {
    return "outcome" in this.article.dataset;
  }

  get values() {
    return this.fields.map((field) => (field.type === "text" || field instanceof HTMLSelectElement ? field.value : isChecked(field)));
  }

  get isEmpty() {
    return !this.values.some(Boolean);
  }

  /** Put in what was replied before. @param {(string | boolean)[]} values */
  fill(values) {
    values.forEach((value, place) => {
      const field = this.fields[place];
      if (typeof value === "string") field.value = value;
      else if (field instanceof HTMLInputElement) field.checked = value;
    });
  }

  /** Mark the reply; for one that cannot be read, say why and return nothing, as it costs nothing.
   * @returns {Result | null} */
  check() {
    const { given, marked } = this.marked();
    if (marked.verdict === "unreadable") {
      this.say(marked.message, marked.place);
      this.fields[marked.place].focus();
      return null;
    }
    const right = { share: 1, parts: this.fields.map(() => true), distractor: null };
    const { share, parts, distractor } = marked.verdict === "right" ? right : marked;
    return { outcome: marked.verdict, share, parts, distractor, given, values: this.values };
  }

  /** @returns {{ given: string, marked: Verdict }} */
  marked() {
    try {
      const given = this.controls.reply(this.fields, this.question);
      return { given, marked: mark(this.question, given) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { given: "", marked: { verdict: "unreadable", message: error.message, place: error.place } };
    }
  }

  /** Say what could not be read; an empty message takes it back.
   * @param {string} message @param {number} [place] the field that it is about */
  say(message, place = 0) {
    const sentence = message && `${message[0].toUpperCase()}${message.slice(1)}.`;
    this.note.textContent = sentence;
    for (const field of this.fields) field.removeAttribute("aria-invalid");
    if (message) this.fields[place].setAttribute("aria-invalid", "true");
  }

  /** Give the verdict and the solution. @param {Result} result */
  close({ outcome, parts, distractor, given }) {
    this.article.dataset.outcome = outcome;
    this.say("");
    const isPartly = outcome === "partly";
    const said = isPartly ? told(parts, this.question.answer) : SAID[outcome];
    const line = element("mark", said, "p");
    this.verdict.replaceChildren(line);
    if (distractor !== null) {
      const { words } = this.question.mistakes[distractor];
      line.append(element("misconception", `${isPartly ? ", but" : ""}: ${words}`));
      const feedback = element("prose", "", "div");
      feedback.innerHTML = this.question.feedback[distractor];
      this.verdict.append(feedback);
    }
    if (outcome === "wrong" || isPartly) this.work(computed(given, this.question.answer, parts));
    if (outcome !== "right") this.verdict.append(this.key);
    watchWidths(this.verdict);
    this.solution.open = outcome !== "right";
    this.hint.replaceChildren();
    this.aside.hidden = this.ask.hidden = true;
    this.lock(parts);
  }

  /** Say what the computations that were typed come to. @param {string[][]} computations */
  work(computations) {
    if (!computations.length) return;
    const said = computations.flatMap(([typed, value], place) => [
      place ? ", " : "",
      element("", typed, "code"),
      ` is ${value}`,
    ]);
    const line = element("prose", "", "p");
    line.append(...said, ".");
    this.verdict.append(line);
  }

  /** How the solution begins, where an answer is computed and this does not tell it.
   * @returns {Node | null} */
  get beginning() {
    if (!["integer", "decimal", "shape", "array", "axes", "formula"].includes(this.question.answer.type)) return null;
    const told = find(this.solution, ".prose", HTMLElement);
    const first = told.querySelector(":scope > :is(ol, ul) > li, :scope > *");
    const key = find(this.solution, ".key strong", HTMLElement).textContent;
    if (!first || first.textContent === told.textContent?.trim()) return null;
    if (plain(first.textContent).includes(plain(key))) return null;
    const block = element("", "", first.localName === "li" ? "p" : first.localName);
    block.append(...[...first.childNodes].map((node) => node.cloneNode(true)));
    return block;
  }

  /** Show how the solution begins. */
  help() {
    const prose = element("prose", "", "div");
    if (this.beginning) prose.append(this.beginning);
    this.hint.replaceChildren(element("label", "Hint", "p"), prose);
    this.ask.hidden = true;
    watchWidths(this.hint);
  }

  /** Turn a flashcard over. */
  turn() {
    this.article.dataset.outcome = "turned";
    this.verdict.replaceChildren(this.key);
    watchWidths(this.verdict);
    this.solution.open = true;
    this.lock([]);
  }

  /** The right answer. */
  get key() {
    return find(this.solution, ".key", HTMLElement).cloneNode(true);
  }

  /** Keep the reply as it is and show what was right, but let the keyboard go on from there.
   * @param {boolean[]} parts */
  lock(parts) {
    const was = document.activeElement;
    this.fields.forEach((field, place) => {
      if (field.type === "text") /** @type {HTMLInputElement} */ (field).readOnly = true;
      else field.disabled = !(field.type === "radio" && isChecked(field));
      this.tag(field, this.controls.shown(field, place, this.question, parts));
    });
    if (was instanceof HTMLElement && was.matches(":disabled")) this.submit.focus({ preventScroll: true });
  }

  /** Say beside a field what came of it. @param {Field} field @param {Shown} shown */
  tag(field, { name, tag }) {
    const row = field.closest(".option, .part");
    if (!row) return;
    row.classList.remove("right", "wrong");
    if (name) row.classList.add(name);
    find(row, ".tag", HTMLElement).textContent = tag;
  }

  /** Choose an option by its letter or its number, or take it back where several are chosen.
   * @param {KeyboardEvent} event */
  press(event) {
    // Enter held a moment too long would pass over the verdict
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || this.isDone) return;
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (!["radio", "checkbox"].includes(field?.type ?? "") || event.key.length !== 1) return;
    const place = placeOf(event.key.toUpperCase(), this.question);
    this.fields[place]?.click();
    this.fields[place]?.focus();
  }
}
