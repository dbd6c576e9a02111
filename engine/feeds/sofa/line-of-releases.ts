import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { macosScheme } from "../../core/versions/macos.ts";
import { textOf } from "../json-shape.ts";
import { deviceScope, type KnownDevices } from "./device-scope.ts";
import { readRelease } from "./read-release.ts";
import type { ReadRelease } from "./release.ts";

export interface LineOfReleases {
  readonly major: string;
  readonly releases: readonly ReadRelease[];
  readonly refused: readonly RefusedRecord[];
}

/** It calls a release the latest that is older than one that it lists for every model: an older answer, mixed into the edition. */
export interface BackwardsLine {
  readonly backwards: string;
}

/** Names with a number: a line of iOS is a number alone. */
const NAME = /^\p{L}[\p{L} ]* (\d{2}(?:\.\d{1,2})?)$/u;

/**
 * One line of macOS: what it lists, and the latest where that is not listed yet. Without a readable latest release nobody can
 * tell whether the line went backwards, and none of it goes in.
 * @param at where it stands, for when it has no name
 */
export function lineOfReleases(
  line: JsonObject | undefined,
  devices: KnownDevices,
  at: string,
): LineOfReleases | BackwardsLine {
  const name = textOf(line, "OSVersion");
  const major = NAME.exec(name ?? "")?.[1];
  if (major === undefined || name === undefined)
    return refuse(name ?? at, "`OSVersion` is no line of macOS: a name and a number, as Sequoia 15");
  const listed = asArray(fieldOf(line, "SecurityReleases"));
  if (listed === undefined) return refuse(name, "has no list of `SecurityReleases`");
  const newest = asObject(fieldOf(line, "Latest"));
  const read = (value: unknown, where: string) => {
    const record = asObject(value);
    return readRelease(record, major, deviceScope(record, newest, devices), `${name} ${where}`);
  };
  const releases = listed.map((value, index) => read(value, `SecurityReleases[${index}]`));
  const latest = read(newest, "Latest");
  if (latest.version === "") return withoutLatest(name, major, releases);
  const ahead = releases.find(
    ({ version, reach }) =>
      version !== "" && reach === "every-model" && macosScheme.compare(version, latest.version) > 0,
  );
  if (ahead !== undefined)
    return { backwards: `says that ${latest.version} is the latest of ${name} and lists ${ahead.version}` };
  const isListed = releases.some(({ version }) => version === latest.version);
  return { major, releases: isListed ? releases : [latest, ...releases], refused: [] };
}

function withoutLatest(name: string, major: string, releases: readonly ReadRelease[]): LineOfReleases {
  const reason = `${name} does not say which release is its \`Latest\``;
  return {
    major,
    releases: releases.map(({ id, version, reach, base, fault }) => {
      return { id, major, version, reach, ...(base === undefined ? {} : { base }), fault: fault ?? reason };
    }),
    refused: releases.length === 0 ? [{ record: name, reason }] : [],
  };
}

function refuse(record: string, reason: string): LineOfReleases {
  return { major: "", releases: [], refused: [{ record, reason }] };
}
