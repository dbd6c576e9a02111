import { compareProblems, type Problem } from "../core/model/problem.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";
import type { ReviewInput } from "../schema/documents.generated.ts";
import { problemOf } from "./fault.ts";
import { jsonPlaces } from "./json-places.ts";
import { lineIndexOf } from "./line-index.ts";
import { shapeFaults } from "./shape-faults.ts";
import { slotFaults } from "./slot-faults.ts";

/** What a forge says of a large pull request, with the log's entries of it, has some MiB. */
const LIMITS = { maxLength: 64 * 1024 * 1024, maxDepth: 64 };
/** No slot of an input is a time zone that anything is reckoned in. */
const CONTEXT = { isZone: () => true };

export type ReadReviewInput =
  | { readonly input: ReviewInput; readonly problems?: never }
  | { readonly input?: never; readonly problems: readonly Problem[] };

/** Reads a ReviewInput: one JSON document, no key twice, the shape of its schema; else all that is wrong with it, and where. */
export function readReviewInput(file: string, bytes: Uint8Array): ReadReviewInput {
  const problem = { file, line: 1, column: 1, severity: "error" } as const;
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const message = "The file is not UTF-8";
    return { problems: [{ ...problem, code: "not-utf8", message, hint: "save the file as UTF-8" }] };
  }
  const parsed = parseStrictJson(text, LIMITS);
  if (!parsed.ok) {
    const { line, column } = lineIndexOf(text)(parsed.offset);
    const message = `Not readable as JSON: ${parsed.reason}`;
    return { problems: [{ ...problem, line, column, code: "json-syntax", message }] };
  }
  const faults = shapeFaults("ReviewInput", parsed.value);
  const found = faults.length > 0 ? faults : slotFaults("ReviewInput", parsed.value, CONTEXT);
  if (found.length === 0) return { input: parsed.value as ReviewInput };
  const places = { file, ...jsonPlaces(text) };
  return { problems: found.map((fault) => problemOf(places, fault)).sort(compareProblems) };
}
