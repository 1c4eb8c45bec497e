/* After `vite build`: compresses every asset once at the highest level, prints what each costs on the wire, and fails
   when the JavaScript that the first page must load is over the budget. */
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const BUDGET_BYTES = 150_000;
const dist = fileURLToPath(new URL('../../../../target/webui', import.meta.url));

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
  .filter((name) => /\.(js|css|html|svg|json|txt)$/.test(name) && !name.startsWith('.vite'));

const sizes = new Map();
for (const name of files) {
  const raw = readFileSync(join(dist, name));
  const br = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  const gz = gzipSync(raw, { level: 9 });
  writeFileSync(join(dist, `${name}.br`), br);
  writeFileSync(join(dist, `${name}.gz`), gz);
  sizes.set(name, { raw: raw.length, gz: gz.length, br: br.length });
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const initial = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (initial.has(chunk.file)) return;
  initial.add(chunk.file);
  (chunk.imports ?? []).forEach(visit);
};
Object.keys(manifest)
  .filter((key) => manifest[key].isEntry)
  .forEach(visit);
rmSync(join(dist, '.vite'), { recursive: true });

const initialBytes = [...initial].reduce((sum, name) => sum + sizes.get(name).br, 0);
const column = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
const row = (name, size, note = '') =>
  `${name.padEnd(44)}${column(size.raw)}${column(size.gz)}${column(size.br)}  ${note}`;
const report = [
  `${'file'.padEnd(44)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'brotli'.padStart(11)}`,
  ...[...sizes]
    .sort(([, a], [, b]) => b.br - a.br)
    .map(([name, size]) => row(name, size, initial.has(name) ? 'initial' : '')),
  '',
  `initial JavaScript: ${(initialBytes / 1000).toFixed(1)} kB brotli of ${BUDGET_BYTES / 1000} kB allowed`,
].join('\n');
console.log(report);
writeFileSync(join(dist, '..', 'webui-report.txt'), `${report}\n`);

if (!statSync(join(dist, 'index.html')).isFile() || initialBytes > BUDGET_BYTES) {
  console.error('The first page loads too much JavaScript: make a route or a dialog lazy.');
  process.exit(1);
}
