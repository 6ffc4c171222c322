// Light or dark as chosen, and the name of the person who decides, remembered in this browser only.
const root = document.documentElement;
const chosen = localStorage.getItem("theme");
if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;

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

// "/" goes to the search box, as in most tools one keeps open all day.
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.querySelector(".find input")?.focus();
  }
});
