import type { Problem } from "../../core/model/problem.ts";
import { problemOf } from "../fault.ts";
import { child } from "../json-pointer.ts";
import { type Check, mayBeUnread, ofKind } from "./repository.ts";
import { tracksOf } from "./tracks.ts";

/** `leaves` names rings that a patch leaves inward of others; behind the last of a track it leads nowhere. */
export const leavesChecks: Check = (repository) => {
  if (mayBeUnread(repository, "Ring")) return [];
  const before = new Map<string, string | undefined>();
  for (const rings of tracksOf(repository).values()) {
    const last = rings.at(-1);
    if (last !== undefined) before.set(last.name, rings.at(-2)?.name);
  }
  return ofKind(repository, "ApprovalList").flatMap((list) =>
    (list.value.spec.approve ?? []).flatMap(({ patch, leaves = [] }, index) =>
      leaves.flatMap((name, place): readonly Problem[] => {
        if (!before.has(name)) return [];
        const message = `"${patch}" is to leave ring "${name}", which is the last of its track: nothing opens by it`;
        const inner = before.get(name);
        const hint =
          inner === undefined
            ? "take it out"
            : `name the ring that it comes from, such as "${inner}", or take it out`;
        const pointer = child(`/spec/approve/${index}/leaves`, place);
        return [
          problemOf(list, {
            code: "leaves-last-ring",
            pointer,
            on: "value",
            message,
            hint,
            severity: "warning",
          }),
        ];
      }),
    ),
  );
};
