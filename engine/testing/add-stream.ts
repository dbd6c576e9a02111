import { addReports } from "../commands/reports-add.ts";
import { reportFormat } from "../intake/report.ts";
import { createMemoryFleet } from "./memory-fleet.ts";

/** What came of a stream. */
export interface StreamAdded {
  /** Written, without the last one, which is cut. */
  readonly lines: number;
  readonly reports: number;
  readonly endpoints: number;
  /** Where they stand. */
  readonly refused: readonly string[];
}

const ENDPOINTS = 40;
const PACKAGES = 2000;

/** Takes in a stream of lines that is made while it is read; the 51st of each hundred is cut, and so is the last. */
export async function addStream(bytes: number): Promise<StreamAdded> {
  let lines = 0;
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let given = 0; given < bytes; lines += 1) {
      const piece = Buffer.from(lines % 100 === 50 ? '{"cut\n' : lineOf(lines));
      given += piece.length;
      yield piece;
    }
    yield Buffer.from(lineOf(lines).slice(0, 1000));
  }
  const added = await addReports(
    {
      format: reportFormat,
      paths: [],
      stated: {},
      now: Date.parse("2026-11-12T10:00:00Z"),
      missingOf: () => [],
      listedAs: (name) => name,
      precedence: [],
    },
    {
      fleet: createMemoryFleet(),
      source: {
        async *read() {},
        async *open() {
          yield {
            name: "-",
            read: async () => ({ ok: true, pieces: pieces() }),
            digest: async () => "",
            isSettled: async () => "changed",
          };
        },
      },
    },
  );
  const { taken, unchanged, older, refused, endpoints } = added;
  const reports = taken.length + unchanged.length + older.length;
  return { lines, reports, endpoints, refused: refused.map(({ at }) => at) };
}

const SOFTWARE = JSON.stringify(
  Array.from({ length: PACKAGES }, (_, index) => ({ purl: `pkg:deb/debian/package-${index}@1.${index}` })),
);

function lineOf(index: number): string {
  const second = String(Math.floor(index / ENDPOINTS) % 60).padStart(2, "0");
  return `{"apiVersion":"muster/v1","kind":"EndpointReport","endpoint":{"id":"e-${index % ENDPOINTS}"},"observedAt":"2026-11-12T09:00:${second}Z","software":${SOFTWARE}}\n`;
}
