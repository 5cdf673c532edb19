import type { OpenTransaction } from '#app/records/connection.ts'
import type { Installation } from './installation.ts'

/** Keeps the hash of the code the terminal shows; an earlier code is worth nothing from then on. */
export async function keepSetUpCode(
  tx: OpenTransaction,
  codeHash: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('setup_code')
    .values({ code_hash: codeHash, made_at: at.toString() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ code_hash: codeHash, made_at: at.toString() }),
    )
    .execute()
}

/** The hash of the code, locked: of two first runs at once the second waits, and then finds none. */
export async function lockSetUpCode(tx: OpenTransaction): Promise<string | null> {
  const row = await tx.selectFrom('setup_code').select('code_hash').forUpdate().executeTakeFirst()
  return row?.code_hash ?? null
}

export async function dropSetUpCode(tx: OpenTransaction): Promise<void> {
  await tx.deleteFrom('setup_code').execute()
}

export async function insertInstallation(
  tx: OpenTransaction,
  installation: Installation,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('installation')
    .values({
      authority_name: installation.authorityName,
      superior_name: installation.superiorName,
      place: installation.place,
      is_demo: installation.isDemo,
      set_up_at: at.toString(),
    })
    .execute()
}
