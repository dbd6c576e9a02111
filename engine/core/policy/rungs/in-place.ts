import type { Fix } from "../../../schema/documents.generated.ts";
import type { Instant } from "../../model/instant.ts";
import { unvouchedFile, type Vouching } from "../../model/rollout.ts";
import { type Answer, type Case, passes, type Rung, type Stop, stops } from "../case.ts";
import { rejectFor } from "../denials.ts";
import { approvalRung } from "./approval.ts";
import { ringRung } from "./ring.ts";

/** Rung 3: in place, but rejected or retracted. Whether it is to come off, and can, is asked before this one. */
export const rejectedInPlaceRung: Rung = { name: "rejected-in-place", judge: judgeRejected };

/** Rung 4: in place, not yet active. */
export const rebootRung: Rung = { name: "reboot", judge: judgeReboot };

/** Rung 5: it came although nothing approved it for this endpoint. What was there at first sight is not drift. */
export const driftRung: Rung = { name: "drift", judge: judgeDrift };

/** Rung 6: every matching fix is in place and active. */
export const inPlaceRung = {
  name: "in-place",
  judge: ({ applicability }: Case): Stop => stops("compliant", () => applicability.says),
} as const;

/** Whether a reviewed reject orders the patch off this endpoint, and whether it can come off. */
export function removalOrder({ entry, endpoint, world }: Case): "none" | "ordered" | "not-removable" {
  const denial = rejectFor(entry.patch.id, endpoint, world);
  if (denial === undefined || denial.unknown !== undefined || denial.entry.installed !== "remove")
    return "none";
  if (!isReviewed(world.rollout.vouching, entry.patch.id)) return "none";
  return entry.patch.removable === true ? "ordered" : "not-removable";
}

function isReviewed(vouching: Vouching, patch: string): boolean {
  if (vouching.kind === "trust-merge") return true;
  return unvouchedFile(vouching) === undefined && vouching.rejects?.has(patch) === true;
}

function judgeRejected(asked: Case): Answer {
  const { entry, endpoint, world } = asked;
  const denial = rejectFor(entry.patch.id, endpoint, world);
  if (denial?.unknown !== undefined) {
    return stops(
      "unknown",
      () => `unknown whether the reject of list "${denial.entry.list}" concerns it: ${denial.unknown}`,
      { at: denial.entry.at },
    );
  }
  if (denial !== undefined) {
    const { list, reason, at } = denial.entry;
    const order = removalOrder(asked);
    const flags = order === "not-removable" ? ["not-removable"] : [];
    const stays = order === "not-removable" ? ", and it cannot be taken off" : ", and keeps it where it is";
    return stops("installed-rejected", () => `list "${list}" rejects it${stays}: ${reason}`, { at, flags });
  }
  if (entry.patch.retracted === true)
    return stops(
      "installed-rejected",
      () => "the vendor withdrew it; it stays until a reject says otherwise",
      { flags: ["retracted"] },
    );
  return passes(() => "nobody rejects it");
}

/** What is surely not active waits for its reboot, whenever the endpoint booted last. */
function judgeReboot(asked: Case): Answer {
  const { applicability } = asked;
  const inactive = applicability.kind === "in-place" ? applicability.inactive : undefined;
  if (inactive === undefined) return judgeActivity(asked);
  return stops("reboot-pending", () => `it is in place and not active: ${inactive}`, {
    until: { when: "when the endpoint has rebooted" },
  });
}

/** What of a case says whether a patch that is in place is active. */
type Active = Pick<Case, "entry" | "report" | "endpoint">;

/** Lets a case pass where what is in place is surely active. */
export function judgeActivity(asked: Active): Answer {
  const { entry, report } = asked;
  const { reboot } = entry.patch;
  const asks = reboot === "required" || reboot === "possible" || lastSuccess(asked)?.rebootRequired === true;
  if (!asks) return passes(() => "it needs no reboot to be active");
  if (entry.patch.fixes.length > 0 && entry.patch.fixes.every(isOfWhatRuns))
    return passes(() => "the version that is reported is the one that runs");
  if (report.rebootPending === false) return passes(() => "no reboot is pending");
  if (report.bootedAt !== undefined && wasInPlaceAt(report.bootedAt, asked))
    return passes(() => "the endpoint has booted since");
  if (report.rebootPending === true)
    return stops("reboot-pending", () => "it is in place and becomes active with the pending reboot", {
      until: { when: "when the endpoint has rebooted" },
    });
  return stops(
    "unknown",
    () => "it needs a reboot to be active, and whether one is pending was not reported",
  );
}

/** Firmware and the builds of Windows and macOS are reported as they run: what is staged for the next start does not show. */
export function isOfWhatRuns({ type, scheme }: Fix): boolean {
  return type === "firmware" || (type === "system" && (scheme === "macos" || scheme === "windows-build"));
}

/** Installed before that boot, or there already when endpoint and patch had both been seen before it; and not missed since. */
function wasInPlaceAt(boot: Instant, asked: Active): boolean {
  const { missing, firstSeen } = asked.endpoint.history;
  const missed = missing.get(asked.entry.patch.id);
  if (missed !== undefined && !(missed.last <= boot)) return false;
  const finished = lastSuccess(asked)?.finishedAt;
  if (finished !== undefined) return finished <= boot;
  const known = asked.entry.firstSeen;
  if (missed !== undefined || firstSeen === undefined || known === undefined) return false;
  return firstSeen <= boot && known <= boot;
}

function lastSuccess({
  endpoint,
  entry,
}: Active): Case["endpoint"]["history"]["attempts"][number] | undefined {
  return endpoint.history.attempts.findLast(
    ({ patch, outcome }) => patch === entry.patch.id && outcome === "succeeded",
  );
}

function judgeDrift(asked: Case): Answer {
  const { endpoint, entry } = asked;
  const { missing, arrivals, handedOut } = endpoint.history;
  const id = entry.patch.id;
  const judged = arrivals.get(id);
  if (judged === "unapproved")
    return drifted(asked, "it came although nothing had approved it for this endpoint");
  if (judged === "approved" || !missing.has(id))
    return passes(() => (judged === "approved" ? "its arrival was approved" : "it was there at first sight"));
  if (handedOut.has(id)) return passes(() => "it was handed out");
  const approval = approvalRung.judge(asked);
  const barrier = approval.stops ? approval : ringRung.judge(asked);
  return barrier.stops
    ? drifted(asked, `it came although nothing approved it for this endpoint: ${barrier.says()}`)
    : passes(() => "it came approved");
}

function drifted(asked: Case, says: string): Answer {
  const attempt = lastSuccess(asked);
  const how =
    attempt === undefined ? "; no attempt was reported" : "; the endpoint reported an attempt of its own";
  return stops("installed-unapproved", () => `${says}${how}`, { flags: ["drift"] });
}
