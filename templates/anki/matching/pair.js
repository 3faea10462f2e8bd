// Press a thing on one side and then its partner on the other; the back tells which pairs are right.
(() => {
  const touch = window.quizgenTouch;
  const card = document.querySelector(".quizgen");
  const letterOf = (thing, place = 0) => thing.querySelectorAll("b")[place].textContent;
  const told = (text) => {
    const mark = document.createElement("i");
    mark.textContent = text;
    return mark;
  };
  if (card.querySelector("#answer")) {
    const letters = touch.kept();
    if (!letters) return;
    card.querySelectorAll(".pairs li").forEach((pair, place) => {
      const isRight = letters[place] === letterOf(pair, 1);
      pair.classList.add(isRight ? "right" : "wrong");
      pair.append(told(isRight ? "✓" : "✗ " + (letters[place] || "–")));
    });
    return;
  }
  touch.keep(null);
  const lefts = Array.from(card.querySelectorAll(".lefts li"));
  const rights = Array.from(card.querySelectorAll(".rights li"));
  const letters = lefts.map(() => null);
  let held = null;  // what was pressed, and waits for its partner
  const press = (thing) => {
    const sides = lefts.includes(thing) ? lefts : rights;
    const partner = held && !sides.includes(held) ? held : null;
    held = partner || held === thing ? null : thing;
    if (partner) {
      const [left, right] = sides === lefts ? [thing, partner] : [partner, thing];
      letters[lefts.indexOf(left)] = letterOf(right);
      touch.keep(letters);
    }
    [...lefts, ...rights].forEach((each) => each.setAttribute("aria-pressed", each === held));
    lefts.forEach((each, place) => {
      each.querySelector("i").textContent = letters[place] ? "→ " + letters[place] : "";
    });
  };
  lefts.forEach((left) => left.append(told("")));
  [...lefts, ...rights].forEach((thing) => touch.button(thing, () => press(thing)));
})();
