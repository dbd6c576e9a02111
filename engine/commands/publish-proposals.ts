import { compareText } from "../core/model/compare-text.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import { numberedBranch, stemOf } from "../core/rollout/numbered-branch.ts";
import { type ProposalUnits, unitsDigest } from "../core/rollout/proposal-units.ts";
import { type PublishStep, publishSteps } from "../core/rollout/publish-step.ts";
import type { ProposalWriter, ProposedChange } from "../ports/forge-writer.ts";
import type { ProposalReader } from "../ports/opened-proposals.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { proposalBody, proposalMark } from "../render/proposal-body.ts";
import type { MadeProposal, ProposalMaker } from "./proposal-maker.ts";
import { isAsMade, type OpenPorts, type ReadProposal, readOpenProposals } from "./read-open-proposals.ts";

export interface PublishPorts extends OpenPorts {
  readonly proposals: ProposalReader;
  readonly writer: ProposalWriter;
  readonly sha256: Sha256;
}

/** What became of one thing that people are asked, or were. */
export interface Published {
  readonly branch: string;
  /** Null: it has none. */
  readonly number: number | null;
  /** `silent`: somebody closed it, and it is not asked again. */
  readonly did: "opened" | "refreshed" | "kept" | "closed" | "silent" | "by-hand" | "failed";
  readonly title: string;
  readonly why: string | null;
}

/**
 * Opens, refreshes and closes the pull requests of one verb of Muster; nothing is merged. Where the forge fails one, the others
 * go on, and that one is `failed`. Run again it writes nothing.
 *
 * @param base the branch that approves, of which the maker read the tip
 * @throws {OutsideError} when the forge does not say what is open
 */
export async function publishProposals(
  maker: ProposalMaker,
  base: string,
  ports: PublishPorts,
): Promise<readonly Published[]> {
  const wanted = maker.stems.map((stem) => ({ stem, made: maker.make(stem) }));
  const unwritable = new Set(wanted.filter(({ made }) => made === undefined).map(({ stem }) => stem));
  const open = await readOpenProposals(await ports.proposals.open(maker.prefixes), maker.commit, ports);
  const steps = publishSteps(
    wanted.flatMap(({ stem, made }) => (made === undefined ? [] : [{ stem, units: made.units }])),
    open.filter(({ branch }) => !unwritable.has(stemOf(branch))),
  );
  const published: Published[] = [...unwritable].map((stem) => byHand(stem));
  const context: Publishing = { maker, base, ports, open: new Map(open.map((one) => [one.number, one])) };
  for (const step of [...steps].sort(closingLast)) published.push(await tried(step, context));
  return published.sort((a, b) => compareText(a.branch, b.branch));
}

interface Publishing {
  readonly maker: ProposalMaker;
  readonly base: string;
  readonly ports: PublishPorts;
  readonly open: ReadonlyMap<number, ReadProposal>;
}

/** People are asked the new before the old is gone. */
function closingLast(a: PublishStep, b: PublishStep): number {
  return Number(a.do === "close") - Number(b.do === "close");
}

function byHand(branch: string): Published {
  const why = "the change has to be written by hand";
  return { branch, number: null, did: "by-hand", title: "", why };
}

async function tried(step: PublishStep, context: Publishing): Promise<Published> {
  try {
    return await take(step, context);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const hint = error.hint === undefined ? "" : `; ${error.hint}`;
    const number = step.do === "open" ? null : step.number;
    const title = titleOf(step, context);
    return { branch: step.branch, number, did: "failed", title, why: `${error.message}${hint}` };
  }
}

function titleOf(step: PublishStep, { open, maker }: Publishing): string {
  if (step.do === "open") return maker.make(step.stem)?.title ?? "";
  return open.get(step.number)?.title ?? "";
}

async function take(step: PublishStep, context: Publishing): Promise<Published> {
  const { branch } = step;
  if (step.do === "open") return openNew(step, context);
  const title = titleOf(step, context);
  if (step.do === "keep") return { branch, number: step.number, did: "kept", title, why: step.why };
  if (step.do === "refresh") return refresh(step, context);
  await context.ports.writer.close(step.number, branch, step.why);
  return { branch, number: step.number, did: "closed", title, why: step.why };
}

async function openNew(step: PublishStep & { readonly do: "open" }, context: Publishing): Promise<Published> {
  const { stem, branch, units } = step;
  const made = exactly(stem, units, context);
  if (made === undefined) return byHand(branch);
  const { title } = made;
  const by = await refusedBy(stem, branch, unitsDigest(units, context.ports.sha256), context);
  if (by !== undefined)
    return {
      branch,
      number: by,
      did: "silent",
      title,
      why: "somebody closed it, and nothing in it changed since",
    };
  const number = await context.ports.writer.open(changeOf(branch, made, context));
  return { branch, number, did: "opened", title, why: null };
}

async function refresh(
  step: PublishStep & { readonly do: "refresh" },
  context: Publishing,
): Promise<Published> {
  const { stem, branch, number, units, leaving } = step;
  const made = exactly(stem, units, context);
  const known = context.open.get(number);
  if (made === undefined || known === undefined) {
    const why = "what remains of it cannot be written by rule";
    return { branch, number, did: "kept", title: known?.title ?? "", why };
  }
  const { title } = made;
  const change = changeOf(branch, made, context);
  if (await isAsMade(known, change, context.ports)) return { branch, number, did: "kept", title, why: null };
  await context.ports.writer.refresh(number, change);
  const why = leaving.length === 0 ? null : `taken out of what was reviewed: ${leaving.join(", ")}`;
  return { branch, number, did: "refreshed", title, why };
}

/** The change with these entries, when it does this and nothing else: what is frozen must not gain anything. */
function exactly(stem: string, units: ProposalUnits, { maker }: Publishing): MadeProposal | undefined {
  const made = maker.make(stem, new Set(units.keys()));
  if (made === undefined || made.units.size !== units.size) return undefined;
  for (const [name, rows] of units) if (made.units.get(name) !== rows) return undefined;
  return made;
}

/** The pull request of the same question and the same effect that somebody closed. It says nothing but that they need not be asked again. */
async function refusedBy(
  stem: string,
  branch: string,
  digest: string,
  { ports }: Publishing,
): Promise<number | undefined> {
  let isFamily = true;
  for (let number = 1; isFamily; number += 1) {
    const name = numberedBranch(stem, number);
    const closed = await ports.proposals.closed(name);
    const refused = closed.find(({ by, body }) => by === "somebody" && proposalMark(body) === digest);
    if (refused !== undefined) return refused.number;
    isFamily =
      closed.length > 0 || name.length < branch.length || (name < branch && name.length === branch.length);
  }
  return undefined;
}

function changeOf(branch: string, made: MadeProposal, { maker, base, ports }: Publishing): ProposedChange {
  return {
    branch,
    base,
    baseCommit: maker.commit,
    title: made.title,
    body: proposalBody(made.evidence, unitsDigest(made.units, ports.sha256)),
    labels: ["muster"],
    files: made.files,
    // Of letters, digits and dashes: what people wrote must not mention or close anything here.
    message: `Muster asks: ${made.stem}`,
  };
}
