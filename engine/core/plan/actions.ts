import type { PlanAction } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision } from "../model/decision.ts";
import { versionWanted } from "./to-row.ts";

type Action = PlanAction & { readonly patches: string[] };

/** What an executor is to do on one endpoint: one action a product and target, credited to every patch it satisfies. */
export function actionsOf(endpoint: string, decisions: readonly Decision[]): readonly PlanAction[] {
  const actions = new Map<string, Action>();
  for (const { verdict, targets, patch } of decisions) {
    if (verdict !== "install" && verdict !== "remove") continue;
    for (const target of targets) {
      const { product } = target;
      const to = versionWanted(target);
      const key = `${product}\u0000${verdict}\u0000${to ?? ""}`;
      const known = actions.get(key);
      if (known !== undefined) known.patches.push(patch);
      else {
        const terms = { notBefore: null, notAfter: null };
        actions.set(key, { endpoint, do: verdict, product, to, patches: [patch], ...terms });
      }
    }
  }
  for (const { patch, retiredBy } of decisions) {
    if (retiredBy !== undefined) creditTo(actions.values(), patch, retiredBy);
  }
  return [...actions]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, action]) => ({ ...action, patches: [...new Set(action.patches)].sort(compareText) }));
}

/** A superseded patch comes in with the one that retires it. */
function creditTo(
  actions: Iterable<Action>,
  patch: string,
  retiredBy: NonNullable<Decision["retiredBy"]>,
): void {
  for (const action of actions) {
    const isIts = retiredBy.products.includes(action.product) || action.product === retiredBy.patch;
    if (action.do === "install" && isIts && action.patches.includes(retiredBy.patch))
      action.patches.push(patch);
  }
}
