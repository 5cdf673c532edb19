import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { TextField } from '#app/pages/kit/text-field.tsx'

type HeadAct = 'approval' | 'return'

type Names = { readonly number: string; readonly day: string; readonly scan: string }

/** Both acts stand on one page, and a field's name is its id: so each act has names of its own. */
export const headPaperNames: Readonly<Record<HeadAct, Names>> = {
  approval: { number: 'paperNumber', day: 'paperDay', scan: 'paperScan' },
  return: { number: 'returnPaperNumber', day: 'returnPaperDay', scan: 'returnPaperScan' },
}

/** Number, day and scan of the paper the head signed, where the clerk records what the head decided. */
export function HeadPaperFields(props: {
  of: HeadAct
  /** A head with an account is shown by the scan to have decided; where there is none it is only welcome. */
  unitHasHead: boolean
  problems: readonly FieldProblem[]
  /** What a refused act had been given. */
  typed: Form
}) {
  const { of, unitHasHead, problems, typed } = props
  const { number, day, scan } = headPaperNames[of]
  return (
    <>
      <TextField
        name={number}
        label="Số văn bản thủ trưởng đã ký"
        required
        value={typed.text(number)}
        size="medium"
        errors={problemsOf(problems, number)}
        hint={unitHasHead ? undefined : 'Thủ trưởng chưa có tài khoản: ghi theo văn bản giấy'}
      />
      <DateField
        name={day}
        label="Ngày ký văn bản"
        required
        value={typed.text(day)}
        errors={problemsOf(problems, day)}
      />
      <FileField
        name={scan}
        label="Bản chụp văn bản đã ký"
        required={unitHasHead}
        accept=".pdf,image/jpeg,image/png"
        hint={unitHasHead ? undefined : 'Nếu có'}
        errors={problemsOf(problems, scan)}
      />
    </>
  )
}
