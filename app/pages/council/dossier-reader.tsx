import type { OpenDossier } from '#app/casework/dossier/open-dossier.ts'
import type { DossierContent, DossierFile } from '#app/domain/dossier/dossier.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { longTexts } from '#app/domain/dossier/long-texts.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { appliedInWords, fieldInWords } from '#app/pages/dossier/content-words.ts'
import { partWords } from '#app/pages/dossier/dossier-words.ts'
import { LaterMark } from '#app/pages/dossier/file-line.tsx'
import { shownDay } from '#app/pages/dossier/form-values.ts'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes, printMoney, printPercent } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** The dossier beside the sheet: its text, its files, and a file opened in place. Each tab has its address. */
export function DossierReader(props: {
  visit: SignedInVisit
  open: OpenDossier
  /** Files that came after the handing in. */
  later: readonly { readonly id: number }[]
}) {
  const { visit, open } = props
  const later = new Set(props.later.map(({ id }) => id))
  const { dossier } = open
  const readsAll = mayReadConfidential(visit.actor, dossier, open.plan.current.programme)
  const files = dossier.files.filter((file) => readsAll || !file.confidential)
  const shown = files.find((file) => String(file.id) === visit.query.get('tep')) ?? null
  const here = visit.url.pathname
  const onFiles = visit.query.get('muc') === 'tep' || shown !== null
  return (
    <reader-in-place class="kn-reader">
      <p className="kn-notice kn-notice-warn" data-no-network="" hidden>
        Đang mất mạng nên chưa mở được phần này; phiếu bên cạnh vẫn chấm tiếp được.
      </p>
      <Tabs
        label="Hồ sơ"
        current={onFiles ? `${here}?muc=tep` : here}
        tabs={[
          { href: here, label: 'Nội dung', key: 'n' },
          { href: `${here}?muc=tep`, label: 'Tệp', count: files.length, key: 'g' },
        ]}
      />
      {onFiles ? (
        <Files files={files} later={later} shown={shown} dossierId={dossier.id} here={here} />
      ) : (
        <Content open={open} readsAll={readsAll} />
      )}
    </reader-in-place>
  )
}

function Content({ open, readsAll }: { open: OpenDossier; readsAll: boolean }) {
  const { dossier, plan } = open
  const { solutionKinds } = plan.current.programme
  const { content } = dossier
  return (
    <article className="kn-reader-text">
      <DefinitionList
        items={[
          {
            term: 'Tác giả',
            value: dossier.authors
              .map((author) => `${author.fullName} (${printPercent(author.share / 2)})`)
              .join(', '),
          },
          { term: 'Loại giải pháp', value: nameOf(solutionKinds, dossier.kind) },
          { term: 'Lĩnh vực', value: fieldInWords(plan.current.programme, dossier) },
          {
            term: 'Áp dụng lần đầu',
            value: appliedInWords(dossier),
          },
          ...(content.moneyGained === null
            ? []
            : [{ term: partWords.moneyGained, value: printMoney(content.moneyGained) }]),
        ]}
      />
      {longTexts
        .filter((key) => content[key] !== '')
        .map((key) => (
          <section key={key}>
            <h2>{partWords[key]}</h2>
            <p className="kn-prose">{content[key]}</p>
          </section>
        ))}
      {readsAll && content.confidential !== '' && (
        <section>
          <h2>{partWords.confidential}</h2>
          <p className="kn-prose">{content.confidential}</p>
        </section>
      )}
      {content.evidence.length > 0 && <Evidence content={content} />}
      {dossier.participants.length > 0 && (
        <section>
          <h2>Người tham gia áp dụng lần đầu</h2>
          <ul>
            {dossier.participants.map((person) => (
              <li key={person.fullName}>
                {person.fullName}
                {person.workplace !== '' && `, ${person.workplace}`}
                {person.supportWork !== '' && `: ${person.supportWork}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function Evidence({ content }: { content: DossierContent }) {
  return (
    <section>
      <h2>{partWords.evidence}</h2>
      <ul className="kn-evidence">
        {content.evidence.map((one) => (
          <li key={`${one.place} ${one.indicator}`}>
            <strong>{one.indicator || one.place}</strong>
            {(one.before !== '' || one.after !== '') && (
              <>
                : trước {one.before || '–'}, sau {one.after || '–'} {one.measure}
              </>
            )}
            <span className="kn-under">
              {[
                one.place,
                one.from && `từ ${shownDay(one.from)}`,
                one.confirmedBy && `xác nhận: ${one.confirmedBy}`,
                one.source && `nguồn: ${one.source}`,
              ]
                .filter(Boolean)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({
  files,
  later,
  shown,
  dossierId,
  here,
}: {
  files: readonly DossierFile[]
  later: ReadonlySet<number>
  shown: DossierFile | null
  dossierId: number
  here: string
}) {
  if (files.length === 0) return <EmptyState icon="paperclip" title="Hồ sơ không kèm tệp nào" />
  return (
    <div className="kn-stack">
      <ul className="kn-file-list">
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="paperclip" />
            <span>
              <a href={showsInPlace(file) ? `${here}?tep=${file.id}` : links.dossierFile(dossierId, file.id)}>
                {file.caption || file.name}
              </a>
              <span className="kn-under">
                {file.name}, {printBytes(file.sizeBytes)}
              </span>
              {later.has(file.id) && <LaterMark />}
            </span>
          </li>
        ))}
      </ul>
      {shown !== null &&
        (shown.mediaType === 'application/pdf' ? (
          <iframe
            className="kn-file-view"
            src={links.dossierFile(dossierId, shown.id)}
            title={shown.caption || shown.name}
          />
        ) : (
          <img
            className="kn-file-view"
            src={links.dossierFile(dossierId, shown.id)}
            alt={shown.caption || shown.name}
          />
        ))}
    </div>
  )
}

const showsInPlace = (file: DossierFile): boolean =>
  file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/')
