import type { Told } from "../../core/model/repository-settings.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { BadAnswer } from "./forge-fault.ts";

/** What an asking gives, or why it gave nothing. Only faults of the world become unknown. */
export async function told<T>(ask: () => Promise<T>): Promise<Told<T>> {
  try {
    return { kind: "known", value: await ask() };
  } catch (error) {
    if (!(error instanceof OutsideError) && !(error instanceof BadAnswer)) throw error;
    const hint = error instanceof OutsideError && error.hint !== undefined ? `; ${error.hint}` : "";
    return { kind: "unknown", why: `${error.message}${hint}` };
  }
}
