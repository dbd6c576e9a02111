import type { Plan } from "../schema/documents.generated.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { topLines } from "./top-lines.ts";

/** The changes that people are asked to merge, a line each, and how to get at them. */
export function proposalsText(
  { proposals = [] }: Pick<Plan, "proposals">,
  { paint, top, command }: Pick<PlanTextOptions, "paint" | "top" | "command">,
): readonly string[] {
  const lines = proposals.map(({ title, path, diff }) =>
    diff === null ? `${title} (to be written by hand in ${path})` : `${title} (a change of ${path})`,
  );
  const how = paint(
    "dim",
    `  ${command("reconcile", "--proposals", "DIR")} writes each as a patch, with its evidence`,
  );
  const text = topLines("Proposals", lines, top, paint);
  return text.length === 0 ? [] : [...text, how];
}
