// Show the variant of the day. Some clients load each side anew and some keep the page, so the
// choice depends on nothing but the note and the date; a day begins at four, as it does in Anki.
(() => {
  const card = document.querySelector(".quizgen");
  const variants = card.querySelectorAll("template");
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours() - 4);
  const key = card.querySelector(".source").textContent + " " + day.toDateString();
  let hash = 2166136261;
  for (const letter of key) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  const place = ((hash ^ (hash >>> 13)) >>> 0) % (variants.length + 1);
  if (place === 0) return;
  for (const part of variants[place - 1].content.children) {
    for (const shown of card.querySelectorAll("[data-part='" + part.className + "']")) {
      shown.innerHTML = part.innerHTML;
    }
  }
})();
