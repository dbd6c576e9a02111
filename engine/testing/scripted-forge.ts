import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** One answer, or what breaks the connection. */
export type Scripted =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Turned into JSON, unless it is a text. */
      readonly body?: unknown;
    }
  | "reset";

export interface ScriptedForge {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** A server on loopback that says what it is told to. For faults of transport; the fake GitHub knows the interface. */
export async function scriptedForge(answer: (asked: Asked, nth: number) => Scripted): Promise<ScriptedForge> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const entry: Asked = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    asked.push(entry);
    send(response, answer(entry, asked.length));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, scripted: Scripted): void {
  if (scripted === "reset") {
    response.socket?.destroy();
    return;
  }
  const { status = 200, headers = {}, body = {} } = scripted;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(
    status === 304 || status === 204 ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  );
}
