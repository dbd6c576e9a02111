import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown as a forge renders it, before it takes out what it does not allow: what it would let through is seen too. */
export function githubHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** What the tags of a rendered text are, without their attributes. */
export function tagsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/<\/?([a-z][a-z0-9-]*)/gi)].map(([, tag = ""]) => tag.toLowerCase()));
}

/** The cells of every row of every table, as text. */
export function rowsOf(html: string): readonly (readonly string[])[] {
  return [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = ""]) => shownText(cell)),
  );
}

/** What a reader sees of it. */
export function shownText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("\u200b", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The text outside of code: what a forge looks through for mentions, issues and addresses. */
export function linkedText(html: string): string {
  return html
    .replace(/<(code|pre)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/<[^>]*>/g, " ");
}
