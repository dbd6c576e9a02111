import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { SEAL_NAMESPACE } from "../core/log/seal-statement.ts";
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from "./fake-github/server.ts";
import { testKey, testSigner } from "./log-scratch.ts";
import { type CliResult, runHere } from "./run-cli.ts";
import { PEOPLE, reviewPolicy, workspace } from "./signed-history.ts";

/**
 * A forge with a patching repository, and a clone of it in which Muster runs as a workflow would. The forge lives in this process:
 * whatever waits for a program without letting it answer (`spawnSync`) waits for ever.
 */
export interface PatchingForge {
  readonly fake: FakeGitHub;
  /** The clone's folder. */
  readonly clone: string;
  /** Brings the clone to the forge's main branch, as a checkout does. */
  pull(): Promise<void>;
  /** Runs Muster in the clone, as that account: by default as the workflow that may write. */
  muster(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<CliResult>;
  /** Two people seal the history until now. */
  seal(): Promise<void>;
  /** Writes a file beside the clone, and gives its path. */
  beside(name: string, text: string): string;
  close(): Promise<void>;
}

const NAME = "acme/patching";

/** `roles` on the forge: tom, ana and raj may write, eve may read. */
export async function patchingForge(
  files: Readonly<Record<string, string>> = {},
  options: FakeGitHubOptions = {},
): Promise<PatchingForge> {
  const home = mkdtempSync(join(tmpdir(), "muster-forge-"));
  const fake = await startFakeGitHub({
    now: "2026-11-02T08:00:00Z",
    accounts: [
      { login: "acme", id: 500 },
      ...Object.entries(PEOPLE).map(([login, { id }]) => ({ login, id })),
    ],
    repositories: [
      {
        name: NAME,
        id: 1,
        private: false,
        files: { ...BASE_FILES, ...files },
        roles: { tom: "write", ana: "write", raj: "write" },
      },
    ],
    ...options,
  });
  const clone = join(home, "clone");
  const git = (cwd: string, ...args: readonly string[]) =>
    promisify(execFile)("git", args, {
      cwd,
      env: { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_TERMINAL_PROMPT: "0" },
    });
  await git(home, "clone", "--quiet", `${fake.url}/${NAME}.git`, clone);
  const muster: PatchingForge["muster"] = (argv, env = {}) =>
    runHere([...argv, "--now", new Date(fake.now()).toISOString().replace(/\.\d+Z/, "Z")], {
      cwd: clone,
      env: {
        ...{ GITHUB_API_URL: fake.url, GITHUB_REPOSITORY: NAME, GITHUB_REPOSITORY_ID: "1" },
        MUSTER_TOKEN: fake.token("github-actions[bot]", {
          contents: "write",
          "pull-requests": "write",
          checks: "write",
          issues: "write",
          statuses: "read",
        }),
        MUSTER_LOG_KEY: testKey().private,
        ...env,
      },
    });
  const beside: PatchingForge["beside"] = (name, text) => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  return {
    fake,
    clone,
    muster,
    beside,
    pull: async () => {
      await git(clone, "fetch", "--quiet", "origin");
      await git(clone, "reset", "--quiet", "--hard", "origin/main");
    },
    seal: async () => {
      const seal = ["record", "--seal", "main", "--reason", "history from before the log"];
      const { stdout } = await muster([...seal, "--statement"]);
      const signed = (["ana", "raj"] as const).map((login) =>
        beside(`${login}.sig`, testSigner(PEOPLE[login].key).sign(Buffer.from(stdout), SEAL_NAMESPACE)),
      );
      const { exitCode, stderr } = await muster([
        ...seal,
        ...signed.flatMap((path) => ["--signature", path]),
      ]);
      if (exitCode !== 0) throw new Error(stderr);
    },
    close: async () => {
      await fake.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const BASE_FILES: Readonly<Record<string, string>> = {
  "muster.yaml": workspace("ed25519", "ecdsa-p256"),
  "policies/review.yaml": reviewPolicy(),
  "policies/evidence/readme.txt": "what was tested\n",
  "README.md": "Patching, as code\n",
};
