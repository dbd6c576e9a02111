import { type GitScratch, gitScratch } from "./git-scratch.ts";
import { runHere } from "./run-cli.ts";

/** A git repository with the starter policies, a small catalog and a small fleet in its state folder. */
export interface PolicyScratch extends GitScratch {
  readonly now: string;
}

const NOW = "2026-11-12T10:00:00Z";

const FIX = {
  type: "source",
  os: { id: "debian", version: "12" },
  product: "openssl",
  scheme: "deb",
  fixed: "3.0.15-1~deb12u1",
};

const PATCHES = [
  patch("DSA-5800-1", "critical", "2026-11-10T00:00:00Z", true),
  patch("DSA-5801-1", "important", "2026-10-01T00:00:00Z", false),
];

function patch(
  id: string,
  severity: string,
  released: string,
  exploited: boolean,
): Readonly<Record<string, unknown>> {
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id,
    vendor: "debian",
    title: `openssl security update ${id}`,
    classification: "security",
    severity,
    vulnerabilities: [{ id: `CVE-2026-${id.slice(4, 8)}`, exploited }],
    released,
    fixes: [FIX],
  };
}

/** An EndpointReport of a Debian host with openssl in that version. */
export function reportOf(id: string, version: string, labels: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, labels, timezone: "Europe/Berlin" },
    observedAt: "2026-11-12T09:00:00Z",
    os: { family: "linux", id: "debian", version: "12" },
    software: [{ purl: `pkg:deb/debian/openssl@${version}` }],
  });
}

export async function policyScratch(): Promise<PolicyScratch> {
  const scratch = gitScratch();
  const { dir } = scratch;
  await must(["init", "--quiet"], dir);
  scratch.commit({});
  scratch.write({
    "../feed.ndjson": PATCHES.map((one) => `${JSON.stringify(one)}\n`).join(""),
    "../reports.ndjson": [
      reportOf("lab-1", "3.0.11-1~deb12u1", { ring: "lab" }),
      reportOf("web-1", "3.0.11-1~deb12u1", { ring: "auto" }),
      reportOf("web-2", "3.0.15-1~deb12u1", { ring: "auto" }),
    ].join("\n"),
  });
  await must(["catalog", "sync", "--feed", "muster=../feed.ndjson", "--now", "2026-11-11T10:00:00Z"], dir);
  await must(["reports", "add", "--from", "report", "../reports.ndjson", "--now", NOW], dir);
  return { ...scratch, now: NOW };
}

async function must(argv: readonly string[], cwd: string): Promise<void> {
  const { exitCode, stdout, stderr } = await runHere(argv, { cwd });
  if (exitCode !== 0) throw new Error(`muster ${argv.join(" ")} ended with ${exitCode}\n${stdout}${stderr}`);
}
