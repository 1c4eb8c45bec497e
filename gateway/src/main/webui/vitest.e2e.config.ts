import { defineConfig } from 'vitest/config';

/** The scripts of `npm run e2e`: a real Chromium against a running suite. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    reporters: ['default', ['junit', { outputFile: '../../../target/webui-reports/e2e.xml' }]],
  },
});
