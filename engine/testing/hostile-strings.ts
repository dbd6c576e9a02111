import { readFileSync } from "node:fs";

/** Strings that a surface must not act upon: names that endpoints, feeds and files could carry, and a public corpus. */
export const hostileStrings: readonly string[] = [
  "\u001b[2J\u001b[1;1H",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\",
  "\u009b31mred",
  "\u0090payload\u009c",
  "web-1\r\u001b[Kweb-2",
  "web-1\nweb-2",
  "web-1\r\n::error::owned",
  "::error file=a,line=1::owned",
  "  \t::add-mask::secret",
  "\u3000::stop-commands::x",
  "\u2028::set-output name=a::b",
  "a ##[add-mask]secret",
  "##[group]x",
  "####[error]x",
  "##vso[task.setvariable variable=a]b",
  "##teamcity[buildStatus]",
  ":",
  "::1",
  ":group::x",
  "\u202egnp.exe",
  "\u2066hidden\u2069",
  "a\u200bb",
  "a\u0000b",
  "\ufeffbom",
  "\ud800",
  "x\udfff",
  "\u{e0041}\u{e0042}",
  "\u0085next line",
  "\u007f",
  "@everyone",
  "@acme/security",
  "fixes #1, closes acme/other#2, GH-3",
  "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
  "![x](https://evil.example/x.png)",
  "[x](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "</details><script>alert(1)</script>",
  "<!-- muster:plan pr=1 -->",
  "a | b | c",
  "a \\| b",
  "`` ` ``",
  "https://evil.example www.evil.example mail@evil.example",
  ":tada:",
  "- [x] done",
  "# heading",
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)",
  "＝1+1",
  "a;=1+1",
  "\t=1+1",
  "]]><x/>&amp;",
  "\u0008\ufffe\uffff",
  "$(id)",
  "../../etc/passwd",
  "--help",
  "__proto__",
  "%0A::error::x",
  ...(JSON.parse(
    readFileSync(new URL("../render/fixtures/naughty-strings.json", import.meta.url), "utf8"),
  ) as readonly string[]),
];

/** Every string alone, and every one behind and before ordinary text. */
export function* hostilePlaces(): Generator<string> {
  for (const text of hostileStrings) {
    yield text;
    yield `web-1 ${text}`;
    yield `${text} web-1`;
  }
}

/** A character that acts rather than shows, by the platform's own tables. */
export const ACTING_CHARACTER =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/**
 * Whether GitHub's runner would take a line for a command of any name.
 * @see github.com/actions/runner, src/Runner.Common/ActionCommand.cs
 */
export function isRunnerCommand(line: string): boolean {
  if (/^\s*::.*?::/.test(line)) return true;
  const bracket = line.indexOf("##[");
  return bracket >= 0 && line.includes("]", bracket);
}
