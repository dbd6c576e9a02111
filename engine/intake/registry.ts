import { alpmFormat } from "./alpm-db.ts";
import { ansibleFormat } from "./ansible.ts";
import { apkFormat } from "./apk-db.ts";
import { chocoFormat } from "./choco.ts";
import { cyclonedxFormat } from "./cyclonedx.ts";
import { dpkgFormat } from "./dpkg.ts";
import { fwupdFormat } from "./fwupd.ts";
import { osqueryFormat } from "./osquery.ts";
import { reportFormat } from "./report.ts";
import type { ReportFormat } from "./report-format.ts";
import { rpmFormat } from "./rpm.ts";
import { softwareupdateFormat } from "./softwareupdate.ts";
import { ssmFormat } from "./ssm.ts";
import { systeminfoFormat } from "./systeminfo.ts";
import { wingetFormat } from "./winget.ts";

/** One line a format; the order is the one that help shows. */
export const reportFormats: readonly ReportFormat[] = [
  reportFormat, // EndpointReport documents: JSON, an array of them, NDJSON
  dpkgFormat, // /var/lib/dpkg/status
  rpmFormat, // rpm -qa --qf …
  osqueryFormat, // osquery result logs, Fleet host documents
  systeminfoFormat, // Windows systeminfo, wmic qfe, Get-HotFix
  wingetFormat, // winget list, winget export
  chocoFormat, // choco list, nuspec files
  cyclonedxFormat, // CycloneDX bills of materials, JSON
  softwareupdateFormat, // softwareupdate -l of macOS, sw_vers
  apkFormat, // /lib/apk/db/installed
  alpmFormat, // /var/lib/pacman/local, pacman -Q
  ansibleFormat, // ansible -m setup, package_facts, slurp
  ssmFormat, // aws ssm: inventory, patches, instances
  fwupdFormat, // fwupdmgr get-devices, get-updates, security
];

export function reportFormatByName(name: string): ReportFormat | undefined {
  return reportFormats.find(({ format }) => format === name);
}
