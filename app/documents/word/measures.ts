import type { Part } from '../paper/administrative-document.ts'

/** Word counts lengths in twips: a twentieth of a point, 1 mm being 56.7 of them. */
export const mm = (millimetres: number): number => Math.round(millimetres * (1440 / 25.4))

/** Points to twips. */
export const points = (size: number): number => Math.round(size * 20)

/** Nghị định 30/2020, Phụ lục I: lề trên, dưới 20 mm, lề trái 30 mm, lề phải 15 mm. */
export const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } as const

export const pageSize = { width: mm(210), height: mm(297) } as const

/** First line of a paragraph of the body: 1,27 cm. */
export const firstLine = mm(12.7)

/** The width between the margins of a part, in twips. */
export const textWidth = ({ landscape = false }: Pick<Part, 'landscape'>): number =>
  (landscape ? pageSize.height : pageSize.width) - margins.left - margins.right
