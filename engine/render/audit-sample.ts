import { countOf } from "./count-text.ts";
import { csvRow } from "./inert-csv.ts";
import { inertText } from "./inert-text.ts";
import { jsonDocument } from "./json-text.ts";

export interface AuditSampleRow {
  readonly entry: number;
  readonly commit: string;
  readonly pullRequest: number | null;
  readonly mergedAt: string;
  readonly standing: "reviewed" | "followed-up" | "sealed" | "found" | "ungoverned";
  readonly line: string | null;
}

/** Merges drawn for an auditor. */
export interface AuditSample {
  readonly branch: string;
  readonly commit: string;
  readonly from: string;
  readonly to: string;
  readonly seed: string;
  readonly population: number;
  readonly sample: readonly AuditSampleRow[];
  /** Of the whole audit. */
  readonly findings: number;
  readonly exitCode: number;
  readonly exitReason: string;
}

/** As `schemas/audit-sample.schema.json` has it. */
export function sampleJson(sample: AuditSample): Iterable<string> {
  return jsonDocument({ ...sample });
}

export function* sampleCsv({ sample }: Pick<AuditSample, "sample">): Generator<string> {
  yield csvRow(["entry", "commit", "pull request", "merged at", "standing", "line"]);
  for (const { entry, commit, pullRequest, mergedAt, standing, line } of sample)
    yield csvRow([entry, commit, pullRequest, mergedAt, standing, line]);
}

export function sampleText(shown: AuditSample): string {
  const { branch, commit, from, to, seed, population, sample, findings } = shown;
  const rows = sample.map(({ entry, commit: merge, pullRequest, mergedAt, standing, line }) => {
    const request = pullRequest === null ? "" : `  #${pullRequest}`;
    return `  entry ${entry}  ${mergedAt}  ${merge}${request}  ${standing}  ${inertText(line ?? "")}`;
  });
  return [
    `${inertText(branch)} at ${commit}`,
    `${sample.length} of ${countOf(population, "merge")} from ${from} to ${to}, drawn by the seed "${inertText(seed)}"`,
    "",
    ...rows,
    ...(rows.length === 0 ? [] : [""]),
    `${countOf(findings, "finding")} in the whole audit`,
    "",
  ].join("\n");
}
