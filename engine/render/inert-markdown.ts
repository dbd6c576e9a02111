import { inertText, visible } from "./inert-text.ts";

/** Breaks a word for the filters that a forge runs over the rendered text; shows as nothing. */
const BREAK = "&#8203;";

/**
 * What a forge makes a link of in text that has no markup: mentions, issues, commits, addresses, `:emoji:`, whose last colon may
 * be ours behind it.
 */
const LINKED = /@(?=\w)|#(?=\w)|\bGH-(?=\d)|:(?=[\w+-]+(?::|$)|\/\/)|\bwww(?=\.)|\b[0-9a-f]{7,}\b/gi;

/** All but letters, digits, spaces and what has no meaning anywhere in Markdown. */
const MARKUP = /[!-+\-./:<-@[-`{-~]/g;

/**
 * An untrusted string as prose of a comment: no mention, link, image, HTML, table cell, code or comment can come of it.
 * Character references never make markup, so all punctuation becomes one; what a forge links afterwards is broken up.
 * @see CommonMark 0.31.2, section 2.5 ("cannot be used in place of symbols indicating structure")
 */
export function markdownText(text: string): string {
  const marked = inertText(text).replace(LINKED, broken);
  return marked.replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\u0000", BREAK);
}

/**
 * An untrusted string as code, for whatever people copy: ids, names, commands. Forges link nothing within code. A backtick
 * would end it, a pipe the table's cell, and the marks by which comments are found again must not be forged.
 */
export function markdownCode(text: string): string {
  if (text === "") return "(empty)";
  const inert = inertText(text)
    .replace(/[`|]/g, visible)
    .replaceAll("<!--", `${visible("<")}!--`);
  // A space at both ends would be stripped, and one of spaces alone would not be code that anyone sees.
  return `\`${inert.replace(/^ | $/g, visible)}\``;
}

/** A commit's id is broken every six digits, all else at its end. */
function broken(found: string): string {
  return /^[0-9a-f]{7}/i.test(found) ? found.replace(/.{6}(?=.)/g, "$&\u0000") : `${found}\u0000`;
}
