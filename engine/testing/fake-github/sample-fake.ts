import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from "./server.ts";

/** A workspace of four: ada and raj write, tom is its admin, eve is a stranger. Its main has one commit. */
export function sampleFake(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  return startFakeGitHub({
    accounts: ["ada", "raj", "tom", "eve"],
    repositories: [
      {
        name: "acme/patching",
        roles: { ada: "write", raj: "write", tom: "admin" },
        files: { "muster.yaml": "kind: Workspace\n", "README.md": "Read me\n" },
      },
    ],
    ...options,
  });
}

/** The answer to a request of the API, with its body read. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what it is like is what the tests are about
  readonly body: any;
}

/** Asks about the sample repository; `path` starts at it, or with two slashes at the API's root. */
export async function ask(
  fake: FakeGitHub,
  path: string,
  given: {
    readonly as?: string | null;
    readonly method?: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Told> {
  const address = path.startsWith("//") ? path.slice(1) : `/repos/acme/patching${path}`;
  const as = given.as === undefined ? "ada" : given.as;
  const response = await fetch(`${fake.url}${address}`, {
    method: given.method ?? "GET",
    redirect: "manual",
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${as.startsWith("fake-") ? as : fake.token(as)}` }),
      ...given.headers,
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}
