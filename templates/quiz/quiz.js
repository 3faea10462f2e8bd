"use strict";
/* The course of a quiz: one question after another, then the result, then what was missed again. */

class Quiz {
  /** @type {Mode} */
  mode = "practice";
  /** @type {Slot[]} */
  round = [];
  /** @type {Slot | null} */
  current = null;
  since = 0; // when the current question was last looked at

  /** @param {Slot[]} slots @param {About} quiz
   * @param {Clock} clock @param {{ pairs: Game, notes: Notes }} others */
  constructor(slots, quiz, clock, others) {
    this.slots = slots;
    this.memory = new Memory(quiz.key);
    this.log = new Log(quiz);
    this.clock = clock;
    this.stage = find(document, "#stage", HTMLElement);
    this.place = find(document, "#place", HTMLElement);
    this.score = find(document, "#score", HTMLElement);
    this.trail = find(document, "#trail", HTMLElement);
    this.welcome = new Start((way, minutes) => {
      document.documentElement.dataset.mode = way;
      if (way === "pairs" || way === "notes") others[way].begin();
      else this.begin(way, minutes);
    });
    this.summary = new Summary((slot) => this.show(slot), quiz.topics, others.notes);
    this.summary.handIn.addEventListener("click", () => this.handIn());
    this.summary.retry.addEventListener("click", () => this.retry());
    this.summary.save.addEventListener("click", () => this.log.save());
    for (const home of document.querySelectorAll("button.home")) {
      home.addEventListener("click", () => this.invite());
    }
    this.stage.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.current) this.goOn(this.current);
    });
    this.stage.addEventListener("click", ({ target }) => {
      if (target === this.current?.card.aside) this.stepAside(this.current);
      if (target === this.current?.card.ask) this.help(this.current);
    });
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  }

  get over() {
    return this.round.every((slot) => slot.result);
  }

  /** Show the first screen. */
  invite() {
    this.clock.stop();
    this.current = null;
    this.round = [];
    this.trail.replaceChildren();
    turnTo(this.welcome.form);
    delete document.documentElement.dataset.mode;
    this.place.textContent = this.score.textContent = "";
    this.recall();
    this.welcome.title.focus({ preventScroll: true });
  }

  /** Offer to go on with what was begun. */
  recall() {
    const kept = this.memory.load();
    this.welcome.resume.hidden = true;
    if (!kept) return;
    Object.assign(this.log, kept.log);
    const told = kept.round.map((/** @type {number} */ place) => kept.slots[place]);
    const answered = told.filter((/** @type {Kept} */ each) => each.result ?? each.draft).length;
    this.welcome.offer(answered, told.length, () => this.resume(kept));
  }

  /** @param {any} kept what was saved */
  resume(kept) {
    this.slots.forEach((slot, place) => Object.assign(slot, kept.slots[place], { made: null }));
    this.enter(kept.mode, kept.round.map((/** @type {number} */ place) => this.slots[place]));
    if (kept.end) this.clock.until(kept.end, () => this.handIn());
    if (this.over) this.finish();
    else this.show(this.round.find((slot) => !slot.result && !slot.draft) ?? this.round[0]);
  }

  /** @param {Mode} mode @param {number} minutes none if 0 */
  begin(mode, minutes) {
    for (const slot of this.slots) slot.clear(0);
    this.enter(mode, this.slots);
    if (minutes) this.clock.until(Date.now() + minutes * 60_000, () => this.handIn());
    this.show(this.round[0]);
  }

  /** Ask what was missed once more, with other numbers where there are any. */
  retry() {
    const missed = this.round.filter((slot) => slot.result?.outcome !== "right");
    for (const slot of missed) slot.clear(slot.turn + 1);
    this.enter(this.mode === "test" ? "practice" : this.mode, missed);
    this.show(missed[0]);
  }

  /** @param {Mode} mode @param {Slot[]} round */
  enter(mode, round) {
    this.mode = mode;
    this.round = round;
    document.documentElement.dataset.mode = mode;
    this.trail.replaceChildren(...round.map(() => document.createElement("li")));
  }

  /** Whether the learner says how well it was known: nothing else can tell.
   * @param {Slot} slot @returns {boolean} */
  isJudged({ card }) {
    return this.mode === "flashcards" || card.isRecalled;
  }

  /** What the button of a question does. @param {Slot} slot */
  goOn(slot) {
    const { card } = slot;
    if (slot.result) this.next();
    else if (this.isJudged(slot) && !slot.draft) this.turn(slot);
    else if (this.mode === "test") this.put(slot);
    else {
      const result = card.check();
      if (result) this.tell(slot, result);
    }
  }

  /** What the quiet button beside it does. @param {Slot} slot */
  stepAside(slot) {
    if (this.mode === "test") {
      this.keep(slot);
      this.show(this.round[this.round.indexOf(slot) - 1]);
    } else {
      this.tell(slot, NOTHING);
      slot.card.submit.focus({ preventScroll: true });
    }
  }

  /** @param {Slot} slot */
  help(slot) {
    slot.hints = 1;
    slot.card.help();
    slot.card.submit.focus({ preventScroll: true });
    slot.card.hint.scrollIntoView({ block: "nearest" });
  }

  /** Say what came of a question. @param {Slot} slot @param {Result} result */
  tell(slot, result) {
    this.lookAway();
    slot.result = result;
    slot.card.close(result);
    this.log.add(slot);
    this.update();
    slot.card.verdict.scrollIntoView({ block: "nearest" });
  }

  /** Take an answer of a test, unless it cannot be read. @param {Slot} slot @returns {boolean} */
  keep(slot) {
    if (slot.card.isRecalled) return true;
    const draft = slot.card.isEmpty ? null : slot.card.check();
    if (!draft && !slot.card.isEmpty) return false;
    slot.draft = draft;
    return true;
  }

  /** @param {Slot} slot */
  put(slot) {
    if (!this.keep(slot)) return;
    const following = this.round[this.round.indexOf(slot) + 1];
    if (following) this.show(following);
    else this.finish();
  }

  /** Mark a test. */
  handIn() {
    this.lookAway();
    this.clock.stop();
    for (const slot of this.round) {
      slot.result = slot.draft ?? NOTHING;
      this.log.add(slot);
    }
    this.finish();
  }

  /** Turn a flashcard over and ask how well it was known. @param {Slot} slot */
  turn(slot) {
    const { card } = slot;
    if (card.isDone) return;
    this.lookAway();
    card.turn();
    card.submit.hidden = true;
    const asked = ratings((rating) => {
      asked.remove();
      card.submit.hidden = false;
      this.judge(slot, rating);
    });
    card.submit.after(asked);
    find(asked, ":nth-child(3)", HTMLButtonElement).focus({ preventScroll: true });
  }

  /** @param {Slot} slot @param {number} rating */
  judge(slot, rating) {
    const known = rating > 1;
    const given = RATINGS[rating - 1].toLowerCase();
    /** @type {Result} */
    const result = { ...NOTHING, outcome: known ? "right" : "wrong", share: Number(known), given, rating };
    if (this.mode === "test") {
      slot.draft = result;
      this.put(slot);
      return;
    }
    slot.result = result;
    this.log.add(slot);
    this.next();
  }

  next() {
    const open = this.round.find((slot) => !slot.result);
    if (open) this.show(open);
    else this.finish();
  }

  /** Show one question and put the keyboard into it. @param {Slot} slot */
  show(slot) {
    this.lookAway();
    const { card, result } = slot;
    const seen = result ?? (card.isRecalled ? slot.draft : null);
    if (seen && !card.isDone) {
      card.fill(seen.values);
      if (this.isJudged(slot)) card.turn();
      else card.close(seen);
    } else if (slot.draft) card.fill(slot.draft.values);
    this.stage.replaceChildren(card.article);
    turnTo(card.article);
    this.current = slot;
    this.since = performance.now();
    this.update();
    const field = card.fields.find((each) => !each.disabled);
    // on a phone the keyboard would rise over the question
    const typing = !matchMedia("(pointer: coarse)").matches && !result && this.mode !== "flashcards";
    (typing && field ? field : card.title).focus({ preventScroll: true });
  }

  /** Count the time that was spent on the current question. */
  lookAway() {
    if (this.current && !this.current.card.isDone) this.current.spent += performance.now() - this.since;
    this.since = performance.now();
  }

  /** Show the end of the round. */
  finish() {
    this.lookAway();
    turnTo(this.summary.section);
    this.current = null;
    this.update();
    if (this.over) this.summary.after(this.round, this.mode === "flashcards");
    else this.summary.before(this.round);
    this.summary.total.focus({ preventScroll: true });
  }

  /** Bring the counts, the trail and the buttons up to date, and keep all that. */
  update() {
    const { current, round, mode } = this;
    const number = current ? round.indexOf(current) + 1 : 0;
    const end = this.over ? "Result" : "All questions";
    this.place.textContent = number ? `Question ${number} of ${round.length}` : end;
    const open = mode === "test" && !this.over;
    this.score.textContent = open ? "" : `${pointsOf(round)} ${mode === "flashcards" ? "known" : "right"}`;
    [...this.trail.children].forEach((step, place) => {
      const slot = round[place];
      const state = slot.result?.outcome ?? (slot.draft && "given");
      step.className = [state, slot === current && "here"].filter(Boolean).join(" ");
    });
    if (current) this.label(current);
    this.memory.save({
      mode,
      round: round.map((slot) => this.slots.indexOf(slot)),
      slots: this.slots.map((slot) => slot.kept),
      end: this.clock.end,
      log: { machine: this.log.machine, lines: this.log.lines },
    });
  }

  /** Say on the buttons what they do. @param {Slot} slot */
  label(slot) {
    const { card, result, draft, hints } = slot;
    const test = this.mode === "test";
    const turns = this.isJudged(slot) && !draft;
    const todo = turns ? "Turn over" : test ? "Next" : "Check";
    card.submit.textContent = result ? (this.over ? "See the result" : "Next question") : todo;
    card.aside.textContent = test ? "Back" : "Show the answer";
    card.ask.hidden = Boolean(result || hints) || this.mode !== "practice" || !card.beginning;
    const first = this.current === this.round[0];
    card.aside.hidden = Boolean(result) || (test ? first : turns);
  }

  /** Put all questions on paper, and only the current one back on the screen.
   * @param {boolean} whole */
  print(whole) {
    const shown = whole ? (this.round.length ? this.round : this.slots) : this.current ? [this.current] : [];
    this.stage.replaceChildren(...shown.map((slot) => slot.card.article));
    this.stage.classList.toggle("whole", whole);
    void this.stage.offsetHeight; // Firefox prints the text of a field only if it was laid out on the screen
  }
}
