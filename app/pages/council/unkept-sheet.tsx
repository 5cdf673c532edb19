import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import type { TypedSheet } from '#app/domain/council/sheet-problems.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { SheetTwoByTwo } from './sheet-comparison.tsx'
import { asTyped } from './typed-sheet.ts'

/** What is meant by the version on the server that the person has seen and now writes over. */
export const seenTagField = 'thay-ban'

/**
 * A draft that somebody else, or the same person on another device, saved in the meantime: both stand beside each other
 * and nothing is written over until the person says which.
 */
export function NewerDraft({
  rubric,
  sheet,
  typed,
}: {
  rubric: Rubric
  sheet: ScoreSheet
  typed: TypedSheet
}) {
  return (
    <section className="kn-newer-draft" aria-label="Hai bản của phiếu này">
      <h3>Hai bản của phiếu này</h3>
      <SheetTwoByTwo
        rubric={rubric}
        caption="Nội dung vừa gửi và bản trên hệ thống"
        one={{ title: 'Ông/bà vừa gửi', sheet: typed }}
        other={{
          title: `Trên hệ thống, lưu ${printMoment(sheet.savedAt)}`,
          sheet: asTyped(rubric, sheet),
        }}
      />
      <p className="kn-muted">
        Nội dung vừa gửi vẫn ở trong phiếu dưới đây và chưa ghi đè bản nào. Có thể sửa tiếp rồi chọn một trong
        hai.
      </p>
      <div className="d-flex flex-wrap gap-2">
        <SubmitButton look="sun" name={seenTagField} value={String(sheet.tag)}>
          Giữ nội dung trong phiếu dưới đây
        </SubmitButton>
        <LinkButton href={links.sheet(sheet.dossierId)}>Dùng bản trên hệ thống</LinkButton>
      </div>
    </section>
  )
}

/** What was sent and can no longer be kept (signed meanwhile, closed, no seat): it stays to be read and copied. */
export function UnkeptSheet({
  rubric,
  sheet,
  typed,
}: {
  rubric: Rubric
  sheet: ScoreSheet | null
  typed: TypedSheet
}) {
  return (
    <Card title="Nội dung vừa gửi, chưa được ghi" look="sun">
      <div className="kn-stack">
        <SheetTwoByTwo
          rubric={rubric}
          caption="Nội dung vừa gửi và phiếu trên hệ thống"
          one={{ title: 'Ông/bà vừa gửi', sheet: typed }}
          other={{
            title:
              sheet === null
                ? 'Trên hệ thống: chưa có phiếu'
                : `Trên hệ thống, ${sheet.signedAt === null ? 'bản nháp' : 'đã ký'} ${printMoment(sheet.signedAt ?? sheet.savedAt)}`,
            sheet: asTyped(rubric, sheet),
          }}
        />
        <p className="kn-muted mb-0">
          Phần bên trái không mất đi khi ông/bà còn mở trang này: hãy chép lại nếu cần trước khi rời trang.
        </p>
      </div>
    </Card>
  )
}
