import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { LiveEvent } from "../contract.ts";
import type { Live } from "../live.ts";
import { ServeError } from "../serve-error.ts";

const heartbeatMilliseconds = 20_000;
const maxListeners = 50;

/** Server-sent events: the graph's new version, and how far an ingest is. */
export const liveRoutes = (live: Live): Hono => {
  const app = new Hono();
  let listeners = 0;
  app.get("/live", (context) => {
    if (listeners >= maxListeners) {
      throw new ServeError(429, "too-many-listeners", "Too many pages listen already; close some.");
    }
    return streamSSE(context, async (stream) => {
      listeners++;
      const waiting: LiveEvent[] = [];
      let wake: (() => void) | undefined;
      const stop = live.subscribe((event) => {
        waiting.push(event);
        wake?.();
      });
      stream.onAbort(() => {
        stop();
        wake?.();
      });
      try {
        await stream.writeSSE({ event: "hello", data: "{}" });
        while (!stream.aborted) {
          const event = waiting.shift();
          if (event) {
            await stream.writeSSE({ event: event.kind, data: JSON.stringify(event) });
            continue;
          }
          const timer = setTimeout(() => wake?.(), heartbeatMilliseconds);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(timer);
          if (!stream.aborted && waiting.length === 0) await stream.writeSSE({ event: "beat", data: "{}" });
        }
      } finally {
        stop();
        listeners--;
      }
    });
  });
  return app;
};
