import { type Council, covers } from './council.ts'
import type { GroupResult } from './group-result.ts'

/** Vướng bước xét của tổ: a group this dossier is for has not said yes to it. */
export type GroupBar = 'group-not-heard' | 'group-not-passed'

/** What the groups keep a dossier from; null where every group it is for passed it on, or there is none. */
export function groupBar(
  groups: readonly Pick<Council, 'id' | 'remit'>[],
  dossier: { readonly id: number; readonly sector: string; readonly field: string | null },
  results: readonly Pick<GroupResult, 'groupId' | 'dossierId' | 'passes'>[],
): GroupBar | null {
  const answers = groups
    .filter((group) => covers(group.remit, dossier))
    .map((group) => results.find((one) => one.groupId === group.id && one.dossierId === dossier.id))
  if (answers.some((answer) => answer?.passes === false)) return 'group-not-passed'
  return answers.some((answer) => answer === undefined) ? 'group-not-heard' : null
}
