/** A fault in the world (not in a document): data that a plan carries, so that nobody has to look for it. */
export interface Finding {
  readonly code: string;
  readonly endpoint?: string;
  readonly ring?: string;
  readonly patch?: string;
  /** The baseline that asks for it. */
  readonly baseline?: string;
  /** It should have been put right by now. */
  readonly overdue?: boolean;
  /** `file:line:column` of the document it concerns. */
  readonly at?: string;
  readonly says: string;
}
