import { defineConfig } from 'vitest/config'

// Pure tests need no database; the journeys and verbs share one server, each file on a database of its own.
export default defineConfig({
  test: {
    include: ['{app,test,scripts,demo,bench}/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**', 'node_modules/**'],
    globalSetup: ['test/builders/test-server.ts'],
    pool: 'forks',
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
