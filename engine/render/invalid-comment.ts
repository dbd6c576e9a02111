import { isError, type Problem } from "../core/model/problem.ts";
import { countOf } from "./count-text.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { COMMENT_BYTES, markdownSection } from "./markdown-section.ts";
import { PLAN_MARKER } from "./plan-comment.ts";

/** The comment of a change that cannot be planned: what is wrong and where, errors first. */
export function invalidComment(side: "base" | "head", problems: readonly Problem[]): string {
  return `${PLAN_MARKER}\n${invalidMarkdown(side, problems, COMMENT_BYTES - PLAN_MARKER.length - 1)}`;
}

/** The same without the mark. @param most bytes of UTF-8 that it stays below */
export function invalidMarkdown(side: "base" | "head", problems: readonly Problem[], most: number): string {
  const errors = problems.filter(isError);
  const ranked = [...errors, ...problems.filter((problem) => !isError(problem))];
  const shape = { title: "Problems", head: "", most: most - 1_000, left: ["problem", "problems"] } as const;
  const parts = [
    `### Muster plan: the documents of the ${side} cannot be used, ${countOf(errors.length, "error")}`,
    "Nothing was decided: one document that cannot be used makes all of them unusable. `muster validate` prints the same.",
    markdownSection(shape, ranked, problemLine),
  ];
  return `${parts.filter((text) => text !== "").join("\n\n")}\n`;
}

function problemLine({ code, file, line, column, message, hint, severity }: Problem): string {
  const way = hint === undefined ? "" : ` (${prose(hint)})`;
  return `- ${idCode(`${file}:${line}:${column}`)} ${severity === "error" ? "**error**" : "warning"} ${idCode(code)}: ${prose(message)}${way}`;
}
