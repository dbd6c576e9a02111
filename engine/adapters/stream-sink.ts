import { OutsideError } from "../ports/outside-error.ts";
import { type Sink, SinkClosed } from "../ports/sink.ts";
import { codeOf } from "./state-files.ts";

/** Standard output and its like. `name` is what messages call it. */
export function streamSink(stream: NodeJS.WritableStream, name: string): Sink {
  // Each write is told of its own fault; without a listener the stream would end the program as well.
  stream.on("error", () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (fault) => (fault ? reject(faultOf(fault, name)) : resolve()));
      }),
  };
}

function faultOf(cause: Error, name: string): Error {
  const code = codeOf(cause);
  if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return new SinkClosed();
  return new OutsideError(`cannot write to ${name}: ${code ?? cause.message}`, {
    retry: "never",
    cause,
    code: "output-unwritable",
  });
}
