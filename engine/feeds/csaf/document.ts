import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { fixesKernel } from "../../core/catalog/kernel-fix.ts";
import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant, type Instant, parseInstant } from "../../core/model/instant.ts";
import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { Fix, Patch, Vulnerability } from "../../schema/documents.generated.ts";
import { objectsOf, textOf } from "../json-shape.ts";
import { moduleStreamsOf } from "../osv/module-streams.ts";
import { isCveId, isPatchId, linksOf, titleOf } from "../record-text.ts";
import { severityOf, vulnerabilityOf } from "./facts.ts";
import { type CsafFixes, csafFixes } from "./fixes.ts";
import { readProductTree } from "./product-tree.ts";
import { type CsafStatuses, placeProducts, statusesOf } from "./statuses.ts";

export interface CsafDocument {
  readonly patch?: Patch;
  /** When its publisher last changed it; present with a patch. */
  readonly current?: Instant;
  readonly refused: readonly RefusedRecord[];
  readonly passedOver: readonly RefusedRecord[];
}

interface Head {
  readonly id: string;
  readonly category: string;
  readonly current: Instant;
  readonly document: JsonObject;
  readonly title: string;
}

const LINKS = 20;
const VEX = "csaf_vex";
/** What of one kind is named before the rest is counted. */
const NAMED = 5;

/**
 * One CSAF document as a patch, called by its tracking id (`RHSA-2024:2447`). VEX documents of all publishers are called by the
 * vulnerability, so those have the publisher's name in front, as OSV does it: `REDHAT-CVE-2024-2961`.
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html
 */
export function readCsafDocument(value: unknown, at: string): CsafDocument {
  const root = asObject(value);
  const head = headOf(root);
  if (root === undefined || typeof head === "string")
    return refuse(at, typeof head === "string" ? head : "no object");
  if ("reason" in head) return refuse(head.id, head.reason);
  if (isWithdrawn(head)) return withPatch(head, retraction(head, []));
  if (head.category === "csaf_superseded") return passOver(head.id, "another document stands for it now");
  const tree = readProductTree(root);
  if (typeof tree === "string") return refuse(head.id, tree);
  const place = placeProducts(tree);
  const all = objectsOf(root, "vulnerabilities").map((one) => ({ one, statuses: statusesOf(one, place) }));
  return documentOf(head, all);
}

interface Stated {
  readonly one: JsonObject;
  readonly statuses: CsafStatuses;
}

function documentOf(head: Head, all: readonly Stated[]): CsafDocument {
  const { id, category, title, document } = head;
  const streams = category === VEX ? [] : moduleStreamsOf(title);
  const { fixes, faults } = csafFixes(
    all.flatMap(({ statuses }) => statuses.fixed),
    all.flatMap(({ statuses }) => statuses.affected),
    streams,
  );
  const refused = refusedOf(id, faults, all);
  const passedOver = othersOf(id, all);
  if (fixes.length > 0) {
    const about = all.filter(({ statuses }) => statuses.fixed.length + statuses.affected.length > 0);
    const vulnerabilities = vulnerabilitiesOf(about.map(({ one }) => one));
    const severity = severityOf(
      document,
      about.map(({ one }) => one),
    );
    const patch: Patch = {
      ...frameOf(head),
      severity,
      vulnerabilities,
      fixes,
      ...rebootOf(
        fixes,
        about.map(({ one }) => one),
      ),
    };
    return { ...withPatch(head, patch), refused, passedOver };
  }
  if (refused.length > 0) return refuse(id, refused[0]?.reason ?? "");
  if (all.some(({ statuses }) => statuses.open > 0))
    return passOver(id, "what it is about is under investigation");
  const clear = all.some(({ statuses }) => statuses.notAffected > 0);
  // What was said to be affected is so no longer.
  if (clear && category === VEX)
    return withPatch(head, retraction(head, vulnerabilitiesOf(all.map(({ one }) => one))));
  return passOver(id, clear ? "names nothing that is affected" : "names no package of a system");
}

/** A string: it is no such document. */
function headOf(
  root: JsonObject | undefined,
): Head | { readonly id: string; readonly reason: string } | string {
  const document = asObject(fieldOf(root, "document"));
  const tracking = asObject(fieldOf(document, "tracking"));
  const tracked = textOf(tracking, "id");
  const version = textOf(document, "csaf_version");
  if (document === undefined || tracked === undefined || version === undefined)
    return "no CSAF document: it has no version or no id";
  const id = isCveId(tracked) ? publishersId(tracked, document) : tracked;
  if (id === undefined) return { id: tracked, reason: "does not say whose word on the vulnerability it is" };
  if (!isPatchId(id)) return `${JSON.stringify(id.slice(0, 80))} is no id of a patch`;
  if (version !== "2.0" && version !== "2.1")
    return {
      id,
      reason: `is written in version ${JSON.stringify(version.slice(0, 20))} of CSAF, and 2.0 and 2.1 are read`,
    };
  const status = textOf(tracking, "status");
  if (status === "draft") return { id, reason: "is a draft" };
  if (status !== "final" && status !== "interim")
    return { id, reason: `its status ${JSON.stringify(status ?? null)} is none of final, interim and draft` };
  const current = parseInstant(textOf(tracking, "current_release_date") ?? "");
  if (current === undefined) return { id, reason: "`current_release_date` is no date" };
  const title = titleOf(textOf(document, "title") ?? "").replace(
    /^Red Hat (?:Security|Bug Fix|Enhancement) Advisory: /,
    "",
  );
  return { id, category: textOf(document, "category") ?? "", current, document, title };
}

function publishersId(cve: string, document: JsonObject): string | undefined {
  const { vendor = "" } = vendorOf(document);
  const name = vendor.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return name === "" ? undefined : `${name.toUpperCase()}-${cve}`;
}

/** CSAF 2.1 has a category for it; publishers of 2.0 write it in front of the title. */
function isWithdrawn({ category, title }: Head): boolean {
  return category === "csaf_withdrawn" || /^(?:\*\* ?WITHDRAWN ?\*\*|\[WITHDRAWN\]|WITHDRAWN:)/i.test(title);
}

function frameOf({ id, title, document }: Head): Omit<Patch, "fixes"> {
  const tracking = asObject(fieldOf(document, "tracking"));
  const released = parseInstant(textOf(tracking, "initial_release_date") ?? "");
  const references = objectsOf(document, "references").filter((one) => textOf(one, "category") === "self");
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id,
    ...vendorOf(document),
    ...(title === "" ? {} : { title }),
    classification: classificationOf(id),
    ...(released === undefined ? {} : { released: formatInstant(released) }),
    references: linksOf(
      references.map((one) => textOf(one, "url") ?? ""),
      LINKS,
    ),
  };
}

function retraction(head: Head, vulnerabilities: readonly Vulnerability[]): Patch {
  const severity = severityOf(head.document, []);
  return { ...frameOf(head), severity, vulnerabilities, fixes: [], retracted: true };
}

/** As the other feeds call them; else the name that the publisher gives itself. */
function vendorOf(document: JsonObject): { readonly vendor?: string } {
  const publisher = asObject(fieldOf(document, "publisher"));
  const namespace = textOf(publisher, "namespace") ?? "";
  const known =
    /^https?:\/\/(?:[\w.-]+\.)?(redhat|suse|opensuse|almalinux|debian|ubuntu)\.(?:com|org)(?:\/|$)/.exec(
      namespace,
    )?.[1];
  const name = known ?? titleOf(textOf(publisher, "name") ?? "");
  return name === "" ? {} : { vendor: name };
}

function classificationOf(id: string): NonNullable<Patch["classification"]> {
  if (/^(?:RHBA|(?:open)?SUSE-RU)-/.test(id)) return "bugfix";
  return /^(?:RHEA|(?:open)?SUSE-[FO]U)-/.test(id) ? "feature" : "security";
}

function vulnerabilitiesOf(all: readonly JsonObject[]): readonly Vulnerability[] {
  const found = new Map<string, Vulnerability>();
  for (const one of all) {
    const id = textOf(one, "cve") ?? "";
    if (isCveId(id) && !found.has(id)) found.set(id, vulnerabilityOf(id, one));
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}

/** SUSE's kernels: `kernel-default`, `kernel-azure`, `kernel-64kb` … */
const SUSE_KERNEL = /^kernel-(?:default|azure|64kb|preempt|rt|vanilla|pae|xen|trace)(?:-base)?$/;
const RESTARTS = new Set(["machine", "system", "zone"]);

function rebootOf(fixes: readonly Fix[], all: readonly JsonObject[]): { readonly reboot?: "required" } {
  const kernel = fixes.some(
    (fix) => fixesKernel(fix) || (fix.scheme === "rpm" && SUSE_KERNEL.test(fix.product ?? "")),
  );
  const asked = all
    .flatMap((one) => objectsOf(one, "remediations"))
    .some((one) => RESTARTS.has(textOf(asObject(fieldOf(one, "restart_required")), "category") ?? ""));
  return kernel || asked ? { reboot: "required" } : {};
}

function refusedOf(
  id: string,
  faults: CsafFixes["faults"],
  all: readonly Stated[],
): readonly RefusedRecord[] {
  const refused = [...faults].map(([reason, { id: product, count }]) => ({
    record: `${id} (${product.slice(0, 120)})`,
    reason: `${reason}${count > 1 ? `, and so do ${count - 1} more` : ""}`,
  }));
  const missing = [...new Set(all.flatMap(({ statuses }) => statuses.undefined))];
  if (missing.length === 0) return refused;
  const record = `${id} (${missing[0]?.slice(0, 120)})`;
  return [
    ...refused,
    { record, reason: `is a product that the document does not define${andMore(missing.length - 1)}` },
  ];
}

/** One line a document: thousands of them are about containers and layered products. */
function othersOf(id: string, all: readonly Stated[]): readonly RefusedRecord[] {
  const names = [...new Set(all.flatMap(({ statuses }) => [...statuses.others]))].sort(compareText);
  if (names.length === 0) return [];
  const first = names
    .slice(0, NAMED)
    .map((name) => name.slice(0, 80))
    .join(", ");
  const reason = `no packages of a system: those of ${first}${andMore(names.length - NAMED)}`;
  return [{ record: `${id} (part)`, reason }];
}

function andMore(count: number): string {
  return count > 0 ? `, and ${count} more` : "";
}

function withPatch({ current }: Head, patch: Patch): CsafDocument {
  return { patch, current, refused: [], passedOver: [] };
}

function passOver(record: string, reason: string): CsafDocument {
  return { refused: [], passedOver: [{ record, reason }] };
}

function refuse(record: string, reason: string): CsafDocument {
  return { refused: [{ record, reason }], passedOver: [] };
}
