import { parentPort, workerData } from "node:worker_threads";
import { computeLayout } from "./compute-layout.ts";
import type { LayoutInput } from "./layout.ts";

// workerData crosses a structured clone of a value that run-layout.ts typed.
const layout = computeLayout(workerData as LayoutInput);
// Handed over rather than copied: at 100,000 entities each holds 400 kB.
const buffers = [layout.x, layout.y, layout.community].map((column) => column.buffer as ArrayBuffer);
parentPort?.postMessage(layout, buffers);
