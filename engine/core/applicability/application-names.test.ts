import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isSamePublisher, knownApplication, plainName } from "./application-names.ts";
import { KNOWN_APPLICATIONS } from "./known-applications.ts";

/** What an installer shows, and what catalogs call it; undefined: by nothing but that name. */
const SHOWN: readonly (readonly [string, string | undefined])[] = [
  ["Mozilla Firefox (x64 en-US)", "firefox"],
  ["Mozilla Firefox (x86 de)", "firefox"],
  ["Mozilla Firefox 130.0 (x64 nb-NO)", "firefox"],
  ["Mozilla Firefox", "firefox"],
  ["Mozilla Firefox 115.6.0 ESR (x64 de)", "firefox-esr"],
  ["Mozilla Firefox ESR (x64 en-US)", "firefox-esr"],
  ["Mozilla Firefox Beta (x64 en-US)", undefined],
  ["Mozilla Firefox Developer Edition (x64 en-US)", undefined],
  ["Mozilla Maintenance Service", undefined],
  ["Mozilla Thunderbird (x64 fr)", "thunderbird"],
  ["Mozilla Thunderbird ESR (x64 fr)", "thunderbird-esr"],
  ["Google Chrome", "chrome"],
  ["Google Chrome Beta", undefined],
  ["Google Chrome Canary", undefined],
  ["Google Chrome Remote Desktop Host", undefined],
  ["Microsoft Edge", "edge"],
  ["Microsoft Edge Update", undefined],
  ["Microsoft Edge Beta", undefined],
  ["Microsoft Edge WebView2 Runtime", "edge-webview2"],
  ["7-Zip 23.01 (x64)", "7-zip"],
  ["7-Zip 23.01 (x64 edition)", "7-zip"],
  ["Mozilla Firefox (Developer edition)", undefined],
  ["Git it", undefined],
  ["7-Zip 9.20", "7-zip"],
  ["7-Zip ZS 22.01 ZS v1.5.5 R3", undefined],
  ["Adobe Acrobat Reader DC", "acrobat-reader"],
  ["Adobe Acrobat Reader", "acrobat-reader"],
  ["Adobe Reader XI (11.0.23)", "acrobat-reader"],
  ["Adobe Acrobat (64-bit)", undefined],
  ["Adobe Acrobat DC (64-bit)", "acrobat"],
  ["Adobe Acrobat XI Pro", "acrobat"],
  ["Adobe Refresh Manager", undefined],
  [
    "Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.38.33135",
    "visual-c++-redistributable-2015-2022",
  ],
  [
    "Microsoft Visual C++ 2015-2019 Redistributable (x86) - 14.29.30133",
    "visual-c++-redistributable-2015-2019",
  ],
  ["Microsoft Visual C++ 2013 Redistributable (x64) - 12.0.40664", "visual-c++-redistributable-2013"],
  ["Microsoft Visual C++ 2010  x64 Redistributable - 10.0.40219", "visual-c++-redistributable-2010"],
  ["Microsoft Visual C++ 2008 Redistributable - x64 9.0.30729.6161", "visual-c++-redistributable-2008"],
  ["Microsoft Visual C++ 2022 X64 Minimum Runtime - 14.38.33135", undefined],
  ["Microsoft Visual C++ 2013 x64 Additional Runtime - 12.0.40664", undefined],
  ["Notepad++ (64-bit x64)", "notepad++"],
  ["Notepad", undefined],
  ["VLC media player", "vlc"],
  ["Git", "git"],
  ["Git version 2.44.0", "git"],
  ["Git LFS version 3.4.1", undefined],
  ["GitHub Desktop", undefined],
  ["PuTTY release 0.80 (64-bit)", "putty"],
  ["WinSCP 6.1.2", "winscp"],
  ["FileZilla 3.66.5", "filezilla"],
  ["FileZilla Server 1.8.1", undefined],
  ["Wireshark 4.2.2 64-bit", "wireshark"],
  ["LibreOffice 7.6.4.1", "libreoffice"],
  ["LibreOffice 7.6 Help Pack (German)", undefined],
  ["KeePass Password Safe 2.56", "keepass"],
  ["KeePassXC", undefined],
  ["Oracle VM VirtualBox 7.0.14", "virtualbox"],
  ["Oracle VM VirtualBox Guest Additions 7.0.14", undefined],
  ["WinRAR 6.24 (64-bit)", "winrar"],
  ["Node.js", "nodejs"],
  ["Fabrikam Agent", undefined],
  ["My Mozilla Firefox", undefined],
  ["Mozilla  Firefox", "firefox"],
  ["Mozilla Firefox (portable)", undefined],
  ["Mozilla®  Firefox™ (x64 de)", "firefox"],
  ["", undefined],
  ["(((((((((", undefined],
  [`Mozilla Firefox ${"(x64 ".repeat(5000)}`, undefined],
];

describe("knownApplication() tells what an installer shows:", () => {
  for (const [shown, product] of SHOWN) {
    test(JSON.stringify(shown.slice(0, 70)), () => {
      assert.equal(knownApplication({ type: "generic", product: shown })?.product, product);
    });
  }
});

test("knownApplication() tells the ids of winget and Chocolatey, and nobody's that only begins alike", () => {
  const cases = [
    ["winget", "Mozilla.Firefox", "firefox"],
    ["winget", "Mozilla.Firefox.de", "firefox"],
    ["winget", "Mozilla.Firefox.pt-BR", "firefox"],
    ["winget", "Mozilla.Firefox.ESR", "firefox-esr"],
    ["winget", "Mozilla.Firefox.ESR.de", "firefox-esr"],
    ["winget", "Mozilla.Firefox.Beta", undefined],
    ["winget", "Mozilla.Firefox.DeveloperEdition", undefined],
    ["winget", "Google.Chrome.Canary", undefined],
    ["chocolatey", "firefox", undefined],
    ["chocolatey", "firefoxesr", "firefox-esr"],
    ["chocolatey", "7zip.install", "7-zip"],
    ["chocolatey", "7zip.portable", undefined],
    ["deb", "firefox-esr", undefined],
    ["npm", "git", undefined],
    ["generic", "git.install", undefined],
  ] as const;
  for (const [type, product, expected] of cases)
    assert.equal(knownApplication({ type, product })?.product, expected, `${type} ${product}`);
});

test("isSamePublisher() looks past the form of a company, and at nothing else", () => {
  const cases = [
    ["Mozilla", "Mozilla Corporation", true],
    ["Google LLC", "Google Inc.", true],
    ["Microsoft Corporation", "microsoft", true],
    ["Adobe Systems, Incorporated", "adobe systems", true],
    ["Mozilla", "Mozilla Online", false],
    ["Mozilla", "Google LLC", false],
    ["Mozilla", undefined, true],
    [null, "Mozilla", true],
    ["", "Mozilla", true],
    ["Inc.", "Inc", true],
    ["Corp", "Ltd", false],
  ] as const;
  for (const [a, b, expected] of cases) {
    assert.equal(isSamePublisher(a, b), expected, `${a} ${b}`);
    assert.equal(isSamePublisher(b, a), expected, `${b} ${a}`);
  }
});

test("KNOWN_APPLICATIONS names each application and each of its names once, in the plain form", () => {
  const names = KNOWN_APPLICATIONS.flatMap((known) => [...known.names]);
  const ids = KNOWN_APPLICATIONS.flatMap((known) => [...(known.ids ?? [])]);
  const products = KNOWN_APPLICATIONS.map(({ product }) => product);
  for (const list of [names, ids, products]) assert.equal(new Set(list).size, list.length);
  for (const name of names) assert.equal(plainName(name), name);
  for (const id of ids) assert.equal(id, id.toLowerCase());
});
