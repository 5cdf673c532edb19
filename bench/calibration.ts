// What this machine can do at all, measured in the same run as everything else.
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { startBare } from './bare.ts'
import { type Figure, middleOf } from './figure.ts'
import { load, shot } from './load.ts'

const command = 'npm run bench -- calibration'

/** Kept apart from what it measures: how many requests a second a handler answers that only says "ok". */
export async function trivialRequestsPerSecond(connections: number, seconds = 2): Promise<number> {
  const bare = await startBare({ place: null, sets: [] })
  try {
    const script = () => ({ next: () => shot('GET', '/ok') })
    await load(bare.address, { connections, seconds: 0.5, script })
    return (await load(bare.address, { connections, seconds, script })).perSecond
  } finally {
    await bare.stop()
  }
}

/** One core: SHA-256 of 64 MB, ms. */
export function hashingMs(): number {
  const block = Buffer.alloc(1_000_000, 'khơi nguồn')
  return middleOf(
    Array.from({ length: 7 }, () => {
      const began = performance.now()
      const hash = createHash('sha256')
      for (let time = 0; time < 64; time++) hash.update(block)
      hash.digest()
      return performance.now() - began
    }),
  )
}

/** One core, no library: a sum over whole numbers that the compiler cannot take out, ms. */
export function countingMs(): number {
  return middleOf(
    Array.from({ length: 7 }, () => {
      const began = performance.now()
      let state = 1
      for (let time = 0; time < 100_000_000; time++) state = (Math.imul(state, 1664525) + 1013904223) | 0
      if (state === 0) throw new Error('never')
      return performance.now() - began
    }),
  )
}

/** One writer: 8 kB appended and flushed to the disk, as a lone commit does, times a second. */
export function flushesPerSecond(folder: string, seconds = 1.5): number {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'calibration-log')
  const file = openSync(path, 'w')
  const page = randomBytes(8192)
  try {
    return timesPerSecond(seconds, () => {
      writeSync(file, page)
      fdatasyncSync(file)
    })
  } finally {
    closeSync(file)
    rmSync(path)
  }
}

/** One writer: a file of 1 MB written and flushed, files a second. */
export function megabyteFilesPerSecond(folder: string, seconds = 2): number {
  mkdirSync(folder, { recursive: true })
  const bytes = randomBytes(1_000_000)
  let made = 0
  const pathOf = (number: number) => join(folder, `calibration-${number}`)
  try {
    return timesPerSecond(seconds, () => {
      const file = openSync(pathOf(made++), 'w')
      writeSync(file, bytes)
      fsyncSync(file)
      closeSync(file)
    })
  } finally {
    for (let number = 0; number < made; number++) rmSync(pathOf(number), { force: true })
  }
}

/** Eight writers at once, as a server writes: a file of 1 MB flushed, named, and its folder flushed; files a second. */
export async function namedFilesPerSecond(folder: string, seconds = 3): Promise<number> {
  const place = join(folder, 'calibration-files')
  await mkdir(place, { recursive: true })
  const bytes = randomBytes(1_000_000)
  const began = performance.now()
  let made = 0
  const writer = async () => {
    while (performance.now() - began < seconds * 1000) {
      const path = join(place, String(made++))
      const file = await open(path, 'wx')
      await file.writeFile(bytes)
      await file.datasync()
      await file.close()
      await rename(path, `${path}-kept`)
      const folderFile = await open(place, 'r')
      await folderFile.sync()
      await folderFile.close()
    }
  }
  try {
    await Promise.all(Array.from({ length: 8 }, writer))
    return (made * 1000) / (performance.now() - began)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function timesPerSecond(seconds: number, work: () => void): number {
  const began = performance.now()
  let times = 0
  while (performance.now() - began < seconds * 1000) {
    work()
    times += 1
  }
  return (times * 1000) / (performance.now() - began)
}

export async function calibrate(folder: string): Promise<readonly Figure[]> {
  return [
    { name: '100 million steps of arithmetic, one core', value: countingMs(), unit: 'ms', command },
    { name: 'SHA-256 of 64 MB, one core', value: hashingMs(), unit: 'ms', command },
    {
      name: 'bare node:http handler saying "ok", 20 connections',
      value: await trivialRequestsPerSecond(20),
      unit: 'requests/s',
      command,
    },
    {
      name: '8 kB appended and flushed, one writer',
      value: flushesPerSecond(folder),
      unit: 'flushes/s',
      command,
    },
    {
      name: 'file of 1 MB written and flushed, one writer',
      value: megabyteFilesPerSecond(folder),
      unit: 'files/s',
      command,
    },
    {
      name: 'file of 1 MB written, flushed, named, folder flushed, eight writers at once',
      value: await namedFilesPerSecond(folder),
      unit: 'files/s',
      command,
    },
  ]
}
