import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { queueOf } from '#app/pages/intake/queues.ts'
import { Stat, Stats } from '#app/pages/kit/stat.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { countsByState } from '#app/records/dossier/list-dossiers.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'

/** Phễu của năm: how many dossiers came in and how far they are; every figure opens the list it counts. */
export async function yearFunnel(visit: SignedInVisit, plan: IssuedProgramme) {
  const counts = await countsByState(visit.tools.db, { scope: { of: 'handed-in' }, programmeId: plan.id })
  const among = (states: readonly DossierState[]) =>
    printCount(states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0))
  const accepted = queueOf('da-chap-nhan')
  const year = String(plan.year)
  const list = (state: DossierState) => links.dossiers({ 'trang-thai': state, nam: year })
  return (
    <Stats>
      <Stat
        href={links.reception({ nhom: 'tat-ca', nam: year })}
        figure={among([...counts.keys()])}
        label="Đã nộp"
        note={plan.title}
        icon="inbox"
        tone="water"
      />
      <Stat
        href={links.reception({ nhom: accepted.code, nam: year })}
        figure={among(accepted.states ?? [])}
        label="Đã chấp nhận"
        icon="file-check"
        tone="water"
      />
      <Stat
        href={list('in-scoring')}
        figure={among(['in-scoring'])}
        label="Đang chấm"
        icon="clipboard-list"
        tone="violet"
      />
      <Stat
        href={list('scored')}
        figure={among(['scored'])}
        label="Đã chấm xong"
        icon="scale"
        tone="violet"
      />
      <Stat
        href={list('recognised')}
        figure={among(['recognised'])}
        label="Được công nhận"
        icon="trophy"
        tone="green"
      />
      <Stat
        href={list('certified')}
        figure={among(['certified'])}
        label="Đã cấp giấy"
        icon="certificate"
        tone="green"
      />
    </Stats>
  )
}
