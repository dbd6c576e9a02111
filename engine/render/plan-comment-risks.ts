import type { CatalogEntry } from "../core/model/catalog.ts";
import type { DocumentChange, EntryChange } from "../core/plan/document-change.ts";
import { isExploited } from "../core/rollout/dossier.ts";
import { openIssues } from "../core/rollout/open-issues.ts";
import { countOf, countText } from "./count-text.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { markdownSection } from "./markdown-section.ts";
import { namesWithin } from "./names-within.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";

/** Kinds that say who must approve what, or what is judged at all. */
const RULES: ReadonlySet<string> = new Set(["ReviewPolicy", "Workspace"]);

type Way = readonly [way: string, count: number];

/** Written where it is shown: of very many, only a few are. */
type Line = () => string;

/** What comes off and what is deleted: before anything is left out for length. */
export function undoneSection({ difference, emptied, documents }: PlanCommentInput, most: number): string {
  const ends = new Map(documents.map((change) => [`${change.kind} ${change.name}`, expiryOf(change)]));
  const removed = difference.patches
    .filter(({ remove, removeLater }) => remove + removeLater > 0)
    .sort((a, b) => b.remove + b.removeLater - (a.remove + a.removeLater));
  const lines = [
    ...emptied.map(
      ({ message }): Line =>
        () =>
          `- **${prose(message)}**`,
    ),
    ...removed.map(
      ({ patch, remove, removeLater }): Line =>
        () =>
          `- **Removes** ${idCode(patch)} from ${countOf(remove, "endpoint")} now, ${countText(removeLater)} later`,
    ),
    ...difference.deleted.map(
      ({ kind, name, file }): Line =>
        () =>
          `- **Deletes** ${prose(kind)} ${idCode(name)} (${idCode(file)}${ends.get(`${kind} ${name}`) ?? ""}): what it said no longer holds`,
    ),
  ];
  const shape = { title: "Removed and deleted", head: "", most, left: ["line", "lines"] } as const;
  return markdownSection(shape, lines, (line) => line());
}

/** What a reviewer is to look at twice, a line each, with exact counts. */
export function risksSection(input: PlanCommentInput, most: number): string {
  const lines = [
    ...entryRisks(input.documents),
    ...documentRisks(input),
    ...fleetRisks(input),
    ...patchRisks(input),
  ].map((line) => `- ${line}`);
  const shape = { title: "Risks", head: "", most, left: ["line", "lines"] } as const;
  return markdownSection(shape, lines, (line) => line);
}

function entryRisks(documents: readonly DocumentChange[]): readonly string[] {
  const entries = documents.flatMap((change) => change.entries);
  const fresh = (field: string) =>
    entries.filter(({ was, is }) => is?.[field] !== undefined && is[field] !== was?.[field]);
  const withTerm = (title: string, field: string) =>
    named(title, fresh(field), (entry) => `${idCode(entry.patch)} (${idCode(entry.is?.[field] ?? "")})`);
  const raised = entries.filter(
    ({ was, is }) => was !== undefined && is !== undefined && is.through !== was.through,
  );
  const of = (verb: EntryChange["verb"]) => entries.filter((entry) => entry.verb === verb);
  const gone = (verb: EntryChange["verb"]) => of(verb).filter(({ is }) => is === undefined);
  return [
    ...(raised.length === 0
      ? []
      : [
          `**Changes how far consent goes** for ${countOf(raised.length, "patch", "patches")}, by way ${namesWithin(waysOf(raised.map(throughOf)), wayText)}`,
        ]),
    ...withTerm("Lets leave rings that people open", "leaves"),
    ...withTerm("Waives checks of", "waives"),
    ...named(
      "Hurries through the emergency lane",
      fresh("expedite").filter(({ is }) => is?.expedite === "true"),
      patchCode,
    ),
    ...withTerm("Wanted in spite of what is denied", "despite"),
    ...named("Lifts the hold of", gone("hold"), patchCode),
    ...named(
      "Changes the hold of",
      of("hold").filter(({ was, is }) => was !== undefined && is !== undefined),
      patchCode,
    ),
    ...named("Takes back the rejection of", gone("reject"), patchCode),
    ...named(
      "Asks to take off",
      of("reject").filter(({ was, is }) => is?.installed === "remove" && was?.installed !== "remove"),
      patchCode,
    ),
    ...named(
      "Ends the tripped breaker of",
      of("release").filter(({ is }) => is !== undefined),
      patchCode,
    ),
  ];
}

function documentRisks({ documents, effect }: PlanCommentInput): readonly string[] {
  const exclusions = documents.filter(({ kind }) => kind === "Exclusion");
  const rules = documents.filter(({ kind }) => RULES.has(kind));
  const files = new Set(documents.map(({ file }) => file));
  const others = (effect?.rows ?? []).flatMap((row) =>
    row.length === 3 && !files.has(row[0]) ? [row[0]] : [],
  );
  const how = (title: string, wanted: DocumentChange["how"]) =>
    named(
      title,
      exclusions.filter((change) => change.how === wanted),
      (change) => `${idCode(change.name)}${expiryOf(change)}`,
    );
  return [
    ...how("Accepts risk by new exclusions", "added"),
    ...how("Changes exclusions", "changed"),
    ...how("Takes exclusions away", "deleted"),
    ...named(
      "Changes who must approve, or what is judged",
      rules,
      ({ kind, name }) => `${prose(kind)} ${idCode(name)}`,
    ),
    ...named("Changes other files that Muster or the forge act upon", others, idCode),
  ];
}

function fleetRisks({ difference, reach, seenRings }: PlanCommentInput): readonly string[] {
  const { transitions, moved } = difference;
  const freed = (verdict: string) =>
    transitions
      .filter(({ was, is }) => was === verdict && is !== verdict)
      .reduce((sum, { count }) => sum + count, 0);
  const says = (verdict: string) =>
    freed(verdict) === 0
      ? []
      : [`**No longer ${verdict}**: ${countOf(freed(verdict), "endpoint–patch pair")}`];
  const seen = new Map(seenRings?.map(({ ring, endpoints }) => [ring, endpoints]));
  const grown = (reach?.rings ?? []).filter(({ ring, endpoints }) => endpoints > (seen.get(ring) ?? 0));
  return [
    ...["excluded", "held", "rejected"].flatMap(says),
    ...(moved.length === 0
      ? []
      : [
          `**Moves ${countOf(moved.length, "endpoint")} to another ring**, ${namesWithin(waysOf(moved), wayText)}`,
        ]),
    ...(seenRings === undefined
      ? []
      : named(
          "Reaches more than the reviews were shown",
          grown,
          ({ ring, endpoints }) =>
            `${idCode(ring)} ${countText(seen.get(ring) ?? 0)} → ${countText(endpoints)}`,
        )),
  ];
}

function patchRisks({ difference, documents, known }: PlanCommentInput): readonly string[] {
  const entries = documents.flatMap((change) => change.entries);
  const namedBy = (...verbs: readonly string[]) =>
    entries.filter(({ verb, is }) => is !== undefined && verbs.includes(verb)).map(({ patch }) => patch);
  const starting = new Set([
    ...difference.patches
      .filter(({ install, installLater }) => install + installLater > 0)
      .map(({ patch }) => patch),
    ...namedBy("approve"),
  ]);
  const stopped = new Set([
    ...difference.patches.filter(({ withheld }) => withheld > 0).map(({ patch }) => patch),
    ...namedBy("hold", "reject"),
  ]);
  const among = (patches: ReadonlySet<string>, test: (entry: CatalogEntry) => boolean) =>
    [...patches].filter((patch) => {
      const entry = known.get(patch);
      return entry !== undefined && test(entry);
    });
  return [
    ...named(
      "Withholds what is known to be exploited",
      among(stopped, (entry) => isExploited({ entry })),
      idCode,
    ),
    ...named(
      "Fixes what is known to be exploited, so waiting is a risk too",
      among(starting, (entry) => isExploited({ entry })),
      idCode,
    ),
    ...named(
      "Installs despite known issues that are not resolved",
      among(starting, ({ patch }) => openIssues(patch).length > 0),
      idCode,
    ),
    ...named(
      "Approved though withdrawn by the vendor",
      among(starting, ({ patch }) => patch.retracted === true),
      idCode,
    ),
    ...named(
      "Not in the catalog",
      [...starting].filter((patch) => !known.has(patch)),
      idCode,
    ),
  ];
}

function named<T>(title: string, names: readonly T[], write: (name: T) => string): readonly string[] {
  return names.length === 0 ? [] : [`**${title}**, ${namesWithin(names, write)}`];
}

function throughOf({ was, is }: EntryChange): { readonly was: string | null; readonly is: string | null } {
  return { was: was?.through ?? null, is: is?.through ?? null };
}

function patchCode({ patch }: EntryChange): string {
  return idCode(patch);
}

function expiryOf({ fields }: DocumentChange): string {
  const expires = fields.find(({ field }) => field === "spec.expires");
  const until = expires?.is ?? expires?.was;
  return until === undefined ? "" : `, until ${idCode(until)}`;
}

/** How many go which way, the most frequent way first. */
function waysOf(
  moved: readonly { readonly was: string | null; readonly is: string | null }[],
): readonly Way[] {
  const ways = new Map<string, number>();
  for (const { was, is } of moved) {
    const way = `${was === null ? "none" : idCode(was)} → ${is === null ? "none" : idCode(is)}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  return [...ways].sort(([, a], [, b]) => b - a);
}

function wayText([way, count]: Way): string {
  return `${way} ${countText(count)}`;
}
