/** A comment, found again by its marker and by who wrote it. */
export interface StickyComment {
  readonly pullRequest: number;
  /** `<!-- muster:plan -->`, the first line of the body. */
  readonly marker: string;
  readonly body: string;
}

export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: "notice" | "warning" | "failure";
  readonly message: string;
}

export interface CheckRun {
  readonly name: string;
  readonly head: string;
  readonly conclusion: "success" | "failure" | "neutral" | "action_required";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** What says to people what was judged. Nothing that Muster decides by is ever read back from it. */
export interface ReviewWriter {
  /** Writes it once, and anew where it changed; more of ours with the same marker are taken away. */
  comment(comment: StickyComment): Promise<"written" | "unchanged">;
  check(run: CheckRun): Promise<void>;
}

/** A pull request that Muster asks people to merge. */
export interface ProposedChange {
  readonly branch: string;
  readonly base: string;
  /** The commit of the base that the files were made from. */
  readonly baseCommit: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** The files as they become, by path; null: gone. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly message: string;
}

/** What opens, refreshes and closes the pull requests of Muster. */
export interface ProposalWriter {
  /** @returns the number of the one pull request of this branch */
  open(change: ProposedChange): Promise<number>;
  /** Replaces the branch's content and the text. */
  refresh(number: number, change: ProposedChange): Promise<void>;
  /** Says why, closes it and takes its branch away. */
  close(number: number, branch: string, why: string): Promise<void>;
}
