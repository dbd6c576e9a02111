import type { Assessor } from "../applicability/assess.ts";
import type { Applicability } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Report } from "../model/report.ts";
import { familiesOf } from "./families.ts";

/**
 * What the patches of one family mean for an endpoint, without those that do not apply. Equal answers are one object, and there is at
 * least one.
 */
export interface FamilyAnswers {
  readonly family: Family;
  /** In the catalog's order. */
  readonly entries: readonly CatalogEntry[];
  /** Their ids. */
  readonly patches: readonly string[];
}

export interface Family {
  /** What `familiesOf` calls it. */
  readonly id: string;
  /** Prerequisites name patches, products or hardware: what is installed counts beside what its fixes say. */
  readonly asksMore: boolean;
}

export interface FamilyTable {
  /** By the first of their patches in the catalog. Cost: a lookup for each patch that can concern the endpoint. */
  readonly answersOf: (report: Report) => readonly FamilyAnswers[];
}

/** The table from what is installed to what is lacking: each distinct set of answers about a family once. */
export function createFamilyTable(assessor: Assessor): FamilyTable {
  const { entries } = assessor.catalog;
  const nameOf = familiesOf(entries, "vulnerabilities");
  const families = new Map<string, OpenFamily>();
  const byPatch = new Map<string, OpenFamily>();
  const positions = new Map<CatalogEntry, number>();
  for (const [position, entry] of entries.entries()) {
    const id = nameOf(entry.patch.id);
    const family = families.get(id) ?? { id, asksMore: false, root: createNode(undefined) };
    families.set(id, family);
    if (hasMore(entry)) family.asksMore = true;
    byPatch.set(entry.patch.id, family);
    positions.set(entry, position);
  }
  const answerIds = new WeakMap<Applicability, number>();
  let answers = 0;
  const idOf = (answer: Applicability): number => {
    const known = answerIds.get(answer);
    if (known !== undefined) return known;
    answers += 1;
    answerIds.set(answer, answers);
    return answers;
  };
  const familyOf = (patch: string): OpenFamily => {
    const family = byPatch.get(patch);
    if (family === undefined) throw new Error(`"${patch}" is not in the catalog`);
    return family;
  };
  return {
    answersOf: (report) => {
      const nodes = new Map<OpenFamily, Node>();
      for (const entry of assessor.candidates(report)) {
        const answer = assessor.assess(report, entry);
        if (answer.kind === "not-applicable") continue;
        const family = familyOf(entry.patch.id);
        const node = nodes.get(family) ?? family.root;
        nodes.set(family, step(node, entry, idOf(answer) * entries.length + (positions.get(entry) ?? 0)));
      }
      return [...nodes].map(([family, node]) => settled(node, family));
    },
  };
}

interface OpenFamily extends Family {
  asksMore: boolean;
  readonly root: Node;
}

function hasMore({ patch }: CatalogEntry): boolean {
  const { patches = [], absent = [], facts = {} } = patch.requires ?? {};
  return (patches?.length ?? 0) + (absent?.length ?? 0) + Object.keys(facts ?? {}).length > 0;
}

/** One more answer than the node before it. */
interface Node {
  readonly before: Node | undefined;
  readonly entry: CatalogEntry | undefined;
  readonly next: Map<number, Node>;
  settled: FamilyAnswers | undefined;
}

function createNode(before: Node | undefined, entry?: CatalogEntry): Node {
  return { before, entry, next: new Map(), settled: undefined };
}

function step(node: Node, entry: CatalogEntry, answer: number): Node {
  const known = node.next.get(answer);
  if (known !== undefined) return known;
  const next = createNode(node, entry);
  node.next.set(answer, next);
  return next;
}

function settled(node: Node, family: Family): FamilyAnswers {
  if (node.settled !== undefined) return node.settled;
  const entries: CatalogEntry[] = [];
  for (let at: Node | undefined = node; at?.entry !== undefined; at = at.before) entries.push(at.entry);
  entries.reverse();
  node.settled = { family, entries, patches: entries.map(({ patch }) => patch.id) };
  return node.settled;
}
