/** What a forge says of a setting, or why it could not be told: then nobody may take it for set, nor for unset. */
export type Told<T> =
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "unknown"; readonly why: string };

export interface RepositoryFacts {
  readonly id: number;
  /** `owner/name`, as it is called now. */
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly archived: boolean;
  /** Null: the token is not told. */
  readonly allowMergeCommit: boolean | null;
  readonly allowSquashMerge: boolean | null;
  readonly allowRebaseMerge: boolean | null;
  readonly allowAutoMerge: boolean | null;
}

/** The older protection of a branch. */
export interface BranchProtection {
  /** Undefined: merging needs no pull request. */
  readonly reviews?: {
    readonly count: number;
    readonly dismissStale: boolean;
    readonly codeOwners: boolean;
    readonly lastPush: boolean;
    /** Who need no pull request: logins and slugs of people, teams, Apps. */
    readonly bypass: readonly string[];
  };
  /** The names of the checks that must pass; `app` null: whoever reports them. */
  readonly checks: readonly RequiredCheck[];
  /** Whether administrators are held to it too. */
  readonly enforceAdmins: boolean;
  readonly allowForcePushes: boolean;
  readonly allowDeletions: boolean;
  readonly linearHistory: boolean;
  readonly signatures: boolean;
}

export interface RequiredCheck {
  readonly name: string;
  readonly app: number | null;
}

/** A rule that holds for the branch, from a ruleset. Its parameters are as the forge names them. */
export interface BranchRule {
  readonly type: string;
  readonly ruleset: number;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly source: string;
  readonly enforcement: string;
  /** Who the rules do not hold for. */
  readonly bypass: Told<readonly BypassActor[]>;
}

export interface BypassActor {
  readonly id: number | null;
  readonly type: string;
  readonly mode: string;
}

export interface CodeownersError {
  readonly path: string;
  readonly line: number;
  readonly kind: string;
  readonly message: string;
}

export interface Environment {
  readonly name: string;
  /** How many people or teams are named of whom one has to approve; 0: nobody has to. */
  readonly reviewers: number;
  readonly preventSelfReview: boolean;
  readonly waitMinutes: number;
  readonly adminsBypass: boolean | null;
  /** Names or patterns of the branches that may use it; `protected`: those that are protected; `any`. */
  readonly branches: Told<"any" | "protected" | readonly string[]>;
}

export interface ActionsSettings {
  readonly enabled: boolean;
  /** `all`, `local_only`, `selected`; null: not told. */
  readonly allowed: string | null;
  readonly shaPinning: boolean | null;
}

export interface WorkflowToken {
  /** What a workflow's token may do that asks for nothing: `read` or `write`. */
  readonly permissions: string;
  readonly approvesPullRequests: boolean;
}

export interface Workflow {
  readonly path: string;
  readonly name: string;
  /** `active`, `disabled_inactivity`, `disabled_manually`, … */
  readonly state: string;
}

export type TokenPowers =
  | { readonly kind: "scopes"; readonly scopes: readonly string[] }
  | { readonly kind: "permissions"; readonly permissions: Readonly<Record<string, string>> };

/** All of it at one time; each part by itself may be unknown. */
export interface RepositorySettings {
  readonly repository: Told<RepositoryFacts>;
  /** Null: the branch has no such protection. */
  readonly protection: Told<BranchProtection | null>;
  readonly rules: Told<readonly BranchRule[]>;
  readonly rulesets: Told<readonly Ruleset[]>;
  /** Null: there is no CODEOWNERS. */
  readonly codeowners: Told<readonly CodeownersError[] | null>;
  readonly environments: Told<readonly Environment[]>;
  readonly actions: Told<ActionsSettings>;
  readonly workflowToken: Told<WorkflowToken>;
  readonly workflows: Told<readonly Workflow[]>;
  readonly token: Told<TokenPowers>;
}
