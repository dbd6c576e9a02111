import { countText, moreText } from "./count-text.ts";
import { withinBytes } from "./within-bytes.ts";

const MOST = 600;

/** `3: a, b, c`, as many as fit into so many bytes and how many more there are. Names must be inert as they are written. */
export function namesWithin<T>(names: readonly T[], write: (name: T) => string, most = MOST): string {
  const { shown, total } = withinBytes(names, write, most);
  const more = moreText(total, shown.length);
  const listed = [shown.join(", "), ...(more === undefined ? [] : [more])].filter((part) => part !== "");
  return total === 0 ? "none" : `${countText(total)}: ${listed.join(" ")}`;
}
