import cliProgress from "cli-progress";
import type { Phase, Progress } from "../pipeline/progress.ts";
import { note } from "./terminal.ts";
import type { Terminal } from "./terminal.ts";

/** What each phase is called, and what it counts. */
const titles: Readonly<Record<Phase, readonly [title: string, unit: string]>> = {
  reading: ["Reading", "articles"],
  extracting: ["Extracting", "articles"],
  stories: ["Finding stories", "articles"],
  resolving: ["Resolving names", "chains of mentions"],
  contradictions: ["Comparing claims", "claims"],
};

/** Seconds as people say them: "45 s", "3 min 20 s", "2 h 05 min". */
export const duration = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return "unknown";
  const whole = Math.round(seconds);
  if (whole < 90) return `${whole} s`;
  if (whole < 5400) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, "0")} min`;
};

const amount = new Intl.NumberFormat("en");

/** A count with its thousands marked. */
export const count = (value: number): string => amount.format(value);

interface Pace {
  readonly rate: number;
  readonly left: number | undefined;
}

const paceOf = (progress: Progress, elapsed: number): Pace => {
  const rate = elapsed > 0 ? progress.done / elapsed : 0;
  const left =
    progress.total === undefined || rate === 0 ? undefined : (progress.total - progress.done) / rate;
  return { rate, left };
};

/** What one moment of an ingest looks like as a line. */
export const progressLine = (progress: Progress, elapsed: number): string => {
  const { rate, left } = paceOf(progress, elapsed);
  const of = progress.total === undefined ? "" : ` of ${count(progress.total)}`;
  const [title, unit] = titles[progress.phase];
  const parts = [`${title}: ${count(progress.done)}${of} ${unit}`];
  if (progress.phase === "extracting") {
    parts.push(`${count(progress.entities)} entities`, `${count(progress.claims)} claims`);
  }
  if (progress.phase === "reading" || progress.phase === "extracting") parts.push(`${rate.toFixed(1)}/s`);
  if (left !== undefined && progress.phase === "extracting") parts.push(`${duration(left)} left`);
  return parts.join(", ");
};

export interface ProgressView {
  readonly show: (progress: Progress) => void;
  readonly stop: () => void;
}

/** Says nothing. */
export const silentProgress: ProgressView = { show: () => undefined, stop: () => undefined };

/** A line when a phase begins and then at most every `interval` milliseconds, for logs and pipes. */
export const createLineProgress = (terminal: Terminal, interval = 5000): ProgressView => {
  let phase: Phase | undefined;
  let began = performance.now();
  let last = began;
  return {
    show: (progress) => {
      const now = performance.now();
      const isNew = progress.phase !== phase;
      // A phase is reported when some of it is done, so it began when the one before was last heard of.
      if (isNew) [phase, began] = [progress.phase, last];
      const isDue = now - last >= interval || progress.done === progress.total;
      last = isNew || isDue ? now : last;
      if (!isNew && !isDue) return;
      if (isNew && progress.done === 0) return;
      note(terminal, progressLine(progress, (now - began) / 1000));
    },
    stop: () => undefined,
  };
};

/** A bar that redraws in place, for a person at a terminal. */
export const createBarProgress = (terminal: Terminal): ProgressView => {
  let phase: Phase | undefined;
  let began = performance.now();
  let last = began;
  let bar: cliProgress.SingleBar | undefined;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    show: (progress) => {
      if (progress.phase !== phase) {
        stop();
        phase = progress.phase;
        began = last;
        const format = progress.total === undefined ? "{text}" : "{bar} {percentage} % · {text}";
        bar = new cliProgress.SingleBar(
          { format, stream: terminal.messages, hideCursor: true, barsize: 24, fps: 8, gracefulExit: false },
          cliProgress.Presets.shades_classic,
        );
        bar.start(progress.total ?? 1, 0, { text: "" });
      }
      const text = progressLine(progress, (performance.now() - began) / 1000);
      last = performance.now();
      bar?.update(progress.total === undefined ? 0 : progress.done, { text });
    },
    stop,
  };
};

/** The view that fits where messages go. */
export const createProgressView = (terminal: Terminal, quiet: boolean): ProgressView => {
  if (quiet) return silentProgress;
  return terminal.messages.isTTY === true ? createBarProgress(terminal) : createLineProgress(terminal);
};
