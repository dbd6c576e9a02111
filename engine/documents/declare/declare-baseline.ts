import type { Baseline, WantedSystem, WantedVersion } from "../../core/model/declared.ts";
import { parseComparison } from "../../core/select/comparison.ts";
import { compileEndpointSelector } from "../../core/select/endpoint-matcher.ts";
import { type Located, momentOf, type Zone } from "./located.ts";

export function declareBaseline({ name, value, at }: Located<"Baseline">, zone: Zone): Baseline {
  const { endpoints, from, due, operatingSystem, software = [], firmware = [] } = value.spec;
  return {
    name,
    at: at("/spec"),
    endpoints: compileEndpointSelector(endpoints),
    ...(from === undefined ? {} : { from: momentOf(from, "start", zone) }),
    ...(due === undefined ? {} : { due: momentOf(due, "end", zone) }),
    ...(operatingSystem === undefined ? {} : { operatingSystem: systemOf(operatingSystem, at) }),
    software: software.flatMap(({ product, version, absent = false }, index) => {
      // Without either it asks for nothing.
      if (!absent && version === undefined) return [];
      const wanted = absent || version === undefined ? {} : { version: versionOf(version) };
      return [{ at: at(`/spec/software/${index}`), product, ...wanted }];
    }),
    firmware: firmware.map(({ component, vendor, version }, index) => ({
      at: at(`/spec/firmware/${index}`),
      component,
      ...(vendor === undefined ? {} : { vendor }),
      version: versionOf(version),
    })),
  };
}

function systemOf(
  { version, requires = {} }: NonNullable<Located<"Baseline">["value"]["spec"]["operatingSystem"]>,
  at: Located<"Baseline">["at"],
): WantedSystem {
  return {
    at: at("/spec/operatingSystem/version"),
    version: versionOf(version),
    requires: Object.entries(requires).map(([fact, wanted]) => ({
      fact,
      wanted,
      at: at(`/spec/operatingSystem/requires/${fact}`),
    })),
  };
}

/** @throws {Error} when the text was not checked before: a fault of ours, never of the document */
function versionOf(text: string): WantedVersion {
  const comparison = parseComparison(text);
  if (comparison === undefined) throw new Error(`Unchecked comparison "${text}"`);
  return { comparison, text };
}
