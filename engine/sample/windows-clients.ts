import type { EndpointReport } from "../schema/documents.generated.ts";
import { clientReports } from "./client-report.ts";
import type { Round } from "./moments.ts";
import type { Random } from "./random.ts";
import type { WindowsData } from "./windows-updates.ts";

const COUNT = 1400;
/** Of a hundred clients. */
const VERSIONS = { "10.0.26100": 50, "10.0.26200": 15, "10.0.22631": 23, "10.0.19045": 12 };
/** How many cumulative updates one lacks, of a thousand. */
const BEHIND = { "0": 810, "1": 120, "2": 45, "5": 25 };
type Model = readonly [vendor: string, model: string, tpm: string];

const MODELS: readonly [Model, ...Model[]] = [
  ["Dell Inc.", "Latitude 5540", "2.0"],
  ["Dell Inc.", "Latitude 7440", "2.0"],
  ["LENOVO", "ThinkPad T14 Gen 4", "2.0"],
  ["LENOVO", "ThinkPad T470", "1.2"],
  ["HP", "EliteBook 840 G10", "2.0"],
];

/** What the sample's Windows clients report. The updates and branches are real; who has which is drawn. */
export function windowsClients(data: WindowsData, round: Round): Generator<EndpointReport> {
  return clientReports("ws", COUNT, round, (random, isLab) => {
    const version = random.weighted(VERSIONS);
    const updates = data.updates.filter(({ versions }) => versions.includes(version)).map(({ kb }) => kb);
    const behind = Number(isLab ? "0" : random.weighted(BEHIND));
    const newest = updates[Math.max(0, updates.length - 1 - behind)];
    const restarts = behind === 0 && random.chance(15);
    return {
      os: { family: "windows", id: "windows", version, arch: "amd64" },
      hardware: hardwareOf(random),
      software: [{ purl: `pkg:generic/7-zip@${random.chance(700) ? "25.01" : "24.09"}` }],
      // A cumulative update takes the place of those before it.
      installedPatches: newest === undefined ? [] : [newest],
      rebootPending: restarts,
    };
  });
}

function hardwareOf(random: Random): NonNullable<EndpointReport["hardware"]> {
  const [vendor, model, tpm] = random.pick(MODELS);
  return {
    vendor,
    model,
    tpm,
    secureBoot: tpm === "2.0",
    memoryMiB: random.pick([8_192, 16_384, 32_768]),
    diskFreeMiB: 8_192 + random.below(200) * 1_024,
  };
}
