import type { Problem } from "../core/model/problem.ts";
import { problemOf } from "./fault.ts";
import type { LocatedDocument } from "./located-document.ts";

/** A name is unique within its kind; the second of two is the problem, and names the first. */
export function nameProblems(documents: readonly LocatedDocument[]): readonly Problem[] {
  const first = new Map<string, LocatedDocument>();
  const problems: Problem[] = [];
  for (const document of documents) {
    const key = `${document.kind} ${document.name}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, document);
      continue;
    }
    const pointer = "/metadata/name";
    const message = `There is another ${document.kind} "${document.name}"`;
    const hint = `the first one stands at ${earlier.at(pointer)}`;
    problems.push(problemOf(document, { code: "duplicate-name", pointer, on: "value", message, hint }));
  }
  return problems;
}
