"use strict";
/* Read what a person types for each type of answer, or throw `Unreadable`. */

/** @param {string} reply @returns {bigint} */
function readInteger(reply) {
  const typed = unnamed(reply);
  const grouped = /^[-+]?\d{1,3}(?:[,' _\u00a0\u2009\u202f]\d{3})+$/.test(typed);
  const bare = grouped ? typed.replace(/[,' _\s]/g, "") : ungrouped(typed);
  const { above, below } = parse(bare).at(new Map());
  if (below !== 1n) throw new Unreadable(`${typed} is not a whole number`);
  return above;
}

/** Leave out the commas between thousands, unless they may be decimal ones: `4,624+16` with
 * decimals would be no whole number, but `2,500*4` would.
 * @param {string} computation @returns {string} */
function ungrouped(computation) {
  const thousands = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d.,])/g;
  const bare = computation.replace(thousands, (number) => number.replaceAll(",", ""));
  if (bare !== computation && isWhole(computation.replaceAll(",", "."))) {
    throw new Unreadable(`${computation} can be read in two ways: write it without the comma`);
  }
  return bare;
}

/** @param {string} computation @returns {boolean} */
function isWhole(computation) {
  try {
    return parse(computation).at(new Map()).below === 1n;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** @param {string} reply */
const isInfinite = (reply) => /^(∞|\+∞|inf|infinity)$/i.test(unnamed(reply));

/** @param {string} reply @returns {number} */
const readNumber = (reply) => toNumber(readFraction(reply));

/** A decimal comma is read where it is unmistakable.
 * @param {string} reply @returns {Fraction} */
function readFraction(reply) {
  const typed = tidied(reply);
  const [comma, whole, places] = /^([-+]?\d*),(\d+)$/.exec(typed) ?? [];
  if (comma && places.length === 3 && /[1-9]/.test(whole)) {
    throw new Unreadable(`${typed} can be read in two ways: write it without the comma`);
  }
  return parse(comma ? `${whole}.${places}` : typed).at(new Map());
}

/** @param {string} reply @returns {(number | null)[]} */
function readShape(reply) {
  const bare = unnamed(reply).replace(/^\((.*)\)$|^\[(.*)\]$/s, "$1$2").trim().toLowerCase();
  const parts = bare.split(/\s*[,x*]\s*|\s+/);
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
  const isMatrix = Array.isArray(value[0]);
  const typed = unnamed(reply);
  if (!typed) throw new Unreadable("nothing was typed");
  const bare = unwrapped(typed);
  let rows = split(bare, ";");
  if (rows.length === 1) {
    rows = entriesOf(bare);
    if (!rows.every((row) => isRow(row, isMatrix))) return readNumbers(rows);
  } else if (!isMatrix && rows.every(isEntry)) {
    return rows.map((row) => readNumber(places ? row.replace(",", ".") : row));
  }
  const matrix = rows.map((row) => readNumbers(entriesOf(unwrapped(row))));
  if (matrix.some((row) => row.length !== matrix[0].length)) {
    throw new Unreadable("the rows are not of one length");
  }
  return matrix;
}

/** Whether brackets hold a row, and are not those of arithmetic: `(1)` may be either.
 * @param {string} text @param {boolean} inMatrix */
function isRow(text, inMatrix) {
  const inside = unwrapped(text);
  return inside !== text && (text.startsWith("[") || inMatrix || entriesOf(inside).length > 1);
}

/** Whether one number stands between semicolons, and no row. @param {string} text */
const isEntry = (text) => /^[-+]?\d*,\d+$/.test(text) || entriesOf(text).length === 1;

/** @param {string[]} entries @returns {number[]} */
function readNumbers(entries) {
  if (entries.includes("")) {
    throw new Unreadable("an entry is missing: entries look like [1, 2] or [[1, 2], [3, 4]]");
  }
  // it may begin an entry, or go on with one
  if (entries.some((entry) => /^[-+]$|[^-+(\s]\s+[-+]\S/.test(entry))) {
    throw new Unreadable(
      "a sign beside a space can be read in two ways: put commas between the entries, and no spaces in them",
    );
  }
  return entries.map(readNumber);
}

/** How many more brackets are open after a sign than before. @param {string} sign */
const opened = (sign) => Number("([".includes(sign)) - Number(")]".includes(sign));

/** Split a text at a separator, wherever no bracket is open.
 * @param {string} text @param {string} separator @returns {string[]} */
function split(text, separator) {
  const pieces = [""];
  let depth = 0;
  for (const sign of text) {
    depth += opened(sign);
    if (sign === separator && depth === 0) pieces.push("");
    else pieces.push(pieces.pop() + sign);
  }
  return pieces.map((piece) => piece.trim());
}

/** What stands in brackets around a whole text, of which the last may be left out.
 * @param {string} text @returns {string} */
function unwrapped(text) {
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    depth += opened(text[place]);
    if (depth < 1) return place && place === text.length - 1 ? text.slice(1, -1).trim() : text;
  }
  return text.slice(1).trim();
}

/** What commas separate, or spaces where there are none; `1 * 2` is one entry.
 * @param {string} row @returns {string[]} */
function entriesOf(row) {
  const glued = row.replace(/\s*([*/^]+)\s*/g, "$1");
  const entries = split(glued, ",");
  if (entries.length > 1) return entries;
  return split(glued.replaceAll("][", "] [").trim().replace(/\s+/g, " "), " ");
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
