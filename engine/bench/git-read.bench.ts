/**
 * Reads a repository of 2,000 files through both adapters, and through the least that git itself can do it with.
 * Run: node --import tsx engine/bench/git-read.bench.ts [FILES]
 */
import { spawnSync } from "node:child_process";
import { openWithGit } from "../adapters/git-cli.ts";
import { openWithIsomorphicGit } from "../adapters/git-isomorphic.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";

const RUNS = 5;

/** Five commits that each change a fifth of the files; documents of some 1.5 KiB; packed as a clone would be. */
function repositoryOf(files: number): GitScratch {
  const scratch = gitScratch();
  for (let round = 0; round < 5; round += 1) {
    const changed: Record<string, string> = {};
    for (let index = 0; index < files; index += 1) {
      if (round === 0 || index % 5 === round)
        changed[`policies/group-${index % 20}/p-${index}.yaml`] = policy(index, round);
    }
    scratch.commit(changed);
  }
  scratch.git("gc", "--quiet");
  return scratch;
}

function policy(index: number, round: number): string {
  const rules = Array.from(
    { length: 25 },
    (_, rule) => `    - {cves: ["CVE-2025-${index * 31 + rule * 7}"], deferDays: ${rule + round}}`,
  );
  return `apiVersion: muster/v1\nkind: PatchPolicy\nmetadata: {name: p-${index}}\nspec:\n  rules:\n${rules.join("\n")}\n`;
}

async function readOnce(open: (dir: string) => Promise<PolicyRepository>, dir: string): Promise<number> {
  const repository = await open(dir);
  const { commit } = await repository.resolveRef();
  const { files } = await repository.readTree(commit, { roots: ["policies/"] });
  await repository.close();
  return files.length;
}

function readBare(dir: string): number {
  const command = "git ls-tree -r HEAD policies | cut -d' ' -f3 | cut -f1 | git cat-file --batch | wc -l";
  return Number(spawnSync("sh", ["-c", command], { cwd: dir }).stdout.toString());
}

/** The median of a few runs, in milliseconds. */
async function medianMs(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const start = process.hrtime.bigint();
    await run();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

const files = Number(process.argv[2] ?? 2000);
const scratch = repositoryOf(files);
try {
  const floor = await medianMs(() => readBare(scratch.dir));
  const git = await medianMs(() => readOnce(openWithGit, scratch.dir));
  const isomorphic = await medianMs(() => readOnce(openWithIsomorphicGit, scratch.dir));
  const line = (name: string, ms: number) =>
    `${name.padEnd(44)}${ms.toFixed(0).padStart(6)} ms  ${(ms / git).toFixed(1)}×\n`;
  process.stdout.write(`${files} files, median of ${RUNS} runs, opening and closing included\n`);
  process.stdout.write(line("git ls-tree -r | git cat-file --batch (floor)", floor));
  process.stdout.write(line("openWithGit()", git));
  process.stdout.write(line("openWithIsomorphicGit()", isomorphic));
} finally {
  scratch.remove();
}
