// Every background job of the product on one page. How to add one: docs/decisions/0014-jobs-by-the-clock.md.
import { bindWaitingBundles } from '#app/casework/dossier/bind-waiting-bundles.ts'
import { clearUploads } from '#app/casework/dossier/clear-uploads.ts'
import { scanFiles } from '#app/casework/dossier/scan-files.ts'
import { sendSummaries } from '#app/casework/foundation/send-summaries.ts'
import { closeUnanswered } from '#app/casework/intake/close-unanswered.ts'
import { readMailbox } from '#app/casework/intake/read-mailbox.ts'
import { askEffects } from '#app/casework/library/ask-effects.ts'
import { keepShelf } from '#app/casework/library/keep-shelf.ts'
import { remindUnits } from '#app/casework/registration/remind-units.ts'
import type { Tools } from '#app/tools.ts'

/** Việc nền: something the product does by itself, without anybody asking. */
export type BackgroundJob = {
  /** The name it has in the queue; kebab-case, never changed. */
  readonly name: string
  /** At a minute of every day, Vietnam's time, or again and again (minutes that divide the hour). Only daily jobs run in a demo. */
  readonly when: { readonly daily: `${number}:${number}` } | { readonly everyMinutes: number }
  /** Somebody asks for it and waits: it looks for a call every two seconds, in a demo too. */
  readonly isAskedFor?: true
  /** May be run again at any moment: every step marks itself done in the transaction that does it. */
  run(tools: Tools): Promise<void>
}

export const jobs: readonly BackgroundJob[] = [
  { name: 'read-mailbox', when: { everyMinutes: 5 }, run: async (tools) => void (await readMailbox(tools)) },
  { name: 'scan-files', when: { everyMinutes: 5 }, run: async (tools) => void (await scanFiles(tools)) },
  {
    name: 'clear-uploads',
    when: { everyMinutes: 30 },
    run: async (tools) => void (await clearUploads(tools)),
  },
  {
    name: 'bind-bundles',
    when: { everyMinutes: 5 },
    isAskedFor: true,
    run: async (tools) => void (await bindWaitingBundles(tools)),
  },
  // Soon after midnight: the last day of a supplement has passed whole.
  {
    name: 'close-unanswered',
    when: { daily: '00:10' },
    run: async (tools) => void (await closeUnanswered(tools)),
  },
  { name: 'send-summaries', when: { daily: '07:05' }, run: sendSummaries },
  { name: 'ask-effects', when: { daily: '07:02' }, run: askEffects },
  { name: 'keep-shelf', when: { daily: '01:20' }, run: keepShelf },
  { name: 'remind-units', when: { daily: '07:00' }, run: (tools) => remindUnits(tools) },
]
