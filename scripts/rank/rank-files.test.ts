import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import preset from '../../programmes/tam-diep-2024.programme.json' with { type: 'json' }
import { rankFiles } from './rank-files.ts'

type Contents = { readonly [name: string]: string | object | Buffer }

/** Runs the command on files of these contents; reasons name the files without their folder. */
function run(contents: Contents) {
  const folder = mkdtempSync(join(tmpdir(), 'xếp hạng '))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const options = Object.entries({ 'programme.json': preset, ...contents }).flatMap(([name, content]) => {
    const bytes = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content)
    writeFileSync(join(folder, name), bytes)
    return [`--${name.split('.')[0]}`, join(folder, name)]
  })
  const { status, output, reasons } = rankFiles(options)
  return {
    status,
    ranking: output === '' ? null : JSON.parse(output),
    reasons: reasons.map((reason) => reason.replaceAll(join(folder, '/'), '')),
  }
}

const sheet = (dossier: string, member: string, ...scores: readonly [string, string, string]) =>
  ['tinh-moi', 'kha-nang-ap-dung', 'hieu-qua']
    .map((criterion, place) => `${dossier},${member},${criterion},${scores[place]}`)
    .join('\n')

const scores = (...sheets: readonly string[]) => ['dossier,member,criterion,points', ...sheets].join('\n')

const twoDossiers = scores(sheet('SK-01', 'a', '27', '25.5', '38'), sheet('SK-02', 'a', '20', '20', '20'))

test('a resolved ranking is printed with the keys of the contract, in its order', () => {
  const { status, ranking, reasons } = run({ 'scores.csv': twoDossiers })
  expect({ status, reasons }).toEqual({ status: 0, reasons: [] })
  expect(Object.keys(ranking)).toEqual([
    'status',
    'voteTested',
    'ties',
    'floorsMissed',
    'outcomes',
    'prizeTotal',
  ])
  expect(ranking).toMatchObject({ status: 'resolved', voteTested: false, ties: [], prizeTotal: 2_500_000 })
  expect(Object.keys(ranking.outcomes[0])).toEqual([
    'dossier',
    'sheets',
    'mean',
    'rank',
    'class',
    'outcome',
    'prize',
    'why',
  ])
  expect(ranking.outcomes).toMatchObject([
    { dossier: 'SK-01', sheets: 1, mean: '90.50', rank: 1, class: 'A', outcome: 'prize', prize: 2_000_000 },
    { dossier: 'SK-02', sheets: 1, mean: '60.00', rank: 2, class: 'C', outcome: 'prize', prize: 500_000 },
  ])
  expect(ranking.outcomes[0].why).toBe(
    'Điểm bình quân 90,50 của 1 phiếu hợp lệ, đứng thứ 1. Đạt ngưỡng 80 của Xếp loại A, trong 5 giải của loại này: được Xếp loại A, mức thưởng 2.000.000 đ.',
  )
})

test('an open tie is status 2, and the recorded choice makes it 0', () => {
  const oneA = { ...preset, classes: [{ ...preset.classes[0], quota: 1 }, ...preset.classes.slice(1)] }
  const equal = scores(sheet('SK-01', 'a', '27', '25', '38'), sheet('SK-02', 'a', '27', '25', '38'))
  const open = run({ 'programme.json': oneA, 'scores.csv': equal })
  expect(open.status).toBe(2)
  expect(open.ranking.ties).toEqual([{ round: null, class: 'A', places: 1, dossiers: ['SK-01', 'SK-02'] }])
  expect(open.ranking.outcomes).toMatchObject([
    { rank: 1, class: null, outcome: 'unresolved', prize: 0 },
    { rank: 1, class: null, outcome: 'unresolved', prize: 0 },
  ])
  const decisions = { ties: [{ round: null, class: 'A', chosen: ['SK-02'], minutes: '02/BB-HĐ' }] }
  const settled = run({ 'programme.json': oneA, 'scores.csv': equal, 'decisions.json': decisions })
  expect(settled.status).toBe(0)
  expect(settled.ranking.outcomes).toMatchObject([{ class: 'B' }, { class: 'A' }])
})

test('a missed floor is listed as the file wrote it', () => {
  const floors = [{ criterion: 'tinh-moi', from: '27.50' }]
  const floored = {
    ...preset,
    classes: [{ ...preset.classes[0], floors, onFloorMissed: 'demote' }, ...preset.classes.slice(1)],
  }
  const { status, ranking } = run({ 'programme.json': floored, 'scores.csv': twoDossiers })
  expect(status).toBe(0)
  expect(ranking.floorsMissed).toEqual([
    { dossier: 'SK-01', class: 'A', criterion: 'tinh-moi', mean: '27.00', from: '27.50' },
  ])
  expect(ranking.outcomes).toMatchObject([{ dossier: 'SK-01', class: 'B' }, { dossier: 'SK-02' }])
})

test('votes, members and their conflicts count', () => {
  const { status, ranking } = run({
    'scores.csv': scores(
      ...['a', 'b', 'c'].map((member) => sheet('SK-01', member, '27', '25', '38')),
      sheet('SK-02', 'a', '0', '0', '0'),
      ...['b', 'c'].map((member) => sheet('SK-02', member, '24', '24', '32')),
    ),
    'members.csv': 'member,conflict\na,SK-02; SK-09\nb,\nc,\n',
    'votes.csv': 'dossier,agree,disagree,blank\nSK-01,1,1,1\nSK-02,2,0,0\n',
  })
  expect(status).toBe(0)
  expect(ranking.voteTested).toBe(true)
  expect(ranking.outcomes).toMatchObject([
    { dossier: 'SK-02', sheets: 2, mean: '80.00', rank: 1, class: 'A' },
    { dossier: 'SK-01', sheets: 3, mean: '90.00', rank: 2, outcome: 'not-recognised' },
  ])
})

test('rounds with quotas of their own need to know the round of every dossier', () => {
  const perRound = { ...preset, quotaPool: 'round' }
  expect(run({ 'programme.json': perRound, 'scores.csv': twoDossiers }).reasons).toEqual([
    'Kế hoạch tính giải riêng từng đợt: thiếu tùy chọn --rounds.',
  ])
  const partly = run({
    'programme.json': perRound,
    'scores.csv': twoDossiers,
    'rounds.csv': 'dossier,round\nSK-01,dot-1',
  })
  expect(partly.reasons).toEqual(['scores.csv:5: Hồ sơ SK-02 chưa được ghi thuộc đợt nào.'])
  const whole = run({
    'programme.json': perRound,
    'scores.csv': twoDossiers,
    'rounds.csv': 'dossier,round\nSK-01,dot-1\nSK-02,dot-2\nSK-03,dot-2',
  })
  expect(whole.ranking.outcomes).toMatchObject([
    { dossier: 'SK-01', rank: 1 },
    { dossier: 'SK-02', rank: 1 },
    { dossier: 'SK-03', rank: null, sheets: 0, mean: null, outcome: 'not-rankable' },
  ])
})

test('a sheet carries the parts of a criterion, not the criterion', () => {
  const rubric = {
    scale: '10',
    step: '0.5',
    criteria: [
      { code: 'x', name: 'X', max: '4', parts: [{ code: 'x1', name: 'X1', max: '4' }] },
      { code: 'y', name: 'Y', max: '6' },
    ],
  }
  const small = {
    ...preset,
    rubric,
    recognition: { minimum: '5', floors: [] },
    classes: [],
    ties: ['council'],
  }
  const rows = (...codes: readonly string[]) => scores(...codes.map((code) => `SK-01,a,${code},4`))
  expect(run({ 'programme.json': small, 'scores.csv': rows('x1', 'y') }).ranking.outcomes).toMatchObject([
    { mean: '8.00', outcome: 'certificate' },
  ])
  expect(run({ 'programme.json': small, 'scores.csv': rows('x', 'y') }).reasons).toEqual([
    'scores.csv:2: Tiêu chí “x” được chấm theo các tiêu chí thành phần, không chấm chung.',
    'scores.csv:2: Phiếu của a cho hồ sơ SK-01 thiếu điểm tiêu chí x1.',
  ])
})

test('every mistake of every file is told at once, with its line, and nothing is printed', () => {
  const { status, ranking, reasons } = run({
    'scores.csv': [
      'dossier,member,criterion,points',
      'SK-01,a,tinh-moi,30.5',
      'SK-01,a,kha-nang-ap-dung,12.25',
      'SK-01,a,hieu-qua,"8,5"',
      'SK-01,a,hieu-qua,8',
      'SK-01,b,khac,8',
      'SK-02,x,tinh-moi,-1',
      ',a,tinh-moi,1',
    ].join('\n'),
    'members.csv': 'member,conflict\na,\nb,\na,\n',
    'votes.csv': 'dossier,agree,disagree,blank\nSK-01,3,0,0\nSK-09,1,0,0\nSK-02,một,0,0\n',
    'rounds.csv': 'dossier,round\nSK-01,dot-9\nSK-01,dot-1\n',
    'decisions.json': { ties: [{ class: 'A', chosen: 'SK-01', minutes: '' }], other: 1 },
  })
  expect({ status, ranking }).toEqual({ status: 1, ranking: null })
  expect(reasons.map((reason) => reason.split(': ')[0])).toEqual([
    'members.csv:4',
    'scores.csv:2',
    'scores.csv:3',
    'scores.csv:4',
    'scores.csv:5',
    'scores.csv:6',
    'scores.csv:7',
    'scores.csv:7',
    'scores.csv:8',
    'scores.csv:6',
    'scores.csv:6',
    'scores.csv:6',
    'scores.csv:7',
    'scores.csv:7',
    'rounds.csv:3',
    'rounds.csv:2',
    'votes.csv:4',
    'decisions.json',
    'decisions.json',
    'decisions.json',
    'votes.csv:2',
    'votes.csv:3',
  ])
})

test('a programme with mistakes is refused with all of them, and so is a file that is missing or no text', () => {
  const broken = { ...preset, year: 'x', quotaPool: 'x' }
  expect(run({ 'programme.json': broken, 'scores.csv': twoDossiers }).reasons).toEqual([
    'programme.json: year: Sai kiểu dữ liệu: cần số nguyên.',
    'programme.json: quotaPool: “x” không dùng được; chọn một trong: year và round.',
  ])
  expect(run({ 'scores.csv': Buffer.from([0xff, 0xfe, 0x61]) }).reasons).toEqual([
    'scores.csv: Tệp không phải là văn bản UTF-8.',
  ])
  expect(rankFiles(['--programme', '/nowhere/x.json', '--scores=/nowhere/y.csv']).reasons).toEqual([
    '/nowhere/x.json: Không đọc được tệp.',
    '/nowhere/y.csv: Không đọc được tệp.',
  ])
})

test('options that are missing, unknown, repeated or without a file are refused', () => {
  expect(rankFiles([])).toMatchObject({ status: 1, output: '' })
  const { reasons } = rankFiles(['--scores', '--votes', 'a', '--votes', 'b', '--colour', 'red'])
  expect(reasons.map((reason) => reason.split('.')[0])).toEqual([
    'Tùy chọn --scores thiếu tên tệp',
    'Tùy chọn --votes được ghi hai lần',
    'Không có tùy chọn “--colour”',
    'Không có tùy chọn “red”',
    'Thiếu tùy chọn --programme',
    'a: Không đọc được tệp',
  ])
})

test('a choice that does not fit is refused with its place in the record', () => {
  const decisions = {
    ties: [{ round: null, class: 'A', chosen: ['SK-02'], minutes: '1' }],
    floors: [{ dossier: 'SK-01', class: 'A', minutes: '1' }],
  }
  expect(run({ 'scores.csv': twoDossiers, 'decisions.json': decisions }).reasons).toEqual([
    'decisions.json: floors[0]: Hồ sơ “SK-01” không có điểm sàn nào cần Hội đồng quyết định.',
    'decisions.json: ties[0]: Loại “A” không có nhóm bằng điểm nào cần chọn ở giải cuối.',
  ])
})

test('no dossier at all is a ranking of none', () => {
  expect(run({ 'scores.csv': scores() })).toMatchObject({
    status: 0,
    ranking: { outcomes: [], prizeTotal: 0 },
  })
})
