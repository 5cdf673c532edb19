import { expect, test } from 'vitest'
import { keepUsedStyles } from './used-styles.ts'

const shortened = (css: string, sources: string): string => keepUsedStyles(css, sources).replace(/\s+/g, '')

test('a rule stays when every class it demands is named in a source', () => {
  const css = '.btn{color:red}.btn-sm{color:blue}.card .btn{color:green}'
  expect(shortened(css, 'className="btn"')).toBe('.btn{color:red}')
})

test('of a list of selectors only the used ones stay, and rules without classes always do', () => {
  expect(shortened('.a,.b{color:red}body{margin:0}', '"a"')).toBe('.a{color:red}body{margin:0}')
})

test('a class that must be absent is not demanded', () => {
  expect(shortened('.btn:not(.disabled):hover{color:red}', '"btn"')).toBe(
    '.btn:not(.disabled):hover{color:red}',
  )
})

test('custom properties and animations nobody asks for go, those asked for by pages stay', () => {
  const css =
    ':root{--a:var(--b);--b:1px;--c:2px;--d:3px}.x{width:var(--a)}@keyframes spin{to{color:red}}@keyframes off{to{color:red}}.x{animation:spin 1s}'
  expect(shortened(css, 'x { width: var(--d) }')).toBe(
    ':root{--a:var(--b);--b:1px;--d:3px}.x{width:var(--a)}@keyframesspin{to{color:red}}.x{animation:spin1s}',
  )
})
