/** What the reading process is given: the bytes, the sheet that is wanted by name, and how many rows there may be. */
export type ReadOrder = { readonly bytes: Uint8Array; readonly sheet: string; readonly mostRows: number }

/** Bảng đọc được: every row of the sheet as text, from the first; where it has merged cells and formulas. */
export type SheetTable = {
  readonly rows: readonly (readonly string[])[]
  readonly merged: readonly string[]
  readonly formulas: readonly string[]
}

/** Why a file is no table that can be read. */
export type WorkbookFault =
  | { readonly fault: 'not-a-workbook' }
  | { readonly fault: 'has-macros' }
  | { readonly fault: 'unpacks-too-large' }
  | { readonly fault: 'too-many-rows'; readonly most: number }
  | { readonly fault: 'took-too-long' }

export type ReadAnswer = SheetTable | WorkbookFault
