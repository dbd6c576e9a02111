import type { EffectRow, ReviewRule } from "../schema/documents.generated.ts";
import type { ApprovalScene } from "./specified-approval-scene.ts";

/** The rules that judge a change. */
export interface Coverage {
  readonly rules: readonly ReviewRule[];
  /** Whether each governed path that changed, and each patch that is named, has one. */
  readonly covered: boolean;
}

/** "governed is every path Muster reads" */
export function isGoverned({ input, spec }: ApprovalScene, path: string): boolean {
  if (["policies/", "rings/", ".github/"].some((folder) => path.startsWith(folder))) return true;
  if (path === "muster.yaml" || path === "action.yml" || input.governed?.includes(path) === true) return true;
  return spec.governs.some(({ paths }) => paths?.some((glob) => matches(glob, path)) === true);
}

export function coverageOf(scene: ApprovalScene, changed: readonly string[]): Coverage {
  const { spec } = scene;
  const names = new Set<string>();
  let covered = true;
  // "when every changed row restricts: this rule alone, whatever the path; otherwise this row is skipped"
  const stops = spec.governs.filter(({ restricts }) => restricts === true);
  if (stops.length > 0 && isRestricting(scene)) {
    for (const { rule } of stops) names.add(rule);
    return resolved(scene, names, covered);
  }
  for (const path of changed) {
    const found = rulesOfPath(scene, path);
    for (const rule of found.rules) names.add(rule);
    // "a governed path that nothing covers is never approved"
    if (!found.covered || found.rules.length === 0) covered = false;
  }
  // "`blastRadius` rows add their rule"
  for (const rule of farRules(scene)) names.add(rule);
  return resolved(scene, names, covered);
}

/** "each one that changed is matched by a rule that applies; all matching rules apply" */
function rulesOfPath(
  { input, spec }: ApprovalScene,
  path: string,
): { readonly rules: readonly string[]; readonly covered: boolean } {
  const rules: string[] = [];
  let covered = true;
  for (const row of spec.governs) {
    if (row.paths?.some((glob) => matches(glob, path)) !== true) continue;
    if (row.rule !== "by-policy") {
      rules.push(row.rule);
      continue;
    }
    // "all `review` rules that any policy gives any patch named; a patch that is not in the catalog, or that no rule matches, is
    // not covered"
    const patches = patchesOf(input.effect.now);
    // "skipped is not approved": a row that matches and names no rule.
    if (patches.length === 0) covered = false;
    for (const patch of patches) {
      const given = new Map(Object.entries(input.byPolicy ?? {})).get(patch) ?? [];
      if (given.length === 0) covered = false;
      rules.push(...given);
    }
  }
  return { rules, covered };
}

function resolved({ spec }: ApprovalScene, names: ReadonlySet<string>, covered: boolean): Coverage {
  const rules = spec.rules.filter(({ name }) => names.has(name));
  // A rule that is named and not there covers nothing.
  const isKnown = [...names].every((name) => rules.some((rule) => rule.name === name));
  return { rules, covered: covered && isKnown && rules.length > 0 };
}

/** "when the change reaches more than that share of a track, or any endpoint of `touches`" */
function farRules({ input, spec }: ApprovalScene): readonly string[] {
  const { reach } = input;
  if (reach === undefined) return [];
  const rows = spec.blastRadius ?? [];
  if (reach === null) return rows.map(({ rule }) => rule);
  return rows.flatMap(({ above, rule }, index) => {
    if (above === undefined) return reach.touched.includes(index) ? [rule] : [];
    const share = Number.parseFloat(above);
    return reach.tracks.some(({ reached, of }) => reached * 100 > of * share) ? [rule] : [];
  });
}

/**
 * "A change *restricts* when no endpoint state, catalog or instant could gain an install, a removal or an earlier start by it:
 * hold, reject that keeps, incident, freeze, lower `through`"
 */
function isRestricting({ input, lenient }: ApprovalScene): boolean {
  const { now, restricts } = input.effect;
  if (restricts === false || now.length === 0) return false;
  if (restricts === true) return true;
  const surely = now.every(
    ([verb, , , fields]) =>
      verb === "hold" || (verb === "reject" && (fields as { installed?: unknown }).installed === "keep"),
  );
  const perhaps = now.every((row) => !["approve", "release", "-hold", "-reject"].includes(String(row[0])));
  return surely || (perhaps && lenient.has("restricts-untold"));
}

function patchesOf(rows: readonly EffectRow[]): readonly string[] {
  return rows.flatMap((row) => (row.length === 4 && typeof row[1] === "string" ? [row[1]] : []));
}

/** "`*` stays within a folder, `**` does not" */
function matches(glob: string, path: string): boolean {
  if (glob === "") return path === "";
  if (glob.startsWith("**"))
    return Array.from({ length: path.length + 1 }, (_, at) => path.slice(at)).some((rest) =>
      matches(glob.slice(2), rest),
    );
  if (glob.startsWith("*")) {
    const folder = path.includes("/") ? path.indexOf("/") : path.length;
    return Array.from({ length: folder + 1 }, (_, at) => path.slice(at)).some((rest) =>
      matches(glob.slice(1), rest),
    );
  }
  return path !== "" && glob[0] === path[0] && matches(glob.slice(1), path.slice(1));
}
