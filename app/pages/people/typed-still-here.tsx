import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { doorPage } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import type { TypedBefore } from './typed-before.ts'

/** After signing in again: one click sends what was typed to where it was going. Nothing is sent by itself. */
export const typedStillHere = (visit: Visit, typed: TypedBefore): Response =>
  doorPage(
    visit,
    {
      title: 'Nội dung đã gõ còn nguyên',
      lead: 'Đã đăng nhập lại. Bấm “Gửi tiếp” để việc đang làm dở được ghi nhận như chưa hề gián đoạn.',
    },
    <Form action={typed.to}>
      {typed.fields.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list is drawn once.
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <FormActions>
        <SubmitButton icon="send">Gửi tiếp</SubmitButton>
        <LinkButton href={links.today()} look="quiet">
          Bỏ nội dung này
        </LinkButton>
      </FormActions>
    </Form>,
  )
