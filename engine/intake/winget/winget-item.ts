import { plainItem, type ReadItem } from "../package-item.ts";

/**
 * A package of winget's own source goes by its id, `Mozilla.Firefox`, which is stable and names the publisher.
 * @returns undefined where it is no such id
 */
export function wingetItem(id: string, version: string | undefined): ReadItem {
  if (!/^[\p{L}\p{N}_+-][^\s\\/:*?"<>|…]*$/u.test(id))
    return { fault: `${JSON.stringify(id)} is no id of a package` };
  return plainItem("winget", id, statedVersion(version));
}

/** What is installed by any other way goes by the name that it shows. */
export function shownItem(name: string, version: string | undefined): ReadItem {
  return plainItem("generic", name, statedVersion(version));
}

/** `> 1.2` and `< 1.2` are bounds, `Unknown` is a word, and `1.2…` is cut: none of them is the version. */
function statedVersion(text: string | undefined): string | undefined {
  return text !== undefined && /^v?\d[^\s…]*$/u.test(text) ? text : undefined;
}
