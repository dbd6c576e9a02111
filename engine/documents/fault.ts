import type { Problem } from "../core/model/problem.ts";
import type { ProblemCode } from "../core/model/problem-codes.ts";
import type { JsonPointer } from "./json-pointer.ts";
import type { Place } from "./line-index.ts";

/** A fault of a value, by its place in the value: what becomes a Problem once file and line are known. */
export interface Fault {
  readonly code: ProblemCode;
  readonly pointer: JsonPointer;
  /** Whether the key is at fault (it should not be there) or what it holds. */
  readonly on: "key" | "value";
  readonly message: string;
  readonly hint?: string;
  /** An error, unless said otherwise. */
  readonly severity?: "warning";
}

/** Something that knows where its values stand. */
export interface Places {
  readonly file: string;
  readonly place: (pointer: JsonPointer) => Place;
  readonly keyPlace: (pointer: JsonPointer) => Place;
}

export function problemOf(document: Places, fault: Fault): Problem {
  const { code, pointer, on, message, hint, severity = "error" } = fault;
  const { line, column } = on === "key" ? document.keyPlace(pointer) : document.place(pointer);
  return {
    code,
    file: document.file,
    line,
    column,
    message,
    ...(hint === undefined ? {} : { hint }),
    severity,
  };
}
