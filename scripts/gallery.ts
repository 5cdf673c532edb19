// `node scripts/gallery.ts` draws every part of the kit into build/gallery/index.html, to be opened without a server.
import { mkdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { onlyUsedStyles } from './used-styles.ts'

const home = join(import.meta.dirname, '..')
const parts = ['Gallery', 'GalleryDoor', 'GalleryPublic'] as const

/** Writes the gallery's pages, style and islands into `folder`; returns the pages' file names. */
export async function drawGallery(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const room = join(home, 'build', 'gallery-room')
  await Promise.all([
    build({
      absWorkingDir: home,
      entryPoints: { islands: 'app/islands/main.ts', 'khoi-nguon': 'app/pages/kit/khoi-nguon.css' },
      outdir: folder,
      bundle: true,
      minify: true,
      format: 'esm',
      loader: { '.woff2': 'file' },
      plugins: [onlyUsedStyles(home)],
      logLevel: 'warning',
    }),
    build({
      absWorkingDir: home,
      entryPoints: ['app/pages/kit/gallery-pages.tsx'],
      outdir: room,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      jsx: 'automatic',
      logLevel: 'warning',
    }),
  ])
  const address = `${pathToFileURL(join(room, 'gallery-pages.mjs')).href}?${Date.now()}`
  const { drawPage, iconSheet }: typeof import('../app/pages/kit/gallery-pages.tsx') = await import(address)
  mkdirSync(join(folder, 'tai-san'))
  await writeFile(join(folder, 'tai-san', iconSheet.name), iconSheet.bytes)
  const files = parts.map((name) => `${name === 'Gallery' ? 'index' : name}.html`)
  await Promise.all(parts.map((name, place) => writeFile(join(folder, files[place] ?? ''), drawPage(name))))
  return files
}

if (import.meta.main) {
  const folder = join(home, 'build', 'gallery')
  const files = await drawGallery(folder)
  console.log(files.map((file) => join(folder, file)).join('\n'))
}
