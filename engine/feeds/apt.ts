import type { FeedReading, RefusedRecord } from "../core/catalog/edition.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Instant } from "../core/model/instant.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { type AptBuild, patchesOfBuilds } from "./apt/builds.ts";
import { isPackagesIndex, readPackagesIndex } from "./apt/packages-index.ts";
import { isReleaseFile, releaseDate } from "./apt/release-file.ts";
import { readUpgradable } from "./apt/upgradable.ts";
import type { Feed, FeedInput } from "./feed.ts";

/**
 * What an apt archive has newer: the `Packages` index of a pocket, or what `apt list --upgradable` says on an endpoint. Builds
 * of one source and version are one patch. Neither says which system it is of.
 */
export const aptFeed: Feed = {
  format: "apt",
  precedence: 40,
  read(input, { os }) {
    if (os === undefined)
      return refuse("it does not say which system it is of: name it with --os ID:VERSION");
    const builds: AptBuild[] = [];
    const refused: RefusedRecord[] = [];
    const dates: Instant[] = [];
    let lists = 0;
    let indices = 0;
    for (const { path, text } of textsOf(input)) {
      if (text === undefined) return refuse(`${path} is no UTF-8 text`);
      if (isReleaseFile(text)) {
        const date = releaseDate(text);
        if (date === undefined) return refuse(`${path} has no date`);
        dates.push(date);
        continue;
      }
      const index = isPackagesIndex(text);
      if (index && !text.endsWith("\n")) return refuse(`${path} is truncated: its last line does not end`);
      const part = index ? readPackagesIndex(text, path) : readUpgradable(text, path);
      builds.push(...part.builds);
      refused.push(...part.refused);
      if (index) indices += 1;
      else lists += 1;
    }
    if (lists + indices === 0)
      return refuse("has neither a Packages index nor a list of upgradable packages");
    return {
      kind: "patches",
      patches: patchesOfBuilds(builds, os),
      refused,
      passedOver: [],
      coverage: lists > 0 ? "part" : "whole",
      ...(dates.length === 0 ? {} : { asOf: Math.min(...dates) }),
    };
  },
};

function textsOf({
  members,
}: FeedInput): readonly { readonly path: string; readonly text: string | undefined }[] {
  const wanted =
    members.length === 1
      ? members
      : members.filter(({ path }) => /(?:Packages|Release|\.txt|\.list)$/.test(path));
  return [...wanted]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, bytes }) => ({ path, text: decodeUtf8(bytes) }));
}

function refuse(reason: string): FeedReading {
  return { kind: "refused", reason };
}
