import { countOf } from "./count-text.ts";
import { inertText } from "./inert-text.ts";

interface Shown {
  readonly branch: string;
  readonly number: number | null;
  readonly did: string;
  readonly title: string;
  readonly why: string | null;
}

/** What became of Muster's pull requests, a line each. */
export function publishedText(published: readonly Shown[]): string {
  if (published.length === 0) return "Pull requests: none wanted, none open";
  const lines = published.map(({ branch, number, did, title, why }) => {
    const which = number === null ? "" : ` #${number}`;
    const about = [title, ...(why === null ? [] : [why])].filter((text) => text !== "").map(inertText);
    return `  ${did}${which} ${inertText(branch)}${about.length === 0 ? "" : `: ${about.join("; ")}`}`;
  });
  return [`Pull requests (${countOf(published.length, "question")}):`, ...lines].join("\n");
}
