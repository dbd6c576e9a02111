/** Every code an OutsideError can have. Each has a row in docs/outside-errors.md, in this order. */
export const outsideCodes = [
  // the repository
  "not-a-repository",
  "unsupported-repository",
  "broken-repository",
  "empty-repository",
  "no-git",
  "git-failed",
  // what is asked of it
  "invalid-ref",
  "missing-ref",
  "broken-ref",
  "not-a-commit",
  "odd-commit",
  "no-such-parent",
  // its history
  "shallow",
  "not-an-ancestor",
  "history-too-long",
  // its objects
  "missing-object",
  "corrupt-object",
  "object-too-large",
  // the log
  "log-key",
  "log-broken",
  "log-ahead",
  "log-refused",
  "name-key",
  // files that are read
  "no-such-file",
  "unreadable-file",
  "too-deep",
  "too-many-files",
  "feed-unreadable",
  // parts of a run
  "shard-missing",
  "shard-twice",
  "shard-other",
  "shard-damaged",
  // the forge
  "forge-address",
  "forge-unreachable",
  "forge-refused",
  "forge-limited",
  "forge-no-such",
  "forge-bad-answer",
  "forge-changed",
  "forge-other-repository",
  "branch-not-ours",
  // the state folder
  "no-catalog",
  "no-fleet",
  "state-locked",
  "state-unreadable",
  "state-damaged",
  "state-lost",
  "state-version",
  "state-unwritable",
  "disk-full",
  "clock-behind",
  // what is written
  "output-unwritable",
] as const;

export type OutsideCode = (typeof outsideCodes)[number];
