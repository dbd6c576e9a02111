import { OutsideError } from "../ports/outside-error.ts";

/** Where to push to, and what git must know and nobody else. */
export interface RemoteAddress {
  readonly url: string;
  /** For messages: without user and password. */
  readonly name: string;
  /** Beside git's own isolation: which transport is allowed, and how it says who it is. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes the token, and a password of the address, out of a text. */
  readonly redact: (text: string) => string;
}

const PROXIES = [
  "HTTPS_PROXY",
  "https_proxy",
  "HTTP_PROXY",
  "http_proxy",
  "NO_PROXY",
  "no_proxy",
  "ALL_PROXY",
  "all_proxy",
];
const CERTIFICATES = ["GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "SSL_CERT_FILE", "SSL_CERT_DIR"];

/**
 * What git needs for one address: its transport and no other, and the token for http.
 * @throws {OutsideError} code `log-refused` for a transport that is not used, and a token over http in the clear
 */
export function remoteAddress(url: string, token: string | undefined): RemoteAddress {
  const scheme = schemeOf(url);
  if (scheme === "file" || scheme === "ssh") {
    const ssh =
      scheme === "ssh" ? { ...inherited(["SSH_AUTH_SOCK"]), GIT_SSH_COMMAND: "ssh -oBatchMode=yes" } : {};
    return { url, name: url, environment: { GIT_ALLOW_PROTOCOL: scheme, ...ssh }, redact: (text) => text };
  }
  if (scheme !== "https" && scheme !== "http")
    throw refusedUrl(url, `git's transport "${scheme}" is not used`);
  return overHttp(new URL(url), scheme, token);
}

function overHttp(url: URL, scheme: "http" | "https", token: string | undefined): RemoteAddress {
  const secrets = [url.password, token].filter((one) => one !== undefined && one !== "");
  url.username = "";
  url.password = "";
  const name = url.href;
  if (scheme === "http" && token !== undefined && !isLoopback(url.hostname))
    throw refusedUrl(name, "a token is not sent in the clear");
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const header =
    token === undefined ? [] : [[`http.${url.origin}/.extraHeader`, `Authorization: Basic ${basic}`]];
  const settings = [["http.followRedirects", "false"], ["credential.helper", ""], ...header];
  const environment: Record<string, string> = {
    ...inherited([...PROXIES, ...CERTIFICATES]),
    GIT_ALLOW_PROTOCOL: scheme,
    GIT_ASKPASS: "",
    GIT_CONFIG_COUNT: String(settings.length),
  };
  for (const [index, [key = "", value = ""]] of settings.entries()) {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  const hidden = [...secrets, ...(token === undefined ? [] : [basic])];
  return { url: name, name, environment, redact: (text) => withoutSecrets(text, hidden) };
}

function withoutSecrets(text: string, secrets: readonly (string | undefined)[]): string {
  let shown = text;
  for (const secret of secrets) if (secret !== undefined) shown = shown.replaceAll(secret, "***");
  return shown;
}

/** @see git-clone(1), "Git URLs" */
function schemeOf(url: string): string {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url) ?? [];
  if (scheme !== undefined) return scheme.toLowerCase();
  if (/^[a-z0-9]+::/i.test(url)) return "ext";
  return /^[^/]*:/.test(url) && !/^[A-Za-z]:[\\/]/.test(url) ? "ssh" : "file";
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function inherited(names: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = process.env[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function refusedUrl(url: string, why: string): OutsideError {
  return new OutsideError(`Cannot use the remote ${url}: ${why}`, {
    retry: "never",
    code: "log-refused",
    hint: "git remote set-url origin https://…",
  });
}
