"use strict";
/* How a reply is taken from the fields of each kind of answer, and how they show what was right. */

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */
/** @typedef {{ name: "right" | "wrong" | "", tag: string }} Shown what a field says at the end */

/** @type {Record<string, { reply: (fields: Field[], question: Question) => string,
 *   shown: (field: Field, place: number, question: Question, parts: boolean[]) => Shown }>} */
const CONTROLS = {
  typed: {
    reply: ([field]) => field.value,
    shown: () => ({ name: "", tag: "" }),
  },
  choice: {
    reply: (fields, { options }) => {
      const place = fields.findIndex(isChecked);
      return place < 0 ? "" : options[place];
    },
    shown: (field, place, question) =>
      chosen(field, mark(question, question.options[place]).verdict === "right"),
  },
  choices: {
    reply: (fields) => fields.map((field, place) => (isChecked(field) ? LETTERS[place] : "")).join(""),
    shown: (field, place, { answer }) => chosen(field, answer.value.includes(answer.listed?.[place])),
  },
  ordering: {
    reply: (fields) => {
      const places = fields.map(({ value }) => Number(value));
      const missing = places.findIndex((place, at) => !place || places.indexOf(place) < at);
      if (missing >= 0) throw asked("give each place once", missing);
      return places.map((_, at) => LETTERS[places.indexOf(at + 1)]).join("");
    },
    shown: (field, place, { answer }) =>
      expected(field, `${answer.value.indexOf(answer.listed?.[place]) + 1}`),
  },
  matching: {
    reply: (fields) => {
      const missing = fields.findIndex(({ value }) => !value);
      if (missing >= 0) throw asked("choose a letter for each", missing);
      return fields.map(({ value }) => value).join("");
    },
    shown: (field, place, { answer }) => {
      const partner = new Map(answer.value).get(answer.numbered?.[place]);
      return expected(field, LETTERS[answer.listed?.indexOf(partner) ?? 0].toUpperCase());
    },
  },
  parts: {
    reply: (fields) => fields.map(({ value }) => value).join(";"),
    shown: (_, place, __, parts) => {
      if (!parts.length) return { name: "", tag: "" };
      return parts[place] ? { name: "right", tag: "Right" } : { name: "wrong", tag: "Wrong" };
    },
  },
};

/** @param {string} message @param {number} place @returns {Unreadable} */
function asked(message, place) {
  const error = new Unreadable(message);
  error.place = place;
  return error;
}

/** @param {Field} field */
const isChecked = (field) => field instanceof HTMLInputElement && field.checked;

/** What an option says when the right ones are known. @param {Field} field @param {boolean} right
 * @returns {Shown} */
function chosen(field, right) {
  if (right) return { name: "right", tag: "Right answer" };
  return isChecked(field) ? { name: "wrong", tag: "Your answer" } : { name: "", tag: "" };
}

/** What a selection says when the right one is known. @param {Field} field @param {string} right
 * @returns {Shown} */
function expected({ value }, right) {
  if (value === right) return { name: "right", tag: "Right" };
  return { name: value ? "wrong" : "", tag: `${right} is right` };
}
