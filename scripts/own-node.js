// Runs one of our scripts on the product's own Node 26: `node scripts/own-node.js run.ts start`.
// Plain JavaScript on purpose, as an older Node has to read it. `link` is what npm calls after installing.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const isWindows = process.platform === 'win32'
const [script, ...args] = process.argv.slice(2)

if (script === 'link') linkOwnNode()
else if (Number(process.versions.node.split('.')[0]) < 26) runOnOwnNode()
else {
  process.argv.splice(2, 1)
  await import(pathToFileURL(join(home, 'scripts', script)).href)
}

function ownNode() {
  const kind = `${isWindows ? 'win' : process.platform}-${process.arch}`
  const names = [`node-${kind}`, `node-bin-${kind}`]
  const paths = names.map((name) => join(home, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node'))
  return paths.find((path) => existsSync(path))
}

// Several packages offer a program named node, one a platform; some versions of npm then link none of them.
function linkOwnNode() {
  const own = ownNode()
  const folder = join(home, 'node_modules', '.bin')
  const link = join(folder, isWindows ? 'node.cmd' : 'node')
  if (own === undefined || existsSync(link)) return
  mkdirSync(folder, { recursive: true })
  const target = relative(folder, own)
  if (isWindows) writeFileSync(link, `@"%~dp0\\${target}" %*\r\n`)
  else symlinkSync(target, link)
}

function runOnOwnNode() {
  const own = ownNode()
  if (own === undefined) {
    console.error(
      `Khơi Nguồn cần Node 26, đang chạy bằng Node ${process.versions.node}. Hãy chạy "npm ci" trước: ` +
        'lệnh đó mang theo Node 26 của riêng sản phẩm. Nếu máy thuộc loại không có bản đi kèm, hãy cài Node 26.',
    )
    process.exit(1)
  }
  const child = spawn(own, [join(home, 'scripts', script), ...args], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
