"use strict";
/* The boards of a game: which pairs stand together, as quizgen/study/boards.py deals them; here,
 * where nobody asks for a number of pairs, one that no board can hide is left out. */

/** @typedef {[left: string, right: string, look: string]} Pair HTML, and what the right side is told by */

const BOARD = 6; // pairs
const BOARDS = 3;

/** @template T @param {T[]} things @returns {T[]} in another order */
function shuffled(things) {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last--) {
    const place = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[place]] = [mixed[place], mixed[last]];
  }
  return mixed;
}

/** Some of the pairs on boards of nearly one size; what is of one topic stands together.
 * @param {Pair[][]} topics @returns {Pair[][]} */
function boards(topics) {
  const piles = shuffled(withoutLone(topics).map(shuffled));
  const count = Math.min(piles.flat().length, BOARD * BOARDS);
  const many = Math.ceil(count / BOARD);
  const ends = [...Array(many + 1).keys()].map((number) => Math.floor((number * count) / many));
  return ends.slice(1).map((end, turn) => hand(piles, end - ends[turn]));
}

/** Leave out what is the only one of its look in its topic, if a whole board stays.
 * @param {Pair[][]} topics @returns {Pair[][]} */
function withoutLone(topics) {
  const kept = topics.map((pairs) =>
    pairs.filter(([, , look]) => pairs.filter((other) => other[2] === look).length > 1),
  );
  return kept.flat().length < BOARD ? topics : kept;
}

/** Take so many pairs off one topic, the likest together; where none has enough, off the first few.
 * @param {Pair[][]} piles what is left @param {number} size @returns {Pair[]} */
function hand(piles, size) {
  piles.sort((one, other) => Number(other.length >= size) - Number(one.length >= size));
  while (piles[0].length < size) piles.splice(0, 2, [...piles[0], ...piles[1]]);
  const pool = piles.shift() ?? [];
  const amounts = amountsOf(pool.map(([, , look]) => look), size);
  /** @type {Pair[]} */
  const taken = [];
  for (const pair of pool) {
    if (amounts[pair[2]]-- > 0) taken.push(pair);
  }
  piles.push(pool.filter((pair) => !taken.includes(pair)));
  return taken;
}

/** How many of each look are taken: nearly as they come, but none alone where it can be, nor left
 * alone, as the only number among words would be found without a thought.
 * @param {string[]} looks @param {number} size @returns {Record<string, number>} */
function amountsOf(looks, size) {
  const kinds = [...new Set(looks)];
  const [exist, drawn] = [looks, looks.slice(0, size)].map((some) =>
    kinds.map((kind) => some.filter((look) => look === kind).length),
  );
  /** @type {number[][]} */
  let ways = [[]];
  for (const many of exist) {
    const amounts = [...Array(Math.min(size, many) + 1).keys()];
    ways = ways.flatMap((way) => amounts.map((amount) => [...way, amount]));
  }
  /** @param {number[]} numbers */
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  /** @param {number[]} amounts */
  const alone = (amounts) => amounts.filter((amount) => amount === 1).length;
  // one that stands alone is worse than all four looks left alone for later, and that is worse than
  // any distance from what was drawn, which is 2 * size at most
  /** @param {number[]} way */
  const loss = (way) =>
    (5 * alone(way) + alone(exist.map((amount, place) => amount - way[place]))) * 3 * size +
    sum(way.map((amount, place) => Math.abs(amount - drawn[place])));
  const whole = ways.filter((way) => sum(way) === size);
  const best = whole.reduce((one, other) => (loss(other) < loss(one) ? other : one));
  return Object.fromEntries(kinds.map((kind, place) => [kind, best[place]]));
}
