import type { Fix } from "../../schema/documents.generated.ts";
import type { Assessor } from "../applicability/assess.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import { schemeByName } from "../versions/registry.ts";
import type { Move, MoveImage } from "./change-software.ts";
import { knownSince } from "./timeline.ts";

/** Takes reports back to a day in the past. */
export interface Rewind {
  /** What the endpoint may have reported then: nothing that was published since is in place. */
  readonly back: (report: Report) => Report;
}

/**
 * Nobody remembers what endpoints had a year ago. What stands for it is the last state that the advisories know of: each package
 * that has a fix of the period goes back to the newest fix from before it, else to just before the first one (`1.2-3` to
 * `1.2-3~`, which deb and rpm sort lower). What is older than that today stays as it is. Only packages go back: systems, firmware and KBs
 * have no such version.
 *
 * @param assessor of the whole catalog
 */
export function createRewind(assessor: Assessor, from: Instant, move: MoveImage): Rewind {
  const moves = new Map<string, readonly Move[]>();
  return {
    back: (report) => {
      const { image, os, modules } = report;
      if (image === undefined) return report;
      const key = JSON.stringify([image.key, os ?? null, modules ?? null]);
      const known = moves.get(key) ?? movesFor(report, assessor, from);
      moves.set(key, known);
      return { ...report, image: move(image, known) };
    },
  };
}

/** Fixes of one product whose versions compare. */
interface History {
  readonly kind: Move["kind"];
  readonly product: string;
  readonly scheme: string;
  readonly before: string[];
  readonly since: string[];
}

function movesFor(report: Report, assessor: Assessor, from: Instant): readonly Move[] {
  const histories = new Map<string, History>();
  for (const entry of assessor.candidates(report)) {
    for (const fix of assessor.concerning(report, entry)) enter(histories, fix, entry, from);
  }
  return [...histories.values()].flatMap((history) => moveFor(history, report));
}

function enter(histories: Map<string, History>, fix: Fix, entry: CatalogEntry, from: Instant): void {
  if (fix.type !== "package" && fix.type !== "source") return;
  if (typeof fix.fixed !== "string" || typeof fix.product !== "string") return;
  const kind = fix.type === "source" ? "source" : "binary";
  const { product, scheme = "" } = fix;
  const key = `${kind}\u0000${product}\u0000${scheme}`;
  const history = histories.get(key) ?? { kind, product, scheme: scheme ?? "", before: [], since: [] };
  histories.set(key, history);
  const known = knownSince(entry);
  (known !== undefined && known >= from ? history.since : history.before).push(fix.fixed);
}

const TILDE_SORTS_LOWER: ReadonlySet<string> = new Set(["deb", "rpm"]);

function moveFor({ kind, product, scheme: name, before, since }: History, report: Report): readonly Move[] {
  const scheme = schemeByName(name);
  if (scheme === undefined || !TILDE_SORTS_LOWER.has(name)) return [];
  const [first] = since.filter(scheme.isVersion).sort(scheme.compare);
  if (first === undefined) return [];
  const older = before.filter((version) => scheme.isVersion(version) && scheme.compare(version, first) < 0);
  const to = older.sort(scheme.compare).at(-1) ?? `${first}~`;
  const items = report.image?.software.filter((item) =>
    kind === "source" ? item.source.name === product : item.product === product,
  );
  const packages = [...new Set(items?.map((item) => item.product))].sort();
  return [{ kind, packages, scheme: name, to, downFrom: first }];
}
