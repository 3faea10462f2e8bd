"use strict";
/* What is wider than the page scrolls in a box of its own, which the keyboard must be able to reach. */

const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

/** Keep an eye on the formulas and tables of a text. @param {Element} text */
function watchWidths(text) {
  for (const formula of text.querySelectorAll("math:not([display])")) {
    if (!formula.closest(".wide")) boxed(formula);
  }
  for (const box of text.querySelectorAll(".wide, math[display], table")) widths.observe(box);
}

/** Put a formula of a sentence into a box: in Firefox it has no width of its own.
 * @param {Element} formula */
function boxed(formula) {
  const box = element("wide", "");
  formula.replaceWith(box);
  box.append(formula);
}
