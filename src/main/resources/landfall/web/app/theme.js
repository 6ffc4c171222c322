// Light or dark as chosen in this browser. No module, and first in the head: else each page flashes up in the other before it is drawn.
const theme = localStorage.getItem("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
