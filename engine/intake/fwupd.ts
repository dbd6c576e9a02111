import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { factReport } from "./fact-report.ts";
import { type FwupdFacts, readFwupd } from "./fwupd/read-fwupd.ts";
import { parseJsonText } from "./json-text.ts";
import {
  type Conversion,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  refuse,
} from "./report-format.ts";

/**
 * What fwupdmgr prints with `--json`: `get-devices`, `get-updates` and `security`, each in a file, all of one endpoint. Only the
 * first lists all devices: without it the report is partial, for a device that is not listed has no update either.
 * @see fwupdmgr(1); https://fwupd.github.io/libfwupd/
 */
export const fwupdFormat = gatheredFormat("fwupd", "nobody", convertAll);

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const { id } = options;
  const at = inputs[0]?.name ?? "-";
  if (id === undefined)
    return { records: [], refused: [refuse(at, "fwupd's devices name no endpoint: give --id")] };
  const read: FwupdFacts[] = [];
  for (const input of inputs) {
    const facts = readInput(input);
    if (typeof facts === "string") return { records: [], refused: [refuse(input.name, facts, { id })] };
    read.push(facts);
  }
  return { records: [{ record: reportOf(id, read, options), at }], refused: [] };
}

/** A text: what is wrong with it. One file that cannot be read spoils the report, for nobody knows which devices it has. */
function readInput({ bytes }: IntakeInput): FwupdFacts | string {
  const text = decodeUtf8(bytes);
  if (text === undefined) return "is no UTF-8 text";
  const parsed = parseJsonText(text);
  return parsed.ok ? readFwupd(parsed.value) : `is no JSON: ${parsed.reason}`;
}

function reportOf(id: string, read: readonly FwupdFacts[], options: IntakeOptions): EndpointReport {
  const faults = read.flatMap((one) => one.faults);
  const whole = read.filter(({ lists }) => lists === "devices");
  const updates = read.filter(({ lists }) => lists === "updates");
  if (whole.length > 1) faults.push("there is more than one list of devices");
  if (whole.length === 0 && updates.length > 0)
    faults.push("it lists the devices that have an update only: give what fwupdmgr get-devices prints, too");
  const devices = [...whole, ...(whole.length === 0 ? updates : [])];
  const available = [...whole, ...updates].flatMap((one) => one.availablePatches);
  const hardware = {
    secureBoot: oneOf(read.map(({ secureBoot }) => secureBoot)),
    tpm: oneOf(read.map(({ tpm }) => tpm)),
  };
  return factReport(
    {
      id,
      os: options.os === undefined ? undefined : { family: familyOf(options.os.id) },
      hardware,
      firmware: devices.length === 0 ? undefined : devices.flatMap(({ firmware }) => firmware),
      availablePatches: updates.length === 0 ? undefined : [...new Set(available)],
      rebootPending: read.some(({ rebootPending }) => rebootPending) ? true : undefined,
      faults,
    },
    options,
  );
}

/** fwupd does not say what it runs on; people who name a system name its family. */
function familyOf(id: string): "linux" | "windows" | "macos" {
  return id === "windows" || id === "macos" ? id : "linux";
}

/** What is said, if all that say something say the same. */
function oneOf<T>(said: readonly (T | undefined)[]): T | undefined {
  const [first, ...others] = new Set(said.filter((one) => one !== undefined));
  return others.length === 0 ? first : undefined;
}
