import type { RefusedReport } from "../report-format.ts";
import { refuse } from "../report-format.ts";
import type { HotfixList } from "./hotfix-table.ts";
import type { FileOutput, SystemOutput } from "./read-output.ts";

/** All that the files of a call say of one endpoint. */
export interface EndpointOutput {
  readonly id: string;
  readonly hostname?: string;
  /** The file of its system, else of its first list. */
  readonly at: string;
  readonly system?: SystemOutput;
  readonly lists: readonly HotfixList[];
  readonly build?: string;
}

export interface Gathered {
  readonly endpoints: readonly EndpointOutput[];
  readonly refused: readonly RefusedReport[];
}

/**
 * Joins what belongs to one endpoint: by the name of the machine; a list that names none goes with the one system of its file, or
 * of its folder. With `--id` all files are one endpoint's, and must not name two machines.
 */
export function gatherOutputs(files: readonly FileOutput[], id: string | undefined): Gathered {
  const refused: RefusedReport[] = [];
  const drafts = new Map<string, Draft>();
  for (const file of files) {
    for (const system of file.systems) {
      const hostname = system.facts.hostname;
      const key = id ?? hostname;
      if (key === undefined) refused.push(refuse(file.name, NO_NAME));
      else addSystem(drafts, { key, file, system, hostname }, refused);
    }
  }
  for (const file of files) {
    if (file.list === undefined) continue;
    const key = id ?? file.list.hostname ?? hostBeside(file, files);
    if (key === undefined) refused.push(refuse(file.name, NO_NAME));
    else addList(drafts, key, file, file.list, refused);
  }
  return { endpoints: [...drafts.values()].filter(({ spoilt }) => !spoilt), refused };
}

const NO_NAME =
  "it names no endpoint, or not in characters that can be read: give --id, or put it beside the one systeminfo of that endpoint in a folder";

interface Draft {
  readonly id: string;
  hostname?: string;
  readonly at: string;
  system?: SystemOutput;
  build?: string;
  readonly lists: HotfixList[];
  /** Two things were said of it, and nobody knows which one holds. */
  spoilt: boolean;
}

interface NamedSystem {
  readonly key: string;
  readonly file: FileOutput;
  readonly system: SystemOutput;
  readonly hostname: string | undefined;
}

function addSystem(
  drafts: Map<string, Draft>,
  { key, file, system, hostname }: NamedSystem,
  refused: RefusedReport[],
): void {
  const before = drafts.get(key.toLowerCase());
  if (before !== undefined) {
    before.spoilt = true;
    refused.push(
      refuse(file.name, `${before.at} is a systeminfo of "${before.id}" as well: add them one by one`, {
        id: before.id,
      }),
    );
    return;
  }
  drafts.set(key.toLowerCase(), {
    id: key,
    at: file.name,
    system,
    lists: [],
    spoilt: false,
    ...(hostname === undefined ? {} : { hostname }),
    ...(file.build === undefined ? {} : { build: file.build }),
  });
}

function addList(
  drafts: Map<string, Draft>,
  key: string,
  file: FileOutput,
  list: HotfixList,
  refused: RefusedReport[],
): void {
  const draft = drafts.get(key.toLowerCase()) ?? { id: key, at: file.name, lists: [], spoilt: false };
  drafts.set(key.toLowerCase(), draft);
  const { hostname } = list;
  if (hostname !== undefined && draft.hostname !== undefined && !isSameName(hostname, draft.hostname)) {
    draft.spoilt = true;
    const says = `its hotfix list is of "${hostname}", and ${draft.at} of "${draft.hostname}"`;
    refused.push(refuse(file.name, says, { id: draft.id }));
    return;
  }
  if (hostname !== undefined) draft.hostname ??= hostname;
  draft.lists.push(list);
}

/** NetBIOS cuts a name after 15 characters, and writes it in capitals. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || one === other.slice(0, 15) || one.slice(0, 15) === other;
}

function hostBeside(file: FileOutput, files: readonly FileOutput[]): string | undefined {
  if (file.systems.length > 0) return file.systems.length === 1 ? file.systems[0]?.facts.hostname : undefined;
  const beside = files.filter(
    ({ name, systems }) => systems.length > 0 && folderOf(name) === folderOf(file.name),
  );
  const systems = beside.flatMap((one) => one.systems);
  return systems.length === 1 ? systems[0]?.facts.hostname : undefined;
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\"), 0));
}
