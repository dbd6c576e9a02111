import type { PlanFinding } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Finding } from "../model/finding.ts";

/** How many endpoints a finding names; its count is exact. */
const NAMED = 10;

/** Folds findings that differ only in the endpoint into one that counts them. Sorted by code, ring, patch, baseline, place and words. */
export function foldFindings(findings: readonly Finding[]): readonly PlanFinding[] {
  const groups = new Map<string, { first: Finding; endpoints: Set<string> }>();
  for (const finding of findings) {
    const { code, ring, patch, baseline, at, says, overdue = false } = finding;
    const key = [code, ring ?? "", patch ?? "", baseline ?? "", at ?? "", says, overdue].join("\u0000");
    const group = groups.get(key) ?? { first: finding, endpoints: new Set() };
    groups.set(key, group);
    if (finding.endpoint !== undefined) group.endpoints.add(finding.endpoint);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { first, endpoints }]) => ({
      code: first.code,
      says: first.says,
      ...(first.at === undefined ? {} : { at: first.at }),
      ...(first.ring === undefined ? {} : { ring: first.ring }),
      ...(first.patch === undefined ? {} : { patch: first.patch }),
      ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
      ...(first.overdue === true ? { overdue: true } : {}),
      ...(endpoints.size === 0
        ? {}
        : { endpoints: [...endpoints].sort(compareText).slice(0, NAMED), count: endpoints.size }),
    }));
}
