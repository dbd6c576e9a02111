/** How two versions sort: -1 when the first is older, 0 when neither is, 1 when it is newer. */
export type Order = -1 | 0 | 1;

/**
 * One way of ordering versions. `compare` is a total preorder over the texts that `isVersion` accepts
 * (two spellings of one version are 0), takes time linear in their length and has no limit on it.
 */
export type VersionScheme = {
  /** As documents write it (`scheme: deb`); equal to its key in the registry. */
  readonly name: string;
  /** The specification it obeys. */
  readonly urls: readonly string[];
  readonly isVersion: (text: string) => boolean;
  /** @throws {VersionError} when either text is not a version, equal texts included */
  readonly compare: (a: string, b: string) => Order;
};

/** A text that is not a version was compared. Callers must not read it as older, newer or equal. */
export class VersionError extends Error {
  readonly scheme: string;
  readonly text: string;

  constructor(scheme: string, text: string, fault: string) {
    super(`cannot compare ${JSON.stringify(shorten(text))} as a ${scheme} version: ${fault}`);
    this.name = "VersionError";
    this.scheme = scheme;
    this.text = text;
  }
}

/** Throws when a scheme found a fault in the text, else does nothing. */
export function refuseFault(scheme: string, text: string, fault: string | undefined): void {
  if (fault !== undefined) throw new VersionError(scheme, text, fault);
}

/** Characters of a refused text that a message quotes: enough to find it, and a message stays one line. */
const quotedLength = 80;

function shorten(text: string): string {
  return text.length <= quotedLength ? text : `${text.slice(0, quotedLength)}…`;
}
