"use strict";
/* The time that is left of a test, or that a game has taken. */

const TOLD = [300, 60]; // seconds before the end at which it is said aloud

/** @param {number} seconds @returns {string} as on a clock: `1:05` */
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

class Clock {
  /** @type {number | null} */
  end = null;
  timer = 0;

  constructor() {
    this.face = find(document, "#clock", HTMLElement);
    this.told = find(document, "#told", HTMLElement);
  }

  /** Count down to a moment. @param {number} end in milliseconds since 1970
   * @param {() => void} over what to do then */
  until(end, over) {
    this.run(() => this.tick(end, over));
    this.end = end;
  }

  /** Count up from a moment. @param {number} begin in milliseconds since 1970 */
  since(begin) {
    this.run(() => {
      this.face.textContent = minutes(Math.floor((Date.now() - begin) / 1000));
    });
  }

  /** @param {() => void} tick */
  run(tick) {
    this.stop();
    this.timer = setInterval(tick, 250);
    tick();
  }

  stop() {
    clearInterval(this.timer);
    this.end = null;
    this.face.textContent = this.told.textContent = "";
  }

  /** @param {number} end @param {() => void} over */
  tick(end, over) {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    const face = `${minutes(left)} left`;
    if (face === this.face.textContent) return;
    this.face.textContent = face;
    if (TOLD.includes(left)) this.told.textContent = left > 60 ? "5 minutes left" : "1 minute left";
    if (left === 0) {
      this.stop();
      over();
      this.told.textContent = "Time is up";
    }
  }
}
