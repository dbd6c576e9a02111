import { describeDuration } from "../core/model/duration.ts";
import type { Instant } from "../core/model/instant.ts";
import { countOf, countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { leftColumns, textTable } from "./text-table.ts";
import { firstLines, topLines } from "./top-lines.ts";

/** What `catalog sync` did, as it shows it. */
export interface CatalogSyncShown {
  readonly feeds: readonly {
    readonly feed: string;
    readonly format: string;
    readonly outcome: "read" | "unchanged" | "refused" | "not-asked";
    readonly records: number;
    readonly refusedRecords: number;
    readonly reason?: string;
    readonly asOf?: Instant;
    readonly readAt?: Instant;
    readonly ageMs?: number;
    readonly stale: boolean;
  }[];
  readonly changes: readonly {
    readonly patch: string;
    readonly feed: string;
    readonly kind: string;
    readonly says: string;
  }[];
  readonly refusedRecords: readonly RecordShown[];
  readonly passedOver: readonly RecordShown[];
  readonly overlaps: readonly {
    readonly kept: string;
    readonly shadowed: string;
    readonly patches: number;
    readonly example: string;
  }[];
  readonly entries: number;
  readonly digest?: string;
  readonly written: "new" | "unchanged" | "nothing";
  readonly damaged: readonly string[];
  readonly exitCode: number;
  readonly exitReason: string;
}

export interface RecordShown {
  readonly feed: string;
  readonly record: string;
  readonly reason: string;
}

/** How many lines a list has in text; its total is exact. */
const TOP = 10;

/** Feed by feed, what changed, what was refused, what stayed at its last good state. */
export function catalogSyncText(sync: CatalogSyncShown, { paint, width }: TextLook): string {
  const rows = sync.feeds.map(({ feed, outcome, records, refusedRecords, ageMs, stale }) => [
    inertText(feed),
    outcome === "refused" ? { text: outcome, style: "bad" as const } : inertText(outcome),
    countText(records),
    refusedRecords === 0 ? "" : { text: countText(refusedRecords), style: "bad" as const },
    `${ageMs === undefined ? "–" : describeDuration(ageMs)}${stale ? " (stale)" : ""}`,
  ]);
  const columnsOf = [
    ...leftColumns("Feed", "outcome"),
    { title: "records", align: "right" as const },
    { title: "refused", align: "right" as const },
    ...leftColumns("age"),
  ];
  const refused = sync.feeds.filter(({ reason }) => reason !== undefined);
  const lines = [
    ...textTable(columnsOf, rows, { paint, width: Math.max(width, 100), fixed: 1 }),
    ...refused.map(({ feed, reason, readAt }) => {
      const stays = readAt === undefined ? "" : "; its last good edition stays";
      return paint("bad", inertText(`refused whole: ${feed}: ${reason ?? ""}${stays}`));
    }),
    ...topLines("Refused", sync.refusedRecords.map(recordText), TOP, paint),
    ...topLines("Passed over, nothing to install in them", sync.passedOver.map(recordText), TOP, paint),
    ...sync.overlaps.map(({ kept, shadowed, patches, example }) =>
      inertText(
        `${countOf(patches, "patch", "patches")} of ${shadowed} stand in ${kept} too, whose record counts (${example})`,
      ),
    ),
    ...changesText(sync, paint),
    ...sync.damaged.map((file) => paint("warn", inertText(`damaged state was passed over: ${file}`))),
    sync.written === "nothing"
      ? "There is no catalog: no edition was any good"
      : `Catalog ${sync.digest === undefined ? "" : shortId(sync.digest)}: ${countOf(sync.entries, "patch", "patches")}, ${inertText(sync.written)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function changesText({ changes }: CatalogSyncShown, paint: Paint): readonly string[] {
  if (changes.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${countText(count)} ${inertText(kind)}`).join(", ");
  const news = changes
    .filter(({ kind }) => kind !== "added")
    .map(({ patch, kind, says }) => `${patch} ${kind}: ${says}`);
  return [paint("heading", `Changes: ${kinds}`), ...firstLines(news, TOP, paint)];
}

function recordText({ feed, record, reason }: RecordShown): string {
  return `${record} of ${feed}: ${reason}`;
}
