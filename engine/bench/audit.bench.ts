/**
 * Audits a branch of 10,000 merges with as many signed entries, beside what git and bare cryptography take for the same.
 * Run: node --import tsx engine/bench/audit.bench.ts [MERGES]
 *
 * 10,000 merges on two cores that ten other programs shared: git log 1.3 s, verification 3.0 s, hence 10.0 s allowed; audit 14.8 s,
 * from a checkpoint 0.7 s, git log --format=%G? 194 s. Audit verifies on other threads, so it gains where a core is free.
 */
import { spawnSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { signedBytes } from "../adapters/ssh-signature.ts";
import type { Audited } from "../commands/audit.ts";
import { LOG_REF, testKey } from "../testing/log-scratch.ts";
import { auditOf } from "../testing/signed-history.ts";
import { type GeneratedHistory, generateHistory } from "./audit/generate-history.ts";

const RUNS = 5;
/** Each starts a process of ssh-keygen, so that ten thousand would take minutes. */
const SAMPLE = 200;
const NEW = 100;

function git(dir: string, ...args: readonly string[]): string {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: "1" };
  const run = spawnSync("git", ["-C", dir, ...args], { env, maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return run.stdout.toString("latin1");
}

interface Check {
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** Every signature of the log with the bytes that it is over, ready to be verified. */
function checksOf({ dir, log }: GeneratedHistory): readonly Check[] {
  const input = log.join("\n");
  const run = spawnSync("git", ["-C", dir, "cat-file", "--batch"], { input, maxBuffer: 2 ** 30 });
  const checks: Check[] = [];
  let at = 0;
  for (const _ of log) {
    const end = run.stdout.indexOf("\n", at);
    const size = Number(run.stdout.toString("latin1", at, end).split(" ")[2]);
    const bytes = run.stdout.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    const text = bytes.toString("latin1");
    const [field = ""] = /gpgsig [^\n]*\n(?: [^\n]*\n)*/.exec(text) ?? [];
    const armored = field.slice("gpgsig ".length).replaceAll(/\n /g, "\n");
    const blob = Buffer.from(armored.replaceAll(/-----[^-]*-----|\s/g, ""), "base64");
    const payload = Buffer.from(text.replace(field, ""), "latin1");
    checks.push({ signed: signedBytes(payload, "git", "sha512"), signature: blob.subarray(-64) });
  }
  return checks;
}

function verifyAll(checks: readonly Check[]): number {
  const blob = Buffer.from(testKey().public.split(" ")[1] ?? "", "base64");
  const x = blob.subarray(-32).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  return checks.filter(({ signed, signature }) => verify(null, signed, key, signature)).length;
}

/** The least that each took, measured in turns, so that what else the machine does hits all alike. */
async function minima<Name extends string>(
  runs: Readonly<Record<Name, () => unknown>>,
): Promise<Readonly<Record<Name, number>>> {
  const least = {} as Record<Name, number>;
  const names = Object.keys(runs) as Name[];
  for (let count = 0; count < RUNS; count += 1)
    for (const name of names)
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, await timed(runs[name]));
  return least;
}

async function timed(run: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** What git takes to verify the newest entries, and what that makes of all of them. Undefined: there is no ssh-keygen. */
async function gitVerification({ dir, log }: GeneratedHistory): Promise<number | undefined> {
  const signers = join(dir, ".git/allowed-signers");
  writeFileSync(signers, `muster@invalid ${testKey().public}\n`);
  const config = ["-c", "gpg.format=ssh", "-c", `gpg.ssh.allowedSignersFile=${signers}`];
  const show = (): string => git(dir, ...config, "log", "--format=%G?", "-n", String(SAMPLE), LOG_REF);
  if (!/^G/.test(show())) return undefined;
  return (await timed(show)) * (log.length / SAMPLE);
}

function requireClean({ findings, counts }: Audited, merges: number): void {
  if (findings.length > 0 || counts.reviewed !== merges)
    throw new Error(`${JSON.stringify(findings.slice(0, 2))} ${JSON.stringify(counts)}`);
}

const merges = Number(process.argv[2] ?? 10_000);
const history = generateHistory(merges);
try {
  const { dir, now } = history;
  const checks = checksOf(history);
  if (verifyAll(checks) !== history.log.length) throw new Error("not all signatures are good");
  requireClean(await auditOf(dir, { now }), merges);
  git(dir, "branch", "--force", "older", history.merges.at(-1 - NEW) ?? "main");
  const checkpoint = await checkpointBefore(history);
  requireClean(await auditOf(dir, { now, checkpoint }), NEW);
  const { gitLog, crypto, audit, more } = await minima({
    gitLog: () => [
      git(dir, "log", "--first-parent", "--raw", "main"),
      git(dir, "log", "--first-parent", "--raw", LOG_REF),
    ],
    crypto: () => verifyAll(checks),
    audit: () => auditOf(dir, { now }),
    more: () => auditOf(dir, { now, checkpoint }),
  });
  const allowed = 3 * gitLog + 2 * crypto;
  const verification = await gitVerification(history);
  const line = (name: string, ms: number | undefined): string =>
    `${name.padEnd(66)}${ms === undefined ? "   –" : `${ms.toFixed(0).padStart(7)} ms ${(ms / audit).toFixed(2).padStart(7)}×`}\n`;
  process.stdout.write(
    `${merges} merges, ${history.log.length} signed entries; the least of ${RUNS} turns\n`,
  );
  process.stdout.write(line("git log --first-parent --raw, main and log", gitLog));
  process.stdout.write(line("verify() of node:crypto, all signatures", crypto));
  process.stdout.write(line("allowed: 3 × the first + 2 × the second", allowed));
  process.stdout.write(line("audit()", audit));
  process.stdout.write(line(`git log --format=%G? (${SAMPLE} measured, scaled)`, verification));
  process.stdout.write(line(`audit() from a checkpoint, ${NEW} merges new`, more));
  process.stdout.write(`${audit <= allowed ? "within" : "ABOVE"} what is allowed\n`);
} finally {
  history.remove();
}

/** The checkpoint of an audit that was made when the branch and the log were that much shorter. */
async function checkpointBefore({
  dir,
  log,
  now,
}: GeneratedHistory): Promise<NonNullable<Audited["checkpoint"]>> {
  const tip = log.at(-1) ?? "";
  git(dir, "update-ref", LOG_REF, log.at(-1 - NEW) ?? "");
  const older = await auditOf(dir, { now, tip: git(dir, "rev-parse", "older").trim() });
  git(dir, "update-ref", LOG_REF, tip);
  if (older.checkpoint === undefined) throw new Error(JSON.stringify(older.findings.slice(0, 2)));
  return older.checkpoint;
}
