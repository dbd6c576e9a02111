import { slotFaults } from "../documents/slot-faults.ts";
import { documentFault } from "./document-fault.ts";

/** What is wrong with a value that should be a `Patch`: its shape, else the first of its texts that says nothing. */
export function patchFault(value: unknown): string | undefined {
  const shape = documentFault("Patch", value);
  if (shape !== undefined) return shape;
  const [first] = slotFaults("Patch", value, { isZone: () => false });
  return first?.message;
}
