import type { ApprovalList } from "../../schema/documents.generated.ts";
import { type ListRow, rowsOfList } from "../approval/effect-of.ts";
import { LISTS_FOLDER } from "../approval/governed-files.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { compareText } from "../model/compare-text.ts";
import type { Declared, ReleaseEntry } from "../model/declared.ts";
import type { Attested } from "../model/rollout.ts";
import type { OpenFollowUp } from "./audit-result.ts";
import type { TipFile, Vouched, VouchedBy } from "./vouched.ts";

/** What an audit of the branch found to stand, as far as deciding asks. */
export interface VouchedBranch {
  /** The commit that was audited. */
  readonly tip: string;
  readonly vouched: Vouched;
  /** Governed files beside the lists that are not as somebody vouches for. */
  readonly unvouched: readonly TipFile[];
  /** Fuller reviews that merges owed and did not get in time. */
  readonly overdue: readonly OpenFollowUp[];
}

/** What is decided by: read from one commit. */
export interface AttestedDocuments {
  /** Undefined: the work tree. */
  readonly commit?: string | undefined;
  readonly lists: readonly ApprovalList[];
  /** Names of TestRecords with their files. */
  readonly records: readonly { readonly name: string; readonly path: string }[];
}

export interface Attestation extends Attested {
  /** Whether somebody vouches that a trip was released. */
  readonly isReleased: (release: Pick<ReleaseEntry, "patch" | "trip">) => boolean;
}

const DENIALS: ReadonlySet<unknown> = new Set(["hold", "reject"]);

/**
 * What the log attests of the documents of a commit. Where the commit is not the one that was audited, a governed file is not as
 * it was approved, or a denial is gone that people put there, it attests nothing at all.
 */
export function attest(branch: VouchedBranch, documents: AttestedDocuments): Attestation {
  const { vouched } = branch;
  const standing = new Map<string, Standing>();
  for (const list of documents.lists)
    for (const row of rowsOfList(list)) {
      const by = vouched.rows.get(canonicalJson(row));
      standing.set(canonicalJson(row), { row, by });
    }
  const good = [...standing.values()].flatMap(({ row, by }) => (by === undefined ? [] : [{ row, by }]));
  const of = (verb: string) => good.filter(({ row }) => row[0] === verb);
  const digests = new Map<string, Set<string>>();
  for (const {
    row: [, patch, digest],
  } of of("approve"))
    if (digest !== null) digests.set(patch, new Set([...(digests.get(patch) ?? []), digest]));
  const releases = new Set(of("release").map(({ row: [, patch, , { trip }] }) => `${patch} ${trip}`));
  return {
    vouching: {
      kind: "vouched",
      digests,
      rejects: reviewedRejects([...standing.values()]),
      unvouched: unvouchedOf(branch, documents, standing),
    },
    signedOff: signOffs(of("approve"), vouched, documents.records),
    approvedAt: vouched.approvedAt,
    isReleased: ({ patch, trip }) => releases.has(`${patch} ${trip}`),
  };
}

interface Standing {
  readonly row: ListRow;
  readonly by: VouchedBy | undefined;
}

/** Patches of which every reject is vouched for: one that is not may be the one that orders a removal, or say where. */
function reviewedRejects(standing: readonly Standing[]): ReadonlySet<string> {
  const rejects = standing.filter(({ row: [verb] }) => verb === "reject");
  const unreviewed = new Set(rejects.flatMap(({ row, by }) => (by === undefined ? [row[1]] : [])));
  return new Set(rejects.map(({ row }) => row[1]).filter((patch) => !unreviewed.has(patch)));
}

function unvouchedOf(
  { tip, vouched, unvouched }: VouchedBranch,
  { commit }: AttestedDocuments,
  standing: ReadonlyMap<string, Standing>,
): readonly string[] {
  if (commit !== tip) return [commit === undefined ? "the work tree" : `commit ${commit}`];
  const lifted = [...vouched.rows.keys()].filter((key) => isDenial(key) && !standing.has(key));
  return [...unvouched.map(({ path }) => path), ...(lifted.length > 0 ? [LISTS_FOLDER] : [])].sort(
    compareText,
  );
}

function isDenial(key: string): boolean {
  const [verb] = JSON.parse(key) as readonly unknown[];
  return DENIALS.has(verb);
}

/** `digest NUL role` and `test record NUL role`, as `Rollout.signedOff` has them. */
function signOffs(
  approvals: readonly { readonly row: ListRow; readonly by: VouchedBy }[],
  { files }: Vouched,
  records: AttestedDocuments["records"],
): ReadonlySet<string> {
  const signed = new Set<string>();
  for (const { row, by } of approvals) for (const role of by.roles) signed.add(`${row[2]}\u0000${role}`);
  for (const { name, path } of records)
    for (const role of files.get(path)?.by?.roles ?? []) signed.add(`${name}\u0000${role}`);
  return signed;
}

/** The declared state with the releases that somebody vouches for. */
export function withVouchedReleases(
  declared: Declared,
  { isReleased }: Pick<Attestation, "isReleased">,
): Declared {
  return { ...declared, releases: declared.releases.filter(isReleased) };
}
