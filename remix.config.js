/** @type {import('@remix-run/dev').AppConfig} */
export default {
  serverModuleFormat: "esm",
  serverPlatform: "node",
  // Plain CSS through PostCSS: tailwindcss runs as its plugin (postcss.config.mjs).
  postcss: true,
  tailwind: false,
  ignoredRouteFiles: ["**/.*", "**/*.test.{ts,tsx}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // v3_singleFetch and v3_lazyRouteDiscovery stay off: no `.data` and no `/__manifest` address to guard.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
