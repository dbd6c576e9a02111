import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Patch } from "../../../schema/documents.generated.ts";
import { buildEndpoint, type EndpointInput } from "../../../testing/build-endpoint.ts";
import { buildEntry, buildFix, type EntryInput } from "../../../testing/build-patch.ts";
import { days, hours, NOW } from "../../../testing/build-time.ts";
import { buildWorld, decideOne, placeOf, type WorldInput } from "../../../testing/build-world.ts";
import type { RungName, Verdict } from "../../model/decision.ts";
import type { Attempt } from "../../model/report.ts";
import type { World } from "../../policy/world.ts";
import { waysTo } from "../why-not.ts";
import { installing, makingRoom, meeting, mirroring, rebooting, unholding } from "./report-changes.ts";

const openssl = (version: string, more: object = {}) => [{ product: "openssl", version, ...more }];
const missed = { first: NOW - days(2), last: NOW - days(2) };
const digestOf = (input: EntryInput = {}): string => buildEntry(input).digest;
const APPROVE = { patch: "DSA-1", digest: digestOf() };
const failed: Attempt = { patch: "DSA-1", outcome: "failed", finishedAt: NOW - hours(1) };

interface RungRow {
  readonly says: string;
  /** The rung and verdict that it stops at. */
  readonly stops: `${RungName} ${Verdict}`;
  readonly world?: WorldInput;
  readonly endpoint?: EndpointInput;
  /** DSA-1, but for this. */
  readonly entry?: EntryInput;
  readonly others?: readonly EntryInput[];
  /** To install, unless it says otherwise. */
  readonly wanted?: Verdict;
  /** The smallest sets of changes. */
  readonly ways: readonly (readonly string[])[];
}

const patched = (patch: Partial<Patch>) => ({ entry: { patch }, digest: digestOf({ patch }) });
const approved = (patch: Partial<Patch>, more: WorldInput = {}) => {
  const { entry, digest } = patched(patch);
  return { entry, world: { approve: [{ patch: "DSA-1", digest }], ...more } };
};

const CONSENT = "approve DSA-1 with its present digest in an approval list (a reviewed, merged pull request)";
const ACK = "(and the endpoint keeps reporting)";

const ROWS: readonly RungRow[] = [
  {
    says: "no policy: one is to select the endpoint",
    stops: "policy held",
    world: { approve: [APPROVE], policies: [{ name: "a", endpoints: { names: ["db-*"] } }] },
    ways: [['let policy "a" select the endpoint']],
  },
  {
    says: "two policies: one is to stand above the other",
    stops: "policy held",
    world: { approve: [APPROVE], policies: [{ name: "a" }, { name: "b" }] },
    ways: [['give policy "a" a precedence above 100'], ['give policy "b" a precedence above 100']],
  },
  {
    says: "a policy that perhaps governs: it is to select the endpoint, or to leave it out",
    stops: "policy held",
    endpoint: { labels: null },
    world: {
      approve: [APPROVE],
      policies: [{ name: "a" }, { name: "b", precedence: 200, endpoints: { labels: { site: "fra" } } }],
    },
    ways: [
      ['give policy "a" a precedence above 200'],
      ['let policy "b" select the endpoint'],
      ['let policy "b" leave the endpoint out'],
    ],
  },
  {
    says: "a stale report",
    stops: "report unknown",
    endpoint: { report: { observedAt: NOW - days(9) } },
    world: { approve: [APPROVE] },
    ways: [["let the endpoint send a whole, fresh report"]],
  },
  {
    says: "a partial report, the last of which could not be read",
    stops: "report unknown",
    endpoint: { report: { partial: "cut off" }, unreadable: "no JSON" },
    world: { approve: [APPROVE] },
    ways: [["let the endpoint send a whole, fresh report"]],
  },
  { says: "no report at all", stops: "report unknown", endpoint: { report: null }, ways: [] },
  {
    says: "in place, rejected: the reject is to go",
    stops: "rejected-in-place installed-rejected",
    endpoint: { software: openssl("2") },
    world: { rejects: [{ patch: "DSA-1", at: "a.yaml:3:5" }] },
    wanted: "compliant",
    ways: [["take the reject out that stands at a.yaml:3:5"]],
  },
  {
    says: "to come off: the reject is to go",
    stops: "rejected-in-place remove",
    endpoint: { software: openssl("2") },
    world: { rejects: [{ patch: "DSA-1", installed: "remove", at: "a.yaml:3:5" }] },
    wanted: "compliant",
    ways: [["take the reject out that stands at a.yaml:3:5"]],
  },
  {
    says: "a removal outside the first ring: the earlier ones are to pass it",
    stops: "ring awaiting-ring",
    endpoint: { software: openssl("2") },
    world: {
      rejects: [{ patch: "DSA-1", installed: "remove" }],
      rings: [
        { name: "lab", members: {} },
        { name: "broad", order: 20, members: { rest: true } },
      ],
    },
    wanted: "remove",
    ways: [["wait until it passes the gates of the earlier rings (lab)"]],
  },
  {
    says: "a removal of a held package",
    stops: "prerequisites blocked",
    endpoint: { software: openssl("2", { held: true }) },
    world: { rejects: [{ patch: "DSA-1", installed: "remove" }] },
    wanted: "remove",
    ways: [["lift the hold of the endpoint's package manager"]],
  },
  {
    says: "a pending reboot",
    stops: "reboot reboot-pending",
    endpoint: { software: openssl("2"), report: { rebootPending: true } },
    entry: { patch: { reboot: "required" } },
    wanted: "compliant",
    ways: [["reboot the endpoint, and let it report that"]],
  },
  {
    says: "drift: an approval would have let it in",
    stops: "drift installed-unapproved",
    endpoint: { software: openssl("2"), history: { missing: new Map([["DSA-1", missed]]) } },
    wanted: "compliant",
    ways: [[CONSENT]],
  },
  {
    says: "in place: a reject would make it unwanted",
    stops: "in-place compliant",
    endpoint: { software: openssl("2") },
    wanted: "installed-rejected",
    ways: [["reject DSA-1 for the endpoint in an approval list"]],
  },
  {
    says: "rejected",
    stops: "denied rejected",
    world: { approve: [APPROVE], rejects: [{ patch: "DSA-1", at: "a.yaml:3:5" }] },
    ways: [["take the reject out that stands at a.yaml:3:5"]],
  },
  { says: "retracted", stops: "denied retracted", ...approved({ retracted: true }), ways: [] },
  {
    says: "excluded: until it ends, or is ended",
    stops: "exclusion excluded",
    world: { approve: [APPROVE], exclusions: [{ expires: NOW + days(1) }, { name: "other", expires: NOW }] },
    ways: [
      [`wait until 2026-11-13T10:00:00Z ${ACK}`],
      ["end the exclusion at policies/exclusions/agreed.yaml:1:1"],
    ],
  },
  {
    says: "superseded: what brings it is to be held",
    stops: "supersedence superseded",
    world: {
      approve: [
        APPROVE,
        { patch: "DSA-2", digest: digestOf({ patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } }) },
      ],
    },
    others: [
      { patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } },
      { patch: { id: "DSA-3", fixes: [buildFix({ product: "nginx" })] } },
    ],
    ways: [["hold DSA-2 for the endpoint in an approval list"]],
  },
  {
    says: "a package held on the endpoint",
    stops: "prerequisites blocked",
    endpoint: { software: [...openssl("1", { held: true }), { product: "nginx", version: "1", held: true }] },
    world: { approve: [APPROVE] },
    ways: [["lift the hold of the endpoint's package manager"]],
  },
  {
    says: "a version that the mirror does not offer",
    stops: "prerequisites blocked",
    endpoint: { report: { offered: [{ type: "deb", product: "openssl", version: "9" }] } },
    world: { approve: [APPROVE] },
    ways: [["let the endpoint's mirror offer the version that is wanted"]],
  },
  {
    says: "no fix",
    stops: "prerequisites blocked",
    ...approved({ fixes: [buildFix({ fixed: null })] }),
    ways: [],
  },
  {
    says: "no fix, and a mirror that offers something",
    stops: "prerequisites blocked",
    endpoint: { report: { offered: [] } },
    ...approved({ fixes: [buildFix({ fixed: null })] }),
    ways: [],
  },
  {
    says: "prerequisites: facts, patches and absences",
    stops: "prerequisites blocked",
    endpoint: {
      software: [...openssl("1"), { product: "old", version: "1" }],
      report: { hardware: { tpm: "1.2" } },
    },
    ...approved({
      requires: {
        facts: { tpm: ">=2.0", secureBoot: true, memoryMiB: 4096, model: ["X", "Y"] },
        patches: ["KB1"],
        absent: ["old"],
      },
    }),
    ways: [
      [
        "let the endpoint meet what it requires: hardware.tpm >=2.0, hardware.secureBoot true, hardware.memoryMiB 4096, hardware.model X,Y, patch KB1 in place, no old",
      ],
    ],
  },
  {
    says: "prerequisites where installed patches were not reported",
    stops: "prerequisites held",
    endpoint: { report: { installedPatches: undefined } as never },
    ...approved({ requires: { patches: ["KB1"] } }),
    ways: [["let the endpoint meet what it requires: patch KB1 in place"]],
  },
  {
    says: "a prerequisite that nobody reported",
    stops: "prerequisites held",
    endpoint: { report: { hardware: {}, installedPatches: ["KB9"] } },
    ...approved({ requires: { facts: { tpm: "2.0" } } }),
    ways: [["let the endpoint meet what it requires: hardware.tpm 2.0"]],
  },
  {
    says: "a full disk",
    stops: "prerequisites blocked",
    endpoint: { report: { hardware: { diskFreeMiB: 10 } } },
    ...approved({ sizeBytes: 100 * 1_048_576 + 1 }),
    ways: [["let the endpoint have 101 MiB free, and report that"]],
  },
  {
    says: "a transaction that brings what nobody approved",
    stops: "prerequisites blocked",
    endpoint: {
      software: [...openssl("1"), { product: "nginx", version: "1" }, { product: "curl", version: "1" }],
      report: {
        transactions: [
          { patch: "DSA-1", brings: [{ type: "deb", product: "nginx", version: "2" }] },
          { patch: "DSA-9", brings: [{ type: "deb", product: "curl", version: "2" }] },
        ],
      },
    },
    world: { approve: [APPROVE] },
    others: [
      { patch: { id: "DSA-2", fixes: [buildFix({ product: "nginx" })] } },
      { patch: { id: "DSA-3", fixes: [buildFix({ product: "curl" })] } },
    ],
    ways: [["approve DSA-2 with its present digest in an approval list (a reviewed, merged pull request)"]],
  },
  {
    says: "an endpoint that the inventory does not list",
    stops: "hold held",
    endpoint: { unlisted: true },
    world: { approve: [APPROVE] },
    ways: [["list the endpoint in the inventory"]],
  },
  {
    says: "a rule that never installs it",
    stops: "hold ignored",
    world: { approve: [APPROVE], policies: [{ rules: [{ approval: "never" }] }] },
    ways: [['let rule "any" of policy "servers" say approval: required']],
  },
  {
    says: "no rule that matches",
    stops: "hold held",
    world: { approve: [APPROVE], policies: [{ rules: [{ patches: { exploited: true, ids: ["X"] } }] }] },
    ways: [['add a rule to policy "servers" that matches it']],
  },
  {
    says: "a hold with an end",
    stops: "hold held",
    world: { approve: [APPROVE], holds: [{ patch: "DSA-1", at: "a.yaml:3:5", until: NOW + days(1) }] },
    ways: [[`wait until 2026-11-13T10:00:00Z ${ACK}`], ["take the hold out that stands at a.yaml:3:5"]],
  },
  {
    says: "a tripped breaker",
    stops: "hold held",
    world: {
      approve: [APPROVE],
      rollout: { trips: [{ number: 7, patch: "DSA-1", track: "default", ring: "all", at: NOW }] },
    },
    ways: [["release trip 7 of its breaker in an approval list"]],
  },
  {
    says: "something inside it that is held",
    stops: "hold held",
    entry: { patch: { supersedes: ["DSA-0"] } },
    world: {
      approve: [{ patch: "DSA-1", digest: digestOf({ patch: { supersedes: ["DSA-0"] } }) }],
      holds: [{ patch: "DSA-0" }],
    },
    ways: [['write "despite: [DSA-0]" into its approval']],
  },
  {
    says: "something inside it that is held, where a rule approves it in advance",
    stops: "hold held",
    entry: { patch: { supersedes: ["DSA-0"] } },
    world: { policies: [{ rules: [{ approval: "automatic" }] }], holds: [{ patch: "DSA-0" }] },
    ways: [[CONSENT, 'write "despite: [DSA-0]" into its approval']],
  },
  {
    says: "two things inside it, one of which is wanted all the same",
    stops: "hold held",
    entry: { patch: { supersedes: ["DSA-0", "DSA-00"] } },
    world: {
      approve: [
        {
          patch: "DSA-1",
          digest: digestOf({ patch: { supersedes: ["DSA-0", "DSA-00"] } }),
          despite: new Set(["DSA-0"]),
        },
      ],
      holds: [{ patch: "DSA-0" }, { patch: "DSA-00" }],
    },
    ways: [['write "despite: [DSA-00]" into its approval']],
  },
  {
    says: "evidence that is missing",
    stops: "hold held",
    endpoint: { report: { evidence: [{ type: "backup", at: NOW }] } },
    world: {
      approve: [APPROVE],
      policies: [
        {
          rules: [
            {
              evidenceBefore: [
                { type: "backup", maxAgeMs: days(1), at: "" },
                { type: "forensics", maxAgeMs: days(1), at: "" },
              ],
            },
          ],
        },
      ],
    },
    ways: [["let the endpoint report fresh evidence: backup, forensics"]],
  },
  {
    says: "triage that a risk table puts first",
    stops: "hold held",
    entry: { patch: { vulnerabilities: [{ id: "CVE-1", exploited: true }] } },
    world: {
      approve: [APPROVE],
      policies: [{ rules: [{ risk: { table: "bod-26-04", at: "risk" } }] }],
    },
    ways: [["let the endpoint report fresh evidence: forensics"]],
  },
  {
    says: "an anchor without a date",
    stops: "hold held",
    entry: { released: null },
    world: { approve: [APPROVE], policies: [{ anchor: "released" }] },
    ways: [['let policy "servers" count from anchor: first-seen']],
  },
  {
    says: "an anchor without a date, and no other with one",
    stops: "hold held",
    entry: { released: null, firstSeen: null },
    world: { approve: [APPROVE] },
    ways: [],
  },
  {
    says: "an approval without terms",
    stops: "approval awaiting-approval",
    ways: [[CONSENT]],
  },
  {
    says: "an approval of another digest",
    stops: "approval awaiting-approval",
    world: { approve: [{ patch: "DSA-1", digest: `sha256:${"0".repeat(64)}` }] },
    ways: [[CONSENT]],
  },
  {
    says: "an approval that the log does not vouch for",
    stops: "approval awaiting-approval",
    world: { approve: [APPROVE], rollout: { vouching: { kind: "vouched", digests: new Map() } } },
    ways: [["let the log vouch for the approval of DSA-1 (its pull request, reviewed and recorded)"]],
  },
  {
    says: "nobody's approval, where a log vouches",
    stops: "approval awaiting-approval",
    world: {
      policies: [{ anchor: "approved" }],
      rollout: { vouching: { kind: "vouched", digests: new Map([["DSA-1", new Set(["sha256:1"])]]) } },
    },
    ways: [[CONSENT]],
  },
  {
    says: "a ceiling",
    stops: "ring awaiting-ring",
    world: {
      approve: [
        { ...APPROVE, waives: new Set(["gate"]), through: { kind: "rings", rings: ["lab"], at: "" } },
      ],
      rings: [
        { name: "lab", members: {} },
        { name: "broad", order: 20, members: { rest: true } },
      ],
    },
    ways: [['raise "through" of its approval to ring "broad"']],
  },
  {
    says: "a ring with a gate before it",
    stops: "ring awaiting-ring",
    world: {
      approve: [APPROVE],
      rings: [
        { name: "lab", members: {} },
        { name: "broad", order: 20, members: { rest: true } },
      ],
    },
    ways: [
      ["wait until it passes the gates of the earlier rings (lab)"],
      ['write "waives: [gate]" into its approval'],
    ],
  },
  {
    says: "a ring that a merge must let it leave",
    stops: "ring awaiting-ring",
    world: {
      approve: [APPROVE],
      rings: [
        { name: "lab", promotion: "manual", members: {} },
        { name: "pilot", promotion: "manual", order: 15, members: {} },
        { name: "broad", order: 20, members: { rest: true } },
      ],
    },
    ways: [['write "waives: [gate]" into its approval'], ['write "leaves: [lab, pilot]" into its approval']],
  },
  {
    says: "a ring with a gate before it, where a rule approves it in advance",
    stops: "ring awaiting-ring",
    world: {
      policies: [{ rules: [{ approval: "automatic" }] }],
      rings: [
        { name: "lab", members: {} },
        { name: "broad", order: 20, members: { rest: true } },
      ],
    },
    ways: [["wait until it passes the gates of the earlier rings (lab)"]],
  },
  {
    says: "no ring",
    stops: "ring awaiting-ring",
    world: { approve: [APPROVE], rings: [{ name: "db", endpoints: { names: ["db-*"] } }] },
    ways: [['let ring "db" of track "default", and no other, take the endpoint']],
  },
  {
    says: "no ring, and no approval",
    stops: "approval awaiting-approval",
    world: { rings: [{ name: "db", endpoints: { names: ["db-*"] } }] },
    ways: [[CONSENT, 'let ring "db" of track "default", and no other, take the endpoint']],
  },
  {
    says: "a deferral",
    stops: "deferral deferred",
    world: { approve: [APPROVE], policies: [{ rules: [{ deferMs: days(20) }] }] },
    ways: [[`wait until 2026-11-21T00:00:00Z ${ACK}`]],
  },
  {
    says: "attempts that are spent",
    stops: "retry failed",
    endpoint: { history: { attempts: [failed, failed, failed] } },
    world: { approve: [APPROVE] },
    // The last attempt was an hour ago, and the next may be made twelve hours after it.
    ways: [
      [
        'let rule "any" of policy "servers" say retry: {attempts: 4}',
        `wait until 2026-11-12T21:00:00Z ${ACK}`,
      ],
    ],
  },
  {
    says: "a window that is shut until it opens",
    stops: "window scheduled",
    world: {
      approve: [APPROVE],
      rings: [{ name: "all", window: { name: "night", at: "rings/all.yaml:9:3" } }],
      windows: { night: { kind: "shut", says: "shut", opens: NOW + hours(12) } },
    },
    ways: [
      ['write "waives: [window]" into its approval'],
      ['let rule "any" of policy "servers" say windows: ignore'],
    ],
  },
  {
    says: "a freeze",
    stops: "window scheduled",
    world: { approve: [APPROVE], freezes: [{ from: NOW - days(1), until: NOW + days(1) }] },
    ways: [
      [`wait until 2026-11-13T10:00:00Z ${ACK}`],
      ["lift the freeze at rings/windows/year-end.yaml:1:1"],
      ['write "waives: [freeze]" into its approval'],
    ],
  },
  {
    says: "a window that a rule ignores already, in a freeze",
    stops: "window scheduled",
    world: {
      policies: [{ rules: [{ approval: "automatic", windows: "ignore" }] }],
      freezes: [{ from: NOW - days(1), until: Number.NaN, at: "f.yaml:1:1" }],
    },
    ways: [["lift the freeze at f.yaml:1:1"]],
  },
  {
    says: "to be installed: a hold or a reject would stop it",
    stops: "install install",
    world: { approve: [APPROVE] },
    wanted: "held",
    ways: [["hold DSA-1 for the endpoint in an approval list"]],
  },
  {
    says: "to be installed: a reject would",
    stops: "install install",
    world: { approve: [APPROVE] },
    wanted: "rejected",
    ways: [["reject DSA-1 for the endpoint in an approval list"]],
  },
  {
    says: "to be installed: once it is, it is compliant",
    stops: "install install",
    endpoint: { history: { missing: new Map([["DSA-1", missed]]) } },
    world: { approve: [APPROVE] },
    wanted: "compliant",
    ways: [["let the endpoint install it and report that"]],
  },
  {
    says: "a KB to be installed: once it is, it is compliant",
    stops: "install install",
    ...approved({ fixes: [{ type: "kb", product: "KB1" }] }),
    wanted: "compliant",
    ways: [],
  },
  {
    says: "a KB that is the patch",
    stops: "install install",
    ...approved({ fixes: [{ type: "kb" }] }),
    endpoint: { software: [] },
    wanted: "compliant",
    ways: [["let the endpoint install it and report that"]],
  },
  {
    says: "a package that nobody reported",
    stops: "applicability unknown",
    endpoint: { report: { image: undefined } as never },
    ways: [],
  },
];

function worldFor({ world = {}, entry, others = [] }: RungRow): World {
  return buildWorld({ entries: [buildEntry(entry ?? {}), ...others.map(buildEntry)], ...world });
}

describe("waysTo(), rung by rung", () => {
  for (const row of ROWS)
    test(`${row.stops}: ${row.says}`, () => {
      const world = worldFor(row);
      const endpoint = buildEndpoint({ software: openssl("1"), ...row.endpoint });
      const decision = decideOne(endpoint, "DSA-1", world);
      assert.equal(`${decision.rung} ${decision.verdict}`, row.stops, decision.reason().says);
      const entry = world.assessor.catalog.byId.get("DSA-1");
      assert.ok(entry);
      const situation = { world, endpoint, place: placeOf(endpoint, world), entry };
      const ways = waysTo(row.wanted ?? "install", situation);
      assert.deepEqual(
        ways.map((changes) => changes.map(({ says }) => says)),
        row.ways,
      );
    });

  const TESTED = { test: { forMs: hours(2), signOff: "security", at: "" } };
  const RINGS = [
    { name: "lab", members: {} },
    { name: "broad", order: 20, members: { rest: true } },
  ];
  const vouched = { kind: "vouched" as const, digests: new Map([["DSA-1", new Set([APPROVE.digest])]]) };

  test("hold held: a test that is to be made, counted and signed off, or waived", () => {
    const approve = [{ ...APPROVE, waives: new Set(["gate" as const]) }];
    const ways = (more: WorldInput) => {
      const world = buildWorld({
        entries: [buildEntry()],
        approve,
        rings: RINGS,
        policies: [{ rules: [TESTED] }],
        ...more,
      });
      const endpoint = buildEndpoint({ software: openssl("1") });
      const entry = world.assessor.catalog.entries[0];
      assert.ok(entry);
      return waysTo("install", { world, endpoint, place: placeOf(endpoint, world), entry }).map((changes) =>
        changes.map(({ says }) => says),
      );
    };
    const record = "test it for 2 h in the first ring, and record that it passed (a TestRecord)";
    const sign = 'let somebody with role "security" sign its test off';
    const waive = 'write "waives: [test]" into its approval';
    assert.deepEqual(ways({}), [[record], [waive]]);
    const named = [{ ...APPROVE, waives: new Set(["gate" as const]), evidence: ["lab-1"] }];
    assert.deepEqual(ways({ approve: named }), [[record], [waive]]);
    assert.deepEqual(ways({ rollout: { vouching: vouched } }), [
      [record, sign],
      [waive, sign],
    ]);
    const signed = { vouching: vouched, signedOff: new Set(["other\u0000security"]) };
    const tested = [
      {
        patches: [
          { patch: "DSA-1", digest: APPROVE.digest },
          { patch: "DSA-9", digest: "" },
        ],
        startedAt: NOW - hours(9),
        finishedAt: NOW - hours(1),
      },
    ];
    assert.deepEqual(ways({ rollout: signed, testRecords: tested }), [[sign]]);
    const unsigned = { forMs: hours(2), at: "" };
    assert.deepEqual(ways({ policies: [{ rules: [{ test: unsigned }] }], rollout: { vouching: vouched } }), [
      [record],
      [waive],
    ]);
  });
});

describe("changes of what an endpoint reports", () => {
  const about = (endpoint: EndpointInput) => {
    const requires = { absent: ["openssl"] };
    const world = buildWorld({ entries: [buildEntry({ patch: { requires, sizeBytes: 1 } })] });
    const one = buildEndpoint(endpoint);
    const [entry] = world.assessor.catalog.entries;
    assert.ok(entry);
    return { world, endpoint: one, place: placeOf(one, world), entry };
  };

  test("leave alone who never reported, and software that was not reported", () => {
    const silent = about({ report: null });
    const changes = [installing, unholding, mirroring, rebooting, meeting(silent), makingRoom(silent)];
    for (const { apply, says } of changes) assert.equal(apply(silent).endpoint.report, undefined, says);
    for (const { apply, says } of [unholding, mirroring]) assert.equal(apply(silent), silent, says);
    const blind = about({ report: { image: undefined } as never });
    for (const { apply, says } of [unholding, installing, meeting(blind)])
      assert.equal(apply(blind).endpoint.report?.image, undefined, says);
  });

  test("write over nothing that they are not about", () => {
    const nginx = { product: "nginx", version: "1", held: true };
    const situation = about({ software: [...openssl("1"), nginx], report: { installedPatches: ["KB9"] } });
    const { report } = installing.apply(situation).endpoint;
    assert.deepEqual(
      report?.image?.software.map(({ product, version, held }) => `${product} ${version} ${held}`),
      ["openssl 2 false", "nginx 1 true"],
    );
    assert.deepEqual(report?.installedPatches, ["KB9", "DSA-1"]);
    assert.equal(unholding.apply(situation), situation);
  });
});
