import { expect, test } from 'vitest'
import { emptyContent } from './dossier.ts'
import type { FrozenDossier } from './frozen-dossier.ts'
import { versionDifference } from './version-difference.ts'

const { novelty: _, trialOn: __, applierFileId: ___, ...contentOfOld } = emptyContent
const old = {
  title: 'Sổ một cửa',
  programmeId: 1,
  programmeVersionId: 1,
  roundCode: 'dot-2',
  sector: 'con-lai',
  unit: null,
  kind: 'quan-ly',
  field: 'khac',
  isReform: false,
  firstAppliedOn: '2024-03-01',
  // Frozen before the form asked for these parts.
  content: contentOfOld as FrozenDossier['content'],
  authors: [],
  participants: [],
  files: [],
} satisfies FrozenDossier

test('a copy frozen before the form grew has its new parts blank: nothing differs', () => {
  expect(versionDifference(old, { ...old, content: emptyContent }, true)).toEqual([])
})

test('each new part that was written shows as a difference, the confirming file by its name', () => {
  const file = {
    id: 7,
    sha256: 'a'.repeat(64),
    name: 'xac-nhan.pdf',
    caption: '',
    mediaType: 'application/pdf',
    sizeBytes: 1,
    confidential: false,
  }
  const content = {
    ...emptyContent,
    fieldOther: 'Tài chính',
    trialOn: '2024-02-01',
    novelty: 'Mới',
    steps: 'Hai bước',
    moneyReckoning: '5 x 2',
    otherBenefits: 'Sạch hơn',
    applierName: 'Trường A',
    applierFileId: 7,
  }
  const changes = versionDifference(old, { ...old, content, files: [file] }, true)
  expect(changes.map(({ part }) => part)).toEqual([
    'fieldOther',
    'trialOn',
    'novelty',
    'steps',
    'moneyReckoning',
    'otherBenefits',
    'applierName',
    'applierFile',
    'files',
  ])
  expect(changes.find(({ part }) => part === 'applierFile')).toMatchObject({
    before: '',
    after: 'xac-nhan.pdf',
  })
})
