import type {
  ApproveEntry,
  Baseline,
  Declared,
  Exclusion,
  Freeze,
  HoldEntry,
  HumanImpact,
  Incident,
  Policy,
  RejectEntry,
  ReleaseEntry,
  Ring,
  Rule,
  TestRecord,
} from "../core/model/declared.ts";
import type { EndpointSelector, PatchSelector } from "../schema/documents.generated.ts";

/**
 * What is declared, with selectors as people write them instead of compiled: data that can be printed, changed and read by
 * something else than the engine.
 */
export interface DeclaredSketch extends Omit<Declared, Selecting> {
  readonly policies: readonly PolicySketch[];
  readonly holds: readonly HoldSketch[];
  readonly rejects: readonly RejectSketch[];
  readonly exclusions: readonly ExclusionSketch[];
  readonly baselines: readonly BaselineSketch[];
  readonly rings: readonly RingSketch[];
  readonly freezes: readonly FreezeSketch[];
}

type Selecting = "policies" | "holds" | "rejects" | "exclusions" | "baselines" | "rings" | "freezes";

export type RuleSketch = Omit<Rule, "patches"> & { readonly patches: PatchSelector };

export type PolicySketch = Omit<Policy, "endpoints" | "exposed" | "humanImpact" | "rules"> & {
  readonly endpoints: EndpointSelector;
  readonly exposed?: EndpointSelector;
  readonly humanImpact: readonly { readonly endpoints: EndpointSelector; readonly impact: HumanImpact }[];
  readonly rules: readonly RuleSketch[];
};

export type HoldSketch = Omit<HoldEntry, "endpoints"> & { readonly endpoints: EndpointSelector };

export type RejectSketch = Omit<RejectEntry, "endpoints"> & { readonly endpoints: EndpointSelector };

export type ExclusionSketch = Omit<Exclusion, "endpoints" | "patches"> & {
  readonly endpoints: EndpointSelector;
  readonly patches?: PatchSelector;
};

export type BaselineSketch = Omit<Baseline, "endpoints"> & { readonly endpoints: EndpointSelector };

export type RingSketch = Omit<Ring, "endpoints" | "members"> & {
  readonly endpoints: EndpointSelector;
  readonly members: Omit<Ring["members"], "pinned" | "never"> & {
    readonly pinned?: EndpointSelector;
    readonly never?: EndpointSelector;
  };
};

export type FreezeSketch = Omit<Freeze, "endpoints" | "except"> & {
  readonly endpoints: EndpointSelector;
  readonly except?: PatchSelector;
};

/** What a test says of a declaration; the rest has defaults. */
export interface DeclaredInput {
  readonly timezone?: string;
  readonly approvals?: Declared["approvals"];
  readonly policies?: readonly PolicyInput[];
  readonly approve?: readonly ApproveInput[];
  readonly holds?: readonly HoldInput[];
  readonly rejects?: readonly RejectInput[];
  readonly releases?: readonly ReleaseInput[];
  readonly exclusions?: readonly ExclusionInput[];
  readonly baselines?: readonly BaselineInput[];
  readonly testRecords?: readonly TestRecordInput[];
  readonly incidents?: readonly Incident[];
  readonly rings?: readonly RingInput[];
  readonly freezes?: readonly FreezeInput[];
}

export type RuleInput = Partial<RuleSketch>;
export type PolicyInput = Partial<Omit<PolicySketch, "rules">> & { readonly rules?: readonly RuleInput[] };
export type ApproveInput = Partial<ApproveEntry> & Pick<ApproveEntry, "patch" | "digest">;
export type HoldInput = Partial<HoldSketch> & Pick<HoldSketch, "patch">;
export type RejectInput = Partial<RejectSketch> & Pick<RejectSketch, "patch">;
export type ReleaseInput = Partial<ReleaseEntry> & Pick<ReleaseEntry, "patch" | "trip">;
/** `patches: null` departs from baselines, not from patches. */
export type ExclusionInput = Partial<Omit<ExclusionSketch, "patches">> &
  Pick<ExclusionSketch, "expires"> & { readonly patches?: PatchSelector | null };
export type BaselineInput = Partial<BaselineSketch>;
export type TestRecordInput = Partial<TestRecord> & Pick<TestRecord, "patches">;
export type RingInput = Partial<Omit<RingSketch, "members">> & {
  readonly members?: Partial<RingSketch["members"]>;
};
export type FreezeInput = Partial<FreezeSketch> & Pick<FreezeSketch, "from" | "until">;
