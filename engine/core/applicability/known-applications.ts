/** An application that one name in catalogs stands for, however its installers call it. */
export interface KnownApplication {
  /** As catalogs name it. */
  readonly product: string;
  /** Who makes it, without the form of the company; whoever else is stated is somebody else's program of that name. */
  readonly publishers: readonly string[];
  /** As installers show it, in lower case, without version, architecture and language. */
  readonly names: readonly string[];
  /** As winget and Chocolatey call it, in lower case. */
  readonly ids?: readonly string[];
}

/**
 * Small on purpose: what is not here is known by exactly the name that it reports. Editions that get fixes of their own (ESR, a
 * year of Visual C++, Reader beside Acrobat, beta channels) are products of their own, or are left out.
 */
export const KNOWN_APPLICATIONS: readonly KnownApplication[] = [
  {
    product: "firefox",
    publishers: ["mozilla"],
    names: ["mozilla firefox", "firefox"],
    ids: ["mozilla.firefox"],
  },
  {
    product: "firefox-esr",
    publishers: ["mozilla"],
    names: ["mozilla firefox esr", "firefox esr"],
    ids: ["mozilla.firefox.esr", "firefoxesr"],
  },
  {
    product: "thunderbird",
    publishers: ["mozilla"],
    names: ["mozilla thunderbird", "thunderbird"],
    ids: ["mozilla.thunderbird"],
  },
  {
    product: "thunderbird-esr",
    publishers: ["mozilla"],
    names: ["mozilla thunderbird esr"],
    ids: ["mozilla.thunderbird.esr"],
  },
  {
    product: "chrome",
    publishers: ["google"],
    names: ["google chrome"],
    ids: ["google.chrome", "google.chrome.exe", "googlechrome"],
  },
  {
    product: "edge",
    publishers: ["microsoft"],
    names: ["microsoft edge"],
    ids: ["microsoft.edge", "microsoft-edge"],
  },
  {
    product: "edge-webview2",
    publishers: ["microsoft"],
    names: ["microsoft edge webview2 runtime", "microsoft edge webview2-laufzeit"],
    ids: ["microsoft.edgewebview2runtime"],
  },
  {
    product: "7-zip",
    publishers: ["igor pavlov"],
    names: ["7-zip"],
    ids: ["7zip.7zip", "7zip", "7zip.install"],
  },
  {
    product: "acrobat-reader",
    publishers: ["adobe", "adobe systems"],
    names: [
      "adobe acrobat reader",
      "adobe acrobat reader dc",
      "adobe reader",
      "adobe reader x",
      "adobe reader xi",
    ],
    ids: ["adobe.acrobat.reader.32-bit", "adobe.acrobat.reader.64-bit", "adobereader"],
  },
  {
    // "Adobe Acrobat (64-bit)" is what both Reader and Acrobat install: it is neither for certain.
    product: "acrobat",
    publishers: ["adobe", "adobe systems"],
    names: ["adobe acrobat dc", "adobe acrobat xi pro", "adobe acrobat x pro", "adobe acrobat pro"],
    ids: ["adobe.acrobat.pro"],
  },
  {
    product: "notepad++",
    publishers: ["notepad++ team"],
    names: ["notepad++"],
    ids: ["notepad++.notepad++", "notepadplusplus", "notepadplusplus.install"],
  },
  {
    product: "vlc",
    publishers: ["videolan"],
    names: ["vlc media player"],
    ids: ["videolan.vlc", "vlc", "vlc.install"],
  },
  {
    product: "git",
    publishers: ["the git development community"],
    names: ["git"],
    ids: ["git.git", "git", "git.install"],
  },
  {
    product: "putty",
    publishers: ["simon tatham"],
    names: ["putty release", "putty"],
    ids: ["putty.putty", "putty", "putty.install"],
  },
  {
    product: "winscp",
    publishers: ["martin prikryl"],
    names: ["winscp"],
    ids: ["winscp.winscp", "winscp", "winscp.install"],
  },
  {
    product: "filezilla",
    publishers: ["tim kosse", "filezilla project"],
    names: ["filezilla", "filezilla client"],
    ids: ["timkosse.filezilla.client", "filezilla"],
  },
  {
    product: "wireshark",
    publishers: ["the wireshark developer community", "wireshark foundation"],
    names: ["wireshark"],
    ids: ["wiresharkfoundation.wireshark", "wireshark"],
  },
  {
    product: "libreoffice",
    publishers: ["the document foundation"],
    names: ["libreoffice"],
    ids: ["thedocumentfoundation.libreoffice", "libreoffice-fresh", "libreoffice-still"],
  },
  {
    product: "keepass",
    publishers: ["dominik reichl"],
    names: ["keepass password safe"],
    ids: ["dominikreichl.keepass", "keepass", "keepass.install"],
  },
  { product: "winrar", publishers: ["win.rar"], names: ["winrar"], ids: ["rarlab.winrar", "winrar"] },
  {
    product: "virtualbox",
    publishers: ["oracle", "oracle and/or its affiliates"],
    names: ["oracle vm virtualbox", "oracle virtualbox"],
    ids: ["oracle.virtualbox", "virtualbox"],
  },
  {
    product: "nodejs",
    publishers: ["node.js foundation"],
    names: ["node.js"],
    ids: ["openjs.nodejs", "nodejs", "nodejs.install"],
  },
  ...["2005", "2008", "2010", "2012", "2013", "2015", "2017", "2015-2019", "2015-2022"].map((years) => ({
    product: `visual-c++-redistributable-${years}`,
    publishers: ["microsoft"],
    names: [`microsoft visual c++ ${years} redistributable`],
  })),
];
