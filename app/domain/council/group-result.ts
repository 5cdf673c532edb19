/** Kết quả xét của tổ chuyên ngành on one dossier: passed on to the council, or not, with the reason. It has no points. */
export type GroupResult = {
  readonly groupId: number
  readonly dossierId: number
  readonly passes: boolean
  readonly reason: string
  readonly minutesNumber: string
}
