import type { EndpointSelector } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { HoldAsk, RejectAsk } from "./ask.ts";
import type { Answer, ListState } from "./list-state.ts";
import { stratumSelector } from "./stratum-selector.ts";

export type Stop = HoldAsk | RejectAsk;

/**
 * How a list comes to say that a patch is held or rejected. A hold that people dated stands until then; afterwards it is
 * proposed again.
 */
export function stopEdit(ask: Stop, lists: readonly ListState[]): Answer {
  if (isRejected(ask.patch, lists)) return { kind: "said" };
  if (ask.kind === "reject") {
    const installed = ask.holders.removable === true ? "remove" : "keep";
    return { kind: "edit", edit: { kind: "reject", patch: ask.patch, installed, reason: reasonOf(ask) } };
  }
  const { patch, stratum } = ask;
  if (isHeld(patch, undefined, lists)) return { kind: "said" };
  if (stratum === undefined) return { kind: "edit", edit: { kind: "hold", patch, reason: reasonOf(ask) } };
  const found = stratumSelector(stratum);
  if (found.kind === "none")
    return {
      kind: "by-hand",
      says: `${found.says}: hold "${patch}" by hand, for these endpoints or for all`,
    };
  if (isHeld(patch, found.selector, lists)) return { kind: "said" };
  return { kind: "edit", edit: { kind: "hold", patch, endpoints: found.selector, reason: reasonOf(ask) } };
}

function isRejected(patch: string, lists: readonly ListState[]): boolean {
  return lists.some(({ spec }) =>
    spec.reject?.some((entry) => entry.patch === patch && isEveryone(entry.endpoints)),
  );
}

/** By a hold on the same endpoints; undefined: on all of them. */
function isHeld(
  patch: string,
  endpoints: EndpointSelector | undefined,
  lists: readonly ListState[],
): boolean {
  const wanted = canonicalJson(endpoints ?? {});
  return lists.some(({ spec, ended }) =>
    spec.hold?.some(
      (entry, index) =>
        entry.patch === patch && !ended.has(index) && canonicalJson(entry.endpoints ?? {}) === wanted,
    ),
  );
}

function isEveryone(endpoints: EndpointSelector | undefined): boolean {
  return endpoints === undefined || Object.keys(endpoints).length === 0;
}

function reasonOf(ask: Stop): string {
  const why =
    ask.because === "trip"
      ? `breaker tripped${ask.trip === undefined ? "" : ` (${ask.trip})`}`
      : ask.because === "fail"
        ? "gate failed"
        : ask.because === "stratum"
          ? "worse than the rest of its ring"
          : "retracted";
  return ask.says.trim() === "" ? why : `${why}: ${ask.says}`;
}
