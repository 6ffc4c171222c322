// A file of a dossier may take half a minute to make, and a browser shows nothing until it comes: says what is being made, and when it was sent.
import { say } from "./words.js";

const state = document.querySelector("[data-making]");
const words = document.createElement("span");
const seconds = document.createElement("span");
seconds.setAttribute("aria-hidden", "true"); // who listens hears once that it is being made
state.append(words, seconds);
let waiting = null;

/** The server gives the number back as a cookie with the file. */
function wait(what, number) {
  clearInterval(waiting);
  const began = Date.now();
  state.hidden = false;
  words.textContent = what;
  waiting = setInterval(() => {
    const sent = document.cookie.split("; ").includes("sent=" + number);
    if (sent) clearInterval(waiting);
    words.textContent = sent ? say("The file was sent.") : what;
    seconds.textContent = sent ? "" : ` ${Math.round((Date.now() - began) / 1000)} s`;
  }, 500);
}

document.querySelector("[data-bundle]").addEventListener("click", (event) => {
  const number = Date.now();
  const address = new URL(event.currentTarget.href);
  address.searchParams.set("asked", number);
  event.currentTarget.href = address;
  wait(say("The bundle is being put together, and its answer derived once more, as whoever re-checks it will do …"), number);
});

document.querySelector("[data-dossier]").addEventListener("submit", (event) => {
  const number = Date.now();
  event.target.elements.asked.value = number;
  wait(say("{} is being made …", event.submitter.textContent), number);
});
