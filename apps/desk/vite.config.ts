import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  plugins: [react(), precompressed()],
  build: {
    outDir: join(here, '../../dist/desk'),
    emptyOutDir: true,
    target: 'es2023',
    // The server's policy lets in no inline script and no data address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  // While the desk is worked on: `npx vite apps/desk`, beside a running server.
  server: { proxy: { '/api': process.env.GANGWAN_API ?? 'http://127.0.0.1:8686' } },
});

/** Writes each text file's `.br` and `.gz` beside it, so that the server never compresses while it serves. */
function precompressed(): Plugin {
  const br = promisify(brotliCompress);
  const gz = promisify(gzip);
  let folder = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true });
      const texts = files.filter((file) => /\.(html|js|css|svg)$/.test(file)).map((file) => join(folder, file));
      await Promise.all(
        texts.map(async (file) => {
          const bytes = await readFile(file);
          const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
          await writeFile(`${file}.br`, await br(bytes, options));
          await writeFile(`${file}.gz`, await gz(bytes, { level: 9 }));
        }),
      );
    },
  };
}
