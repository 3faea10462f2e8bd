"use strict";
/*
 * Read the arithmetic that a person types: the same grammar and limits as
 * quizgen/questions/expressions.py, and never evaluated as code. A formula has symbols and is
 * exact; in a number there are functions instead, and powers that are roots.
 */

const MAX_LENGTH = 200;
const MAX_HEIGHT = 100;
const MAX_DEGREE = 16;

/**
 * @typedef {{
 *   height: number,
 *   degree: number,
 *   literal?: number,
 *   at: (point: Map<string, Fraction>) => Fraction,
 * }} Expression
 */

/** A reply with plain signs and digits, and without a sign `=` before it.
 * @param {string} text @returns {string} */
const tidied = (text) =>
  text
    .replace(/[−–]/g, "-")
    .replace(/[×·⋅∗]/g, "*")
    .replace(/[÷⁄]/g, "/")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^[\s=]+|\s+$/g, "");

/** What may stand before a number, but not before a formula, where a name would be a symbol. */
const NAMED = /^(?:([A-Za-zΑ-ω_][A-Za-zΑ-ω_0-9]*)\s*[=≈~]|[≈~])\s*/;

/** A tidied reply without `x =`, `≈` or `x ≈` before it. @param {string} reply @returns {string} */
const unnamed = (reply) => tidied(reply).replace(NAMED, "");

/** @param {string} text @param {string[]} [symbols] @returns {Expression} */
function parse(text, symbols = []) {
  if ([...text].length > MAX_LENGTH) {
    throw new Unreadable(`that is longer than ${MAX_LENGTH} characters`);
  }
  const tokens = tokenize(text, symbols);
  if (tokens.length === 0) throw new Unreadable("nothing was typed");
  let place = 0;

  /** @param {string[]} signs @returns {string | undefined} */
  const take = (...signs) => (signs.includes(tokens[place]) ? tokens[place++] : undefined);

  /** @param {() => Expression} operand @param {string[]} signs @returns {Expression} */
  const chain = (operand, ...signs) => {
    let left = operand();
    for (let sign = take(...signs); sign; sign = take(...signs)) {
      left = combined(sign, left, operand());
    }
    return left;
  };

  const sum = () => chain(product, "+", "-");
  const product = () => chain(signed, "*", "/");

  /** @returns {Expression} */
  const signed = () => {
    const sign = take("+", "-");
    return sign ? combined(sign, null, signed()) : power();
  };

  const power = () => {
    const base = atom();
    const sign = take("**");
    return sign ? combined(symbols.length ? sign : "root", base, signed()) : base;
  };

  /** @returns {Expression} */
  const atom = () => {
    if (take("(")) {
      const inner = sum();
      if (take(")")) return inner;
    } else if (!symbols.length && /^[a-z]/.test(tokens[place] ?? "")) {
      const name = tokens[place++];
      if (take("(")) {
        const inner = sum();
        const at = () => approximated(name, FUNCTIONS[name], inner.at(new Map()));
        if (take(")")) return { height: 1 + inner.height, degree: 0, at };
      }
    } else if (/^[A-Za-z]/.test(tokens[place] ?? "")) {
      const name = tokens[place++];
      return { height: 0, degree: 1, at: (point) => /** @type {Fraction} */ (point.get(name)) };
    } else if (/^\d/.test(tokens[place] ?? "")) {
      const value = tokens[place++];
      const literal = /^\d+$/.test(value) ? Number(value) : undefined;
      return { height: 0, degree: 0, literal, at: () => fromDigits(value) };
    }
    throw new Unreadable(`“${text.trim()}” is not complete arithmetic`);
  };

  const expression = sum();
  if (place < tokens.length) {
    throw new Unreadable(`“${text.trim()}” is not complete arithmetic`);
  }
  if (expression.height > MAX_HEIGHT) {
    throw new Unreadable(`that is nested deeper than ${MAX_HEIGHT} levels`);
  }
  if (expression.degree > MAX_DEGREE) {
    throw new Unreadable(`powers of symbols go up to ${MAX_DEGREE}`);
  }
  return expression;
}

/**
 * @param {string} sign
 * @param {Expression | null} left nothing before a sign, which counts from zero
 * @param {Expression} right
 * @returns {Expression}
 */
function combined(sign, left, right) {
  const operation = OPERATIONS[sign];
  return {
    height: 1 + Math.max(left ? left.height : 0, right.height),
    degree: degree(sign, left ? left.degree : 0, right),
    at: (point) => operation(left ? left.at(point) : fraction(0n), right.at(point)),
  };
}

/** @param {string} sign @param {number} left @param {Expression} right @returns {number} */
function degree(sign, left, right) {
  if (sign === "**" && right.literal !== undefined) return left * right.literal;
  return sign === "+" || sign === "-" ? Math.max(left, right.degree) : left + right.degree;
}

/** Split into tokens, with `**` for a power and `*` put in where it is left out.
 * @param {string} text @param {string[]} symbols @returns {string[]} */
function tokenize(text, symbols) {
  const digits = (/** @type {string} */ run) => run.replace(/./g, (d) => `${"⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(d)}`);
  const typed = tidied(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (run) => `^${digits(run)}`));
  const source = symbols.length ? typed : spelled(typed);
  const functions = symbols.length ? [] : Object.keys(FUNCTIONS);
  const pattern =
    /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z]\w*)|(?<sign>\*\*|[-+*/^()]))/y;
  /** @type {string[]} */
  const tokens = [];
  while (pattern.lastIndex < source.length) {
    const rest = source.slice(pattern.lastIndex).trim();
    const match = pattern.exec(source);
    if (!match?.groups) throw new Unreadable(withUnit(typed) || `“${[...rest][0]}” has no meaning here`);
    const { number, name, sign } = match.groups;
    const added = name ? factors(name, symbols, typed) : [number ?? (sign === "^" ? "**" : sign)];
    const last = tokens.at(-1) ?? "";
    if (!functions.includes(last) && /^[A-Za-z\d.)]/.test(last) && /^[A-Za-z\d.(]/.test(added[0])) {
      if (number && /^[\d.]/.test(last)) {
        throw new Unreadable(`two numbers stand side by side: ${last} ${number}`);
      }
      tokens.push("*");
    }
    tokens.push(...added.map((token) => token.replace(/^\./, "0.")));
  }
  return symbols.length ? tokens : withParentheses(tokens);
}

/** Write `ln 2` as `ln(2)`, where it is clear that no more belongs to it.
 * @param {string[]} tokens @returns {string[]} */
function withParentheses(tokens) {
  return [...tokens, ""].flatMap((token, place) => {
    const before = tokens[place - 1];
    if (!(before in FUNCTIONS) || token === "(") return token || [];
    const ends = [undefined, "+", "-", ")"].includes(tokens[place + 1]);
    if (/^\d/.test(token) && ends) return ["(", token, ")"];
    throw new Unreadable(`put parentheses around all that ${before} is taken of, such as ${before}(2)`);
  });
}

/** Spell what stands in a number as a program does: `√2` is `sqrt(2)`, `3x4` is `3*4`.
 * @param {string} number @returns {string} */
const spelled = (number) =>
  number
    .toLowerCase()
    .replaceAll("π", "pi")
    .replace(/(ln|sqrt)(?=[\d.])/g, "$1 ") // but exp2 is a power of 2 elsewhere
    .replace(/√\s*(\d+\.?\d*|\.\d+)/g, "sqrt($1)")
    .replaceAll("√", "sqrt")
    .replace(/(?<![a-z_])(?<!\b0)x(?=[\d\s.(+-])/g, "*"); // 0x10 may be meant as hexadecimal

/** Read a run of letters as symbols, the longest first: `KC_in` is `K*C_in`. Without symbols they
 * are functions and constants.
 * @param {string} run @param {string[]} symbols @param {string} typed @returns {string[]} */
function factors(run, symbols, typed) {
  const names = symbols.length ? symbols : Object.keys({ ...FUNCTIONS, ...CONSTANTS });
  const longest = [...names].sort((one, other) => other.length - one.length);
  const folded = new Set(names.map((name) => name.toLowerCase()));
  const known = longest.map((name) => ({ spelling: name, name }));
  if (folded.size === names.length) {
    known.push(...longest.map((name) => ({ spelling: name.toLowerCase(), name })));
  }
  /** @type {string[]} */
  const tokens = [];
  let rest = run;
  while (rest) {
    const found = known.find(({ spelling }) => rest.startsWith(spelling));
    if (!found) throw new Unreadable(unknown(run, symbols, typed));
    if (tokens.length) tokens.push("*");
    tokens.push((!symbols.length && CONSTANTS[found.name]) || found.name);
    rest = rest.slice(found.spelling.length);
  }
  return tokens;
}

/** @param {string} run @param {string[]} symbols @param {string} typed @returns {string} */
function unknown(run, symbols, typed) {
  if (symbols.length) return `“${run}” is not known here; the symbols here are ${symbols.join(", ")}`;
  if (run === "log") return "log can be read in two ways: write ln, log2 or log10";
  return withUnit(typed) || `“${run}” is not known here; type a number alone`;
}

/** What to do about a number with a unit, whose meaning the question alone knows.
 * @param {string} typed @returns {string} */
function withUnit(typed) {
  const [, number, unit] = /^([-+]?\d[\d.,' ]*)(%|\p{L}[^\d()*=]*)$/u.exec(typed) ?? [];
  if (!unit) return "";
  if (unit !== "%") {
    return `${number.trim()} was read, but not “${unit}”: type a number alone, in the unit asked for`;
  }
  return (
    `${number.trim()} was read, but not %: type it alone if percent are asked for, ` +
    "or else as a share, such as 50/100"
  );
}
