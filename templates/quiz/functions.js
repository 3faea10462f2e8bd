"use strict";
/* Functions in numbers, to the digits on which libraries agree, as quizgen/questions/functions.py. */

const DIGITS = 12;

/** @type {Record<string, (value: number) => number>} */
const FUNCTIONS = {
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  exp: Math.exp,
  sqrt: Math.sqrt,
};
/** @type {Record<string, string>} */
const CONSTANTS = { e: String(Math.E), pi: String(Math.PI) };

/** @param {string} name @param {(...values: number[]) => number} named @param {Fraction[]} values
 * @returns {Fraction} */
function approximated(name, named, ...values) {
  const result = named(...values.map(toNumber));
  if (!Number.isFinite(result)) throw new Unreadable(`${name} has no value there`);
  const { above, below } = fromDigits(Math.abs(result).toPrecision(DIGITS));
  return { above: result < 0 ? -above : above, below };
}

/** A whole number stays exact, or is refused. @param {Fraction} base @param {Fraction} exponent */
function powerOrRoot(base, exponent) {
  const isWhole = exponent.below === 1n;
  if (isWhole && (base.below === 1n || size(exponent.above) <= MAX_EXPONENT)) {
    return raised(base, exponent);
  }
  return approximated("that power", Math.pow, base, exponent);
}
