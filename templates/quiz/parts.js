"use strict";
/* Several answers in one reply, with an error carried forward, as quizgen/questions/answers/parts.py. */

/** @typedef {{ read: any, exact: Fraction | null }} ReadPart `exact` is a number as it was typed */

/** A part that the learner does not know is null.
 * @param {string} reply @param {Answer} answer @returns {(ReadPart | null)[]} */
function readParts(reply, { parts = [] }) {
  const typed = typedParts(reply.trim(), parts);
  if (!typed.some(Boolean)) throw new Unreadable("nothing was typed");
  if (typed.length !== parts.length) {
    throw new Unreadable(`${parts.length} parts are wanted, with semicolons between them`);
  }
  return parts.map((part, place) => readPart(part, typed[place], place, parts.length));
}

/** What was typed for each part: after its letter, as parts are printed, or apart.
 * @param {string} reply @param {Answer[]} parts @returns {string[]} */
function typedParts(reply, parts) {
  const [nothing, ...rest] = reply.split(/(?:^|[\s;,])\s*\(?([A-Za-z])\)/);
  const letters = rest.filter((_, place) => place % 2 === 0).join("");
  if (!nothing && letters.toLowerCase() === LETTERS.slice(0, parts.length)) {
    return rest.filter((_, place) => place % 2).map((each) => each.trim());
  }
  const areWhole = parts.every(({ type }) => type === "integer");
  const numbers = /^[-+−]?\d+(?:(?:\s*,\s*|\s+)[-+−]?\d+)+$/;
  const group = /\d[,\s]\d{3}(?!\d)/; // it may be of the number before it
  if (areWhole && numbers.test(reply) && !group.test(reply)) return reply.split(/\s*,\s*|\s+/);
  return reply.split(";").map((each) => each.trim());
}

/** @param {Answer} part @param {string} typed @param {number} place @param {number} count
 * @returns {ReadPart | null} */
function readPart(part, typed, place, count) {
  if (typed === "?") return null;
  try {
    if (!typed) throw new Unreadable("nothing was typed; “?” says that you do not know");
    const name = NAMED.exec(tidied(typed))?.[1]?.toLowerCase() ?? "";
    if ([...LETTERS.slice(0, count)].includes(name) && name !== LETTERS[place]) {
      throw new Unreadable(`“${typed}” names another part: type what this one asks for`);
    }
    return { read: ANSWERS[part.type].read(typed, part), exact: exactly(part, typed) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const told = new Unreadable(`(${LETTERS[place]}): ${error.message}`);
    told.place = place;
    throw told;
  }
}

/** @param {Answer} part @param {string} typed @returns {Fraction | null} */
function exactly(part, typed) {
  if (part.type === "integer") return fraction(readInteger(typed));
  return part.type === "decimal" && !isInfinite(typed) ? readFraction(unnamed(typed)) : null;
}

/** @param {(ReadPart | null)[]} value @param {Answer} answer @returns {boolean[]} */
function marksOfParts(value, { parts = [] }) {
  return parts.map((part, place) => {
    const mine = value[place];
    if (mine === null) return false;
    return ANSWERS[part.type].accepts(mine.read, part) || follows(part, place, value);
  });
}

/** Whether a part is what its closed form makes of the values before it.
 * @param {Answer} part @param {number} place @param {(ReadPart | null)[]} value */
function follows(part, place, value) {
  const mine = value[place]?.exact;
  if (!part.follows || !mine) return false;
  const letters = [...LETTERS.slice(0, place)];
  const known = new Map(letters.map((letter, earlier) => [letter, value[earlier]?.exact]));
  /** @type {any} */
  const point = {
    get(/** @type {string} */ letter) {
      const found = known.get(letter);
      if (!found) throw new Unreadable("a part before it is unknown");
      return found;
    },
  };
  try {
    const { above, below } = OPERATIONS["-"](mine, parse(part.follows, letters).at(point));
    // rounded, and one unit off; whole numbers are exact
    return part.places ? size(above) * 2n * 10n ** BigInt(part.places) <= 3n * below : above === 0n;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return false; // it divides by zero, or a part before it is unknown
  }
}

/** Whether the first wrong part is what it is in a mistake.
 * @param {Answer} mistake @param {(ReadPart | null)[]} value @param {Answer} answer */
function containsPart(mistake, value, answer) {
  const first = marksOfParts(value, answer).indexOf(false);
  const part = mistake.parts?.[first];
  const mine = value[first];
  return Boolean(part && mine && ANSWERS[part.type].accepts(mine.read, part));
}
