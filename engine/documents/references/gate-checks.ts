import type { Gate } from "../../core/model/declared.ts";
import type { Problem } from "../../core/model/problem.ts";
import { isRateAbove } from "../../core/rings/binomial-bound.ts";
import { gateNeeds } from "../../core/rings/gate-feasibility.ts";
import { numberOf, numberText } from "../../core/rings/gate-text.ts";
import { declareBreaker, declareGate } from "../declare/declare-gate.ts";
import { type Fault, problemOf } from "../fault.ts";
import type { Check } from "./repository.ts";
import { type RingDocument, tracksOf } from "./tracks.ts";

/** As many as no breaker needs to see fail. Whoever trips at fewer, trips at more, and fewer are soon added up. */
const PLENTY = [1_000, 1_000_000];

/** Gates that no patch can pass in a ring of that size, and limits that hold nothing back. */
export const gateChecks: Check = (repository) =>
  [...tracksOf(repository).values()].flatMap((rings) =>
    rings.flatMap((ring, index) => {
      const faults = [
        ...(index < rings.length - 1 ? sizes(ring) : []),
        ...wrongWays(ring),
        ...idleLimits(ring),
      ];
      return faults.map((fault): Problem => problemOf(ring, fault));
    }),
  );

/** Nothing is said where only the fleet can tell: a sample by percent. Pinned endpoints come on top of `atLeast`. */
function sizes({ name, value, at }: RingDocument): readonly Fault[] {
  const { gate: written, members } = value.spec;
  if (written === undefined) return [];
  const gate = declareGate(written, at);
  const needed = gateNeeds(gate);
  if (needed === undefined) {
    const message = `No patch can pass the gate of ring "${name}", whatever the size of the ring`;
    const hint = "allow a failure rate above 0 % and less than 100 % of confidence";
    return [{ code: "impossible-gate", pointer: "/spec/gate", on: "value", message, hint }];
  }
  const takes = `takes ${numberText(needed)} endpoints without a failure${whyText(gate)}`;
  const atLeast = members.sample?.atLeast ?? 0;
  if (members.sample === undefined) {
    if (gate.failure === undefined) return [];
    const message = `The gate of ring "${name}" ${takes}, and no document says how many are in the ring`;
    return [unproven(message, "/spec/gate/failure", "make sure that there are so many")];
  }
  if (atLeast === 0 || atLeast >= needed) return [];
  const pointer = "/spec/members/sample/atLeast";
  const hint = `raise \`atLeast\` to ${needed}, or ask for less`;
  if (members.pinned !== undefined) {
    const message = `The gate of ring "${name}" ${takes}, and its sample may be ${numberText(atLeast)}`;
    return [unproven(message, pointer, hint)];
  }
  const message = `No patch can pass the gate of ring "${name}" with ${numberOf(atLeast, "endpoint")}: it ${takes}`;
  return [{ code: "impossible-gate", pointer, on: "value", message, hint }];
}

/** `, to see that less than 5 % fail (95 %, 3 looks)` */
function whyText({ failure, looksMs }: Gate): string {
  if (failure === undefined) return "";
  const looks = looksMs.length === 1 ? "one look" : `${looksMs.length} looks`;
  return `, to see that less than ${failure.below / 10_000} % fail (${failure.confidence / 10_000} % sure, ${looks})`;
}

function unproven(message: string, pointer: string, hint: string): Fault {
  return { code: "unproven-gate", pointer, on: "value", message, hint, severity: "warning" };
}

/** A gate that would open the sooner, the worse it looks. */
function wrongWays({ name, value, at }: RingDocument): readonly Fault[] {
  if (value.spec.gate === undefined) return [];
  const { installed, stale } = declareGate(value.spec.gate, at);
  const faults: Fault[] = [];
  if (installed?.operator.startsWith("<")) {
    const message = `The gate of ring "${name}" asks that few have the patch: "${value.spec.gate.installed}"`;
    faults.push(wrongWay("/spec/gate/installed", message, 'ask for at least so many: ">=90%"'));
  }
  if (stale?.operator.startsWith(">")) {
    const message = `The gate of ring "${name}" asks that many reports are stale: "${value.spec.gate.stale}"`;
    faults.push(wrongWay("/spec/gate/stale", message, 'ask for at most so many: "<=10%"'));
  }
  return faults;
}

function wrongWay(pointer: string, message: string, hint: string): Fault {
  return { code: "wrong-way-limit", pointer, on: "value", message, hint };
}

function idleLimits({ name, value, at }: RingDocument): readonly Fault[] {
  const faults: Fault[] = [];
  const idle = (pointer: string, message: string, hint: string): void => {
    faults.push({ code: "idle-limit", pointer, on: "value", message, hint, severity: "warning" });
  };
  const gate = value.spec.gate === undefined ? undefined : declareGate(value.spec.gate, at);
  const failure = gate?.failure;
  if (failure !== undefined && failure.below >= 500_000) {
    const message = `The gate of ring "${name}" lets through what breaks half of all machines`;
    idle("/spec/gate/failure/below", message, "ask for a few percent");
  }
  if (failure !== undefined && failure.confidence < 500_000) {
    const message = `The gate of ring "${name}" is content to be wrong more often than right`;
    idle("/spec/gate/failure/confidence", message, "ask for 90 % or more");
  }
  if (gate?.onInconclusive.kind === "pass" && failure === undefined) {
    const message = `The gate of ring "${name}" passes for want of numbers, and asks for none`;
    idle("/spec/gate/onInconclusive", message, "limit `failure`, or say `onInconclusive: ask`");
  }
  if (value.spec.breaker !== undefined) {
    const { above, confidence } = declareBreaker(value.spec.breaker, at);
    const alpha = 1 - confidence / 1_000_000;
    if (!PLENTY.some((count) => isRateAbove(count, count, above, alpha))) {
      const message = `The breaker of ring "${name}" never trips, even when every attempt fails`;
      idle("/spec/breaker/failure", message, "trip above a few percent, with less than 100 % of confidence");
    }
  }
  return faults;
}
