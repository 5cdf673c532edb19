// `npm start`, `npm run demo`, `npm run check-data`: builds when something changed, then runs the server in this process.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.ts'

const output = join(import.meta.dirname, '..', 'build')
await build()
enableCompileCache(join(output, 'cache'))
await import(pathToFileURL(join(output, 'server', 'main.js')).href)
