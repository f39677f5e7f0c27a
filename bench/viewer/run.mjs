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
import { drive } from "./drive.mjs";
import { syntheticStore } from "./synthetic-store.mjs";

const root = new URL("../../", import.meta.url).pathname;
const work = `${root}bench/.work/viewer`;
const rounds = 4;
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

const open = async (address) => {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address);
  return page;
};

const serveWith = async (store, assets) => {
  const listening = await listen(createServer({ store, assets }), 0);
  const started = performance.now();
  await (await fetch(`${listening.address}/api/info`)).text();
  return { ...listening, preparing: performance.now() - started };
};

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
/** Frames a second over some turns: software WebGL draws so few in one that only their sum is steady. */
const rateOf = (turns) =>
  (turns.reduce((sum, turn) => sum + turn.frames, 0) * 1000) /
  turns.reduce((sum, turn) => sum + turn.milliseconds, 0);
const each = (turns) => list(turns.map((turn) => rateOf([turn])));
const list = (values) => values.map((value) => value.toFixed(2)).join(", ");

/** The peer's page: nothing but sigma. */
const buildBare = async () => {
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
};

const frames = async () => {
  const store = syntheticStore(10_000, 50_000);
  const servers = [await serveWith(store, work), await serveWith(store, `${root}dist/viz`)];
  const bare = await open(servers[0].address);
  await bare.locator("#bare[data-drawn]").waitFor();
  const state = Buffer.from(JSON.stringify({ top: 10_000 })).toString("base64url");
  const viewer = await open(`${servers[1].address}/#v=${state}`);
  await viewer.locator(".graph-status strong", { hasText: "10,000" }).waitFor();
  await viewer.waitForTimeout(3000);
  console.log(`bare sigma: ${await bare.locator("#bare").getAttribute("data-drawn")}`);
  console.log(`viewer:     ${await viewer.locator(".graph-status span:nth-of-type(2)").textContent()}`);
  for (const kind of ["zoom", "pan"]) {
    const turns = { bare: [], viewer: [] };
    // Turn about, so that a busy moment of the machine meets both; the first turn only warms them.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, page] of [
        ["bare", bare],
        ["viewer", viewer],
      ]) {
        await page.bringToFront();
        const turn = await page.evaluate(drive, { kind, milliseconds: seconds * 1000 });
        if (round > 0) turns[name].push(turn);
      }
    }
    const ratio = rateOf(turns.viewer) / rateOf(turns.bare);
    console.log(
      `${kind}: frames a second, bare ${each(turns.bare)}; viewer ${each(turns.viewer)}; ratio over all ${ratio.toFixed(2)}`,
    );
  }
  await bare.context().close();
  await viewer.context().close();
  await Promise.all(servers.map((server) => server.close()));
};

const firstView = async () => {
  const large = await serveWith(syntheticStore(100_000, 300_000), `${root}dist/viz`);
  console.log(
    `100,000 entities, 300,000 claims: server ready after ${(large.preparing / 1000).toFixed(1)} s`,
  );
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const page = await open(large.address);
    await page.locator(".graph-status strong").waitFor();
    // Interactive: the first view is drawn and the next frame has come.
    const time = await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve(performance.now() - performance.getEntriesByType("navigation")[0].responseStart),
            ),
          );
        }),
    );
    times.push(time / 1000);
    await page.context().close();
  }
  console.log(`first view after the first byte: ${list(times)} s; median ${median(times).toFixed(2)} s`);
  await large.close();
};

await buildBare();
try {
  await frames();
  await firstView();
} finally {
  await browser.close();
}
process.exit(0);
