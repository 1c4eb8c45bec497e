import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: { '/api': { target: process.env.VITE_GATEWAY ?? 'http://localhost:8080' } },
  },
  build: {
    outDir: '../../../target/webui',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the content security policy allows neither data: nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: ['test/setup.ts'],
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Counted with the reports of the other runners.
    reporters: ['default', ['junit', { outputFile: '../../../target/webui-reports/vitest.xml' }]],
    testTimeout: 10_000,
  },
});
