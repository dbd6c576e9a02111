/** The SHA-256 of texts that come one after the other, in UTF-8. */
export interface TextDigest {
  readonly add: (text: string) => void;
  /** `sha256:` and the hexadecimal digits. */
  readonly close: () => string;
}

export type StartDigest = () => TextDigest;
