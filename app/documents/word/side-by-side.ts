import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

/** Columns beside each other without borders or margins; a row is never split. Widths in twips. */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, place) =>
              new TableCell({
                width: { size: widths[place] ?? 0, type: WidthType.DXA },
                borders: noBorders,
                children,
              }),
          ),
        }),
    ),
  })
}
