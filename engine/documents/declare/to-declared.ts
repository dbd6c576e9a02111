import { compareText } from "../../core/model/compare-text.ts";
import type { Declared } from "../../core/model/declared.ts";
import type { ZoneOffset } from "../../core/model/zone.ts";
import type { WorkspaceSpec } from "../../schema/documents.generated.ts";
import {
  type DeclaredKind,
  type DocumentOf,
  documentsOf,
  type LocatedDocument,
} from "../located-document.ts";
import { declareBaseline } from "./declare-baseline.ts";
import { declareExclusion, declareIncident, declareTestRecord } from "./declare-evidence.ts";
import { declareList } from "./declare-list.ts";
import { declarePolicy } from "./declare-policy.ts";
import { declareFreeze, declareRing } from "./declare-ring.ts";
import { declareWindow } from "./declare-window.ts";
import type { Zone } from "./located.ts";

/**
 * Turns documents that were read, checked and resolved into what the passes work on: selectors compiled, durations and dates
 * as numbers. The order of files changes nothing: everything is sorted by name.
 */
export function toDeclared(documents: readonly LocatedDocument[], offsetOf: ZoneOffset): Declared {
  const of = <K extends DeclaredKind>(kind: K): readonly DocumentOf<K>[] =>
    [...documentsOf(documents, kind)].sort((a, b) => compareText(a.name, b.name));
  const workspace = of("Workspace")[0]?.value.spec;
  const zone: Zone = { name: workspace?.timezone ?? "UTC", offsetOf };
  const lists = of("ApprovalList").map((list) => declareList(list, zone));
  const rings = of("Ring").map(declareRing);
  return {
    timezone: zone.name,
    approvals: approvalsOf(workspace),
    policies: of("PatchPolicy").map(declarePolicy),
    approve: lists.flatMap(({ approve }) => approve),
    holds: lists.flatMap(({ holds }) => holds),
    rejects: lists.flatMap(({ rejects }) => rejects),
    releases: lists.flatMap(({ releases }) => releases),
    exclusions: of("Exclusion").map((exclusion) => declareExclusion(exclusion, zone)),
    baselines: of("Baseline").map((baseline) => declareBaseline(baseline, zone)),
    testRecords: of("TestRecord").map(declareTestRecord),
    incidents: of("Incident").map(declareIncident),
    rings: rings.sort(
      (a, b) => compareText(a.track, b.track) || a.order - b.order || compareText(a.name, b.name),
    ),
    windows: of("MaintenanceWindow").map(declareWindow),
    freezes: of("ChangeFreeze").map((freeze) => declareFreeze(freeze, zone)),
  };
}

/** `trust-merge` is for a repository that has no log: where one is declared, the merge alone does not count. */
function approvalsOf(workspace: WorkspaceSpec | undefined): Declared["approvals"] {
  return workspace?.approvals === "trust-merge" && workspace.log === undefined ? "trust-merge" : "vouched";
}
