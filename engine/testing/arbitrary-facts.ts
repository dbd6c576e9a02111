import fc from "fast-check";
import type { RolloutFact } from "../core/model/rollout-fact.ts";

/** Any instant that can be written. */
const instant = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
const text = fc.oneof(
  fc.constantFrom("DSA-1", "lab", "", "__proto__", "a\nb", '"quoted"', "é", "\u2028", "\u0000"),
  fc.string({ unit: "grapheme" }),
);
const count = fc.oneof(fc.nat(20), fc.constant(Number.MAX_SAFE_INTEGER));

const stand = {
  at: instant,
  patch: text,
  digest: text,
  track: text,
  ring: text,
  of: fc.constantFrom("install" as const, "remove" as const),
};

const gate = { type: fc.constant("gate" as const), ...stand };
const promotion = {
  type: fc.constant("promotion" as const),
  at: instant,
  patch: text,
  digest: text,
  ring: text,
  by: fc.constantFrom("leaves" as const, "through" as const),
};

/** Facts are compared with what JSON gives: objects like any other. */
function plain<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;
}

/** Every kind of small fact, by `type` or `type event`. */
export const FACTS = {
  "gate opened": plain({
    ...gate,
    event: fc.constant("opened" as const),
    assigned: count,
    unknown: count,
    severity: fc.constantFrom(...(["critical", "important", "moderate", "low", "unknown"] as const)),
    knownIssues: fc.array(text),
  }),
  "gate installed": plain({ ...gate, event: fc.constant("installed" as const), since: instant }),
  "gate look": plain({
    ...gate,
    event: fc.constant("look" as const),
    look: count,
    looks: count,
    assigned: count,
    attempted: count,
    succeeded: count,
    failed: count,
    unconfirmed: count,
    answer: fc.constantFrom(...(["pass", "fail", "inconclusive"] as const)),
    onlyNumbers: fc.boolean(),
    says: text,
  }),
  "gate pass": plain({
    ...gate,
    event: fc.constant("pass" as const),
    why: fc.constantFrom(...(["gate", "vacuous", "after", "people"] as const)),
    says: text,
  }),
  "gate voided": plain({
    type: fc.constant("gate" as const),
    event: fc.constant("voided" as const),
    at: instant,
    patch: text,
    track: text,
  }),
  "promotion named": plain({ ...promotion, event: fc.constant("named" as const) }),
  "promotion withdrawn": plain({ ...promotion, event: fc.constant("withdrawn" as const) }),
  trip: plain({
    type: fc.constant("trip" as const),
    ...stand,
    attempted: count,
    failed: count,
    says: text,
  }),
  release: plain({ type: fc.constant("release" as const), at: instant, patch: text, trip: count }),
  seen: plain({
    type: fc.constant("seen" as const),
    at: instant,
    patches: fc.dictionary(text, instant, { noNullPrototype: true }),
    approved: fc.array(text),
  }),
  members: plain({
    type: fc.constant("members" as const),
    at: instant,
    ring: text,
    endpoints: fc.array(text),
  }),
} satisfies Readonly<Record<string, fc.Arbitrary<RolloutFact>>>;
