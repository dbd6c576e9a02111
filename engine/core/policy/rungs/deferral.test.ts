import { RELEASED } from "../../../testing/build-patch.ts";
import { at, days, NOW } from "../../../testing/build-time.ts";
import { describeRung } from "../../../testing/rung-cases.ts";

const AGE = NOW - RELEASED;

describeRung("rung 14: not before anchor + defer, nor before anchor + the ring's after", [
  {
    name: "a millisecond before anchor + defer",
    rule: { deferMs: AGE + 1 },
    verdict: "deferred",
    rung: "deferral",
    compliance: "pending",
    until: { at: NOW + 1 },
    says: /^first-seen 2026-11-01T00:00:00Z: rule "any" waits until 2026-11-12T10:00:00.001Z$/,
  },
  {
    name: "exactly at anchor + defer",
    rule: { deferMs: AGE },
    verdict: "install",
  },
  {
    name: "a millisecond before anchor + after",
    world: { rings: [{ afterMs: AGE + 1 }] },
    verdict: "deferred",
    until: { at: NOW + 1 },
    says: /ring "all" waits until/,
    at: /rings\/all/,
  },
  { name: "exactly at anchor + after", world: { rings: [{ afterMs: AGE }] }, verdict: "install" },
  {
    name: "the later of the two",
    rule: { deferMs: AGE + 2 },
    world: {
      rings: [{ afterMs: AGE + 1 }],
      policies: [{ rules: [{ approval: "automatic", deferMs: AGE + 2 }] }],
    },
    verdict: "deferred",
    until: { at: NOW + 2 },
    says: /rule "any"/,
  },
  {
    name: "an anchor that lies ahead defers without a deferral",
    patches: [{ released: at("2026-11-11T00:00:00Z") }],
    world: { policies: [{ anchor: "patch-tuesday", rules: [{ approval: "automatic" }] }] },
    verdict: "deferred",
    until: { at: at("2026-12-08T00:00:00Z") },
  },
  {
    name: "a deferral past due will miss it, and says so before it happens",
    rule: { deferMs: AGE + days(2), dueMs: AGE + days(1) },
    verdict: "deferred",
    due: NOW + days(1),
    overdue: false,
    willMiss: true,
  },
  {
    name: "a deferral that ends when it is due misses nothing",
    rule: { deferMs: AGE + days(1), dueMs: AGE + days(1) },
    verdict: "deferred",
    willMiss: false,
  },
]);

describeRung("the due date turns pending into non-compliant, not a millisecond before it has passed", [
  {
    name: "exactly when it is due",
    rule: { dueMs: AGE },
    verdict: "install",
    compliance: "pending",
    overdue: false,
  },
  {
    name: "a millisecond later",
    rule: { dueMs: AGE - 1 },
    verdict: "install",
    compliance: "non-compliant",
    overdue: true,
    willMiss: false,
  },
  {
    name: "never, without a due date",
    verdict: "install",
    compliance: "pending",
    due: "none",
    overdue: false,
  },
]);
