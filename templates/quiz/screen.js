"use strict";
/* The page shows one screen at a time. */

/** @param {HTMLElement} section to be shown alone, from its top */
function turnTo(section) {
  for (const other of document.querySelectorAll(".current")) other.classList.remove("current");
  section.classList.add("current");
  window.scrollTo(0, 0);
}
