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
  for (const element of text.querySelectorAll("math, table")) widths.observe(element);
}
