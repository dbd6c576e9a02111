/** A request that came. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** With its question mark. */
  readonly query: string;
  /** The operation's id; undefined: GitHub's description has none. */
  readonly operation: string | undefined;
  /** 0: the connection was broken. */
  status: number;
  /** Who sent it. */
  login: string | undefined;
}

export interface RequestLog {
  readonly entries: LoggedRequest[];
  add(entry: Omit<LoggedRequest, "status" | "login">): LoggedRequest;
  /** Those that change something, or try to: so that a test can prove that reading writes nothing. */
  writes(): readonly LoggedRequest[];
}

export function makeRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add: (given) => {
      const entry: LoggedRequest = { ...given, status: 0, login: undefined };
      entries.push(entry);
      return entry;
    },
    writes: () => entries.filter((entry) => entry.method !== "GET" && !isGitRead(entry) && !isToken(entry)),
  };
}

function isGitRead(entry: LoggedRequest): boolean {
  return entry.operation === "git/upload-pack";
}

/** Asking for a token changes nothing in any repository. */
function isToken(entry: LoggedRequest): boolean {
  return entry.operation === "apps/create-installation-access-token";
}
