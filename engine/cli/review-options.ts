import { type Call, hasSwitch, textOption } from "./call.ts";
import { UsageError } from "./usage-error.ts";

/** What `review` is to judge. */
export type AskedReview =
  | { readonly kind: "input"; readonly path: string }
  | { readonly kind: "pull-request"; readonly number: number }
  | { readonly kind: "open" };

/** @throws {UsageError} where that is not said, or said twice */
export function askedReview(call: Call): AskedReview {
  const [path, pr] = [textOption(call, "input"), textOption(call, "pr")];
  const asked: AskedReview[] = [
    ...(path === undefined ? [] : [{ kind: "input", path } as const]),
    ...(pr === undefined ? [] : [{ kind: "pull-request", number: numberOf(pr) } as const]),
    ...(hasSwitch(call, "open") ? [{ kind: "open" } as const] : []),
  ];
  const [first, second] = asked;
  const format = textOption(call, "format");
  if (first === undefined || second !== undefined)
    throw new UsageError("review needs one of --pr, --open and --input", "muster review --pr 88");
  if (first.kind === "input" && hasSwitch(call, "post"))
    throw new UsageError("--input writes nothing, so --post has no place beside it", "--pr, or --open");
  if (first.kind === "input" && format === "input")
    throw new UsageError("--input is what --format input prints", "text or json");
  if (first.kind === "open" && format !== undefined && format !== "text")
    throw new UsageError(`--open has no ${format}: it is of one pull request`, "--pr NUMBER");
  return first;
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(
    `--pr ${JSON.stringify(text)} is no number of a pull request`,
    "muster review --pr 88",
  );
}
