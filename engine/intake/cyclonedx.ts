import { parseInstant } from "../core/model/instant.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../core/text/json-object.ts";
import { type Components, readComponents } from "./cyclonedx/components.ts";
import { factReport, type ReportFacts } from "./fact-report.ts";
import { parseJsonText } from "./json-text.ts";
import { factOf } from "./json-value.ts";
import {
  type Conversion,
  type IntakeInput,
  type IntakeOptions,
  type ReportFormat,
  refuse,
} from "./report-format.ts";
import { systemOfName, versionIdOf } from "./system-of-name.ts";

/**
 * A CycloneDX bill of materials (JSON) of a whole endpoint. `dependencies` and `vulnerabilities` are not read; one that says of itself
 * that it is incomplete, or lists no package of the system, is partial.
 * @see CycloneDX 1.6 (ECMA-424)
 */
export const cyclonedxFormat: ReportFormat = { format: "cyclonedx", names: "nobody", convert };

function convert(input: IntakeInput, options: IntakeOptions): Conversion {
  const { id } = options;
  const refused = (reason: string): Conversion => ({
    records: [],
    refused: [refuse(input.name, reason, id === undefined ? {} : { id })],
  });
  if (id === undefined) return refused("CycloneDX files name no endpoint: give --id");
  const text = decodeUtf8(input.bytes);
  if (text === undefined) return refused("it is not UTF-8 text");
  const parsed = parseJsonText(text);
  if (!parsed.ok) return refused(parsed.reason);
  const bom = asObject(parsed.value);
  if (bom === undefined || factOf(bom, "bomFormat") !== "CycloneDX")
    return refused('it is no CycloneDX document: bomFormat is not "CycloneDX"');
  const spec = factOf(bom, "specVersion") ?? "";
  if (!/^1\.[2-7]$/.test(spec))
    return refused(`specVersion ${JSON.stringify(spec)} is none that is known, 1.2 to 1.7`);
  const facts = readBom(bom, id, options);
  return typeof facts === "string"
    ? refused(facts)
    : { records: [{ record: factReport(facts, options), at: input.name }], refused: [] };
}

/** A text: why it is no report. */
function readBom(bom: JsonObject, id: string, options: IntakeOptions): ReportFacts | string {
  const metadata = fieldOf(bom, "metadata");
  const timestamp = factOf(metadata, "timestamp");
  const observedAt = parseInstant(timestamp ?? "");
  if (timestamp !== undefined && observedAt === undefined)
    return `metadata.timestamp ${JSON.stringify(timestamp)} is no instant`;
  if (timestamp === undefined && options.observedAt === undefined)
    return "it says not when it was made (metadata.timestamp): give --observed-at";
  if (asArray(fieldOf(bom, "components")) === undefined) return "it has no list of components";
  const components = readComponents(fieldOf(bom, "components"));
  if (components.software.length === 0) {
    const [first] = components.faults;
    return `lists no package${first === undefined ? "" : `: ${first}`}`;
  }
  const subject = asObject(fieldOf(metadata, "component"));
  const system = readSystem(components, subject);
  const family = system.os?.family ?? systemOfName(options.os?.id)?.family;
  const { software, firmware, faults } = components;
  return {
    id,
    observedAt,
    os: system.os,
    software,
    ...(firmware.length === 0 ? {} : { firmware }),
    faults: [
      ...compositionFaults(fieldOf(bom, "compositions")),
      ...wholeFaults(components, family, system.os?.id ?? options.os?.id),
      ...system.faults,
      ...faults,
    ],
  };
}

/** The component that is the operating system; its name is `ID` of os-release in what Syft and Trivy write. */
function readSystem(
  { systems }: Components,
  subject: JsonObject | undefined,
): { readonly os?: ReportFacts["os"]; readonly faults: readonly string[] } {
  const own = factOf(subject, "type") === "operating-system" && subject !== undefined ? [subject] : [];
  const named = [...own, ...systems].map((system) => {
    const name = factOf(system, "name");
    const known = systemOfName(name);
    return {
      family: known?.family,
      id: known?.id ?? name?.toLowerCase(),
      version: versionIdOf(known?.id, factOf(system, "version")),
    };
  });
  const different = new Map(named.map((system) => [JSON.stringify(system), system]));
  if (different.size > 1) return { faults: [`it names ${different.size} operating systems`] };
  const [os] = different.values();
  return { ...(os === undefined ? {} : { os }), faults: [] };
}

/** What an application's bill lists would pass for all that its host has. */
function wholeFaults(
  { types, software }: Components,
  family: string | undefined,
  id: string | undefined,
): readonly string[] {
  if (family === "windows" || family === "macos") return [];
  const system = SYSTEM_TYPES.find((type) => types.has(type));
  if (system === undefined) return ["it lists no package of the system (deb, rpm, apk, alpm)"];
  const needsSources = system === "deb" || system === "apk" || id === "rocky";
  if (!needsSources || software.some(({ source }) => source !== undefined)) return [];
  return [`its ${system} packages name no source packages, by which advisories go`];
}

const SYSTEM_TYPES = ["deb", "rpm", "apk", "alpm"] as const;

const AGGREGATES: ReadonlySet<string> = new Set(["complete", "unknown", "not_specified"]);

/** Of what it says of its own completeness; what is about dependencies or vulnerabilities alone is not about components. */
function compositionFaults(compositions: unknown): readonly string[] {
  if (compositions === undefined) return [];
  const faults: string[] = [];
  for (const [index, item] of (asArray(compositions) ?? [undefined]).entries()) {
    const isElsewhere = ["dependencies", "vulnerabilities"].some((key) => fieldOf(item, key) !== undefined);
    if (isElsewhere && fieldOf(item, "assemblies") === undefined) continue;
    const aggregate = factOf(item, "aggregate") ?? "";
    if (!AGGREGATES.has(aggregate))
      faults.push(`compositions[${index}] says that it is ${JSON.stringify(aggregate)}`);
  }
  return faults;
}
