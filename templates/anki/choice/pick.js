// Make buttons of the options, and tell on the back of the one that was pressed.
(() => {
  const touch = window.quizgenTouch;
  const card = document.querySelector(".quizgen");
  const options = Array.from(card.querySelectorAll(".options li"));
  if (card.querySelector("#answer")) {
    const place = touch.kept();
    if (place === null || !options[place]) return;
    options[place].classList.add("chosen");
    options[place].parentElement.classList.add("answered");
    return;
  }
  touch.keep(null);
  options.forEach((option, place) => {
    touch.button(option, () => {
      options.forEach((each) => each.setAttribute("aria-pressed", each === option));
      touch.keep(place);
    });
  });
})();
