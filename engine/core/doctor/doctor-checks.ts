/** How bad it is: `high` makes approvals worth little, `medium` weakens them, `low` is for people's comfort. */
export type DoctorSeverity = "high" | "medium" | "low";

interface Check {
  readonly severity: DoctorSeverity;
  readonly why: string;
  /** `{branch}` is the branch that approves. */
  readonly fix: string;
}

const RULESET = "Settings > Rules > Rulesets, the ruleset of branch {branch}: ";

/** All checks, in the order of the manual: docs/guides/doctor.md has a row for each. */
export const DOCTOR_CHECKS = {
  "pull-request-required": {
    severity: "high",
    why: "without it anybody with write permission changes what is approved, and audit only finds it afterwards",
    fix: `${RULESET}switch on "Require a pull request before merging"`,
  },
  "approvals-count": {
    severity: "medium",
    why: "Muster counts reviews by its own rules; the forge's own count is what stands when Muster does not run",
    fix: `${RULESET}"Required approvals" at least 1`,
  },
  "stale-reviews": {
    severity: "low",
    why: "Muster holds reviews to what was seen whatever the forge does; on its page an old approval looks like a new one",
    fix: `${RULESET}switch on "Dismiss stale pull request approvals when new commits are pushed"`,
  },
  "last-push-approval": {
    severity: "low",
    why: "else whoever pushed last may be the one who approved it, by the forge's own count",
    fix: `${RULESET}switch on "Require approval of the most recent reviewable push"`,
  },
  "force-push": {
    severity: "high",
    why: "a branch that can be rewritten is no record: what was approved can be made to disappear",
    fix: `${RULESET}switch on "Block force pushes"`,
  },
  deletion: {
    severity: "high",
    why: "a branch that is deleted and made anew is a rewritten one",
    fix: `${RULESET}switch on "Restrict deletions"`,
  },
  bypass: {
    severity: "high",
    why: "whoever may bypass the rules needs nobody's approval",
    fix: `${RULESET}empty the "Bypass list"; for an emergency a review policy has rules with followUp`,
  },
  "admins-included": {
    severity: "high",
    why: "else the rules of the branch do not hold for administrators",
    fix: 'Settings > Branches, the rule of {branch}: switch on "Do not allow bypassing the above settings"',
  },
  "approval-check": {
    severity: "high",
    why: "the check muster/approval is what keeps a pull request from being merged before the rules of its base are met",
    fix: `${RULESET}switch on "Require status checks to pass", and add muster/approval`,
  },
  "approval-check-app": {
    severity: "high",
    why: "a check that is not bound to one App can be reported as passed by whoever may write statuses, or by any workflow of any branch",
    fix: `${RULESET}"Require status checks to pass": take muster/approval of Muster's own App, not of any source or of GitHub Actions`,
  },
  "rebase-merge": {
    severity: "medium",
    why: "a rebase merge leaves no commit that ties what was reviewed to what is on the branch: audit names each",
    fix: 'Settings > General > Pull Requests: switch off "Allow rebase merging"',
  },
  "default-branch": {
    severity: "high",
    why: "scheduled workflows run on the default branch alone, and pull requests go there unless somebody chooses",
    fix: "Settings > General > Default branch: {branch}; or write another `branch` into muster.yaml",
  },
  archived: {
    severity: "high",
    why: "nothing can be approved, and nothing runs, in an archived repository",
    fix: 'Settings > General > Danger Zone: "Unarchive this repository"',
  },
  codeowners: {
    severity: "low",
    why: "a line of CODEOWNERS that does not resolve asks nobody",
    fix: "mend the line, or take CODEOWNERS out: Muster goes by policies/review.yaml",
  },
  people: {
    severity: "medium",
    why: "a review counts only of somebody who may write: the rules may be impossible to meet",
    fix: "Settings > Collaborators and teams: give the role Write; or mend policies/review.yaml",
  },
  environment: {
    severity: "high",
    why: "the environment is what keeps keys from workflows of other branches; one that a workflow names and nobody made has no rules at all",
    fix: 'Settings > Environments: make it, with "Deployment branches and tags" > "Selected branches and tags" > {branch}',
  },
  "environment-waits": {
    severity: "low",
    why: "each scheduled run then waits until somebody lets it go",
    fix: 'Settings > Environments: take "Required reviewers" and "Wait timer" off; the branch rule protects the key',
  },
  actions: {
    severity: "high",
    why: "without Actions nothing is judged, recorded or reconciled here",
    fix: "Settings > Actions > General: allow Actions",
  },
  "actions-approve": {
    severity: "high",
    why: "a workflow that may approve pull requests is an approver whom nobody named",
    fix: 'Settings > Actions > General > Workflow permissions: switch off "Allow GitHub Actions to create and approve pull requests"; let Muster open its own by its App',
  },
  "workflow-token": {
    severity: "medium",
    why: "a workflow that forgets to say what it needs then may write",
    fix: 'Settings > Actions > General > Workflow permissions: "Read repository contents and packages permissions"',
  },
  "workflow-state": {
    severity: "high",
    why: "a workflow that is switched off records nothing; the forge does so by itself after 60 days without a push",
    fix: "Actions > the workflow > Enable workflow; or gh workflow enable NAME",
  },
  token: {
    severity: "medium",
    why: "a token that may change settings, workflows or secrets can undo everything above; one that may too little leaves reviews unread",
    fix: "Settings of Muster's App > Permissions: contents, pull requests, checks and issues write; actions, commit statuses and administration read; no more",
  },
  "log-declared": {
    severity: "medium",
    why: "without a log nothing shows who approved: what lies on the branch counts",
    fix: "docs/guides/log.md: write log: {keys: […]} into muster.yaml, and seal history",
  },
  "log-ref": {
    severity: "high",
    why: "where a log is declared and there is none, no approval counts",
    fix: "git fetch origin '+refs/muster/*:refs/muster/*'; where there is none yet: muster record --seal",
  },
  "log-keys": {
    severity: "high",
    why: "an entry counts only where its key stands in muster.yaml and can be read",
    fix: "muster.yaml, log.keys: the public part, as ssh-keygen writes it (ssh-ed25519, ECDSA, or RSA from 2048 bits)",
  },
  "log-key-of-person": {
    severity: "high",
    why: "a person who holds the log's key can write down their own approval",
    fix: "ssh-keygen -t ed25519 -N '' -f muster-log: a key of its own, in the environment of the workflow alone",
  },
  "log-signer": {
    severity: "high",
    why: "what is signed with a key that muster.yaml does not list breaks the log",
    fix: "put the private part of a key of log.keys into MUSTER_LOG_KEY, or list its public part",
  },
  git: {
    severity: "low",
    why: "without git 2.39 or newer pull requests cannot be fetched, and merges cannot be worked out",
    fix: "install git 2.39 or newer",
  },
  shallow: {
    severity: "medium",
    why: "a clone that ends somewhere does not tell who approved what lies behind",
    fix: "git fetch --unshallow; in a workflow: fetch-depth: 0",
  },
  state: {
    severity: "low",
    why: "without catalog and fleet nothing is decided, and how much a change reaches is not known",
    fix: "muster catalog sync and muster reports add; or --state where it is kept",
  },
} as const satisfies Readonly<Record<string, Check>>;

export type DoctorCheck = keyof typeof DOCTOR_CHECKS;
