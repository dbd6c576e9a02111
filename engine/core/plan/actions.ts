import type { PlanAction } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision } from "../model/decision.ts";

/** What an executor is to do on one endpoint: one action a product and target, credited to every patch it satisfies. */
export function actionsOf(endpoint: string, decisions: readonly Decision[]): readonly PlanAction[] {
  const actions = new Map<string, PlanAction & { patches: string[] }>();
  for (const { verdict, remove, targets, patch } of decisions) {
    if (verdict !== "install" && verdict !== "remove") continue;
    for (const { product, to } of targets) {
      const version = remove || to === "" || to === product ? null : to;
      const key = `${product}\u0000${remove ? "remove" : "install"}\u0000${version ?? ""}`;
      const known = actions.get(key);
      if (known === undefined) {
        const action = remove ? "remove" : "install";
        actions.set(key, {
          endpoint,
          do: action,
          product,
          to: version,
          patches: [patch],
          notBefore: null,
          notAfter: null,
        });
      } else if (!known.patches.includes(patch)) known.patches.push(patch);
    }
  }
  for (const { patches } of actions.values()) patches.sort(compareText);
  return [...actions].sort(([a], [b]) => compareText(a, b)).map(([, action]) => action);
}
