// Bundles the server (JSX and all) and what browsers load into `build/<digest of the sources>`. A build is whole or absent,
// and never touched again, so that a server that runs from an older one is not disturbed.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { builtFolder, home, output } from './built-folder.ts'
import { onlyUsedStyles } from './used-styles.ts'

const buildsKept = 4

async function buildAll(target: string): Promise<void> {
  const unfinished = `${target}.${process.pid}`
  try {
    const [, browser] = await Promise.all([
      build(serverBundle(unfinished, target)),
      build(browserBundle(unfinished)),
    ])
    writeManifest(join(unfinished, 'public'), browser.metafile?.outputs ?? {})
  } catch {
    // esbuild has said what is wrong and where; a stack of its own insides would only hide that.
    rmSync(unfinished, { recursive: true, force: true })
    process.exit(1)
  }
  // Somebody else may have finished the same build in the meantime.
  if (existsSync(target)) rmSync(unfinished, { recursive: true, force: true })
  else renameSync(unfinished, target)
  forgetOldBuilds()
}

function forgetOldBuilds(): void {
  const builds = readdirSync(output)
    .filter((name) => /^[0-9a-f]{16}(\.\d+)?$/.test(name))
    .map((name) => ({ path: join(output, name), at: statSync(join(output, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)
  for (const { path } of builds.slice(buildsKept)) rmSync(path, { recursive: true, force: true })
}

function serverBundle(folder: string, target: string): BuildOptions {
  return {
    absWorkingDir: home,
    entryPoints: ['app/main.ts'],
    outdir: join(folder, 'server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    define: { publicFolder: JSON.stringify(join(target, 'public')) },
    banner: { js: sourcePlaces },
    plugins: [keepSourcePlaces],
  }
}

function browserBundle(folder: string): BuildOptions {
  const wanted = { islands: 'app/islands/main.ts', 'khoi-nguon': 'app/pages/kit/khoi-nguon.css' }
  return {
    absWorkingDir: home,
    entryPoints: Object.fromEntries(
      Object.entries(wanted).filter(([, path]) => existsSync(join(home, path))),
    ),
    outdir: join(folder, 'public'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    // What only some pages need is fetched by those.
    splitting: true,
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
const sourceAt = (path) => new URL('../../../' + path, import.meta.url).href
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

/** Where every browser file stands, by its plain name: `{"islands.js": "islands-3F9A….js"}`. */
function writeManifest(folder: string, outputs: Readonly<Record<string, unknown>>): void {
  const names: Record<string, string> = {}
  for (const path of Object.keys(outputs)) {
    const file = basename(path)
    const plain = /^(.+)-[A-Z0-9]{8}(\.\w+)$/.exec(file)
    if (plain !== null) names[`${plain[1]}${plain[2]}`] = file
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(names, null, 2)}\n`)
}

const began = performance.now()
const target = builtFolder()
const outcome = existsSync(target) ? 'Nothing changed' : 'Built'
if (outcome === 'Built') await buildAll(target)
if (process.argv[2] !== 'quietly') console.log(`${outcome} (${Math.round(performance.now() - began)} ms)`)
