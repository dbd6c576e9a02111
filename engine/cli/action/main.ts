import { processIo } from "../process-io.ts";
import { runAction } from "./run-action.ts";

process.exitCode = await runAction(processIo(process.argv[1] ?? "muster.js"));
