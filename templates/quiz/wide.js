"use strict";
/* What is wider than the page scrolls in a box of its own, which the keyboard must be able to reach. */

const WIDE = ".wide, math[display], table";
const widths = new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)));

// a font that comes later widens what is in a box, and not the box
document.fonts.addEventListener("loadingdone", () => document.querySelectorAll(WIDE).forEach(reach));

/** Let the keyboard reach a box if it scrolls. @param {Element} box */
function reach(box) {
  if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
  else box.removeAttribute("tabindex");
}

/** Keep an eye on the formulas and tables of a text. @param {Element} text */
function watchWidths(text) {
  for (const formula of text.querySelectorAll("math:not([display])")) {
    if (!formula.closest(".wide")) boxed(formula);
  }
  for (const box of text.querySelectorAll(WIDE)) widths.observe(box);
}

/** Put a formula of a sentence into a box: in Firefox it has no width of its own.
 * @param {Element} formula */
function boxed(formula) {
  const box = element("wide", "");
  formula.replaceWith(box);
  box.append(formula);
}
