import { OutsideError } from "../../ports/outside-error.ts";

/** An answer that came and is not what the forge's interface describes. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
}

/** What octokit throws, as far as it is read here. */
interface RequestFault {
  readonly status: number;
  readonly message: string;
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>;
    readonly data: unknown;
  };
  readonly cause?: unknown;
}

/**
 * What went wrong with a call, as a fault of the world.
 * @param call `GET /repos/acme/patching/pulls/88`
 */
export function forgeFault(call: string, error: unknown): OutsideError {
  if (error instanceof OutsideError) return error;
  if (error instanceof BadAnswer) return badAnswer(call, error);
  if (isRequestFault(error) && error.cause instanceof BadAnswer) return badAnswer(call, error.cause);
  if (isRequestFault(error) && error.response !== undefined)
    return answeredWith(call, error, error.response.headers);
  return new OutsideError(`cannot reach the forge for ${call}: ${said(error)}`, {
    code: "forge-unreachable",
    retry: "later",
    cause: error,
  });
}

/** The status that an answer had; undefined: there was none. */
export function statusOf(error: unknown): number | undefined {
  const source = error instanceof OutsideError ? error.cause : error;
  return isRequestFault(source) && source.response !== undefined ? source.status : undefined;
}

/** What the forge said to it, on one line; it is not ours, and may be hostile. */
export function messageOf(error: unknown): string {
  return said(error instanceof OutsideError ? (error.cause ?? error) : error);
}

function badAnswer(call: string, cause: BadAnswer): OutsideError {
  const message = `cannot use the answer to ${call}: ${cause.message}`;
  return new OutsideError(message, { code: "forge-bad-answer", retry: "later", cause });
}

function answeredWith(call: string, cause: RequestFault, headers: Headers): OutsideError {
  const message = `${call} was answered ${cause.status}: ${said(cause)}`;
  const { status } = cause;
  if (status === 401 || status === 403)
    return new OutsideError(message, {
      code: "forge-refused",
      retry: "never",
      cause,
      hint: permissionHint(headers),
    });
  if (status === 404 || status === 410 || status === 451)
    return new OutsideError(message, {
      code: "forge-no-such",
      retry: "never",
      cause,
      hint: "see that it exists and that the token may see it",
    });
  if (status === 429) return new OutsideError(message, { code: "forge-limited", retry: "later", cause });
  if (status >= 500) return new OutsideError(message, { code: "forge-unreachable", retry: "later", cause });
  if (status === 409) return new OutsideError(message, { code: "forge-bad-answer", retry: "later", cause });
  return new OutsideError(message, { code: "forge-refused", retry: "never", cause });
}

type Headers = NonNullable<RequestFault["response"]>["headers"];

/** GitHub names what a fine-grained token lacks. */
function permissionHint(headers: Headers): string {
  const needed = headers["x-accepted-github-permissions"];
  return needed === undefined
    ? "check the token and what it may do"
    : `the token needs ${oneLine(String(needed))}`;
}

function isRequestFault(error: unknown): error is RequestFault {
  return error instanceof Error && "status" in error && typeof error.status === "number";
}

function said(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error)) || "nothing was said";
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
