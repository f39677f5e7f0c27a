import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Inlined data: addresses would need a wider content security policy.
  build: { outDir: "../dist/viz", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  worker: { format: "es" },
});
