import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { EndpointReport, SoftwareItem } from "../../schema/documents.generated.ts";
import { factOf } from "../json-value.ts";
import { readPurl } from "../purl.ts";
import { componentSource } from "./component-source.ts";

export interface Components {
  readonly software: readonly SoftwareItem[];
  readonly firmware: NonNullable<EndpointReport["firmware"]>;
  /** Components of type `operating-system`. */
  readonly systems: readonly JsonObject[];
  /** Types of the package URLs that were taken. */
  readonly types: ReadonlySet<string>;
  readonly faults: readonly string[];
}

interface Found {
  readonly software: Map<string, SoftwareItem>;
  readonly firmware: NonNullable<EndpointReport["firmware"]>[number][];
  readonly systems: JsonObject[];
  readonly types: Set<string>;
  readonly faults: string[];
  /** Those that should have a package URL and do not. */
  readonly nameless: string[];
}

/**
 * All components, however they nest. A library, framework or platform without a package URL, and an application that has a version
 * and none, is something installed that nothing can be said about; files, data and the like are not installed things.
 * @see CycloneDX 1.6, "components"
 */
export function readComponents(value: unknown): Components {
  const found: Found = {
    software: new Map(),
    firmware: [],
    systems: [],
    types: new Set(),
    faults: [],
    nameless: [],
  };
  walk(value, "components", found);
  const { software, nameless, faults, ...rest } = found;
  const [first] = nameless;
  const more = nameless.length === 1 ? "1 component has" : `${nameless.length} components have`;
  return {
    ...rest,
    software: [...software.values()],
    faults: first === undefined ? faults : [...faults, `${more} no purl: ${JSON.stringify(first)}`],
  };
}

function walk(value: unknown, where: string, found: Found): void {
  if (value === undefined) return;
  const items = asArray(value);
  if (items === undefined) {
    found.faults.push(`${where} is no list`);
    return;
  }
  for (const [index, item] of items.entries()) {
    const component = asObject(item);
    if (component === undefined) found.faults.push(`${where}[${index}] is no component`);
    else take(component, `${where}[${index}]`, found);
  }
}

const INSTALLED: ReadonlySet<string> = new Set(["library", "framework", "platform"]);
const KNOWN: ReadonlySet<string> = new Set([
  ...INSTALLED,
  "application",
  "container",
  "cryptographic-asset",
  "data",
  "device",
  "device-driver",
  "file",
  "machine-learning-model",
]);

function take(component: JsonObject, where: string, found: Found): void {
  walk(fieldOf(component, "components"), `${where}.components`, found);
  const type = factOf(component, "type") ?? "";
  if (type === "operating-system") {
    found.systems.push(component);
    return;
  }
  const name = factOf(component, "name");
  const version = factOf(component, "version");
  if (type === "firmware") {
    const vendor = vendorOf(component);
    if (name === undefined) found.faults.push(`${where} has no name`);
    else
      found.firmware.push({
        component: name,
        version: version ?? "",
        ...(vendor === undefined ? {} : { vendor }),
      });
    return;
  }
  const purl = factOf(component, "purl");
  if (purl !== undefined) takePackage(component, purl, version, where, found);
  else if (INSTALLED.has(type) || !KNOWN.has(type) || (type === "application" && version !== undefined))
    found.nameless.push(name ?? where);
}

function takePackage(
  component: JsonObject,
  purl: string,
  version: string | undefined,
  where: string,
  { software, types, faults }: Found,
): void {
  const read = readPurl(purl);
  if ("fault" in read) {
    faults.push(`${where}: the purl ${JSON.stringify(purl)} ${read.fault}`);
    return;
  }
  const { type, version: own } = read;
  if (own === "" && DISTRIBUTION_TYPES.has(type)) {
    faults.push(`${where}: the purl ${JSON.stringify(purl)} has no version`);
    return;
  }
  types.add(type);
  const full =
    own !== "" || version === undefined
      ? purl
      : purl.replace(/[?#]|$/, (end) => `@${encodeURIComponent(version)}${end}`);
  const source = componentSource(component, purl, read);
  software.set(`${full}\n${source?.name ?? ""}`, { purl: full, ...(source === undefined ? {} : { source }) });
}

const DISTRIBUTION_TYPES: ReadonlySet<string> = new Set(["deb", "rpm", "apk", "alpm"]);

function vendorOf(component: JsonObject): string | undefined {
  return (
    factOf(fieldOf(component, "manufacturer"), "name") ??
    factOf(fieldOf(component, "supplier"), "name") ??
    factOf(component, "publisher")
  );
}
