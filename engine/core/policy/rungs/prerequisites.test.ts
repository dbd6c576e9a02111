import { buildFix } from "../../../testing/build-patch.ts";
import { describeRung } from "../../../testing/rung-cases.ts";

const BLOCKED = { verdict: "blocked", rung: "prerequisites", compliance: "pending" } as const;
const HELD = { verdict: "held", rung: "prerequisites", flags: ["unknown-fact"] } as const;
const MIB = 1_048_576;
const OPENSSL = { product: "openssl", version: "1" };

describeRung("rung 10: what stands in the way on the endpoint blocks it", [
  {
    name: "no fix is published",
    patches: [{ patch: { fixes: [buildFix({ fixed: null })] } }],
    ...BLOCKED,
    until: { when: "when a fix is published" },
    flags: ["no-fix"],
    says: /no fix of openssl is published/,
    targets: [],
  },
  {
    name: "the package manager was told to keep it",
    endpoint: { software: [{ ...OPENSSL, held: true }] },
    ...BLOCKED,
    until: { when: "when the hold on the endpoint is lifted" },
    flags: ["package-held"],
    says: /openssl is held at 1/,
  },
  {
    name: "hardware that it lacks",
    patches: [{ patch: { requires: { facts: { tpm: ">=3.0" } } } }],
    ...BLOCKED,
    flags: ["prerequisite-unmet"],
    says: /requires hardware.tpm >=3.0 \(it has 2.0\)/,
  },
  {
    name: "hardware that it has",
    patches: [{ patch: { requires: { facts: { tpm: ">=2.0", memoryMiB: ">=8192" } } } }],
    verdict: "install",
  },
  {
    name: "hardware that was not reported: held, naming the fact",
    patches: [{ patch: { requires: { facts: { secureBoot: true } } } }],
    ...HELD,
    until: { when: "when that is known" },
    says: /unknown: hardware.secureBoot was not reported, and it requires hardware.secureBoot true/,
  },
  {
    name: "hardware that it lacks, all of it, with the record that asks for it",
    patches: [
      {
        patch: {
          requires: { facts: { tpm: ">=3.0", memoryMiB: ">=32768" } },
          source: { feed: "muster:ms.ndjson" },
        },
      },
    ],
    ...BLOCKED,
    says: /requires hardware.tpm >=3.0 \(it has 2.0\), and hardware.memoryMiB >=32768 \(it has 16384\), as DSA-1 of feed muster:ms.ndjson says/,
  },
  {
    name: "one thing that is surely unmet comes before one that is unknown",
    patches: [{ patch: { requires: { facts: { secureBoot: true, tpm: ">=3.0" } } } }],
    ...BLOCKED,
  },
  {
    name: "an earlier patch that is listed",
    patches: [{ patch: { requires: { patches: ["KB-1"] } } }],
    endpoint: { report: { installedPatches: ["KB-1"] } },
    verdict: "install",
  },
  {
    name: "an earlier patch that is in place by what it fixes",
    patches: [
      { patch: { requires: { patches: ["DSA-0"] } } },
      { patch: { id: "DSA-0", fixes: [buildFix({ fixed: "1" })] } },
    ],
    verdict: "install",
  },
  {
    name: "an earlier patch that is missing",
    patches: [
      { patch: { requires: { patches: ["DSA-0"] }, fixes: [buildFix({ product: "openssl" })] } },
      { patch: { id: "DSA-0", fixes: [buildFix({ product: "curl" })] } },
    ],
    endpoint: { software: [OPENSSL, { product: "curl", version: "1" }] },
    ...BLOCKED,
    says: /requires patch DSA-0 to be in place/,
  },
  {
    name: "an earlier patch that nobody knows",
    patches: [{ patch: { requires: { patches: ["KB-1"] } } }],
    ...BLOCKED,
  },
  {
    name: "an earlier patch, where installed patches were not reported: held, naming it",
    patches: [{ patch: { requires: { patches: ["KB-1"] } } }],
    endpoint: { report: { installedPatches: null } },
    ...HELD,
    says: /whether patch KB-1 is in place: installed patches were not reported/,
  },
  {
    name: "an earlier patch that cannot be judged: held, naming why",
    patches: [
      { patch: { requires: { patches: ["FW-1"] } } },
      {
        patch: {
          id: "FW-1",
          fixes: [{ type: "firmware", component: "BIOS", scheme: "nonsense" as never, fixed: "2" }],
        },
      },
    ],
    endpoint: { report: { firmware: [{ component: "BIOS", version: "1" }] } },
    ...HELD,
    says: /whether patch FW-1 is in place: versions of scheme/,
  },
  {
    name: "a patch that must be absent, and is",
    patches: [{ patch: { requires: { absent: ["KB-1", "DSA-0"] } } }, { patch: { id: "DSA-0" } }],
    verdict: "install",
  },
  {
    name: "a patch that must be absent, and is listed",
    patches: [{ patch: { requires: { absent: ["KB-1"] } } }],
    endpoint: { report: { installedPatches: ["KB-1"] } },
    ...BLOCKED,
    says: /requires KB-1 to be absent/,
  },
  {
    name: "a product that must be absent, and is installed",
    patches: [{ patch: { requires: { absent: ["openssl"] } } }],
    ...BLOCKED,
  },
  {
    name: "a patch that must be absent, where installed patches were not reported: held, naming it",
    patches: [{ patch: { requires: { absent: ["KB-1"] } } }],
    endpoint: { report: { installedPatches: null } },
    ...HELD,
    says: /whether patch KB-1 is in place/,
  },
  {
    name: "a product that must be absent, where software was not reported: held, naming it",
    patches: [{ patch: { fixes: [{ type: "kb" }], requires: { absent: ["openssl"] } } }],
    endpoint: { report: { image: null } },
    ...HELD,
    says: /whether openssl is absent: software was not reported/,
  },
  {
    name: "no room on the disk",
    patches: [{ patch: { sizeBytes: 20_480 * MIB + 1 } }],
    ...BLOCKED,
    until: { when: "when there is room" },
    flags: ["disk-full"],
    says: /it takes 20481 MiB, 20480 MiB are free/,
  },
  {
    name: "exactly enough room",
    patches: [{ patch: { sizeBytes: 20_480 * MIB } }],
    verdict: "install",
  },
  {
    name: "free space that was not reported: held, naming the fact",
    patches: [{ patch: { sizeBytes: 1 } }],
    endpoint: { report: { hardware: {} } },
    ...HELD,
    says: /hardware.diskFreeMiB was not reported/,
  },
  {
    name: "free space need not be known of a patch without a size",
    patches: [{ patch: { sizeBytes: 0 } }],
    endpoint: { report: { hardware: {} } },
    verdict: "install",
  },
  {
    name: "past due it is non-compliant",
    rule: { dueMs: 0 },
    endpoint: { software: [{ ...OPENSSL, held: true }] },
    verdict: "blocked",
    compliance: "non-compliant",
    overdue: true,
  },
]);

const OFFERED = (version: string, product = "openssl") => ({ type: "deb", product, version });
const TWO = [{ patch: {} }, { patch: { id: "DSA-2", fixes: [buildFix({ fixed: "4" })] } }] as const;
const NEW_UNAPPROVED = { id: "DSA-2", severity: "low", fixes: [buildFix({ fixed: "3" })] } as const;
const LOW_NEEDS_APPROVAL = {
  policies: [
    {
      rules: [
        { name: "low", patches: { severity: ["low" as const] } },
        { name: "rest", approval: "automatic" as const },
      ],
    },
  ],
};

describeRung("rung 10: a version that the endpoint's mirror does not offer is gone", [
  {
    name: "the mirror offers it",
    endpoint: { report: { offered: [OFFERED("2")] } },
    verdict: "install",
    targets: [{ product: "openssl", from: "1", to: "2" }],
  },
  {
    name: "the mirror offers a newer one that no advisory names",
    endpoint: { report: { offered: [OFFERED("3"), OFFERED("1")] } },
    ...BLOCKED,
    until: { when: "when the mirror offers a version that is approved" },
    flags: ["version-gone"],
    says: /does not offer openssl 2: the newest it offers is 3, which no advisory of the catalog names/,
  },
  {
    name: "the mirror offers a newer one of an advisory that is not approved",
    patches: [{}, { patch: NEW_UNAPPROVED }],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { report: { offered: [OFFERED("3")] } },
    ...BLOCKED,
    says: /the newest it offers is 3 of DSA-2, which is not approved here/,
  },
  {
    name: "the mirror offers nothing of it",
    endpoint: { report: { offered: [OFFERED("2", "curl"), { ...OFFERED("2"), type: "npm" }] } },
    ...BLOCKED,
    says: /it offers no version of it/,
  },
  {
    name: "what is no version is not offered",
    endpoint: { report: { offered: [OFFERED("-")] } },
    ...BLOCKED,
  },
  {
    name: "a KB is not asked of the mirror",
    patches: [{ patch: { id: "KB-1", fixes: [{ type: "kb" }] } }],
    endpoint: { report: { offered: [] } },
    verdict: "install",
  },
  {
    name: "nor is firmware",
    patches: [{ patch: { fixes: [{ type: "firmware", component: "BIOS", scheme: "generic", fixed: "2" }] } }],
    endpoint: { report: { offered: [], firmware: [{ component: "BIOS", version: "1" }] } },
    verdict: "install",
    targets: [{ product: "BIOS", from: "1", to: "2" }],
  },
  {
    name: "a version in between that only an unapproved patch fixes is passed over",
    patches: [{}, { patch: NEW_UNAPPROVED }, { patch: { id: "DSA-3", fixes: [buildFix({ fixed: "4" })] } }],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { report: { offered: [OFFERED("3")] } },
    ...BLOCKED,
    flags: ["version-gone"],
  },
  {
    name: "half-configured at a version past all that is approved: a downgrade is never inferred",
    endpoint: { software: [{ product: "openssl", version: "3", broken: true }] },
    ...BLOCKED,
    until: { when: "when it is configured" },
    flags: ["half-configured"],
    says: /openssl 3 is half-configured/,
    targets: [],
  },
  {
    name: "half-configured at the version that is wanted: it is installed again, and flagged",
    endpoint: { software: [{ product: "openssl", version: "2", broken: true }] },
    verdict: "install",
    flags: ["dependencies-unseen", "half-configured"],
    targets: [{ product: "openssl", from: "2", to: "2" }],
  },
  {
    name: "half-configured at a version that a newer approved patch reaches",
    patches: [...TWO],
    endpoint: { software: [{ product: "openssl", version: "3", broken: true }] },
    world: { holds: [{ patch: "DSA-9" }] },
    verdict: "superseded",
  },
]);

const BRINGS = (product: string, version: string, patch = "DSA-1") => ({
  transactions: [{ patch, brings: [{ type: "deb", product, version }] }],
});
const BOTH = [OPENSSL, { product: "curl", version: "1" }];
const CURL = { patch: { id: "DSA-2", severity: "low", fixes: [buildFix({ product: "curl" })] } } as const;

describeRung("rung 10: a transaction that would bring a held, rejected or unapproved patch is not begun", [
  {
    name: "it brings one that is not approved",
    patches: [{}, CURL],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
    until: { when: "when DSA-2 is approved here" },
    flags: ["brings-unapproved"],
    says: /would bring DSA-2, which is not approved here/,
  },
  {
    name: "it brings a version that cannot be read",
    patches: [{}, CURL],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { software: BOTH, report: BRINGS("curl", "-") },
    ...BLOCKED,
  },
  {
    name: "it brings a version before the fix",
    patches: [{}, CURL],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { software: BOTH, report: BRINGS("curl", "1.5") },
    verdict: "install",
    flags: [],
  },
  {
    name: "it brings one that is approved",
    patches: [{}, CURL],
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    verdict: "install",
  },
  {
    name: "another patch's transaction says nothing of this one",
    patches: [{}, CURL],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { software: BOTH, report: BRINGS("curl", "2", "DSA-3") },
    verdict: "install",
    flags: ["dependencies-unseen"],
  },
  {
    name: "all that is said of its transaction counts, not the first of it",
    patches: [{}, CURL],
    world: LOW_NEEDS_APPROVAL,
    endpoint: {
      software: BOTH,
      report: { transactions: [{ patch: "DSA-1", brings: [] }, ...BRINGS("curl", "2").transactions] },
    },
    ...BLOCKED,
  },
  {
    name: "it brings a held one",
    patches: [{}, CURL],
    world: { holds: [{ patch: "DSA-2" }] },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
  },
  {
    name: "it brings a rejected one",
    patches: [{}, CURL],
    world: { rejects: [{ patch: "DSA-2" }] },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
  },
  {
    name: "it brings a rejected one that may come along",
    patches: [{}, CURL],
    world: { rejects: [{ patch: "DSA-2", asDependency: "allow" }] },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    verdict: "install",
  },
  {
    name: "it brings one that may come along by one list and not by another",
    patches: [{}, CURL],
    world: { rejects: [{ patch: "DSA-2", asDependency: "allow" }, { patch: "DSA-2" }] },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
  },
  {
    name: "it brings one that perhaps may come along",
    patches: [{}, CURL],
    world: {
      rejects: [{ patch: "DSA-2", asDependency: "allow", endpoints: { labels: { site: "fra" } } }],
    },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
  },
  {
    name: "it brings a rejected one that may come along, but is held too",
    patches: [{}, CURL],
    world: { rejects: [{ patch: "DSA-2", asDependency: "allow" }], holds: [{ patch: "DSA-2" }] },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
  },
  {
    name: "it brings a rejected one that may come along, but was withdrawn",
    patches: [{}, { patch: { ...CURL.patch, retracted: true } }],
    world: { rejects: [{ patch: "DSA-2", asDependency: "allow" }] },
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    ...BLOCKED,
  },
  {
    name: "it brings one without a published fix",
    patches: [{}, { patch: { id: "DSA-2", fixes: [buildFix({ product: "curl", fixed: null })] } }],
    endpoint: { software: BOTH, report: BRINGS("curl", "2") },
    verdict: "install",
  },
  {
    name: "it brings a KB by its name",
    patches: [{}, { patch: { id: "KB-1", severity: "low", fixes: [{ type: "kb" }] } }],
    world: LOW_NEEDS_APPROVAL,
    endpoint: { software: BOTH, report: BRINGS("KB-1", "1") },
    ...BLOCKED,
  },
]);
