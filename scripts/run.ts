// `npm start`, `npm run demo`, `npm run check-data`: builds when something changed, then runs the server in this process.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFolder, output } from './built-folder.ts'

if (process.env.npm_lifecycle_event !== undefined) stopWithNpm()
// React takes its quick build only where it is told so before it is loaded.
process.env.NODE_ENV ??= 'production'
const built = builtFolder()
if (!existsSync(built)) buildApart()
enableCompileCache(join(output, 'cache'))
await import(pathToFileURL(join(built, 'server', 'main.js')).href)

/** In a process of its own, so that the server does not carry the bundler's memory for the rest of its life. */
function buildApart(): void {
  const script = join(import.meta.dirname, 'build.ts')
  const { status } = spawnSync(process.execPath, [script, 'quietly'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

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
