import type { Patch } from "../../schema/documents.generated.ts";
import type { Assessor } from "../applicability/assess.ts";
import { digestedJson } from "../catalog/digest.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { ApproveEntry, Rule, Through } from "../model/declared.ts";
import type { Report } from "../model/report.ts";
import { type Rollout, unvouchedFile, type Vouching } from "../model/rollout.ts";
import type { Consent } from "./consent.ts";
import type { RuleMatch } from "./rule-match.ts";

/**
 * Looks for an approval of what the catalog holds now: a vouched entry of this digest; one of an earlier revision that means
 * the same for this endpoint; or a rule that approves in advance.
 */
export function judgeConsent(
  entry: CatalogEntry,
  report: Report,
  match: RuleMatch,
  entries: readonly ApproveEntry[],
  rollout: Rollout,
  assessor: Assessor,
): Consent {
  let best: Consent | undefined;
  for (const approval of inOrder(entries, entry.digest)) {
    const consent = consentOf(approval, entry, report, rollout, assessor);
    if (consent.given) return consent;
    if (best === undefined || consent.flag === "unvouched") best = consent;
  }
  if (match.approval === "automatic" && match.rule !== undefined) {
    return inAdvance(match.rule, match.ceilings, rollout.vouching);
  }
  return best ?? { given: false, flag: "not-approved", says: () => "no approval list approves it" };
}

/** A rule consents only where somebody vouches for all rules. */
function inAdvance(rule: Rule, ceilings: readonly Through[], vouching: Vouching): Consent {
  const { name, approvalAt: at } = rule;
  const unvouched = unvouchedFile(vouching);
  if (unvouched === undefined)
    return { given: true, ceilings, trusted: false, says: () => `rule "${name}" approves it in advance`, at };
  const says = (): string =>
    `rule "${name}" approves it in advance, but no entry of the log vouches for "${unvouched}"`;
  return { given: false, flag: "unvouched", says, at };
}

/** This digest first, so that it is not the order of files that picks one of two that count. */
function inOrder(entries: readonly ApproveEntry[], digest: string): readonly ApproveEntry[] {
  if (entries.length < 2) return entries;
  const rank = (entry: ApproveEntry): string =>
    `${entry.digest === digest ? 0 : 1}${entry.digest}${entry.at}`;
  return [...entries].sort((a, b) => compareText(rank(a), rank(b)));
}

function consentOf(
  approval: ApproveEntry,
  entry: CatalogEntry,
  report: Report,
  rollout: Rollout,
  assessor: Assessor,
): Consent {
  const { at, list } = approval;
  if (approval.digest !== entry.digest && !meansTheSame(approval.digest, entry, report, assessor)) {
    const says = (): string =>
      `list "${list}" approves ${approval.digest}, the catalog now holds ${entry.digest}`;
    return { given: false, entry: approval, flag: "digest-changed", says, at };
  }
  if (rollout.vouching.kind === "trust-merge") {
    const says = (): string =>
      `list "${list}" approves it, and what is on the branch counts (approvals: trust-merge)`;
    return { given: true, entry: approval, ceilings: [approval.through], trusted: true, says, at };
  }
  const unvouched = unvouchedFile(rollout.vouching);
  if (unvouched !== undefined) {
    const says = (): string =>
      `list "${list}" approves it, but no entry of the log vouches for "${unvouched}"`;
    return { given: false, entry: approval, flag: "unvouched", says, at };
  }
  if (rollout.vouching.digests.get(approval.patch)?.has(approval.digest) !== true) {
    const says = (): string => `list "${list}" approves it, but no entry of the log vouches for that`;
    return { given: false, entry: approval, flag: "unvouched", says, at };
  }
  return {
    given: true,
    entry: approval,
    ceilings: [approval.through],
    trusted: false,
    says: () => `list "${list}" approves it`,
    at,
  };
}

/** A revision that changed nothing digested but fixes for other endpoints keeps its approval here. */
function meansTheSame(approved: string, entry: CatalogEntry, report: Report, assessor: Assessor): boolean {
  const before = entry.revisions.get(approved);
  if (before === undefined) return false;
  const [then, now] = [before, entry.patch].map((patch) => meaningOf(patch, entry, report, assessor));
  return then !== undefined && then === now;
}

/** What digest v1 digests, with none but the fixes that are about the endpoint; undefined where it has no canonical JSON. */
function meaningOf(
  patch: Patch,
  entry: CatalogEntry,
  report: Report,
  assessor: Assessor,
): string | undefined {
  const fixes = assessor.concerning(report, { ...entry, patch });
  try {
    return digestedJson({ ...patch, fixes });
  } catch {
    return undefined;
  }
}
