/** What `sw_vers` says; `version` is with the letter of a rapid security response, as in `13.4.1 (c)`. */
export interface SystemLines {
  readonly version?: string;
  readonly build?: string;
}

export interface ReadSystemLines {
  readonly system: SystemLines;
  /** The lines that are not of `sw_vers`. */
  readonly rest: readonly string[];
  readonly faults: readonly string[];
}

const LINE = /^\s*(ProductName|ProductVersion|ProductVersionExtra|BuildVersion|ReleaseType):\s*(.*?)\s*$/;
/** Until 10.11, and since. */
const NAMES: ReadonlySet<string> = new Set(["Mac OS X", "macOS"]);

export function readSystemLines(text: string): ReadSystemLines {
  const said = new Map<string, string>();
  const rest: string[] = [];
  const faults: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, key, value = ""] = LINE.exec(line) ?? [];
    if (key === undefined) rest.push(line);
    else if (said.has(key) && said.get(key) !== value) faults.push(`sw_vers says ${key} twice`);
    else if (value !== "") said.set(key, value);
  }
  const name = said.get("ProductName");
  if (name !== undefined && !NAMES.has(name)) faults.push(`sw_vers is of "${name}", not of macOS`);
  const extra = said.get("ProductVersionExtra");
  const version = said.get("ProductVersion");
  if (said.size > 0 && version === undefined) faults.push("sw_vers says no ProductVersion");
  const build = said.get("BuildVersion");
  const system = {
    ...(version === undefined ? {} : { version: extra === undefined ? version : `${version} ${extra}` }),
    ...(build === undefined ? {} : { build }),
  };
  return { system, rest, faults };
}
