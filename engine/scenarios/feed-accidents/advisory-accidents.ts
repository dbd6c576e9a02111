import type { Accident } from "./accidents.ts";
import { editAdvisories, type OsvRecord, readEdition, withFixes } from "./good-editions.ts";

const GOOD = readEdition("almalinux.ndjson");
const FEED = "almalinux.ndjson";
/** libtiff 4.0.9-38.el8_10, important. */
const LIBTIFF = "ALSA-2026:47184";
const [LIBGCRYPT, FREETYPE] = ["ALSA-2026:47117", "ALSA-2025:3421"];

const only = (id: string, edit: (record: OsvRecord) => object | readonly object[] | undefined): string =>
  editAdvisories((record) => (record.id === id ? edit(record) : record));
const first = (count: number, edit: (record: OsvRecord) => object | undefined): string =>
  editAdvisories((record, index) => (index < count ? edit(record) : record));
const release = (record: OsvRecord): string | undefined => record.affected[0]?.package.ecosystem;
const isBehind = ({ id }: OsvRecord): boolean => id === LIBTIFF || id === FREETYPE;
const wordless = (record: OsvRecord): object => ({
  ...record,
  summary: record.summary?.replace(/^\w+: /, ""),
});

/** What happens to a feed of advisories. */
export const ADVISORY_ACCIDENTS: readonly Accident[] = [
  refused("it is cut off in the middle of a record", GOOD.slice(0, 12_000), /truncated: line 23 ends early/),
  refused(
    "it ends early, at the end of a record",
    GOOD.split("\n").slice(0, 30).join("\n"),
    /30 good records/,
  ),
  refused("it is empty", "", /lists nothing|no .*record|empty/),
  refused("it lists nothing", "[]", /it lists nothing/),
  refused("it is gone", undefined, /there is no such file/),
  refused(
    "an error page is served with status 200",
    "<!doctype html><title>Sorry</title>",
    /cannot be read: "<" where a value should follow/,
  ),
  refused("it is served as UTF-16", Buffer.from(GOOD, "utf16le"), /cannot be read/),
  refused(
    "no record names a version that fixes",
    editAdvisories((record) => withFixes(record, () => undefined)),
    /44 of the 44 records that had a version that fixes have it no longer: 100 %, and 10 % are allowed \(maxLoss\)/,
  ),
  refused(
    "a fifth of the records name no version that fixes",
    first(9, (record) => withFixes(record, () => undefined)),
    /9 of the 44 records that had a version that fixes have it no longer: 20\.5 %/,
  ),
  refused(
    "all severities are gone",
    editAdvisories(wordless),
    /44 of the 44 records that had a severity have it no longer/,
  ),
  refused(
    "all lists of vulnerabilities are gone",
    editAdvisories((record) => ({ ...record, related: [] })),
    /44 of the 44 records that had vulnerabilities have it no longer/,
  ),
  refused(
    "one release is missing, and the edition is 9 % smaller",
    editAdvisories((record) => (release(record) === "AlmaLinux:9" ? undefined : record)),
    /0 records of "almalinux 9" where the last edition had 4: 100 %, and 50 % are allowed \(maxFamilyShrink\)/,
  ),
  refused(
    "everything is withdrawn at once",
    editAdvisories((record) => ({ ...record, withdrawn: "2026-08-23T00:00:00Z" })),
    /44 of 44 records are withdrawn at once: 100 %/,
  ),
  refused(
    "an older edition is served",
    editAdvisories((record, index) => {
      if (index === 20) return undefined;
      return isBehind(record) ? withFixes(record, (fixed) => fixed.replace(/-\d+/, "-1")) : record;
    }),
    /it is an older edition: 2 of its 43 records that are held ask for less than before, ALSA-2025:3421 the first/,
  ),
  refused(
    "every version goes down",
    editAdvisories((record) => withFixes(record, (fixed) => fixed.replace(/^(\d+:)?.*-/, "$10-"))),
    /44 of its 44 records that are held ask for less than before/,
  ),
  refused("it comes in another format", readEdition("kev.json"), /none of its|lists nothing|no OSV record/),
  refused(
    "another publisher's file comes from the same place",
    editAdvisories((record) => ({
      ...record,
      id: record.id.replace("ALSA", "RLSA"),
      affected: record.affected.map((one) => ({
        ...one,
        package: { ...one.package, ecosystem: "Rocky Linux:8", name: `rocky-${one.package.name}` },
      })),
    })),
    /none of the 44 records that are held, and names none of their products: another publisher's/,
  ),
  record(
    "a version goes down, and `modified` stays",
    only(LIBTIFF, (one) => withFixes(one, () => "4.0.9-3.el8")),
    /ALSA-2026:47184 asks for less than what is held: libtiff on almalinux 8: 4\.0\.9-38\.el8_10 became 4\.0\.9-3\.el8.*counts from 2026-08-30T08:00:00Z/,
  ),
  record(
    "a record drops one of its packages",
    only(LIBTIFF, (one) => ({ ...one, affected: one.affected.slice(0, 1) })),
    /ALSA-2026:47184 asks for less than what is held: .* on almalinux 8 is gone/,
  ),
  record(
    "a record names no version that fixes any more",
    only(LIBTIFF, (one) => withFixes(one, () => undefined)),
    /libtiff on almalinux 8: no version fixes it any more/,
  ),
  record(
    "a record names nothing that is affected",
    only(LIBTIFF, (one) => ({ ...one, affected: [] })),
    /ALSA-2026:47184 .*names nothing that is affected/,
  ),
  record(
    "an id stands twice, with different contents",
    only(LIBTIFF, (one) => [one, withFixes(one, () => "4.0.9-99.el8_10")]),
    /ALSA-2026:47184 stands twice in the edition, with different contents/,
  ),
  absorbed(
    "an id stands twice, with the same contents",
    only(LIBTIFF, (one) => [one, one]),
    /^$/,
  ),
  absorbed(
    "a version goes up, and `modified` stays",
    only(LIBTIFF, (one) => withFixes(one, () => "4.0.9-99.el8_10")),
    /ALSA-2026:47184 revised: libtiff on almalinux 8: 4\.0\.9-38\.el8_10 became 4\.0\.9-99\.el8_10/,
    { [LIBTIFF]: { verdict: "install", to: /libtiff 4\.0\.9-99\.el8_10/ } },
  ),
  absorbed(
    "`modified` goes back everywhere",
    editAdvisories((one) => ({ ...one, modified: "2020-01-01T00:00:00Z" })),
    /^$/,
  ),
  absorbed(
    "all dates are rewritten",
    editAdvisories((one) => ({
      ...one,
      modified: "2026-08-23T00:00:00Z",
      published: "2026-08-23T00:00:00Z",
    })),
    /^$/,
  ),
  absorbed(
    "all dates are gone",
    editAdvisories(({ modified: _modified, published: _published, ...one }) => one),
    /^$/,
  ),
  absorbed(
    "a record is gone for one run",
    only(LIBTIFF, () => undefined),
    /ALSA-2026:47184 unlisted: the feed lists it no longer, and did not withdraw it/,
    {},
    ["ALSA-2026:47184 relisted"],
  ),
  absorbed(
    "a record is withdrawn",
    only(LIBTIFF, (one) => ({ ...one, withdrawn: "2026-08-23T00:00:00Z" })),
    /ALSA-2026:47184 retracted: its publisher withdrew it/,
    { [LIBTIFF]: { verdict: "retracted" } },
    ["ALSA-2026:47184 reinstated"],
  ),
  absorbed(
    "one severity is gone",
    only(LIBGCRYPT, wordless),
    /ALSA-2026:47117 facts: severity moderate became unknown/,
    {},
    ["ALSA-2026:47117 facts"],
  ),
];

function refused(name: string, served: string | Uint8Array | undefined, says: RegExp): Accident {
  return { name, feed: FEED, served, says, verdict: "refused" };
}

function record(name: string, served: string, says: RegExp): Accident {
  return { name, feed: FEED, served, says, verdict: "record" };
}

function absorbed(
  name: string,
  served: string,
  says: RegExp,
  moves: NonNullable<Accident["moves"]> = {},
  next: readonly string[] = [],
): Accident {
  return { name, feed: FEED, served, says, verdict: "absorbed", moves, next };
}
