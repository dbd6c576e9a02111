import { canonicalJson } from "../../core/model/canonical-json.ts";
import type { Problem } from "../../core/model/problem.ts";
import { problemOf } from "../fault.ts";
import { type Check, mayBeUnread, ofKind } from "./repository.ts";
import { type RingDocument, trackOf, tracksOf } from "./tracks.ts";

/** What must be true of the rings of a track together. */
export const ringChecks: Check = (repository) => {
  const problems: Problem[] = ofKind(repository, "Ring").flatMap(reservedName);
  for (const rings of tracksOf(repository).values()) {
    problems.push(...equalOrders(rings), ...mismatches(rings), ...samples(rings));
    if (!mayBeUnread(repository, "Ring")) problems.push(...rests(rings));
    problems.push(...rings.flatMap(noWindow));
  }
  return problems;
};

function reservedName(ring: RingDocument): readonly Problem[] {
  if (ring.name !== "last") return [];
  const message = 'A Ring cannot be called "last": it is the last ring of every track';
  return [
    problemOf(ring, {
      code: "reserved-name",
      pointer: "/metadata/name",
      on: "value",
      message,
      hint: "choose another name",
    }),
  ];
}

function equalOrders(rings: readonly RingDocument[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, ring] of rings.entries()) {
    const before = rings[index - 1];
    if (before === undefined || before.value.spec.order !== ring.value.spec.order) continue;
    const message = `Rings "${before.name}" and "${ring.name}" of track "${trackOf(ring)}" have the same order ${ring.value.spec.order}`;
    const hint = `the other one stands at ${before.at("/spec/order")}`;
    problems.push(
      problemOf(ring, { code: "equal-order", pointer: "/spec/order", on: "value", message, hint }),
    );
  }
  return problems;
}

function mismatches([first, ...others]: readonly RingDocument[]): readonly Problem[] {
  if (first === undefined) return [];
  const wanted = canonicalJson(first.value.spec.endpoints);
  return others
    .filter((ring) => canonicalJson(ring.value.spec.endpoints) !== wanted)
    .map((ring) => {
      const message = `Ring "${ring.name}" draws from other endpoints than ring "${first.name}" of the same track "${trackOf(ring)}"`;
      const hint = `write the same \`endpoints\` as at ${first.at("/spec/endpoints")}, or another \`track\``;
      return problemOf(ring, {
        code: "track-mismatch",
        pointer: "/spec/endpoints",
        on: "value",
        message,
        hint,
      });
    });
}

/** Exactly one ring of a track takes the rest. */
function rests(rings: readonly RingDocument[]): readonly Problem[] {
  const [first, ...more] = rings.filter((ring) => ring.value.spec.members.rest === true);
  const last = rings.at(-1);
  if (first === undefined && last !== undefined) {
    const message = `No ring of track "${trackOf(last)}" takes the rest`;
    const hint = "write `rest: true` in the members of one of them, as a rule the last";
    return [problemOf(last, { code: "rest-not-once", pointer: "/spec/members", on: "value", message, hint })];
  }
  return more.map((ring) => {
    const message = `Rings "${first?.name}" and "${ring.name}" of track "${trackOf(ring)}" both take the rest`;
    const hint = `the other one stands at ${first?.at("/spec/members/rest")}`;
    return problemOf(ring, {
      code: "rest-not-once",
      pointer: "/spec/members/rest",
      on: "value",
      message,
      hint,
    });
  });
}

/** With one salt, percentages count from the first ring: one that is not larger than the one before draws nobody. */
function samples(rings: readonly RingDocument[]): readonly Problem[] {
  const problems: Problem[] = [];
  const highest = new Map<string, RingDocument>();
  for (const ring of rings) {
    const sample = ring.value.spec.members.sample;
    if (sample === undefined) continue;
    const before = highest.get(sample.salt ?? "");
    const reached = before?.value.spec.members.sample?.percent ?? 0;
    if (sample.percent > reached) {
      highest.set(sample.salt ?? "", ring);
      continue;
    }
    const message =
      before === undefined
        ? `The sample of ring "${ring.name}" is ${sample.percent} %`
        : `The sample of ring "${ring.name}" (${sample.percent} %) is not larger than that of ring "${before.name}" (${reached} %) with the same salt`;
    const hint =
      "with one salt, percent counts from the track's first ring: 1, 6, 30 makes shares of 1, 5, 24 %";
    problems.push(
      problemOf(ring, {
        code: "sample-not-growing",
        pointer: "/spec/members/sample/percent",
        on: "value",
        message,
        hint,
        severity: "warning",
      }),
    );
  }
  return problems;
}

function noWindow(ring: RingDocument): readonly Problem[] {
  if (ring.value.spec.window !== undefined) return [];
  const message = `Ring "${ring.name}" has no window: its endpoints may change at any time`;
  return [
    problemOf(ring, {
      code: "no-window",
      pointer: "/spec",
      on: "value",
      message,
      hint: "name a MaintenanceWindow in `window`",
      severity: "warning",
    }),
  ];
}
