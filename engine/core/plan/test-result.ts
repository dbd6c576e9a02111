/** What became of one expectation of a PolicyTest. */
export interface Expectation {
  readonly test: string;
  /** `file:line:column` of the expectation. */
  readonly at: string;
  readonly endpoint: string;
  readonly patch: string;
  readonly passed: boolean;
  /** The fields that differ; empty when it passed. */
  readonly differences: readonly { readonly field: string; readonly wanted: string; readonly got: string }[];
  /** The ladder as it was climbed, in words: shown where it failed. */
  readonly ladder: readonly string[];
}

export interface TestRun {
  readonly tests: number;
  readonly expectations: readonly Expectation[];
}
