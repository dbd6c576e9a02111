import { openGitHistory } from "../adapters/git-history.ts";
import { openGitRepository } from "../adapters/git-repository.ts";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import type { AssembleDeps } from "../commands/assemble-review.ts";
import { buildEntry } from "./build-patch.ts";
import { NOW } from "./build-time.ts";
import { type GitScratch, gitScratch } from "./git-scratch.ts";
import { calmRepository, changed, type Files, fleetOf, worldPorts } from "./policy-world.ts";

export const ENTRY = buildEntry();
export const OTHER = buildEntry({ patch: { id: "DSA-2", severity: "critical" } });

/** Ana may do most, raj is needed for rules; what restricts, whoever has the role may start. */
export const REVIEW_POLICY = `apiVersion: muster/v1
kind: ReviewPolicy
metadata: {name: review}
spec:
  people:
    - {id: 1001, login: ana, roles: [operations]}
    - {id: 1002, login: raj, roles: [security]}
  rules:
    - {name: standard, requires: [{role: operations, count: 1}]}
    - {name: critical, requires: [{role: operations, count: 1}, {role: security, count: 1}], distinct: true}
    - {name: stop, requires: [{role: operations, count: 1}], author: counts}
  governs:
    - {restricts: true, rule: stop}
    - {paths: ["policies/approvals/**"], rule: by-policy}
    - {paths: ["policies/**", "rings/**", "muster.yaml", "inventory.csv"], rule: critical}
  blastRadius: [{above: 50%, rule: critical}, {touches: {labels: {tier: "0"}}, rule: critical}]
`;

/** A repository whose patches are reviewed: critical ones by two people. */
export const reviewedRepository: Files = changed(calmRepository, {
  "policies/review.yaml": REVIEW_POLICY,
  "policies/servers.yaml": `apiVersion: muster/v1
kind: PatchPolicy
metadata: {name: servers}
spec:
  endpoints: {}
  rules:
    - {name: critical, patches: {severity: [critical]}, approval: required, review: critical}
    - {name: rest, patches: {}, approval: required, review: standard}
`,
  "policies/approvals/2026-11.yaml": listText(approveLine(ENTRY)),
  "README.md": "policies\n",
});

export function listText(approve: string, more = "", through = "last"): string {
  const section = approve === "" ? "" : `  approve:\n${approve}`;
  return `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: 2026-11}\nspec:\n  through: ${through}\n${section}${more}`;
}

export function approveLine({ patch, digest }: typeof ENTRY, more = ""): string {
  return `    - {patch: ${patch.id}, digest: ${digest}, rollback: {method: uninstall, tested: true}${more}}\n`;
}

export interface ReviewScratch extends GitScratch {
  /** The tip of main. */
  readonly base: string;
  /** Starts the branch topic at main, commits there, and gives its tip. */
  branch(...commits: readonly Readonly<Record<string, string>>[]): string;
  /** Commits onto main, and gives its tip. */
  onMain(files: Readonly<Record<string, string>>): string;
  /** What a test runs with; readers are closed at the end. */
  deps(input?: Partial<AssembleDeps>): Promise<AssembleDeps>;
  end(): Promise<void>;
}

/** A real repository with reviewed policies, a small catalog and a fleet of four. */
export function reviewScratch(files: Files = reviewedRepository): ReviewScratch {
  const scratch = gitScratch();
  const base = scratch.commit(files, "base");
  const open: (() => Promise<void>)[] = [];
  return {
    ...scratch,
    base,
    branch(...commits) {
      scratch.git("checkout", "--quiet", "-B", "topic", "main");
      return commits.map((one, index) => scratch.commit(one, `topic ${index}`)).at(-1) ?? base;
    },
    onMain(more) {
      scratch.git("checkout", "--quiet", "main");
      return scratch.commit(more, "main");
    },
    async deps(input = {}) {
      const repository = await openGitRepository(scratch.dir, "git");
      const history = await openGitHistory(scratch.dir, "git");
      open.push(repository.close, history.close);
      return {
        repository,
        history,
        recorded: [],
        now: NOW,
        world: worldPorts({ entries: [ENTRY, OTHER], fleet: FLEET }),
        zoneOffset: createZoneOffset(),
        recurrenceDays,
        ...input,
      };
    },
    async end() {
      for (const close of open) await close();
      scratch.remove();
    },
  };
}

const FLEET = fleetOf(
  { id: "lab-1" },
  { id: "web-1", labels: { tier: "1" } },
  { id: "web-2", labels: { tier: "0" } },
  { id: "web-3", software: [{ purl: "pkg:deb/debian/openssl@2" }] },
);
