import { OutsideError } from "../../ports/outside-error.ts";

const PUBLIC = "https://api.github.com";

/**
 * Where the forge's interface is: as given, else GITHUB_API_URL (octokit does not read it), else github.com's.
 * @returns without a slash at its end
 * @throws {OutsideError} code `forge-address` when it is no URL, has a password in it, or is neither https nor this machine
 */
export function forgeAddress(given: string | undefined, environment: Environment): string {
  const text = given ?? environment.GITHUB_API_URL ?? PUBLIC;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw unusable(text, "it is no URL");
  if (url.username !== "" || url.password !== "")
    throw unusable(url.host, "it has a user or a password in it");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw unusable(text, "only https is asked");
  if (url.search !== "" || url.hash !== "") throw unusable(text, "it has a query in it");
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a host, as a URL has it, is this machine. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function unusable(text: string, why: string): Error {
  return new OutsideError(`cannot ask the forge at ${JSON.stringify(text.slice(0, 200))}: ${why}`, {
    code: "forge-address",
    retry: "never",
    hint: "set GITHUB_API_URL to https://HOST/api/v3, or leave it out for github.com",
  });
}
