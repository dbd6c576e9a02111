import { asArray, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { SoftwareItem } from "../../schema/documents.generated.ts";
import { factOf } from "../json-value.ts";
import type { ReadPurl } from "../purl.ts";

/**
 * The source package, where the tool wrote one: Syft as the qualifier `upstream`, Trivy as properties. Undefined: it names none, or
 * is its own.
 */
export function componentSource(
  component: JsonObject,
  purl: string,
  read: ReadPurl,
): SoftwareItem["source"] | undefined {
  return fromUpstream(purl, read) ?? fromProperties(component, read);
}

/** `openssl`, `glibc@2.36-9`, `openssl-1.1.1k-5.el8.src.rpm`; Syft lists several, of which the first is what it was built of. */
function fromUpstream(purl: string, { type, version }: ReadPurl): SoftwareItem["source"] | undefined {
  const escaped = /[?&]upstream=([^&#]+)/.exec(purl)?.[1];
  const upstream = escaped === undefined ? undefined : decode(escaped).split(",")[0];
  if (upstream === undefined || upstream === "") return undefined;
  const epoch = /^\d+(?=:)/.exec(version)?.[0];
  const file = type === "rpm" ? /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(upstream) : null;
  if (file !== null) {
    const [, name = "", release = ""] = file;
    return { name, version: epoch === undefined ? release : `${epoch}:${release}` };
  }
  const [name = "", own] = upstream.split("@");
  return name === "" ? undefined : { name, version: own === undefined || own === "" ? version : own };
}

/** @see Trivy documentation, "CycloneDX": aquasecurity:trivy:SrcName, SrcVersion, SrcRelease, SrcEpoch */
function fromProperties(component: JsonObject, { version }: ReadPurl): SoftwareItem["source"] | undefined {
  const properties = new Map<string, string>();
  for (const property of asArray(fieldOf(component, "properties")) ?? []) {
    const key = /^aquasecurity:trivy:(Src\w+)$/.exec(factOf(property, "name") ?? "")?.[1];
    const value = factOf(property, "value");
    if (key !== undefined && value !== undefined) properties.set(key, value);
  }
  const name = properties.get("SrcName");
  if (name === undefined) return undefined;
  const plain = properties.get("SrcVersion");
  if (plain === undefined) return { name, version };
  const release = properties.get("SrcRelease");
  const epoch = properties.get("SrcEpoch");
  const full = release === undefined ? plain : `${plain}-${release}`;
  return { name, version: epoch === undefined || epoch === "0" ? full : `${epoch}:${full}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
