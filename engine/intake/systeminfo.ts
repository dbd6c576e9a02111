import type { EndpointReport } from "../schema/documents.generated.ts";
import { factReport } from "./fact-report.ts";
import {
  type Conversion,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  refuse,
} from "./report-format.ts";
import { bootInstant } from "./systeminfo/boot-instant.ts";
import { type EndpointOutput, gatherOutputs } from "./systeminfo/gather-outputs.ts";
import { type FileOutput, readOutput } from "./systeminfo/read-output.ts";

/**
 * What Windows' `systeminfo` prints (as text or `/fo csv`), of any language and code page, and lists of hotfixes beside it
 * (`wmic qfe`, `Get-HotFix`). Fields are found by where they stand and what their values look like, never by words.
 * A list that is shorter than it says makes the report partial. It does not know the revision of the build: `os.build` is absent
 * unless the prompt's banner was recorded too.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/systeminfo
 */
export const systeminfoFormat = gatheredFormat("systeminfo", "its-endpoint", convertAll);

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const files: FileOutput[] = [];
  const refused: RefusedReport[] = [];
  for (const input of inputs) {
    const output = readOutput(input);
    if (typeof output !== "string") files.push(output);
    else refused.push(refuse(input.name, output));
  }
  const gathered = gatherOutputs(files, options.id);
  // A file that cannot be read may be the one that matters: of one endpoint then nothing is whole.
  const lost = options.id === undefined ? undefined : refused[0];
  const faults = lost === undefined ? [] : [`${lost.at} could not be read: ${lost.reason}`];
  const records = gathered.endpoints.map((endpoint) => {
    return { record: reportOf(endpoint, faults, options), at: endpoint.at };
  });
  const known = options.id === undefined || records.length > 0 ? {} : { id: options.id };
  return { records, refused: [...refused.map((one) => ({ ...one, ...known })), ...gathered.refused] };
}

function reportOf(
  { id, hostname, system, lists, build }: EndpointOutput,
  lost: readonly string[],
  options: IntakeOptions,
): EndpointReport {
  const facts = system?.facts;
  const hotfixes = [...(system === undefined ? [] : [system.hotfixes]), ...lists];
  const known = hotfixes.flatMap(({ ids }) => (ids === undefined ? [] : [ids]));
  const isWhole = hotfixes.some(({ ids, fault }) => ids !== undefined && fault === undefined);
  const faults = isWhole ? [] : hotfixes.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  return factReport(
    {
      id,
      hostname,
      os: {
        family: "windows",
        ...facts?.os,
        build: build?.startsWith(`${facts?.os.version}.`) === true ? build : undefined,
      },
      hardware: facts?.hardware,
      firmware: facts?.firmware,
      bootedAt: facts === undefined ? undefined : bootInstant(facts, options.observedAt, options.now),
      installedPatches: known.length === 0 ? undefined : [...new Set(known.flat())].sort(),
      faults: [...faults, ...lost],
    },
    options,
  );
}
