import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createIntakeMemory } from "../adapters/intake-memory.ts";
import { createReportFiles } from "../adapters/report-files.ts";
import type { AddReportsPorts } from "../commands/reports-add.ts";
import { type AddedReports, addReports } from "../commands/reports-add.ts";
import { type Fleet, NO_FLEET } from "../core/fleet/fleet.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { formatInstant } from "../core/model/instant.ts";
import { dpkgFormat } from "../intake/dpkg.ts";
import { reportFormat } from "../intake/report.ts";
import type { SoftwareItem } from "../schema/documents.generated.ts";

/**
 * `reports add` beside bare JSON.parse of the same bytes, in processor time: first reports, the same ones with later times, the
 * same file. All that it does but for reading and writing the fleet's snapshot, which other benchmarks measure.
 *
 *   node --expose-gc --import tsx engine/bench/intake.bench.ts [ENDPOINTS] [PACKAGES] [realistic|hostile] [ROUNDS]
 */
const ENDPOINTS = Number(process.argv[2] ?? 5000);
const PACKAGES = Number(process.argv[3] ?? 150);
const SHAPE = process.argv[4] ?? "realistic";
const ROUNDS = Number(process.argv[5] ?? 3);
const NOW = Date.UTC(2026, 10, 12, 10);
const HOUR = 3_600_000;

const older = packagesOf("before");
const newer = packagesOf("after");
const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
try {
  print("endpoints × packages", `${ENDPOINTS} × ${PACKAGES}, ${SHAPE}`);
  for (let round = 0; round < ROUNDS; round += 1) await measure(join(folder, `state-${round}`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(state: string): Promise<void> {
  const file = join(folder, "reports.ndjson");
  const bytes = writeReports(file, NOW - 2 * HOUR, 1);
  const bare = await timed(async () => {
    const text = readFileSync(file);
    for (let at = 0; at < text.length; ) {
      const end = text.indexOf(10, at);
      JSON.parse(text.toString("utf8", at, end));
      at = end + 1;
    }
  });
  const fleet = createHeldFleet();
  const add = (trust: "marks" | "content" = "marks"): Promise<AddedReports> =>
    addFile(file, state, fleet, trust);
  const before = heap();
  print("JSON.parse", speed(bytes, bare.ms));
  const row = (what: string, { ms }: { readonly ms: number }): void =>
    print(what, `${speed(bytes, ms)}, ${(bare.ms / ms).toFixed(2)} × JSON.parse`);
  row("first reports", expect("taken", await timed(() => add())));
  print("heap that the fleet takes", `${Math.round((heap() - before) / ENDPOINTS)} bytes an endpoint`);
  writeReports(file, NOW - HOUR, 2);
  row("the same with later times", expect("unchanged", await timed(() => add())));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await add();
  row("the same file", expect("skipped", await timed(() => add())));
  row("the same file, --verify", expect("skipped", await timed(() => add("content"))));
}

function expect(
  what: "taken" | "unchanged" | "skipped",
  took: { readonly value: AddedReports; readonly ms: number },
): { readonly ms: number } {
  const { skipped, [what === "skipped" ? "taken" : what]: ids } = took.value;
  const count = what === "skipped" ? skipped.reports : ids.length;
  if (count !== ENDPOINTS) throw new Error(`${count} of ${ENDPOINTS} reports were ${what}`);
  return took;
}

function addFile(
  file: string,
  state: string,
  fleet: AddReportsPorts["fleet"],
  trust: "marks" | "content",
): Promise<AddedReports> {
  const missing = newer.slice(0, 29).map((_, index) => `DSA-${5000 + index}-1`);
  return addReports(
    {
      format: reportFormat,
      paths: [file],
      stated: {},
      now: NOW,
      missingOf: () => missing,
      listedAs: (name) => name,
      precedence: [],
      basis: { version: "bench", catalog: "", naming: "", trust },
    },
    { source: createReportFiles(process.stdin), fleet, memory: createIntakeMemory(state) },
  );
}

/** A fleet that is neither written nor read. */
function createHeldFleet(): AddReportsPorts["fleet"] {
  const interner = createInterner();
  let fleet: Fleet = NO_FLEET;
  let writes = 0;
  return {
    read: async () => ({ fleet, interner, digest: `sha256:${writes}`, damaged: [] }),
    async write(next) {
      if (next !== fleet) writes += 1;
      fleet = next;
      return { digest: `sha256:${writes}`, written: "new" };
    },
    exclusively: (work) => work(),
  };
}

/** Forty roles, four patch levels, and one endpoint in ten with something of its own; or each with a version of its own of all. */
function writeReports(file: string, at: number, sequence: number): number {
  const chance = createRandom(7);
  const lines: string[] = [];
  for (let index = 0; index < ENDPOINTS; index += 1) {
    const role = index % 40;
    const level = Math.floor(chance() * 4);
    const software = older
      .slice(role % 20, (role % 20) + PACKAGES)
      .map((item, position) => (position % 4 < level ? (newer[position] ?? item) : item))
      .map((item) => (SHAPE === "hostile" ? { ...item, purl: item.purl.replace("@", `@${index}.`) } : item));
    if (chance() < 0.1) software.push({ purl: `pkg:deb/debian/local-${index}@1.${index}` });
    const seen = at + Math.floor(chance() * HOUR);
    lines.push(JSON.stringify(document(index, seen, sequence, role, software)));
  }
  const text = `${lines.join("\n")}\n`;
  writeFileSync(file, text);
  return Buffer.byteLength(text);
}

function document(
  index: number,
  at: number,
  sequence: number,
  role: number,
  software: readonly SoftwareItem[],
): object {
  const id = `endpoint-${String(index).padStart(7, "0")}`;
  return {
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: {
      id,
      hostname: id,
      labels: { site: ["fra", "ams", "lon"][role % 3] ?? "", role: `role-${role}` },
      timezone: "Europe/Berlin",
    },
    observedAt: formatInstant(Math.floor(at / 1000) * 1000),
    sequence,
    os: { family: "linux", id: "debian", version: "13", arch: "amd64" },
    hardware: {
      vendor: "Dell Inc.",
      model: `PowerEdge R${role}`,
      serial: "",
      memoryMiB: 16_384,
      secureBoot: true,
    },
    software,
    rebootPending: false,
    bootedAt: formatInstant(NOW - 24 * HOUR),
  };
}

function packagesOf(host: string): readonly SoftwareItem[] {
  const bytes = gunzipSync(
    readFileSync(new URL(`../intake/fixtures/dpkg/${host}.status.gz`, import.meta.url)),
  );
  const options = { now: NOW, id: "x", os: { id: "debian", version: "13" }, reportFault: () => undefined };
  return dpkgFormat.convert({ name: host, bytes }, options).records[0]?.record.software ?? [];
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Processor time: other work on the machine does not show. */
async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function speed(bytes: number, ms: number): string {
  return `${ms.toFixed(1)} ms, ${(bytes / 1_048_576 / (ms / 1000)).toFixed(0)} MiB/s`;
}

function print(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(28)} ${value}\n`);
}
