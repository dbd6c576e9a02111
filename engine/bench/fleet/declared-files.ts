import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import { createRandom } from "../../sample/random.ts";
import { NOW } from "./stock.ts";

/** Path → text. */
export type Files = Readonly<Record<string, string>>;

const DAY_MS = 86_400_000;

/**
 * The repository that the fleet is decided by: the reference policies and rings of this project (three policies, three tracks
 * of four rings, windows, a freeze) and, in place of its lists, approvals of the generated patches, holds, rejects, exclusions.
 * @param root the folder of the project
 */
export function declaredFiles(root: string, entries: readonly CatalogEntry[], seed: string): Files {
  const files: Record<string, string> = {};
  for (const folder of ["policies", "rings", "rings/windows"]) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = `${folder}/${name}`;
      if (name.endsWith(".yaml") && name !== "review.yaml")
        files[path] = readFileSync(join(root, path), "utf8");
    }
  }
  return {
    ...files,
    "muster.yaml": WORKSPACE,
    "policies/approvals/trains.yaml": approvals(entries, seed),
    "policies/approvals/stops.yaml": stops(entries),
    "policies/exclusions/databases.yaml": exclusion(
      "databases",
      "labels: {role: [db, mariadb]}",
      'products: ["postgresql*", "mariadb*"]',
    ),
    "policies/exclusions/small.yaml": exclusion(
      "small",
      'facts: {memoryMiB: "<=4096"}, labels: {tier: "3"}',
      "classification: [bugfix]",
    ),
  };
}

/** A line of a policy changed, as a pull request would. @throws {Error} when the policy has no such line */
export function withLine(files: Files, path: string, was: string, is: string): Files {
  const text = files[path];
  if (text?.includes(was) !== true) throw new Error(`no "${was}" in ${path}`);
  return { ...files, [path]: text.replace(was, is) };
}

const WORKSPACE = `apiVersion: muster/v1
kind: Workspace
metadata: {name: bench}
spec: {branch: main, timezone: Europe/Berlin, approvals: trust-merge}
`;

function list(name: string, spec: string): string {
  return `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: ${name}}\nspec:\n${spec}`;
}

/** Nine in ten of what is older than a fortnight, and two in five of the rest; some in a hurry. */
function approvals(entries: readonly CatalogEntry[], seed: string): string {
  const lines = entries.flatMap(({ patch, digest, released = NOW }) => {
    const random = createRandom(`${seed} approve ${patch.id}`);
    if (!random.chance(NOW - released > 14 * DAY_MS ? 900 : 400)) return [];
    const hurry = random.chance(20) ? ", expedite: true, waives: [window]" : "";
    const id = JSON.stringify(patch.id);
    return [`    - {patch: ${id}, digest: "${digest}", leaves: [srv-broad, ws-broad, mac-broad]${hurry}}`];
  });
  return list(
    "trains",
    `  through: last\n  defaults:\n    rollback: {method: none, accepted: "bench"}\n  approve:\n${lines.join("\n")}\n`,
  );
}

/** Where a third of the holds apply. */
export const HELD_SITES: readonly string[] = ["s01", "s02", "s03"];

/** Every fortieth patch is held, some of them on some machines only; every sixtieth is rejected. */
function stops(entries: readonly CatalogEntry[]): string {
  const held = entries.filter((_, index) => index % 40 === 7);
  const rejected = entries.filter((_, index) => index % 60 === 11);
  const some = ["", `, endpoints: {labels: {site: [${HELD_SITES.join(", ")}]}}`, ", until: 2026-09-15"];
  const holds = held.map(
    ({ patch }, index) => `    - {patch: ${JSON.stringify(patch.id)}, reason: "bench"${some[index % 3]}}`,
  );
  const rejects = rejected.map(
    ({ patch }) =>
      `    - {patch: ${JSON.stringify(patch.id)}, reason: "bench", installed: keep, asDependency: allow}`,
  );
  return list("stops", `  hold:\n${holds.join("\n")}\n  reject:\n${rejects.join("\n")}\n`);
}

function exclusion(name: string, endpoints: string, patches: string): string {
  return `apiVersion: muster/v1
kind: Exclusion
metadata: {name: ${name}}
spec:
  endpoints: {${endpoints}}
  patches: {${patches}}
  reason: bench
  owner: bench
  expires: 2026-11-15
`;
}
