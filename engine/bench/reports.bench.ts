import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { documentFault } from "../commands/document-fault.ts";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { decodeFleet } from "../core/fleet/snapshot-decode.ts";
import { encodeFleet } from "../core/fleet/snapshot-encode.ts";
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

report();

function report(): void {
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
  const encoded = timed(() => encodeFleet(renewed.value));
  const size = new TextEncoder().encode(encoded.value).length;
  print(
    "snapshot",
    `${mib(size)}, ${Math.round(size / ENDPOINTS)} bytes an endpoint; written in ${Math.round(encoded.ms)} ms`,
  );
  const images = new Set([...renewed.value.members.values()].map((member) => member.report.image)).size;
  print("distinct images", String(images));
  const text = encoded.value;
  const decodings = Array.from({ length: 5 }, () => timed(() => decodeFleet(text, createInterner())).ms);
  print("snapshot read", `${decodings.map((ms) => Math.round(ms)).join(", ")} ms`);
  print("memory of the decoded fleet", memoryOf(text));
}

function memoryOf(text: string): string {
  if (globalThis.gc === undefined) return "run with --expose-gc";
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const decoded = decodeFleet(text, createInterner());
  globalThis.gc();
  const used = process.memoryUsage().heapUsed - before;
  return `${mib(used)}, ${Math.round(used / ENDPOINTS)} bytes an endpoint${decoded.ok ? "" : "!"}`;
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
