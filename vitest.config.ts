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
          // Also on two cores: most of them wait for the database half of their time.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          testTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
