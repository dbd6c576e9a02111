export interface ReadUpdateList {
  /** Ids of what is offered; undefined: the lines do not say. */
  readonly available?: readonly string[];
  readonly faults: readonly string[];
}

const HEADER = "Software Update found the following new or updated software:";
const NOTHING = "No new software available.";
/** Said before the list, and log lines, which `2>&1` brings. */
const CHATTER = /^(?:Software Update Tool|Finding available software|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d.*)$/;
/** `* Label: macOS Sonoma 14.6.1-23G93`; until 10.14 without the word, and with a dash for what is not recommended. */
const LABEL = /^\s*[*-] (?:Label: )?(\S.*?)\s*$/;
/** `Title: Safari, Version: 17.6, Size: 152370KiB, Recommended: YES, `, or `Safari (17.6), 152370K [recommended] [restart]`. */
const DETAILS = [
  /^\s+Title: (\S.*?), Version: ([^,]*?), Size: [\d.]+ ?[A-Za-z]*, Recommended: (?:YES|NO)\b/,
  /^\s+(\S.*?),? \(([^()]+(?: \([a-z]\))?)\), [\d.]+ ?[A-Za-z]+\b/,
];

/** @param lines what `softwareupdate -l` printed, without the lines of `sw_vers` */
export function readUpdateList(lines: readonly string[]): ReadUpdateList {
  const said = lines.filter((line) => line.trim() !== "" && !CHATTER.test(line.trim()));
  const [first, ...items] = said;
  if (first === undefined) return { faults: tellsOfNone(lines) };
  if (first.trim() === NOTHING)
    return items.length === 0 ? { available: [], faults: [] } : { faults: [unread(items[0] ?? "")] };
  if (first.trim() !== HEADER) return { faults: [unread(first)] };
  return readItems(items);
}

/** A tool that was cut off before it said anything of updates has not said that there are none. */
function tellsOfNone(lines: readonly string[]): readonly string[] {
  return lines.some((line) => line.trim() !== "")
    ? ["softwareupdate says nothing of updates: it was cut off"]
    : [];
}

function readItems(lines: readonly string[]): ReadUpdateList {
  const available: string[] = [];
  const faults: string[] = [];
  let label: string | undefined;
  for (const line of lines) {
    const details = detailsOf(line);
    const next = LABEL.exec(line)?.[1];
    if (details !== undefined && label !== undefined) {
      available.push(idOf(label, details));
      label = undefined;
    } else if (next === undefined) faults.push(unread(line));
    else {
      if (label !== undefined) faults.push(withoutDetails(label));
      label = next;
    }
  }
  if (label !== undefined) faults.push(withoutDetails(label));
  if (available.length === 0) faults.push("softwareupdate found updates, and none can be read");
  return { available: [...new Set(available)], faults };
}

interface Details {
  readonly title: string;
  readonly version: string;
}

function detailsOf(line: string): Details | undefined {
  for (const pattern of DETAILS) {
    const [, title, version] = pattern.exec(line) ?? [];
    if (title !== undefined && version !== undefined) return { title, version };
  }
  return undefined;
}

/** A release of macOS by the id that the `sofa` feed gives it, anything else by its label. */
function idOf(label: string, { title, version }: Details): string {
  const [, base, letter] = /^(\d+(?:\.\d+){0,2})(?: \(([a-z])\))?$/.exec(version) ?? [];
  const isRelease =
    base !== undefined && title.startsWith("macOS ") && title.replace(/ Update$/, "").endsWith(` ${version}`);
  if (!isRelease) return label;
  return letter === undefined ? `macos-${base}` : `macos-${base}-${letter}`;
}

function withoutDetails(label: string): string {
  return `softwareupdate lists ${JSON.stringify(label)} without its details`;
}

function unread(line: string): string {
  return `softwareupdate says ${JSON.stringify(line.trim().slice(0, 120))}`;
}
