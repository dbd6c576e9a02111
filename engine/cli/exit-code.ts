/** What a run ends with: the same for every verb. */
export const EXIT = {
  clean: 0,
  /** The outside failed: git, disk, a feed. */
  outside: 1,
  /** Changes, drift, findings or violations; only with `--detailed-exitcode`. */
  findings: 2,
  /** Documents are invalid, a policy test failed, or records were refused. */
  invalid: 3,
  /** `review`: an approval is missing or stale. */
  approval: 4,
  /** `audit` findings, rewritten history. */
  audit: 5,
  usage: 64,
  /** A fault of Muster's own. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where several apply, the first of these wins. */
const GRAVEST_FIRST: readonly ExitCode[] = [70, 64, 3, 1, 5, 4, 2, 0];

export function gravest(codes: Iterable<ExitCode>): ExitCode {
  const all = new Set(codes);
  return GRAVEST_FIRST.find((code) => all.has(code)) ?? EXIT.clean;
}

/** The table as help shows it. */
export const EXIT_CODES_HELP = `Exit codes, the same for every verb (several apply: 70, 64, 3, 1, 5, 4, 2, the first wins):
   0  clean
   1  the outside failed: git, disk, a feed
   2  changes, drift, findings or violations (only with --detailed-exitcode, else 0)
   3  documents invalid, a policy test failed, or records refused
   4  review: approval missing or stale
   5  audit findings, rewritten history
  64  usage
  70  a fault of Muster's own`;
