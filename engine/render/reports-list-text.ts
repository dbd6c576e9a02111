import { describeDuration } from "../core/model/duration.ts";
import type { IdentityFault } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import type { System } from "../core/model/report.ts";
import { countOf, countText } from "./count-text.ts";
import { systemText, troubleText } from "./endpoint-trouble.ts";
import { inertText } from "./inert-text.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { textTable } from "./text-table.ts";

export interface ReportsLook extends TextLook {
  readonly now: Instant;
}

/** An endpoint of the fleet, in a line. */
export interface ReportRowShown {
  readonly id: string;
  readonly observedAt: Instant;
  readonly os?: System;
  readonly packages?: number;
  readonly missing: number;
  readonly partial?: string;
  readonly unreadable?: string;
  readonly identity?: IdentityFault;
}

/** Every endpoint that has reported, with the age of what it said. */
export function reportsListText(
  { rows, digest }: { readonly rows: readonly ReportRowShown[]; readonly digest: string },
  { paint, now }: ReportsLook,
): string {
  const cells = rows.map((row) => [
    inertText(row.id),
    inertText(systemText(row.os)),
    row.packages === undefined ? "–" : countText(row.packages),
    countText(row.missing),
    `${describeDuration(now - row.observedAt)} ${row.observedAt > now ? "from now" : "ago"}`,
    inertText(troubleText(row.identity, row.unreadable, row.partial)),
  ]);
  const columns = [
    { title: "Endpoint", align: "left" as const },
    { title: "system", align: "left" as const },
    { title: "packages", align: "right" as const },
    { title: "missing", align: "right" as const },
    { title: "reported", align: "left" as const },
    { title: "trouble", align: "left" as const },
  ];
  const head = paint("heading", `Fleet ${shortId(digest)}: ${countOf(rows.length, "endpoint")}`);
  return `${[head, ...textTable(columns, cells, { paint, width: Number.POSITIVE_INFINITY, fixed: 1 })].join("\n")}\n`;
}
