import { compareText } from "../../core/model/compare-text.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { Vulnerability } from "../../schema/documents.generated.ts";
import { isCveId } from "../record-text.ts";

/**
 * What a release closes. Exploited is what Apple says is; since when, it does not say. A list that was left blank is told by
 * the count beside it.
 * @returns a text: what is wrong with the lists
 */
export function readVulnerabilities(record: JsonObject | undefined): readonly Vulnerability[] | string {
  const listed = asObject(fieldOf(record, "CVEs"));
  if (listed === undefined) return "has no list of `CVEs`";
  const active = asArray(fieldOf(record, "ActivelyExploitedCVEs"));
  if (active === undefined) return "has no list of `ActivelyExploitedCVEs`";
  const ids = Object.keys(listed);
  const count = fieldOf(record, "UniqueCVEsCount");
  if (count !== undefined && count !== ids.length)
    return `says that it closes ${JSON.stringify(count)} vulnerabilities and lists ${ids.length}`;
  const exploited = new Set<string>();
  for (const id of active) {
    if (typeof id !== "string" || !isCveId(id)) return noCve(id);
    exploited.add(id);
  }
  for (const id of ids) {
    if (!isCveId(id)) return noCve(id);
    const said = isSaidToBeExploited(listed[id]);
    if (said === undefined) return `does not say whether ${id} is exploited`;
    if (said) exploited.add(id);
  }
  const all = [...new Set([...ids, ...exploited])].sort(compareText);
  return all.map((id) => (exploited.has(id) ? { id, exploited: true } : { id }));
}

/** Version 1 says true or false, version 2 has an object with what it knows. */
function isSaidToBeExploited(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const facts = asObject(value);
  if (facts === undefined) return undefined;
  const said = fieldOf(facts, "ActivelyExploited") ?? false;
  return typeof said === "boolean" ? said : undefined;
}

function noCve(id: unknown): string {
  return `${JSON.stringify(id).slice(0, 60)} is no CVE id`;
}
