/** Everything the fake knows, as plain data: a copy of it (`structuredClone`) is the forge as it was then. */
export interface World {
  /** Milliseconds since the epoch, UTC. */
  now: number;
  lastId: number;
  readonly accounts: Account[];
  readonly repositories: Repository[];
  readonly apps: App[];
}

export interface Account {
  readonly id: number;
  login: string;
  readonly type: "User" | "Bot" | "Organization";
  name: string;
  /** The addresses by which commits are taken for this account's. */
  readonly emails: string[];
  /** Deleted: whatever it did has no user any more. */
  gone: boolean;
}

/** What a person may do in a repository, least first. */
export const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Role = (typeof ROLES)[number];

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** Whose installation tokens act as. */
  readonly account: number;
  /** PEM; null: any JSON web token that names the app will do. */
  readonly publicKey: string | null;
  readonly installation: number;
  readonly permissions: Readonly<Record<string, "read" | "write">>;
  /** The repositories it is installed in. */
  readonly repositories: number[];
}

export interface Repository {
  readonly id: number;
  readonly owner: number;
  name: string;
  /** Full names it had; they lead here. */
  readonly formerNames: string[];
  readonly private: boolean;
  readonly fork: number | null;
  defaultBranch: string;
  /** The bare repository on disk. */
  readonly dir: string;
  readonly createdAt: number;
  lastNumber: number;
  readonly roles: Map<number, Role>;
  readonly pulls: Pull[];
  readonly comments: Comment[];
  readonly activity: Activity[];
  readonly statuses: Status[];
  readonly checkRuns: CheckRun[];
  readonly checkSuites: CheckSuite[];
  readonly protections: Map<string, Protection>;
  readonly rulesets: Ruleset[];
  readonly ruleSuites: RuleSuite[];
  codeownersErrors: Record<string, unknown>[];
  readonly environments: Environment[];
  readonly deployKeys: DeployKey[];
  readonly labels: Map<string, number>;
  readonly workflowStates: Map<string, WorkflowState>;
  readonly runs: WorkflowRun[];
  readonly actions: ActionsSettings;
  readonly settings: RepositorySettings;
}

export interface RepositorySettings {
  allowMergeCommit: boolean;
  allowSquashMerge: boolean;
  allowRebaseMerge: boolean;
  allowAutoMerge: boolean;
  deleteBranchOnMerge: boolean;
  archived: boolean;
}

export interface ActionsSettings {
  enabled: boolean;
  allowedActions: "all" | "local_only" | "selected";
  shaPinningRequired: boolean;
  patternsAllowed: string[];
  defaultWorkflowPermissions: "read" | "write";
  canApprovePullRequestReviews: boolean;
}

export type WorkflowState =
  | "active"
  | "deleted"
  | "disabled_fork"
  | "disabled_inactivity"
  | "disabled_manually";

/** A run of a workflow, as whoever runs workflow files against the fake leaves it here. */
export interface WorkflowRun {
  readonly id: number;
  /** The file, from the root of the repository on. */
  readonly path: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepository: number;
  conclusion: "success" | "failure" | null;
  readonly at: number;
  readonly artifacts: Artifact[];
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  expired: boolean;
}

export interface Pull {
  readonly id: number;
  readonly number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  draft: boolean;
  readonly user: number;
  readonly headRepository: number;
  readonly headRef: string;
  headSha: string;
  baseRef: string;
  /** The base as of the last time that the head or the base of the pull request was set. */
  baseSha: string;
  /** The tip of refs/pull/N/merge while open, the merge's commit afterwards; null: it cannot be merged. */
  mergeSha: string | null;
  readonly createdAt: number;
  updatedAt: number;
  closedAt: number | null;
  mergedAt: number | null;
  mergedBy: number | null;
  readonly labels: Set<string>;
  readonly reviews: Review[];
  readonly events: TimelineEvent[];
}

export interface Review {
  readonly id: number;
  readonly user: number;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  body: string;
  submittedAt: number | null;
  updatedAt: number;
  /** Moved along by the forge after a push that keeps the patch. */
  commitId: string;
}

/** An event of a timeline that is not the comment, review or commit itself. */
export interface TimelineEvent {
  readonly id: number;
  readonly event: string;
  readonly actor: number;
  readonly at: number;
  readonly commit: string | null;
  readonly more: Readonly<Record<string, unknown>>;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: number;
  body: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly app: number | null;
}

export interface Activity {
  readonly id: number;
  readonly type:
    | "push"
    | "force_push"
    | "branch_creation"
    | "branch_deletion"
    | "pr_merge"
    | "merge_queue_merge";
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly at: number;
  readonly actor: number;
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: number;
  readonly at: number;
}

export interface CheckRun {
  readonly id: number;
  readonly app: number;
  readonly headSha: string;
  /** As the client gave it: name, status, conclusion, output and so on. */
  readonly given: Record<string, unknown>;
  readonly annotations: Record<string, unknown>[];
  readonly startedAt: number;
  completedAt: number | null;
}

/** What an app has to say of a commit. The forge makes it, at the push, for each app that may write checks. */
export interface CheckSuite {
  readonly id: number;
  readonly app: number;
  readonly headSha: string;
  readonly branch: string | null;
  readonly createdAt: number;
}

/** Classic protection of a branch. */
export interface Protection {
  /** How many approvals; null: no pull request is asked for. */
  readonly approvals: number | null;
  readonly dismissStaleReviews: boolean;
  readonly requireCodeOwnerReviews: boolean;
  readonly requireLastPushApproval: boolean;
  readonly checks: readonly { readonly context: string; readonly appId: number | null }[];
  readonly strictChecks: boolean;
  readonly enforceAdmins: boolean;
  readonly allowForcePushes: boolean;
  readonly allowDeletions: boolean;
  readonly linearHistory: boolean;
  /** Accounts that need no pull request. */
  readonly bypass: readonly number[];
}

export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly target: "branch" | "tag" | "push";
  enforcement: "active" | "evaluate" | "disabled";
  /** Patterns of refs, `~DEFAULT_BRANCH` and `~ALL` among them. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly bypassActors: readonly {
    readonly actor_id: number | null;
    readonly actor_type:
      | "Integration"
      | "OrganizationAdmin"
      | "RepositoryRole"
      | "Team"
      | "DeployKey"
      | "User";
    readonly bypass_mode: "always" | "pull_request" | "exempt";
  }[];
  readonly rules: readonly {
    readonly type: string;
    readonly parameters?: Readonly<Record<string, unknown>>;
  }[];
  readonly createdAt: number;
}

export interface RuleSuite {
  readonly id: number;
  readonly actor: number;
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly at: number;
  readonly result: "pass" | "fail" | "bypass";
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
  /** Minutes; 0: none. */
  readonly waitTimer: number;
  readonly reviewers: readonly number[];
  readonly preventSelfReview: boolean;
  readonly adminsBypass: boolean;
  /** Null: any branch may deploy. */
  readonly branches: "protected" | readonly string[] | null;
}

export interface DeployKey {
  readonly id: number;
  readonly title: string;
  readonly key: string;
  readonly readOnly: boolean;
  readonly at: number;
  readonly addedBy: number;
}
