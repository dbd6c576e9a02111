import { inertText } from "./inert-text.ts";

const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * An untrusted string as text or as the value of an attribute. Characters that no XML document may contain, by whatever
 * escape, are written out as text.
 * @see XML 1.0 (Fifth Edition), sections 2.2 (Char) and 2.4
 */
export function xmlText(text: string): string {
  return inertText(text).replace(/[&<>"']/g, (character) => NAMES[character] ?? character);
}
