/** GitHub takes 1 MiB from a step, and shows nothing of more. */
const MOST_BYTES = 1_000_000;

/** @param shape whether the text is Markdown by itself, or what a terminal shows */
export function stepSummary(title: string, text: string, shape: "markdown" | "text"): string {
  const whole = within(text.trimEnd());
  if (whole === "") return `${title}\n\n`;
  return shape === "markdown" ? `${whole}\n\n${title}\n\n` : `${title}\n\n${fenced(whole)}\n\n`;
}

/** A fence is longer than any in the text, so that nothing in it ends it. */
function fenced(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function within(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= MOST_BYTES) return text;
  const kept = bytes.subarray(0, MOST_BYTES).toString("utf8");
  const cut = kept.slice(0, Math.max(0, kept.lastIndexOf("\n")));
  return `${cut}\n\n… cut here: ${bytes.length} bytes are more than a summary holds`;
}
