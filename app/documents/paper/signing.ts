/**
 * Quyền hạn ký (Nghị định 30/2020, Điều 13): TM. for a collective, KT. for a deputy signing for the head,
 * Q. for an acting head, TL. by order, TUQ. by authority passed on.
 */
export type SigningForm =
  | { readonly form: 'head'; readonly position: string }
  | { readonly form: 'TM'; readonly body: string; readonly position: string }
  | { readonly form: 'KT'; readonly body?: string; readonly head: string; readonly position: string }
  | { readonly form: 'Q'; readonly position: string }
  | { readonly form: 'TL' | 'TUQ'; readonly head: string; readonly position: string }

/** The lines above a signature, in capitals: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
export function authorityLines(form: SigningForm): string[] {
  return writtenLines(form).map((line) => line.toLocaleUpperCase('vi'))
}

function writtenLines(form: SigningForm): string[] {
  switch (form.form) {
    case 'head':
      return [form.position]
    case 'TM':
      return [`TM. ${form.body}`, form.position]
    case 'KT':
      return [...(form.body === undefined ? [] : [`TM. ${form.body}`]), `KT. ${form.head}`, form.position]
    case 'Q':
      return [`Q. ${form.position}`]
    case 'TL':
    case 'TUQ':
      return [`${form.form}. ${form.head}`, form.position]
  }
}

/** The lines of a form that a plan states as one text: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH". */
export function linesSignedAs(signedAs: string): string[] {
  return signedAs
    .split('/')
    .map((line) => line.trim().toLocaleUpperCase('vi'))
    .filter((line) => line !== '')
}
