import { defineConfig } from 'vitest/config'

const house = ['{app,test,scripts,demo,bench}/**/*.test.{ts,tsx}']
const browser = ['test/browser/**/*.test.ts']

// All tests of a run share one database server, each file on a database of its own; those with a browser come last.
export default defineConfig({
  test: {
    globalSetup: ['test/builders/test-server.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: house,
          exclude: browser,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: browser, testTimeout: 120_000, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
