// The thread in which one letter is read; read-mail-aside.ts starts it.
import { parentPort, workerData } from 'node:worker_threads'
import { readMail } from './read-mail.ts'

parentPort?.postMessage(await readMail(workerData))
