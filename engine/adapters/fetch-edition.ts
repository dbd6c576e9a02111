import { type FeedLimits, feedFault } from "./feed-limits.ts";

export interface FetchedEdition {
  readonly bytes: Uint8Array;
  readonly etag?: string;
}

export interface FetchOptions {
  /** Host names that may be asked, as `allowHosts` lists them; `host:port` for a port of its own. */
  readonly allowHosts: readonly string[];
  readonly limits: FeedLimits;
  readonly etag?: string;
  /** The platform's fetch, or a test's. */
  readonly fetch: typeof globalThis.fetch;
}

const REDIRECTS = 5;

/**
 * Gets one edition over https from a host that is allowed, following redirects within that host only. The name is looked up
 * and the certificate checked by the platform.
 * @returns "unchanged" when the publisher says that the edition of the etag is the newest
 * @throws {OutsideError}
 */
export async function fetchEdition(
  from: string,
  options: FetchOptions,
): Promise<FetchedEdition | "unchanged"> {
  const signal = AbortSignal.timeout(options.limits.timeoutMs);
  let url = allowedUrl(from, from, options.allowHosts);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const response = await ask(from, url, options, signal);
    if (response.status === 304 && options.etag !== undefined) return "unchanged";
    const target = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && target !== null) {
      await response.body?.cancel();
      url = redirected(from, url, target, options.allowHosts);
      continue;
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      const later = response.status === 429 || response.status === 408 || response.status >= 500;
      throw feedFault(from, `the host answered ${response.status}`, later ? "later" : "never");
    }
    const etag = response.headers.get("etag");
    const bytes = await bodyWithin(from, response, options.limits);
    return etag === null ? { bytes } : { bytes, etag };
  }
  throw feedFault(from, `the host redirects more than ${REDIRECTS} times`, "never");
}

async function ask(
  from: string,
  url: URL,
  { etag, fetch }: FetchOptions,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { "user-agent": "muster", accept: "*/*" };
  if (etag !== undefined) headers["if-none-match"] = etag;
  try {
    return await fetch(url, { redirect: "manual", headers, signal, credentials: "omit" });
  } catch (cause) {
    throw feedFault(from, `the host cannot be asked: ${sayNetworkFault(cause)}`, "later", cause);
  }
}

async function bodyWithin(from: string, response: Response, { maxBytes }: FeedLimits): Promise<Uint8Array> {
  const tooLarge = () => feedFault(from, `it is larger than ${maxBytes} bytes`, "never");
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      const chunk: Uint8Array = part.value;
      length += chunk.length;
      if (length > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw feedFault(
      from,
      `the answer broke off after ${length} bytes: ${sayNetworkFault(cause)}`,
      "later",
      cause,
    );
  }
  if (length > maxBytes) {
    await reader?.cancel();
    throw tooLarge();
  }
  return Buffer.concat(chunks);
}

function allowedUrl(from: string, text: string, allowHosts: readonly string[]): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw feedFault(from, "it is no URL", "never");
  if (url.protocol !== "https:")
    throw feedFault(from, `only https is asked, not ${url.protocol.slice(0, -1)}`, "never");
  if (url.username !== "" || url.password !== "")
    throw feedFault(from, "a URL with a password in it is not asked", "never");
  if (!allowHosts.includes(url.host)) {
    throw feedFault(from, `the host ${url.host} is not among catalog.allowHosts of muster.yaml`, "never");
  }
  return url;
}

function redirected(from: string, url: URL, target: string, allowHosts: readonly string[]): URL {
  const next = URL.canParse(target, url.href) ? new URL(target, url) : undefined;
  if (next === undefined) throw feedFault(from, "the host redirects to what is no URL", "never");
  if (next.host !== url.host) throw feedFault(from, `the host redirects elsewhere, to ${next.host}`, "never");
  return allowedUrl(from, next.href, allowHosts);
}

/** `fetch` hides what happened in its cause. */
function sayNetworkFault(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.name === "TimeoutError") return "it took too long";
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
