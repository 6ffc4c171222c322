// Light or dark (theme.js sets what was chosen before), and the name of the person who decides, remembered in this browser only.
const root = document.documentElement;

document.querySelectorAll("[data-theme-toggle]").forEach((button) =>
  button.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  }));

document.querySelectorAll("[data-remember]").forEach((input) => {
  const key = "remember-" + input.dataset.remember;
  input.value = input.value || localStorage.getItem(key) || "";
  input.addEventListener("change", () => localStorage.setItem(key, input.value));
});

// Printing does not wait for a picture that is asked for by nobody else; so it is fetched, and is there, before the page is laid out for paper.
addEventListener("beforeprint", () => document.querySelectorAll(".paper-map img").forEach((img) => {
  if (img.complete && img.naturalWidth) return;
  const asked = new XMLHttpRequest();
  asked.open("GET", img.src, false);
  asked.overrideMimeType("text/plain; charset=x-user-defined");
  try { asked.send(); } catch { return; }
  if (asked.status !== 200) return;
  const bytes = Array.from(asked.responseText, (c) => String.fromCharCode(c.charCodeAt(0) & 255)).join("");
  img.src = "data:image/png;base64," + btoa(bytes);
  img.loading = "eager";
}));

// "/" goes to the search box, as in most tools one keeps open all day.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.querySelector(".find input")?.focus();
  }
});

// The inbox by keyboard: j and k move, a accepts, r asks for the reason and then rejects.
const entries = [...document.querySelectorAll("[data-entry]")];
if (entries.length) {
  const here = () => entries.indexOf(document.activeElement?.closest("[data-entry]"));
  const keys = {
    j: () => entries[Math.min(entries.length - 1, here() + 1)].focus(),
    k: () => entries[Math.max(0, here() - 1)].focus(),
    a: () => here() >= 0 && submit(entries[here()], "accepted"),
    r: () => here() >= 0 && submit(entries[here()], "rejected"),
  };
  document.addEventListener("keydown", (event) => {
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  entries[0].focus({ preventScroll: true });
}

function submit(entry, verdict) {
  const form = entry.querySelector("form");
  if (!form) return; // for who may not decide there is none
  if (!form.who.value) return form.who.focus();
  if (verdict === "rejected" && !form.why.value) return form.why.focus();
  form.requestSubmit(form.querySelector(`button[value="${verdict}"]`));
}

// Half a minute after opening, listen for a newer run than the page was made of, and for whether anybody still answers. A page one only glances
// at opens no connection, and one that is out of sight keeps none: browsers allow six to a server, and a seventh page would wait for ever.
const news = document.querySelector("[data-news]");
const silence = document.querySelector("[data-silence]");
let listening = null, settled = false, gone = null;

function listen() {
  listening?.close();
  listening = null;
  clearTimeout(gone);
  if (!settled || document.hidden) return;
  listening = new EventSource("/api/changes");
  listening.addEventListener("revision", (event) => {
    news.hidden = String(JSON.parse(event.data).revision) === news.dataset.news;
  });
  listening.addEventListener("open", () => { clearTimeout(gone); silence.hidden = true; });
  listening.addEventListener("error", () => { clearTimeout(gone); gone = setTimeout(() => { silence.hidden = false; }, 6_000); });
}

setTimeout(() => { settled = true; listen(); }, 30_000);
document.addEventListener("visibilitychange", listen);

// What was typed and not yet sent stays: then the newer run opens beside.
news.querySelector("a").addEventListener("click", (event) => {
  event.preventDefault();
  const typed = [...document.querySelectorAll("main input:not([data-remember]):not([type=hidden]), main textarea")]
    .some((field) => field.value !== field.defaultValue);
  if (typed) open(location.href, "_blank"); else location.reload();
});

// A form is sent only once somebody answers: else the browser puts its own page in the place of ours, with all that was typed.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.answered) {
    delete form.dataset.answered;
    return;
  }
  event.preventDefault();
  if (form.dataset.asking) return;
  form.dataset.asking = "true";
  const isThere = await fetch("/assets/app/mark.svg", { cache: "no-store", signal: AbortSignal.timeout(5_000) }).then(() => true, (error) => error.name === "TimeoutError");
  delete form.dataset.asking;
  silence.hidden = isThere;
  if (!isThere) return;
  form.dataset.answered = "true";
  form.requestSubmit(event.submitter);
});
