import { parseMoment } from "../../core/model/moment.ts";
import type { Problem } from "../../core/model/problem.ts";
import { problemOf } from "../fault.ts";
import { describePointer, type JsonPointer, valueAt } from "../json-pointer.ts";
import type { DeclaredKind, LocatedDocument } from "../located-document.ts";
import { type Check, workspaceZone } from "./repository.ts";

/** What begins and what ends, by kind. */
const PAIRS: Partial<Readonly<Record<DeclaredKind, readonly [from: JsonPointer, until: JsonPointer]>>> = {
  MaintenanceWindow: ["/spec/validFrom", "/spec/validUntil"],
  ChangeFreeze: ["/spec/from", "/spec/until"],
  Baseline: ["/spec/from", "/spec/due"],
  TestRecord: ["/spec/startedAt", "/spec/finishedAt"],
  Incident: ["/spec/openedAt", "/spec/closedAt"],
};

/** An end comes after its beginning. */
export const dateOrder: Check = (repository, { zoneOffset }) => {
  const fallback = workspaceZone(repository);
  return repository.documents.flatMap((document): readonly Problem[] => {
    const pair = PAIRS[document.kind];
    if (pair === undefined) return [];
    const zone = zoneOf(document) ?? fallback;
    const [from, until] = pair.map((pointer) => valueAt(document.value, pointer));
    if (typeof from !== "string" || typeof until !== "string") return [];
    const start = parseMoment(from, "start", zone, zoneOffset);
    const end = parseMoment(until, "end", zone, zoneOffset);
    if (start === undefined || end === undefined || start < end) return [];
    const message = `${describePointer(pair[1])} (${until}) does not come after ${describePointer(pair[0])} (${from})`;
    return [
      problemOf(document, {
        code: "wrong-order",
        pointer: pair[1],
        on: "value",
        message,
        hint: "swap them, or correct one",
      }),
    ];
  });
};

/** A window's `endpoint` is no zone; for the order of two dates any will do. */
function zoneOf({ value }: LocatedDocument): string | undefined {
  const zone = valueAt(value, "/spec/timezone");
  return typeof zone === "string" && zone !== "endpoint" ? zone : undefined;
}
