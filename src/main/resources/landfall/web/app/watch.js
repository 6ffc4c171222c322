// The watch editor: counts the voyages that fit while one types; the server counts, and an older answer never overwrites a newer one.
import { grouped } from "./words.js";

const form = document.querySelector("[data-watch]");
const counted = document.querySelector("[data-counted]");
let asked = 0, waiting = null;

function address() {
  const values = new URLSearchParams();
  for (const [key, value] of new FormData(form)) if (!["who", "why", "csrf"].includes(key)) values.append(key, value);
  return form.dataset.watch + "?" + values;
}

function line(name, words) {
  const item = document.createElement("li");
  const bold = document.createElement("b");
  bold.textContent = name;
  item.append(bold, " " + words);
  return item;
}

async function count() {
  const mine = ++asked;
  counted.classList.add("busy");
  const response = await fetch(address());
  const answer = await response.json();
  if (mine !== asked) return;
  const title = counted.querySelector("h2");
  const number = document.createElement("p");
  if (!answer.refused) {
    number.className = "big";
    number.textContent = grouped(answer.voyages);
    const list = document.createElement("ul");
    list.className = "plain";
    for (const [route, n] of Object.entries(answer.routes)) {
      const words = form.querySelector(`input[name=routes][value=${route}]`).parentElement.textContent.trim().replace(route, "").trim();
      list.append(line(route, words + (route === "R0" ? "" : " · " + n)));
    }
    list.append(line(form.dataset.ports, answer.supplierPorts + " → " + answer.recipientPorts));
    counted.replaceChildren(title, number, list);
  } else {
    number.className = "note flag";
    number.textContent = form.dataset.none + " " + answer.refused;
    counted.replaceChildren(title, number);
  }
  counted.classList.remove("busy");
  counted.dataset.done = String(mine);
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => count().catch((error) => console.warn("Landfall: " + error.message)), 300);
}

form.addEventListener("input", (event) => { if (!["who", "why"].includes(event.target.name)) soon(); });
document.querySelector("[data-count-button]").addEventListener("click", (event) => { event.preventDefault(); count(); });
count().catch((error) => console.warn("Landfall: " + error.message));
