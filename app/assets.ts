import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Assets } from '#app/door.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const prefix = '/tai-san/'

/** What the build put into `build/public`: each name carries a digest of its content, so browsers may keep it for good. */
export function builtAssets(folder: string): Assets {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const addresses = new Map<string, string>(manifest instanceof Object ? Object.entries(manifest) : [])
  return {
    asset: (name) => prefix + (addresses.get(name) ?? name),
    async file(path) {
      const name = path.slice(prefix.length)
      const mediaType = mediaTypes[extname(name)]
      if (mediaType === undefined || !/^[\w.-]+$/.test(name)) return null
      const bytes = await readFile(join(folder, name)).catch(() => null)
      if (bytes === null) return null
      return new Response(bytes, {
        headers: { 'content-type': mediaType, 'cache-control': 'public, max-age=31536000, immutable' },
      })
    },
  }
}
