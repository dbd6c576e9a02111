import type { Interner } from "../core/fleet/intern.ts";
import type { Software } from "../core/model/report.ts";
import type { SoftwareItem } from "../schema/documents.generated.ts";
import type { PurlReader } from "./purl.ts";
import { ReportFault } from "./report-fault.ts";

/** @throws {ReportFault} when its purl cannot be read, naming it and where it stands */
export type SoftwareReader = (item: SoftwareItem, index: number) => Software;

/** Answers from memory where an equal item was read before: most of a fleet's millions of items are. */
export function createSoftwareReader(interner: Interner, purls: PurlReader): SoftwareReader {
  const byPurl = new Map<string, Map<string, Software>>();
  return (item, index) => {
    const key = keyOf(item);
    const known = byPurl.get(item.purl);
    const before = known?.get(key);
    if (before !== undefined) return before;
    const software = interner.software(softwareOf(item, index, purls));
    if (known === undefined) byPurl.set(item.purl, new Map([[key, software]]));
    else known.set(key, software);
    return software;
  };
}

function softwareOf(
  { purl, source, status, held }: SoftwareItem,
  index: number,
  purls: PurlReader,
): Software {
  const parts = purls(purl);
  if ("fault" in parts)
    throw new ReportFault(`software[${index}]: the purl ${JSON.stringify(purl)} ${parts.fault}`);
  const { type, product, version, arch, publisher } = parts;
  return {
    type,
    product,
    version,
    ...(arch === undefined ? {} : { arch }),
    source: { name: orElse(source?.name, product), version: orElse(source?.version, version) },
    held: held ?? false,
    broken: status !== undefined && status !== "installed",
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function orElse(text: string | undefined, other: string): string {
  return text === undefined || text === "" ? other : text;
}

/** What tells items of one purl apart. The length of the name makes it read one way only, whatever characters the texts have. */
function keyOf({ source, status, held }: SoftwareItem): string {
  if (source === undefined && status === undefined && held !== true) return "";
  const { name = "", version = "" } = source ?? {};
  return `${name.length}:${name}${version}\n${status ?? ""}\n${held === true ? "held" : ""}`;
}
