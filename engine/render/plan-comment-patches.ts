import { compareText } from "../core/model/compare-text.ts";
import type { PatchDifference } from "../core/plan/change-tally.ts";
import type { PlanDifference } from "../core/plan/compare-plans.ts";
import { type Dossier, isExploited, severityRank } from "../core/rollout/dossier.ts";
import { countOf, countText } from "./count-text.ts";
import { dossierMarkdown, idCode, prose } from "./dossier-markdown.ts";
import { markdownSection } from "./markdown-section.ts";
import { tableHead, tableRow } from "./markdown-table.ts";
import { isPlainWord } from "./plain-word.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";
import { removalText, startText } from "./plan-comment-rings.ts";
import { bytesOf, clipped, withinBytes } from "./within-bytes.ts";

const NUMBERS = ["Endpoints", "Install now", "Later", "Remove", "Withheld", "Other"] as const;
const HEAD = tableHead(["Patch", "Severity", ...NUMBERS, "Earliest start", "Title"], new Set(NUMBERS));

const TITLE_LENGTH = 60;
const MOST_COMMANDS = 6;
/** What a shell's line may hold. */
const COMMAND_LENGTH = 300;

/** The patches by how many endpoints they concern; what does not fit is counted, by patch and by endpoint. */
export function patchTable(input: PlanCommentInput, most: number): string {
  const { difference } = input;
  const { patches } = difference;
  if (patches.length === 0) return "";
  const head = [`### Patches (${countText(patches.length)})`, ""];
  const { shown } = withinBytes(patches, (patch) => patchRow(patch, input), most - bytesOf(HEAD) - 400);
  const rows = shown.length === 0 ? [] : [HEAD, ...shown];
  const left = patches.slice(shown.length);
  if (left.length === 0) return [...head, ...rows].join("\n");
  const command = planCommand(difference);
  const note = `${countOf(left.length, "more patch", "more patches")}, ${countOf(endpointsOf(left, difference), "endpoint")}, are not shown; totals above are exact; ${command === undefined ? "`muster plan --format json`" : `\`${command} --format json\``} prints all.`;
  return [...head, ...rows, "", note].join("\n");
}

/** What is known of the patches that the change names: what is exploited and severe first. */
export function knownSection({ dossiers }: PlanCommentInput, most: number): string {
  const ranked = [...dossiers].sort(
    ([a, one], [b, other]) =>
      Number(isExploited(other)) - Number(isExploited(one)) ||
      severityRank(one) - severityRank(other) ||
      compareText(a, b),
  );
  const shape = {
    title: "What is known of the patches named",
    head: "",
    most,
    left: ["patch", "patches"],
    fold: "shut",
  } as const;
  return markdownSection(shape, ranked, ([patch, dossier]: readonly [string, Dossier]) =>
    dossierMarkdown(patch, "", dossier),
  );
}

/** What a reviewer copies; names that a shell would read as something else are left out. */
export function commandsBlock({ difference }: PlanCommentInput): string {
  const explains = difference.patches.flatMap(({ patch, examples }) =>
    examples
      .filter((endpoint) => isPlainWord(endpoint) && isPlainWord(patch))
      .slice(0, 1)
      .map((endpoint) => `muster explain ${endpoint} ${patch}`),
  );
  const plan = planCommand(difference);
  const lines = [
    ...(plan === undefined ? [] : [plan]),
    ...explains.filter((line) => line.length <= COMMAND_LENGTH).slice(0, MOST_COMMANDS),
  ];
  return lines.length === 0 ? "" : ["### Look closer", "", "```sh", ...lines, "```"].join("\n");
}

/** With whole ids: short ones are not looked up. Undefined where a side has no name that a shell reads as it stands. */
function planCommand({ base, head }: PlanDifference): string | undefined {
  if (base.commit === null || !isCommit(base.commit)) return undefined;
  if (head.commit === null) return `muster plan --base ${base.commit} --worktree`;
  if (!isCommit(head.commit)) return undefined;
  return `muster plan --base ${base.commit} --head ${head.commit}`;
}

function isCommit(id: string): boolean {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id);
}

function patchRow(patch: PatchDifference, { known, difference }: PlanCommentInput): string {
  const entry = known.get(patch.patch);
  const exploited = entry !== undefined && isExploited({ entry }) ? ", **exploited**" : "";
  const { endpoints, install, installLater, withheld, other } = patch;
  return tableRow([
    idCode(patch.patch),
    entry === undefined
      ? "**not in the catalog**"
      : `${prose(entry.patch.severity ?? "unknown")}${exploited}`,
    countText(endpoints),
    countText(install),
    countText(installLater),
    removalText(patch),
    countText(withheld),
    countText(other),
    startText(patch, difference.head.now),
    prose(clipped(entry?.patch.title ?? "", TITLE_LENGTH)),
  ]);
}

/** For how many endpoints any of these changes. */
function endpointsOf(patches: readonly PatchDifference[], { changes }: PlanDifference): number {
  const wanted = new Set(patches.map(({ patch }) => patch));
  const endpoints = new Set<string>();
  for (const { patch, endpoint } of changes) if (wanted.has(patch)) endpoints.add(endpoint);
  return endpoints.size;
}
