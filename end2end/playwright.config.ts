import { defineConfig, devices } from "@playwright/test";

// Debian's Chromium: no browser of Playwright's own is downloaded.
export const chromium = {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-quic", "--disable-gpu"],
};

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  forbidOnly: !!process.env.CI,
  retries: 0,
  // Long, as no time is asserted: what two busy cores make slow is not wrong.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    launchOptions: chromium,
    // Half of all processor time when it is on; `make end2end ARGS=--trace=retain-on-failure` has it.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
