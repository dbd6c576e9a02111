import type { Problem } from "../../core/model/problem.ts";
import type { Through } from "../../schema/documents.generated.ts";
import { problemOf } from "../fault.ts";
import { child, describePointer, type JsonPointer } from "../json-pointer.ts";
import type { LocatedDocument } from "../located-document.ts";
import { type Check, ofKind, type Repository } from "./repository.ts";
import { trackOf } from "./tracks.ts";

/** A ceiling names at most one ring of each track. That the rings exist is checked elsewhere. */
export const ceilingChecks: Check = (repository) => {
  const trackByRing = new Map(ofKind(repository, "Ring").map((ring) => [ring.name, trackOf(ring)]));
  return ceilings(repository).flatMap(({ document, pointer, through }) => {
    const problems: Problem[] = [];
    const byTrack = new Map<string, string>();
    for (const [index, name] of (typeof through === "string" ? [] : through).entries()) {
      const track = trackByRing.get(name);
      const earlier = track === undefined ? undefined : byTrack.get(track);
      if (track === undefined) continue;
      byTrack.set(track, earlier ?? name);
      if (earlier === undefined) continue;
      const message = `${describePointer(pointer)} names two rings of track "${track}": "${earlier}" and "${name}"`;
      const hint = "name the outer one";
      problems.push(
        problemOf(document, {
          code: "through-twice",
          pointer: child(pointer, index),
          on: "value",
          message,
          hint,
        }),
      );
    }
    return problems;
  });
};

interface Ceiling {
  readonly document: LocatedDocument;
  readonly pointer: JsonPointer;
  readonly through: Through;
}

function ceilings(repository: Repository): readonly Ceiling[] {
  const found: Ceiling[] = [];
  const note = (document: LocatedDocument, pointer: JsonPointer, through: Through | undefined): void => {
    if (through !== undefined) found.push({ document, pointer, through });
  };
  for (const policy of ofKind(repository, "PatchPolicy")) {
    for (const [index, rule] of policy.value.spec.rules.entries())
      note(policy, `/spec/rules/${index}/through`, rule.through);
  }
  for (const list of ofKind(repository, "ApprovalList")) {
    note(list, "/spec/through", list.value.spec.through);
    for (const [index, entry] of (list.value.spec.approve ?? []).entries())
      note(list, `/spec/approve/${index}/through`, entry.through);
  }
  return found;
}
