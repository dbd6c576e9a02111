import { type AnsweredPair, readAnswer, readLines } from "./pairs-file.ts";

const answers: Readonly<Record<string, string>> = { "<": "-1", "=": "0", ">": "1" };

/** The pairs of a table of lines like `1.0 < 1.1`; lines that start with "#" or "//" are remarks. */
export function readOrderTable(path: URL): readonly AnsweredPair[] {
  return readLines(path)
    .filter((line) => !line.startsWith("#") && !line.startsWith("//"))
    .map((line) => {
      const [a = "", sign = "", b = ""] = line.split(" ");
      return { a, b, answer: readAnswer(answers[sign] ?? line) };
    });
}
