import { describeRung } from "../../../testing/rung-cases.ts";

const DENIED = { rung: "denied", due: "none" } as const;

describeRung("rung 7: what the vendor withdrew or a list rejects is not installed, and exempt", [
  {
    name: "retracted",
    patches: [{ patch: { retracted: true } }],
    verdict: "retracted",
    ...DENIED,
    compliance: "exempt",
    until: { when: "when the vendor publishes it again" },
  },
  {
    name: "retracted and rejected: the vendor's word comes first",
    patches: [{ patch: { retracted: true } }],
    world: { rejects: [{ patch: "DSA-1" }] },
    verdict: "retracted",
    ...DENIED,
  },
  {
    name: "rejected, for all that approves it",
    world: ([entry]) => ({
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "" }],
      rejects: [{ patch: "DSA-1" }],
    }),
    verdict: "rejected",
    ...DENIED,
    compliance: "exempt",
    until: { when: "when the reject is taken out" },
    says: /list "2026-11" rejects it: breaks the print spooler/,
    at: /#reject-DSA-1/,
  },
  {
    name: "unknown whether a reject concerns it: held, naming the fact",
    world: { rejects: [{ patch: "DSA-1", endpoints: { labels: { site: "fra" } } }] },
    verdict: "held",
    rung: "denied",
    compliance: "pending",
    until: { when: "when that is known" },
    flags: ["unknown-fact"],
    says: /unknown: whether the reject of list "2026-11" concerns it: label "site" was not reported/,
  },
  {
    name: "one reject that surely concerns it settles it",
    world: {
      rejects: [{ patch: "DSA-1", endpoints: { labels: { site: "fra" } } }, { patch: "DSA-1" }],
    },
    verdict: "rejected",
    ...DENIED,
  },
  {
    name: "a reject of another endpoint or patch is none",
    world: { rejects: [{ patch: "DSA-1", endpoints: { names: ["db-*"] } }, { patch: "DSA-2" }] },
    verdict: "install",
  },
]);
