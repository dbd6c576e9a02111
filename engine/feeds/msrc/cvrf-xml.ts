import { readXml, type XmlElement } from "../xml-tree.ts";
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
 * The XML form: CVRF 1.1 with Microsoft's additions to remediations.
 * @see https://docs.oasis-open.org/csaf/csaf-cvrf/v1.2/csaf-cvrf-v1.2.html
 */
export function readCvrfXml(text: string): ReadCvrf {
  const read = readXml(text, SKIPPED);
  if (!read.ok) return { ok: false, reason: `is no XML: ${read.reason}` };
  const { root } = read;
  if (root.name !== "cvrfdoc") return { ok: false, reason: `is no CVRF document, but <${root.name}>` };
  const tracking = child(root, "DocumentTracking");
  return completeCvrf({
    id: textIn(child(tracking, "Identification"), "ID"),
    title: textIn(root, "DocumentTitle"),
    released: cvrfDate(textIn(tracking, "InitialReleaseDate")),
    current: cvrfDate(textIn(tracking, "CurrentReleaseDate")),
    products: productsIn(child(root, "ProductTree")),
    vulnerabilities: children(root, "Vulnerability").map(readVulnerability),
  });
}

/** Prose and lists of files: most of a document's bytes, and nothing of a patch. */
const SKIPPED = new Set(["DocumentNotes", "Notes", "AffectedFiles", "Acknowledgments", "RevisionHistory"]);

/** At any depth: branches group products. */
function productsIn(tree: XmlElement | undefined): readonly CvrfProduct[] {
  const found: CvrfProduct[] = [];
  const open = [...(tree?.children ?? [])];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one.name === "FullProductName")
      found.push({ id: one.attributes.get("ProductID") ?? "", name: one.text.trim() });
    open.push(...one.children);
  }
  return found;
}

function readVulnerability(element: XmlElement): CvrfVulnerability {
  return {
    id: textIn(element, "CVE") ?? "",
    affected: children(child(element, "ProductStatuses"), "Status")
      .filter(({ attributes }) => attributes.get("Type") === "Known Affected")
      .flatMap(productIds),
    scores: children(child(element, "CVSSScoreSets"), "ScoreSet").map((set) => {
      return { base: textIn(set, "BaseScore") ?? "", products: productIds(set) };
    }),
    threats: children(child(element, "Threats"), "Threat").map(readThreat),
    remediations: children(child(element, "Remediations"), "Remediation").map(readRemediation),
  };
}

function readThreat(element: XmlElement): CvrfThreat {
  return {
    type: THREATS.get(element.attributes.get("Type") ?? "") ?? "other",
    text: textIn(element, "Description") ?? "",
    products: productIds(element),
  };
}

const THREATS: ReadonlyMap<string, CvrfThreat["type"]> = new Map([
  ["Impact", "impact"],
  ["Exploit Status", "exploit"],
  ["Severity", "severity"],
]);

function readRemediation(element: XmlElement): CvrfRemediation {
  return {
    type: element.attributes.get("Type") ?? "",
    text: textIn(element, "Description") ?? "",
    url: textIn(element, "URL") ?? "",
    supercedence: textIn(element, "Supercedence") ?? "",
    subType: textIn(element, "SubType") ?? "",
    fixedBuild: textIn(element, "FixedBuild") ?? "",
    restart: textIn(element, "RestartRequired") ?? "",
    products: productIds(element),
  };
}

function productIds(element: XmlElement): readonly string[] {
  return children(element, "ProductID").map(({ text }) => text.trim());
}

function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** Undefined: there is none, or it is empty. */
function textIn(element: XmlElement | undefined, name: string): string | undefined {
  const text = child(element, name)?.text.trim() ?? "";
  return text === "" ? undefined : text;
}
