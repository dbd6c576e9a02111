import type { EndpointInput } from "../../../testing/build-endpoint.ts";
import { days, hours, NOW } from "../../../testing/build-time.ts";
import { describeRung } from "../../../testing/rung-cases.ts";
import type { Attempt } from "../../model/report.ts";

const FAILED = { patch: "DSA-1", outcome: "failed", finishedAt: NOW - hours(12) } as const;

function after(...attempts: readonly (Partial<Attempt> & { readonly outcome?: string })[]): EndpointInput {
  return { history: { attempts: attempts.map((attempt) => ({ ...FAILED, ...attempt })) } };
}

describeRung("rung 15: the last attempt failed", [
  {
    name: "and retry is spent",
    endpoint: after({}, {}, { code: "0x1" }),
    verdict: "failed",
    rung: "retry",
    compliance: "pending",
    until: { when: "when people look into it" },
    says: /^attempt 3 of 3 failed with code 0x1: none is left$/,
  },
  {
    name: "and retry is spent: non-compliant once due",
    endpoint: after({}, {}, {}),
    rule: { dueMs: days(1) },
    verdict: "failed",
    compliance: "non-compliant",
  },
  {
    name: "a millisecond before it is tried again",
    endpoint: after({ finishedAt: NOW - hours(12) + 1 }),
    verdict: "scheduled",
    rung: "retry",
    until: { at: NOW + 1 },
    flags: ["retry"],
    says: /^attempt 1 of 3 failed; it is tried again 12 h later$/,
  },
  { name: "exactly when it is tried again", endpoint: after({}), verdict: "install" },
  { name: "of another patch", endpoint: after({ patch: "DSA-2", finishedAt: NOW }), verdict: "install" },
  {
    name: "after others that succeeded: those before do not count",
    endpoint: after({}, {}, { outcome: "succeeded" }, { finishedAt: NOW }),
    verdict: "scheduled",
    until: { at: NOW + hours(12) },
  },
  {
    name: "before one that runs",
    endpoint: after({}, {}, {}, { outcome: "in-progress", finishedAt: NOW }),
    verdict: "install",
  },
  {
    name: "in whatever order they are told",
    endpoint: after({ finishedAt: NOW }, { outcome: "succeeded" }),
    verdict: "scheduled",
    until: { at: NOW + hours(12) },
  },
  {
    name: "counted from its beginning, where its end is not known",
    endpoint: after({ finishedAt: Number.NaN, startedAt: NOW - hours(1) }),
    verdict: "scheduled",
    until: { at: NOW + hours(11) },
  },
  {
    name: "nobody knows when: held, naming the fact",
    endpoint: after({ finishedAt: Number.NaN }),
    verdict: "held",
    rung: "retry",
    flags: ["unknown-fact"],
    says: /unknown: when the last attempt failed was not reported/,
  },
  {
    name: "nobody knows when, and something else ended well nobody knows when",
    endpoint: after({}, { outcome: "succeeded", finishedAt: Number.NaN }),
    rule: { retry: { attempts: 1, everyMs: 0, at: "retry" } },
    verdict: "failed",
    at: /^retry$/,
  },
]);
