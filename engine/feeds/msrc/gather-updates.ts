import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { canonicalKbId } from "../../core/model/kb-id.ts";
import { isCveId, titleOf } from "../record-text.ts";
import { APPLICATIONS } from "./applications.ts";
import { isHotpatch, noteBuild } from "./build-evidence.ts";
import { containedIn } from "./contained.ts";
import type { CvrfDocument, CvrfRemediation, CvrfVulnerability } from "./cvrf.ts";
import { type LeadsOn, leadingUpdates } from "./leading-updates.ts";
import { dropWiderSuperseded } from "./narrow-supersedence.ts";
import { readSupercedence } from "./supercedence.ts";
import { createMeanings } from "./system-of-product.ts";
import { newUpdate, systemKey, type Update } from "./update.ts";
import { noteVulnerability } from "./vulnerability-facts.ts";

export interface GatheredUpdates {
  /** By id. */
  readonly updates: ReadonlyMap<string, Update>;
  readonly refused: readonly RefusedRecord[];
  readonly passedOver: readonly RefusedRecord[];
}

/** @param documents the earliest first: an update's date and month are of the first that names it */
export function gatherUpdates(documents: readonly CvrfDocument[]): GatheredUpdates {
  const gathering: Gathering = {
    updates: new Map(),
    refused: new Map(),
    passedOver: new Map(),
    meaningOf: createMeanings(),
  };
  for (const document of documents) gatherDocument(document, gathering);
  const { updates, refused, passedOver } = gathering;
  const dropped = dropWiderSuperseded(updates);
  return { updates, refused: recordsOf(refused), passedOver: [...recordsOf(passedOver), ...dropped] };
}

interface Gathering {
  readonly updates: Map<string, Update>;
  /** Reasons by record: the same accident stands in dozens of remediations. */
  readonly refused: Map<string, string>;
  readonly passedOver: Map<string, string>;
  readonly meaningOf: ReturnType<typeof createMeanings>;
}

interface Row {
  readonly document: CvrfDocument;
  /** Names by id. */
  readonly products: ReadonlyMap<string, string>;
  readonly vulnerability: CvrfVulnerability;
  readonly remediation: CvrfRemediation;
  readonly leadsOn: LeadsOn;
  readonly gathering: Gathering;
}

function gatherDocument(document: CvrfDocument, gathering: Gathering): void {
  const products = productNames(document, gathering);
  const leadsOn = leadingUpdates(document);
  for (const vulnerability of document.vulnerabilities) {
    const { id, remediations } = vulnerability;
    if (!isCveId(id) && !/^ADV\d{6}$/.test(id)) {
      gathering.refused.set(
        `${document.id} (${JSON.stringify(id.slice(0, 40))})`,
        "is no id of a vulnerability",
      );
      continue;
    }
    for (const remediation of remediations)
      gatherRemediation({ document, products, vulnerability, remediation, leadsOn, gathering });
    noteUnfixed(vulnerability, products, gathering);
  }
  for (const [wide, inside] of containedIn(document))
    for (const narrow of inside) gathering.updates.get(wide)?.supersedes.add(narrow);
}

/** A vulnerability without an update is no update, and named all the same: nothing installed closes it. */
function noteUnfixed(
  { id, affected, remediations }: CvrfVulnerability,
  products: ReadonlyMap<string, string>,
  { passedOver }: Gathering,
): void {
  const fixed = new Set(
    remediations.filter(({ type }) => type === "Vendor Fix").flatMap(({ products: about }) => about),
  );
  for (const product of affected) {
    if (!fixed.has(product))
      passedOver.set(
        `${id} (${products.get(product) ?? product})`,
        "is affected, and no update is published",
      );
  }
}

function productNames({ id, products }: CvrfDocument, { refused }: Gathering): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const product of products) {
    const other = names.get(product.id);
    if (other !== undefined && other !== product.name) twice.add(product.id);
    names.set(product.id, product.name);
  }
  for (const one of twice) {
    names.delete(one);
    refused.set(`${id} (ProductID ${one})`, "stands in the product tree with two names");
  }
  return names;
}

function gatherRemediation(row: Row): void {
  const { type, text, products } = row.remediation;
  const { passedOver } = row.gathering;
  const kb = canonicalKbId(text);
  if (type === "Known Issue") {
    if (kb !== undefined) updateOf(kb, row).hasKnownIssues = true;
    return;
  }
  if (type !== "Vendor Fix") {
    passedOver.set(`${row.vulnerability.id} (${titleOf(type)})`, "is no update");
    return;
  }
  if (products.length === 0) {
    row.gathering.refused.set(`${row.vulnerability.id} (${titleOf(text).slice(0, 80)})`, "names no product");
    return;
  }
  for (const product of products) {
    const name = row.products.get(product);
    if (name === undefined || name === "")
      row.gathering.refused.set(
        `${titleOf(text).slice(0, 80)} (ProductID ${product})`,
        `the product tree of ${row.document.id} does not name it`,
      );
    else if (kb === undefined) gatherApplication(name, product, row);
    else gatherKb(kb, name, product, row);
  }
}

function gatherKb(kb: string, name: string, product: string, row: Row): void {
  const update = updateOf(kb, row);
  const { fixedBuild, subType, supercedence } = row.remediation;
  const meaning = row.gathering.meaningOf(name, fixedBuild);
  if (meaning.kind === "other") update.unused.set(name, meaning.why);
  if (meaning.kind === "unknown-system")
    row.gathering.refused.set(`${kb} (${name})`, "no build is known of this Windows");
  if (meaning.kind !== "system") return;
  const { system } = meaning;
  const key = systemKey(system);
  const updated = update.systems.get(key) ?? { system, oddBuilds: new Set() };
  update.systems.set(key, updated);
  const leads = isHotpatch(subType) || row.leadsOn(kb, key) ? "leads" : "beside";
  noteBuild(updated, row.remediation, leads);
  noteRow(update, product, row);
  gatherSupercedence(update, supercedence, row.gathering);
}

function gatherSupercedence(update: Update, text: string, { refused, passedOver }: Gathering): void {
  const { kbs, bulletins, odd } = readSupercedence(text, update.id);
  for (const kb of kbs) update.supersedes.add(kb);
  for (const bulletin of bulletins)
    passedOver.set(`${update.id} (Supercedence ${bulletin})`, "a bulletin is no update");
  for (const part of odd)
    refused.set(`${update.id} (Supercedence ${JSON.stringify(titleOf(part).slice(0, 40))})`, "is no KB");
}

/** Without a KB there is only what the product and the version tell. */
function gatherApplication(name: string, product: string, row: Row): void {
  const { fixedBuild, text } = row.remediation;
  const application = APPLICATIONS.get(name);
  if (application === undefined || !/^\d{1,9}(?:\.\d{1,9}){1,3}$/.test(fixedBuild)) {
    const why =
      application === undefined
        ? "no KB, and installed software does not tell whether it has this update"
        : `no KB, and FixedBuild ${JSON.stringify(titleOf(fixedBuild).slice(0, 60))} is no version`;
    row.gathering.passedOver.set(`${titleOf(text).slice(0, 80) || "an update"} (${name})`, why);
    return;
  }
  const update = updateOf(`${application.patchPrefix}-${fixedBuild}`, row);
  update.applications.set(application.product, { application, version: fixedBuild });
  noteRow(update, product, row);
}

function noteRow(update: Update, product: string, { vulnerability, remediation }: Row): void {
  update.subTypes.add(remediation.subType);
  update.restarts.add(remediation.restart.toLowerCase());
  if (remediation.url !== "") update.links.add(remediation.url);
  noteVulnerability(update, vulnerability, product);
}

function updateOf(id: string, { document, gathering }: Row): Update {
  const update = gathering.updates.get(id) ?? newUpdate(id, document.released, document.title);
  gathering.updates.set(id, update);
  return update;
}

function recordsOf(reasons: ReadonlyMap<string, string>): readonly RefusedRecord[] {
  return [...reasons].map(([record, reason]) => ({ record, reason }));
}
