/** What a stretch of text means; the terminal's colours are chosen where the program starts. */
export type Style = "heading" | "dim" | "good" | "warn" | "bad";

/** Marks text with a style, after its width was measured. */
export type Paint = (style: Style, text: string) => string;

/** Text as it goes to a file, a pipe or a log. */
export const plain: Paint = (_style, text) => text;
