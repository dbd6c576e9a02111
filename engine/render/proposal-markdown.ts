import { compareText } from "../core/model/compare-text.ts";
import type { Ask, LeaveAsk } from "../core/rollout/ask.ts";
import { type Dossier, isExploited, severityRank } from "../core/rollout/dossier.ts";
import type { RolloutProposal } from "../core/rollout/proposal.ts";
import { countOf, countText } from "./count-text.ts";
import { dossierMarkdown, enumerated, idCode, prose } from "./dossier-markdown.ts";
import { GATE_HEAD, gateRow, passedOverText, STRATA_HEAD, stratumRow, worseStrata } from "./gate-markdown.ts";
import { COMMENT_BYTES, markdownSection as section } from "./markdown-section.ts";
import { isPlainWord } from "./plain-word.ts";
import { holdersMarkdown, proposalQuestion } from "./proposal-question.ts";
import { bytesOf } from "./within-bytes.ts";

const SECTION_BYTES = { numbers: 16_000, strata: 5_000, incidents: 6_000 } as const;
const MOST_COMMANDS = 6;

/**
 * A proposal with its evidence as Markdown: what is asked, the exact totals, then the numbers, tickets and dossiers, what matters
 * most first. What does not fit is left out from the end, and how much that is is said. Nothing untrusted can mention, link,
 * embed, or break the layout.
 */
export function proposalMarkdown(proposal: RolloutProposal, dossierOf: (ask: Ask) => Dossier): string {
  const ranked = byWeight(proposal.asks, dossierOf);
  const head = [
    proposalQuestion(proposal),
    totalsOf(proposal, dossierOf),
    ...stopLines(proposal),
    ...behindLine(proposal),
  ].join("\n\n");
  const sections = [
    numbersOf(ranked),
    section(
      {
        title: "Strata that stand worse",
        head: STRATA_HEAD,
        most: SECTION_BYTES.strata,
        left: ["stratum", "strata"],
      },
      worseStrata(ranked),
      stratumRow,
    ),
    incidentsOf(ranked, dossierOf),
    commandsOf(ranked),
  ].filter((text) => text !== "");
  const front = [head, ...sections].join("\n\n");
  const room = COMMENT_BYTES - bytesOf(front) - 400;
  const dossiers = section({ title: "Patches", head: "", most: room, left: PATCHES }, ranked, (ask) =>
    dossierMarkdown(ask.patch, ask.says, dossierOf(ask)),
  );
  return `${front}\n\n${dossiers}\n`;
}

const PATCHES = ["patch", "patches"] as const;

/** What failed most, what is exploited and what is severe first. */
function byWeight(asks: readonly Ask[], dossierOf: (ask: Ask) => Dossier): readonly Ask[] {
  const weighed = asks.map((ask) => {
    const dossier = dossierOf(ask);
    const failed = ask.kind === "reject" ? 0 : (ask.gate?.failed ?? 0);
    return { ask, failed, exploited: isExploited(dossier) ? 0 : 1, severity: severityRank(dossier) };
  });
  return weighed
    .sort(
      (a, b) =>
        b.failed - a.failed ||
        a.exploited - b.exploited ||
        a.severity - b.severity ||
        compareText(a.ask.patch, b.ask.patch),
    )
    .map(({ ask }) => ask);
}

function totalsOf({ asks }: RolloutProposal, dossierOf: (ask: Ask) => Dossier): string {
  const dossiers = new Map(asks.map((ask) => [ask.patch, dossierOf(ask)]));
  const severities = new Map<string, number>();
  const vulnerabilities = new Set<string>();
  let [exploited, issues, unlisted] = [0, 0, 0];
  for (const dossier of dossiers.values()) {
    const { entry } = dossier;
    if (entry === undefined) unlisted += 1;
    const severity = entry?.patch.severity ?? "unknown";
    severities.set(severity, (severities.get(severity) ?? 0) + 1);
    for (const { id } of entry?.patch.vulnerabilities ?? []) vulnerabilities.add(id);
    if (isExploited(dossier)) exploited += 1;
    if (entry?.patch.knownIssues?.some(({ status }) => status !== "resolved") === true) issues += 1;
  }
  const bySeverity = [...severities]
    .sort(([a], [b]) => compareText(a, b))
    .map(([severity, count]) => `${countText(count)} ${prose(severity)}`);
  const parts = [
    `${countOf(dossiers.size, "patch", "patches")} (${bySeverity.slice(0, 8).join(", ")})`,
    `${countText(exploited)} exploited`,
    countOf(vulnerabilities.size, "vulnerability", "vulnerabilities"),
    `${countText(issues)} with known issues that are not resolved`,
    ...(unlisted === 0 ? [] : [`**${countText(unlisted)} not in the catalog**`]),
  ];
  return `In all: ${parts.join(" · ")}.`;
}

function stopLines({ asks }: RolloutProposal): readonly string[] {
  const [first] = asks;
  return first === undefined || first.kind === "leave" ? [] : [holdersMarkdown(first.holders)];
}

function behindLine({ behind }: RolloutProposal): readonly string[] {
  if (behind.length === 0) return [];
  return [
    `Not among them: patches of this ring and list whose gate was inconclusive, which are asked about once this is answered. ${enumerated(behind.map(idCode))}.`,
  ];
}

function numbersOf(asks: readonly Ask[]): string {
  const gated = asks.flatMap((ask) =>
    ask.kind === "reject" || ask.gate === undefined ? [] : [{ patch: ask.patch, gate: ask.gate }],
  );
  const table = section(
    { title: "Numbers", head: GATE_HEAD, most: SECTION_BYTES.numbers, left: PATCHES },
    gated,
    gateRow,
  );
  const over = passedOverText(asks.filter((ask): ask is LeaveAsk => ask.kind === "leave"));
  return [table, ...(over === undefined ? [] : [`${over}.`])].filter((text) => text !== "").join("\n\n");
}

function incidentsOf(asks: readonly Ask[], dossierOf: (ask: Ask) => Dossier): string {
  const incidents = new Map(
    asks.flatMap((ask) => dossierOf(ask).incidents.map((one) => [one.name, one] as const)),
  );
  return section(
    { title: "Incidents", head: "", most: SECTION_BYTES.incidents, left: ["incident", "incidents"] },
    [...incidents.values()],
    incidentLine,
  );
}

function incidentLine(incident: Dossier["incidents"][number]): string {
  const { name, patch, severity, openedAt, closedAt, endpoints, url } = incident;
  const until = closedAt === undefined ? "**open**" : `closed ${idCode(closedAt)}`;
  const on = endpoints === undefined ? "" : `, ${countOf(endpoints.length, "endpoint")}`;
  const link = url === undefined ? "" : `: ${linkTo(url)}`;
  return `- ${idCode(name)} of ${idCode(patch)}, ${prose(severity)}, opened ${idCode(openedAt)}, ${until}${on}${link}`;
}

/** An address of a reviewed document; one with anything unusual in it is shown and does not lead anywhere. */
const ADDRESS =
  /^https:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:\/[A-Za-z0-9._~/%-]*)?(?:\?[A-Za-z0-9._~%=&-]*)?$/;

function linkTo(url: string): string {
  return url.length <= 300 && ADDRESS.test(url) ? `<${url}>` : idCode(url);
}

/** What a reviewer copies; names that a shell would read as something else are left out. */
function commandsOf(asks: readonly Ask[]): string {
  const lines = asks.flatMap(({ patch, endpoints = [] }) =>
    endpoints
      .filter((endpoint) => isPlainWord(endpoint) && isPlainWord(patch))
      .slice(0, 2)
      .map((endpoint) => `muster explain ${endpoint} ${patch}`),
  );
  const fitting = lines.filter((line) => line.length <= 300).slice(0, MOST_COMMANDS);
  if (fitting.length === 0) return "";
  return ["### Look closer", "", "```sh", ...fitting, "```"].join("\n");
}
