import type { Tools } from '#app/tools.ts'
import { buildAccount } from './people.ts'

/** An installation that has been set up, with its administrator (whose person id it answers); without one every address leads to the first run. */
export async function buildInstallation(
  tools: Tools,
  installation: { readonly isDemo?: boolean } = {},
): Promise<number> {
  await tools.db
    .insertInto('installation')
    .values({
      authority_name: 'Ủy ban nhân dân thành phố Tam Điệp',
      superior_name: 'Tỉnh Ninh Bình',
      place: 'Tam Điệp',
      is_demo: installation.isDemo ?? false,
      set_up_at: tools.now().toString(),
    })
    .execute()
  return buildAccount(tools, { fullName: 'Phạm Quản Trị', roles: ['administrator'] })
}
