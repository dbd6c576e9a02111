import { describeDuration, parseDuration } from "../core/model/duration.ts";
import type { CatalogList } from "../schema/documents.generated.ts";
import { countOf } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { leftColumns, textTable } from "./text-table.ts";
import { clip } from "./text-width.ts";

/** The patches, one a line, below the feeds that they come from. */
export function catalogListText({ entries, feeds }: CatalogList, { paint, width }: TextLook): string {
  const feedRows = feeds.map(({ format, asOf, digest, age }) => [
    inertText(format),
    inertText(asOf ?? "not dated"),
    ageText(age),
    shortId(digest),
  ]);
  const rows = entries.map(({ id, severity, classification, released, vulnerabilities, title }) => [
    inertText(id),
    inertText(severity ?? "unknown"),
    inertText(classification ?? ""),
    inertText(released?.slice(0, 10) ?? "–"),
    exploitedText(vulnerabilities),
    clip(inertText(title ?? ""), Math.max(20, width - 70)),
  ]);
  const lines = [
    paint("heading", `${countOf(entries.length, "patch", "patches")} from ${countOf(feeds.length, "feed")}`),
    ...textTable(leftColumns("Feed", "as of", "age", "digest"), feedRows, { paint, width, fixed: 1 }),
    "",
    ...textTable(leftColumns("Patch", "severity", "kind", "released", "exploited", "title"), rows, {
      paint,
      width: Number.POSITIVE_INFINITY,
      fixed: 1,
    }),
  ];
  return `${lines.join("\n")}\n`;
}

function exploitedText(vulnerabilities: CatalogList["entries"][number]["vulnerabilities"]): string {
  const all = vulnerabilities ?? [];
  const exploited = all.filter((one) => one.exploited === true).length;
  return exploited > 0 ? `${exploited} of ${all.length}` : "";
}

/** `P1DT2H` → `1 d 2 h`. */
function ageText(age: string | null): string {
  const duration = age === null ? undefined : parseDuration(age);
  return duration === undefined ? inertText(age ?? "–") : describeDuration(duration);
}
