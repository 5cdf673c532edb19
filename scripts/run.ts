// `npm start`, `npm run demo`, `npm run check-data`: builds when something changed, then runs the server in this process.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.ts'

const output = join(import.meta.dirname, '..', 'build')
if (process.env.npm_lifecycle_event !== undefined) stopWithNpm()
await build()
enableCompileCache(join(output, 'cache'))
await import(pathToFileURL(join(output, 'server', 'main.js')).href)

/** npm passes a signal on to its shell only, and some shells end without telling us: then we stop as if asked. */
function stopWithNpm(): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 100)
  watch.unref()
}
