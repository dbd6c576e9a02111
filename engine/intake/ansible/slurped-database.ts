import type { JsonObject } from "../../core/text/json-object.ts";
import type { EndpointReport } from "../../schema/documents.generated.ts";
import { apkFormat } from "../apk-db.ts";
import { dpkgFormat } from "../dpkg.ts";
import { factOf } from "../json-value.ts";
import type { IntakeOptions, ReportFormat } from "../report-format.ts";

const DATABASES: readonly (readonly [path: string, format: ReportFormat])[] = [
  ["/dpkg/status", dpkgFormat],
  ["/apk/db/installed", apkFormat],
];

export interface Database {
  readonly report?: EndpointReport;
  readonly fault?: string;
}

/** A database that `slurp` brought: it names source packages, which `package_facts` does not. */
export function databaseOf(result: JsonObject, id: string, options: IntakeOptions): readonly Database[] {
  const path = factOf(result, "source") ?? "";
  const format = DATABASES.find(([end]) => path.endsWith(end))?.[1];
  if (format === undefined || factOf(result, "encoding") !== "base64") return [];
  const bytes = base64(factOf(result, "content") ?? "");
  if (bytes === undefined) return [{ fault: `${path} is no base64 text` }];
  const { records, refused } = format.convert({ name: path, bytes }, { ...options, id });
  const [first] = records;
  return [
    first === undefined ? { fault: `${path} ${refused[0]?.reason ?? "is empty"}` } : { report: first.record },
  ];
}

function base64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
