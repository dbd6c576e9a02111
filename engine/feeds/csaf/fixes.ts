import { schemeByName } from "../../core/versions/registry.ts";
import type { Fix } from "../../schema/documents.generated.ts";
import type { ModuleStream } from "../osv/module-streams.ts";
import { isProductName, isPublishedVersion } from "../record-text.ts";
import { createFixTable, fixesOf, hasFixes, putFixed, putOpen } from "./fix-table.ts";
import { affectedRanges, type CsafRange, fixedRange } from "./ranges.ts";
import type { PlacedComponent } from "./statuses.ts";

export interface CsafFixes {
  readonly fixes: readonly Fix[];
  /** Products that could not be read: an example and how many, by what is wrong with them. */
  readonly faults: ReadonlyMap<string, { readonly id: string; readonly count: number }>;
}

/**
 * What packages a document fixes, and what it leaves without a fix: one entry for each system, package, build and module.
 *
 * @param streams the modules that the document is about where its packages do not say
 */
export function csafFixes(
  fixed: readonly PlacedComponent[],
  affected: readonly PlacedComponent[],
  streams: readonly ModuleStream[],
): CsafFixes {
  const table = createFixTable(streams);
  const faults = new Map<string, { id: string; count: number }>();
  const add = (one: PlacedComponent, ranges: readonly CsafRange[] | string, put: typeof putFixed): void => {
    const fault = typeof ranges === "string" ? ranges : faultOf(one, ranges);
    if (fault !== undefined) {
      const before = faults.get(fault);
      faults.set(fault, { id: before?.id ?? one.id, count: (before?.count ?? 0) + 1 });
    } else if (typeof ranges !== "string") for (const range of ranges) put(table, one, range);
  };
  const isSource = ({ component }: PlacedComponent) => component.kind === "source";
  for (const one of fixed) if (!isSource(one)) add(one, rangesFixed(one), putFixed);
  // Source counts where no package is named for the system: what hosts report of sources lacks the epoch.
  const alone = fixed.filter((one) => isSource(one) && !hasFixes(table, one.systems));
  for (const one of alone) add(one, rangesFixed(one), putFixed);
  for (const one of affected)
    if (one.range !== undefined) add(one, affectedRanges(one.range, one.component.scheme), putFixed);
  for (const one of affected) if (one.range === undefined) add(one, [{}], putOpen);
  return { fixes: fixesOf(table), faults };
}

function rangesFixed({ range, component }: PlacedComponent): readonly CsafRange[] | string {
  if (range !== undefined) return fixedRange(range, component.scheme);
  const { version } = component;
  return version === undefined ? "says that it is fixed and names no version" : [{ fixed: version }];
}

function faultOf({ component }: PlacedComponent, ranges: readonly CsafRange[]): string | undefined {
  const { name, scheme: schemeName } = component;
  if (!isProductName(name)) return `${JSON.stringify(name.slice(0, 80))} is no package name`;
  const scheme = schemeByName(schemeName);
  for (const version of ranges.flatMap(({ introduced, fixed }) => [introduced, fixed])) {
    if (version !== undefined && (scheme === undefined || !isPublishedVersion(version, scheme)))
      return `${JSON.stringify(version.slice(0, 80))} is no ${schemeName} version`;
  }
  return undefined;
}
