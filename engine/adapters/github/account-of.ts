import type { ForgeAccount } from "../../schema/documents.generated.ts";
import { isRecord } from "./answer-shape.ts";
import { BadAnswer } from "./forge-fault.ts";

/** What stands in for every account that was deleted: https://github.com/ghost. Nobody in particular. */
const GHOST = 10_137;

/**
 * An account. Null: the forge has none for it (deleted, or an e-mail address that belongs to nobody; there it writes null, `{}`
 * or the ghost).
 * @throws {BadAnswer} when it has a form that nobody described
 */
export function accountOf(value: unknown, place: string): ForgeAccount | null {
  if (value === null || value === undefined) return null;
  if (!isRecord(value)) throw new BadAnswer(`${place} is no account`);
  if (Object.keys(value).length === 0 || value.id === GHOST) return null;
  const { id, login, type } = value;
  if (typeof id !== "number" || !Number.isSafeInteger(id)) throw new BadAnswer(`${place} has no id`);
  return {
    id,
    ...(typeof login === "string" ? { login } : {}),
    ...(typeof type === "string" ? { type } : {}),
  };
}
