import { type Answer, resubmitSupplement } from '#app/casework/dossier/resubmit-supplement.ts'
import { checkDossier } from '#app/casework/intake/check-dossier.ts'
import { receiveDossiers } from '#app/casework/intake/receive-dossiers.ts'
import { refuseOverdueDossier } from '#app/casework/intake/refuse-overdue-dossier.ts'
import { type CheckPoint, checkPoints } from '#app/domain/intake/check-points.ts'
import type { CheckConclusion, CheckedItem } from '#app/domain/intake/formal-check.ts'
import { pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import type { Act } from '../act.ts'
import type { DemoDossier, Step } from '../content/types.ts'
import type { Scene } from '../scene.ts'
import { tagged } from './unit.ts'

/** What the office does with a dossier that came in, and the authors' answers to it. */
export function intakeActs(dossier: DemoDossier): readonly Act[] {
  const story = [...dossier.steps, ...dossier.later]
  return story.flatMap((step, place): Act[] => {
    const verb = verbOf(dossier, step, story[place - 1])
    return verb === null ? [] : [{ at: step.at, what: `${dossier.code}: ${step.step}`, do: verb }]
  })
}

function verbOf(dossier: DemoDossier, step: Step, before: Step | undefined): Act['do'] | null {
  const { code } = dossier
  const reason = step.note ?? ''
  switch (step.step) {
    case 'received':
      return async (scene) =>
        receiveDossiers(scene.tools, await scene.actor(step.by), {
          dossierIds: [await scene.dossierId(code)],
          paperCopies: (await scene.programme(dossier.programme)).current.programme.dossier.paperCopies,
        })
    case 'supplement-requested':
      return concluded(dossier, step, {
        outcome: 'needs-supplement',
        items: checked(dossier, step.items ?? []),
        reason: '',
        supplementDue: step.due === undefined ? null : Temporal.PlainDate.from(step.due),
      })
    case 'resubmitted':
      return async (scene) =>
        resubmitSupplement(scene.tools, await scene.actor(step.by), {
          ...(await tagged(scene, code)),
          note: step.note ?? 'Đã bổ sung theo các nội dung được yêu cầu.',
          answers: await answersOf(scene, code, step),
        })
    case 'accepted':
      return concluded(dossier, step, {
        outcome: 'accepted',
        items: checked(dossier, []),
        reason: '',
        supplementDue: null,
      })
    case 'refused':
      return before?.step === 'supplement-requested'
        ? async (scene) =>
            refuseOverdueDossier(scene.tools, await scene.actor(step.by), {
              dossierId: await scene.dossierId(code),
              reason,
            })
        : concluded(dossier, step, {
            outcome: 'refused',
            items: checked(dossier, []),
            reason,
            supplementDue: null,
          })
    default:
      return null
  }
}

const concluded =
  ({ code }: DemoDossier, { by }: Step, conclusion: CheckConclusion): Act['do'] =>
  async (scene: Scene) => {
    const { id, version } = await scene.dossier(code)
    return checkDossier(scene.tools, await scene.actor(by), { dossierId: id, version, conclusion })
  }

/** What the author says against each defect, in the order asked; the step's own words where it has them. */
async function answersOf(scene: Scene, code: string, { items }: Step): Promise<readonly Answer[]> {
  const asked = await pendingSupplement(scene.tools.db, await scene.dossierId(code))
  const { files } = await scene.dossier(code)
  return (asked?.defects ?? []).map(({ point }, place) => ({
    point,
    text: items?.[place] ?? answerWords[point] ?? 'Đã hoàn thiện nội dung này trong đơn.',
    fileIds: point === 'signatures' || point === 'applied' ? files.slice(-1).map(({ id }) => id) : [],
  }))
}

const answerWords: Readonly<Partial<Record<CheckPoint, string>>> = {
  signatures: 'Đã xin đủ chữ ký, đóng dấu xác nhận; bản chụp kèm theo.',
  applied: 'Đã bổ sung số liệu trước và sau khi áp dụng, có xác nhận của nơi áp dụng.',
  authors: 'Đã thống nhất với các đồng tác giả và ghi lại bảng tác giả.',
  'paper-copies': 'Đã nộp thêm bản giấy tại bộ phận tiếp nhận.',
}

/** Every point of the check met, but for those the written defects are about. */
function checked({ unit }: DemoDossier, defects: readonly string[]): readonly CheckedItem[] {
  const found = new Map<CheckPoint, string>()
  for (const defect of defects) {
    const point = pointsOf(defect).find((each) => !found.has(each)) ?? 'form'
    found.set(point, [found.get(point), defect].filter((text) => text !== undefined).join('; '))
  }
  return checkPoints.map((point) => {
    const note = found.get(point)
    if (note !== undefined) return { point, verdict: 'defect', note }
    const isIdle = point === 'transmittal' && unit === null
    return { point, verdict: isIdle ? 'not-applicable' : 'met', note: '' }
  })
}

/** Where a clerk would note this defect, the likeliest point first. */
const pointsOf = (defect: string): readonly CheckPoint[] => [
  ...signs.flatMap(([words, point]) => (words.test(defect) ? [point] : [])),
  'form',
  'applied',
  'kind',
]
const signs: readonly (readonly [RegExp, CheckPoint])[] = [
  [/dấu|chữ ký|ký tên|chưa ký/i, 'signatures'],
  [/tỷ lệ|đồng tác giả|tác giả/i, 'authors'],
  [/ngày áp dụng|áp dụng lần đầu/i, 'first-applied'],
  [/số liệu|minh chứng|xác nhận|đối chứng|đánh giá|kết quả/i, 'applied'],
  [/bản giấy|số bản|sao/i, 'paper-copies'],
]
