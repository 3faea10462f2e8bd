"use strict";
/* Begin, once the whole page is there. */

/** @typedef {{ slots: Question[][], pairs: Pair[][], notes: string[] }} Data */
/** @typedef {{ key: string, seed: string, bank: string, topics: Record<string, string> }} About */

document.documentElement.classList.add("live");
// else it is not loaded before the first formula, which would be blank until then
document.fonts.load('1em "Quiz Math"');
document.addEventListener("DOMContentLoaded", async () => {
  const about = JSON.parse(find(document, "#quiz", HTMLElement).textContent ?? "");
  const { slots, pairs, notes } = await unpacked();
  const sources = [...document.querySelectorAll("noscript.source")];
  sources.forEach((source, place) => {
    slots[place][0].html = source.textContent ?? "";
  });
  const clock = new Clock();
  const others = { pairs: new Game(pairs, clock, new Memory(`${about.key} pairs`)), notes: new Notes(notes) };
  new Quiz(slots.map((variants) => new Slot(variants)), about, clock, others).invite();
});

/** @returns {Promise<Data>} */
async function unpacked() {
  const packed = atob(find(document, "#data", HTMLElement).textContent ?? "");
  const bytes = new Uint8Array(packed.length);
  for (let place = 0; place < packed.length; place++) bytes[place] = packed.charCodeAt(place);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}
