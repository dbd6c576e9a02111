import { countOf } from "./count-text.ts";
import { inertLines, inertText } from "./inert-text.ts";

/** An approval list that `propose` drafted. */
export interface DraftShown {
  /** Where it belongs in the repository. */
  readonly path: string;
  readonly list: string;
  readonly kind: "new" | "refreshed";
  /** It cannot wait for the next train. */
  readonly isUrgent: boolean;
  /** The whole text of its file. */
  readonly content: string;
  readonly entries: readonly {
    readonly patch: string;
    readonly digest: string;
    readonly endpoints: number;
    readonly rules: readonly string[];
  }[];
}

/** The lists as YAML that a pull request carries, a document each, headed by where it belongs and what it is about. */
export function proposalText(drafts: readonly DraftShown[]): string {
  return drafts.map((draft, index) => `${index === 0 ? "" : "---\n"}${draftText(draft)}`).join("");
}

function draftText({ path, kind, isUrgent, content, entries }: DraftShown): string {
  const installs = entries.reduce((sum, { endpoints }) => sum + endpoints, 0);
  const about = [
    `${inertText(path)}: ${inertText(kind)}${isUrgent ? ", urgent" : ""}`,
    `${countOf(entries.length, "patch", "patches")}, ${countOf(installs, "install")} waiting`,
  ];
  const head = about.map((line) => `# ${line}\n`).join("");
  return `${head}${inertLines(content.replace(/\n+$/, "")).join("\n")}\n`;
}
