import type { ReviewGoverns, ReviewInput, ReviewRule } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { blastRadiusRules } from "./blast-radius.ts";
import { LISTS_FOLDER } from "./governed-files.ts";
import { matchesPathGlob } from "./path-glob.ts";
import { rowsRestrict } from "./rows-restrict.ts";
import type { PathVerdict, RuleCause } from "./verdict.ts";

export interface ApplyingRule {
  readonly rule: ReviewRule;
  readonly causes: readonly RuleCause[];
}

/** Which rules judge a change, and what none of them does. */
export interface Applying {
  /** By name. */
  readonly rules: readonly ApplyingRule[];
  readonly paths: readonly PathVerdict[];
  /** What no rule judges, in words; empty: everything is covered. */
  readonly uncovered: readonly string[];
}

/**
 * When every changed row restricts, and a row of `governs` is for that: its rule alone, whatever the path. Otherwise all rows whose
 * paths match, and what `blastRadius` adds. A row that is skipped covers nothing.
 * @see approval.md, 8 (coverage)
 */
export function applyingRules(input: ReviewInput, paths: readonly string[]): Applying {
  const { governs } = input.reviewPolicy.spec;
  const draft = new Draft(input.reviewPolicy.spec.rules, paths);
  const stops = governs.filter(({ restricts }) => restricts === true);
  if (stops.length > 0 && isRestricting(input, paths)) {
    for (const { rule } of stops) draft.add(rule, { kind: "restricts" }, paths);
    return draft.done();
  }
  for (const row of governs) addRow(draft, row, input, paths);
  for (const { rule, says } of blastRadiusRules(input)) draft.add(rule, { kind: "blast-radius", says }, []);
  return draft.done();
}

/** No row at all is no row that restricts, and rows of lists say nothing of other files. */
function isRestricting({ effect }: ReviewInput, paths: readonly string[]): boolean {
  if (effect.now.length === 0) return false;
  return (
    effect.restricts ?? (paths.every((path) => path.startsWith(LISTS_FOLDER)) && rowsRestrict(effect.now))
  );
}

function addRow(draft: Draft, row: ReviewGoverns, input: ReviewInput, paths: readonly string[]): void {
  const globs = row.paths ?? [];
  const matched = paths.filter((path) => globs.some((glob) => matchesPathGlob(glob, path)));
  if (row.restricts === true || matched.length === 0) return;
  if (row.rule === "by-policy") addByPolicy(draft, input, matched);
  else draft.add(row.rule, { kind: "paths", paths: matched }, matched);
}

/**
 * All `review` rules that any policy gives any patch named. A patch without one is not covered, and neither is a list of which
 * nobody says what patches it names.
 */
function addByPolicy(draft: Draft, input: ReviewInput, paths: readonly string[]): void {
  const byPolicy = new Map(Object.entries(input.byPolicy ?? {}));
  const patches = new Set([...patchesOf(input), ...byPolicy.keys()]);
  if (patches.size === 0) draft.miss(`which patches are meant by ${paths.join(", ")}`);
  for (const patch of [...patches].sort(compareText)) {
    const rules = byPolicy.get(patch) ?? [];
    if (rules.length === 0) draft.miss(`patch ${patch}: no policy names a review rule for it`);
    for (const rule of rules) draft.add(rule, { kind: "by-policy", patches: [patch] }, paths);
  }
}

/** The patches that entries of lists name. */
function patchesOf({ effect }: ReviewInput): readonly string[] {
  return effect.now.flatMap((row) => (row.length === 4 && typeof row[1] === "string" ? [row[1]] : []));
}

/** What was found so far. */
class Draft {
  readonly #rules: readonly ReviewRule[];
  readonly #causes = new Map<string, RuleCause[]>();
  readonly #paths: Map<string, Set<string>>;
  readonly #missed = new Set<string>();

  constructor(rules: readonly ReviewRule[], paths: readonly string[]) {
    this.#rules = rules;
    this.#paths = new Map(paths.map((path) => [path, new Set<string>()]));
  }

  miss(what: string): void {
    this.#missed.add(what);
  }

  /** A rule that the policy does not have judges nothing. */
  add(rule: string, cause: RuleCause, paths: readonly string[]): void {
    if (!this.#rules.some(({ name }) => name === rule)) {
      this.#missed.add(`there is no rule ${rule}`);
      return;
    }
    this.#causes.set(rule, [...(this.#causes.get(rule) ?? []), cause]);
    for (const path of paths) this.#paths.get(path)?.add(rule);
  }

  done(): Applying {
    const paths = [...this.#paths].map(([path, rules]) => ({ path, rules: [...rules].sort(compareText) }));
    const bare = paths.filter(({ rules }) => rules.length === 0).map(({ path }) => path);
    const rules = [...this.#causes]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([name, causes]) =>
        this.#rules.filter((rule) => rule.name === name).map((rule) => ({ rule, causes: joined(causes) })),
      );
    return { rules, paths, uncovered: [...bare, ...[...this.#missed].sort(compareText)] };
  }
}

/** Causes of one kind that carry a list, as one. */
function joined(causes: readonly RuleCause[]): readonly RuleCause[] {
  const paths = new Set<string>();
  const patches = new Set<string>();
  const says = new Set<string>();
  let restricts = false;
  for (const cause of causes) {
    if (cause.kind === "paths") for (const path of cause.paths) paths.add(path);
    else if (cause.kind === "by-policy") for (const patch of cause.patches) patches.add(patch);
    else if (cause.kind === "blast-radius") says.add(cause.says);
    else restricts = true;
  }
  return [
    ...(restricts ? [{ kind: "restricts" } as const] : []),
    ...(paths.size > 0 ? [{ kind: "paths", paths: [...paths].sort(compareText) } as const] : []),
    ...(patches.size > 0 ? [{ kind: "by-policy", patches: [...patches].sort(compareText) } as const] : []),
    ...[...says].sort(compareText).map((text) => ({ kind: "blast-radius", says: text }) as const),
  ];
}
