import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  // Whoever builds it, tests too, gets the program that people use.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react()],
    // Everything is a file of its own: the server's policy allows no inline scripts, and data: addresses only for images.
    build: { outDir: 'dist', emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
    server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  };
});
