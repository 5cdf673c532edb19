import { searchKey } from '#app/domain/search-key.ts'

/** The `like` pattern for "find": the words anywhere, with nothing of the text read as a wildcard. */
export const containing = (text: string): string => `%${searchKey(text).replace(/[\\%_]/g, '\\$&')}%`
