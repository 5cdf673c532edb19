import { individuals, staff } from './staff.ts'
import type { DemoPerson } from './types.ts'

const lines = (text: string) => text.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()))

/** `Nguyễn Thị Hương` → `huongnt`: the given name, then the initials before it. */
function loginStem(fullName: string): string {
  const words = fullName.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().split(' ')
  return (words.at(-1) ?? '') + words.slice(0, -1).map((word) => word.charAt(0)).join('')
}

function build(): readonly DemoPerson[] {
  const taken = new Map<string, number>()
  const person = (code: string, unit: string | null, cells: readonly string[]): DemoPerson => {
    const [fullName = '', born = '', position = '', qualification = '', fifth = ''] = cells
    const stem = loginStem(fullName)
    const count = (taken.get(stem) ?? 0) + 1
    taken.set(stem, count)
    const login = fifth === '-' ? null : count === 1 ? stem : `${stem}${count}`
    return {
      code, fullName, born, position, qualification, unit, login,
      address: unit === null ? fifth : null,
      email: login === null ? null : `${login}@tamdiep.example`,
    }
  }
  const ofUnits = Object.entries(staff).flatMap(([unit, text]) => lines(text).map((cells, i) => person(`${unit}-${i + 1}`, unit, cells)))
  const alone = lines(individuals).map((cells, i) => person(`ca-nhan-${i + 1}`, null, cells))
  return [...ofUnits, ...alone]
}

/** Everybody of the demo city, in the order of their units. */
export const people: readonly DemoPerson[] = build()
export const headOf = (unit: string) => `${unit}-1`
export const clerkOf = (unit: string) => `${unit}-2`
