import { RELEASED } from "../../../testing/build-patch.ts";
import { days, NOW } from "../../../testing/build-time.ts";
import { describeRung } from "../../../testing/rung-cases.ts";

const SHUT = { verdict: "scheduled", rung: "window", compliance: "pending" } as const;
const RINGS = [{ window: { name: "night", at: "ring" } }];
const OPENS = { kind: "shut", says: "opens tomorrow", opens: NOW + days(1) } as const;
const FREEZE = { from: NOW, until: NOW + days(3) };

describeRung("rung 16: what has a window waits for it", [
  { name: "a ring without a window: any time will do", verdict: "install" },
  {
    name: "an open window",
    world: { rings: RINGS, windows: { night: { kind: "open", says: "open" } } },
    verdict: "install",
  },
  {
    name: "a shut window, until it opens",
    world: { rings: RINGS, windows: { night: OPENS } },
    ...SHUT,
    until: { at: NOW + days(1) },
    flags: ["window-shut"],
    says: /^opens tomorrow$/,
    at: /^ring$/,
    targets: [{ product: "openssl", from: "1", to: "2" }],
  },
  {
    name: "a shut window that nobody knows when to open",
    world: { rings: RINGS, windows: { night: { kind: "shut", says: "never opens" } } },
    ...SHUT,
    until: { when: 'when window "night" opens' },
  },
  {
    name: "an opening that is no instant",
    world: { rings: RINGS, windows: { night: { kind: "shut", says: "shut", opens: Number.NaN } } },
    ...SHUT,
    until: { when: 'when window "night" opens' },
  },
  { name: "a window that is missing is shut", world: { rings: RINGS }, ...SHUT },
  {
    name: "a rule that ignores windows",
    world: {
      rings: RINGS,
      windows: { night: OPENS },
      policies: [{ rules: [{ approval: "automatic", windows: "ignore" }] }],
    },
    verdict: "install",
  },
  {
    name: "until-due: exactly when it is due the window still counts",
    world: {
      rings: RINGS,
      windows: { night: OPENS },
      policies: [{ rules: [{ approval: "automatic", windows: "until-due", dueMs: NOW - RELEASED }] }],
    },
    ...SHUT,
    willMiss: true,
  },
  {
    name: "until-due: overdue it counts no more",
    world: {
      rings: RINGS,
      windows: { night: OPENS },
      policies: [{ rules: [{ approval: "automatic", windows: "until-due", dueMs: NOW - RELEASED - 1 }] }],
    },
    verdict: "install",
    overdue: true,
  },
  {
    name: "until-due without a due date is respected",
    world: {
      rings: RINGS,
      windows: { night: OPENS },
      policies: [{ rules: [{ approval: "automatic", windows: "until-due" }] }],
    },
    ...SHUT,
  },
  {
    name: "an entry that waives the window",
    world: ([entry]) => ({
      rings: RINGS,
      windows: { night: OPENS },
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "", waives: new Set(["window"]) }],
    }),
    verdict: "install",
  },
]);

describeRung("rung 16: any active freeze wins over any window", [
  {
    name: "from its first instant",
    world: { freezes: [FREEZE] },
    ...SHUT,
    until: { at: NOW + days(3) },
    flags: ["freeze"],
    says: /^freeze "year-end" is on until 2026-11-15T10:00:00Z$/,
  },
  { name: "not before", world: { freezes: [{ ...FREEZE, from: NOW + 1 }] }, verdict: "install" },
  { name: "to a millisecond before its end", world: { freezes: [{ from: 0, until: NOW + 1 }] }, ...SHUT },
  { name: "not at its end", world: { freezes: [{ from: 0, until: NOW }] }, verdict: "install" },
  {
    name: "a beginning that cannot be read has been",
    world: { freezes: [{ ...FREEZE, from: Number.NaN }] },
    ...SHUT,
  },
  {
    name: "an end that cannot be read never comes, whatever other freezes end",
    world: { freezes: [{ ...FREEZE, until: Number.NaN, name: "endless" }, FREEZE] },
    ...SHUT,
    until: { when: "when the freeze is lifted" },
    says: /^freeze "endless" is on$/,
  },
  {
    name: "freezes that follow on one another are one",
    world: {
      freezes: [
        { from: NOW + days(5), until: NOW + days(9) },
        FREEZE,
        { from: NOW + days(3), until: NOW + days(5) },
        { from: NOW + days(10), until: NOW + days(11) },
      ],
    },
    ...SHUT,
    until: { at: NOW + days(9) },
  },
  {
    name: "then the window has to open too",
    world: {
      rings: RINGS,
      windows: { night: { kind: "shut", says: "shut", opens: NOW + days(4) } },
      freezes: [FREEZE],
    },
    ...SHUT,
    until: { at: NOW + days(4) },
  },
  {
    name: "a window that opens during the freeze opens for nothing",
    world: { rings: RINGS, windows: { night: OPENS }, freezes: [FREEZE] },
    ...SHUT,
    until: { at: NOW + days(3) },
  },
  {
    name: "a window that nobody knows when to open",
    world: { rings: RINGS, freezes: [FREEZE] },
    ...SHUT,
    until: { when: 'when window "night" opens' },
  },
  {
    name: "another endpoint's freeze",
    world: { freezes: [{ ...FREEZE, endpoints: { names: ["db-*"] } }] },
    verdict: "install",
  },
  {
    name: "unknown whether it is this endpoint's: it stops",
    world: { freezes: [{ ...FREEZE, endpoints: { labels: { site: "fra" } } }] },
    ...SHUT,
  },
  {
    name: "what it lets through",
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-1", exploited: true }] } }],
    world: { freezes: [{ ...FREEZE, except: { exploited: true } }] },
    verdict: "install",
  },
  {
    name: "what it does not let through, and what it perhaps does",
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-1" }] } }],
    world: { freezes: [{ ...FREEZE, except: { exploited: true } }] },
    ...SHUT,
  },
  {
    name: "a rule that ignores windows does not ignore it",
    world: { freezes: [FREEZE], policies: [{ rules: [{ approval: "automatic", windows: "ignore" }] }] },
    ...SHUT,
  },
  {
    name: "an entry that waives it",
    world: ([entry]) => ({
      freezes: [FREEZE],
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "", waives: new Set(["freeze"]) }],
    }),
    verdict: "install",
  },
  {
    name: "an entry that waives the window does not waive it",
    world: ([entry]) => ({
      freezes: [FREEZE],
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "", waives: new Set(["window"]) }],
    }),
    ...SHUT,
  },
]);
