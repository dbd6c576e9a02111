import type { Fix } from "../../schema/documents.generated.ts";
import { newestPerName, versionFor } from "../applicability/package-fix.ts";
import type { WantedSoftware, WantedVersion } from "../model/declared.ts";
import type { Report, Software } from "../model/report.ts";
import type { Brings } from "./brings.ts";
import type { Departure } from "./departure.ts";
import { schemeOfType, versionMeets } from "./version-meets.ts";

/**
 * A version is asked of what is installed under the product's name, and of what was built from a source of that name. Absent
 * is asked of the name alone: a library that is built beside an application is not the application.
 */
export function softwareDepartures(
  { at, product, version }: WantedSoftware,
  { image }: Report,
  brings: Brings,
): readonly Departure[] {
  if (image === undefined) {
    const says = `whether ${product} is ${version?.text ?? "absent"}: software was not reported`;
    return [{ code: "standard-unknown", at, says }];
  }
  if (version === undefined) {
    const isThere = image.software.some((item) => item.product === product);
    return isThere ? [{ code: "below-standard", at, says: `${product} is installed, and unwanted` }] : [];
  }
  const own = image.software.filter((item) => item.product === product);
  const built = image.software.filter((item) => item.product !== product && item.source.name === product);
  const found = new Map<string, Departure>();
  for (const one of [...judge(own, "package"), ...judge(built, "source")]) found.set(one.says, one);
  return [...found.values()];

  function judge(items: readonly Software[], as: "package" | "source"): readonly Departure[] {
    if (version === undefined) return [];
    return concerned(items, as, version).flatMap((item) => judgeItem(item, as, version));
  }

  function judgeItem(item: Software, as: "package" | "source", wanted: WantedVersion): readonly Departure[] {
    const scheme = schemeOfType(item.type);
    const value = versionFor({ type: as }, item);
    const meets = (text: string): boolean | undefined => versionMeets(text, wanted, scheme);
    const answer = meets(value);
    if (answer === undefined) {
      const says = `whether ${product} is ${wanted.text}: "${value}" cannot be compared with it`;
      return [{ code: "standard-unknown", at, says }];
    }
    if (answer && !item.broken) return [];
    const half = item.broken ? ", half-configured" : "";
    const patches = brings(comparableFixes(item, as), [product, item.product, item.source.name], meets);
    const says = `${product} ${value}${half}, where the standard is ${wanted.text}${patches}`;
    return [{ code: "below-standard", at, says }];
  }
}

/** Fixes whose versions count as what is compared does: a binary may have a version that its source has not. */
function comparableFixes({ source, version }: Software, as: "package" | "source"): readonly Fix["type"][] {
  if (as === "source") return ["source"];
  return source.version === version ? ["package", "application", "source"] : ["package", "application"];
}

/** Old builds stay beside the new one, as kernels do: where more is better, the newest counts. */
function concerned(
  items: readonly Software[],
  as: "package" | "source",
  { comparison: { operator } }: WantedVersion,
): readonly Software[] {
  if (operator !== ">=" && operator !== ">") return items;
  return [...new Set(items.map(({ type }) => type))].flatMap((type) => {
    const scheme = schemeOfType(type);
    const alike = items.filter((item) => item.type === type);
    const isComparable =
      scheme !== undefined && alike.every((item) => scheme.isVersion(versionFor({ type: as }, item)));
    return isComparable ? newestPerName({ type: as }, alike, scheme) : alike;
  });
}
