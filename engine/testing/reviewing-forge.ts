import { type PatchingForge, patchingForge } from "./patching-forge.ts";
import { reportOf } from "./policy-scratch.ts";
import { calmRepository } from "./policy-world.ts";
import type { CliResult } from "./run-cli.ts";

/** A forge whose main branch plans, with its history sealed, and tom's pull requests on it. */
export interface ReviewingForge extends PatchingForge {
  /** Tom opens one, from a branch of its own: topic-1 and so on. */
  opened(files: Readonly<Record<string, string | null>>, title?: string): number;
  review(number: number, ...more: readonly string[]): Promise<CliResult>;
  /** What runs change on the forge from now on: the operations, in order. */
  writesOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  comments(number: number): readonly string[];
  /** The check of the pull request's head that counts: the newest. */
  check(number: number): { readonly conclusion: unknown; readonly output: unknown } | undefined;
}

export async function reviewingForge(): Promise<ReviewingForge> {
  const { "muster.yaml": _, ...files } = calmRepository;
  const forge = await patchingForge(files, { now: "2026-11-12T10:00:00Z" });
  const { fake } = forge;
  await forge.seal();
  let topics = 0;
  return {
    ...forge,
    opened(changes, title = "Evidence") {
      topics += 1;
      const branch = `topic-${topics}`;
      fake.as("tom").push({ branch, files: changes });
      return fake.as("tom").openPullRequest({ title, head: branch });
    },
    review: (number, ...more) => forge.muster(["review", "--pr", `${number}`, ...more]),
    async writesOf(work) {
      const before = fake.writes().length;
      await work();
      return fake
        .writes()
        .slice(before)
        .map(({ operation }) => operation ?? "");
    },
    comments: (number) =>
      fake
        .repo()
        .comments.filter(({ issue }) => issue === number)
        .map(({ body }) => body),
    check(number) {
      const head = fake.repo().pulls.find((pull) => pull.number === number)?.headSha;
      const newest = fake.repo().checkRuns.findLast((run) => run.headSha === head);
      return newest && { conclusion: newest.given.conclusion, output: newest.given.output };
    },
  };
}

/** Fills the clone's state folder: a catalog of one patch, and two endpoints that need it. */
export async function withState(forge: PatchingForge): Promise<void> {
  const feed = forge.beside("feed.ndjson", `${JSON.stringify(PATCH)}\n`);
  must(await forge.muster(["catalog", "sync", "--feed", `muster=${feed}`]));
  for (const id of ["lab-1", "web-1"]) await withEndpoint(forge, id);
}

/** One more endpoint that needs the patch. */
export async function withEndpoint({ beside, muster }: PatchingForge, id: string): Promise<void> {
  const report = beside(`${id}.ndjson`, reportOf(id, "3.0.11-1~deb12u1", {}));
  must(await muster(["reports", "add", "--from", "report", report]));
}

function must({ exitCode, stdout, stderr }: CliResult): void {
  if (exitCode !== 0) throw new Error(`${stdout}${stderr}`);
}

const PATCH = {
  apiVersion: "muster/v1",
  kind: "Patch",
  id: "DSA-5800-1",
  vendor: "debian",
  title: "openssl security update",
  classification: "security",
  severity: "critical",
  vulnerabilities: [{ id: "CVE-2026-5800", exploited: true }],
  released: "2026-10-20T00:00:00Z",
  fixes: [
    {
      type: "source",
      os: { id: "debian", version: "12" },
      product: "openssl",
      scheme: "deb",
      fixed: "3.0.15-1~deb12u1",
    },
  ],
};
