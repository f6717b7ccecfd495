import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window's bundle. `__CSP_NONCE__` is replaced by whichever host serves it, once a response. */
export default defineConfig({
  root: 'renderer',
  base: './',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Electron's Chromium and the current Edge or Chrome of the loopback host; `light-dark()` stays as written.
    target: 'chrome125',
    cssTarget: 'chrome125',
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: 'renderer/index.html' } },
  },
})
