import { Card } from '#app/pages/kit/card.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { nameConsent } from '#app/records/library/name-consents.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Each author says for himself whether the public library may name him; nobody else sees this card. */
export async function NameConsentCard({ visit, shown }: { visit: SignedInVisit; shown: ShownDossier }) {
  const { dossier } = shown
  const { personId } = visit.actor
  if (dossier.version === 0 || !dossier.authors.some((author) => author.personId === personId)) return null
  const given = await nameConsent(visit.tools.db, dossier.id, personId)
  return (
    <Card title="Tên tôi trong thư viện công khai">
      <p>
        {given === true
          ? 'Ông/bà đã đồng ý nêu tên cạnh sáng kiến này khi được công nhận.'
          : given === false
            ? 'Thư viện công khai không nêu tên ông/bà cạnh sáng kiến này.'
            : 'Khi sáng kiến được công nhận, thư viện công khai có được nêu tên ông/bà không?'}
      </p>
      <Form action={links.nameConsent(dossier.id)} label="Nêu tên trong thư viện">
        <div className="kn-actions">
          {given !== true && (
            <SubmitButton name="neu-ten" value="co" look="plain">
              Đồng ý nêu tên
            </SubmitButton>
          )}
          {given !== false && (
            <SubmitButton name="neu-ten" value="khong" look="quiet">
              Không nêu tên
            </SubmitButton>
          )}
        </div>
      </Form>
    </Card>
  )
}
