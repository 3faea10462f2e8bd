"use strict";
/*
 * Mark a reply as quizgen/questions/answers does: each answer type reads what a person types
 * (`read`) and says whether it is right (`accepts`). Both are held to the same table of cases.
 */

/**
 * @typedef {object} Answer what `Answer.marking` says in Python
 * @property {string} type
 * @property {any} value
 * @property {string} text
 * @property {number} gain which share of the answer a part is worth that is right
 * @property {number} loss and which one costs that is wrong
 * @property {number} [places]
 * @property {string} [layout]
 * @property {string[]} [symbols]
 * @property {string[]} [listed] what the letters of a reply stand for
 * @property {string[]} [numbered] what its numbers stand for
 * @property {Answer[]} [parts]
 * @property {string} [follows]
 */
/**
 * @typedef {object} Question one variant
 * @property {string} id
 * @property {number} variant
 * @property {string} title
 * @property {Answer} answer
 * @property {any[]} distractors
 * @property {{ id: string, words: string }[]} mistakes the misconceptions behind the distractors
 * @property {string[]} feedback to each of them, HTML
 * @property {string[]} options
 * @property {string} html
 * @property {string} solution HTML, too
 */
/**
 * @typedef {{ verdict: "right" }
 *   | { verdict: "wrong" | "partly", share: number, parts: boolean[], distractor: number | null }
 *   | { verdict: "unreadable", message: string, place: number }} Verdict
 */

/** @param {Question} question @param {string} reply @returns {Verdict} */
function mark({ answer, distractors }, reply) {
  const type = ANSWERS[answer.type];
  try {
    const read = type.read(reply, answer);
    const parts = type.marks ? type.marks(read, answer) : [type.accepts(read, answer)];
    if (parts.every(Boolean)) return { verdict: "right" };
    const { right, wrong } = counted(parts, answer);
    const share = Math.max(0, right * answer.gain - wrong * answer.loss);
    const mistakes = distractors.map((value) => withValue(answer, value));
    const found = [
      mistakes.findIndex((mistake) => type.accepts(read, mistake)),
      mistakes.findIndex((mistake) => type.contains?.(mistake, read, answer)),
    ].find((place) => place >= 0);
    const distractor = found ?? null;
    return { verdict: share ? "partly" : "wrong", share, parts, distractor };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { verdict: "unreadable", message: error.message, place: error.place };
  }
}

/** The same kind of answer with another value, of which no part follows from another.
 * @param {Answer} answer @param {any} value @returns {Answer} */
function withValue(answer, value) {
  const parts = answer.parts?.map((part, place) => ({ ...part, value: value[place], follows: "" }));
  return { ...answer, value, parts };
}

/** @type {Record<string, { read: (reply: string, answer: Answer) => any,
 *   accepts: (read: any, answer: Answer) => boolean,
 *   marks?: (read: any, answer: Answer) => boolean[],
 *   contains?: (mistake: Answer, read: any, answer: Answer) => boolean }>} */
const ANSWERS = {
  integer: {
    read: readInteger,
    accepts: (read, { value }) => read === BigInt(value),
  },
  decimal: {
    read: (reply) => (isInfinite(reply) ? Infinity : readNumber(unnamed(reply))),
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
  choices: {
    read: readChoices,
    ...inParts(marksOfChoices),
    contains: ({ value: mistake }, read, { value }) =>
      containsWrong(mistake, value, (thing) => read.has(thing)),
  },
  ordering: {
    read: readOrder,
    accepts: (read, { value }) => same(read, value),
  },
  matching: {
    read: readPairs,
    ...inParts(marksOfPairs),
    contains: ({ value: mistake }, read, { value }) =>
      containsWrong(mistake, value, ([left, right]) => read.get(left) === right),
  },
  parts: {
    read: readParts,
    ...inParts(marksOfParts),
    contains: containsPart,
  },
};

/** A reply of several parts is right if all of them are.
 * @param {(read: any, answer: Answer) => boolean[]} marks */
function inParts(marks) {
  /** @param {any} read @param {Answer} answer */
  const accepts = (read, answer) => marks(read, answer).every(Boolean);
  return { marks, accepts };
}

/** How many parts are right, and how many things were chosen that are wrong.
 * @param {boolean[]} parts @param {Answer} answer */
function counted(parts, { type, value, listed = [] }) {
  const asked = parts.map((_, place) => type !== "choices" || value.includes(listed[place]));
  return {
    right: parts.filter((isRight, place) => isRight && asked[place]).length,
    wrong: parts.filter((isRight, place) => !isRight && !asked[place]).length,
    all: asked.filter(Boolean).length,
  };
}

/** In words, how much of a reply is right. @param {boolean[]} parts @param {Answer} answer */
function told(parts, answer) {
  const { right, wrong, all } = counted(parts, answer);
  return `${right} of ${all} right${wrong ? `, ${wrong} wrong` : ""}`;
}

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
