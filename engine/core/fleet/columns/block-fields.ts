import {
  CHOICE,
  type Field,
  type FieldType,
  FLAG,
  fieldsOf,
  INSTANT,
  NUMBER,
  NUMBERS,
  TEXT,
  WHOLE,
} from "./field.ts";

/** A block of a snapshot: some endpoints, ascending by id, and all that they refer to. */
export const BLOCK_TABLES = ["endpoints", "images", "software"] as const;
export type BlockTable = (typeof BLOCK_TABLES)[number];

const list = (types: Readonly<Record<string, FieldType>>): FieldType => ({
  kind: "list",
  of: fieldsOf(types),
});

/** What one source says; facts, and lists of patches, are canonical JSON texts. */
function reportTypes(bits: 16 | 32): Readonly<Record<string, FieldType>> {
  const choice: FieldType = { kind: "choice", bits };
  return {
    observed_at: INSTANT,
    sequence: WHOLE,
    booted_at: INSTANT,
    reboot_pending: FLAG,
    hostname: TEXT,
    timezone: choice,
    partial: choice,
    /** A row of the block's images. */
    image: NUMBER,
    labels: choice,
    os: choice,
    hardware: choice,
    firmware: choice,
    modules: choice,
    offered: choice,
    installed_patches: choice,
    available_patches: choice,
    transactions: choice,
    health: choice,
    evidence: choice,
    missing_now: choice,
    tied: FLAG,
    marks: list({ first: WHOLE, last: WHOLE, content: WHOLE, differs: FLAG }),
    unreadable: list({ at: INSTANT, says: CHOICE }),
    had_software: FLAG,
    had_patches: FLAG,
    had_firmware: FLAG,
  };
}

export const BLOCK_FIELDS: Readonly<Record<BlockTable, readonly Field[]>> = {
  endpoints: fieldsOf({
    id: TEXT,
    source: { kind: "choice", bits: 16 },
    ...reportTypes(16),
    first_seen: INSTANT,
    contacts: list({ from: INSTANT, until: INSTANT }),
    missing: list({ patches: CHOICE, first: INSTANT, last: INSTANT }),
    attempts: list({
      patch: CHOICE,
      started_at: INSTANT,
      finished_at: INSTANT,
      outcome: CHOICE,
      code: CHOICE,
      reboot_required: FLAG,
    }),
    handed_out: list({ task: CHOICE, at: INSTANT }),
    arrivals: list({ patch: CHOICE, approved: FLAG }),
    assigned: list({ opening: CHOICE, checks: CHOICE }),
    sources: list({ name: CHOICE, ...reportTypes(32) }),
  }),
  /** Rows of the block's software, ascending; images ascending by them. */
  images: fieldsOf({ software: NUMBERS }),
  /** Ascending by `compareSoftware`. A package without a source of its own is its own source. */
  software: fieldsOf({
    type: CHOICE,
    product: TEXT,
    version: TEXT,
    arch: CHOICE,
    source_name: TEXT,
    source_version: TEXT,
    held: FLAG,
    broken: FLAG,
    publisher: CHOICE,
  }),
};
