// Bundles the server (JSX and all) and what browsers load. Nothing is done when no source has changed since.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { onlyUsedStyles } from './used-styles.ts'

const home = join(import.meta.dirname, '..')
const output = join(home, 'build')
const stampFile = join(output, 'stamp')

/** Where the address of every browser file stands, by its plain name: `{"islands.js": "islands-3F9A….js"}`. */
export const manifestFile = join(output, 'public', 'manifest.json')

export async function build(): Promise<'built' | 'unchanged'> {
  const stamp = stampOfSources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 'unchanged'
  rmSync(stampFile, { force: true })
  // Only now: an unchanged start should not pay for loading the bundler.
  const esbuild = await import('esbuild')
  try {
    const results = await Promise.all([esbuild.build(serverBundle()), esbuild.build(browserBundle())])
    writeManifest(results[1].metafile?.outputs ?? {})
  } catch {
    // esbuild has said what is wrong and where; a stack of its own insides would only hide that.
    process.exit(1)
  } finally {
    await esbuild.stop()
  }
  writeFileSync(stampFile, stamp)
  return 'built'
}

function serverBundle(): BuildOptions {
  rmSync(join(output, 'server'), { recursive: true, force: true })
  return {
    absWorkingDir: home,
    entryPoints: ['app/main.ts'],
    outdir: join(output, 'server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    banner: { js: sourcePlaces },
    plugins: [keepSourcePlaces],
  }
}

function browserBundle(): BuildOptions {
  const folder = join(output, 'public')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const wanted = { islands: 'app/islands/main.ts', 'khoi-nguon': 'app/pages/kit/khoi-nguon.css' }
  return {
    absWorkingDir: home,
    entryPoints: Object.fromEntries(
      Object.entries(wanted).filter(([, path]) => existsSync(join(home, path))),
    ),
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'file', '.png': 'file' },
    sourcemap: 'linked',
    metafile: true,
    logLevel: 'warning',
    plugins: [onlyUsedStyles(home)],
  }
}

const sourcePlaces = `
import { fileURLToPath as pathOfSource } from 'node:url'
const sourceAt = (path) => new URL('../../' + path, import.meta.url).href
const sourceFolderAt = (path) => pathOfSource(sourceAt(path)).replace(/[\\\\/]$/, '')
`

/** In the bundle `import.meta` still tells where the source stands, so that files beside it are found. */
const keepSourcePlaces: Plugin = {
  name: 'keep-source-places',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.')) return undefined
      const place = relative(home, path).split(sep).map(encodeURIComponent)
      const contents = text
        .replaceAll('import.meta.url', `sourceAt('${place.join('/')}')`)
        .replaceAll('import.meta.dirname', `sourceFolderAt('${place.slice(0, -1).join('/')}/')`)
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

function writeManifest(outputs: Readonly<Record<string, { entryPoint?: string }>>): void {
  const names: Record<string, string> = {}
  for (const path of Object.keys(outputs)) {
    const file = basename(path)
    const plain = /^(.+)-[A-Z0-9]{8}(\.\w+)$/.exec(file)
    if (plain !== null) names[`${plain[1]}${plain[2]}`] = file
  }
  writeFileSync(manifestFile, `${JSON.stringify(names, null, 2)}\n`)
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  const files = ['app', 'demo', 'scripts'].flatMap((folder) => filesUnder(join(home, folder)))
  for (const path of [...files, join(home, 'package-lock.json'), join(home, 'tsconfig.json')]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort()
}

if (import.meta.main) {
  const began = performance.now()
  const outcome = await build()
  console.log(
    `${outcome === 'built' ? 'Built' : 'Nothing changed'} (${Math.round(performance.now() - began)} ms)`,
  )
}
