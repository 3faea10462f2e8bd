"use strict";
/* One question on the page: take a reply, mark it, say why, show the solution. */

/** @typedef {"right" | "wrong" | "shown"} Outcome */

const SAID = { right: "Right", wrong: "Wrong", shown: "Not answered" };

/** Which option a key chooses: by letter, by number, or true, false, yes and no by their first.
 * @param {string} key @param {string[]} options @returns {number} */
function placeOf(key, options) {
  const place = Math.max("ABCDEFGH".indexOf(key), "12345678".indexOf(key));
  if (place >= 0 && place < options.length) return place;
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
    this.submit = find(article, "button.primary", HTMLButtonElement);
    this.show = find(article, "button.quiet", HTMLButtonElement);
    this.verdict = find(article, ".verdict", HTMLElement);
    this.note = find(article, ".note", HTMLElement);
    this.solution = find(article, ".solution", HTMLDetailsElement);
    /** @type {HTMLInputElement[]} */
    this.fields = [...article.querySelectorAll("input")];
    /** @type {Outcome | null} */
    this.outcome = null;
    this.misconception = "";
    watchWidths(article);
    this.form.addEventListener("keydown", (event) => this.press(event));
    this.form.addEventListener("input", () => this.say(""));
  }

  /** Put the question back as it was before it was answered. */
  reset() {
    this.form.reset();
    this.outcome = null;
    this.misconception = "";
    this.say("");
    this.verdict.replaceChildren();
    this.solution.open = false;
    this.show.hidden = false;
    delete this.article.dataset.outcome;
    for (const field of this.fields) {
      field.readOnly = field.disabled = false;
      const option = field.closest(".option");
      if (option) find(option, ".tag", HTMLElement).textContent = "";
      option?.classList.remove("right", "wrong");
    }
  }

  /** What was typed or chosen. */
  get reply() {
    const [field] = this.fields;
    if (field.type === "text") return field.value;
    const chosen = this.fields.find((option) => option.checked);
    return chosen ? this.question.options[Number(chosen.value)] : "";
  }

  /** Mark the reply; one that cannot be read costs nothing. */
  check() {
    const marked = mark(this.question, this.reply);
    if (marked.verdict === "unreadable") {
      this.say(marked.message);
      this.fields[0].focus();
    } else {
      this.close(marked.verdict, marked.verdict === "wrong" ? marked.distractor : null);
    }
  }

  /** Say what could not be read; an empty message takes it back. @param {string} message */
  say(message) {
    const sentence = message && `${message[0].toUpperCase()}${message.slice(1)}.`;
    this.note.textContent = sentence;
    for (const field of this.fields) {
      if (message) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  /** Give the verdict and the solution.
   * @param {Outcome} outcome @param {number | null} [distractor] */
  close(outcome, distractor = null) {
    this.outcome = outcome;
    this.article.dataset.outcome = outcome;
    this.say("");
    const line = element("mark", SAID[outcome], "p");
    this.verdict.replaceChildren(line);
    if (distractor !== null) {
      const template = this.article.querySelectorAll("template")[distractor];
      this.misconception = template.dataset.misconception ?? "";
      line.append(element("misconception", `: ${this.misconception}`));
      const feedback = element("prose", "", "div");
      feedback.append(template.content.cloneNode(true));
      this.verdict.append(feedback);
      watchWidths(this.verdict);
    }
    if (outcome !== "right") {
      this.verdict.append(find(this.solution, ".key", HTMLElement).cloneNode(true));
    }
    this.solution.open = outcome !== "right";
    this.show.hidden = true;
    this.lock();
  }

  /** Keep the reply as it is, but let the keyboard stay where it was. */
  lock() {
    for (const field of this.fields) {
      if (field.type === "text") field.readOnly = true;
      const option = field.closest(".option");
      if (!option) continue;
      field.disabled = !field.checked;
      const verdict = mark(this.question, this.question.options[Number(field.value)]).verdict;
      if (verdict === "right" || field.checked) {
        option.classList.add(verdict);
        const tag = verdict === "right" ? "Right answer" : "Your answer";
        find(option, ".tag", HTMLElement).textContent = tag;
      }
    }
  }

  /** Choose an option by its letter or its number. @param {KeyboardEvent} event */
  press(event) {
    // Enter held a moment too long would pass over the verdict
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || this.outcome) return;
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    if (field?.type !== "radio" || event.key.length !== 1) return;
    const place = placeOf(event.key.toUpperCase(), this.question.options);
    this.fields[place]?.click();
    this.fields[place]?.focus();
  }
}
