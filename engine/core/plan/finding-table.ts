import type { PlanFinding } from "../../schema/documents.generated.ts";
import type { Alike } from "../classes/alike.ts";
import { compareText } from "../model/compare-text.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";

/** How many endpoints a finding names; its count is exact. */
const NAMED = 10;

/** Folds findings that differ only in the endpoint into one that counts them. */
export interface FindingTable {
  readonly add: (finding: Finding) => void;
  /** The same finding of each of these, whomever it names. */
  readonly addShared: (finding: Finding, members: Alike) => void;
  /** Sorted by code, ring, patch, baseline, place and words. */
  readonly close: () => readonly PlanFinding[];
}

interface Group {
  readonly first: Finding;
  readonly endpoints: Set<string>;
  /** Each ascending; the same list never twice. */
  readonly lists: Set<readonly Endpoint[]>;
}

/** Memory: one reference for each list of endpoints and finding, and the name of each endpoint that is found out by itself. */
export function createFindingTable(findings: readonly Finding[]): FindingTable {
  const groups = new Map<string, Group>();
  const groupOf = (finding: Finding): Group => {
    const { code, ring, patch, baseline, at, says, overdue = false } = finding;
    const key = [code, ring ?? "", patch ?? "", baseline ?? "", at ?? "", says, overdue].join("\u0000");
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { first: finding, endpoints: new Set(), lists: new Set() };
    groups.set(key, group);
    return group;
  };
  const add = (finding: Finding): void => {
    const group = groupOf(finding);
    if (finding.endpoint !== undefined) group.endpoints.add(finding.endpoint);
  };
  for (const finding of findings) add(finding);
  return {
    add,
    addShared: (finding, members) => groupOf(finding).lists.add(members),
    close: () => [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => toPlanFinding(group)),
  };
}

/** @see createFindingTable */
export function foldFindings(findings: readonly Finding[]): readonly PlanFinding[] {
  return createFindingTable(findings).close();
}

function toPlanFinding(group: Group): PlanFinding {
  const { first } = group;
  const { count, named } = endpointsOf(group);
  return {
    code: first.code,
    says: first.says,
    ...(first.at === undefined ? {} : { at: first.at }),
    ...(first.ring === undefined ? {} : { ring: first.ring }),
    ...(first.patch === undefined ? {} : { patch: first.patch }),
    ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
    ...(first.overdue === true ? { overdue: true } : {}),
    ...(count === 0 ? {} : { endpoints: named, count }),
  };
}

/** Lists of classes have nobody in common; whoever is named beside them may be in one. */
function endpointsOf({ endpoints, lists }: Group): {
  readonly count: number;
  readonly named: readonly string[];
} {
  if (endpoints.size > 0 && lists.size > 0) {
    for (const list of lists) for (const { id } of list) endpoints.add(id);
    lists.clear();
  }
  let count = endpoints.size;
  const named = [...endpoints];
  for (const list of lists) {
    count += list.length;
    for (const { id } of list.slice(0, NAMED)) named.push(id);
  }
  return { count, named: named.sort(compareText).slice(0, NAMED) };
}
