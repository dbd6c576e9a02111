import { styleText } from "node:util";
import { type Paint, plain, type Style } from "../render/paint.ts";
import type { Io, Terminal } from "./io.ts";

const STYLES = {
  heading: "bold",
  dim: "dim",
  good: "green",
  warn: "yellow",
  bad: "red",
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

/**
 * Colours where a person reads them: on a terminal, unless told otherwise; elsewhere only when forced.
 * @see no-color.org; force-color.org
 */
export function paintFor(terminal: Terminal, { env }: Io, wish: "coloured" | "plain"): Paint {
  return wish === "coloured" && wantsColour(terminal, env) ? painted : plain;
}

const painted: Paint = (style, text) =>
  text === "" ? "" : styleText(STYLES[style], text, { validateStream: false });

function wantsColour({ isTerminal }: Terminal, env: Io["env"]): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return isTerminal && env.TERM !== "dumb";
}
