import { OutsideError } from "../../ports/outside-error.ts";

/**
 * Makes something unless it is there. Where nobody can tell whether the forge made it, it is looked for again.
 * @throws {OutsideError} when it is neither there nor made
 */
export async function createOnce<T>(
  look: () => Promise<T | undefined>,
  create: () => Promise<T>,
): Promise<{ readonly made: T; readonly by: "us" | "before" }> {
  const there = await look();
  if (there !== undefined) return { made: there, by: "before" };
  try {
    return { made: await create(), by: "us" };
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const made = await look();
    if (made === undefined) throw error;
    return { made, by: "us" };
  }
}

/** No answer, a broken one, or "there is one already": somebody's request came through. */
function isUncertain(error: unknown): boolean {
  if (!(error instanceof OutsideError)) return false;
  return (
    error.code === "forge-unreachable" ||
    error.code === "forge-bad-answer" ||
    (error.code === "forge-refused" && / was answered 422/.test(error.message))
  );
}
