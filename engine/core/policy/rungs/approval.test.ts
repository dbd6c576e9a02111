import { buildFix, buildPatch } from "../../../testing/build-patch.ts";
import { describeRung } from "../../../testing/rung-cases.ts";
import type { CatalogEntry } from "../../model/catalog.ts";

const REQUIRED = { approval: "required" } as const;
const MERGED = { when: "when an approval of this digest is merged" };
const EARLIER = buildPatch({ fixes: [buildFix(), buildFix({ product: "curl" })] });
const EARLIER_HERE = buildPatch({ fixes: [buildFix({ fixed: "1.5" })] });

const UNVOUCHED = { kind: "vouched", digests: new Map(), unvouched: ["policies/servers.yaml"] } as const;

function digestsOf(entries: readonly CatalogEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(entries.map(({ patch, digest }) => [patch.id, new Set([digest])]));
}

function approving(digest: (entry: CatalogEntry) => string) {
  return ([entry]: readonly CatalogEntry[]) => ({
    approve: entry === undefined ? [] : [{ patch: entry.patch.id, digest: digest(entry) }],
  });
}

describeRung("rung 12: only what somebody approved, and something vouches for, goes on", [
  {
    name: "no list approves it",
    rule: REQUIRED,
    verdict: "awaiting-approval",
    rung: "approval",
    compliance: "pending",
    until: MERGED,
    flags: [],
    says: /no approval list approves it/,
  },
  {
    name: "a list approves the digest that the catalog holds",
    rule: REQUIRED,
    world: approving(({ digest }) => digest),
    verdict: "install",
    flags: ["dependencies-unseen", "trust-merge"],
  },
  { name: "a rule approves in advance", verdict: "install", flags: ["dependencies-unseen"] },
  {
    name: "a rule approves in advance, and nobody vouches for a file of the policies",
    world: () => ({ rollout: { vouching: UNVOUCHED } }),
    verdict: "awaiting-approval",
    flags: ["unvouched"],
    says: /approves it in advance, but no entry of the log vouches for "policies\/servers\.yaml"/,
  },
  {
    name: "the log vouches for the entry of a list, and nobody for a file of the policies",
    rule: REQUIRED,
    world: (entries) => ({
      ...approving(({ digest }) => digest)(entries),
      rollout: { vouching: { ...UNVOUCHED, digests: digestsOf(entries) } },
    }),
    verdict: "awaiting-approval",
    flags: ["unvouched"],
    says: /no entry of the log vouches for "policies\/servers\.yaml"/,
  },
  {
    name: "a list approves another digest",
    rule: REQUIRED,
    world: approving(() => "sha256:0"),
    verdict: "awaiting-approval",
    until: MERGED,
    flags: ["digest-changed"],
    says: /approves sha256:0, the catalog now holds sha256:[0-9a-f]{64}/,
  },
  {
    name: "a list approves an earlier revision that means the same for this endpoint",
    patches: [{ revisions: [EARLIER] }],
    rule: REQUIRED,
    world: approving(({ revisions }) => [...revisions.keys()][0] ?? ""),
    verdict: "install",
  },
  {
    name: "a list approves an earlier revision that fixed another version here",
    patches: [{ revisions: [EARLIER_HERE] }],
    rule: REQUIRED,
    world: approving(({ revisions }) => [...revisions.keys()][0] ?? ""),
    verdict: "awaiting-approval",
    flags: ["digest-changed"],
  },
  {
    name: "a list approves an earlier revision that asked for no reboot",
    patches: [{ patch: { reboot: "required" }, revisions: [buildPatch()] }],
    rule: REQUIRED,
    world: approving(({ revisions }) => [...revisions.keys()][0] ?? ""),
    verdict: "awaiting-approval",
    flags: ["digest-changed"],
  },
  {
    name: "an earlier revision that has no canonical form means nothing",
    patches: [{ patch: { vendor: "\ud800" }, digest: "sha256:2", revisions: [buildPatch()] }],
    rule: REQUIRED,
    world: approving(({ revisions }) => [...revisions.keys()][0] ?? ""),
    verdict: "awaiting-approval",
    flags: ["digest-changed"],
  },
  {
    name: "where the order of fixes and of keys changed, nothing did",
    patches: [
      {
        patch: { fixes: [buildFix(), buildFix({ product: "libc" })], supersedes: ["B", "A"] },
        revisions: [
          buildPatch({ supersedes: ["A", "B", "A"], fixes: [buildFix({ product: "libc" }), buildFix()] }),
        ],
      },
    ],
    rule: REQUIRED,
    world: approving(({ revisions }) => [...revisions.keys()][0] ?? ""),
    verdict: "install",
  },
  {
    name: "the log vouches for the approval",
    rule: REQUIRED,
    world: ([entry]) => ({
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "" }],
      rollout: {
        vouching: { kind: "vouched", digests: new Map([["DSA-1", new Set([entry?.digest ?? ""])]]) },
      },
    }),
    verdict: "install",
    flags: ["dependencies-unseen"],
  },
  {
    name: "nothing vouches for the approval",
    rule: REQUIRED,
    world: ([entry]) => ({
      approve: [
        { patch: "DSA-1", digest: "sha256:0" },
        { patch: "DSA-1", digest: entry?.digest ?? "" },
      ],
      rollout: { vouching: { kind: "vouched", digests: new Map([["DSA-1", new Set(["sha256:1"])]]) } },
    }),
    verdict: "awaiting-approval",
    until: { when: "when the log vouches for the approval" },
    flags: ["unvouched"],
    says: /no entry of the log vouches for that/,
  },
  {
    name: "the log vouches for nothing at all",
    rule: REQUIRED,
    world: ([entry]) => ({
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "" }],
      rollout: { vouching: { kind: "vouched", digests: new Map() } },
    }),
    verdict: "awaiting-approval",
    flags: ["unvouched"],
  },
  {
    name: "an entry that does not count leaves what the rule approves in advance",
    world: approving(() => "sha256:0"),
    verdict: "install",
  },
  {
    name: "of two entries that count, that of this digest gives the terms",
    patches: [{ revisions: [EARLIER] }],
    rule: REQUIRED,
    world: ([entry]) => ({
      approve: [
        {
          patch: "DSA-1",
          digest: [...(entry?.revisions.keys() ?? [])][0] ?? "",
          through: { kind: "rings", rings: [], at: "old" },
        },
        { patch: "DSA-1", digest: entry?.digest ?? "" },
      ],
    }),
    verdict: "install",
  },
]);

const EXPLOITED = [{ id: "CVE-1", exploited: true }];
const LOW = [{ id: "CVE-1", exploited: false }];

describeRung("a fact outside the digest never turns required into automatic", [
  {
    name: "the rule of now approves in advance, the one of then did not",
    patches: [
      {
        patch: { vulnerabilities: EXPLOITED },
        facts: [
          { since: 0, vulnerabilities: LOW },
          { since: 1, vulnerabilities: EXPLOITED },
        ],
      },
    ],
    world: {
      policies: [
        {
          rules: [
            { name: "exploited", patches: { exploited: true }, approval: "automatic" },
            { name: "rest" },
          ],
        },
      ],
    },
    verdict: "awaiting-approval",
    ruleName: "exploited",
  },
  {
    name: "nor where it was not known which rule matched then",
    patches: [
      {
        patch: { vulnerabilities: LOW },
        facts: [{ since: 0 }, { since: 1, vulnerabilities: LOW }],
      },
    ],
    world: {
      policies: [
        {
          rules: [
            { name: "exploited", patches: { exploited: true }, approval: "required" },
            { name: "rest", approval: "automatic" },
          ],
        },
      ],
    },
    verdict: "awaiting-approval",
    ruleName: "rest",
  },
  {
    name: "both rules approve in advance: so does the patch's, within both ceilings",
    patches: [
      {
        patch: { vulnerabilities: EXPLOITED },
        facts: [
          { since: 0, vulnerabilities: LOW },
          { since: 1, vulnerabilities: EXPLOITED },
        ],
      },
    ],
    world: {
      policies: [
        {
          rules: [
            { name: "exploited", patches: { exploited: true }, approval: "automatic" },
            { name: "rest", approval: "automatic", through: { kind: "rings", rings: ["lab"], at: "rest" } },
          ],
        },
      ],
    },
    verdict: "awaiting-ring",
    says: /beyond the ceiling lab/,
    at: /^rest$/,
  },
]);
