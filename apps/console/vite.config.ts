import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { precompressed } from './precompressed.ts';

/** Pages go to `dist/pages`; the gateway serves them. */
export default defineConfig({
  plugins: [react(), precompressed()],
  resolve: { conditions: ['@yijian/source', ...defaultClientConditions] },
  build: { outDir: 'dist/pages', emptyOutDir: true, manifest: true, chunkSizeWarningLimit: 1500 },
});
