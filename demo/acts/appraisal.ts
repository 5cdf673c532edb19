import { appraiseDossier } from '#app/casework/intake/appraise-dossier.ts'
import { handOnAppraisals } from '#app/casework/intake/hand-on-appraisals.ts'
import { type AppraisalCondition, appraisalConditions } from '#app/domain/intake/appraisal.ts'
import type { Act } from '../act.ts'
import { pick } from '../content/chance.ts'
import { dossiers } from '../content/dossiers.ts'
import { papers } from '../content/papers.ts'
import type { DemoDossier, LocalTime, Step } from '../content/types.ts'
import { later, minutesAfter } from '../local-time.ts'

const stepOf = ({ steps, later: after }: DemoDossier, name: Step['step']): Step | undefined =>
  [...steps, ...after].find(({ step }) => step === name)

const remarks: Readonly<Record<AppraisalCondition, readonly [string, ...string[]]>> = {
  novel: [
    'Mới tại đơn vị; cách làm trước đây được nêu rõ để so sánh.',
    'Có cải tiến so với giải pháp cùng loại của ngành.',
    'Lần đầu áp dụng trong các trường trên địa bàn.',
  ],
  applied: [
    'Đã áp dụng, có số liệu trước và sau.',
    'Đã áp dụng ở nhiều lớp; nơi áp dụng có xác nhận.',
    'Đã áp dụng trọn học kỳ, phụ huynh xác nhận.',
  ],
  kind: ['Đúng loại giải pháp đã đăng ký.'],
  other: ['Hồ sơ đủ, đúng thời hiệu; không thuộc trường hợp loại trừ.'],
}

/** Phòng GD&ĐT writes its phiếu on each of the sector's dossiers; those that the council refused later are among the doubtful. */
const written: readonly Act[] = dossiers.flatMap((dossier): Act[] => {
  const step = stepOf(dossier, 'appraised')
  if (step === undefined) return []
  const { code } = dossier
  const isDoubtful = dossier.ending === 'not-recognised'
  return [
    {
      at: step.at,
      what: `${code}: appraised`,
      do: async (scene) =>
        appraiseDossier(scene.tools, await scene.actor(step.by), {
          dossierId: await scene.dossierId(code),
          conclusion: {
            items: appraisalConditions.map((condition) =>
              isDoubtful && condition === 'novel'
                ? {
                    condition,
                    met: false,
                    remark: 'Chưa chỉ ra điểm mới so với cách làm đã phổ biến trong ngành.',
                  }
                : { condition, met: true, remark: pick(remarks[condition], `${code} ${condition}`) },
            ),
            recommended: !isDoubtful,
            reason: isDoubtful
              ? 'Giải pháp gần với cách làm nhiều trường đã áp dụng; tác giả chưa nêu được phần cải tiến của mình.'
              : '',
          },
        }),
    },
  ]
})

/** Each list goes on when the last of those that open together has been appraised. */
const handedOn: readonly Act[] = [
  ...Map.groupBy(
    dossiers.flatMap((dossier) => {
      const appraised = stepOf(dossier, 'appraised')
      const opened = stepOf(dossier, 'opened-for-scoring')
      return appraised && opened ? [{ dossier, appraised, opened: opened.at }] : []
    }),
    ({ dossier, opened }) => `${dossier.programme} ${opened}`,
  ).values(),
].flatMap((list): Act[] => {
  const last = list.reduce((one, other) => (one.appraised.at > other.appraised.at ? one : other))
  const { programme } = last.dossier
  const at: LocalTime = minutesAfter(
    list.reduce((time, { appraised }) => later(time, appraised.at), ''),
    10,
  )
  const { day, number } = papers[programme].appraisal
  return [
    {
      at,
      what: `báo cáo thẩm định: ${list.length} hồ sơ`,
      do: async (scene) =>
        handOnAppraisals(scene.tools, await scene.actor(last.appraised.by), {
          programmeId: (await scene.programme(programme)).id,
          lane: 'Phòng Giáo dục và Đào tạo',
          signing: {
            number: at.startsWith(day) ? number : numbersLater(at),
            signedOn: Temporal.PlainDate.from(at.slice(0, 10)),
            signerName: 'Đinh Thị Thúy Hằng',
            signerTitle: 'TRƯỞNG PHÒNG',
          },
          remark:
            'Nhìn chung hồ sơ của ngành được chuẩn bị kỹ, có số liệu đối chứng; một số giải pháp cần nêu rõ hơn khả năng áp dụng ngoài đơn vị.',
        }),
    },
  ]
})

/** Numbers of the office's later reports, by the month of the year. */
const numbersLater = (at: LocalTime): string => `${Number(at.slice(5, 7)) * 23 + 20}/BC-GDĐT`

export const appraisalActs: readonly Act[] = [...written, ...handedOn]
