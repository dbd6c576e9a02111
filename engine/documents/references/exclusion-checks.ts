import { parseMoment } from "../../core/model/moment.ts";
import type { Problem } from "../../core/model/problem.ts";
import type { PatchSelector } from "../../schema/documents.generated.ts";
import { problemOf } from "../fault.ts";
import type { DocumentOf } from "../located-document.ts";
import { type Check, type CheckContext, ofKind, workspaceZone } from "./repository.ts";

/** What must be true of an exclusion beyond its shape. */
export const exclusionChecks: Check = (repository, context) => {
  const zone = workspaceZone(repository);
  return ofKind(repository, "Exclusion").flatMap((exclusion) => [
    ...successors(exclusion),
    ...expiry(exclusion, zone, context),
  ]);
};

/** Ids go stale with the next revision, so whoever names ids says what happens then. */
function successors(exclusion: DocumentOf<"Exclusion">): readonly Problem[] {
  const { patches, successors } = exclusion.value.spec;
  if (successors !== undefined || patches === undefined || !namesIds(patches)) return [];
  const message = `Exclusion "${exclusion.name}" names ids and does not say whether what supersedes them is excluded too`;
  const hint = "write `successors: true` or `successors: false`";
  return [
    problemOf(exclusion, { code: "no-successors", pointer: "/spec/patches", on: "key", message, hint }),
  ];
}

function namesIds({ ids, any = [], all = [], not }: PatchSelector): boolean {
  return ids !== undefined || [...any, ...all, ...(not === undefined ? [] : [not])].some(namesIds);
}

function expiry(
  exclusion: DocumentOf<"Exclusion">,
  zone: string,
  { now, zoneOffset }: CheckContext,
): readonly Problem[] {
  const { expires } = exclusion.value.spec;
  const end = parseMoment(expires, "end", zone, zoneOffset);
  if (now === undefined || end === undefined || now < end) return [];
  const message = `Exclusion "${exclusion.name}" ended ${expires} and covers nothing any more`;
  const hint = "delete it, or have its renewal approved";
  return [
    problemOf(exclusion, {
      code: "expired-exclusion",
      pointer: "/spec/expires",
      on: "value",
      message,
      hint,
      severity: "warning",
    }),
  ];
}
