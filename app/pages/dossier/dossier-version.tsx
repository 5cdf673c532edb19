import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { type VersionChange, versionDifference } from '#app/domain/dossier/version-difference.ts'
import type { TextChange } from '#app/domain/dossier/word-difference.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { partWords } from './dossier-words.ts'
import { shownDay } from './form-values.ts'

/** Một lần nộp: its digest, and what it changed against the one before, field by field and word by word. */
export async function dossierVersionPage(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const [id, number] = [idParam(visit), idParam(visit, 'lan')]
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  const after = open === null || number === null ? null : await versionOf(tools.db, open.dossier.id, number)
  if (open === null || after === null) return noSuchPage(visit)
  const { dossier, plan } = open
  const before = after.version > 1 ? await versionOf(tools.db, dossier.id, after.version - 1) : null
  const { programme } = plan.current
  const withConfidential = mayReadConfidential(actor, dossier, programme)
  const changes = before === null ? [] : versionDifference(before.content, after.content, withConfidential)
  return page(
    visit,
    {
      title: `Lần nộp thứ ${after.version}`,
      eyebrow: dossier.code ?? `Hồ sơ số ${dossier.id}`,
      breadcrumb: [
        { name: 'Hồ sơ sáng kiến', href: links.dossiers() },
        { name: dossier.title, href: links.dossierTab(dossier.id, 'van-ban') },
      ],
      action: (
        <PaperButtons paper={links.dossierPaper(dossier.id, after.version)}>Đơn của lần nộp này</PaperButtons>
      ),
      measure: 'wide',
    },
    <div className="kn-stack">
      <Card title="Bản nộp đã khóa">
        <DefinitionList
          items={[
            { term: 'Nộp lúc', value: printMoment(after.submittedAt) },
            { term: 'Người nộp', value: after.submittedBy },
            ...(after.note === '' ? [] : [{ term: 'Giải trình', value: after.note }]),
            { term: 'SHA-256 của bản nộp', value: <span className="kn-digest">{after.sha256}</span> },
          ]}
        />
      </Card>
      {before !== null && (
        <Card title={`Khác với lần nộp thứ ${before.version}`} aside={`${changes.length} chỗ`}>
          {changes.length === 0 ? (
            <EmptyState icon="check" title="Không có gì khác" />
          ) : (
            <div className="kn-stack">
              {changes.map((change) => (
                <Change key={change.part} change={change} programme={programme} />
              ))}
            </div>
          )}
        </Card>
      )}
    </div>,
  )
}

function Change({ change, programme }: { change: VersionChange; programme: Programme }) {
  return (
    <section className="kn-written-part">
      <h3>{partWords[change.part]}</h3>
      {change.change === 'text' && (
        <div className="kn-diff">
          <Side of="removed" words={change.words} title="Lần trước" />
          <Side of="added" words={change.words} title="Lần này" />
        </div>
      )}
      {change.change === 'value' && (
        <div className="kn-diff">
          <p className="kn-written" data-side="Lần trước">
            <del>{named(change.part, change.before, programme)}</del>
          </p>
          <p className="kn-written" data-side="Lần này">
            <ins>{named(change.part, change.after, programme)}</ins>
          </p>
        </div>
      )}
      {change.change === 'rows' && (
        <div className="kn-diff">
          <ul className="kn-written" data-side="Bỏ đi">
            {change.removed.map((row) => (
              <li key={row}>
                <del>{withShownDays(row)}</del>
              </li>
            ))}
          </ul>
          <ul className="kn-written" data-side="Thêm vào">
            {change.added.map((row) => (
              <li key={row}>
                <ins>{withShownDays(row)}</ins>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** One of the two texts, with the words only it has marked. */
function Side(props: { of: 'removed' | 'added'; words: readonly TextChange[]; title: string }) {
  return (
    <p className="kn-written" data-side={props.title}>
      {props.words
        .filter(({ kind }) => kind === 'same' || kind === props.of)
        .map((run, place) =>
          run.kind === 'same' ? (
            run.text
          ) : run.kind === 'removed' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
            <del key={place}>{run.text}</del>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
            <ins key={place}>{run.text}</ins>
          ),
        )}
    </p>
  )
}

function named(part: VersionChange['part'], value: string, programme: Programme): string {
  if (value === '') return '(để trống)'
  if (part === 'moneyGained') return printMoney(Number(value))
  const list = part === 'kind' ? programme.solutionKinds : part === 'field' ? programme.fields : []
  return nameOf(list, value) ?? shownDay(value)
}

const withShownDays = (row: string): string => row.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, shownDay)
