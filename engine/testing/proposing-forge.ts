import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gitScratch } from "./git-scratch.ts";
import { type PatchingForge, patchingForge } from "./patching-forge.ts";
import { reportOf } from "./policy-scratch.ts";
import { runHere } from "./run-cli.ts";

/** A forge with the starter policies, and patches that wait for people in its clone. */
export interface ProposingForge extends PatchingForge {
  /** The feed now advises these, each fixing openssl on Debian 12; with `!` behind it its vendor withdrew it. */
  advise(...patches: readonly string[]): Promise<void>;
  /** Runs a verb that must end well, and gives its JSON. */
  json(argv: readonly string[]): Promise<Printed>;
}

export interface Printed {
  readonly published: readonly {
    readonly branch: string;
    readonly number: number | null;
    readonly did: string;
    readonly why: string | null;
  }[];
  readonly exitCode: number;
}

const NOW = "2026-11-12T10:00:00Z";

export async function proposingForge(more: Readonly<Record<string, string>> = {}): Promise<ProposingForge> {
  const forge = await patchingForge({ ...(await starterFiles()), ...more }, { now: NOW });
  const must = async (argv: readonly string[]) => {
    const run = await forge.muster(argv);
    if (run.exitCode !== 0)
      throw new Error(`muster ${argv.join(" ")} ended with ${run.exitCode}\n${run.stderr}`);
    return run.stdout;
  };
  const reports = ["lab-1", "web-1"].map((id) =>
    reportOf(id, "3.0.11-1~deb12u1", { ring: id === "lab-1" ? "lab" : "auto" }),
  );
  await must(["reports", "add", "--from", "report", forge.beside("reports.ndjson", reports.join("\n"))]);
  return {
    ...forge,
    advise: async (...patches) => {
      const feed = patches.map((id) => `${JSON.stringify(patchOf(id))}\n`).join("");
      await must(["catalog", "sync", "--feed", `muster=${forge.beside("feed.ndjson", feed)}`]);
    },
    json: async (argv) => JSON.parse(await must([...argv, "--format", "json"])) as Printed,
  };
}

/** The files of `muster init`. */
async function starterFiles(): Promise<Readonly<Record<string, string>>> {
  const scratch = gitScratch();
  try {
    await runHere(["init", "--quiet"], { cwd: scratch.dir });
    const names = readdirSync(scratch.dir, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(scratch.dir.length + 1))
      .filter((name) => !name.startsWith(".git/") && !name.startsWith("schemas/"));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(scratch.dir, name), "utf8")]));
  } finally {
    scratch.remove();
  }
}

function patchOf(name: string): Readonly<Record<string, unknown>> {
  const id = name.replace("!", "");
  return {
    ...(id === name ? {} : { retracted: true }),
    apiVersion: "muster/v1",
    kind: "Patch",
    id,
    vendor: "debian",
    title: `openssl security update ${id}`,
    classification: "security",
    severity: "important",
    vulnerabilities: [{ id: `CVE-2026-${id.slice(4, 8)}`, exploited: false }],
    released: "2026-11-10T00:00:00Z",
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
}
