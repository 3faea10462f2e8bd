"use strict";
/* How a learner judges a flashcard, on the scale of the study log. */

const RATINGS = ["Again", "Hard", "Good", "Easy"];

/** @param {(rating: number) => void} rate @returns {HTMLElement} four buttons, in that order */
function ratings(rate) {
  const group = element("ratings", "", "div");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "How well did you know it?");
  RATINGS.forEach((name, place) => {
    const button = element("quiet", name, "button");
    button.setAttribute("type", "button");
    button.addEventListener("click", () => rate(place + 1));
    group.append(button);
  });
  group.addEventListener("keydown", (event) => {
    if (!"1234".includes(event.key)) return;
    event.preventDefault(); // it would be typed into the next question
    rate(Number(event.key));
  });
  return group;
}
