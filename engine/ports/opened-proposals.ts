/** An open pull request from a branch of the repository itself. */
export interface ProposalRequest {
  readonly number: number;
  readonly branch: string;
  readonly base: string;
  readonly head: string;
  readonly title: string;
  readonly body: string;
  /** Whether our own account opened it. */
  readonly isOurs: boolean;
}

/** One of ours that was closed without being merged. */
export interface ClosedProposal {
  readonly number: number;
  readonly body: string;
  /** `us`: Muster said that it was overtaken, and closed it. */
  readonly by: "us" | "somebody";
}

/** What the forge says of Muster's own pull requests. It can only read. */
export interface ProposalReader {
  /** Those open from branches that start with one of these. @throws {OutsideError} when the list cannot be had whole */
  open(prefixes: readonly string[]): Promise<readonly ProposalRequest[]>;
  /** Ours of this branch, newest first. @throws {OutsideError} */
  closed(branch: string): Promise<readonly ClosedProposal[]>;
  /** Whether every commit and movement of the branch is ours. @throws {OutsideError} what the forge cannot tell */
  holdsOnlyOurs(request: ProposalRequest): Promise<boolean>;
}
