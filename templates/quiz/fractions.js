"use strict";
/* Exact fractions of whole numbers, within the limits of quizgen/questions/evaluating.py. */

const MAX_EXPONENT = 64n;
const MAX_BITS = 2048;

/** @typedef {{ above: bigint, below: bigint }} Fraction in lowest terms, `below` positive */

/** What was typed is not of the form that the question asks for; the message says what would be. */
class Unreadable extends Error {
  /** @type {number} which field it is about */
  place = 0;
}

/** @param {bigint} number */
const size = (number) => (number < 0n ? -number : number);
/** @param {bigint} number */
const bits = (number) => size(number).toString(2).length;

/** @returns {never} */
function tooLarge() {
  throw new Unreadable("that number is too large");
}

/** @param {bigint} above @param {bigint} [below] @returns {Fraction} */
function fraction(above, below = 1n) {
  if (below === 0n) throw new Unreadable("that divides by zero");
  let [divisor, rest] = [size(below), size(above)];
  while (rest) [divisor, rest] = [rest, divisor % rest];
  if (below < 0n) divisor = -divisor;
  const reduced = { above: above / divisor, below: below / divisor };
  if (Math.max(bits(reduced.above), bits(reduced.below)) > MAX_BITS) tooLarge();
  return reduced;
}

/** Read digits with or without a point and an exponent, as exact as a double prints itself.
 * @param {string} digits @returns {Fraction} */
function fromDigits(digits) {
  const short = /^\d+$/.test(digits) ? digits : String(Number(digits));
  if (Number(digits) >= 1e300) tooLarge();
  const [mantissa, exponent = "0"] = short.split("e");
  const [whole, places = ""] = mantissa.split(".");
  const shift = Number(exponent) - places.length;
  const above = BigInt(whole + places);
  return shift < 0 ? fraction(above, 10n ** BigInt(-shift)) : fraction(above * 10n ** BigInt(shift));
}

/** @param {Fraction} value @returns {number} */
function toNumber({ above, below }) {
  const shift = 64 + bits(below) - bits(above); // 64 bits of the quotient are more than a double has
  const quotient =
    shift < 0 ? above / (below << BigInt(-shift)) : (above << BigInt(shift)) / below;
  const value = Number(quotient) * 2 ** -64 * 2 ** (64 - shift); // in two steps: -shift may be too small
  return Number.isFinite(value) ? value : tooLarge();
}

/** @param {Fraction} base @param {Fraction} exponent @returns {Fraction} */
function raised(base, exponent) {
  if (exponent.below !== 1n || size(exponent.above) > MAX_EXPONENT) {
    throw new Unreadable(`exponents are whole numbers up to ${MAX_EXPONENT}`);
  }
  const times = size(exponent.above);
  if ((Math.max(bits(base.above), bits(base.below)) - 1) * Number(times) >= MAX_BITS) tooLarge();
  const [above, below] = [base.above ** times, base.below ** times];
  return exponent.above < 0n ? fraction(below, above) : fraction(above, below);
}

/** @type {Record<string, (a: Fraction, b: Fraction) => Fraction>} */
const OPERATIONS = {
  "+": (a, b) => fraction(a.above * b.below + b.above * a.below, a.below * b.below),
  "-": (a, b) => fraction(a.above * b.below - b.above * a.below, a.below * b.below),
  "*": (a, b) => fraction(a.above * b.above, a.below * b.below),
  "/": (a, b) => fraction(a.above * b.below, a.below * b.above),
  "**": raised,
  root: powerOrRoot,
};
