"use strict";
/* The notes of the topics, one topic at a time. */

class Notes {
  /** @param {string[]} lessons HTML */
  constructor(lessons) {
    this.lessons = lessons;
    this.section = find(document, "#notes", HTMLElement);
    this.choice = find(document, "#lesson", HTMLSelectElement);
    this.text = find(document, "#read", HTMLElement);
    this.next = find(this.section, "button.primary", HTMLButtonElement);
    this.place = find(document, "#place", HTMLElement);
    this.choice.addEventListener("change", () => this.show());
    this.next.addEventListener("click", () => {
      this.choice.selectedIndex += 1;
      this.open();
    });
  }

  begin() {
    turnTo(this.section);
    this.open();
  }

  /** @param {string} topic @returns {boolean} */
  has(topic) {
    return [...this.choice.options].some((option) => option.value === topic);
  }

  /** Show the notes of a topic, whatever was there. @param {string} topic */
  read(topic) {
    document.documentElement.dataset.mode = "notes";
    this.choice.value = topic;
    this.begin();
  }

  /** Show the chosen topic and put the keyboard at its beginning. */
  open() {
    this.show();
    window.scrollTo(0, 0);
    this.text.focus({ preventScroll: true });
  }

  show() {
    const { selectedIndex: chosen, options } = this.choice;
    this.text.innerHTML = this.lessons[chosen];
    watchWidths(this.text);
    this.place.textContent = `Notes, ${chosen + 1} of ${options.length}`;
    const following = options[chosen + 1];
    this.next.hidden = !following;
    this.next.textContent = following ? `Next: ${following.text}` : "";
  }
}
