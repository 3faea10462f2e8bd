// What is pressed on the front, kept for the back to tell of: some clients load each side anew, and
// only the session outlives that. One that keeps nothing shows the back as if nothing was pressed.
window.quizgenTouch = (() => {
  const source = document.querySelector(".quizgen .source").textContent;
  return {
    keep(value) {
      try {
        sessionStorage.setItem("quizgen", JSON.stringify([source, value]));
      } catch { /* the client keeps nothing */ }
    },
    kept() {
      try {
        const [where, value] = JSON.parse(sessionStorage.getItem("quizgen"));
        return where === source ? value : null;
      } catch {
        return null;
      }
    },
    // Make a button of an element, for fingers, mice and keys.
    button(element, press) {
      element.setAttribute("role", "button");
      element.setAttribute("aria-pressed", false);
      element.tabIndex = 0;
      element.addEventListener("click", press);
      element.addEventListener("keydown", (event) => {
        if (event.key !== " " && event.key !== "Enter") return;
        event.preventDefault();
        event.stopPropagation();
        press();
      });
    },
  };
})();
