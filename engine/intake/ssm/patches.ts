import type { Instant } from "../../core/model/instant.ts";
import { formatInstant } from "../../core/model/instant.ts";
import type { JsonObject } from "../../core/text/json-object.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { countOf, factOf } from "../json-value.ts";
import { instantOf } from "./parts.ts";

export interface PatchFacts {
  readonly installedPatches?: readonly string[];
  readonly availablePatches?: readonly string[];
  readonly attempts?: EndpointReport["attempts"];
  readonly rebootPending?: boolean;
  readonly faults: readonly string[];
}

const INSTALLED: ReadonlySet<string> = new Set([
  "Installed",
  "InstalledOther",
  "InstalledPendingReboot",
  "InstalledRejected",
]);
const WANTED: ReadonlySet<string> = new Set(["Missing", "Failed", "AvailableSecurityUpdate"]);
const ELSEWHERE: ReadonlySet<string> = new Set(["NotApplicable"]);

/** What a state counts, beside the states in a list that it counts. */
const COUNTS: readonly (readonly [field: string, state: string])[] = [
  ["InstalledCount", "Installed"],
  ["InstalledOtherCount", "InstalledOther"],
  ["InstalledPendingRebootCount", "InstalledPendingReboot"],
  ["InstalledRejectedCount", "InstalledRejected"],
  ["MissingCount", "Missing"],
  ["FailedCount", "Failed"],
];

/**
 * What `describe-instance-patches` lists. A call may have filtered it, and does not say so: a kind of which nothing is listed was not
 * reported, and where there is a summary, its numbers must be reached.
 * @see AWS Systems Manager User Guide, "Patch compliance state values"
 */
export function readPatches(patches: readonly unknown[], state: JsonObject | undefined): PatchFacts {
  const byState = new Map<string, number>();
  const installed = new Set<string>();
  const wanted = new Set<string>();
  const failed: string[] = [];
  const faults: string[] = [];
  for (const [index, patch] of patches.entries()) {
    const stated = factOf(patch, "State") ?? "";
    byState.set(stated, (byState.get(stated) ?? 0) + 1);
    if (!INSTALLED.has(stated) && !WANTED.has(stated) && !ELSEWHERE.has(stated)) {
      faults.push(`Patches[${index}] has the state ${JSON.stringify(stated)}, none that is known`);
      continue;
    }
    const id = factOf(patch, "KBId")?.toUpperCase() ?? "";
    // Patches of Linux are packages, which the inventory lists with their versions.
    if (!/^KB\d{5,8}$/.test(id)) continue;
    if (INSTALLED.has(stated)) installed.add(id);
    if (WANTED.has(stated)) wanted.add(id);
    if (stated === "Failed") failed.push(id);
  }
  for (const [field, name] of COUNTS) {
    const count = countOf(state, field) ?? 0;
    const listed = byState.get(name) ?? 0;
    if (patches.length > 0 && listed < count)
      faults.push(`it lists ${listed} patches of state ${name}, not ${count}`);
  }
  const pending = pendingOf(byState, state);
  const attempts = attemptsOf(failed, state);
  return {
    ...(installed.size === 0 ? {} : { installedPatches: [...installed].sort() }),
    ...(wanted.size === 0 ? {} : { availablePatches: [...wanted].sort() }),
    ...(attempts.length === 0 ? {} : { attempts }),
    ...(pending === undefined ? {} : { rebootPending: pending }),
    faults,
  };
}

/** Patch Manager counts what was installed since the last start, by whomever. */
function pendingOf(listed: ReadonlyMap<string, number>, state: JsonObject | undefined): boolean | undefined {
  if ((listed.get("InstalledPendingReboot") ?? 0) > 0) return true;
  const count = countOf(state, "InstalledPendingRebootCount");
  return count === undefined ? undefined : count > 0;
}

/** When a patch failed is known only where the last operation was to install. */
function attemptsOf(
  failed: readonly string[],
  state: JsonObject | undefined,
): NonNullable<EndpointReport["attempts"]> {
  if (factOf(state, "Operation") !== "Install") return [];
  const startedAt = instantOf(state, "OperationStartTime");
  const finishedAt = instantOf(state, "OperationEndTime");
  if (startedAt === undefined) return [];
  return failed.map((patch) => ({ patch, outcome: "failed", ...times(startedAt, finishedAt) }));
}

function times(
  startedAt: Instant,
  finishedAt: Instant | undefined,
): { readonly startedAt: string; readonly finishedAt?: string } {
  return {
    startedAt: formatInstant(startedAt),
    ...(finishedAt === undefined ? {} : { finishedAt: formatInstant(finishedAt) }),
  };
}
