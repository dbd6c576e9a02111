import type { AnswerCache } from "./answer-cache.ts";
import { BadAnswer } from "./forge-fault.ts";

export interface FetchGuards {
  /** All that is asked, and all that is followed, has this origin. */
  readonly address: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly cache: AnswerCache;
  readonly fetch: typeof globalThis.fetch;
}

type Init = NonNullable<Parameters<typeof globalThis.fetch>[1]>;

const REDIRECTS = 3;

/**
 * A fetch that asks one host only, in bounded time, for bounded answers; asks for what it has seen by its tag; follows
 * redirects of readings within the host; and refuses a body that broke off. A redirect that it does not follow is returned.
 */
export function guardedFetch(guards: FetchGuards): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    if (url.origin !== new URL(guards.address).origin)
      throw new BadAnswer(`it leads to another host, ${url.host}`);
    const known = init.method === "GET" ? guards.cache.find(url.href) : undefined;
    const tagged = known === undefined ? init : withTag(init, known.etag);
    const { response, target } = await askedAt(url, tagged, guards);
    if (response.status === 304 && known !== undefined)
      return new Response(known.text, { status: 200, headers: [...known.headers].map(pair) });
    const text = await textWithin(response, guards.maxBytes);
    if (response.ok && isJson(response)) refuseBroken(text);
    const etag = response.headers.get("etag");
    // Only what stands at its own address: a renamed repository's answers must show the redirect each time.
    if (init.method === "GET" && response.status === 200 && etag !== null && target === url.href)
      guards.cache.keep(url.href, { etag, text, headers: [...response.headers] });
    return answered(response, text);
  };
}

async function askedAt(
  url: URL,
  init: Init,
  { fetch, timeoutMs }: FetchGuards,
): Promise<{ readonly response: Response; readonly target: string }> {
  const signal = AbortSignal.timeout(timeoutMs);
  let target = url;
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(target, { ...init, redirect: "manual", signal });
    const next = redirectOf(response, target);
    const reads = init.method === "GET" || init.method === "HEAD";
    if (next === undefined || !reads || next.origin !== url.origin || hop === REDIRECTS)
      return { response, target: target.href };
    await response.body?.cancel();
    target = next;
  }
}

function redirectOf(response: Response, from: URL): URL | undefined {
  const location = response.headers.get("location");
  if (![301, 302, 307, 308].includes(response.status) || location === null) return undefined;
  return URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}

function withTag(init: Init, etag: string): Init {
  const headers = new Headers(init.headers);
  headers.set("if-none-match", etag);
  return { ...init, headers };
}

async function textWithin(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new BadAnswer(`it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function isJson(response: Response): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\b/i.test(response.headers.get("content-type") ?? "");
}

/** octokit takes JSON that does not parse for a text. */
function refuseBroken(text: string): void {
  if (text === "") return;
  try {
    JSON.parse(text);
  } catch {
    throw new BadAnswer(`it broke off, or is no JSON, after ${text.length} characters`);
  }
}

function answered(response: Response, text: string): Response {
  const { status, statusText, headers } = response;
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : text, { status, statusText, headers: [...headers].map(pair) });
}

function pair([name, value]: readonly [string, string]): [string, string] {
  return [name, value];
}
