import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Fleet, NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import type { Instant } from "../core/model/instant.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import { createReportReader } from "../intake/to-report.ts";
import { explanationJson } from "../render/explanation-json.ts";
import { buildEntry, buildFix } from "../testing/build-patch.ts";
import { hours, NOW } from "../testing/build-time.ts";
import { memoryRuns } from "../testing/memory-runs.ts";
import {
  approvalList,
  calmRepository,
  changed,
  type Files,
  type ReportInput,
  rememberedTip,
  reportOf,
  repositoryOf,
  worldPorts,
} from "../testing/policy-world.ts";
import { explainEndpoint } from "./explain.ts";
import { reconcile } from "./reconcile.ts";

const ENTRIES = ["openssl", "vim", "curl"].map((product, index) =>
  buildEntry({ patch: { id: `DSA-${index + 1}`, fixes: [buildFix({ product })] } }),
);
const IDS = ["lab-1", "lab-2", "web-1", "web-2", "web-3", "web-4"];
const OTHERS = ["nobody", "old-1", "ghost-1"];

/** What is declared: who is in the inventory, what is approved, and how many may change at once. */
interface Written {
  readonly inventory: "none" | "listed";
  readonly approved: readonly number[];
  readonly held: boolean;
  readonly limit: number;
  readonly gate: boolean;
}

function filesOf({ inventory, approved, held, limit, gate }: Written): Files {
  const rows = approved.map((index) => {
    const entry = ENTRIES[index] ?? assert.fail();
    return `    - {patch: ${entry.patch.id}, digest: ${entry.digest}, rollback: {method: uninstall, tested: true}${gate ? "" : ", waives: [gate]"}}\n`;
  });
  const spec = `  through: last\n  approve:\n${rows.join("")}`;
  const listed =
    inventory === "none"
      ? {}
      : {
          "muster.yaml": `apiVersion: muster/v1
kind: Workspace
metadata: {name: acme}
spec:
  timezone: Europe/Berlin
  approvals: trust-merge
  inventory: {format: csv, from: inventory.csv, key: id, labels: [site], aliases: [also], retired: retired}
  reports: {trustLabels: [rack], precedence: [dpkg, osquery]}
`,
          "inventory.csv":
            "id,site,also,retired\nlab-1,fra,,\nlab-2,ams,,\nweb-1,fra,WEB-4,\nweb-2,ams,,\nold-1,fra,,yes\nghost-1,ams,,\n",
        };
  return changed(calmRepository, {
    ...(approved.length === 0 ? {} : approvalList("2026-11", spec)),
    ...(held ? approvalList("hold", '  hold:\n    - {patch: DSA-2, reason: "wait"}\n') : {}),
    "rings/broad.yaml": `apiVersion: muster/v1
kind: Ring
metadata: {name: broad}
spec:
  endpoints: {}
  order: 20
  members: {rest: true}
  concurrency: {maxInFlight: ${limit}, perLabel: {site: 1}, offerTimeout: P1D}
`,
    "rings/lab.yaml": `apiVersion: muster/v1
kind: Ring
metadata: {name: lab}
spec:
  endpoints: {}
  order: 10
  members: {pinned: {names: ["lab-*"]}}
  ${gate ? "gate: {looks: [PT1H]}" : "concurrency: {maxInFlight: 1, offerTimeout: P1D}"}
`,
    ...listed,
  });
}

type Step =
  | {
      readonly kind: "report";
      readonly at: number;
      readonly versions: readonly string[];
      readonly site: string;
    }
  | { readonly kind: "policy"; readonly written: Written }
  | { readonly kind: "apply" | "remember" | "later" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("report" as const),
    at: fc.nat(IDS.length - 1),
    versions: fc.array(fc.constantFrom("1", "2"), { minLength: 3, maxLength: 3 }),
    site: fc.constantFrom("fra", "ams"),
  }),
  fc.record({
    kind: fc.constant("policy" as const),
    written: fc.record({
      inventory: fc.constantFrom("none" as const, "listed" as const),
      approved: fc.subarray([0, 1, 2]),
      held: fc.boolean(),
      limit: fc.constantFrom(1, 2),
      gate: fc.boolean(),
    }),
  }),
  fc.record({
    kind: fc.constantFrom("apply" as const, "remember" as const, "remember" as const, "later" as const),
  }),
);

/** A fleet, a repository and a log that go on from step to step, and the run that was remembered last. */
function createStory(written: Written) {
  const commits: Files[] = [filesOf(written)];
  const runs = memoryRuns();
  let fleet: Fleet = NO_FLEET;
  let logged: readonly RolloutEntry[] = [];
  let now: Instant = NOW;
  let version = 0;
  const report = (input: ReportInput): void => {
    const observedAt = new Date(now + version).toISOString();
    const read = createReportReader().read(reportOf({ ...input, observedAt }), now);
    assert.ok(read.ok);
    fleet = fold(fleet, [read.received], () => [], now);
    version += 1;
  };
  for (const id of IDS) report({ id, labels: { site: id.endsWith("1") ? "fra" : "ams", rack: id } });
  const portsNow = () => ({
    ...worldPorts({ entries: ENTRIES, fleet, logged }),
    fleet: async () => ({ fleet, digest: `sha256:${version}` }),
  });
  const run = async (mode: "decide" | "apply") => {
    const request = {
      source: { kind: "commit", repository: repositoryOf(...commits) },
      now,
      rows: "none",
      emptyFolders: "allowed",
      exitCodes: "plain",
      mode,
    } as const;
    const result = await reconcile(request, rememberedTip(undefined), portsNow());
    assert.ok(result.kind === "planned", JSON.stringify(result));
    if (result.run !== undefined) await runs.remember(result.run);
    if (result.record.isFleetChanged) version += 1;
    fleet = result.record.fleet;
    logged = [...logged, ...result.record.written];
  };
  const take = async (step: Step): Promise<void> => {
    if (step.kind === "policy") commits.push(filesOf(step.written));
    else if (step.kind === "report") {
      const { versions, site, at } = step;
      const software = ["openssl", "vim", "curl"].map((name, index) => ({
        purl: `pkg:deb/debian/${name}@${versions[index]}`,
      }));
      report({ id: IDS[at] ?? "", labels: { site }, software });
    } else if (step.kind === "later") now += hours(3);
    else await run(step.kind === "apply" ? "apply" : "decide");
  };
  const ask = async (endpoint: string, patch: string | undefined) => {
    const source = { kind: "commit", repository: repositoryOf(...commits) } as const;
    const request = { source, now, endpoint, ...(patch === undefined ? {} : { patch }) };
    const readOne = async (id: string) => {
      const member = fleet.members.get(id);
      const found = { digest: `sha256:${version}`, interner: undefined as never, damaged: [] };
      return { ...found, ...(member === undefined ? {} : { member }) };
    };
    const whole = await explainEndpoint(request, portsNow());
    const alone = await explainEndpoint(request, { ...portsNow(), recall: { runs, fleet: { readOne } } });
    return { whole, alone };
  };
  return { take, ask };
}

const shown = (result: Awaited<ReturnType<typeof explainEndpoint>>): string =>
  result.kind === "explained"
    ? [...explanationJson(result.explanation)].join("").replace(/"run": .*\n/, "")
    : JSON.stringify(result);

describe("explainEndpoint() by a run that was remembered", () => {
  test("says of every endpoint what it says with the whole fleet, whatever happened since", async () => {
    const met = { recalled: 0, anew: 0, throttled: 0, admitted: 0, aliased: 0, ghosts: 0 };
    const start = { inventory: "listed", approved: [0, 1], held: false, limit: 1, gate: false } as const;
    const property = fc.asyncProperty(
      fc.boolean(),
      fc.array(steps, { minLength: 3, maxLength: 7 }),
      async (gate, story) => {
        const { take, ask } = createStory({ ...start, gate });
        for (const step of [...story, { kind: "remember" } as const, { kind: "later" } as const]) {
          await take(step);
          if (step.kind === "apply") continue;
          for (const id of [...IDS, ...OTHERS])
            for (const patch of [undefined, "DSA-1"]) {
              const { whole, alone } = await ask(id, patch);
              assert.equal(shown(alone), shown(whole), `${step.kind}: ${id}`);
              count(met, alone);
            }
        }
      },
    );
    await fc.assert(property, { numRuns: 8, seed: 6, includeErrorInReport: true });
    for (const [what, times] of Object.entries(met)) assert.ok(times > 3, `${what}: ${times}`);
  });
});

function count(met: Record<string, number>, result: Awaited<ReturnType<typeof explainEndpoint>>): void {
  if (result.kind !== "explained") return;
  const { run, decisions, endpoint, facts } = result.explanation;
  const add = (what: string, is: boolean): void => {
    if (is) met[what] = (met[what] ?? 0) + 1;
  };
  add("anew", run === undefined);
  if (run === undefined) return;
  add("recalled", true);
  add("ghosts", endpoint === "ghost-1");
  add("aliased", endpoint === "web-1" && facts.some(([, value]) => value === "web-4"));
  for (const { ladder, decision } of decisions) {
    add("throttled", decision.verdict === "throttled");
    add("admitted", decision.verdict === "install" && ladder.some(({ rung }) => rung === "concurrency"));
  }
}
