// Our words in the language of the page; the server sends those that scripts say, and sentences keep their holes.
const words = JSON.parse(document.documentElement.dataset.words || "{}");

/** A count as the server writes it: a comma would be a decimal point to half of those who read it. */
export function grouped(number) {
  return number.toLocaleString("en").replaceAll(",", "\u202f");
}

/** A figure with one decimal behind the sign of the page's language. */
export function tenths(number) {
  return decimal(number.toFixed(1));
}

/** What was written with a decimal point, as the page's language writes it. */
export function decimal(figure) {
  return document.documentElement.lang === "en" ? figure : figure.replace(".", ",");
}

export function say(english, ...held) {
  return held.reduce((sentence, part) => sentence.replace("{}", () => part), words[english] ?? english);
}
