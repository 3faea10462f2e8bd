"use strict";
/*
 * Mark a reply as quizgen/questions/answers does: each answer type reads what a person types
 * (`read`) and says whether it is right (`accepts`). Both are held to the same table of cases.
 */

/**
 * @typedef {object} Answer what `Answer.marking` says in Python
 * @property {string} type
 * @property {any} value
 * @property {number} [places]
 * @property {string} [layout]
 * @property {string[]} [symbols]
 */
/** @typedef {{ answer: Answer, distractors: any[], options: string[] }} Question */
/**
 * @typedef {{ verdict: "right" } | { verdict: "wrong", distractor: number | null }
 *   | { verdict: "unreadable", message: string }} Verdict
 */

/** @param {Question} question @param {string} reply @returns {Verdict} */
function mark({ answer, distractors }, reply) {
  const type = ANSWERS[answer.type];
  try {
    const read = type.read(reply, answer);
    if (type.accepts(read, answer)) return { verdict: "right" };
    const found = distractors.findIndex((value) => type.accepts(read, { ...answer, value }));
    return { verdict: "wrong", distractor: found < 0 ? null : found };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { verdict: "unreadable", message: error.message };
  }
}

/** @type {Record<string, { read: (reply: string, answer: Answer) => any,
 *   accepts: (read: any, answer: Answer) => boolean }>} */
const ANSWERS = {
  integer: {
    read: readInteger,
    accepts: (read, { value }) => read === BigInt(value),
  },
  decimal: {
    read: (reply) => (/^(∞|\+∞|inf|infinity)$/i.test(reply.trim()) ? Infinity : readNumber(reply)),
    accepts: (read, { value, places }) => near(read, value, places),
  },
  shape: {
    read: readShape,
    accepts: (read, { value }) =>
      same(read, value) || (value[0] === null && same(read, value.slice(1))),
  },
  array: {
    read: readArray,
    accepts: (read, { value, places }) =>
      same(extent(read), extent(value)) &&
      read.flat().every((/** @type {number} */ entry, /** @type {number} */ place) =>
        near(entry, value.flat()[place], places),
      ),
  },
  axes: {
    read: readAxes,
    accepts: (read, { value }) => same(read, value),
  },
  formula: {
    read: (reply, { symbols }) => parse(reply, symbols),
    accepts: (read, { value, symbols }) => equivalent(parse(value, symbols), read, symbols),
  },
  choice: {
    read: readChoice,
    accepts: (read, { value }) => read === words(value),
  },
};

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** @param {any} entries @returns {number[]} */
const extent = (entries) =>
  Array.isArray(entries) ? [entries.length, ...extent(entries[0])] : [];

/** Within one unit of the last displayed place, and a hair for the printed neighbours; whole
 * numbers are exact.
 * @param {number} value @param {number | string} key @param {number} [places] */
function near(value, key, places = 0) {
  if (typeof key === "string") return value === (key === "∞" ? Infinity : -Infinity);
  const tolerance = places ? Number(`1e-${places}`) * (1 + 1e-9) : 0;
  return Math.abs(value - key) <= tolerance;
}
