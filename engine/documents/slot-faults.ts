import type { DocumentKind } from "../schema/schemas.generated.ts";
import { eachSlot } from "./each-slot.ts";
import type { Fault } from "./fault.ts";
import { describePointer } from "./json-pointer.ts";
import { type SlotContext, type SlotFault, slotChecks } from "./slot-checks.ts";
import { describeValue } from "./type-fault.ts";

/**
 * Everything that has the right shape and yet says nothing: dates that do not exist, durations of months, comparisons
 * without a number. In a report an empty text is no fault: it means "not reported".
 */
export function slotFaults(kind: DocumentKind, value: unknown, context: SlotContext): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { slot, text, pointer } of eachSlot(kind, value)) {
    if (text === "" && kind === "EndpointReport") continue;
    const isFree = slot.startsWith("ref:") || slot === "version";
    const fault = isFree ? emptyFault(text) : slotChecks[slot]?.(text, context);
    if (fault === undefined) continue;
    const { code, says, hint } = fault;
    const message = `${describePointer(pointer)}: ${describeValue(text)} ${says}`;
    faults.push({ code, pointer, on: "value", message, ...(hint === undefined ? {} : { hint }) });
  }
  return faults;
}

/** What any text may fill, but not none. */
function emptyFault(text: string): SlotFault | undefined {
  return text === "" ? { code: "empty-value", says: "says nothing" } : undefined;
}
