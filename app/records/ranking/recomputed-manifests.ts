import { createHash } from 'node:crypto'
import type { Connection } from '#app/records/connection.ts'

/** Sealed manifests whose files are not those of their digest any more. */
export async function manifestsAgainstTheirDigest(db: Connection): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('ranking_manifest')
    .select(['ranking_id', 'digest', 'content'])
    .orderBy('ranking_id')
    .execute()
  return rows
    .filter(({ digest, content }) => digestOf(content) !== digest)
    .map(({ ranking_id }) => ({ ranking_id }))
}

/** As the manifest's own format says: SHA-256 over one line of SHA-256 and name for each file. */
function digestOf(content: string): string {
  try {
    const { files } = JSON.parse(content) as {
      files: readonly { readonly name: string; readonly text: string }[]
    }
    return sha256(files.map(({ name, text }) => `${sha256(text)}  ${name}\n`).join(''))
  } catch {
    return ''
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
