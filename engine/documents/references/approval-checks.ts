import type { Problem } from "../../core/model/problem.ts";
import type { ApproveEntry, Rollback } from "../../schema/documents.generated.ts";
import { problemOf } from "../fault.ts";
import type { JsonPointer } from "../json-pointer.ts";
import type { DocumentOf } from "../located-document.ts";
import { type Check, ofKind } from "./repository.ts";

interface Entry {
  readonly list: DocumentOf<"ApprovalList">;
  readonly pointer: JsonPointer;
  readonly entry: ApproveEntry;
}

/** What must be true of the approvals of all lists together. */
export const approvalChecks: Check = (repository) => {
  const lists = ofKind(repository, "ApprovalList");
  const entries: Entry[] = lists.flatMap((list) =>
    (list.value.spec.approve ?? []).map((entry, index) => ({
      list,
      pointer: `/spec/approve/${index}`,
      entry,
    })),
  );
  const defaults = lists.flatMap((list) =>
    acceptance(list, "/spec/defaults/rollback", list.value.spec.defaults?.rollback),
  );
  return [
    ...approvedTwice(entries),
    ...approvedAndRejected(lists, entries),
    ...entries.flatMap(ceiling),
    ...entries.flatMap(wayBack),
    ...defaults,
  ];
};

function approvedTwice(entries: readonly Entry[]): readonly Problem[] {
  const first = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const one of entries) {
    const { digest, patch } = one.entry;
    const earlier = first.get(digest);
    if (earlier === undefined) {
      first.set(digest, one);
      continue;
    }
    const message = `"${patch}" is approved by another entry with the same digest`;
    const hint = `take one out; the other one stands at ${earlier.list.at(earlier.pointer)}`;
    problems.push(
      problemOf(one.list, {
        code: "approved-twice",
        pointer: `${one.pointer}/digest`,
        on: "value",
        message,
        hint,
      }),
    );
  }
  return problems;
}

/** Not a contradiction, since reject beats approve, but seldom what two people meant. */
function approvedAndRejected(
  lists: readonly DocumentOf<"ApprovalList">[],
  entries: readonly Entry[],
): readonly Problem[] {
  const approved = new Map(entries.map((one) => [one.entry.patch, one]));
  return lists.flatMap((list) =>
    (list.value.spec.reject ?? []).flatMap(({ patch }, index) => {
      const entry = approved.get(patch);
      if (entry === undefined) return [];
      const message = `"${patch}" is rejected here and approved elsewhere: where both apply, it is rejected`;
      const hint = `the approval stands at ${entry.list.at(entry.pointer)}`;
      const pointer = `/spec/reject/${index}/patch`;
      return [
        problemOf(list, {
          code: "approved-and-rejected",
          pointer,
          on: "value",
          message,
          hint,
          severity: "warning",
        }),
      ];
    }),
  );
}

function ceiling({ list, pointer, entry }: Entry): readonly Problem[] {
  if (entry.through !== undefined || list.value.spec.through !== undefined) return [];
  const message = `The approval of "${entry.patch}" does not say how far out: it is taken as last`;
  const hint = "write `through` in the entry or in the list: a ring, or last";
  return [problemOf(list, { code: "no-through", pointer, on: "value", message, hint, severity: "warning" })];
}

function wayBack({ list, pointer, entry }: Entry): readonly Problem[] {
  if (entry.rollback !== undefined) return acceptance(list, `${pointer}/rollback`, entry.rollback);
  if (list.value.spec.defaults?.rollback !== undefined) return [];
  const message = `The approval of "${entry.patch}" says no way back`;
  const hint =
    'write `rollback` in the entry or in `defaults`: {method: uninstall, tested: true} or {method: none, accepted: "why"}';
  return [problemOf(list, { code: "no-rollback", pointer, on: "value", message, hint })];
}

function acceptance(
  list: DocumentOf<"ApprovalList">,
  pointer: JsonPointer,
  rollback: Rollback | undefined,
): readonly Problem[] {
  if (rollback?.method !== "none" || rollback.accepted !== undefined) return [];
  const message = "There is no way back, and nobody says why that is accepted";
  return [
    problemOf(list, {
      code: "rollback-not-accepted",
      pointer,
      on: "value",
      message,
      hint: 'write accepted: "why"',
    }),
  ];
}
