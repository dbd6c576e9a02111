import type { WantedFact, WantedSystem } from "../model/declared.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Report } from "../model/report.ts";
import { compareByPrefix } from "../select/comparison.ts";
import { factHolds } from "../select/endpoint-matcher.ts";
import type { Brings } from "./brings.ts";
import type { Departure } from "./departure.ts";

/** Its version, and the hardware that the standard version needs, whether it runs it already or not. */
export function systemDepartures(
  { at, version, requires }: WantedSystem,
  report: Report,
  brings: Brings,
): readonly Departure[] {
  return [...versionDepartures(), ...requires.flatMap((one) => factDepartures(one, report))];

  function versionDepartures(): readonly Departure[] {
    const name = report.os?.id ?? report.os?.family ?? "the system";
    const value = report.os?.version ?? "";
    const unknown = (why: string): Departure => ({
      code: "standard-unknown",
      at,
      says: `whether ${name} is ${version.text}: ${why}`,
    });
    if (value === "") return [unknown("os.version was not reported")];
    const meets = (own: string): boolean | undefined => compareByPrefix(own, version.comparison);
    const answer = meets(value);
    if (answer === undefined) return [unknown(`"${value}" cannot be compared with it`)];
    if (answer) return [];
    const says = `${name} ${value}, where the standard is ${version.text}${brings(["system"], [name], meets)}`;
    return [{ code: "below-standard", at, says }];
  }
}

function factDepartures(
  { fact, wanted, at }: WantedSystem["requires"][number],
  { hardware }: Report,
): readonly Departure[] {
  const answer = factHolds(hardware, fact, wanted);
  if (answer === "yes") return [];
  if (isUnknown(answer)) {
    const says = `whether ${fact} is ${wantedText(wanted)}: ${answer.unknown}`;
    return [{ code: "standard-unknown", at, says }];
  }
  const says = `${fact} is ${String(hardware?.[fact])}, and the standard system needs ${wantedText(wanted)}`;
  return [{ code: "prerequisite-unmet", at, says }];
}

function wantedText(wanted: WantedFact): string {
  return typeof wanted === "object" ? wanted.map(String).join(" or ") : String(wanted);
}
