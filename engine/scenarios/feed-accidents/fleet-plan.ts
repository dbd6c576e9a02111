/** What a plan says of one patch on one endpoint. */
export interface PlannedPair {
  readonly endpoint: string;
  readonly patch: string;
  readonly verdict: string;
  readonly compliance: string;
  readonly rule: string | null;
  readonly due: string | null;
  /** Product and target version of each thing to install. */
  readonly to: readonly string[];
}

export interface FleetPlan {
  /** By `endpoint patch`. */
  readonly pairs: ReadonlyMap<string, PlannedPair>;
  readonly removals: readonly string[];
  readonly findings: readonly { readonly code: string; readonly says: string }[];
}

interface PrintedPlan {
  readonly endpoints: readonly {
    readonly endpoint: string;
    readonly decisions: readonly {
      readonly patch: string;
      readonly verdict: string;
      readonly compliance: string;
      readonly rule: string | null;
      readonly due: string | null;
      readonly targets: readonly { readonly product: string; readonly to: string | null }[];
    }[];
  }[];
  readonly actions: readonly { readonly endpoint: string; readonly do: string; readonly product: string }[];
  readonly findings: FleetPlan["findings"];
}

/** As `reconcile --format json --endpoints all` prints it. */
export function readPlan(printed: string): FleetPlan {
  const { endpoints, actions, findings } = JSON.parse(printed) as PrintedPlan;
  const pairs = new Map<string, PlannedPair>();
  for (const { endpoint, decisions } of endpoints)
    for (const { patch, verdict, compliance, rule, due, targets } of decisions) {
      const to = targets.map((target) => `${target.product} ${target.to ?? ""}`).sort();
      pairs.set(`${endpoint} ${patch}`, { endpoint, patch, verdict, compliance, rule, due, to });
    }
  const removals = actions
    .filter((action) => action.do !== "install")
    .map((action) => `${action.endpoint} ${action.do} ${action.product}`);
  return { pairs, removals, findings };
}
