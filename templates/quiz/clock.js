"use strict";
/* The time that is left of a test. */

const TOLD = [300, 60]; // seconds before the end at which it is said aloud

class Clock {
  /** @type {number | null} */
  end = null;
  timer = 0;

  /** @param {() => void} over what to do at the end */
  constructor(over) {
    this.over = over;
    this.face = find(document, "#clock", HTMLElement);
    this.told = find(document, "#told", HTMLElement);
  }

  /** Count down to a moment. @param {number | null} end in milliseconds since 1970, if there is one */
  start(end) {
    this.stop();
    this.end = end;
    if (end === null) return;
    this.timer = setInterval(() => this.tick(), 250);
    this.tick();
  }

  stop() {
    clearInterval(this.timer);
    this.end = null;
    this.face.textContent = this.told.textContent = "";
  }

  tick() {
    const left = Math.max(0, Math.ceil(((this.end ?? 0) - Date.now()) / 1000));
    const face = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
    if (face === this.face.textContent) return;
    this.face.textContent = face;
    if (TOLD.includes(left)) this.told.textContent = left > 60 ? "5 minutes left" : "1 minute left";
    if (left === 0) {
      this.stop();
      this.over();
      this.told.textContent = "Time is up";
    }
  }
}
