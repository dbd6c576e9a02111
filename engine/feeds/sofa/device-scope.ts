import { compareText } from "../../core/model/compare-text.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { textOf, textsOf } from "../json-shape.ts";

/** What an edition says of Macs, for telling which of them a release is for. */
export interface KnownDevices {
  /** Identifiers of models as Macs report them (`Mac17,5`) by those of their boards (`J700AP`), which releases name. */
  readonly models: ReadonlyMap<string, string>;
}

export interface DeviceScope {
  readonly reach: "every-model" | "some-models";
  /** Of `some-models`. */
  readonly models?: readonly string[];
  /** Nobody can tell which models it is for. */
  readonly fault?: string;
}

export function knownDevices(feed: JsonObject): KnownDevices {
  const devices = asObject(fieldOf(feed, "Devices"));
  const models = new Map<string, string>();
  for (const board of Object.keys(devices ?? {})) {
    // One board comes as a model of its own, `MacPro7,1-Rack`, that Macs do not report.
    const model = /^[A-Za-z]+\d+,\d+/.exec(textOf(asObject(fieldOf(devices, board)), "DeviceID") ?? "")?.[0];
    if (model !== undefined) models.set(board, model);
  }
  return { models };
}

/**
 * Which Macs a release is for: 26.3.2 was for one model, while 26.3.1 stayed the latest of all others. Version 2 says so; in
 * version 1 it is one that names fewer than half as many boards as the latest release of its line.
 */
export function deviceScope(
  record: JsonObject | undefined,
  latest: JsonObject | undefined,
  { models }: KnownDevices,
): DeviceScope {
  const boards = textsOf(record, "SupportedDevices");
  if (!isForSome(record, boards.length, latest)) return { reach: "every-model" };
  const reach = "some-models";
  if (boards.length === 0) return { reach, fault: "is for some models only, and does not say which" };
  const unknown = boards.find((board) => !models.has(board));
  if (unknown !== undefined)
    return { reach, fault: `is for the board ${JSON.stringify(unknown)} only, which is of no known model` };
  const named = [...new Set(boards.map((board) => models.get(board) ?? ""))].sort(compareText);
  return { reach, models: named };
}

function isForSome(record: JsonObject | undefined, boards: number, latest: JsonObject | undefined): boolean {
  const scope = fieldOf(record, "DeviceScope");
  if (scope !== undefined) return scope !== "universal";
  const usual = asArray(fieldOf(latest, "SupportedDevices"))?.length ?? 0;
  return boards > 0 && boards * 2 < usual;
}
