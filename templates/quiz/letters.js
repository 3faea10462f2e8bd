"use strict";
/* Read answers in the letters of a list, as quizgen/questions/answers/listed.py does. */

const LETTERS = "abcdefgh";

/** Letters and numbers with or without signs between them: `c a b`, `c > a > b`, `cab`.
 * @param {string} reply @returns {string} */
function lettersIn(reply) {
  const bare = reply.toLowerCase().replace(/\band\b|[\s,;.:>→=()[\]{}&/–-]/g, "");
  if (!bare) throw new Unreadable("nothing was chosen");
  return bare;
}

/** @param {string} letters @param {string[]} listed @returns {string[]} what they stand for */
function named(letters, listed) {
  const known = LETTERS.slice(0, listed.length);
  return [...letters].map((letter) => {
    if (known.includes(letter)) return listed[known.indexOf(letter)];
    throw new Unreadable(`“${letter}” is no letter of the list, which goes from a to ${known.at(-1)}`);
  });
}

/** @param {string} reply @param {Answer} answer @returns {Set<string>} */
const readChoices = (reply, { listed = [] }) => new Set(named(lettersIn(reply), listed));

/** @param {Set<string>} read @param {Answer} answer @returns {boolean[]} */
const marksOfChoices = (read, { value, listed = [] }) =>
  listed.map((thing) => read.has(thing) === value.includes(thing));

/** @param {string} reply @param {Answer} answer @returns {string[]} */
function readOrder(reply, { listed = [] }) {
  const order = named(lettersIn(reply), listed);
  if (order.length === listed.length && new Set(order).size === listed.length) return order;
  throw new Unreadable(`give each of the ${listed.length} letters once`);
}

/** A letter for each number; without numbers, the letters in the numbers' order.
 * @param {string} reply @param {Answer} answer @returns {Map<string, string>} */
function readPairs(reply, { listed = [], numbered = [] }) {
  const bare = lettersIn(reply);
  const paired = /^(?:[0-9][a-z])+$/.test(bare);
  const letters = paired ? bare.replace(/[0-9]/g, "") : bare;
  const numbers = paired ? bare.replace(/[a-z]/g, "") : [...numbered.keys()].map((at) => at + 1).join("");
  const places = [...numbers].map((number) => Number(number) - 1);
  const complete = new Set(places).size === numbered.length && places.every((at) => at in numbered);
  if ([...letters].length !== numbered.length || !complete) {
    throw new Unreadable(`give one letter for each number from 1 to ${numbered.length}`);
  }
  const partners = named(letters, listed);
  return new Map(places.map((at, turn) => [numbered[at], partners[turn]]));
}

/** @param {Map<string, string>} read @param {Answer} answer @returns {boolean[]} */
function marksOfPairs(read, { value, numbered = [] }) {
  const partners = new Map(value);
  return numbered.map((left) => read.get(left) === partners.get(left));
}

/** Whether all that is wrong in a mistake is in a set of things or pairs, whatever else is.
 * @param {any[]} mistake @param {any[]} value @param {(thing: any) => boolean} has */
function containsWrong(mistake, value, has) {
  const wrong = mistake.filter((thing) => !value.some((right) => same(right, thing)));
  return wrong.length > 0 && wrong.every(has);
}
