import type { Ask, GateEvidence, LeaveAsk, WorseStratum } from "../core/rollout/ask.ts";
import { countText } from "./count-text.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { tableHead, tableRow } from "./markdown-table.ts";
import { shareAtLeast, shareAtMost } from "./percent-text.ts";

const COLUMNS = [
  "Patch",
  "Assigned",
  "Attempted",
  "Succeeded",
  "Failed",
  "Unconfirmed",
  "Failure rate",
  "Look",
  "Incidents",
] as const;

export const GATE_HEAD = tableHead(COLUMNS);

export const STRATA_HEAD = tableHead(["Patch", "Fact", "Value", "Attempted", "Failed"]);

/** A stratum of one patch that stands worse. */
interface PatchStratum {
  readonly patch: string;
  readonly stratum: WorseStratum;
}

/** Worst first. */
export function worseStrata(asks: readonly Ask[]): readonly PatchStratum[] {
  const strata = asks.flatMap((ask) =>
    ask.kind === "reject" ? [] : (ask.gate?.strata ?? []).map((stratum) => ({ patch: ask.patch, stratum })),
  );
  return strata.sort((a, b) => b.stratum.failed - a.stratum.failed);
}

export function stratumRow({ patch, stratum }: PatchStratum): string {
  const { path, value, attempted, failed } = stratum;
  const shown = value === undefined ? "not reported" : prose(value);
  return tableRow([idCode(patch), idCode(path), shown, countText(attempted), countText(failed)]);
}

/** Rings in which nobody needed a patch, each with how many patches passed it over. */
export function passedOverText(asks: readonly LeaveAsk[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { passedOver = [] } of asks)
    for (const ring of passedOver) counts.set(ring, (counts.get(ring) ?? 0) + 1);
  if (counts.size === 0) return undefined;
  const rings = [...counts].map(([ring, count]) => `ring ${idCode(ring)} (${countText(count)})`);
  return `Passed over, since nobody there needs it: ${rings.slice(0, 12).join(", ")}${rings.length > 12 ? ` and ${rings.length - 12} more rings` : ""}`;
}

/** Numbers of one patch. */
export interface PatchGate {
  readonly patch: string;
  readonly gate: GateEvidence;
}

export function gateRow({ patch, gate }: PatchGate): string {
  const { assigned, attempted, succeeded, failed, unconfirmed, look, looks, incidents } = gate;
  return tableRow([
    idCode(patch),
    ...[assigned, attempted, succeeded, failed, unconfirmed].map(countText),
    rateText(gate),
    look === undefined ? "–" : `${look}${looks === undefined ? "" : ` of ${looks}`}`,
    countText(incidents),
  ]);
}

/** Never better than it is: the lower bound is cut off, the upper ones are rounded up. */
function rateText({ lower, upper, upperUnconfirmed }: GateEvidence): string {
  if (lower === undefined && upper === undefined) return "–";
  const range = [
    ...(lower === undefined ? [] : [`from ${shareAtLeast(lower, 1)}`]),
    ...(upper === undefined ? [] : [`to ${shareAtMost(upper, 1)}`]),
  ].join(" ");
  const worst =
    upperUnconfirmed === undefined
      ? ""
      : ` (to ${shareAtMost(upperUnconfirmed, 1)} if all unconfirmed failed)`;
  return `${range}${worst}`;
}
