import { isMap, parseAllDocuments, type YAMLMap } from "yaml";
import { lineEndOf } from "./text-edit.ts";

/** The `spec` of the approval list of that name, with its places in the text; undefined: there is no such list. */
export function findListSpec(text: string, name: string): YAMLMap | undefined {
  for (const document of parseAllDocuments(text, { keepSourceTokens: true })) {
    const isList = document.get("kind") === "ApprovalList" && document.getIn(["metadata", "name"]) === name;
    const spec = isList ? document.get("spec", true) : undefined;
    if (isMap(spec)) return spec;
  }
  return undefined;
}

/**
 * A text with a list more.
 * @param text undefined: there is no file yet
 * @param fields of the `spec`, a line each, without indentation
 */
export function withNewList(text: string | undefined, name: string, fields: readonly string[]): string {
  const lineEnd = text === undefined ? "\n" : lineEndOf(text);
  const list = [
    "apiVersion: muster/v1",
    "kind: ApprovalList",
    `metadata: {name: ${JSON.stringify(name)}}`,
    "spec:",
    ...fields.map((field) => `  ${field}`),
    "",
  ].join(lineEnd);
  return text === undefined ? list : `${text}${text.endsWith("\n") ? "" : lineEnd}---${lineEnd}${list}`;
}
