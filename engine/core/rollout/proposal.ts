import { canonicalJson } from "../model/canonical-json.ts";
import { compareText } from "../model/compare-text.ts";
import { ownListName } from "../plan/own-list-name.ts";
import type { Ask, HoldAsk, LeaveAsk, RejectAsk } from "./ask.ts";
import { leaveEdit } from "./leave-edit.ts";
import type { ListEdit } from "./list-edit.ts";
import type { Answer, ListState, ProposalContext } from "./list-state.ts";
import { proposalBranch } from "./proposal-branch.ts";
import { proposalTitle } from "./proposal-title.ts";
import { type Stop, stopEdit } from "./stop-edit.ts";

/** One change that people are asked to merge. */
export interface RolloutProposal {
  readonly branch: string;
  readonly title: string;
  readonly kind: "leave" | "question" | "hold" | "reject";
  /** Undefined: of no ring. */
  readonly ring?: string;
  readonly list: string;
  readonly path: string;
  /** By patch. What a list says already is not among them. */
  readonly asks: readonly Ask[];
  /** Empty where there is nothing that could be written by rule. */
  readonly edits: readonly ListEdit[];
  /** What cannot be written by rule, and why. */
  readonly obstacles: readonly string[];
  /** Patches of the same ring and list that people are asked about once this is answered. */
  readonly behind: readonly string[];
}

const FOLDER = "policies/approvals/";

/**
 * Groups what the rollout asks for into proposals, by branch. Of what leaves a ring there is at most one proposal for each ring
 * and list: while some patch has its pass, questions about others of that list wait behind it, so that nobody is asked to
 * take weak evidence along with strong. A hold is one patch in one ring (or one stratum of it), a reject one patch. What a
 * list says already is not proposed again.
 */
export function proposalsOf(asks: readonly Ask[], context: ProposalContext): readonly RolloutProposal[] {
  const leaves: LeaveAsk[] = [];
  const stops: (HoldAsk | RejectAsk)[] = [];
  for (const ask of asks) {
    if (ask.kind === "leave") leaves.push(ask);
    else stops.push(ask);
  }
  const promotions = [...grouped(leaves, ({ ring, list }) => [ring, list])].map((group) =>
    promotion(group, context),
  );
  const denials = [...grouped(stops, stopWords)].map((group) => denial(group, context));
  return [...promotions, ...denials]
    .filter((proposal) => proposal !== undefined)
    .sort((a, b) => compareText(a.branch, b.branch));
}

function* grouped<T extends Ask>(
  asks: readonly T[],
  wordsOf: (ask: T) => readonly string[],
): Generator<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const ask of asks) {
    const key = JSON.stringify(wordsOf(ask));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [ask]);
    else known.push(ask);
  }
  yield* groups.values();
}

function promotion(asks: readonly LeaveAsk[], context: ProposalContext): RolloutProposal | undefined {
  const open = asks
    .map((ask) => ({ ask, answer: leaveEdit(ask, context) }))
    .filter(({ answer }) => answer.kind !== "said");
  const sure = open.filter(({ ask }) => !ask.question);
  const wanted = sure.length > 0 ? sure : open;
  const [first] = wanted;
  if (first === undefined) return undefined;
  const { ring, list } = first.ask;
  const isQuestion = sure.length === 0;
  const path = context.lists.find(({ name }) => name === list)?.path ?? `${FOLDER}${list}.yaml`;
  const behind = isQuestion ? [] : open.filter(({ ask }) => ask.question).map(({ ask }) => ask.patch);
  return toProposal(isQuestion ? "question" : "leave", wanted, {
    branch: proposalBranch([isQuestion ? "ask" : "leave", ring, list], context.sha256),
    ring,
    list,
    path,
    behind: [...new Set(behind)].sort(compareText),
  });
}

function stopWords(ask: HoldAsk | RejectAsk): readonly string[] {
  if (ask.kind === "reject") return ["reject", ask.patch];
  const { patch, ring, stratum } = ask;
  if (stratum === undefined) return ["hold", patch, ring];
  return ["hold", patch, ring, stratum.path, ...(stratum.value === undefined ? [] : [stratum.value])];
}

function denial(asks: readonly [Stop, ...Stop[]], context: ProposalContext): RolloutProposal | undefined {
  const [first] = asks;
  const answer = stopEdit(first, context.lists);
  if (answer.kind === "said") return undefined;
  const { name, path } = listToStopIn(first, context.lists);
  return toProposal(first.kind, [{ ask: first, answer }, ...asks.slice(1).map((ask) => ({ ask, answer }))], {
    branch: proposalBranch(stopWords(first), context.sha256),
    ...(first.kind === "hold" ? { ring: first.ring } : {}),
    list: name,
    path,
    behind: [],
  });
}

/** A list that approves the patch, the latest by name; where none does, one of its own. */
function listToStopIn(ask: Stop, lists: readonly ListState[]): Pick<ListState, "name" | "path"> {
  const wanted = ask.kind === "hold" ? ask.list : undefined;
  const named = lists.find(({ name }) => name === wanted);
  if (named !== undefined) return named;
  const approving = lists.filter(
    ({ spec }) => spec.approve?.some(({ patch }) => patch === ask.patch) === true,
  );
  const latest = approving.sort((a, b) => compareText(a.name, b.name)).at(-1);
  if (latest !== undefined) return latest;
  const name = ownListName(ask.patch);
  return lists.find((list) => list.name === name) ?? { name, path: `${FOLDER}${name}.yaml` };
}

/** The proposal without changes that turned out not to be possible, and what they were about; where none is left, as it was. */
export function withoutEdits(
  proposal: RolloutProposal,
  refused: readonly { readonly edit: ListEdit; readonly says: string }[],
): RolloutProposal {
  const obstacles = [...new Set([...proposal.obstacles, ...refused.map(({ says }) => says)])];
  const edits = proposal.edits.filter((edit) => !refused.some((one) => one.edit === edit));
  if (edits.length === 0) return { ...proposal, edits, obstacles };
  const asks = proposal.asks.filter((ask) => edits.some((edit) => isAbout(edit, ask)));
  return { ...proposal, edits, obstacles, asks, title: proposalTitle(proposal.kind, asks, proposal.list) };
}

function isAbout(edit: ListEdit, ask: Ask): boolean {
  if (edit.patch !== ask.patch) return false;
  return ask.kind !== "leave" || !("digest" in edit) || edit.digest === ask.digest;
}

type Head = Pick<RolloutProposal, "branch" | "ring" | "list" | "path" | "behind">;

function toProposal(
  kind: RolloutProposal["kind"],
  answered: readonly { readonly ask: Ask; readonly answer: Answer }[],
  head: Head,
): RolloutProposal {
  const sorted = [...answered].sort((a, b) => compareText(a.ask.patch, b.ask.patch));
  const edits = new Map<string, ListEdit>();
  const obstacles = new Set<string>();
  for (const { answer } of sorted) {
    if (answer.kind === "edit") edits.set(canonicalJson(answer.edit), answer.edit);
    else if (answer.kind === "by-hand") obstacles.add(answer.says);
  }
  const asks = sorted.map(({ ask }) => ask);
  const whole = { ...head, kind, title: proposalTitle(kind, asks, head.list), asks };
  return withoutEdits({ ...whole, edits: [...edits.values()], obstacles: [...obstacles] }, []);
}
