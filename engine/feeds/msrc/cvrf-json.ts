import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { parseStrictJson } from "../../core/text/strict-json.ts";
import { objectsOf, textOf, textsOf } from "../json-shape.ts";
import {
  type CvrfProduct,
  type CvrfRemediation,
  type CvrfThreat,
  type CvrfVulnerability,
  completeCvrf,
  type ReadCvrf,
} from "./cvrf.ts";
import { cvrfDate } from "./cvrf-date.ts";

/**
 * The JSON form that the API answers with. Types are numbers, and most texts stand in an object: `{"Value": "…"}`.
 * @see https://api.msrc.microsoft.com/cvrf/v3.0/swagger/index
 */
export function readCvrfJson(text: string): ReadCvrf {
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return { ok: false, reason: `is no JSON: ${parsed.reason}, at character ${parsed.offset}` };
  const root = asObject(parsed.value);
  if (fieldOf(root, "DocumentTracking") === undefined)
    return { ok: false, reason: "is no CVRF document: it has no `DocumentTracking`" };
  const tracking = objectIn(root, "DocumentTracking");
  return completeCvrf({
    id: valueIn(objectIn(tracking, "Identification"), "ID"),
    title: valueIn(root, "DocumentTitle"),
    released: cvrfDate(textOf(tracking, "InitialReleaseDate")),
    current: cvrfDate(textOf(tracking, "CurrentReleaseDate")),
    products: productsIn(objectIn(root, "ProductTree")),
    vulnerabilities: objectsOf(root, "Vulnerability").map(readVulnerability),
  });
}

/** `FullProductName` lists all of them; branches, where there are any, list them once more. */
function productsIn(tree: JsonObject | undefined): readonly CvrfProduct[] {
  return objectsOf(tree, "FullProductName").map((product) => {
    return { id: textOf(product, "ProductID") ?? "", name: (textOf(product, "Value") ?? "").trim() };
  });
}

function readVulnerability(vulnerability: JsonObject): CvrfVulnerability {
  return {
    id: textOf(vulnerability, "CVE")?.trim() ?? "",
    affected: objectsOf(vulnerability, "ProductStatuses")
      .filter((status) => fieldOf(status, "Type") === KNOWN_AFFECTED)
      .flatMap(productIds),
    scores: objectsOf(vulnerability, "CVSSScoreSets").map((set) => {
      const base = fieldOf(set, "BaseScore");
      return { base: typeof base === "number" ? String(base) : "", products: productIds(set) };
    }),
    threats: objectsOf(vulnerability, "Threats").map(readThreat),
    remediations: objectsOf(vulnerability, "Remediations").map(readRemediation),
  };
}

const KNOWN_AFFECTED = 3;

const THREATS: ReadonlyMap<unknown, CvrfThreat["type"]> = new Map([
  [0, "impact"],
  [1, "exploit"],
  [3, "severity"],
]);

function readThreat(threat: JsonObject): CvrfThreat {
  return {
    type: THREATS.get(fieldOf(threat, "Type")) ?? "other",
    text: valueIn(threat, "Description") ?? "",
    products: productIds(threat),
  };
}

const REMEDIATIONS: ReadonlyMap<unknown, string> = new Map([
  [0, "Workaround"],
  [1, "Mitigation"],
  [2, "Vendor Fix"],
  [3, "None Available"],
  [4, "Will Not Fix"],
  [5, "Known Issue"],
]);

function readRemediation(remediation: JsonObject): CvrfRemediation {
  const type = fieldOf(remediation, "Type");
  return {
    type: REMEDIATIONS.get(type) ?? `type ${JSON.stringify(type ?? null)}`,
    text: valueIn(remediation, "Description") ?? "",
    url: valueIn(remediation, "URL") ?? "",
    supercedence: valueIn(remediation, "Supercedence") ?? "",
    subType: valueIn(remediation, "SubType") ?? "",
    fixedBuild: valueIn(remediation, "FixedBuild") ?? "",
    restart: valueIn(remediation, "RestartRequired") ?? "",
    products: productIds(remediation),
  };
}

function productIds(object: JsonObject): readonly string[] {
  return textsOf(object, "ProductID").map((id) => id.trim());
}

function objectIn(object: JsonObject | undefined, key: string): JsonObject | undefined {
  return asObject(fieldOf(object, key));
}

/** A text, or the text of an object's `Value`; undefined: neither, or empty. */
function valueIn(object: JsonObject | undefined, key: string): string | undefined {
  const text = textOf(object, key) ?? textOf(objectIn(object, key), "Value");
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}
