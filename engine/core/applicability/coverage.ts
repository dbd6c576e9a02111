import type { CatalogIndex } from "./catalog-index.ts";

/** How many lists of installed patches are remembered at once: a bound on memory where every endpoint has one of its own. */
const KEPT_LISTS = 4096;

/**
 * What is installed and all that it supersedes, by canonical id. Endpoints with the same list share one answer: most fleets
 * have few.
 * @returns of a list that was not reported, undefined
 */
export function createCoverage(
  catalog: Pick<CatalogIndex, "covered">,
): (installed: readonly string[] | undefined) => ReadonlySet<string> | undefined {
  const byList = new WeakMap<readonly string[], ReadonlySet<string>>();
  let byText = new Map<string, ReadonlySet<string>>();
  return (installed) => {
    if (installed === undefined) return undefined;
    const before = byList.get(installed);
    if (before !== undefined) return before;
    const text = installed.join("\n");
    const covered = byText.get(text) ?? catalog.covered(installed);
    if (byText.size >= KEPT_LISTS) byText = new Map();
    byText.set(text, covered);
    byList.set(installed, covered);
    return covered;
  };
}
