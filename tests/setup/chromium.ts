import { existsSync } from "node:fs";
import { env } from "node:process";

const candidates = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium on this machine. Throws where there is none, and says how to install it: the viewer's tests never skip. */
export const chromiumPath = (): string => {
  const found = [env["NEWSGRAPH_TEST_CHROMIUM"] ?? "", ...candidates].find(
    (path) => path !== "" && existsSync(path),
  );
  if (found !== undefined) return found;
  throw new Error(
    "The viewer's tests need Chromium: run `apt-get install chromium`, or set NEWSGRAPH_TEST_CHROMIUM to a browser's path.",
  );
};
