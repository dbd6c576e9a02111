/** Who asks: a token as it was given, or an App, which makes itself one for an hour. */
export type ForgeLogin =
  | { readonly kind: "token"; readonly token: string }
  | {
      readonly kind: "app";
      readonly appId: string;
      /** PEM. */
      readonly privateKey: string;
      /** Absent: the one that the repository has. */
      readonly installationId?: number;
    };

export interface GitHubOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly login: ForgeLogin;
  /** Absent: GITHUB_API_URL, else github.com's. */
  readonly baseUrl?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly timing?: Partial<ClientTiming>;
}

/** All that takes time. Tests replace it. */
export interface ClientTiming {
  /** For one answer. */
  readonly timeoutMs: number;
  /** For the limits of the forge, in all. */
  readonly limitsMs: number;
  /** Before the first repetition of a reading that failed; the second waits four times as long, the third nine times. */
  readonly retryMs: number;
  /** `polite`: writings a second apart, as the forge asks for. */
  readonly pace: "polite" | "none";
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
}
