import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askProgram } from "./ask-program.ts";
import type { Answer, Pair } from "./pairs-file.ts";

/** What `ComparableVersion` of the jar says of each pair, in their order; needs a JDK's `java`. */
export function askMaven(jar: string, pairs: readonly Pair[]): readonly Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "ask-maven-"));
  try {
    const source = join(folder, "Ask.java");
    writeFileSync(source, program);
    return askProgram("java", ["-cp", jar, source], pairs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const program = `
import java.io.*;
import org.apache.maven.artifact.versioning.ComparableVersion;
class Ask {
  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] pair = line.split("\\t");
      int said = new ComparableVersion(pair[0]).compareTo(new ComparableVersion(pair[1]));
      out.append(Integer.signum(said)).append('\\n');
    }
    System.out.print(out);
  }
}
`;
