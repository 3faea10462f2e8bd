"use strict";
/* What a computation in a reply comes to, as quizgen/questions/answers/computed.py. */

const LONGEST = 20;

/** The computations in the wrong parts of a reply, each with what it comes to.
 * @param {string} reply @param {Answer} answer @param {boolean[]} marks @returns {string[][]} */
function computed(reply, answer, marks) {
  if (answer.parts) {
    const typed = typedParts(reply.trim(), answer.parts);
    const wrong = (/** @type {number} */ place) => !marks[place] && typed[place] !== "?";
    return answer.parts.flatMap((part, place) => (wrong(place) ? computed(typed[place], part, []) : []));
  }
  const typed = unnamed(reply);
  const isNumber = /^[-+\s]*(?:[\d.,'_\s]+(?:e[-+]?\d+)?|∞|inf|infinity)$/i.test(typed);
  if (!["integer", "decimal"].includes(answer.type) || isNumber) return [];
  const value = answer.places ? printed(readNumber(typed), answer.places) : `${readInteger(typed)}`;
  return value.length > LONGEST || value.includes("e") ? [] : [[typed, value.replace("-", "−")]];
}

/** A number to so many places, a half away from zero and never `-0.000`.
 * @param {number} value @param {number} places @returns {string} */
function printed(value, places) {
  const hair = Math.sign(value) * 10 ** -places * 1e-6;
  return (value + hair).toFixed(places).replace(/^-(?=[0.]*$)/, "");
}
