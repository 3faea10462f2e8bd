// Make buttons of the options, and tell of the one that was pressed on the back. Only there is
// something to remember between the two sides; where that is refused, all feedback is shown.
(() => {
  const card = document.querySelector(".quizgen");
  const options = Array.from(card.querySelectorAll(".options li"));
  const source = card.querySelector(".source").textContent;
  const remember = (place) => {
    try {
      sessionStorage.setItem("quizgen", JSON.stringify([source, place]));
    } catch { /* the client keeps nothing */ }
  };
  const remembered = () => {
    try {
      const [where, place] = JSON.parse(sessionStorage.getItem("quizgen"));
      return where === source ? place : null;
    } catch {
      return null;
    }
  };
  if (card.querySelector("#answer")) {
    const place = remembered();
    if (place === null || !options[place]) return;
    options[place].classList.add("chosen");
    options[place].parentElement.classList.add("answered");
    return;
  }
  remember(null);
  options.forEach((option, place) => {
    const press = () => {
      options.forEach((each) => each.setAttribute("aria-pressed", each === option));
      remember(place);
    };
    option.setAttribute("role", "button");
    option.setAttribute("aria-pressed", false);
    option.tabIndex = 0;
    option.addEventListener("click", press);
    option.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      press();
    });
  });
})();
