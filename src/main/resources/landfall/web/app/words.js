// Our words in the language of the page; the server sends those that scripts say, and sentences keep their holes.
const words = JSON.parse(document.documentElement.dataset.words || "{}");

export function say(english, ...held) {
  return held.reduce((sentence, part) => sentence.replace("{}", () => part), words[english] ?? english);
}
