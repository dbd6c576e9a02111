import { unitsOf } from "../core/rollout/proposal-units.ts";
import type { OpenProposal } from "../core/rollout/publish-step.ts";
import type { ProposedChange } from "../ports/forge-writer.ts";
import type { MergeHistory } from "../ports/git-history.ts";
import type { ProposalReader, ProposalRequest } from "../ports/opened-proposals.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PullRequestReader, PullRequestReading } from "../ports/pull-requests.ts";
import { readEffect } from "./review-effect.ts";
import type { ListReader } from "./review-lists.ts";

export interface OpenPorts {
  readonly proposals: Pick<ProposalReader, "holdsOnlyOurs">;
  readonly pulls: Pick<PullRequestReader, "read">;
  readonly history: MergeHistory;
  readonly readLists: ListReader;
  /** Brings the head's objects into the clone. */
  readonly bring: (reading: PullRequestReading) => Promise<void>;
}

/** An open pull request with what it says and where it stands. */
export interface ReadProposal extends OpenProposal {
  readonly title: string;
  readonly body: string;
  readonly head: string;
  /** The commit of the base that its changes are counted from. */
  readonly from: string | undefined;
}

/** What the forge and git say of each. What cannot be told makes it one that is left alone. @param tip of the base */
export async function readOpenProposals(
  requests: readonly ProposalRequest[],
  tip: string,
  ports: OpenPorts,
): Promise<readonly ReadProposal[]> {
  const read: ReadProposal[] = [];
  for (const request of requests) read.push(await readOne(request, tip, ports));
  return read;
}

async function readOne(request: ProposalRequest, tip: string, ports: OpenPorts): Promise<ReadProposal> {
  const { number, branch, title, body, head, isOurs } = request;
  const base = { number, branch, title, body, head };
  const reading = await orNothing(() => ports.pulls.read(number));
  if (reading === undefined || reading.pullRequest.head.sha !== head)
    return {
      ...base,
      whose: "others",
      state: "reviewed",
      units: undefined,
      from: undefined,
      merging: "fits",
    };
  const isAlone = isOurs && (await orNothing(() => ports.proposals.holdsOnlyOurs(request))) === true;
  await orNothing(() => ports.bring(reading));
  const from = await orNothing(() => ports.history.mergeBase(tip, head));
  const merged = await orNothing(() => ports.history.mergeTree(tip, head));
  return {
    ...base,
    merging: merged?.kind === "conflict" ? "conflicts" : "fits",
    whose: isAlone ? "ours" : "others",
    state: isUntouched(reading) ? "fresh" : "reviewed",
    units: await orNothing(() => unitsBetween(from, head, ports)),
    from,
  };
}

/** Nobody said anything in a review, as far as everything about it could be read. */
function isUntouched({ reviews, unread }: PullRequestReading): boolean {
  return reviews.length === 0 && !unread.some(({ what }) => what === "reviews" || what === "timeline");
}

async function unitsBetween(from: string | undefined, head: string, { history, readLists }: OpenPorts) {
  if (from === undefined) return undefined;
  const effect = await readEffect(from, head, { history, readLists, isGoverned: () => true });
  return effect.kind === "known" ? unitsOf(effect.rows) : undefined;
}

/** Whether the pull request says and holds just this. */
export async function isAsMade(
  { title, body, head, from, units }: ReadProposal,
  change: ProposedChange,
  { history }: Pick<OpenPorts, "history">,
): Promise<boolean> {
  if (units === undefined || from === undefined) return false;
  if (title !== change.title || body.trimEnd() !== change.body.trimEnd()) return false;
  const changed = await history.changedFiles(from, head);
  if (changed.some(({ path }) => !Object.hasOwn(change.files, path))) return false;
  return holds(head, change.files, history);
}

/** Whether the tree has these files, byte for byte. */
export async function holds(
  tree: string,
  files: Readonly<Record<string, string | null>>,
  history: MergeHistory,
): Promise<boolean> {
  const { files: present } = await history.readTree(tree, { roots: Object.keys(files) });
  const texts = new Map(present.map(({ path, bytes }) => [path, bytes]));
  return Object.entries(files).every(([path, text]) => {
    const bytes = texts.get(path);
    return text === null ? bytes === undefined : bytes !== undefined && isText(bytes, text);
  });
}

function isText(bytes: Uint8Array, text: string): boolean {
  const wanted = new TextEncoder().encode(text);
  return wanted.length === bytes.length && wanted.every((byte, index) => byte === bytes[index]);
}

async function orNothing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return undefined;
  }
}
