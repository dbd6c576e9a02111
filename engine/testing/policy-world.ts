import { recurrenceDays } from "../adapters/recurrence.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import type { WorldPorts } from "../commands/load-world.ts";
import type { Fleet } from "../core/fleet/fleet.ts";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import type { CatalogEntry, FeedState } from "../core/model/catalog.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import { createReportReader } from "../intake/to-report.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository, Worktree } from "../ports/policy-repository.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { buildCatalog, sha256 } from "./build-patch.ts";
import { NOW } from "./build-time.ts";
import { memoryTree } from "./memory-tree.ts";

/** Path → text. */
export type Files = Readonly<Record<string, string>>;

/** A repository that plans: one policy, a lab and the rest, and what is merged counts. */
export const calmRepository: Files = {
  "muster.yaml": `apiVersion: muster/v1
kind: Workspace
metadata: {name: acme}
spec: {timezone: Europe/Berlin, approvals: trust-merge}
`,
  "policies/servers.yaml": `apiVersion: muster/v1
kind: PatchPolicy
metadata: {name: servers}
spec:
  endpoints: {}
  precedence: 100
  anchor: first-seen
  staleAfter: P2D
  rules:
    - {name: rest, patches: {}, approval: required, due: P90D}
`,
  "rings/lab.yaml": `apiVersion: muster/v1
kind: Ring
metadata: {name: lab}
spec:
  endpoints: {}
  order: 10
  members: {pinned: {names: ["lab-*"]}}
`,
  "rings/broad.yaml": `apiVersion: muster/v1
kind: Ring
metadata: {name: broad}
spec:
  endpoints: {}
  order: 20
  members: {rest: true}
`,
};

/** The files with some changed or added (a text), or deleted (undefined). */
export function changed(files: Files, changes: Readonly<Record<string, string | undefined>>): Files {
  return Object.fromEntries(
    Object.entries({ ...files, ...changes }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text]],
    ),
  );
}

export function approvalList(name: string, spec: string): Files {
  return {
    [`policies/approvals/${name}.yaml`]: `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: ${name}}\nspec:\n${spec}`,
  };
}

export function worktreeOf(files: Files): Worktree {
  return memoryTree(Object.entries(files).map(([path, text]) => ({ mode: "100644", path, text })));
}

/** Commits of the branch `main`, the newest last, by ids `c1`, `c2` …; `main` moves with `commits`. */
export function repositoryOf(...commits: readonly Files[]): PolicyRepository {
  const idOf = (revision: string | undefined): string =>
    revision === undefined || revision === "main" ? `c${commits.length}` : revision;
  const filesOf = (commit: string): Files => {
    const files = commits[Number(commit.slice(1)) - 1];
    if (files === undefined)
      throw new OutsideError(`no commit ${commit}`, { retry: "never", code: "missing-object" });
    return files;
  };
  const unasked = (): never => {
    throw new Error("nobody should ask that");
  };
  return {
    reader: "memory",
    resolveRef: async (revision) => {
      const commit = idOf(revision);
      filesOf(commit);
      return commit === revision ? { commit } : { commit, branch: "main", ref: "refs/heads/main" };
    },
    commitInfo: unasked,
    readTree: async (commit, wanted) => worktreeOf(filesOf(commit)).readFiles(wanted),
    firstParents: unasked,
    descendsByFirstParent: async (tip, ancestor) => (ancestor < tip ? "yes" : "no"),
    isShallow: async () => false,
    close: async () => undefined,
  };
}

/** A tip that was read before, of `main`. */
export function rememberedTip(commit: string | undefined): TipReader {
  return { lastTip: async (branch) => (branch === "main" ? commit : undefined) };
}

/** What a test says of a report; a Debian 12 endpoint with `openssl` 1 that reported at `NOW`, unless it says otherwise. */
export interface ReportInput extends Partial<Omit<EndpointReport, "endpoint">> {
  readonly id: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export function reportOf({ id, labels, ...facts }: ReportInput): EndpointReport {
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, ...(labels === undefined ? {} : { labels }) },
    observedAt: new Date(NOW).toISOString(),
    os: { family: "linux", id: "debian", version: "12" },
    software: [{ purl: "pkg:deb/debian/openssl@1" }],
    ...facts,
  };
}

export function fleetOf(...reports: readonly ReportInput[]): Fleet {
  const reader = createReportReader();
  const received = reports.map((input) => {
    const read = reader.read(reportOf(input), NOW);
    if (!read.ok) throw new Error(read.reason);
    return read.received;
  });
  return fold(NO_FLEET, received, () => [], NOW);
}

export interface PortsInput {
  readonly entries?: readonly CatalogEntry[];
  readonly feeds?: readonly FeedState[];
  readonly fleet?: Fleet;
  readonly logged?: readonly RolloutEntry[];
}

/** A state folder in memory, with the platform's zones and recurrences. */
export function worldPorts({
  entries = [],
  feeds = [],
  fleet = NO_FLEET,
  logged = [],
}: PortsInput): WorldPorts {
  return {
    catalog: async () => ({
      catalog: { ...buildCatalog(entries), feeds },
      digest: `sha256:${"c".repeat(64)}`,
    }),
    fleet: async () => ({ fleet, digest: `sha256:${"f".repeat(64)}` }),
    rollout: async () => logged,
    sha256,
    zoneOffset: createZoneOffset(),
    recurrenceDays,
    tzdata: "2026a",
    engine: "0.1.0",
  };
}
