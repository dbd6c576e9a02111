import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createFleetFiles } from "../adapters/fleet-files.ts";
import { documentFault } from "../commands/document-fault.ts";
import { type Fleet, NO_FLEET, withMembers } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { applyInventory } from "../core/fleet/inventory.ts";
import { formatInstant } from "../core/model/instant.ts";
import { dpkgFormat } from "../intake/dpkg.ts";
import { readReports } from "../intake/read-reports.ts";
import { reportFormat } from "../intake/report.ts";
import type { IntakeOptions } from "../intake/report-format.ts";
import { createReportReader } from "../intake/to-report.ts";
import type { EndpointReport, SoftwareItem } from "../schema/documents.generated.ts";

/**
 * What reports cost, on made-up endpoints with real packages: intake beside bare JSON.parse of the same bytes, the fold of first
 * and of renewed reports, the snapshot's size and the time to read it, and the memory that a fleet takes.
 *
 *   node --expose-gc --import tsx engine/bench/reports.bench.ts [ENDPOINTS] [PACKAGES]
 */
const ENDPOINTS = Number(process.argv[2] ?? 2000);
const PACKAGES = Number(process.argv[3] ?? 150);
const NOW = Date.UTC(2026, 10, 12, 10);
const HOUR = 3_600_000;

const options: IntakeOptions = {
  now: NOW,
  id: "x",
  os: { id: "debian", version: "13" },
  reportFault: (value) => documentFault("EndpointReport", value),
};
const older = packagesOf("before");
const newer = packagesOf("after");

await report();

async function report(): Promise<void> {
  const first = ndjson(NOW - 2 * HOUR, 1);
  const bytes = new TextEncoder().encode(first);
  print("endpoints × packages", `${ENDPOINTS} × ${PACKAGES}`);
  print("NDJSON", mib(bytes.length));
  const bare = timed(() =>
    first
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown),
  );
  print("bare JSON.parse", speed(bytes.length, bare.ms));
  const interner = createInterner();
  const reader = createReportReader(interner);
  const read = timed(() => readReports([{ name: "f", bytes }], reportFormat, options, reader));
  print(
    "intake (strict, schema, purls, interned)",
    `${speed(bytes.length, read.ms)}, ${(read.ms / bare.ms).toFixed(1)} times JSON.parse`,
  );
  const missing = newer.slice(0, 29).map((_, index) => `DSA-${5000 + index}-1`);
  const folded = timed(() => fold(NO_FLEET, read.value.received, () => missing, NOW));
  print("fold, first sight", perEndpoint(folded.ms));
  const renewal = readReports(
    [{ name: "f", bytes: new TextEncoder().encode(ndjson(NOW - HOUR, 1)) }],
    reportFormat,
    options,
    reader,
  );
  const renewed = timed(() => fold(folded.value, renewal.received, () => missing, NOW));
  print("fold, renewal", perEndpoint(renewed.ms));
  const images = new Set([...renewed.value.members.values()].map((member) => member.report.image)).size;
  print("distinct images", String(images));
  await snapshot(renewed.value);
}

/** The snapshot on a disk: written, loaded, changed in one endpoint, and asked for one. */
async function snapshot(fleet: Fleet): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "muster-bench-"));
  try {
    const store = createFleetFiles(dir);
    const write = await elapsed(() => store.write(fleet));
    const [folder = ""] = readdirSync(dir);
    let size = 0;
    for (const file of readdirSync(join(dir, folder))) size += statSync(join(dir, folder, file)).size;
    print(
      "snapshot",
      `${mib(size)}, ${Math.round(size / ENDPOINTS)} bytes an endpoint; written in ${ms(write)}`,
    );
    const loads = [];
    for (let turn = 0; turn < 5; turn += 1) loads.push(await elapsed(() => createFleetFiles(dir).read()));
    print("snapshot loaded", loads.map(ms).join(", "));
    const [id = ""] = [...fleet.members.keys()].slice(ENDPOINTS >> 1);
    const ones = [];
    for (let turn = 0; turn < 5; turn += 1) ones.push(await elapsed(() => createFleetFiles(dir).readOne(id)));
    print("one endpoint read", ones.map(ms).join(", "));
    await memory(dir);
    const stored = await store.read();
    if (stored === undefined) throw new Error("nothing was written");
    const member = stored.fleet.members.get(id);
    if (member === undefined) throw new Error(`${id} is not there`);
    const changed = { ...member, report: { ...member.report, observedAt: NOW } };
    const next = withMembers(stored.fleet, new Map([[id, changed]]));
    const rewrite = await elapsed(() => store.write(next));
    print("one endpoint rewritten", ms(rewrite));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

async function memory(dir: string): Promise<void> {
  if (globalThis.gc === undefined) {
    print("memory", "run with --expose-gc");
    return;
  }
  const used = (): number => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const stored = await createFleetFiles(dir).read();
  if (stored === undefined) throw new Error("nothing was written");
  const loaded = used() - before;
  const { value, ms: rosterMs } = timed(() => applyInventory(stored.fleet, undefined, []));
  const roster = used() - before - loaded;
  const walk = timed(() => {
    let ids = 0;
    for (const endpoint of value.endpoints)
      ids += (endpoint.report?.image?.key ?? 0) + endpoint.history.contacts.length;
    return ids;
  });
  const walked = used() - before - loaded - roster;
  const each = (bytes: number): string => `${Math.round(bytes / ENDPOINTS)} bytes an endpoint`;
  print("memory of the loaded fleet", each(loaded));
  print("memory of its roster", `${each(roster)}; made in ${Math.round(rosterMs)} ms`);
  print("all reports looked at", `${perEndpoint(walk.ms)}; ${each(walked)} more kept`);
  if (value.endpoints.length !== stored.fleet.members.size) throw new Error("endpoints are lost");
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value < 20 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** Forty roles, four patch levels, and one endpoint in ten with something of its own. */
function ndjson(at: number, sequence: number): string {
  const chance = createRandom(7);
  const lines: string[] = [];
  for (let index = 0; index < ENDPOINTS; index += 1) {
    const role = index % 40;
    const level = Math.floor(chance() * 4);
    const software = older
      .slice(role % 20, (role % 20) + PACKAGES)
      .map((item, position) => (position % 4 < level ? (newer[position] ?? item) : item));
    if (chance() < 0.1) software.push({ purl: `pkg:deb/debian/local-${index}@1.${index}` });
    lines.push(
      JSON.stringify(
        document(
          `endpoint-${String(index).padStart(7, "0")}`,
          at + Math.floor(chance() * HOUR),
          sequence,
          role,
          software,
        ),
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

function document(
  id: string,
  at: number,
  sequence: number,
  role: number,
  software: readonly SoftwareItem[],
): EndpointReport {
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
function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

function perEndpoint(ms: number): string {
  return `${Math.round(ms)} ms, ${((ms * 1000) / ENDPOINTS).toFixed(1)} µs an endpoint`;
}

function speed(bytes: number, ms: number): string {
  return `${Math.round(ms)} ms, ${(bytes / 1_048_576 / (ms / 1000)).toFixed(0)} MiB/s`;
}

function mib(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(2)} MiB`;
}

function print(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(42)} ${value}\n`);
}
