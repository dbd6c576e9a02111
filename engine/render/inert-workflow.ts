import { inertLines, inertText } from "./inert-text.ts";

/**
 * The data of a GitHub workflow command: what stands behind `::error …::`. Line ends stay line ends of the annotation.
 * @see github.com/actions/toolkit, packages/core/src/command.ts, escapeData
 */
export function workflowData(text: string): string {
  return inertLines(text).map(percent).join("%0A");
}

/**
 * The value of a property (`file=`, `title=`) of a workflow command.
 * @see github.com/actions/toolkit, packages/core/src/command.ts, escapeProperty
 */
export function workflowProperty(text: string): string {
  return percent(inertText(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function percent(text: string): string {
  return text.replaceAll("%", "%25");
}
