import type { WantedFirmware } from "../model/declared.ts";
import type { Report } from "../model/report.ts";
import { genericScheme } from "../versions/generic.ts";
import type { Brings } from "./brings.ts";
import type { Departure } from "./departure.ts";
import { versionMeets } from "./version-meets.ts";

/** Asked of every component of that name, and of that vendor where one is wanted. */
export function firmwareDepartures(
  { at, component, vendor, version }: WantedFirmware,
  { firmware }: Report,
  brings: Brings,
): readonly Departure[] {
  const name = vendor === undefined ? component : `${component} of ${vendor}`;
  const unknown = (why: string): Departure => ({
    code: "standard-unknown",
    at,
    says: `whether ${name} is ${version.text}: ${why}`,
  });
  if (firmware === undefined) return [unknown("firmware was not reported")];
  const meets = (text: string): boolean | undefined => versionMeets(text, version, genericScheme);
  const found = new Map<string, Departure>();
  for (const item of firmware) {
    if (item.component !== component) continue;
    const isNameless = item.vendor === undefined || item.vendor === "";
    if (vendor !== undefined && !isNameless && item.vendor !== vendor) continue;
    const answer = meets(item.version);
    if (answer === true) continue;
    const says = `${name} ${item.version}, where the standard is ${version.text}${brings(["firmware"], [component], meets)}`;
    const one: Departure =
      vendor !== undefined && isNameless
        ? unknown(`the vendor of ${component} ${item.version} was not reported`)
        : answer === undefined
          ? unknown(`"${item.version}" cannot be compared with it`)
          : { code: "below-standard", at, says };
    found.set(one.says, one);
  }
  return [...found.values()];
}
