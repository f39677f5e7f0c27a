/**
 * Frames of the viewer beside a bare sigma page with the same data, and time to the first view of a large graph:
 * `npm run build && node bench/viewer/run.mjs`. Needs Chromium, at /usr/bin/chromium or NEWSGRAPH_TEST_CHROMIUM.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { env } from "node:process";
import { chromium } from "playwright-core";
import { build } from "rolldown";
import { createServer } from "../../dist/serve/create-server.js";
import { listen } from "../../dist/serve/listen.js";
import { syntheticStore } from "./synthetic-store.mjs";

const root = new URL("../../", import.meta.url).pathname;
const work = `${root}bench/.work/viewer`;
const seconds = 10;
const size = { width: 1280, height: 720 };

const browser = await chromium.launch({
  executablePath: env.NEWSGRAPH_TEST_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ],
});
const wait = { timeout: 300_000 };

const open = async (address) => {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(wait.timeout);
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address);
  return page;
};

/** Frames a second while the same wheel and drag events come in every frame. Runs in the page. */
const drive = (milliseconds) =>
  new Promise((resolve) => {
    const target = document.querySelector(".sigma-mouse");
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const started = performance.now();
    let frames = 0;
    const step = () => {
      frames++;
      const at = { bubbles: true, cancelable: true, clientX: x + (frames % 7), clientY: y };
      target.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY: frames % 40 < 20 ? -40 : 40 }));
      if (performance.now() - started < milliseconds) requestAnimationFrame(step);
      else resolve((frames * 1000) / (performance.now() - started));
    };
    requestAnimationFrame(step);
  });

const serveWith = async (store, assets) => {
  const server = createServer({ store, assets });
  const listening = await listen(server, 0);
  const ready = performance.now();
  await (await fetch(`${listening.address}/api/info`)).text();
  return { ...listening, preparing: performance.now() - ready };
};

await mkdir(`${work}/assets`, { recursive: true });
await build({
  input: `${root}bench/viewer/bare.mjs`,
  platform: "browser",
  output: { file: `${work}/assets/bare.js`, format: "esm" },
  logLevel: "silent",
});
await writeFile(
  `${work}/index.html`,
  '<!doctype html><link rel="stylesheet" href="./assets/bare.css"><div id="bare"></div><script type="module" src="./assets/bare.js"></script>',
);
await writeFile(`${work}/assets/bare.css`, "html, body, #bare { margin: 0; height: 100%; }");

const store = syntheticStore(10_000, 50_000);
const [bareServer, ourServer] = [await serveWith(store, work), await serveWith(store, `${root}dist/viz`)];
const rates = { bare: [], viewer: [] };
const bare = await open(bareServer.address);
await bare.waitForFunction("globalThis.renderer !== undefined", undefined, wait);
const state = Buffer.from(JSON.stringify({ top: 10_000 })).toString("base64url");
const viewer = await open(`${ourServer.address}/#v=${state}`);
await viewer.waitForFunction(
  'Number(document.querySelector(".graph-status strong")?.textContent.replace(",", "")) === 10000',
  undefined,
  wait,
);
await viewer.waitForTimeout(3000);
const status = await viewer.locator(".graph-status").textContent();
console.log("bare sigma:", JSON.stringify(await bare.evaluate("globalThis.shown")), "· viewer:", status);
// Turn about, so that a busy moment of the machine meets both.
for (let round = 0; round < 3; round++) {
  await bare.bringToFront();
  rates.bare.push(await bare.evaluate(drive, seconds * 1000));
  await viewer.bringToFront();
  rates.viewer.push(await viewer.evaluate(drive, seconds * 1000));
}
const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
const [bareRate, viewerRate] = [median(rates.bare), median(rates.viewer)];
console.log(
  `frames a second, 10,000 nodes and 50,000 edges: bare sigma ${bareRate.toFixed(2)}, viewer ${viewerRate.toFixed(2)}, ratio ${(viewerRate / bareRate).toFixed(2)}`,
);
await bare.context().close();
await viewer.context().close();
await Promise.all([bareServer.close(), ourServer.close()]);

const large = await serveWith(syntheticStore(100_000, 300_000), `${root}dist/viz`);
console.log(
  `100,000 entities and 300,000 claims: server ready after ${(large.preparing / 1000).toFixed(1)} s`,
);
const times = [];
for (let round = 0; round < 3; round++) {
  const page = await open(large.address);
  await page.waitForSelector(".graph-status strong");
  // Interactive: the first view is drawn and the next frame has come.
  times.push(
    await page.evaluate(
      "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - performance.getEntriesByType('navigation')[0].responseStart))))",
    ),
  );
  await page.context().close();
}
console.log(
  `first view of 100,000 entities after the first byte: ${times.map((time) => (time / 1000).toFixed(2)).join(", ")} s`,
);
await large.close();
await browser.close();
process.exit(0);
