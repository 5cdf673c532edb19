import { rankFiles } from './rank/rank-files.ts'

const { status, output, reasons } = rankFiles(process.argv.slice(2))
if (output !== '') process.stdout.write(output)
if (reasons.length > 0) process.stderr.write(`${reasons.join('\n')}\n`)
process.exitCode = status
