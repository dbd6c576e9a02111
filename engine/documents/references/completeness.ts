import type { Problem } from "../../core/model/problem.ts";
import type { ProblemCode } from "../../core/model/problem-codes.ts";
import { problemOf } from "../fault.ts";
import type { DeclaredKind } from "../located-document.ts";
import { type Check, mayBeUnread, ofKind, type Repository } from "./repository.ts";

/** At least one PatchPolicy and one Ring, a ReviewPolicy unless merges are trusted; never two of what there is one of. */
export const completeness: Check = (repository) => [
  ...atLeastOne(
    repository,
    "PatchPolicy",
    "no-policy",
    "policies",
    "without one, nothing says what is to be installed",
  ),
  ...atLeastOne(repository, "Ring", "no-ring", "rings", "without one, nobody gets anything"),
  ...(needsReviewPolicy(repository)
    ? atLeastOne(
        repository,
        "ReviewPolicy",
        "no-review-policy",
        "policies/review.yaml",
        'write one, or say "approvals: trust-merge" in muster.yaml',
      )
    : []),
  ...atMostOne(repository, "ReviewPolicy"),
  ...atMostOne(repository, "Workspace"),
];

function needsReviewPolicy(repository: Repository): boolean {
  const [workspace] = ofKind(repository, "Workspace");
  if (workspace === undefined) return !mayBeUnread(repository, "Workspace");
  return workspace.value.spec.approvals !== "trust-merge";
}

/** The problem stands at the folder, since there is no file that it could stand in. */
function atLeastOne(
  repository: Repository,
  kind: DeclaredKind,
  code: ProblemCode,
  file: string,
  hint: string,
): readonly Problem[] {
  if (ofKind(repository, kind).length > 0 || mayBeUnread(repository, kind)) return [];
  return [{ code, file, line: 1, column: 1, message: `There is no ${kind}`, hint, severity: "error" }];
}

function atMostOne(repository: Repository, kind: DeclaredKind): readonly Problem[] {
  const [first, ...more] = ofKind(repository, kind);
  return more.map((document) => {
    const message = `There is another ${kind}, and there can be one`;
    const hint = `the first one stands at ${first?.at("/kind") ?? ""}`;
    return problemOf(document, { code: "one-too-many", pointer: "/kind", on: "value", message, hint });
  });
}
