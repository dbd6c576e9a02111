import { DETAILED_EXITCODE, format, NOW, REPO, RESULT, STATE } from "./options.ts";
import type { OptionDefinition, VerbDefinition } from "./verb-definition.ts";

export const ENDPOINT = { name: "<endpoint>", says: "the endpoint's id" };

/** What every verb takes that works on the state folder alone. */
const LOCAL: readonly OptionDefinition[] = [REPO, STATE, NOW];

/** The verbs that fill and show the state folder. */
export const STATE_VERBS: readonly VerbDefinition[] = [
  {
    name: "catalog sync",
    operands: [],
    summary:
      "build the catalog from feeds: what changed, what was refused, what stayed at its last good state",
    options: [
      ...LOCAL,
      {
        flags: "--feed <format=from>",
        says: "a feed: FORMAT=PATH-OR-URL (osv, csaf, msrc, sofa, debian-tracker, apt, lvfs, kev, epss, ssvc, eol, muster), repeatable (default: those of muster.yaml)",
        repeats: "repeats",
      },
      {
        flags: "--os <id:version>",
        says: "the operating system, where a feed does not say",
        completes: "nothing",
      },
      DETAILED_EXITCODE,
      format("text", "json"),
      ...RESULT,
    ],
    examples: [
      "muster catalog sync --feed osv=feeds/almalinux.tar.gz --feed kev=feeds/known_exploited.json",
      "muster catalog sync --feed apt=Packages --os debian:12",
      "muster catalog sync --feed eol=endoflife.date/products",
    ],
  },
  {
    name: "catalog list",
    operands: [],
    summary: "list the patches of the catalog, with the feeds and their age",
    options: [...LOCAL, format("text", "json"), ...RESULT],
    examples: ["muster catalog list --format json"],
  },
  {
    name: "catalog show",
    operands: [{ name: "<id>", says: "the patch's id" }],
    summary: "show all that the catalog knows of one patch",
    options: [...LOCAL, format("text", "json"), ...RESULT],
    examples: ["muster catalog show DSA-5800-1"],
  },
  {
    name: "reports add",
    operands: [{ name: "<path...>", says: "files or folders; - is standard input" }],
    summary:
      "take in what endpoints say of themselves: files of any size, of which those that went in before and did not change are skipped",
    options: [
      ...LOCAL,
      {
        flags: "--from <format>",
        says: "what the files are: report (EndpointReport), osquery, ansible, ssm, systeminfo, dpkg, rpm …",
        completes: "report-formats",
      },
      { flags: "--id <endpoint>", says: "whose they are, where they do not say", completes: "nothing" },
      {
        flags: "--label <key=value>",
        says: "a label, where they carry none; repeatable",
        repeats: "repeats",
        completes: "nothing",
      },
      {
        flags: "--os <id:version>",
        says: "the operating system, where they do not say",
        completes: "nothing",
      },
      {
        flags: "--observed-at <instant>",
        says: "when it was so, where they do not say",
        completes: "nothing",
      },
      {
        flags: "--verify",
        says: "know a file that went in before by its content, and not by its size, inode and date",
      },
      format("text", "json"),
      ...RESULT,
    ],
    examples: [
      "muster reports add --from dpkg --id web-1 --os debian:12 --label site=fra /var/lib/dpkg/status",
      "muster reports add --from report reports/",
      "zstd -dc fleet.ndjson.zst | muster reports add --from report -",
    ],
  },
  {
    name: "reports list",
    operands: [],
    summary: "list the endpoints that have reported, with the age of what they said",
    options: [...LOCAL, format("text", "json"), ...RESULT],
    examples: ["muster reports list"],
  },
  {
    name: "reports show",
    operands: [ENDPOINT],
    summary: "show all that is kept of one endpoint",
    options: [...LOCAL, format("text", "json"), ...RESULT],
    examples: ["muster reports show web-1"],
  },
];
