import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import postcss, { type AtRule, type Root, type Rule } from 'postcss'

/** Takes from Tabler's stylesheet only what our pages name; all of it would be 80 kB on the wire. */
export const onlyUsedStyles = (home: string): Plugin => ({
  name: 'only-used-styles',
  setup(build) {
    build.onLoad({ filter: /tabler(\.min)?\.css$/ }, ({ path }) => ({
      contents: keepUsedStyles(readFileSync(path, 'utf8'), pageSources(home)),
      loader: 'css',
    }))
  },
})

const pageSources = (home: string): string =>
  ['app/pages', 'app/islands']
    .map((room) => join(home, room))
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((path) => /\.(tsx?|css)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')

/**
 * Leaves out every style rule whose classes no page names, then the custom properties and animations nobody uses.
 * A class counts as named when it stands in a source as a whole word, so class names must never be glued together.
 */
export function keepUsedStyles(css: string, sources: string): string {
  const words = new Set(sources.match(/[A-Za-z][\w-]*/g))
  const root = postcss.parse(css)
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    const kept = rule.selectors.filter((selector) => isUsed(selector, words))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  dropUnusedProperties(root, sources)
  dropUnusedAnimations(root)
  root.walkAtRules((at) => {
    if (at.nodes?.length === 0) at.remove()
  })
  return root.toString()
}

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')

function isUsed(selector: string, words: ReadonlySet<string>): boolean {
  const demanded = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
  const classes = demanded.match(/\.-?[A-Za-z_](?:[\w-]|\\.)*/g) ?? []
  return classes.every((name) => words.has(name.slice(1).replaceAll('\\', '')))
}

const usesOf = /var\(\s*(--[\w-]+)/g

function dropUnusedProperties(root: Root, sources: string): void {
  const askedByPages = [...sources.matchAll(usesOf)].map((match) => match[1] ?? '')
  for (let before = -1, now = 0; before !== now; ) {
    before = now
    const asked = new Set(askedByPages)
    root.walkDecls((decl) => {
      for (const match of decl.value.matchAll(usesOf)) asked.add(match[1] ?? '')
    })
    root.walkDecls(/^--/, (decl) => {
      if (asked.has(decl.prop)) return
      decl.remove()
      now += 1
    })
    root.walkRules((rule) => {
      if (rule.nodes.length === 0) rule.remove()
    })
  }
}

function dropUnusedAnimations(root: Root): void {
  let used = ''
  root.walkDecls(/^(-webkit-)?animation(-name)?$/, (decl) => {
    used += ` ${decl.value}`
  })
  root.walkAtRules(/keyframes$/, (at) => {
    if (!used.split(/[\s,]+/).includes(at.params)) at.remove()
  })
}
