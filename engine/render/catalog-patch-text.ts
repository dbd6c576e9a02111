import type { CatalogEntry } from "../core/model/catalog.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Fix, Vulnerability } from "../schema/documents.generated.ts";
import { countOf } from "./count-text.ts";
import { factLines } from "./fact-lines.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";
import { shortId } from "./short-id.ts";

/** One patch with all that the catalog knows of it. @param feed that its record is of */
export function catalogPatchText(entry: CatalogEntry, feed: string | undefined, paint: Paint): string {
  const { patch, digest, firstSeen, released, unlisted, facts, revisions } = entry;
  const lines = [
    `${paint("heading", inertText(patch.id))}  ${inertText(patch.title ?? "")}`.trimEnd(),
    ...factLines([
      ["digest", digest],
      ["vendor", patch.vendor],
      ["kind", `${patch.classification ?? "unknown"}, ${patch.severity ?? "unknown"} severity`],
      ["released", instantText(released)],
      ["first seen", instantText(firstSeen) ?? "no date: it is held"],
      ["unlisted since", instantText(unlisted)],
      ["retracted", patch.retracted === true ? "yes, by its publisher" : undefined],
      ["reboot", patch.reboot ?? undefined],
      [
        "removable",
        patch.removable === undefined || patch.removable === null ? undefined : String(patch.removable),
      ],
      ["supersedes", patch.supersedes?.join(", ")],
      ["feed", feed ?? patch.source?.feed],
      ["revisions", [...revisions.keys()].map(shortId).join(", ")],
      ["facts", facts.length > 1 ? `changed ${countOf(facts.length - 1, "time")}` : undefined],
      ...(patch.vulnerabilities ?? []).map((one) => ["vulnerability", vulnerabilityText(one)] as const),
      ...patch.fixes.map((fix) => ["fixes", fixText(fix)] as const),
      ...(patch.references ?? []).map((reference) => ["reference", reference] as const),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function vulnerabilityText({ id, cvss, epss, exploited, exploitedSince }: Vulnerability): string {
  const since = exploitedSince === undefined || exploitedSince === null ? "" : ` since ${exploitedSince}`;
  const parts = [
    ...(cvss === undefined || cvss === null ? [] : [`CVSS ${cvss}`]),
    ...(epss === undefined || epss === null ? [] : [`EPSS ${epss}`]),
    ...(exploited === true ? [`exploited${since}`] : []),
  ];
  return parts.length === 0 ? id : `${id} (${parts.join(", ")})`;
}

function fixText({ type, os, product, fixed, module }: Fix): string {
  const stream =
    module === undefined || module === null ? undefined : `module ${module.name}:${module.stream}`;
  const system = os === undefined || os === null ? undefined : [os.id, os.version].filter(Boolean).join(" ");
  return [
    type,
    product ?? "",
    fixed === undefined || fixed === null ? "" : `in ${fixed}`,
    system === undefined ? "" : `on ${system}`,
    stream ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function instantText(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : formatInstant(instant);
}
