import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Assets } from '#app/door.ts'
import { iconSheet } from '#app/pages/kit/icon-sheet.ts'

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
const pack = promisify(brotliCompress)
const isWorthPacking = (name: string): boolean => /\.(css|js|map|svg)$/.test(name)

/** What the build put into `build/public`: each name carries a digest of its content, so browsers may keep it for good. */
export function builtAssets(folder: string): Assets {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const addresses = new Map<string, string>(manifest instanceof Object ? Object.entries(manifest) : [])
  const packed = new Map<string, Promise<Buffer>>()
  /** Packed once, at the first visit that can take it. */
  const packedOf = (name: string, bytes: Uint8Array): Promise<Buffer> => {
    const known = packed.get(name) ?? pack(bytes)
    packed.set(name, known)
    return known
  }
  return {
    asset: (name) => prefix + (addresses.get(name) ?? name),
    async file(path, accepts = '') {
      const name = path.slice(prefix.length)
      const mediaType = mediaTypes[extname(name)]
      if (mediaType === undefined || !/^[\w.-]+$/.test(name)) return null
      const bytes =
        name === iconSheet.name ? iconSheet.bytes : await readFile(join(folder, name)).catch(() => null)
      if (bytes === null) return null
      const headers = { 'content-type': mediaType, 'cache-control': 'public, max-age=31536000, immutable' }
      if (!isWorthPacking(name) || !/\bbr\b/.test(accepts)) return new Response(bytes, { headers })
      const body = new Uint8Array(await packedOf(name, bytes))
      return new Response(body, {
        headers: { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' },
      })
    },
  }
}
