// Generated from schemas/ by scripts/generate.ts. Do not edit.

/** The first commit of the log and the key that signed it; null: no entry counts. */
export type AuditRoot = {
  /** The key's SHA-256 fingerprint. */
  readonly fingerprint: string;
  /** The commit. */
  readonly commit: string;
} | null;

/** What kind of change a patch is. */
export type Classification = "security" | "bugfix" | "feature" | "firmware" | "driver" | "definition";

/** How a decision counts. Missing and not yet due is `pending`, never `non-compliant`; `none` counts nowhere. */
export type Compliance = "compliant" | "non-compliant" | "pending" | "exempt" | "unknown" | "none";

/** A row of an effect: for list entries `[verb, patch, digest, the other fields]`, for any other governed document `[path, old blob, new blob]`. */
export type EffectRow = readonly (
  | string
  | null
  | {
      readonly [k: string]: unknown;
    }
)[];

/** Why nobody can say which machine the id stands for; null: nothing is known against it. */
export type IdentityResult = {
  /** What kind. */
  readonly kind: "cloned" | "placeholder" | "missing";
  /** By what it showed. */
  readonly says: string;
} | null;

/** The family of an operating system. */
export type OsFamily = "linux" | "windows" | "macos";

/** How much of the fleet the change reaches now; null: could not be worked out, and then every row of `blastRadius` adds its rule. Absent: not asked. */
export type ReviewReach = {
  /** The tracks. */
  readonly tracks: readonly ReviewTrackReach[];
  /** The rings that it reaches. */
  readonly rings: readonly ReviewRingCount[];
  /** The rows of `blastRadius`, from 0, whose `touches` matches a reached endpoint, or may match one. */
  readonly touched: readonly number[];
} | null;

/** How bad a patch's worst vulnerability is, by its vendor. */
export type Severity = "critical" | "important" | "moderate" | "low" | "unknown";

/** The system. */
export type SystemResult = {
  /** The family. */
  readonly family?: string;
  /** The id. */
  readonly id?: string;
  /** The version. */
  readonly version?: string;
  /** The build. */
  readonly build?: string;
  /** The architecture. */
  readonly arch?: string;
} | null;

/** A ceiling: how far out. `last` is reserved and means the last ring of every track. Else a ring's name, or one ring a track; a track that is not named stays shut. */
export type Through = string | readonly string[];

/** The answer for one endpoint and one patch: the first rung of the ladder that holds. */
export type Verdict =
  | "unknown"
  | "not-applicable"
  | "remove"
  | "installed-rejected"
  | "reboot-pending"
  | "installed-unapproved"
  | "compliant"
  | "retracted"
  | "rejected"
  | "excluded"
  | "superseded"
  | "blocked"
  | "ignored"
  | "held"
  | "awaiting-approval"
  | "awaiting-ring"
  | "deferred"
  | "failed"
  | "scheduled"
  | "throttled"
  | "install";
/** The scheme by which versions are compared. */
export type VersionScheme =
  | "deb"
  | "rpm"
  | "apk"
  | "alpm"
  | "semver"
  | "nuget"
  | "pep440"
  | "maven"
  | "gem"
  | "windows-build"
  | "macos"
  | "fwupd-plain"
  | "fwupd-hex"
  | "fwupd-number"
  | "fwupd-pair"
  | "fwupd-triplet"
  | "fwupd-quad"
  | "fwupd-bcd"
  | "fwupd-intel-me"
  | "fwupd-intel-me2"
  | "fwupd-intel-csme19"
  | "fwupd-surface"
  | "fwupd-surface-legacy"
  | "fwupd-dell-bios"
  | "fwupd-dell-bios-msb"
  | "generic";

/** The type of each kind of document. */
export interface DocumentByKind {
  /** The patches people said yes, no or not yet to, and how far out each may go. Across all lists reject beats hold beats approve. */
  readonly ApprovalList: ApprovalList;
  /** The standard versions of systems and applications, and the hardware they need. It installs and removes nothing: it yields findings with counts. */
  readonly Baseline: Baseline;
  /** When endpoints may not change. Any active freeze wins over any window, unless the approval's entry waives `freeze`. */
  readonly ChangeFreeze: ChangeFreeze;
  /** What an endpoint says of itself. A missing key and an empty string mean that something was not reported; an empty list means that there is none. */
  readonly EndpointReport: EndpointReport;
  /** An agreed, dated departure: these endpoints do not get these patches until then. */
  readonly Exclusion: Exclusion;
  /** A ticket that a patch caused. */
  readonly Incident: Incident;
  /** One commit of `refs/muster/log`. */
  readonly LogEntry: LogEntry;
  /** When endpoints may change. */
  readonly MaintenanceWindow: MaintenanceWindow;
  /** Which patches an endpoint must get, how fast, after which tests, and whose yes it takes. */
  readonly PatchPolicy: PatchPolicy;
  /** One entry of the catalog: something that can be installed, what it fixes where, and what its vendor says of it. A key that is absent or null was not stated. */
  readonly Patch: Patch;
  /** What reconcile decides: inputs by digest, decisions, exact counts, actions, findings. Equal inputs give identical bytes. Times are UTC; keys and rows are sorted. */
  readonly Plan: Plan;
  /** A unit test of policies, lists and rings: given this endpoint, this patch, this moment, expect this decision. */
  readonly PolicyTest: PolicyTest;
  /** What a forge said of a pull request: all that a judgement of its reviews needs. */
  readonly ReviewInput: ReviewInput;
  /** Who may approve what, and how many it takes. */
  readonly ReviewPolicy: ReviewPolicy;
  /** Who gets patches when, and what must be true before the next ring does. */
  readonly Ring: Ring;
  /** What the lab did with patches, for how long, and how it ended. */
  readonly TestRecord: TestRecord;
  /** Where reports, inventory, catalog, state and log are found. */
  readonly Workspace: Workspace;
}
/** What the entries of `approve` have when they do not say. */
export interface ApprovalDefaults {
  /** The TestRecords that speak for the patches. */
  readonly evidence?: readonly string[];
  /** How the patches can be taken off again. */
  readonly rollback?: Rollback;
}
/** The patches people said yes, no or not yet to, and how far out each may go. Across all lists reject beats hold beats approve. */
export interface ApprovalList {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "ApprovalList";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the ApprovalList says. */
  readonly spec: ApprovalListSpec;
}
/** What the ApprovalList says. */
export interface ApprovalListSpec {
  /** How far out people consent, for the entries that do not say; rings still open one by one. Required unless every entry says. */
  readonly through?: Through;
  /** What the entries of `approve` have when they do not say. */
  readonly defaults?: ApprovalDefaults;
  /** The patches that may be installed. One digest is approved by one entry of one list. */
  readonly approve?: readonly ApproveEntry[];
  /** The patches that wait. */
  readonly hold?: readonly HoldEntry[];
  /** The patches that are not wanted. */
  readonly reject?: readonly RejectEntry[];
  /** The breakers' trips that end. */
  readonly release?: readonly ReleaseEntry[];
}
/** A yes to one patch. */
export interface ApproveEntry {
  /** The patch. */
  readonly patch: string;
  /** The digest of the catalog entry that was reviewed. */
  readonly digest: string;
  /** How far out, when it differs from the list's. */
  readonly through?: Through;
  /** The TestRecords that speak for the patch, when they differ from the defaults. */
  readonly evidence?: readonly string[];
  /** How the patch can be taken off again. Required, here or in `defaults`. */
  readonly rollback?: Rollback;
  /** The emergency lane: a list of its own, the soak of `critical`, first in line for concurrency. Order, gates and windows stand unless waived. */
  readonly expedite?: boolean;
  /** The checks that need not hold: `gate` (the passes of the earlier rings), `soak`, `installed`, `window`, `freeze`, `concurrency`, `test` (with a counted approval by the rule's `test.signOff` role). */
  readonly waives?: readonly ("gate" | "soak" | "installed" | "window" | "freeze" | "concurrency" | "test")[];
  /** Rings with promotion `pull-request` or `manual` that people let the patch leave. */
  readonly leaves?: readonly string[];
  /** Rejected, held or excluded patches that it contains and is wanted with all the same. */
  readonly despite?: readonly string[];
}
/** An attempt. */
export interface AttemptResult {
  /** The patch. */
  readonly patch: string;
  /** How it ended. */
  readonly outcome: string;
  /** When it began; null: not said. */
  readonly startedAt: string | null;
  /** When it ended; null: not said. */
  readonly finishedAt: string | null;
  /** What the installer said; null: nothing. */
  readonly code: string | null;
}
/** What was looked at. */
export interface AuditCountsResult {
  /** First parents of the branch. */
  readonly commits: number;
  /** Those that change what is governed. */
  readonly governed: number;
  /** Those of them whose approval stands. */
  readonly reviewed: number;
  /** Those of them that two people answer for. */
  readonly sealed: number;
  /** Entries of the log that count. */
  readonly entries: number;
}
/** What `audit --endpoint --patch --format json` prints: the whole chain of one decision. */
export interface AuditDecisionResult {
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
  /** As of when. */
  readonly at: string;
  /** The branch as the log knew it then; null: the log has nothing that old. */
  readonly commit: string | null;
  /** From the report to the attempts. */
  readonly steps: readonly AuditDecisionStep[];
  /** How many findings the audit of the branch has. */
  readonly findings: number;
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** A step of the chain. */
export interface AuditDecisionStep {
  /** Which one. */
  readonly step: string;
  /** What is known of it, and what is no longer known. */
  readonly says: readonly string[];
}
/** Something that is not as it must be. */
export interface AuditFindingResult {
  /** Which kind. */
  code:
    | "unreviewed-commit"
    | "content-mismatch"
    | "approver-not-entitled"
    | "log-gap"
    | "log-rewritten"
    | "force-push"
    | "bypass"
    | "unsigned"
    | "follow-up-missed"
    | "rebase-merge";
  /** The commit of the branch, or of the log, that it is about. */
  readonly commit: string | null;
  /** The file. */
  readonly path: string | null;
  /** The pull request. */
  readonly pullRequest: number | null;
  /** The entry of the log. */
  readonly entry: number | null;
  /** What was found, with the values. */
  readonly says: string;
  /** The way out. */
  readonly hint: string;
}
/** A fuller review that a merge owes, and that is not due yet. */
export interface AuditFollowUp {
  /** The merge. */
  readonly commit: string;
  /** The pull request. */
  readonly pullRequest: number | null;
  /** The entry of the log. */
  readonly entry: number;
  /** The rule to meet. */
  readonly rule: string;
  /** Until when. */
  readonly due: string;
}
/** What `audit --format json` prints: whether the branch and its log agree. */
export interface AuditOutcomeResult {
  /** The branch. */
  readonly branch: string;
  /** Its tip. */
  readonly commit: string;
  /** The tip of the log; null: there is none. */
  readonly log: string | null;
  /** Whether a root that somebody trusts was given; without one the log agrees with itself, and no more. */
  readonly trust: "rooted" | "self-consistent";
  /** The first commit of the log and the key that signed it; null: no entry counts. */
  readonly root: AuditRoot;
  /** The commit behind which the audit began, where it went on from a checkpoint; null: the root. */
  readonly since: string | null;
  /** What was looked at. */
  readonly counts: AuditCountsResult;
  /** Those of the log first, then in the order of the branch. */
  readonly findings: readonly AuditFindingResult[];
  /** Reviews that are owed. */
  readonly followUps: readonly AuditFollowUp[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** What `audit --population --format json` prints: merges drawn for an auditor. */
export interface AuditSampleResult {
  /** The branch. */
  readonly branch: string;
  /** Its tip. */
  readonly commit: string;
  /** Merges from this moment on. */
  readonly from: string;
  /** Merges before this moment. */
  readonly to: string;
  /** What the sample was drawn by: the same seed draws the same. */
  readonly seed: string;
  /** How many merges the log has of that time. */
  readonly population: number;
  /** What was drawn, in the order of the log. */
  readonly sample: readonly AuditSampleRow[];
  /** How many findings the whole audit has. */
  readonly findings: number;
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** A merge that was drawn. */
export interface AuditSampleRow {
  /** The entry of the log. */
  readonly entry: number;
  /** The merge commit. */
  readonly commit: string;
  /** The pull request. */
  readonly pullRequest: number | null;
  /** When it was merged. */
  readonly mergedAt: string;
  /** How it stands the audit. */
  readonly standing: "reviewed" | "followed-up" | "sealed" | "found" | "ungoverned";
  /** The judgement of then. */
  readonly line: string | null;
}
/** The standard versions of systems and applications, and the hardware they need. It installs and removes nothing: it yields findings with counts. */
export interface Baseline {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Baseline";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the Baseline says. */
  readonly spec: BaselineSpec;
}
/** A standard firmware. */
export interface BaselineFirmware {
  /** The component. */
  readonly component: string;
  /** Who made it. */
  readonly vendor?: string;
  /** The version it must have. */
  readonly version: string;
}
/** The standard operating system. */
export interface BaselineOperatingSystem {
  /** The version it must have. */
  readonly version: string;
  /** The hardware that the version needs. */
  readonly requires?: FactConditions;
}
/** A standard application. */
export interface BaselineSoftware {
  /** The product. */
  readonly product: string;
  /** The version it must have where it is installed. */
  readonly version?: string;
  /** It must not be installed. */
  readonly absent?: boolean;
}
/** What the Baseline says. */
export interface BaselineSpec {
  /** Who must meet it. */
  readonly endpoints: EndpointSelector;
  /** When it begins to be looked at. */
  readonly from?: string;
  /** When it must be met. */
  readonly due?: string;
  /** The standard operating system. */
  readonly operatingSystem?: BaselineOperatingSystem;
  /** The standard applications. */
  readonly software?: readonly BaselineSoftware[];
  /** The standard firmware. */
  readonly firmware?: readonly BaselineFirmware[];
}
/** Before and after. */
export interface BeforeAndAfter {
  /** Before. */
  readonly was: number;
  /** After. */
  readonly is: number;
}
/** How sure one must be that many fail. */
export interface BreakerFailure {
  /** The limit of the failure rate. */
  readonly above: string;
  /** With which confidence the rate must lie above it. */
  readonly confidence?: string;
}
/** A product in a version. */
export interface BroughtResult {
  /** The package type. */
  readonly type: string;
  /** The product. */
  readonly product: string;
  /** The version. */
  readonly version: string;
}
/** A change of a patch. */
export interface CatalogChangeResult {
  /** The patch. */
  readonly patch: string;
  /** The feed that its record is of. */
  readonly feed: string;
  /** What kind of change. */
  readonly kind: string;
  /** What changed. */
  readonly says: string;
}
/** A Patch, with its digest beside. */
export interface CatalogEntry {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Patch";
  /** Its id. */
  readonly id: string;
  /** Who published it. */
  readonly vendor?: string;
  /** What it is, in a line. */
  readonly title?: string;
  /** What kind of change it is. */
  readonly classification?: Classification;
  /** How bad its worst vulnerability is, by its vendor. */
  readonly severity?: Severity;
  /** What it closes. */
  readonly vulnerabilities?: readonly Vulnerability[];
  /** When its vendor released it, frozen at first sight. */
  readonly released?: string | null;
  /** When the catalog first met it. */
  readonly firstSeen?: string | null;
  /** Its revision. */
  readonly revision?: number;
  /** What it changes where: an endpoint needs the patch when an entry's system matches, the thing is installed, and its version sorts before `fixed`. */
  readonly fixes: readonly Fix[];
  /** The patches that it replaces. */
  readonly supersedes?: readonly string[];
  /** What must be there before it can be installed. */
  readonly requires?: PatchRequirements;
  /** Whether it needs a restart. */
  readonly reboot?: "never" | "possible" | "required";
  /** Whether it can be taken off again. */
  readonly removable?: boolean;
  /** Its size in bytes. */
  readonly sizeBytes?: number;
  /** What its vendor knows is wrong with it. */
  readonly knownIssues?: readonly KnownIssue[];
  /** Whether its vendor withdrew it. */
  readonly retracted?: boolean;
  /** Whether it is missing from its feed's present edition, which did not withdraw it. */
  readonly unlisted?: boolean;
  /** Where to read more. */
  readonly references?: readonly string[];
  /** Where the entry comes from. */
  readonly source?: PatchSource;
  /** The entry's digest v1: what an approval names. */
  readonly digest: string;
}
/** The facts as they stood from a moment on. */
export interface CatalogFactsResult {
  /** From when. */
  readonly since: string;
  /** The severity; null: none was given. */
  readonly severity: string | null;
  /** What it closes. */
  readonly vulnerabilities: readonly Vulnerability[];
}
/** A feed's last good edition. */
export interface CatalogFeed {
  /** The feed's format. */
  readonly format: string;
  /** The edition's own date. */
  readonly asOf: string | null;
  /** The digest of its bytes. */
  readonly digest: string;
  /** How old it is now. */
  readonly age: string | null;
}
/** What `catalog list --format json` prints. */
export interface CatalogList {
  /** The catalog's entries, each with its digest, by id. */
  readonly entries: readonly CatalogEntry[];
  /** The feeds that the catalog was built of. */
  readonly feeds: readonly CatalogFeed[];
  /** The exit code. */
  readonly exitCode?: number;
  /** What it means, in a word or two. */
  readonly exitReason?: string;
}
/** What `catalog show ID --format json` prints: all that the catalog knows of one patch. */
export interface CatalogPatchResult {
  /** The entry. */
  readonly patch: CatalogEntry;
  /** When the catalog first met the id; null: no date. */
  readonly firstSeen: string | null;
  /** The vendor's date as first seen; null: none. */
  readonly released: string | null;
  /** Since when the feed lists it no longer; null: it does. */
  readonly unlisted: string | null;
  /** What moves while the digest stays, oldest first. */
  readonly facts: readonly CatalogFactsResult[];
  /** Digests of earlier revisions that are kept. */
  readonly revisions: readonly string[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** What `catalog sync --format json` prints: feed by feed, what changed, what was refused, what stayed as it was. */
export interface CatalogSyncResult {
  /** How many patches the catalog has now. */
  readonly entries: number;
  /** Its digest; null: there is no catalog. */
  readonly digest: string | null;
  /** Whether a new generation was kept. */
  readonly written: "new" | "unchanged" | "nothing";
  /** Every feed that is held or was asked. */
  readonly feeds: readonly FeedStandingResult[];
  /** What changed, by patch. */
  readonly changes: readonly CatalogChangeResult[];
  /** Records that did not go in. */
  readonly refusedRecords: readonly FeedRecordResult[];
  /** Records that have nothing to install in them. */
  readonly passedOver: readonly FeedRecordResult[];
  /** Feeds that have the same patches. */
  readonly overlaps: readonly FeedOverlapResult[];
  /** Damaged generations that were passed over, by file name. */
  readonly damaged: readonly string[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** How many endpoint–patch pairs go where; each that changes counts once. */
export interface ChangeCountsResult {
  /** To install now, and were not. */
  readonly install: number;
  /** Approved, and wait for nothing but their ring or the time; were neither that nor to install. */
  readonly installLater: number;
  /** To remove now, and were not. */
  readonly remove: number;
  /** To remove once their ring opens or the time comes, and were not. */
  readonly removeLater: number;
  /** Kept from it by people: not approved (for this ring), held, rejected, excluded, ignored; or withdrawn by the vendor. Were not. */
  readonly withheld: number;
  /** Everything else: another date or version, postponed, blocked, superseded, in place. */
  readonly other: number;
  /** When the first of what is to start can start; null: nothing is, or it waits for an event. */
  readonly starts: string | null;
}
/** When endpoints may not change. Any active freeze wins over any window, unless the approval's entry waives `freeze`. */
export interface ChangeFreeze {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "ChangeFreeze";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the ChangeFreeze says. */
  readonly spec: ChangeFreezeSpec;
}
/** What the ChangeFreeze says. */
export interface ChangeFreezeSpec {
  /** When it begins. */
  readonly from: string;
  /** When it ends. A bare date is the end of that day. */
  readonly until: string;
  /** The zone of the two. Without it, the workspace's. */
  readonly timezone?: string;
  /** Which endpoints. */
  readonly endpoints: EndpointSelector;
  /** What may change all the same. */
  readonly except?: FreezeExcept;
  /** Why. */
  readonly reason?: string;
}
/** A decision that changes. */
export interface ChangeResult {
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
  /** Before. */
  readonly was: string | null;
  /** After. */
  readonly is: string | null;
}
/** An id of several machines. */
export interface CloneResult {
  /** The id. */
  readonly id: string;
  /** By what it showed. */
  readonly says: string;
}
/** A review that fills a place. */
export interface CountedReview {
  /** Who gave it. */
  readonly person: ReviewedPerson;
  /** The review; left out: it is the opening, by a rule with `author: counts`. */
  readonly review?: number;
}
/** A document that is gone. */
export interface DeletedResult {
  /** Its kind. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /** Where it was. */
  readonly file: string;
}
/** What `doctor --format json` prints: how the forge, the log and the clone are set up. */
export interface DoctorResult {
  /** The branch that approves. */
  readonly branch: string;
  /** How many are wrong. */
  readonly wrong: number;
  /** How many could not be told: somebody has to look. */
  readonly unknown: number;
  /** How many are well. */
  readonly ok: number;
  /** All of them, the gravest first. */
  readonly findings: readonly DoctorResultFinding[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** What a check found. */
export interface DoctorResultFinding {
  /** The check. */
  readonly check: string;
  /** `unknown` is never to be taken for `ok`. */
  readonly state: "wrong" | "unknown" | "ok";
  /** `high` makes approvals worth little, `medium` weakens them, `low` is for people's comfort. */
  readonly severity: "high" | "medium" | "low";
  /** What is so, with the values; of what is unknown, why. */
  readonly says: string;
  /** Why it matters. */
  readonly why: string;
  /** The setting's page, or a command. */
  readonly fix: string;
}
/** An endpoint and a patch. */
export interface EndpointAndPatch {
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
}
/** Who an endpoint is. */
export interface EndpointIdentity {
  /** Its id: stable, unique. */
  readonly id: string;
  /** Its host name. */
  readonly hostname?: string;
  /** Its labels. Where there is an inventory, only its `trustLabels` count. */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /** Its zone. */
  readonly timezone?: string;
}
/** What an endpoint says of itself. A missing key and an empty string mean that something was not reported; an empty list means that there is none. */
export interface EndpointReport {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "EndpointReport";
  /** Who reports. */
  readonly endpoint: EndpointIdentity;
  /** When the endpoint was looked at. */
  readonly observedAt: string;
  /** A number that grows with every report of this endpoint. */
  readonly sequence?: number;
  /** The operating system. */
  readonly os?: ReportedOs;
  /** The hardware. */
  readonly hardware?: ReportedHardware;
  /** The firmware. */
  readonly firmware?: readonly ReportedFirmware[];
  /** What is installed. */
  readonly software?: readonly SoftwareItem[];
  /** The module streams that are enabled (rpm). */
  readonly modules?: readonly ReportedModule[];
  /** The package versions that the endpoint's own sources offer. */
  readonly offered?: readonly string[];
  /** The ids of the patches that are installed, where the system has such. */
  readonly installedPatches?: readonly string[];
  /** The ids of the patches that the system itself finds applicable. */
  readonly availablePatches?: readonly string[];
  /** What installing would bring along, where the endpoint worked it out. */
  readonly transactions?: readonly ReportedTransaction[];
  /** What was tried. */
  readonly attempts?: readonly ReportedAttempt[];
  /** Whether a restart is outstanding. */
  readonly rebootPending?: boolean;
  /** When the endpoint last started. */
  readonly bootedAt?: string;
  /** The health checks. */
  readonly health?: readonly ReportedHealth[];
  /** Evidence that was secured. */
  readonly evidence?: readonly ReportedEvidence[];
  /** Why the report is not whole. Missing: it is. */
  readonly partial?: string;
}
/** Which endpoints. All given keys must hold; an empty selector `{}` is every endpoint. A fact that was not reported is unknown, not false. */
export interface EndpointSelector {
  /** Globs on the endpoint's id; one must match. */
  readonly names?: readonly string[];
  /** Labels the endpoint must carry: a value, or a list of values of which one must be it. */
  readonly labels?: {
    readonly [k: string]: string | readonly string[];
  };
  /** The operating system it must run. */
  readonly os?: OsSelector;
  /** Conditions on the report's `hardware`. */
  readonly facts?: FactConditions;
  /** Names of software that must be installed; each must be. */
  readonly software?: readonly string[];
  /** Selectors of which at least one must hold. */
  readonly any?: readonly EndpointSelector[];
  /** Selectors that must all hold. */
  readonly all?: readonly EndpointSelector[];
  /** A selector that must not hold. */
  readonly not?: EndpointSelector;
}
/** A piece of evidence. */
export interface EvidenceResult {
  /** What kind. */
  readonly type: string;
  /** When. */
  readonly at: string;
}
/** An agreed, dated departure: these endpoints do not get these patches until then. */
export interface Exclusion {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Exclusion";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the Exclusion says. */
  readonly spec: ExclusionSpec;
}
/** What happens when it ends. */
export interface ExclusionOnExpiry {
  /** Time to catch up: due becomes the later of due and expiry plus this. */
  readonly grace?: string;
}
/** What the Exclusion says. */
export interface ExclusionSpec {
  /** Which endpoints. */
  readonly endpoints: EndpointSelector;
  /** Which patches. Either this or `baselines`. */
  readonly patches?: PatchSelector;
  /** Which Baselines, instead of patches. */
  readonly baselines?: readonly string[];
  /** Whether what supersedes the patches is excluded too, for this endpoint. Required where `patches` names ids. */
  readonly successors?: boolean;
  /** Why. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** The compensating control: what protects the endpoints meanwhile. */
  readonly control?: string;
  /** The ticket it was agreed in. */
  readonly ticket?: string;
  /** When it ends. The ReviewPolicy caps how far off that may be. */
  readonly expires: string;
  /** What happens when it ends. */
  readonly onExpiry?: ExclusionOnExpiry;
}
/** One decision with its ladder. */
export interface ExplainedDecision {
  /** The patch. */
  readonly patch: string;
  /** The verdict. */
  readonly verdict: Verdict;
  /** The policy's rule; null: none. */
  readonly rule: string | null;
  /** How it counts. */
  readonly compliance: Compliance;
  /** What else is worth knowing, a word each. */
  readonly flags: readonly string[];
  /** Whether now is past the due date. */
  readonly overdue: boolean;
  /** Whether it waits beyond the due date. */
  readonly willMiss: boolean;
  /** When it must be in; null: no date. */
  readonly due: string | null;
  /** The row of a risk table that gave the date; only where one did. */
  readonly dueBy?: ExplainedDue;
  /** Until when it waits: a moment, or `when …`; null: it does not wait. */
  readonly until: string | null;
  /** The decision is about a removal. */
  readonly do?: "remove";
  /** The versions to reach. */
  readonly targets: readonly ExplainedTarget[];
  /** The patch's title; null: none. */
  readonly title: string | null;
  /** Its digest. */
  readonly digest: string;
  /** The rungs that were looked at; the last one decided. */
  readonly ladder: readonly ExplainedRung[];
}
/** The row of a risk table that gave the date; only where one did. */
export interface ExplainedDue {
  /** Which row, for which vulnerability, and from when it counts. */
  readonly says: string;
  /** Where the rule asks that table. */
  readonly at: string;
}
/** A fact. */
export interface ExplainedFact {
  /** Its name. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
}
/** What a rung saw. */
export interface ExplainedRung {
  /** The rung. */
  readonly rung: string;
  /** The place of the document that spoke: file:line:column. */
  readonly at: string | null;
  /** What it says. */
  readonly says: string;
}
/** A change that was tried by deciding again. */
export interface ExplainedSuggestion {
  /** What to change; all of it is needed. */
  readonly changes: readonly string[];
  /** A fragment for a pull request. */
  readonly yaml?: string;
  /** What was decided with it. */
  readonly verdict: Verdict;
}
/** A version to reach. */
export interface ExplainedTarget {
  /** The product. */
  readonly product: string;
  /** What is installed. */
  readonly from: string | null;
  /** What is to be installed. */
  readonly to: string | null;
}
/** Patches that are not shown. */
export interface ExplanationLeftOut {
  /** Do not apply. */
  readonly notApplicable: number;
  /** In place. */
  readonly compliant: number;
}
/** What `explain --format json` prints: who an endpoint is, and why its patches stand where they do. */
export interface ExplanationResult {
  /** The endpoint. */
  readonly endpoint: string;
  /** The commit of declared state; null: the work tree. */
  readonly commit: string | null;
  /** The moment. */
  readonly now: string;
  /** The digest of the run snapshot that place and slots were taken from; null: they were worked out for this question. */
  readonly run: string | null;
  /** When it last reported; null: never. */
  readonly observedAt: string | null;
  /** Its ring; null: none. */
  readonly ring: string | null;
  /** How it came to its ring. */
  readonly placement: string;
  /** Its policy; null: none, or more than one. */
  readonly policy: string | null;
  /** Why no policy governs it; null: one does. */
  readonly ungoverned: string | null;
  /** What it reported. */
  readonly facts: readonly ExplainedFact[];
  /** The decisions, by patch. */
  readonly decisions: readonly ExplainedDecision[];
  /** Patches that are not shown. */
  readonly leftOut: ExplanationLeftOut;
  /** With `--why-not`: what would give the wanted verdict. */
  readonly whyNot?: ExplanationWhyNot;
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** With `--why-not`: what would give the wanted verdict. */
export interface ExplanationWhyNot {
  /** The wanted verdict. */
  readonly wanted: Verdict;
  /** The smallest changes that were found. */
  readonly suggestions: readonly ExplainedSuggestion[];
}
/** How one endpoint stands to it. */
export interface ExposedEndpoint {
  /** Its id. */
  readonly endpoint: string;
  /** Its ring; null: it has none. */
  readonly ring: string | null;
  /** Its policy; null: none governs it surely. */
  readonly policy: string | null;
  /** How it stands to the vulnerability. */
  readonly standing: "open" | "unknown" | "mitigated" | "fixed";
  /** Whether it is past its due date, or sure to miss it. */
  readonly late: boolean;
  /** The decision that says so, as the plan has it: of the patch that says the worst. Its `reasons` are empty; `reason` stands beside it. */
  readonly decision: PlanDecision;
  /** Why: what the rung that decided saw. */
  readonly reason: ExposureReason;
}
/** On how many endpoints it is what. */
export interface ExposureCounts {
  /** Open. */
  readonly open: number;
  /** Nobody can say. */
  readonly unknown: number;
  /** Open, with an agreed compensating control. */
  readonly mitigated: number;
  /** Fixed. */
  readonly fixed: number;
  /** Of those that are open: past the due date, or sure to miss it. */
  readonly late: number;
  /** None of its patches is about them. */
  readonly untouched: number;
}
/** A patch that speaks about the vulnerability. */
export interface ExposurePatch {
  /** The patch. */
  readonly patch: string;
  /** Its title; null: it has none. */
  readonly title: string | null;
  /** The digest of the catalog entry. */
  readonly digest: string;
  /** Whether it names anything that fixes it; false: no fix is published. */
  readonly fixed: boolean;
  /** Whether its vendor withdrew it. */
  readonly retracted: boolean;
}
/** Why: what the rung that decided saw. */
export interface ExposureReason {
  /** The rung. */
  readonly rung: string;
  /** Where that is written; null: no document speaks to it. */
  readonly at: string | null;
  /** What it saw. */
  readonly says: string;
}
/** What `exposure --format json` prints: who is open to a vulnerability, why, who is mitigated, and who will miss the date. */
export interface ExposureResult {
  /** The vulnerability. */
  readonly vulnerability: string;
  /** Its CVSS base score, the highest where several are said; null: nobody says. */
  readonly cvss: number | null;
  /** Its EPSS score; null: nobody says. */
  readonly epss: number | null;
  /** Whether it is listed as known exploited; null: no such list was read. */
  readonly exploited: boolean | null;
  /** Since when it is listed. */
  readonly exploitedSince: string | null;
  /** By when the list wants it fixed. */
  readonly exploitedDue: string | null;
  /** What it was decided from. */
  readonly inputs: PlanInputs;
  /** The patches that speak about it, by id. */
  readonly patches: readonly ExposurePatch[];
  /** On how many endpoints it is what. */
  readonly counts: ExposureCounts;
  /** The endpoints that its patches are about: the worst first, then the earliest due date, then by id. */
  readonly endpoints: readonly ExposedEndpoint[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** Conditions on the report's `hardware`: a comparison, a value, or a list of values of which one must match. */
export interface FactConditions {
  /** Who made it. */
  readonly vendor?: string | readonly string[];
  /** Its model. */
  readonly model?: string | readonly string[];
  /** Its serial number. */
  readonly serial?: string | readonly string[];
  /** The TPM's version: a comparison, a value or a list. */
  readonly tpm?: string | readonly string[];
  /** Whether Secure Boot is on. */
  readonly secureBoot?: boolean;
  /** Memory in MiB: a comparison, a number or a list. */
  readonly memoryMiB?: number | string | readonly (number | string)[];
  /** Free space of the system's disk in MiB: a comparison, a number or a list. */
  readonly diskFreeMiB?: number | string | readonly (number | string)[];
}
/** Two feeds with the same patches. */
export interface FeedOverlapResult {
  /** The feed whose records count. */
  readonly kept: string;
  /** The other one. */
  readonly shadowed: string;
  /** How many patches. */
  readonly patches: number;
  /** The first of them. */
  readonly example: string;
}
/** A record, and why. */
export interface FeedRecordResult {
  /** The feed. */
  readonly feed: string;
  /** Its id, else the place it stands in. */
  readonly record: string;
  /** Why. */
  readonly reason: string;
}
/** A feed as it stands. */
export interface FeedStandingResult {
  /** Which. */
  readonly feed: string;
  /** Its format. */
  readonly format: string;
  /** What became of it in this run. */
  readonly outcome: "read" | "unchanged" | "refused" | "not-asked";
  /** Good records of its last good edition. */
  readonly records: number;
  /** Records of this edition that were refused. */
  readonly refusedRecords: number;
  /** Why the edition was refused whole; null: it was not. */
  readonly reason: string | null;
  /** The edition's own date; null: it has none. */
  readonly asOf: string | null;
  /** When the edition was read; null: never. */
  readonly readAt: string | null;
  /** How old the edition is; null: there is none. */
  readonly age: string | null;
  /** It was last read longer ago than the guards allow. */
  readonly stale: boolean;
}
/** A firmware component. */
export interface FirmwareResult {
  /** The component. */
  readonly component: string;
  /** The vendor. */
  readonly vendor?: string;
  /** The version. */
  readonly version: string;
}
/** One thing that a patch changes on one system. */
export interface Fix {
  /** `package`: a binary package. `source`: any binary built of the source package. `system`: the system's own version or build, within its branch. `kb`: missing unless it, or one that supersedes it transitively, is installed; always applicable on a matching system. `application`. `firmware`: a component's. */
  readonly type: "package" | "source" | "system" | "kb" | "application" | "firmware";
  /** The system it is for. Without it, any. */
  readonly os?: FixOs | null;
  /** The product: the name of the package, source package or application. */
  readonly product?: string | null;
  /** The scheme by which `introduced` and `fixed` are compared. */
  readonly scheme?: VersionScheme | null;
  /** The first affected version; null: all before `fixed`. */
  readonly introduced?: string | null;
  /** The first version that is fixed; null: no fix is published. */
  readonly fixed?: string | null;
  /** The architecture it is for; null: any. */
  readonly arch?: string | null;
  /** The rpm module stream it is for; null: plain builds only. */
  readonly module?: FixModule | null;
  /** The firmware component. */
  readonly component?: string | null;
  /** Only what package URLs of this type name, for applications: packages of several languages may share a name. Null: any that is no distribution's. */
  readonly purlType?: string | null;
  /** Who makes the application or the firmware. */
  readonly publisher?: string | null;
}
/** An rpm module stream. */
export interface FixModule {
  /** The module. */
  readonly name: string;
  /** Its stream. */
  readonly stream: string;
}
/** The system that a fix is for. */
export interface FixOs {
  /** The system's family. */
  readonly family?: OsFamily | null;
  /** The system's id. */
  readonly id?: string | null;
  /** The system's version, by dotted prefix. */
  readonly version?: string | null;
}
/** An account on the forge. */
export interface ForgeAccount {
  /** Its numeric id. */
  readonly id: number;
  /** Its login. */
  readonly login?: string;
  /** What kind of account it is. */
  readonly type?: string;
}
/** A commit and the branch it was on. */
export interface ForgeRevision {
  /** The commit. */
  readonly sha: string;
  /** The branch. */
  readonly ref: string;
}
/** What may change all the same. */
export interface FreezeExcept {
  /** Which patches. */
  readonly patches: PatchSelector;
}
/** How sure one must be that few fail. */
export interface GateFailure {
  /** The limit of the failure rate. */
  readonly below: string;
  /** With which confidence the rate must lie below it. */
  readonly confidence?: string;
}
/** A pass after some time. */
export interface GateOnInconclusive {
  /** How long after the last look. */
  readonly after: string;
  /** What then. */
  readonly then: "pass";
  /** Which patches are asked about all the same. */
  readonly unless?: readonly ("critical" | "important" | "moderate" | "low" | "unknown" | "reboot" | "kernel")[];
}
/** A health check. */
export interface HealthResult {
  /** The check. */
  readonly check: string;
  /** How it ended. */
  readonly status: string;
}
/** A not yet to one patch. */
export interface HoldEntry {
  /** The patch. */
  readonly patch: string;
  /** Where it waits. */
  readonly endpoints?: EndpointSelector;
  /** Why. */
  readonly reason: string;
  /** When the hold ends by itself. Without it, when it is taken out. */
  readonly until?: string;
}
/** A review that fills no place. */
export interface IgnoredReview {
  /** Who gave it; left out: the forge no longer knows. */
  readonly person?: ReviewedPerson;
  /** The review; left out: it is the opening. */
  readonly review?: number;
  /** Why: a rule of the guide to approval. */
  reason:
    | "author"
    | "committer"
    | "coauthor"
    | "pusher"
    | "bot"
    | "not-in-role"
    | "role-at-base-absent"
    | "no-permission"
    | "dismissed"
    | "superseded"
    | "stale-head"
    | "stale-content"
    | "stale-effect"
    | "freshness-unknown"
    | "edited"
    | "duplicate-person"
    | "expired"
    | "wrong-base";
  /** In words, with what was seen. */
  readonly says: string;
}
/** A ticket that a patch caused. */
export interface Incident {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Incident";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the Incident says. */
  readonly spec: IncidentSpec;
}
/** What the Incident says. */
export interface IncidentSpec {
  /** The patch. */
  readonly patch: string;
  /** The endpoints that had it. */
  readonly endpoints?: readonly string[];
  /** When it was opened. */
  readonly openedAt: string;
  /** When it was closed. Without it, it is open. */
  readonly closedAt?: string;
  /** How bad it was, in the words of the ticket system. */
  readonly severity: string;
  /** Where to read more. */
  readonly url?: string;
  /** What happened. */
  readonly notes?: string;
}
/** An endpoint, as it would report itself. Without `observedAt`, observed at `now`. */
export interface InlineEndpoint {
  /** Its id: stable, unique. */
  readonly id: string;
  /** Its host name. */
  readonly hostname?: string;
  /** Its labels. Where there is an inventory, only its `trustLabels` count. */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /** Its zone. */
  readonly timezone?: string;
  /** When the endpoint was looked at. */
  readonly observedAt?: string;
  /** A number that grows with every report of this endpoint. */
  readonly sequence?: number;
  /** The operating system. */
  readonly os?: ReportedOs;
  /** The hardware. */
  readonly hardware?: ReportedHardware;
  /** The firmware. */
  readonly firmware?: readonly ReportedFirmware[];
  /** What is installed. */
  readonly software?: readonly SoftwareItem[];
  /** The module streams that are enabled (rpm). */
  readonly modules?: readonly ReportedModule[];
  /** The package versions that the endpoint's own sources offer. */
  readonly offered?: readonly string[];
  /** The ids of the patches that are installed, where the system has such. */
  readonly installedPatches?: readonly string[];
  /** The ids of the patches that the system itself finds applicable. */
  readonly availablePatches?: readonly string[];
  /** What installing would bring along, where the endpoint worked it out. */
  readonly transactions?: readonly ReportedTransaction[];
  /** What was tried. */
  readonly attempts?: readonly ReportedAttempt[];
  /** Whether a restart is outstanding. */
  readonly rebootPending?: boolean;
  /** When the endpoint last started. */
  readonly bootedAt?: string;
  /** The health checks. */
  readonly health?: readonly ReportedHealth[];
  /** Evidence that was secured. */
  readonly evidence?: readonly ReportedEvidence[];
  /** Why the report is not whole. Missing: it is. */
  readonly partial?: string;
}
/** A patch, as the catalog would have it. */
export interface InlinePatch {
  /** Its id. */
  readonly id: string;
  /** Who published it. */
  readonly vendor?: string;
  /** What it is, in a line. */
  readonly title?: string;
  /** What kind of change it is. */
  readonly classification?: Classification;
  /** How bad its worst vulnerability is, by its vendor. */
  readonly severity?: Severity;
  /** What it closes. */
  readonly vulnerabilities?: readonly Vulnerability[];
  /** When its vendor released it, frozen at first sight. */
  readonly released?: string | null;
  /** When the catalog first met it. */
  readonly firstSeen?: string | null;
  /** Its revision. */
  readonly revision?: number;
  /** What it changes where: an endpoint needs the patch when an entry's system matches, the thing is installed, and its version sorts before `fixed`. */
  readonly fixes: readonly Fix[];
  /** The patches that it replaces. */
  readonly supersedes?: readonly string[];
  /** What must be there before it can be installed. */
  readonly requires?: PatchRequirements;
  /** Whether it needs a restart. */
  readonly reboot?: "never" | "possible" | "required";
  /** Whether it can be taken off again. */
  readonly removable?: boolean;
  /** Its size in bytes. */
  readonly sizeBytes?: number;
  /** What its vendor knows is wrong with it. */
  readonly knownIssues?: readonly KnownIssue[];
  /** Whether its vendor withdrew it. */
  readonly retracted?: boolean;
  /** Whether it is missing from its feed's present edition, which did not withdraw it. */
  readonly unlisted?: boolean;
  /** Where to read more. */
  readonly references?: readonly string[];
  /** Where the entry comes from. */
  readonly source?: PatchSource;
}
/** Something its vendor knows is wrong with it. */
export interface KnownIssue {
  /** The issue's id. */
  readonly id: string;
  /** Where it stands. */
  readonly status: "open" | "mitigated" | "resolved";
  /** The patch that resolves it. */
  readonly resolvedBy?: string | null;
  /** What is wrong. */
  readonly title?: string;
}
/** One commit of `refs/muster/log`. */
export interface LogEntry {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "LogEntry";
  /** Its number in the chain. */
  readonly number: number;
  /** What it records. */
  type:
    | "review"
    | "dismiss"
    | "merge"
    | "bypass"
    | "policy-change"
    | "seal"
    | "gate"
    | "trip"
    | "release"
    | "members"
    | "seen"
    | "tip"
    | "promotion"
    | "hold";
  /** The numeric id of the repository. */
  readonly repositoryId?: number;
  /** The number of the pull request. */
  readonly pullRequest?: number;
  /** When it was recorded. */
  readonly recordedAt: string;
  /** The commit whose rules and keys apply. */
  readonly rulesCommit?: string;
  /** Whose act it was. */
  readonly person?: LogPerson;
  /** The review. */
  readonly review?: LogReview;
  /** The head. */
  readonly head?: string;
  /** The head's tree. */
  readonly headTree?: string;
  /** The base. */
  readonly base?: string;
  /** The merge commit. */
  readonly mergeCommit?: string;
  /** The merge's tree. */
  readonly mergeTree?: string;
  /** What the change did. */
  readonly effect?: readonly EffectRow[];
  /** The governed paths that changed. */
  readonly governed?: {
    /** A governed path that changed. */
    readonly [k: string]: LogGovernedPath;
  };
  /** The catalog entries that are named; they stand verbatim in the entry's tree. */
  readonly catalogEntries?: readonly string[];
  /** The workflow run that recorded it. */
  readonly run?: LogRun;
  /** How many endpoints of each ring the change reached when it was recorded: what the approval is held to. */
  readonly rings?: readonly ReviewRingCount[];
  /** Of a merge or a bypass: the ReviewInput that was judged, without `reviewPolicy` and `recorded`, which git and this chain have. Audit judges it again. */
  readonly input?: {
    readonly [k: string]: unknown;
  };
  /** Of a merge or a bypass: what the judgement was. */
  readonly approved?: boolean;
  /** The judgement in a line. */
  readonly line?: string;
  /** Why: of a bypass, a seal, a dismissal. */
  readonly reason?: string;
  /** Of gate, trip, release, members, seen and promotion: the small fact of the rollout. */
  readonly fact?: {
    readonly [k: string]: unknown;
  };
  /** Of a tip: the commit of a branch that was read last. Of a seal: up to where history is sealed. */
  readonly tip?: LogTip;
  /** Of a seal: detached SSH signatures by two people's keys over its statement. */
  readonly signatures?: readonly string[];
  /** Of a policy-change: keys that count no more from here on. */
  readonly revokes?: readonly string[];
}
/** A governed path that changed. */
export interface LogGovernedPath {
  /** The blob before; null: none. */
  readonly old: string | null;
  /** The blob after; null: none. */
  readonly new: string | null;
  /** The rules that applied. */
  readonly rule: readonly string[];
}
/** Whose act it was. */
export interface LogPerson {
  /** The numeric id. */
  readonly id: number;
  /** The login then. */
  readonly login: string;
  /** The roles then. */
  readonly roles: readonly string[];
}
/** The review. */
export interface LogReview {
  /** Its id. */
  readonly id: number;
  /** What it said. */
  readonly state: string;
  /** When it was sent. */
  readonly submittedAt: string;
  /** What the person might do on the forge then; null: unreadable. */
  readonly permission?: string | null;
}
/** The workflow run that recorded it. */
export interface LogRun {
  /** Its id. */
  readonly id: number;
  /** Its attempt. */
  readonly attempt: number;
  /** Its workflow. */
  readonly workflow: string;
}
/** Of a tip: the commit of a branch that was read last. Of a seal: up to where history is sealed. */
export interface LogTip {
  /** The branch. */
  readonly branch: string;
  /** Its commit. */
  readonly commit: string;
}
/** When endpoints may change. */
export interface MaintenanceWindow {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "MaintenanceWindow";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the MaintenanceWindow says. */
  readonly spec: MaintenanceWindowSpec;
}
/** What the MaintenanceWindow says. */
export interface MaintenanceWindowSpec {
  /** An IANA zone, or `endpoint` for each endpoint's own. */
  readonly timezone: string;
  /** RFC 5545 recurrence rules, daily or rarer, without BYHOUR. DTSTART is `validFrom` at `start`, required with INTERVAL or COUNT. */
  readonly recurrence: readonly string[];
  /** Calendar days after each day of the recurrence: `P4D` after the second Tuesday is the Saturday after Patch Tuesday. */
  readonly offset?: string;
  /** The local time at which it opens. */
  readonly start: string;
  /** How long it stays open. */
  readonly duration: string;
  /** Nothing new starts in the last part of this length. */
  readonly cutoff?: string;
  /** The first day. Without it, always. */
  readonly validFrom?: string;
  /** The last day. Without it, forever. */
  readonly validUntil?: string;
  /** What an endpoint gets that missed a window. */
  readonly catchUp?: WindowCatchUp;
}
/** What a document is called, who answers for it and what it is for. */
export interface Metadata {
  /** The document's name, unique within its kind: lower-case letters, digits, `.` and `-`, at most 100 characters. */
  readonly name: string;
  /** Who answers for the document: a team or a person. */
  readonly owner?: string;
  /** What the document is for, in a sentence. */
  readonly description?: string;
}
/** A patch that is missing. */
export interface MissingResult {
  /** The patch. */
  readonly patch: string;
  /** The first report that showed it missing; null: not known. */
  readonly since: string | null;
}
/** A module stream. */
export interface ModuleResult {
  /** The module. */
  readonly name: string;
  /** The stream. */
  readonly stream: string;
}
/** A move. */
export interface MoveResult {
  /** The endpoint. */
  readonly endpoint: string;
  /** Its ring before; null: none. */
  readonly was: string | null;
  /** Its ring after; null: none. */
  readonly is: string | null;
}
/** A product in a version. */
export interface OfferedResult {
  /** The package type. */
  readonly type: string;
  /** The product. */
  readonly product: string;
  /** The version. */
  readonly version: string;
}
/** Which operating systems. */
export interface OsSelector {
  /** One of linux, windows and macos, or a list of them. */
  readonly family?: OsFamily | readonly OsFamily[];
  /** The system's id as it reports it (`ID` of os-release), or a list of ids. */
  readonly id?: string | readonly string[];
  /** A version by dotted prefix (`9` matches 9.4) or a comparison. */
  readonly version?: string;
}
/** One entry of the catalog: something that can be installed, what it fixes where, and what its vendor says of it. A key that is absent or null was not stated. */
export interface Patch {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Patch";
  /** Its id. */
  readonly id: string;
  /** Who published it. */
  readonly vendor?: string;
  /** What it is, in a line. */
  readonly title?: string;
  /** What kind of change it is. */
  readonly classification?: Classification;
  /** How bad its worst vulnerability is, by its vendor. */
  readonly severity?: Severity;
  /** What it closes. */
  readonly vulnerabilities?: readonly Vulnerability[];
  /** When its vendor released it, frozen at first sight. */
  readonly released?: string | null;
  /** When the catalog first met it. */
  readonly firstSeen?: string | null;
  /** Its revision. */
  readonly revision?: number;
  /** What it changes where: an endpoint needs the patch when an entry's system matches, the thing is installed, and its version sorts before `fixed`. */
  readonly fixes: readonly Fix[];
  /** The patches that it replaces. */
  readonly supersedes?: readonly string[];
  /** What must be there before it can be installed. */
  readonly requires?: PatchRequirements;
  /** Whether it needs a restart. */
  readonly reboot?: "never" | "possible" | "required";
  /** Whether it can be taken off again. */
  readonly removable?: boolean;
  /** Its size in bytes. */
  readonly sizeBytes?: number;
  /** What its vendor knows is wrong with it. */
  readonly knownIssues?: readonly KnownIssue[];
  /** Whether its vendor withdrew it. */
  readonly retracted?: boolean;
  /** Whether it is missing from its feed's present edition, which did not withdraw it. */
  readonly unlisted?: boolean;
  /** Where to read more. */
  readonly references?: readonly string[];
  /** Where the entry comes from. */
  readonly source?: PatchSource;
}
/** A patch, as it was when somebody looked at it. */
export interface PatchAndDigest {
  /** The patch. */
  readonly patch: string;
  /** The digest of the catalog entry. */
  readonly digest: string;
}
/** What changes for a patch. */
export interface PatchDifferenceResult {
  /** The patch. */
  readonly patch: string;
  /** For how many endpoints anything changes. */
  readonly endpoints: number;
  /** To install now, and were not. */
  readonly install: number;
  /** Approved, and wait for nothing but their ring or the time; were neither that nor to install. */
  readonly installLater: number;
  /** To remove now, and were not. */
  readonly remove: number;
  /** To remove once their ring opens or the time comes, and were not. */
  readonly removeLater: number;
  /** Kept from it by people: not approved (for this ring), held, rejected, excluded, ignored; or withdrawn by the vendor. Were not. */
  readonly withheld: number;
  /** Everything else: another date or version, postponed, blocked, superseded, in place. */
  readonly other: number;
  /** When the first of what is to start can start; null: nothing is, or it waits for an event. */
  readonly starts: string | null;
  /** The first few endpoints, those that start something first. */
  readonly examples: readonly string[];
}
/** Which patches an endpoint must get, how fast, after which tests, and whose yes it takes. */
export interface PatchPolicy {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "PatchPolicy";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the PatchPolicy says. */
  readonly spec: PatchPolicySpec;
}
/** What applies to the patches that it matches. */
export interface PatchPolicyRule {
  /** The rule's name, unique in its policy. */
  readonly name: string;
  /** Which patches. */
  readonly patches: PatchSelector;
  /** `required`: a reviewed approval list must name the patch. `automatic`: a standard change, this merged policy is the consent, up to `through`. `never`: not installed. */
  readonly approval: "required" | "automatic" | "never";
  /** The ceiling: of what is automatic, and of what `propose` drafts. */
  readonly through?: Through;
  /** The rule of the ReviewPolicy that judges the lists that name such a patch. Without it, no list that names one is covered by `by-policy`. */
  readonly review?: string;
  /** What the first ring must have proven before any later one installs. */
  readonly test?: RuleTest;
  /** Not installed before the anchor and this. */
  readonly defer?: string;
  /** Must be in by the anchor and this. Without it, no date. */
  readonly due?: string;
  /** What an endpoint that was away gets after its return. */
  readonly grace?: string;
  /** Whether maintenance windows are kept: always, until the patch is overdue, or not at all. A freeze is ignored only by an entry that waives it. */
  readonly windows?: "respect" | "until-due" | "ignore";
  /** How often a failed install is tried again. */
  readonly retry?: RuleRetry;
  /** Whether the executor may restart the endpoint. */
  readonly reboot?: "if-required" | "never" | "always";
  /** Held on an endpoint until its report carries such evidence. */
  readonly evidenceBefore?: readonly RuleEvidence[];
  /** A decision table that ships with Muster: due is the earlier of `due` and the table's, for the worst of the patch's vulnerabilities on the endpoint. `bod-26-04` is CISA's directive, `ssvc-deployer` CERT/CC's tree for those who deploy. */
  readonly risk?: "bod-26-04" | "ssvc-deployer";
}
/** What the PatchPolicy says. */
export interface PatchPolicySpec {
  /** Who the policy is for. */
  readonly endpoints: EndpointSelector;
  /** Of the policies that match an endpoint, the one with the highest precedence is its policy. Two of the highest equal precedence: that endpoint is held, with a finding. */
  readonly precedence?: number;
  /** The one date that all clocks below start from: when the catalog first met the patch, when its vendor released it, when a merge first approved it, or the first Patch Tuesday on or after its release, in the workspace's zone. */
  readonly anchor?: "first-seen" | "released" | "approved" | "patch-tuesday";
  /** A report older than this makes the endpoint unknown. */
  readonly staleAfter?: string;
  /** Which endpoints count as exposed (risk tables ask). Unknown counts as exposed; without this key every endpoint does. */
  readonly exposed?: EndpointSelector;
  /** How much people suffer when an endpoint is broken into (the table `ssvc-deployer` asks): the first that matches. Where none does, or it is unknown, the worst that may be so; without this key `very-high`. */
  readonly humanImpact?: readonly PolicyHumanImpact[];
  /** How many lists `propose` drafts: one a patch, a week or a month. A monthly train leaves the day after Patch Tuesday, a weekly one on Monday; a patch that would be overdue by the next train gets its own list. */
  readonly train?: "each" | "weekly" | "monthly";
  /** What applies to which patch: the first rule whose `patches` matches decides. */
  readonly rules: readonly PatchPolicyRule[];
  /** What a patch gets that no rule matches. */
  readonly otherwise?: "hold" | "ignore";
}
/** What must be there before a patch can be installed. */
export interface PatchRequirements {
  /** Conditions on the endpoint's hardware. */
  readonly facts?: FactConditions;
  /** The patches that must be in. */
  readonly patches?: readonly string[];
  /** The patches that must not be in. */
  readonly absent?: readonly string[];
}
/** Which patches. All given keys must hold; an empty selector `{}` is every patch. A fact that the catalog lacks is unknown, not false. */
export interface PatchSelector {
  /** Globs on the patch's id; one must match. */
  readonly ids?: readonly string[];
  /** Globs on the ids of its vulnerabilities; one must match one. */
  readonly cves?: readonly string[];
  /** Severities, one of which it must have. */
  readonly severity?: readonly Severity[];
  /** Classifications, one of which it must have. */
  readonly classification?: readonly Classification[];
  /** Whether any of its vulnerabilities is listed as known exploited. */
  readonly exploited?: boolean;
  /** A comparison with the highest CVSS score of its vulnerabilities. */
  readonly cvss?: string;
  /** A comparison with the highest EPSS score of its vulnerabilities. */
  readonly epss?: string;
  /** Vendors, one of which it must come from. */
  readonly vendor?: readonly string[];
  /** Globs on the products that it fixes; one must match one. */
  readonly products?: readonly string[];
  /** Selectors of which at least one must hold. */
  readonly any?: readonly PatchSelector[];
  /** Selectors that must all hold. */
  readonly all?: readonly PatchSelector[];
  /** A selector that must not hold. */
  readonly not?: PatchSelector;
}
/** Where a catalog entry comes from. */
export interface PatchSource {
  /** The feed. */
  readonly feed: string;
  /** The feed's own date. */
  readonly asOf?: string | null;
  /** The digest of the feed's bytes. */
  readonly digest?: string | null;
}
/** What reconcile decides: inputs by digest, decisions, exact counts, actions, findings. Equal inputs give identical bytes. Times are UTC; keys and rows are sorted. */
export interface Plan {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Plan";
  /** What it was decided from. */
  readonly inputs: PlanInputs;
  /** The fleet in a few numbers. */
  readonly summary: PlanSummary;
  /** The rings, by track and order. */
  readonly rings: readonly PlanRing[];
  /** The patches, by id. */
  readonly patches: readonly PlanPatch[];
  /** The vulnerabilities, by id. */
  readonly vulnerabilities: readonly PlanVulnerability[];
  /** A row for each decision other than `not-applicable` and `compliant`, by endpoint and patch. Left out with `--endpoints none` and from the first line of ndjson. */
  readonly endpoints?: readonly PlanEndpoint[];
  /** Every reason once. */
  readonly reasons: readonly PlanReason[];
  /** What executors are to do. */
  readonly actions: readonly PlanAction[];
  /** Where each patch stands before the gate of each ring that opened to it. */
  readonly gates: readonly PlanGate[];
  /** What is promoted or proposed for promotion. */
  readonly promotions: readonly PlanPromotion[];
  /** The changes of approval lists that people are asked to merge, by branch. */
  readonly proposals?: readonly PlanProposal[];
  /** With `--publish`: what became of the pull requests. */
  readonly published?: readonly PublishedProposal[];
  /** What came though nothing approved it. */
  readonly drift: readonly PlanDrift[];
  /** Faults in the world, by code. */
  readonly findings: readonly PlanFinding[];
  /** What changed since the plan of `--since`; empty without it. */
  readonly changes: readonly PlanChange[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a word or two. */
  readonly exitReason: string;
}
/** What an executor is to do. One an endpoint, product and target, credited to every patch that it satisfies. */
export interface PlanAction {
  /** The endpoint. */
  readonly endpoint: string;
  /** What. */
  readonly do: "install" | "remove";
  /** The product. */
  readonly product: string;
  /** The version to install; null for a removal and where the patch itself is the target. */
  readonly to: string | null;
  /** The patches that it satisfies. */
  readonly patches: readonly string[];
  /** Not before. */
  readonly notBefore: string | null;
  /** Not after; null: as long as the plan holds. */
  readonly notAfter: string | null;
}
/** A decision that is not what it was. */
export interface PlanChange {
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
  /** The verdict then; null: none. */
  readonly was: Verdict | null;
  /** The verdict now; null: none. */
  readonly is: Verdict | null;
}
/** What is to happen with a patch on an endpoint. */
export interface PlanDecision {
  /** The patch. */
  readonly patch: string;
  /** The verdict. */
  readonly verdict: Verdict;
  /** The policy's rule; null: none. */
  readonly rule: string | null;
  /** How it counts. */
  readonly compliance: Compliance;
  /** What else is worth knowing, a word each. */
  readonly flags: readonly string[];
  /** Whether now is past the due date. */
  readonly overdue: boolean;
  /** Whether it waits beyond the due date. */
  readonly willMiss: boolean;
  /** When it must be in; null: no date. */
  readonly due: string | null;
  /** Until when it waits: a moment, or `when …`; null: it does not wait. */
  readonly until: string | null;
  /** The decision is about a removal. */
  readonly do?: "remove";
  /** The versions to reach. */
  readonly targets: readonly PlanTarget[];
  /** Why, as indices into `reasons`, the rung that decided last. */
  readonly reasons: readonly number[];
}
/** What `plan --base --head --format json` prints: what a change of the documents would do to the fleet. */
export interface PlanDifferenceResult {
  /** What the one side was decided from. */
  readonly base: PlanInputs;
  /** What the other side was decided from. */
  readonly head: PlanInputs;
  /** How many endpoints there are. */
  readonly endpoints: number;
  /** For how many any verdict, due date or ring changes. */
  readonly affected: number;
  /** Decisions that would newly be installs. */
  readonly installs: number;
  /** Decisions that would newly be removals. */
  readonly removals: number;
  /** What the change does, endpoints without a ring included. */
  readonly does: ChangeCountsResult;
  /** Ring by ring. */
  readonly rings: readonly RingDifferenceResult[];
  /** The patches for which anything changes, what concerns most endpoints first. */
  readonly patches: readonly PatchDifferenceResult[];
  /** How many decisions went from one verdict to another. */
  readonly transitions: readonly TransitionResult[];
  /** Endpoints that come to another ring. */
  readonly moved: readonly MoveResult[];
  /** Every decision that changes. */
  readonly changes: readonly ChangeResult[];
  /** Documents that are gone; what they said no longer holds. */
  readonly deleted: readonly DeletedResult[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** Something that came though nothing approved it. */
export interface PlanDrift {
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
  /** The report that first showed it. */
  readonly since: string | null;
  /** What brought it, where attempts tell. */
  readonly by: string | null;
  /** What was seen. */
  readonly says: string;
}
/** An endpoint's decisions. */
export interface PlanEndpoint {
  /** The endpoint. */
  readonly endpoint: string;
  /** Its ring; null: none. */
  readonly ring: string | null;
  /** Its policy; null: none, or more than one. */
  readonly policy: string | null;
  /** The decisions, by patch. */
  readonly decisions: readonly PlanDecision[];
}
/** A fault in the world. */
export interface PlanFinding {
  /** What kind. */
  readonly code: string;
  /** What, in a sentence. */
  readonly says: string;
  /** The place of the document it concerns: file:line:column. */
  readonly at?: string | null;
  /** The ring it concerns. */
  readonly ring?: string;
  /** The patch it concerns. */
  readonly patch?: string;
  /** The Baseline that asks for it. */
  readonly baseline?: string;
  /** The Baseline wanted it put right by now. */
  readonly overdue?: boolean;
  /** Endpoints it concerns: the first few. */
  readonly endpoints?: readonly string[];
  /** How many endpoints it concerns. */
  readonly count?: number;
}
/** A gate's answer and its numbers. */
export interface PlanGate {
  /** The ring. */
  readonly ring: string;
  /** The patch. */
  readonly patch: string;
  /** The answer; pending: no look is due yet. */
  readonly answer: "pass" | "fail" | "inconclusive" | "pending";
  /** Needed it when the ring opened. */
  readonly assigned: number;
  /** Were handed it, or tried it. */
  readonly attempted: number;
  /** Proved it by a later report. */
  readonly succeeded: number;
  /** Failed. */
  readonly failed: number;
  /** At most this share fails, all unconfirmed counted as failures; null: nothing to bound, or the gate asks for no bound. */
  readonly upper: number | null;
  /** At least this share fails; null as for `upper`. */
  readonly lower: number | null;
  /** The answer in a sentence. */
  readonly says: string;
  /** The ring's track. */
  readonly track: string;
  /** Whether the patch goes on or comes off. */
  readonly of: "install" | "remove";
  /** Were handed it or tried it, and nobody knows how that ended. */
  readonly unconfirmed: number;
  /** At most this share fails of those whose outcome is known. */
  readonly upperKnown: number | null;
  /** The look that gave the answer, from 1; null: none did yet. */
  readonly look: number | null;
  /** How many looks the gate has. */
  readonly looks: number;
  /** When the soak ends, the next look is due, or a gate that could not say goes on by itself; null: nothing is waited for that has a date. */
  readonly until: string | null;
  /** Whether the answer is written down. One that is not opens nothing; `reconcile --apply` writes it. */
  readonly recorded: boolean;
  /** Kinds of endpoint that fare worse than the rest. */
  readonly worse: readonly PlanGateStratum[];
}
/** A kind of endpoint that fares worse than the rest. */
export interface PlanGateStratum {
  /** The fact. */
  readonly path: string;
  /** Its value; null: not reported. */
  readonly value: string | null;
  /** Were handed it, or tried it. */
  readonly attempted: number;
  /** Failed. */
  readonly failed: number;
  /** Nobody knows. */
  readonly unconfirmed: number;
  /** In a sentence. */
  readonly says: string;
}
/** What a plan was decided from. */
export interface PlanInputs {
  /** The commit of declared state; null: a work tree. */
  readonly commit: string | null;
  /** The catalog's digest. */
  readonly catalog: string;
  /** The fleet snapshot's digest. */
  readonly fleet: string;
  /** The rollout's digest. */
  readonly rollout: string;
  /** The commit of the log; null: no log. */
  readonly log: string | null;
  /** The moment. */
  readonly now: string;
  /** Muster's version. */
  readonly engine: string;
  /** The version of the zone data. */
  readonly tzdata: string;
  /** The digest of the plan that `changes` compares with. */
  readonly since: string | null;
}
/** A patch's counts. */
export interface PlanPatch {
  /** The patch. */
  readonly patch: string;
  /** Its digest. */
  readonly digest: string;
  /** Its decisions. */
  readonly verdicts: VerdictCounts;
  /** Its decisions by ring. */
  readonly rings: {
    /** How many decisions have each verdict. A verdict that nothing has is left out. */
    readonly [k: string]: VerdictCounts;
  };
}
/** A patch that leaves a ring. */
export interface PlanPromotion {
  /** The ring that it leaves. */
  readonly ring: string;
  /** The ring that opens. */
  readonly to: string;
  /** The patch. */
  readonly patch: string;
  /** How. */
  readonly how: "automatic" | "pull-request" | "manual";
  /** Why. */
  readonly says: string;
  /** The approval list whose entry it is, where people decide. */
  readonly list?: string;
  /** The branch of the proposal that lets it leave. */
  readonly branch?: string;
  /** Whether the gate was inconclusive and people are asked. */
  readonly question?: boolean;
}
/** A change of an approval list that people are asked to merge. At most one of what leaves a ring for each ring and list. */
export interface PlanProposal {
  /** Its branch: always the same for the same question. */
  readonly branch: string;
  /** What is asked: `leave` (patches passed the gate of a ring), `question` (the gate was inconclusive: may they leave all the same?), `hold`, `reject`. */
  readonly kind: "leave" | "question" | "hold" | "reject";
  /** What is asked, in a line of plain text. */
  readonly title: string;
  /** The file that it changes, or adds. */
  readonly path: string;
  /** The change as a unified diff that `git apply` takes; null: it has to be written by hand, and `says` tells why. */
  readonly diff: string | null;
  /** What a reviewer needs, as Markdown, at most 60 KB. */
  readonly evidence: string;
  /** The patches that it is about. */
  readonly patches: readonly string[];
  /** The ring that it is about; null: all. */
  readonly ring: string | null;
  /** The approval list that it changes, or adds. */
  readonly list: string;
  /** Why, and what has to be done by hand. */
  readonly says: string;
}
/** Why; rows name it by its index. */
export interface PlanReason {
  /** The rung of the ladder that spoke. */
  readonly rung: string;
  /** The place of the document that spoke: file:line:column. */
  readonly at: string | null;
  /** What it says. */
  readonly says: string;
}
/** A ring's counts. */
export interface PlanRing {
  /** The ring. */
  readonly ring: string;
  /** How many endpoints are in it. */
  readonly endpoints: number;
  /** Its decisions. */
  readonly verdicts: VerdictCounts;
}
/** The fleet in a few numbers. */
export interface PlanSummary {
  /** How many endpoints. */
  readonly endpoints: number;
  /** How many decisions. */
  readonly decisions: number;
  /** The decisions. */
  readonly verdicts: VerdictCounts;
  /** How many are past their due date. */
  readonly overdue: number;
  /** How many wait beyond their due date. */
  readonly willMiss: number;
}
/** A version to reach. */
export interface PlanTarget {
  /** The product. */
  readonly product: string;
  /** What is installed. */
  readonly from: string | null;
  /** What is to be installed. */
  readonly to: string | null;
}
/** On how many endpoints a vulnerability is what. */
export interface PlanVulnerability {
  /** The vulnerability. */
  readonly id: string;
  /** Open. */
  readonly open: number;
  /** Fixed. */
  readonly fixed: number;
  /** Not known. */
  readonly unknown: number;
  /** Open, with an agreed compensating control. */
  readonly mitigated: number;
  /** Open beyond the due date. */
  readonly willMiss: number;
}
/** How much people suffer when such an endpoint is broken into. */
export interface PolicyHumanImpact {
  /** Which endpoints. */
  readonly endpoints: EndpointSelector;
  /** SSVC's human impact: safety and mission together. */
  readonly impact: "low" | "medium" | "high" | "very-high";
}
/** A unit test of policies, lists and rings: given this endpoint, this patch, this moment, expect this decision. */
export interface PolicyTest {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "PolicyTest";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the PolicyTest says. */
  readonly spec: PolicyTestSpec;
}
/** A decision. Keys that are left out are not compared. */
export interface PolicyTestExpectation {
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
  /** The verdict. */
  readonly verdict: Verdict;
  /** The name of the policy's rule that decides. */
  readonly rule?: string;
  /** The ring that the endpoint is in. */
  readonly ring?: string;
  /** The endpoint's policy. */
  readonly policy?: string;
  /** How the decision counts. */
  readonly compliance?: Compliance;
  /** When it must be in. */
  readonly due?: string;
  /** Until when it waits: a moment, or `when …`. */
  readonly until?: string;
  /** Whether now is past the due date. */
  readonly overdue?: boolean;
  /** Whether it waits beyond the due date. */
  readonly willMiss?: boolean;
  /** The flags, in any order. */
  readonly flags?: readonly string[];
  /** Whether the decision is about a removal. */
  readonly do?: "remove";
}
/** What the PolicyTest says. */
export interface PolicyTestSpec {
  /** The moment of the decision. */
  readonly now: string;
  /** The endpoints: EndpointReports without `apiVersion` and `kind`, the fields of `endpoint` lifted to the top. */
  readonly endpoints: readonly InlineEndpoint[];
  /** The patches: catalog entries without `apiVersion` and `kind`. One without `firstSeen` has `firstSeen` = `released`; without either, no date. */
  readonly patches: readonly InlinePatch[];
  /** Patches whose approval is taken as vouched. */
  readonly approved?: readonly string[];
  /** For a patch, the rings that are taken as passed. */
  readonly opened?: {
    readonly [k: string]: readonly string[];
  };
  /** What must come out. */
  readonly expect: readonly PolicyTestExpectation[];
}
/** A list that was drafted or refreshed. */
export interface ProposalDraft {
  /** Where it belongs. */
  readonly path: string;
  /** Its name. */
  readonly list: string;
  /** Whether there was one before. */
  readonly kind: "new" | "refreshed";
  /** It cannot wait for the next train. */
  readonly isUrgent: boolean;
  /** What waits. */
  readonly entries: readonly ProposalEntry[];
  /** The whole text of its file. */
  readonly content: string;
}
/** A patch that waits. */
export interface ProposalEntry {
  /** The patch. */
  readonly patch: string;
  /** Its digest. */
  readonly digest: string;
  /** How many endpoints wait for it. */
  readonly endpoints: number;
  /** The rules that ask for the approval. */
  readonly rules: readonly string[];
}
/** What `propose --format json` prints: the approval lists of what waits for people. */
export interface ProposalResult {
  /** The lists, by name. */
  readonly drafts: readonly ProposalDraft[];
  /** With `--publish`: what became of the pull requests. */
  readonly published?: readonly PublishedProposal[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** What became of a pull request that Muster asks people by. */
export interface PublishedProposal {
  /** Its branch. */
  readonly branch: string;
  /** Its number; null: it has none. */
  readonly number: number | null;
  /** What was done: `silent` (somebody closed it, and it is not asked again), `by-hand` (the change cannot be written by rule), `failed` (the forge did not take it). */
  readonly did: "opened" | "refreshed" | "kept" | "closed" | "silent" | "by-hand" | "failed";
  /** What is asked, in a line of plain text. */
  readonly title: string;
  /** Why; null: there is nothing to say. */
  readonly why: string | null;
}
/** What `record --format json` prints: what was added to the log, and what could not be read. */
export interface RecordedResult {
  /** The entries, with their numbers. */
  readonly added: readonly LogEntry[];
  /** Where the log stands now; null: there is none. */
  readonly tip: string | null;
  /** What could not be read. */
  readonly unread: readonly UnreadOfPullRequest[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** A record that did not go in. */
export interface RefusedReportResult {
  /** The endpoint, where it could be read, else the place. */
  readonly record: string;
  /** The place: file, or file:line. */
  readonly at: string;
  /** Why. */
  readonly reason: string;
}
/** A no to one patch. */
export interface RejectEntry {
  /** The patch. */
  readonly patch: string;
  /** Where it is not wanted. */
  readonly endpoints?: EndpointSelector;
  /** Why. */
  readonly reason: string;
  /** What happens where it is in: it stays, flagged, or it is taken off, from the first ring outward. */
  readonly installed?: "keep" | "remove";
  /** Whether a transaction that would bring it along is blocked. */
  readonly asDependency?: "block" | "allow";
}
/** The end of a tripped breaker. */
export interface ReleaseEntry {
  /** The patch. */
  readonly patch: string;
  /** The number of the trip's entry in the log. */
  readonly trip: number;
  /** Why. */
  readonly reason: string;
}
/** One try at installing or removing a patch. */
export interface ReportedAttempt {
  /** The patch. */
  readonly patch: string;
  /** When it began. */
  readonly startedAt: string;
  /** When it ended; missing while it runs. */
  readonly finishedAt?: string;
  /** How it ended. */
  readonly outcome: "succeeded" | "failed" | "in-progress" | "unknown";
  /** The installer's code. */
  readonly code?: string;
  /** Whether it asks for a restart. */
  readonly rebootRequired?: boolean;
}
/** Something that was secured. */
export interface ReportedEvidence {
  /** What kind. */
  readonly type: string;
  /** When. */
  readonly at: string;
  /** Its digest. */
  readonly digest?: string;
  /** Who or what secured it. */
  readonly by?: string;
}
/** A component's firmware. */
export interface ReportedFirmware {
  /** The component. */
  readonly component: string;
  /** Who made it. */
  readonly vendor?: string;
  /** Its version. */
  readonly version?: string;
}
/** The hardware. */
export interface ReportedHardware {
  /** Who made it. */
  readonly vendor?: string;
  /** Its model. */
  readonly model?: string;
  /** Its serial number. */
  readonly serial?: string;
  /** The TPM's version. */
  readonly tpm?: string;
  /** Whether Secure Boot is on. */
  readonly secureBoot?: boolean;
  /** Memory in MiB. */
  readonly memoryMiB?: number;
  /** Free space of the system's disk in MiB. */
  readonly diskFreeMiB?: number;
}
/** A health check. */
export interface ReportedHealth {
  /** The check. */
  readonly check: string;
  /** How it went. */
  readonly status: "pass" | "warn" | "fail" | "unknown";
}
/** An enabled module stream. */
export interface ReportedModule {
  /** The module. */
  readonly name: string;
  /** Its stream. */
  readonly stream: string;
}
/** The operating system. */
export interface ReportedOs {
  /** Its family; empty: not reported. */
  readonly family?: "linux" | "windows" | "macos" | "";
  /** Its id (`ID` of os-release). */
  readonly id?: string;
  /** Its version. */
  readonly version?: string;
  /** Its build. */
  readonly build?: string;
  /** Its architecture. */
  readonly arch?: string;
}
/** What installing a patch would bring along. */
export interface ReportedTransaction {
  /** The patch. */
  readonly patch: string;
  /** The packages. */
  readonly brings: readonly string[];
}
/** What `reports add --format json` prints: what went in, and what was refused and why. */
export interface ReportsAddedResult {
  /** How many endpoints are known now. */
  readonly endpoints: number;
  /** Of the fleet snapshot; null: there is none. */
  readonly digest: string | null;
  /** Whether a new generation was kept. */
  readonly written: "new" | "unchanged";
  /** Endpoints of which a report went in. */
  readonly taken: readonly string[];
  /** Endpoints whose report said nothing new. */
  readonly unchanged: readonly string[];
  /** Endpoints of which a newer report is held. */
  readonly older: readonly string[];
  /** Files that were taken in before and are what they were: their endpoints stand in no other list. */
  readonly skipped: SkippedReportsResult;
  /** Records that did not go in. */
  readonly refused: readonly RefusedReportResult[];
  /** Endpoints that turned out to be several machines. */
  readonly clones: readonly CloneResult[];
  /** Damaged generations that were passed over, by file name. */
  readonly damaged: readonly string[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** What `reports list --format json` prints: the endpoints that have reported. */
export interface ReportsListResult {
  /** Of the fleet snapshot. */
  readonly digest: string;
  /** The endpoints, by id. */
  readonly endpoints: readonly ReportsListRow[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** An endpoint. */
export interface ReportsListRow {
  /** Its id. */
  readonly id: string;
  /** When it last reported. */
  readonly observedAt: string;
  /** The system. */
  readonly os: SystemResult;
  /** How many things are installed; null: it did not say. */
  readonly packages: number | null;
  /** How many patches its last report showed missing, under the catalog of that day. */
  readonly missing: number;
  /** Why the report is known to be incomplete; null: it is not. */
  readonly partial: string | null;
  /** Why something newer could not be read; null: nothing newer came. */
  readonly unreadable: string | null;
  /** Why nobody can say which machine the id stands for; null: nothing is known against it. */
  readonly identity: IdentityResult;
}
/** What `reports show ID --format json` prints: all that is kept of one endpoint. */
export interface ReportsShowResult {
  /** Its id. */
  readonly id: string;
  /** When it first reported; null: not known. */
  readonly firstSeen: string | null;
  /** Why nobody can say which machine the id stands for; null: nothing is known against it. */
  readonly identity: IdentityResult;
  /** Why something newer could not be read; null: nothing newer came. */
  readonly unreadable: string | null;
  /** Where its reports come from, by name; empty where nobody said. */
  readonly sources: readonly ShownReportSource[];
  /** Its newest report; with several sources, what they say together, as old as the oldest of them that counts. What was not reported is not there. */
  readonly report: ShownReportResult;
  /** Patches that its report shows missing, under the catalog of that day. */
  readonly missing: readonly MissingResult[];
  /** All attempts ever reported, oldest first. */
  readonly attempts: readonly AttemptResult[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** A review. */
export interface Review {
  /** Its id. */
  readonly id: number;
  /** Who wrote it; null: cannot be resolved. */
  readonly user: ForgeAccount | null;
  /** What it says. */
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  /** When it was sent. */
  readonly submittedAt: string | null;
  /** The commit that the forge says it looked at. */
  readonly commitId: string | null;
  /** When its text was last edited. */
  readonly editedAt?: string | null;
  /** What the person may do on the forge; null: unreadable. */
  readonly permission?: string | null;
}
/** A rule that large or delicate changes add. */
export interface ReviewBlastRadius {
  /** When the change reaches more than this share of a track. */
  readonly above?: string;
  /** When the change reaches any such endpoint. */
  readonly touches?: EndpointSelector;
  /** The rule that is added. */
  readonly rule: string;
}
/** A standing request for changes. */
export interface ReviewBlocker {
  /** Who requests them. */
  readonly person: ReviewedPerson;
  /** The review. */
  readonly review: number;
}
/** A commit reachable from head and not from base. */
export interface ReviewCommit {
  /** Its id. */
  readonly sha: string;
  /** Its parents. */
  readonly parents: readonly string[];
  /** Its tree. */
  readonly tree: string;
  /** Its author; null: cannot be resolved. */
  readonly author: ForgeAccount | null;
  /** Its committer; null: cannot be resolved. */
  readonly committer: ForgeAccount | null;
  /** Its co-authors. */
  readonly coAuthors: readonly (ForgeAccount | null)[];
  /** Whether it is a merge of the base whose tree equals the clean automatic merge: then it is nobody's work. Null: could not be worked out. Absent: no. */
  readonly baseMerge?: boolean | null;
}
/** What the change does. */
export interface ReviewEffect {
  /** The rows that were approved; null: not known. */
  readonly approved: readonly EffectRow[] | null;
  /** The rows that the merge has now. */
  readonly now: readonly EffectRow[];
  /** Whether every row only restricts: nothing could gain an install, a removal or an earlier start by it. Absent: told from the rows, where they can tell. */
  readonly restricts?: boolean;
}
/** Something that happened to the pull request, by the forge's clock. */
export interface ReviewEvent {
  /** What. */
  readonly type: string;
  /** When. */
  readonly at: string | null;
  /** Who. */
  readonly actor?: ForgeAccount | null;
  /** The head before. */
  readonly before?: string | null;
  /** The head after. */
  readonly after?: string | null;
  /** The review it concerns. */
  readonly review?: number;
}
/** Limits of Exclusions. */
export interface ReviewExclusions {
  /** How far off an Exclusion's end may be, in days. */
  readonly maxDays?: number;
}
/** A path that differs between merge base and head. */
export interface ReviewFile {
  /** The path. */
  readonly path: string;
  /** The blob before; null: none. */
  readonly old: string | null;
  /** The blob after; null: none. */
  readonly new: string | null;
  /** The mode after. */
  readonly mode: string | null;
}
/** A fuller review after the merge. */
export interface ReviewFollowUp {
  /** The rule it must meet. */
  readonly rule: string;
  /** How long after the merge. Missed: a finding, and only emergencies, follow-ups and restricting changes pass. */
  readonly within: string;
}
/** A fuller review that is due after the merge. */
export interface ReviewFollowUpDue {
  /** The rule it must meet. */
  readonly rule: string;
  /** How long after the merge, in milliseconds. */
  readonly withinMs: number;
}
/** Which rule judges which change: either by path, or whatever restricts. */
export interface ReviewGoverns {
  /** The paths it is for. */
  readonly paths?: readonly string[];
  /** When every changed row restricts: this rule alone, whatever the path. Otherwise this row is skipped. */
  readonly restricts?: true;
  /** A rule, or `by-policy`: all `review` rules that any policy gives any patch named. */
  readonly rule: string;
}
/** What the change was at a head that a review was given on. */
export interface ReviewHead {
  /** The head. */
  readonly sha: string;
  /** Its tree. */
  readonly tree: string;
  /** The tree that merging it into its base of then gives. */
  readonly mergeTree?: string | null;
  /** The paths that differed then between merge base and head. */
  readonly files: readonly ReviewFile[];
  /** The rows that it had then; null: not known. */
  readonly effect: readonly EffectRow[] | null;
}
/** What a forge said of a pull request: all that a judgement of its reviews needs. */
export interface ReviewInput {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "ReviewInput";
  /** The repository. */
  readonly repository: ReviewRepository;
  /** When it was read. */
  readonly now: string;
  /** The pull request. */
  readonly pullRequest: ReviewPullRequest;
  /** Every commit reachable from head and not from base. */
  readonly commits: readonly ReviewCommit[];
  /** The reviews. */
  readonly reviews: readonly Review[];
  /** What happened, by the forge's clock. */
  readonly events: readonly ReviewEvent[];
  /** What the log already has of this pull request. */
  readonly recorded: readonly LogEntry[];
  /** The paths that differ between merge base and head. */
  readonly files: readonly ReviewFile[];
  /** What the change does. */
  readonly effect: ReviewEffect;
  /** The base's ReviewPolicy. */
  readonly reviewPolicy: ReviewPolicy;
  /** What could not be read. */
  readonly unread: readonly ReviewUnread[];
  /** What the change was at the earlier heads that reviews were given on, as far as their objects could be had. */
  readonly heads?: readonly ReviewHead[];
  /** The paths that the base's muster.yaml names (inventory, feeds): read, hence governed. */
  readonly governed?: readonly string[];
  /** For each patch named in the effect: all `review` rules that any policy of the base gives it. One that is not here, or has none, is not covered. */
  readonly byPolicy?: {
    /** The rules. */
    readonly [k: string]: readonly string[];
  };
  /** How much of the fleet the change reaches now; null: could not be worked out, and then every row of `blastRadius` adds its rule. Absent: not asked. */
  readonly reach?: ReviewReach;
  /** Follow-ups that were missed: until they are made up for, only emergencies and restricting changes pass. */
  readonly overdue?: readonly ReviewOverdue[];
}
/** A fuller review that a merge owed and did not get in time. */
export interface ReviewOverdue {
  /** The merged pull request; null: it had none. */
  readonly pullRequest: number | null;
  /** The rule that it must meet. */
  readonly rule: string;
  /** Since when it is overdue. */
  readonly since: string;
}
/** How many different people it takes in all, since a bot opened the pull request. */
export interface ReviewPeople {
  /** So many. */
  readonly needs: number;
  /** So many there are. */
  readonly counted: number;
}
/** Somebody with a role. */
export interface ReviewPerson {
  /** The numeric id of the account on the forge: a login can be renamed and reused. */
  readonly id: number;
  /** The login, for people to read. */
  readonly login: string;
  /** The roles the person has. */
  readonly roles: readonly string[];
  /** The SSH keys the person signs with. */
  readonly keys?: readonly string[];
}
/** Who may approve what, and how many it takes. */
export interface ReviewPolicy {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "ReviewPolicy";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the ReviewPolicy says. */
  readonly spec: ReviewPolicySpec;
}
/** What the ReviewPolicy says. */
export interface ReviewPolicySpec {
  /** The people, kept here, not in a forge's teams, so that history shows who was entitled when. */
  readonly people: readonly ReviewPerson[];
  /** The rules. */
  readonly rules: readonly ReviewRule[];
  /** All matching rows apply. A governed path that nothing covers is never approved. */
  readonly governs: readonly ReviewGoverns[];
  /** What a review is bound to: the exact commit, the blob of each governed path, or the merged tree. */
  readonly binding?: "head" | "content" | "tree";
  /** An approval holds while no ring's endpoint count grew by more. */
  readonly effectGrowth?: string;
  /** Authors, committers and pushers of any commit of the pull request never count. */
  readonly authors?: "never";
  /** What the co-authors of a commit do: they do not count, they are ignored, or the threshold rises by one. */
  readonly coAuthors?: "exclude" | "ignore" | "raise-threshold";
  /** Accounts of type Bot that count, by numeric id or login. */
  readonly bots?: readonly (number | string)[];
  /** Rules added by how much a change reaches. */
  readonly blastRadius?: readonly ReviewBlastRadius[];
  /** Limits of Exclusions. */
  readonly exclusions?: ReviewExclusions;
}
/** The pull request. */
export interface ReviewPullRequest {
  /** Its number. */
  readonly number: number;
  /** Who opened it; null: cannot be resolved. */
  readonly user: ForgeAccount | null;
  /** Its head. */
  readonly head: ForgeRevision;
  /** Its base. */
  readonly base: ForgeRevision;
  /** Whether it is merged. */
  readonly merged: boolean;
  /** When it was merged. */
  readonly mergedAt: string | null;
  /** The merge commit. */
  readonly mergeCommit: string | null;
  /** The tree of the merge. */
  readonly mergeTree: string | null;
  /** Whether it is a draft. */
  readonly draft?: boolean;
  /** Whether its tree is byte for byte what Muster recomputes from its base; null: could not be worked out. Absent: not asked. */
  readonly recomputed?: boolean | null;
  /** Who merged it; null: nobody, or it cannot be resolved. */
  readonly mergedBy?: ForgeAccount | null;
}
/** The repository. */
export interface ReviewRepository {
  /** Its numeric id. */
  readonly id: number;
  /** Its owner and name. */
  readonly name: string;
}
/** Some people with a role. */
export interface ReviewRequirement {
  /** The role. */
  readonly role: string;
  /** How many. */
  readonly count: number;
}
/** What `review --format json` prints: whether the reviews of a pull request meet the rules of its base. */
export interface ReviewResult {
  /** Whether every governed path is covered and every rule that applies is met. */
  readonly approved: boolean;
  /** What the answer is: more approvals would do; somebody requests changes; no rule judges a part; something that decides could not be read. */
  readonly answer: "approved" | "missing" | "blocked" | "uncovered" | "unknown";
  /** The answer in a line. */
  readonly line: string;
  /** Everything that led to the answer. */
  readonly tree: ReviewTree;
  /** What the run ended with: 0 approved, 4 not. */
  readonly exitCode: number;
  /** Why, in words. */
  readonly exitReason: string;
}
/** How many endpoints of a ring the change reaches. */
export interface ReviewRingCount {
  /** The ring's name. */
  readonly ring: string;
  /** How many of its endpoints the change reaches. */
  readonly endpoints: number;
}
/** How many of whom it takes. */
export interface ReviewRule {
  /** The rule's name, unique in this policy. */
  readonly name: string;
  /** What must all be met. */
  readonly requires: readonly ReviewRequirement[];
  /** Whether one person fills one place only. */
  readonly distinct?: boolean;
  /** A fuller review after the merge. */
  readonly followUp?: ReviewFollowUp;
  /** Whether the opening of the pull request, by a person with the role who made all its commits, is that person's approval. */
  readonly author?: "never" | "counts";
}
/** What made a rule apply. */
export interface ReviewRuleCause {
  /** A row of `governs` that names paths; the row for changes that only restrict; the `review` of a policy's rule; a row of `blastRadius`. */
  readonly kind: "paths" | "restricts" | "by-policy" | "blast-radius";
  /** The paths that matched. */
  readonly paths?: readonly string[];
  /** The patches that a policy asks it for. */
  readonly patches?: readonly string[];
  /** How much is reached. */
  readonly says?: string;
}
/** A track. */
export interface ReviewTrackReach {
  /** Its name. */
  readonly track: string;
  /** How many of its endpoints the change reaches. */
  readonly reached: number;
  /** How many endpoints it has. */
  readonly of: number;
}
/** Everything that led to an answer. */
export interface ReviewTree {
  /** The governed paths that changed. */
  readonly paths: readonly ReviewedPath[];
  /** The rules that apply. */
  readonly rules: readonly ReviewedRule[];
  /** What no rule judges, in words: paths, patches, rules that do not exist. */
  readonly uncovered: readonly string[];
  /** Standing requests for changes. */
  readonly blocked: readonly ReviewBlocker[];
  /** Why every count is raised: by one for each. */
  readonly raised: readonly string[];
  /** What could not be read, where that keeps the answer from being yes. */
  readonly unknown: readonly ReviewUnknown[];
  /** Follow-ups that were missed and that keep this change from passing. */
  readonly overdue: readonly string[];
}
/** Something that could not be read. */
export interface ReviewUnknown {
  /** What. */
  readonly what: string;
  /** Why. */
  readonly why: string;
}
/** Something that could not be read. */
export interface ReviewUnread {
  /** What. */
  readonly what: string;
  /** Why. */
  readonly why: string;
}
/** A governed path that changed. */
export interface ReviewedPath {
  /** The path. */
  readonly path: string;
  /** The rules that judge it; none: it is not covered. */
  readonly rules: readonly string[];
}
/** An account; people are told apart by the id alone. */
export interface ReviewedPerson {
  /** Its numeric id. */
  readonly id: number;
  /** The login, for people to read. */
  readonly login: string;
}
/** So many people with a role. */
export interface ReviewedRequirement {
  /** The role. */
  readonly role: string;
  /** How many it takes, raised where an identity could not be resolved. */
  readonly count: number;
  /** Whether there are so many. */
  readonly met: boolean;
  /** Who fills a place. */
  readonly counted: readonly CountedReview[];
  /** What fills none, and why. */
  readonly ignored: readonly IgnoredReview[];
  /** People of the role, as of the base, whose approval would count. */
  readonly canApprove: readonly ReviewedPerson[];
}
/** A rule that applies. */
export interface ReviewedRule {
  /** Its name. */
  readonly rule: string;
  /** What made it apply. */
  readonly causes: readonly ReviewRuleCause[];
  /** Whether it has all the people that it takes. */
  readonly met: boolean;
  /** Whether one person fills one place only. */
  readonly distinct: boolean;
  /** What it requires. */
  readonly requires: readonly ReviewedRequirement[];
  /** How many different people it takes in all, since a bot opened the pull request. */
  readonly people?: ReviewPeople;
  /** A fuller review that is due after the merge. */
  readonly followUp?: ReviewFollowUpDue;
}
/** Who gets patches when, and what must be true before the next ring does. */
export interface Ring {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Ring";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the Ring says. */
  readonly spec: RingSpec;
}
/** When to hold a patch everywhere outward at once. */
export interface RingBreaker {
  /** How sure one must be that many fail. */
  readonly failure: BreakerFailure;
  /** Not before this many attempts. */
  readonly minAttempts?: number;
}
/** How many endpoints may be changing at once. */
export interface RingConcurrency {
  /** Over the ring: a share or a number. Without it, no limit. */
  readonly maxInFlight?: string | number;
  /** For each value of a label: a number. */
  readonly perLabel?: {
    readonly [k: string]: number;
  };
  /** How long an offer that no attempt answered counts as in flight. */
  readonly offerTimeout?: string;
}
/** What changes in a ring. */
export interface RingDifferenceResult {
  /** The ring. */
  readonly ring: string;
  /** Its track. */
  readonly track: string;
  /** Before and after. */
  readonly endpoints: BeforeAndAfter;
  /** Endpoints for which anything changes. */
  readonly affected: number;
  /** Its decisions before. */
  readonly was: VerdictCounts;
  /** Its decisions after. */
  readonly is: VerdictCounts;
  /** What the change does in it. An endpoint counts in the ring that it is in afterwards. */
  readonly does: ChangeCountsResult;
}
/** What must hold before a patch may leave this ring: all of it. */
export interface RingGate {
  /** The share of assigned endpoints that proved the install. */
  readonly installed?: string;
  /** How sure one must be that few fail. */
  readonly failure?: GateFailure;
  /** How many incidents there may be. */
  readonly incidents?: number;
  /** The share of endpoints whose report is stale. */
  readonly stale?: string;
  /** Judged only at these ages, counted from the end of the soak. */
  readonly looks?: readonly string[];
  /** Each patch by itself, or a train's entries pooled; a patch with any failure is judged alone. */
  readonly judge?: "patch" | "list";
  /** What happens when the last look is inconclusive: a question to people, or a pass after some time. */
  readonly onInconclusive?: "ask" | GateOnInconclusive;
}
/** Who is in the ring. Exactly one ring per endpoint of the track: pinned, then samples in order, then the rest. */
export interface RingMembers {
  /** Endpoints that belong here. */
  readonly pinned?: EndpointSelector;
  /** Endpoints that are never sampled into this ring. */
  readonly never?: EndpointSelector;
  /** A share of the track's endpoints, drawn by a hash of the id, so that enrolling one moves no other. */
  readonly sample?: RingSample;
  /** Whether whoever is in no other ring is here. True for exactly one ring of a track. */
  readonly rest?: boolean;
}
/** A share of the track's endpoints, drawn by a hash of the id, so that enrolling one moves no other. */
export interface RingSample {
  /** Up to which share, counted from the track's first ring with the same salt: 1, 6 and 30 make rings of 1, 5 and 24 %. */
  readonly percent: number;
  /** At least this many; the lowest points are added. */
  readonly atLeast?: number;
  /** Facts of which every value is to be represented. */
  readonly stratifyBy?: readonly string[];
  /** What the hash is salted with: a new salt draws a new sample. */
  readonly salt?: string;
}
/** How long a patch must have been in this ring before its gate is judged, from the ring's first proven install, by severity. */
export interface RingSoak {
  /** For any severity that is not named. */
  readonly default: string;
  /** For critical patches. */
  readonly critical?: string;
  /** For important patches. */
  readonly important?: string;
  /** For moderate patches. */
  readonly moderate?: string;
  /** For low patches. */
  readonly low?: string;
  /** For patches of unknown severity. */
  readonly unknown?: string;
}
/** What the Ring says. */
export interface RingSpec {
  /** The ladder that the ring belongs to. */
  readonly track?: string;
  /** Who the track draws from; the same in all its rings. */
  readonly endpoints: EndpointSelector;
  /** The rings of a track are walked by ascending order; equal orders are a problem. */
  readonly order: number;
  /** Not before the anchor and this: rings as offsets from one date. Without it, no offset. */
  readonly after?: string;
  /** Who is in the ring. Exactly one ring per endpoint of the track: pinned, then samples in order, then the rest. */
  readonly members: RingMembers;
  /** The MaintenanceWindow in which endpoints may change. Without it, any time. */
  readonly window?: string;
  /** How long a patch must have been in this ring before its gate is judged, from the ring's first proven install, by severity. */
  readonly soak?: RingSoak;
  /** What must hold before a patch may leave this ring: all of it. */
  readonly gate?: RingGate;
  /** How a patch leaves: by the gate; by the gate and then a merge whose entry says `leaves`; or by such a merge, pass or not. */
  readonly promotion?: "automatic" | "pull-request" | "manual";
  /** How many endpoints may be changing at once. */
  readonly concurrency?: RingConcurrency;
  /** When to hold a patch everywhere outward at once. */
  readonly breaker?: RingBreaker;
}
/** How a patch can be taken off again. */
export interface Rollback {
  /** How: `uninstall`, `downgrade`, `snapshot`, `restore`, or `none`, which needs `accepted`. */
  readonly method: string;
  /** Whether it was tried. */
  readonly tested?: boolean;
  /** Why it is acceptable that there is no way back. Required with method `none`. */
  readonly accepted?: string;
}
/** Evidence that an endpoint's report must carry. */
export interface RuleEvidence {
  /** The evidence's type. */
  readonly type: string;
  /** How old it may be. */
  readonly maxAge: string;
}
/** How often a failed install is tried again. */
export interface RuleRetry {
  /** How many attempts in all. */
  readonly attempts?: number;
  /** How long to wait after a failure. */
  readonly every?: string;
}
/** What the first ring must have proven before any later one installs. */
export interface RuleTest {
  /** How long the test must have run. */
  readonly for: string;
  /** The role whose counted approval the test needs. Without it, none. */
  readonly signOff?: string;
}
/** Its newest report; with several sources, what they say together, as old as the oldest of them that counts. What was not reported is not there. */
export interface ShownReportResult {
  /** When it was made. */
  readonly observedAt: string;
  /** When the endpoint was started. */
  readonly bootedAt?: string;
  /** Its number. */
  readonly sequence?: number;
  /** The hostname. */
  readonly hostname?: string;
  /** The IANA zone. */
  readonly timezone?: string;
  /** The labels that it carries. */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /** The system. */
  readonly os?: SystemResult;
  /** The hardware. */
  readonly hardware?: {
    readonly [k: string]: string | number | boolean;
  };
  /** The firmware. */
  readonly firmware?: readonly FirmwareResult[];
  /** The module streams. */
  readonly modules?: readonly ModuleResult[];
  /** What is installed. */
  readonly software?: readonly SoftwareResult[];
  /** What its mirror offers. */
  readonly offered?: readonly OfferedResult[];
  /** Patches it says are installed. */
  readonly installedPatches?: readonly string[];
  /** Patches it says are available. */
  readonly availablePatches?: readonly string[];
  /** What installing a patch would bring. */
  readonly transactions?: readonly TransactionResult[];
  /** Whether it waits for a restart. */
  readonly rebootPending?: boolean;
  /** Its health checks. */
  readonly health?: readonly HealthResult[];
  /** What was secured on it. */
  readonly evidence?: readonly EvidenceResult[];
  /** Why it is known to be incomplete. */
  readonly partial?: string;
}
/** A source that reports on it. */
export interface ShownReportSource {
  /** The name of its format. */
  readonly source: string;
  /** Of its newest report. */
  readonly observedAt: string;
}
/** What is assumed of the world. */
export interface SimulationAssumptions {
  /** Of attempts, the share that fails. */
  readonly failureRate: string;
  /** Of endpoints, the share that is away on a day. */
  readonly offline: string;
  /** Patches that break endpoints. */
  readonly breaks: readonly SimulationBreakage[];
  /** Whether people merge at once what they are asked for. */
  readonly merges: "automatic" | "none";
  /** `merged`: as the lists have it; `immediate`; or `after` a duration. */
  readonly approvals: string;
}
/** A patch, and the share of the endpoints in question that it breaks. */
export interface SimulationBreakage {
  /** The patch. */
  readonly patch: string;
  /** The share. */
  readonly share: string;
}
/** Due dates, counted by endpoint and patch. */
export interface SimulationDeadlines {
  /** In place by their date. */
  readonly met: number;
  /** Not in place when it passed. */
  readonly missed: number;
  /** Past before it began. */
  readonly overdueBefore: number;
  /** Not in place, and not due before the end. */
  readonly ahead: number;
}
/** How long endpoints were open to vulnerabilities. */
export interface SimulationExposure {
  /** In endpoint × vulnerability × days, within the period. */
  readonly days: number;
  /** The part while the vulnerability was known to be exploited. */
  readonly exploitedDays: number;
}
/** What people are assumed to have merged. */
export interface SimulationMerged {
  /** Approvals. */
  readonly approvals: number;
  /** Answers that let a patch leave a ring. */
  readonly leaves: number;
  /** Tests that were recorded and signed off. */
  readonly tests: number;
}
/** Endpoints of a ring that missed the date of a patch for one reason. */
export interface SimulationMiss {
  /** The patch. */
  readonly patch: string;
  /** The ring; empty: of no ring. */
  readonly ring: string;
  /** What had been decided last. */
  readonly verdict: string;
  /** Why, in the words of one of them. */
  readonly says: string;
  /** Where the document that spoke stands. */
  readonly at: string | null;
  /** The earliest of their dates. */
  readonly due: string;
  /** How many. */
  readonly endpoints: number;
}
/** What `simulate --format json` prints: what became of a fleet under a policy, or under two. Equal inputs give identical bytes. */
export interface SimulationResult {
  /** From now on, or a past again. */
  readonly mode: "forward" | "replay";
  /** When it begins. */
  readonly from: string;
  /** When it ends. */
  readonly until: string;
  /** How often Muster runs. */
  readonly step: string;
  /** What chance is drawn by. */
  readonly seed: string;
  /** What is assumed of the world. */
  readonly assumptions: SimulationAssumptions;
  /** How many endpoints took part. */
  readonly endpoints: number;
  /** How many there are. */
  readonly drawnFrom: number;
  /** What became of each policy. */
  readonly sides: readonly SimulationSide[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** A ring. */
export interface SimulationRing {
  /** Its name. */
  readonly ring: string;
  /** Its track. */
  readonly track: string;
  /** Its members at the end. */
  readonly endpoints: number;
  /** The exposure of its members. */
  readonly exposure: SimulationExposure;
  /** Due dates met. */
  readonly met: number;
  /** Due dates missed. */
  readonly missed: number;
}
/** One policy. */
export interface SimulationSide {
  /** Which policy: the only one, or one of two that are compared. */
  readonly side: "only" | "base" | "head";
  /** The commit it was read from; null: the work tree. */
  readonly commit: string | null;
  /** How many endpoints were simulated. */
  readonly endpoints: number;
  /** How many were not, by why: `silent`, `partial`, `unreadable`, `unidentified`. They are there, and unknown. */
  readonly leftOut: {
    readonly [k: string]: number;
  };
  /** Runs of Muster that could change something; the others are passed over. */
  readonly runs: number;
  /** Patches that came in, endpoint by endpoint. */
  readonly installs: number;
  /** Attempts that failed. */
  readonly failures: number;
  /** Endpoints that a patch broke. */
  readonly broken: number;
  /** Reboots. */
  readonly reboots: number;
  /** What people are assumed to have merged. */
  readonly merged: SimulationMerged;
  /** How long endpoints were open to vulnerabilities. */
  readonly exposure: SimulationExposure;
  /** Due dates, counted by endpoint and patch. */
  readonly deadlines: SimulationDeadlines;
  /** Rings, in order of track and ring. */
  readonly rings: readonly SimulationRing[];
  /** When each ring got each patch, by patch and ring. */
  readonly patches: readonly SimulationSpread[];
  /** Due dates missed, by what stood in the way when they passed. */
  readonly missed: readonly SimulationMiss[];
  /** What stopped patches, and what people were asked, in order of time. */
  readonly stops: readonly SimulationStop[];
}
/** A patch in a ring. */
export interface SimulationSpread {
  /** The patch. */
  readonly patch: string;
  /** The ring; empty: of no ring. */
  readonly ring: string;
  /** Endpoints that lacked it at some time. */
  readonly endpoints: number;
  /** Of these, those that got it. */
  readonly installed: number;
  /** When the first got it; null: nobody did. */
  readonly first: string | null;
  /** When half of those that lacked it had it; null: they never did. */
  readonly median: string | null;
  /** When the last one got it. */
  readonly last: string | null;
  /** Attempts that failed. */
  readonly failed: number;
  /** Endpoints that it broke. */
  readonly broken: number;
}
/** A trip of a breaker, a gate that failed, or one that could not say. */
export interface SimulationStop {
  /** A breaker that tripped, a gate that failed, or a gate that asks people. */
  readonly by: "breaker" | "gate" | "question";
  /** The patch. */
  readonly patch: string;
  /** The ring. */
  readonly ring: string;
  /** When. */
  readonly at: string;
  /** Endpoints that had tried it. */
  readonly attempted: number;
  /** Of these, those that failed. */
  readonly failed: number;
  /** In a sentence. */
  readonly says: string;
}
/** Files that were taken in before and are what they were: their endpoints stand in no other list. */
export interface SkippedReportsResult {
  /** How many files. */
  readonly files: number;
  /** How many reports they hold. */
  readonly reports: number;
}
/** A thing that is installed. */
export interface SoftwareItem {
  /** What it is, with its version. */
  readonly purl: string;
  /** The source package it was built of. A package without it is its own source. */
  readonly source?: SoftwareSource;
  /** How far its installation came. */
  readonly status?: "installed" | "half-installed" | "unpacked" | "half-configured" | "triggers-awaited" | "triggers-pending";
  /** Whether it is held on the endpoint. */
  readonly held?: boolean;
}
/** A package. */
export interface SoftwareResult {
  /** The package type. */
  readonly type: string;
  /** The name. */
  readonly product: string;
  /** The version. */
  readonly version: string;
  /** The architecture. */
  readonly arch?: string;
  /** What it was built from. */
  readonly source: SourceResult;
  /** The package manager was told to keep it. */
  readonly held: boolean;
  /** Half-configured: not in place. */
  readonly broken: boolean;
}
/** The source package it was built of. A package without it is its own source. */
export interface SoftwareSource {
  /** Its name. */
  readonly name: string;
  /** Its version. */
  readonly version?: string;
}
/** What it was built from. */
export interface SourceResult {
  /** The name. */
  readonly name: string;
  /** The version. */
  readonly version: string;
}
/** A field that differs. */
export interface TestDifference {
  /** The field. */
  readonly field: string;
  /** What was expected. */
  readonly wanted: string;
  /** What was decided. */
  readonly got: string;
}
/** What became of one expectation. */
export interface TestExpectation {
  /** The PolicyTest. */
  readonly test: string;
  /** The place of the expectation: file:line:column. */
  readonly at: string;
  /** The endpoint. */
  readonly endpoint: string;
  /** The patch. */
  readonly patch: string;
  /** Whether all is as expected. */
  readonly passed: boolean;
  /** The fields that differ. */
  readonly differences: readonly TestDifference[];
  /** The rungs that were looked at, in words. */
  readonly ladder: readonly string[];
}
/** What the lab did with patches, for how long, and how it ended. */
export interface TestRecord {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "TestRecord";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the TestRecord says. */
  readonly spec: TestRecordSpec;
}
/** One thing that was tried. */
export interface TestRecordCase {
  /** What. */
  readonly name: string;
  /** How it ended. */
  readonly outcome: "passed" | "failed" | "inconclusive";
  /** What was seen. */
  readonly notes?: string;
}
/** What the TestRecord says. */
export interface TestRecordSpec {
  /** The patches that were tested, as they were then. */
  readonly patches: readonly PatchAndDigest[];
  /** Where it was tested. */
  readonly type?: string;
  /** What it was tested on. */
  readonly environment?: readonly string[];
  /** When it began. */
  readonly startedAt: string;
  /** When it ended. Without it, the test is still running. */
  readonly finishedAt?: string;
  /** How it ended. */
  readonly outcome: "passed" | "failed" | "inconclusive";
  /** The vulnerabilities that were shown to be gone. */
  readonly verifies?: readonly string[];
  /** What was tried. */
  readonly cases?: readonly TestRecordCase[];
  /** Anything else worth knowing. */
  readonly notes?: string;
}
/** What `test --format json` prints: each expectation of the policy tests, and what was decided instead. */
export interface TestRunResult {
  /** How many PolicyTests ran. */
  readonly tests: number;
  /** How many expectations were met. */
  readonly passed: number;
  /** How many were not. */
  readonly failed: number;
  /** All of them, by file and place. */
  readonly expectations: readonly TestExpectation[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** What a patch would bring. */
export interface TransactionResult {
  /** The patch. */
  readonly patch: string;
  /** What comes along. */
  readonly brings: readonly BroughtResult[];
}
/** A change of verdict. */
export interface TransitionResult {
  /** Before; null: compliant, not applicable or not there. */
  readonly was: string | null;
  /** After; null: the same. */
  readonly is: string | null;
  /** How many. */
  readonly count: number;
  /** The first few. */
  readonly examples: readonly EndpointAndPatch[];
}
/** Something of a pull request that could not be read: the next run looks again. */
export interface UnreadOfPullRequest {
  /** Its number. */
  readonly pullRequest: number;
  /** What. */
  readonly what: string;
  /** Why. */
  readonly why: string;
}
/** A fault in a document. */
export interface ValidationProblem {
  /** An error blocks the whole; a warning does not. */
  readonly severity: "error" | "warning";
  /** What kind: stable, with a heading in docs/problems.md. */
  readonly code: string;
  /** The path inside the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What could not be done, and the value seen. */
  readonly message: string;
  /** The way out; null: none is known. */
  readonly hint: string | null;
}
/** What `validate --format json` prints: every problem of the documents, with its place. */
export interface ValidationResult {
  /** The commit of declared state; null: the work tree. */
  readonly commit: string | null;
  /** How many documents of each kind were read, by kind. */
  readonly documents: {
    readonly [k: string]: number;
  };
  /** How many problems are errors. */
  readonly errors: number;
  /** How many are warnings. */
  readonly warnings: number;
  /** All problems, by file and place. */
  readonly problems: readonly ValidationProblem[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** How many decisions have each verdict. A verdict that nothing has is left out. */
export interface VerdictCounts {
  readonly [k: string]: number;
}
/** A vulnerability that a patch closes, and what is known of it. */
export interface Vulnerability {
  /** Its id. */
  readonly id: string;
  /** Its CVSS base score. */
  readonly cvss?: number | null;
  /** Its EPSS score. */
  readonly epss?: number | null;
  /** Whether it is listed as known exploited. */
  readonly exploited?: boolean | null;
  /** Since when it is listed. */
  readonly exploitedSince?: string | null;
  /** By when the list wants it fixed. */
  readonly exploitedDue?: string | null;
  /** Whether ransomware is known to use it. */
  readonly ransomware?: boolean | null;
  /** Whether its exploitation can be automated (SSVC). */
  readonly automatable?: boolean | null;
  /** How much an exploit gains (SSVC). */
  readonly technicalImpact?: "partial" | "total" | null;
  /** When these facts were looked up. */
  readonly asOf?: string | null;
}
/** What an endpoint gets that missed a window. */
export interface WindowCatchUp {
  /** How long it may change, counted from its first report after the missed window. */
  readonly within: string;
}
/** A freeze that concerns the endpoint. */
export interface WindowFreeze {
  /** Its name. */
  readonly freeze: string;
  /** When it begins. */
  readonly from: string;
  /** When it ends. */
  readonly until: string;
  /** Why it is not known whether it concerns the endpoint: then it counts; null: it is known. */
  readonly says: string | null;
}
/** An opening. */
export interface WindowOpening {
  /** When it opens. */
  readonly from: string;
  /** When it ends; nothing new starts in the last part of it, its cutoff. */
  readonly until: string;
}
/** A window in one zone. */
export interface WindowRow {
  /** Its name. */
  readonly window: string;
  /** The zone in which it was worked out; null: the endpoint reports none. */
  readonly timezone: string | null;
  /** Whether something new may start at the moment asked about. */
  readonly open: boolean;
  /** When that changes; null: not within the years that are looked ahead. */
  readonly until: string | null;
  /** The next twelve openings that begin after the moment asked about. */
  readonly next: readonly WindowOpening[];
  /** Why it is shut for good, or open although it is shut to others; null: there is nothing to say. */
  readonly says: string | null;
  /** What makes its `catchUp` mean little for the endpoint; left out where there is nothing to warn of. */
  readonly warning?: string;
}
/** What the windows of the endpoint depend on; left out where none was asked about. */
export interface WindowStanding {
  /** Its id. */
  readonly endpoint: string;
  /** Its ring; null: it has none, and nothing is installed there. */
  readonly ring: string | null;
  /** The window of that ring; null: none, so it may change at any time. */
  readonly window: string | null;
  /** The freezes that are on or to come, by their beginning. */
  readonly freezes: readonly WindowFreeze[];
}
/** What `windows --format json` prints: whether each maintenance window is open, and when it opens next. */
export interface WindowsResult {
  /** What the windows of the endpoint depend on; left out where none was asked about. */
  readonly standing?: WindowStanding;
  /** The windows, by name and zone. */
  readonly windows: readonly WindowRow[];
  /** The exit code. */
  readonly exitCode: number;
  /** What it means, in a few words. */
  readonly exitReason: string;
}
/** Where reports, inventory, catalog, state and log are found. */
export interface Workspace {
  /** The version of the contract this document is written in. */
  readonly apiVersion: "muster/v1";
  /** What the document is. */
  readonly kind: "Workspace";
  /** Its name, who answers for it and what it is for. */
  readonly metadata: Metadata;
  /** What the Workspace says. */
  readonly spec: WorkspaceSpec;
}
/** What exists to be installed. */
export interface WorkspaceCatalog {
  /** The feeds. */
  readonly feeds?: readonly WorkspaceFeed[];
  /** The hosts that feeds may be fetched from. */
  readonly allowHosts?: readonly string[];
  /** What makes an edition of a feed suspect. A record missing from a good one is kept, marked unlisted, until the feed withdraws it. */
  readonly guards?: WorkspaceGuards;
}
/** A source of catalog entries. */
export interface WorkspaceFeed {
  /** The feed's format. */
  format:
    "osv" | "csaf" | "msrc" | "sofa" | "debian-tracker" | "apt" | "kev" | "epss" | "ssvc" | "eol" | "lvfs" | "muster";
  /** A file, a folder or a URL. */
  readonly from: string;
  /** The operating system, as ID:VERSION, where the source does not say. */
  readonly os?: string;
  /** An edition of this feed that is older is a finding (default: that of the guards; where they say nothing either, P3D, and P38D for `msrc`, which comes by the month). */
  readonly maxAge?: string;
}
/** The repository on GitHub. */
export interface WorkspaceGithub {
  /** Its owner and name. */
  readonly repository: string;
}
/** What makes an edition of a feed suspect. A record missing from a good one is kept, marked unlisted, until the feed withdraws it. */
export interface WorkspaceGuards {
  /** An edition that is smaller than the last by more is refused whole. */
  readonly maxShrink?: string;
  /** An edition that lists fewer records of one release, ecosystem or product than the last, by more, is refused whole. */
  readonly maxFamilyShrink?: string;
  /** An edition in which more of the records that had something (a severity, vulnerabilities, a version that fixes …) have lost it, ask for less, or are withdrawn, is refused whole. */
  readonly maxLoss?: string;
  /** An edition that is older is a finding; a feed may say otherwise for itself. Where nothing is said: P3D, and P38D for `msrc`, which comes by the month. */
  readonly maxAge?: string;
  /** A record that asks for less than it did (an older version, a product fewer) is refused by name until its feed has said so for that long. */
  readonly lessAfter?: string;
  /** Editions and records that somebody reviewed and found to be meant as they are: the other guards do not speak about them. What cannot be read, or lists nothing, is refused all the same. */
  readonly accept?: readonly string[];
}
/** Who exists, and the labels that selectors trust. With one, labels in reports are ignored but for `trustLabels`. */
export interface WorkspaceInventory {
  /** The format: a table with a header, or JSON objects (an array, one a line, or under `results`, `records` and the like). */
  readonly format?: "csv" | "json";
  /** The file. */
  readonly from: string;
  /** The column of the endpoint's id. In JSON a key; a dot looks inside: `asset.id`. */
  readonly key?: string;
  /** The columns that become labels. */
  readonly labels?: readonly string[];
  /** The columns with other names that the endpoint reports under: agents call one machine by its host name, its serial number or an id of their own. Placeholders in them count as empty. */
  readonly aliases?: readonly string[];
  /** The column of the owner. */
  readonly owner?: string;
  /** The column that says that an endpoint is out of every count. */
  readonly retired?: string;
}
/** The signed log. */
export interface WorkspaceLog {
  /** Its ref. */
  readonly ref?: string;
  /** The keys that may sign entries. */
  readonly keys?: readonly WorkspaceLogKey[];
}
/** A key that may sign entries. */
export interface WorkspaceLogKey {
  /** The key's number. */
  readonly id: number;
  /** The SSH public key. */
  readonly key: string;
}
/** A source of reports. */
export interface WorkspaceReportSource {
  /** The format. */
  format:
    | "report"
    | "dpkg"
    | "rpm"
    | "osquery"
    | "systeminfo"
    | "ansible"
    | "ssm"
    | "cyclonedx"
    | "fwupd"
    | "softwareupdate"
    | "winget"
    | "choco"
    | "apk"
    | "alpm";
  /** A path or a glob. */
  readonly from: string;
  /** The operating system, as ID:VERSION, where the source does not say. */
  readonly os?: string;
}
/** What endpoints say of themselves. */
export interface WorkspaceReports {
  /** The sources. */
  readonly sources?: readonly WorkspaceReportSource[];
  /** Whose word counts where two formats report one endpoint: the first of the list. A format that is not named comes after those that are. */
  readonly precedence?: readonly (
    | "report"
    | "dpkg"
    | "rpm"
    | "osquery"
    | "systeminfo"
    | "ansible"
    | "ssm"
    | "cyclonedx"
    | "fwupd"
    | "softwareupdate"
    | "winget"
    | "choco"
    | "apk"
    | "alpm"
  )[];
  /** The labels that are taken from reports although there is an inventory. */
  readonly trustLabels?: readonly string[];
}
/** What the Workspace says. */
export interface WorkspaceSpec {
  /** The branch whose commits are declared state. */
  readonly branch?: string;
  /** The zone of every local date that no document says otherwise of, and of Patch Tuesday. */
  readonly timezone?: string;
  /** The folder of catalog, fleet snapshots and plans; not in git. */
  readonly state?: string;
  /** Who exists, and the labels that selectors trust. With one, labels in reports are ignored but for `trustLabels`. */
  readonly inventory?: WorkspaceInventory;
  /** What exists to be installed. */
  readonly catalog?: WorkspaceCatalog;
  /** What endpoints say of themselves. */
  readonly reports?: WorkspaceReports;
  /** `vouched`: the log must vouch for an approval. `trust-merge`: what is on the branch counts, and is printed as such. */
  readonly approvals?: "vouched" | "trust-merge";
  /** The signed log. */
  readonly log?: WorkspaceLog;
  /** The repository on GitHub. */
  readonly github?: WorkspaceGithub;
}
