/**
 * Code points that act rather than show: controls (ESC and the C1 block among them), separators that other programs take
 * for line ends, bidirectional controls, what is invisible, spaces that are no ordinary space, halves of surrogate pairs,
 * noncharacters. Written out, because the platform's `\p{…}` changes with its Unicode version.
 * @see Unicode 15.1, DerivedCoreProperties.txt (Default_Ignorable_Code_Point), PropList.txt (Bidi_Control, White_Space)
 */
const ACTING = [
  "\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f-\\u1160\\u1680\\u17b4-\\u17b5\\u180b-\\u180f",
  "\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ud800-\\udfff\\ufdd0-\\ufdef\\ufe00-\\ufe0f",
  "\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe-\\uffff\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}",
  ...Array.from(
    { length: 16 },
    (_, plane) => `\\u{${(plane + 1).toString(16)}fffe}-\\u{${(plane + 1).toString(16)}ffff}`,
  ),
].join("");

/**
 * What must not stand in text that a terminal or a build log shows: an acting character anywhere, `##[` and its like
 * anywhere, a colon at the start.
 *
 * GitHub's runner looks for `##[command]` in the middle of a line too, and for `::command` behind leading white space;
 * Azure Pipelines and TeamCity have `##vso[` and `##teamcity[`.
 * @see github.com/actions/runner, src/Runner.Common/ActionCommand.cs, TryParse and TryParseV2
 */
const COMMANDS = /##(?=[a-z]*\[)|^( *):/gi;
const ACTS = new RegExp(`[${ACTING}]`, "gu");

/** Most text is this, and stays as it is. */
const NEEDS_CARE = /[^ -~]|##|^ *:/;

/**
 * Makes an untrusted string inert for a terminal and for a build log: one line, in which each character that would act
 * stands as `\u{1B}`. Everything that was not written by Muster goes through here before it is printed as text.
 */
export function inertText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(COMMANDS, (found, space: string | undefined) =>
      found === "##" ? "#\\u{23}" : `${space}\\u{3A}`,
    )
    .replace(ACTS, (character) => visible(character));
}

/** The same for text of several lines, whose line ends stay. */
export function inertLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map(inertText);
}

/** Replaces every acting character, with what the format at hand writes for it. */
export function replaceActing(text: string, replacement: (character: string) => string): string {
  return text.replace(ACTS, replacement);
}

/** `\u{1B}`: what JavaScript and Rust people read as one character. */
export function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
