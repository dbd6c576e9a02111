/** What one root has installed before dnf judges it. */
export type RootPlan = {
  readonly name: string;
  readonly says: string;
  /** The recorded ubi8 package list: as it was, each at a seeded build, or each at the newest that any record ships. */
  readonly base: "as-recorded" | "seeded" | "newest" | "none";
  readonly install: readonly Wanted[];
  readonly enable: readonly string[];
  readonly disable?: readonly string[];
  /** dnf's own upgrade after installing: of everything, or of a seeded half of the names. */
  readonly upgrade?: "all" | "half";
};

/** Packages at a place in the chain of their builds (all that the records ship in that stream, ascending). */
export type Wanted = {
  readonly names: readonly string[];
  /** `name:stream`; plain builds where there is none. */
  readonly stream?: string;
  readonly at: "oldest" | "seeded" | "newest" | "middle";
  readonly arches?: readonly string[];
};

/** Names whose packages have no architecture. The records do not say; the rest is x86_64. */
export const NOARCH: ReadonlySet<string> = new Set(
  (
    "bind-license libX11-common linux-firmware emacs-filesystem nodejs-docs nodejs-nodemon nodejs-packaging ruby-irb rubygems " +
    "httpd-filesystem python2-pip python2-setuptools python38-pip python38-setuptools python39-pip python39-setuptools " +
    "container-selinux podman-docker golang-src golang-docs python3-lib389 samba-common nginx-filesystem perl-HTTP-Tiny"
  ).split(" "),
);

const PLAIN: readonly string[] = (
  "kernel kernel-core kernel-modules kernel-devel kernel-tools kernel-tools-libs python3-perf bpftool kernel-headers bind bind-libs bind-utils " +
  "bind-license openssh openssh-server openssh-clients openssl sudo java-11-openjdk-headless java-17-openjdk-headless firefox thunderbird " +
  "samba-client-libs samba-common libX11 libX11-common grafana git git-core rsync cups-libs libtiff libjpeg-turbo freetype dnsmasq " +
  "unbound-libs NetworkManager NetworkManager-libnm polkit polkit-libs nss nss-util nss-softokn nspr dotnet-runtime-6.0 emacs-filesystem " +
  "vim-common vim-enhanced sqlite linux-firmware microcode_ctl tigervnc-server-minimal pcs webkit2gtk3-jsc avahi-libs libsoup"
).split(" ");

const MULTILIB: readonly string[] = (
  "glibc libgcc libstdc++ openssl-libs zlib expat libxml2 krb5-libs libcurl nss nspr sqlite-libs systemd-libs glib2 gnutls libarchive " +
  "xz-libs freetype libX11 libtiff cups-libs pcre2 libssh avahi-libs"
).split(" ");

const words = (text: string) => text.split(" ");

/** The streams of the first generation of hosts, most of them the defaults of the release. */
const FIRST: readonly { readonly stream: string; readonly names: readonly string[] }[] = [
  {
    stream: "nodejs:14",
    names: words("nodejs nodejs-docs nodejs-full-i18n npm nodejs-nodemon nodejs-packaging"),
  },
  { stream: "php:7.4", names: words("php php-cli php-common php-fpm php-pdo php-xml php-opcache libzip") },
  { stream: "postgresql:12", names: words("postgresql postgresql-server postgresql-contrib") },
  { stream: "ruby:2.5", names: words("ruby ruby-libs ruby-irb rubygems rubygem-openssl rubygem-psych") },
  { stream: "httpd:2.4", names: words("httpd httpd-tools httpd-filesystem mod_ssl mod_http2") },
  { stream: "python27:2.7", names: words("python2 python2-libs python2-pip python2-setuptools") },
  { stream: "python38:3.8", names: words("python38 python38-libs python38-pip python38-setuptools") },
  {
    stream: "container-tools:rhel8",
    names: words(
      "podman buildah skopeo runc conmon crun containers-common container-selinux criu fuse-overlayfs slirp4netns",
    ),
  },
  { stream: "squid:4", names: words("squid libecap") },
  { stream: "mariadb:10.3", names: words("mariadb mariadb-server mariadb-common mariadb-errmsg Judy") },
  { stream: "go-toolset:rhel8", names: words("golang golang-bin golang-src delve") },
  { stream: "389-ds:1.4", names: words("389-ds-base 389-ds-base-libs python3-lib389") },
  { stream: "virt:rhel", names: words("qemu-img qemu-kvm-core qemu-kvm-common libvirt-libs") },
  { stream: "varnish:6", names: words("varnish varnish-modules") },
  { stream: "subversion:1.10", names: words("subversion subversion-libs mod_dav_svn") },
];

/** The streams of a later generation. */
const SECOND: readonly { readonly stream: string; readonly names: readonly string[] }[] = [
  {
    stream: "nodejs:20",
    names: words("nodejs nodejs-docs nodejs-full-i18n npm nodejs-nodemon nodejs-packaging"),
  },
  { stream: "php:8.0", names: words("php php-cli php-common php-fpm php-pdo php-xml php-opcache libzip") },
  { stream: "postgresql:15", names: words("postgresql postgresql-server postgresql-contrib") },
  { stream: "ruby:3.1", names: words("ruby ruby-libs rubygems rubygem-rexml rubygem-rdoc") },
  { stream: "httpd:2.4", names: words("httpd httpd-tools httpd-filesystem mod_ssl mod_http2") },
  { stream: "python39:3.9", names: words("python39 python39-libs python39-pip python39-setuptools") },
  {
    stream: "container-tools:4.0",
    names: words("podman buildah skopeo runc conmon crun containers-common container-selinux criu"),
  },
  { stream: "mariadb:10.5", names: words("mariadb mariadb-server mariadb-common mariadb-errmsg Judy") },
  { stream: "mysql:8.0", names: words("mysql mysql-server mysql-common mecab") },
  { stream: "redis:6", names: words("redis") },
  {
    stream: "perl:5.32",
    names: words("perl perl-libs perl-interpreter perl-HTTP-Tiny perl-IO-Compress perl-Errno"),
  },
  { stream: "nginx:1.20", names: words("nginx nginx-filesystem nginx-mod-stream") },
  { stream: "virt:rhel", names: words("qemu-img qemu-kvm-core qemu-kvm-common libvirt-libs") },
];

const at = (streams: typeof FIRST, where: Wanted["at"]): readonly Wanted[] =>
  streams.map((one) => ({ ...one, at: where }));
const streamsOf = (streams: typeof FIRST): readonly string[] => streams.map(({ stream }) => stream);
const [LIBS_A, LIBS_B, LIBS_C] = [MULTILIB.slice(0, 8), MULTILIB.slice(8, 16), MULTILIB.slice(16)];
const KERNEL = PLAIN.slice(0, 4);
const PERL = words("perl perl-libs perl-interpreter perl-HTTP-Tiny perl-IO-Compress perl-Errno");

/** Streams that are active where nothing was enabled, as the release's `modulemd-defaults` has them. */
export const DEFAULT_STREAMS: readonly string[] = words(
  "container-tools:rhel8 go-toolset:rhel8 httpd:2.4 mariadb:10.3 mysql:8.0 nodejs:10 php:7.2 postgresql:10 python27:2.7 " +
    "python38:3.8 python39:3.9 ruby:2.5 squid:4 subversion:1.10 varnish:6 virt:rhel",
);

export const ROOTS: readonly RootPlan[] = [
  {
    name: "old",
    says: "the recorded ubi8 list as it was in 2019, more software at the first builds that records know, 15 streams enabled",
    base: "as-recorded",
    install: [{ names: PLAIN, at: "oldest" }, ...at(FIRST, "oldest")],
    enable: streamsOf(FIRST),
  },
  {
    name: "patched",
    says: "the same, after dnf upgraded it: nothing is left to list",
    base: "as-recorded",
    install: [{ names: PLAIN, at: "oldest" }, ...at(FIRST, "oldest")],
    enable: streamsOf(FIRST),
    upgrade: "all",
  },
  {
    name: "mixed",
    says: "each package at a seeded build, later streams enabled",
    base: "seeded",
    install: [{ names: PLAIN, at: "seeded" }, ...at(SECOND, "seeded")],
    enable: streamsOf(SECOND),
  },
  {
    name: "half",
    says: "the same, after dnf upgraded a seeded half of the names",
    base: "seeded",
    install: [{ names: PLAIN, at: "seeded" }, ...at(SECOND, "seeded")],
    enable: streamsOf(SECOND),
    upgrade: "half",
  },
  {
    name: "mixed-patched",
    says: "the same, after dnf upgraded all of it",
    base: "seeded",
    install: [{ names: PLAIN, at: "seeded" }, ...at(SECOND, "seeded")],
    enable: streamsOf(SECOND),
    upgrade: "all",
  },
  {
    name: "kernels-behind",
    says: "three kernels side by side, the newest of them not the latest",
    base: "newest",
    install: [
      { names: KERNEL, at: "oldest" },
      { names: KERNEL, at: "seeded" },
      { names: KERNEL, at: "middle" },
    ],
    enable: [],
  },
  {
    name: "kernels-patched",
    says: "the same, after dnf installed the latest kernel beside them",
    base: "newest",
    install: [
      { names: KERNEL, at: "oldest" },
      { names: KERNEL, at: "middle" },
    ],
    enable: [],
    upgrade: "all",
  },
  {
    name: "multilib",
    says: "i686 beside x86_64: both behind, only one behind, only the other",
    base: "none",
    install: [
      { names: LIBS_A, at: "oldest", arches: ["i686", "x86_64"] },
      { names: LIBS_B, at: "oldest", arches: ["i686"] },
      { names: LIBS_B, at: "newest", arches: ["x86_64"] },
      { names: LIBS_C, at: "newest", arches: ["i686"] },
      { names: LIBS_C, at: "oldest", arches: ["x86_64"] },
    ],
    enable: [],
  },
  {
    name: "defaults",
    says: "builds of default streams, nothing enabled: dnf takes the defaults as active",
    base: "newest",
    install: at(
      FIRST.filter(({ stream }) => DEFAULT_STREAMS.includes(stream)),
      "seeded",
    ),
    enable: [],
  },
  {
    name: "switched",
    says: "streams switched, but the packages still those of the stream before",
    base: "newest",
    install: [
      { stream: "nodejs:14", names: words("nodejs npm nodejs-docs"), at: "newest" },
      { stream: "php:7.3", names: words("php php-cli php-common"), at: "oldest" },
      { stream: "postgresql:10", names: words("postgresql postgresql-server"), at: "newest" },
    ],
    enable: ["nodejs:16", "php:7.4", "postgresql:13"],
  },
  {
    name: "disabled",
    says: "modular builds whose modules were disabled afterwards",
    base: "newest",
    install: at(FIRST.slice(0, 6), "oldest"),
    enable: ["httpd:2.4"],
    disable: ["nodejs", "php", "postgresql", "ruby", "python27"],
  },
  {
    name: "crossed",
    says: "plain builds of names that an enabled stream ships too: dnf compares them by name all the same, Muster does not",
    base: "newest",
    install: [{ names: [...PERL, "libpmem", "libpmemblk"], at: "oldest" }],
    enable: ["perl:5.30", "pmdk:1_fileformat_v6"],
  },
  {
    name: "rearched",
    says: "packages installed for x86_64 that the records now ship as noarch: dnf compares name and architecture and is silent",
    base: "none",
    install: [
      { names: ["bind-license", "libX11-common", "linux-firmware"], at: "oldest", arches: ["x86_64"] },
    ],
    enable: [],
  },
];
