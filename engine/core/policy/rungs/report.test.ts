import { days, hours, NOW } from "../../../testing/build-time.ts";
import { describeRung, type RungCase } from "../../../testing/rung-cases.ts";

const MINUTE = 60_000;

const CASES: readonly (Omit<RungCase, "verdict"> & { readonly verdict?: RungCase["verdict"] })[] = [
  { name: "no report: it never reported", endpoint: { report: null }, says: /^it never reported$/ },
  {
    name: "a report that cannot be read: unknown, however fresh the one before it",
    endpoint: { unreadable: "no JSON" },
    says: /cannot be read: no JSON/,
  },
  {
    name: "none but one that cannot be read",
    endpoint: { report: null, unreadable: "no JSON" },
    says: /cannot be read: no JSON/,
  },
  {
    name: "a partial report",
    endpoint: { report: { partial: "the disk was full" } },
    says: /partial: the disk/,
  },
  {
    name: "a cloned id",
    endpoint: { identity: { kind: "cloned", says: "two machines use it" } },
    says: /^two machines use it$/,
  },
  {
    name: "a placeholder id",
    endpoint: { identity: { kind: "placeholder", says: "all zeros" } },
    says: /^all zeros$/,
  },
  {
    name: "a report a millisecond older than staleAfter",
    endpoint: { report: { observedAt: NOW - days(2) - 1 } },
    says: /is 2 d old, older than 2 d/,
  },
  {
    name: "a report exactly as old as staleAfter is fresh",
    endpoint: { report: { observedAt: NOW - days(2) } },
    verdict: "install",
  },
  {
    name: "a report ten minutes ahead of the clock is believed",
    endpoint: { report: { observedAt: NOW + 10 * MINUTE } },
    verdict: "install",
  },
  {
    name: "a report a millisecond further ahead is not",
    endpoint: { report: { observedAt: NOW + 10 * MINUTE + 1 } },
    says: /in the future/,
  },
  {
    name: "a report without a usable date",
    endpoint: { report: { observedAt: Number.NaN } },
    says: /no usable date/,
  },
  { name: "a now that is none", world: { now: Number.NaN } },
  {
    name: "it goes for what is not even installed, every candidate literally",
    endpoint: { report: { observedAt: NOW - days(9) }, software: [] },
  },
  {
    name: "each policy has its own limit",
    endpoint: { report: { observedAt: NOW - hours(2) } },
    world: { policies: [{ staleAfterMs: hours(1) }] },
    says: /older than 1 h/,
  },
  {
    name: "a limit that is no number makes every report stale",
    world: { policies: [{ staleAfterMs: Number.NaN }] },
  },
];

describeRung(
  "rung 1: what nobody can rely on is unknown, never healthy",
  CASES.map((one) =>
    one.verdict === "install"
      ? { ...one, verdict: "install" }
      : { ...one, verdict: "unknown", rung: "report", compliance: "unknown", due: "none", ruleName: "none" },
  ),
);
