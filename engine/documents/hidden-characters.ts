/** A character that a reviewer cannot see, or that makes text look like something else. */
export interface HiddenCharacter {
  /** Offset in UTF-16 code units. */
  readonly offset: number;
  readonly codePoint: number;
  readonly what: string;
}

/**
 * Ranges of code points that no document may contain, ascending. Written out rather than taken from the platform's `\p{…}`,
 * whose answer would change with the Unicode version of the runtime.
 * @see Unicode 15.1, DerivedCoreProperties.txt (Default_Ignorable_Code_Point), PropList.txt (Bidi_Control, White_Space)
 */
const RANGES: readonly (readonly [first: number, last: number, what: string])[] = [
  [0x0000, 0x0008, "a control character"],
  [0x000b, 0x000c, "a control character"],
  [0x000e, 0x001f, "a control character"],
  [0x007f, 0x009f, "a control character"],
  [0x00a0, 0x00a0, "a space that is no ordinary space"],
  [0x00ad, 0x00ad, "an invisible character"],
  [0x034f, 0x034f, "an invisible character"],
  [0x061c, 0x061c, "a bidirectional control"],
  [0x115f, 0x1160, "an invisible character"],
  [0x1680, 0x1680, "a space that is no ordinary space"],
  [0x17b4, 0x17b5, "an invisible character"],
  [0x180b, 0x180f, "an invisible character"],
  [0x2000, 0x200a, "a space that is no ordinary space"],
  [0x200b, 0x200d, "an invisible character"],
  [0x200e, 0x200f, "a bidirectional control"],
  [0x2028, 0x2029, "a line separator that is no line feed"],
  [0x202a, 0x202e, "a bidirectional control"],
  [0x202f, 0x202f, "a space that is no ordinary space"],
  [0x205f, 0x205f, "a space that is no ordinary space"],
  [0x2060, 0x2065, "an invisible character"],
  [0x2066, 0x2069, "a bidirectional control"],
  [0x206a, 0x206f, "an invisible character"],
  [0x2800, 0x2800, "an invisible character"],
  [0x3000, 0x3000, "a space that is no ordinary space"],
  [0x3164, 0x3164, "an invisible character"],
  [0xd800, 0xdfff, "half of a surrogate pair"],
  [0xfdd0, 0xfdef, "a noncharacter"],
  [0xfe00, 0xfe0f, "an invisible character"],
  [0xfeff, 0xfeff, "a byte order mark"],
  [0xffa0, 0xffa0, "an invisible character"],
  [0xfff0, 0xfffb, "an invisible character"],
  [0x1bca0, 0x1bca3, "an invisible character"],
  [0x1d173, 0x1d17a, "an invisible character"],
  [0xe0000, 0xe0fff, "an invisible character"],
];

/** Whether a text can contain anything of the kind: plain ASCII with tabs and line ends cannot. */
const SUSPECT = /[^\t\n\r -~]/;

/** Every hidden character of a text, in order. Tab and line feed are none; a carriage return is one unless a line feed follows. */
export function* hiddenCharacters(text: string): Generator<HiddenCharacter> {
  if (!SUSPECT.test(text) && !text.includes("\r")) return;
  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const what = whatIsHidden(codePoint, text.charCodeAt(offset + 1));
    if (what !== undefined) yield { offset, codePoint, what };
    offset += codePoint > 0xffff ? 2 : 1;
  }
}

/** `U+202E`, as people look it up. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

function whatIsHidden(codePoint: number, next: number): string | undefined {
  if (codePoint === 0x0d) return next === 0x0a ? undefined : "a carriage return without a line feed";
  if (codePoint >= 0x20 && codePoint < 0x7f) return undefined;
  if ((codePoint & 0xfffe) === 0xfffe) return "a noncharacter";
  for (const [first, last, what] of RANGES) {
    if (codePoint < first) return undefined;
    if (codePoint <= last) return what;
  }
  return undefined;
}
