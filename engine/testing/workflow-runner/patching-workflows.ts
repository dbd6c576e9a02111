import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { starterFiles } from "../../cli/starter/starter-files.ts";
import { testKey } from "../log-scratch.ts";
import { type PatchingForge, patchingForge } from "../patching-forge.ts";
import { PEOPLE, workspace } from "../signed-history.ts";
import { type WorkflowRunner, workflowRunner } from "./run-workflow.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const ENGINE = "acme/muster";
const PATCHING = "acme/patching";
/** What the workflows run, as it is committed here. */
const ACTION = ["action.yml", "dist-action/index.mjs"];

export interface PatchingWorkflows {
  readonly forge: PatchingForge;
  readonly runner: WorkflowRunner;
  /** Changes files on main past all reviews, as nothing but a test may. */
  push(files: Readonly<Record<string, string | null>>): Promise<void>;
  close(): Promise<void>;
}

/**
 * The repository that `init` writes, on the forge, with its workflows pinned to the action as it is committed here, its
 * environments filled, its feed and reports as files, and its history until now sealed.
 */
export async function patchingWorkflows(): Promise<PatchingWorkflows> {
  // The bundle has no other clock than this machine's; the forge's goes on a second with each change.
  const now = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  const forge = await patchingForge({}, { now });
  const { fake } = forge;
  fake.repository({
    name: ENGINE,
    files: Object.fromEntries(ACTION.map((path) => [path, readFileSync(join(ROOT, path), "utf8")])),
  });
  const pin = fake.tip("main", ENGINE);
  const push: PatchingWorkflows["push"] = async (files) => {
    fake.as("tom", PATCHING).push({ branch: "main", files });
    await forge.pull();
  };
  await push(pinned({ ...starterFiles(), ...declared(now) }, pin));
  await forge.seal();
  const vars: Record<string, string> = { MUSTER_ENABLED: "true" };
  const secrets: Record<string, Record<string, string>> = {
    "muster-record": { MUSTER_RECORD_KEY: testKey("ed25519").private },
    "muster-reconcile": { MUSTER_RECONCILE_KEY: testKey("ecdsa-p256").private },
  };
  const runner = workflowRunner({ fake, repository: PATCHING, vars, secrets });
  return {
    ...{ forge, runner, push },
    close: async () => {
      runner.close();
      await forge.close();
    },
  };
}

function pinned(files: Readonly<Record<string, string>>, pin: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => !path.startsWith("schemas/"))
      .map(([path, text]) => [
        path,
        text
          .replaceAll("repository: MUSTER_REPOSITORY", `repository: ${ENGINE}`)
          .replaceAll("ref: MUSTER_COMMIT", `ref: ${pin}`),
      ]),
  );
}

/** What an organisation fills in. */
function declared(now: number): Readonly<Record<string, string>> {
  const person = (login: "ana" | "raj", role: string) =>
    `    - {id: ${PEOPLE[login].id}, login: ${login}, roles: [${role}], keys: ["${testKey(PEOPLE[login].key).public.trim()}"]}\n`;
  const review = starterFiles()["policies/review.yaml"] ?? "";
  const people = `${person("ana", "operations")}${person("raj", "security")}`;
  return {
    "muster.yaml": `${workspace("ed25519", "ecdsa-p256")}  approvals: vouched
  catalog: {feeds: [{format: muster, from: feeds/patches.ndjson}]}
  reports: {sources: [{format: report, from: "reports/*.ndjson"}]}
`,
    "policies/review.yaml": review.replace(/( {2}people:\n)(?: {4}- .*\n)+/, `$1${people}`),
    "feeds/patches.ndjson": `${JSON.stringify(PATCH)}\n`,
    "reports/servers.ndjson": ["lab-1", "web-1"].map((id) => reportOf(id, now)).join(""),
  };
}

const PATCH = {
  ...{ apiVersion: "muster/v1", kind: "Patch", id: "DSA-5800-1", vendor: "debian", title: "openssl" },
  ...{ classification: "security", severity: "important", vulnerabilities: [{ id: "CVE-2026-1001" }] },
  released: "2026-01-01T18:00:00Z",
  fixes: [
    {
      ...{ type: "source", os: { id: "debian", version: "12" }, product: "openssl", scheme: "deb" },
      fixed: "3.0.15-1~deb12u1",
    },
  ],
};

function reportOf(id: string, now: number): string {
  const version = "3.0.11-1~deb12u2";
  return `${JSON.stringify({
    ...{ apiVersion: "muster/v1", kind: "EndpointReport" },
    endpoint: { id, labels: { ring: id === "lab-1" ? "lab" : "auto" } },
    observedAt: new Date(now).toISOString().replace(/\.\d+Z$/, "Z"),
    os: { family: "linux", id: "debian", version: "12" },
    software: [
      { purl: `pkg:deb/debian/libssl3@${version}?arch=amd64`, source: { name: "openssl", version } },
    ],
  })}\n`;
}
