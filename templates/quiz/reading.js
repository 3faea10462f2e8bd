"use strict";
/* Read what a person types for each type of answer, or throw `Unreadable`. */

/** @param {string} reply @returns {bigint} */
function readInteger(reply) {
  const typed = tidied(reply);
  const grouped = /^[-+−]?\d{1,3}(?:[,' _\u00a0\u2009\u202f]\d{3})+$/.test(typed);
  const { above, below } = parse(grouped ? typed.replace(/[,' _\s]/g, "") : typed).at(new Map());
  if (below !== 1n) throw new Unreadable(`${typed} is not a whole number`);
  return above;
}

/** @param {string} reply */
const isInfinite = (reply) => /^(∞|\+∞|inf|infinity)$/i.test(reply.trim());

/** @param {string} reply @returns {number} */
const readNumber = (reply) => toNumber(readFraction(reply));

/** A decimal comma is read where it is unmistakable.
 * @param {string} reply @returns {Fraction} */
function readFraction(reply) {
  const typed = tidied(reply);
  const [comma, whole, places] = /^([-+−]?\d*),(\d+)$/.exec(typed) ?? [];
  if (comma && places.length === 3 && /[1-9]/.test(whole)) {
    throw new Unreadable(`${typed} can be read in two ways: write it without the comma`);
  }
  return parse(comma ? `${whole}.${places}` : typed).at(new Map());
}

/** @param {string} reply @returns {(number | null)[]} */
function readShape(reply) {
  const bare = reply.trim().replace(/^\((.*)\)$|^\[(.*)\]$/s, "$1$2").trim().toLowerCase();
  const parts = bare.split(/\s*[,x×*]\s*|\s+/);
  if (parts.at(-1) === "") parts.pop(); // (3,) is a tuple of one
  const length = /^(?:[0-9]{1,12}|none|\?|n|batch|b)$/;
  if (!parts.length || parts.length > 10 || !parts.every((part) => length.test(part))) {
    throw new Unreadable("a shape looks like (None, 26, 26, 64) or 26x26x64");
  }
  return parts.map((part) => (/^\d/.test(part) ? Number(part) : null));
}

/** Nested brackets, or rows separated by semicolons and entries by commas or spaces. Where a vector
 * is asked for, semicolons may separate its entries, and a comma in these is that of a decimal.
 * @param {string} reply @param {Answer} answer @returns {number[] | number[][]} */
function readArray(reply, { value, places }) {
  let bare = reply.trim().replaceAll("(", "[").replaceAll(")", "]");
  if (!bare) throw new Unreadable("nothing was typed");
  const column = bare.replace(/^\[/, "").replace(/\]$/, "").split(";");
  const entry = /^\s*(?:[^\][,;\s]+|[-+−]?\d*,\d+)\s*$/;
  if (!Array.isArray(value[0]) && column.length > 1 && column.every((each) => entry.test(each))) {
    return column.map((each) => readNumber(places ? each.replace(",", ".") : each));
  }
  bare = bare.replace(/\]\s*,?\s*\[/g, ";");
  const nested = bare.startsWith("[[") && bare.endsWith("]]");
  bare = nested ? bare.slice(2, -2) : bare.replace(/^\[/, "").replace(/\]$/, "");
  const rows = bare.split(";").map((row) => {
    const entries = row.trim().split(/\s*,\s*|\s+/);
    if (entries.includes("")) {
      throw new Unreadable("an entry is missing: entries look like [1, 2] or [[1, 2], [3, 4]]");
    }
    return entries.map(readNumber);
  });
  if (rows.some((row) => row.length !== rows[0].length)) {
    throw new Unreadable("the rows are not of one length");
  }
  return nested || rows.length > 1 ? rows : rows[0];
}

/** Numbers, from the end if negative, or letters of the layout, in any order.
 * @param {string} reply @param {{ layout?: string }} answer @returns {number[]} */
function readAxes(reply, { layout = "" }) {
  const bare = reply.replace(/[()[\]{}]/g, " ").trim().replaceAll("−", "-").toUpperCase();
  if (bare === "NONE" || bare === "∅") return [];
  const letters = bare !== "" && [...bare].every((letter) => layout.includes(letter));
  const parts = letters ? [...bare] : bare.split(/\s*(?:,|;|\bAND\b|&|\s)\s*/).filter(Boolean);
  if (!parts.length) throw new Unreadable("nothing was typed");
  const rank = layout.length;
  const axes = parts.map((part) => {
    if (part.length === 1 && layout.includes(part)) return layout.indexOf(part);
    const axis = /^-?[0-9]$/.test(part) ? Number(part) : rank;
    if (axis >= -rank && axis < rank) return (axis + rank) % rank;
    const known = `the axes are 0 to ${rank - 1} or ${[...layout].join(", ")}`;
    throw new Unreadable(`“${part}” is no axis of ${layout}; ${known}`);
  });
  return [...new Set(axes)].sort();
}

/** @param {string} reply @returns {string} */
function readChoice(reply) {
  const read = words(reply);
  if (!read) throw new Unreadable("nothing was chosen");
  return read;
}

/** @param {string} text @returns {string} without the case and the spacing */
const words = (text) => text.toUpperCase().toLowerCase().split(/\s+/).filter(Boolean).join(" ");

/** Whether two formulas are equal at a dozen points, computed exactly.
 *
 * A point at which one of them has no value tells nothing, but some point must tell.
 * @param {Expression} right @param {Expression} typed @param {string[]} [symbols] */
function equivalent(right, typed, symbols = []) {
  const primes = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n];
  const verdicts = [...Array(12).keys()].map((turn) => {
    const value = (/** @type {number} */ place) =>
      fraction(primes[(place + turn) % primes.length], turn < primes.length ? 1n : 23n);
    const point = new Map(symbols.map((name, place) => [name, value(place)]));
    const [one, other] = [right, typed].map((formula) => valueAt(formula, point));
    return one && other && one.above === other.above && one.below === other.below;
  });
  return verdicts.includes(true) && !verdicts.includes(false);
}

/** @param {Expression} formula @param {Map<string, Fraction>} point @returns {Fraction | null} */
function valueAt(formula, point) {
  try {
    return formula.at(point);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
