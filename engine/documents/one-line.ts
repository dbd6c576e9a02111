import { hiddenCharacters } from "./hidden-characters.ts";

/**
 * A stranger's text for a document of ours: one line, without what a document may not hold, at most so many characters. Nothing in
 * it can end a comment, hide, or keep the document from being read.
 */
export function oneLine(text: string, most: number): string {
  const hidden = new Set([...hiddenCharacters(text)].map(({ offset }) => offset));
  let seen = "";
  let offset = 0;
  for (const character of text) {
    seen += hidden.has(offset) || character.trim() === "" ? " " : character;
    offset += character.length;
  }
  const words = [...seen.replaceAll(/ +/g, " ").trim()];
  return words.length > most ? `${words.slice(0, most).join("")}…` : words.join("");
}
