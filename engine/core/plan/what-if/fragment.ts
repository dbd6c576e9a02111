import type { ApproveEntry, HoldEntry, RejectEntry, ReleaseEntry } from "../../model/declared.ts";
import { rollbackText } from "../rollback-text.ts";
import type { Situation } from "./situation.ts";

/**
 * What the changes put into approval lists, as the YAML of a list's `spec`: new entries whole, of those that stand there what
 * becomes different. Undefined where they put nothing there.
 */
export function fragmentOf(before: Situation, after: Situation): string | undefined {
  const [was, is] = [before.world.declared, after.world.declared];
  const deny = (entry: HoldEntry | RejectEntry): Item => denialItem(entry, after.endpoint.id);
  const lines = [
    ...section(
      "approve",
      fresh(was.approve, is.approve).map((entry) => approvalItem(entry, was.approve, after)),
    ),
    ...section("hold", fresh(was.holds, is.holds).map(deny)),
    ...section("reject", fresh(was.rejects, is.rejects).map(deny)),
    ...section("release", fresh(was.releases, is.releases).map(releaseItem)),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
}

type Field = readonly [key: string, yaml: string];

interface Item {
  readonly comment?: string;
  readonly fields: readonly Field[];
}

function fresh<T>(was: readonly T[], is: readonly T[]): readonly T[] {
  return is.filter((entry) => !was.includes(entry));
}

function section(name: string, items: readonly Item[]): readonly string[] {
  if (items.length === 0) return [];
  return [
    `${name}:`,
    ...items.flatMap(({ comment, fields }) => [
      ...(comment === undefined ? [] : [`  # ${comment}`]),
      ...fields.map(([key, yaml], index) => `${index === 0 ? "  - " : "    "}${key}: ${yaml}`),
    ]),
  ];
}

function approvalItem(approval: ApproveEntry, before: readonly ApproveEntry[], { world }: Situation): Item {
  const { patch, digest } = approval;
  const key: readonly Field[] = [
    ["patch", quoted(patch)],
    ["digest", digest],
  ];
  const was = before.find(({ at }) => at === approval.at);
  if (was === undefined) {
    const isRemovable = world.assessor.catalog.byId.get(patch)?.patch.removable === true;
    return { fields: [...key, ...termsOf(approval), ["rollback", rollbackText(isRemovable)]] };
  }
  const known = new Map(termsOf(was));
  return {
    comment: `the entry at ${approval.at}, with what becomes different`,
    fields: [...key, ...termsOf(approval).filter(([name, yaml]) => known.get(name) !== yaml)],
  };
}

function termsOf({ through, waives, leaves, despite, evidence }: ApproveEntry): readonly Field[] {
  const lists: readonly (readonly [string, Iterable<string>])[] = [
    ["waives", waives],
    ["leaves", leaves],
    ["despite", despite],
    ["evidence", evidence],
  ];
  return [
    ["through", through.kind === "last" ? "last" : listed(through.rings)],
    ...lists
      .filter(([, texts]) => [...texts].length > 0)
      .map(([name, texts]): Field => [name, listed(texts)]),
  ];
}

function denialItem({ patch, reason }: HoldEntry | RejectEntry, endpoint: string): Item {
  return {
    fields: [
      ["patch", quoted(patch)],
      ["endpoints", `{names: [${quoted(endpoint)}]}`],
      ["reason", quoted(reason)],
    ],
  };
}

function releaseItem({ patch, trip }: ReleaseEntry): Item {
  return {
    fields: [
      ["patch", quoted(patch)],
      ["trip", String(trip)],
      ["reason", quoted("why")],
    ],
  };
}

/** JSON's quotes are YAML's. @see YAML 1.2.2, section 1.2 */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function listed(texts: Iterable<string>): string {
  return `[${[...texts].map(quoted).join(", ")}]`;
}
