import { validate } from "@actions/languageservice";

/**
 * What GitHub's own language service finds wrong in a workflow, or in an action's metadata, one line each.
 */
export async function lintWorkflow(path: string, text: string): Promise<readonly string[]> {
  const found = await validate(textDocument(path, text));
  return found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`);
}

let documents = 0;

/** The part of an editor's document that the service reads. */
function textDocument(path: string, text: string): Parameters<typeof validate>[0] {
  documents += 1;
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offsetAt = ({ line, character }: { readonly line: number; readonly character: number }): number =>
    Math.min((starts[line] ?? text.length) + character, text.length);
  return {
    // The service remembers what it parsed by this name.
    uri: `file:///${documents}/${path}`,
    languageId: "yaml",
    version: 1,
    lineCount: starts.length,
    offsetAt,
    getText: (range) => (range === undefined ? text : text.slice(offsetAt(range.start), offsetAt(range.end))),
    getLineRange: (line) => ({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }),
    getEOLCharacters: () => "\n",
    positionAt: (offset) => {
      const line = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      );
      return { line, character: offset - (starts[line] ?? 0) };
    },
  };
}
