import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isWindowsName, windowsProduct } from "./windows-products.ts";

/** Names as product trees have them: version, id, architecture. */
const NAMES: readonly (readonly [name: string, meaning: string])[] = [
  ["Windows 11 Version 23H2 for x64-based Systems", "10.0.22631 - amd64"],
  ["Windows 11 Version 23H2 for ARM64-based Systems", "10.0.22631 - arm64"],
  ["Windows 11 version 21H2 for x64-based Systems", "10.0.22000 - amd64"],
  ["Windows 11 Version 24H2 for x64-based Systems", "10.0.26100 windows amd64"],
  ["Windows 10 for 32-bit Systems", "10.0.10240 - i386"],
  ["Windows 10 Version 1607 for x64-based Systems", "10.0.14393 - amd64"],
  ["Windows 10 Version 22H2 for 32-bit Systems", "10.0.19045 - i386"],
  ["Windows Server 2016", "10.0.14393 - amd64"],
  ["Windows Server 2019  (Server Core installation)", "10.0.17763 - amd64"],
  ["Windows Server 2022", "10.0.20348 - amd64"],
  ["Windows Server 2022, 23H2 Edition (Server Core installation)", "10.0.25398 - amd64"],
  ["Windows Server 2025 (Server Core installation)", "10.0.26100 windows-server amd64"],
  ["Windows Server, version 20H2 (Server Core Installation)", "10.0.19042 - amd64"],
  ["Windows Server 2012", "6.2.9200 - amd64"],
  ["Windows Server 2012 R2 (Server Core installation)", "6.3.9600 - amd64"],
  ["Windows 11 version 26H1 for ARM64-based Systems", "10.0.28000 - arm64"],
  ["Windows 11 Version 25H2 for ARM systems", "10.0.26200 - arm64"],
  ["Windows 8 for 32-bit Systems", "6.2.9200 - i386"],
  ["Windows Vista x64 Edition Service Pack 2", "6.0 - amd64"],
  ["Windows Server 2008 for x64-based Systems", "6.0 - amd64"],
  ["Windows 7 for x64-based Systems", "6.1.7600 - amd64"],
  ["Windows 8.1 for x64-based systems", "6.3.9600 - amd64"],
  ["Windows RT 8.1", "6.3.9600 - -"],
  ["Windows 7 for 32-bit Systems Service Pack 1", "6.1.7601 - i386"],
  ["Windows Server 2008 R2 for x64-based Systems Service Pack 1", "6.1.7601 - amd64"],
  ["Windows Server 2008 R2 for Itanium-Based Systems Service Pack 1", "6.1.7601 - ia64"],
  ["Windows Server 2008 for 32-bit Systems Service Pack 2 (Server Core installation)", "6.0 - i386"],
];

const NO_BUILD_IS_KNOWN = [
  "Windows 11 Version 99H9 for x64-based Systems",
  "Windows 11 Version 23H2 for x64-based Systems - extra",
  "Windows Server 2008 R2 for Itanium-based Systems Service Pack 2",
  "Windows 99",
];
const NO_WINDOWS = [
  "Windows Defender Antimalware Platform",
  "Windows Admin Center",
  "Windows 10 Version 1809 for HoloLens",
  "Microsoft Windows 10",
  "Windows",
  "",
];

describe("windowsProduct()", () => {
  for (const [name, meaning] of NAMES) {
    test(`windowsProduct() takes ${JSON.stringify(name)} for ${meaning}`, () => {
      const found = windowsProduct(name);
      assert.equal(`${found?.version} ${found?.id ?? "-"} ${found?.arch ?? "-"}`, meaning);
    });
  }

  for (const name of NO_BUILD_IS_KNOWN) {
    test(`windowsProduct() knows no build of ${JSON.stringify(name)}`, () => {
      assert.equal(windowsProduct(name), undefined);
      assert.equal(isWindowsName(name), true);
    });
  }

  for (const name of NO_WINDOWS) {
    test(`isWindowsName() takes ${JSON.stringify(name)} for no Windows`, () => {
      assert.equal(windowsProduct(name), undefined);
      assert.equal(isWindowsName(name), false);
    });
  }
});
