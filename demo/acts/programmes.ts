import { closeProgramme } from '#app/casework/programme/close-programme.ts'
import { importProgramme } from '#app/casework/programme/import-programme.ts'
import { issueProgramme } from '#app/casework/programme/issue-programme.ts'
import type { Act } from '../act.ts'
import { calendar } from '../calendar.ts'
import { papers } from '../content/papers.ts'
import type { ProgrammeCode } from '../content/types.ts'
import { programmeFile } from '../programme-files.ts'
import { known } from '../scene.ts'

const office = 'kinh-te-4'

/** The plan of a year comes in as a file, is issued under its number, and in the end closed. */
export function programmeActs(code: ProgrammeCode): readonly Act[] {
  const { planImported, planIssued, planClosed } = calendar[code]
  const { plan } = papers[code]
  return [
    {
      at: planImported,
      what: `${code}: nạp kế hoạch`,
      do: async ({ tools, actor }) =>
        importProgramme(tools, await actor(office), { json: await programmeFile(code) }),
    },
    {
      at: planIssued,
      what: `${code}: ban hành kế hoạch`,
      do: async ({ tools, actor }) => {
        const draft = await tools.db
          .selectFrom('programme')
          .select('id')
          .where('code', '=', code)
          .executeTakeFirst()
        return issueProgramme(tools, await actor(office), {
          programmeId: known(draft, `kế hoạch ${code}`).id,
          documentNumber: plan.number,
          documentDay: Temporal.PlainDate.from(plan.day),
        })
      },
    },
    ...(planClosed === null
      ? []
      : [
          {
            at: planClosed,
            what: `${code}: kết thúc kế hoạch`,
            do: async ({ tools, actor, programme }) =>
              closeProgramme(tools, await actor(office), { programmeId: (await programme(code)).id }),
          } satisfies Act,
        ]),
  ]
}
