import type { Endpoint } from "../core/model/endpoint.ts";
import type { EndpointSelector, Patch, PatchSelector } from "../schema/documents.generated.ts";

/** Three-valued truth of the specification: null is unknown. */
export type Truth = true | false | null;

export function allOf(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

export function anyOf(values: readonly Truth[]): Truth {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

export function notOf(value: Truth): Truth {
  return value === null ? null : !value;
}

/** Whether a selector selects an endpoint (documents.md, "Selectors"). */
export function selectsEndpoint(selector: EndpointSelector, endpoint: Endpoint): Truth {
  const { names, labels, os, facts, software, any, all, not } = selector;
  const { report } = endpoint;
  const said: Truth[] = [];
  if (names) said.push(names.some((name) => globbed(name, endpoint.id)));
  for (const [key, wanted] of Object.entries(labels ?? {}))
    said.push(oneOf(own(endpoint.labels, key), wanted));
  if (os?.family) said.push(oneOf(report?.os?.family, os.family));
  if (os?.id) said.push(oneOf(report?.os?.id, os.id));
  if (os?.version) said.push(versionHolds(report?.os?.version, os.version));
  for (const [key, wanted] of Object.entries(facts ?? {}))
    said.push(factHolds(report?.hardware, key, wanted));
  for (const name of software ?? [])
    said.push(
      report?.image
        ? report.image.software.some((one) => [one.product, one.source.name].includes(name))
        : null,
    );
  if (any) said.push(anyOf(any.map((one) => selectsEndpoint(one, endpoint))));
  if (all) said.push(allOf(all.map((one) => selectsEndpoint(one, endpoint))));
  if (not) said.push(notOf(selectsEndpoint(not, endpoint)));
  return allOf(said);
}

/** Whether a selector selects a patch, with the facts of one moment. */
export function selectsPatch(selector: PatchSelector, patch: Patch): Truth {
  const { ids, cves, severity, classification, exploited, cvss, epss, vendor, products, any, all, not } =
    selector;
  const said: Truth[] = [];
  if (ids) said.push(ids.some((id) => globbed(id, patch.id)));
  if (cves) said.push(ofVulnerabilities(patch, ({ id }) => cves.some((glob) => globbed(glob, id))));
  if (severity)
    said.push(patch.severity ? severity.includes(patch.severity) : severity.includes("unknown") || null);
  if (classification) said.push(oneOf(patch.classification, classification));
  if (vendor) said.push(oneOf(patch.vendor, vendor));
  if (exploited === true) said.push(isExploited(patch));
  if (exploited === false) said.push(notOf(isExploited(patch)));
  if (cvss) said.push(highestHolds(patch, "cvss", cvss));
  if (epss) said.push(highestHolds(patch, "epss", epss));
  if (products)
    said.push(patch.fixes.some(({ product }) => products.some((glob) => product && globbed(glob, product))));
  if (any) said.push(anyOf(any.map((one) => selectsPatch(one, patch))));
  if (all) said.push(allOf(all.map((one) => selectsPatch(one, patch))));
  if (not) said.push(notOf(selectsPatch(not, patch)));
  return allOf(said);
}

export function factHolds(
  hardware: Readonly<Record<string, string | number | boolean>> | undefined,
  key: string,
  wanted: string | number | boolean | readonly (string | number | boolean)[],
): Truth {
  const value = own(hardware, key);
  if (value === undefined || value === "") return null;
  const list = typeof wanted === "object" ? wanted : [wanted];
  return list.some((one) => String(one) === String(value) || comparisonHolds(Number(value), String(one)));
}

/** By dotted prefix: only as many parts as the operand has are looked at. */
export function versionHolds(version: string | undefined, wanted: string): Truth {
  if (!version) return null;
  const [, operator = "=", operand = ""] = /^(>=|<=|>|<|=)?(.*)$/.exec(wanted) ?? [];
  const parts = operand.split(".").map(Number);
  const found = version.split(".").map(Number);
  for (const [index, part] of parts.entries()) {
    const difference = (found[index] ?? 0) - part;
    if (difference !== 0) return difference > 0 ? operator.startsWith(">") : operator.startsWith("<");
  }
  return operator.includes("=");
}

function comparisonHolds(value: number, wanted: string): boolean {
  const [, operator = "=", operand = ""] = /^(>=|<=|>|<|=)?(.*)$/.exec(wanted) ?? [];
  const limit = Number(operand);
  if (value === limit) return operator.includes("=");
  return value > limit ? operator.startsWith(">") : operator.startsWith("<") && value < limit;
}

/** A patch that lists no vulnerabilities has none; one that does not say is unknown. */
function ofVulnerabilities(
  patch: Patch,
  test: (vulnerability: NonNullable<Patch["vulnerabilities"]>[number]) => Truth,
): Truth {
  return patch.vulnerabilities ? anyOf(patch.vulnerabilities.map(test)) : null;
}

function isExploited(patch: Patch): Truth {
  return ofVulnerabilities(patch, ({ exploited }) => exploited ?? null);
}

/** A known score that is high enough settles "at least"; all else needs every score. */
function highestHolds(patch: Patch, key: "cvss" | "epss", wanted: string): Truth {
  if (!patch.vulnerabilities) return null;
  const scores = patch.vulnerabilities.map((one) => one[key] ?? null);
  if (scores.length === 0) return false;
  const known = scores.filter((score) => score !== null);
  const holds = known.length > 0 && comparisonHolds(Math.max(...known), wanted);
  if (known.length === scores.length) return holds;
  return holds && wanted.startsWith(">") ? true : null;
}

function oneOf(value: string | undefined, wanted: string | readonly string[]): Truth {
  if (value === undefined || value === "") return null;
  return [wanted].flat().includes(value);
}

/** `*` stands for any run of characters, `?` for one. */
function globbed(glob: string, text: string): boolean {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s").test(text);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
