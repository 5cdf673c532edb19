/** Thang điểm mẫu: a published rubric with its rule of recognition and, where it has them, its classes, as parts of a programme file. */
export type RubricPreset = {
  readonly name: string
  readonly source: string
  readonly rubric: JsonRecord
  readonly recognition: JsonRecord
  readonly classes: readonly JsonRecord[]
}
type JsonRecord = Readonly<Record<string, unknown>>

const format = 'khoi-nguon/rubric@1'

/** Reads a preset; null where it is none. What its parts say is judged by the programme they are put into. */
export function readRubricPreset(file: unknown): RubricPreset | null {
  if (!isRecord(file) || file.format !== format) return null
  const { name, source, rubric, recognition, classes } = file
  if (typeof name !== 'string' || typeof source !== 'string') return null
  if (!isRecord(rubric) || !isRecord(recognition) || !Array.isArray(classes)) return null
  return { name, source, rubric, recognition, classes: classes.filter(isRecord) }
}

/**
 * The programme file with this rubric in place of its own, its rule of recognition with it. Classes keep their quota and
 * prize; their thresholds and floors are the preset's, or, where it has no classes, they stay without floors.
 */
export function withRubricPreset(file: unknown, preset: RubricPreset): unknown {
  if (!isRecord(file)) return file
  const before = Array.isArray(file.classes) ? file.classes.filter(isRecord) : []
  const classes =
    preset.classes.length === 0
      ? before.map((one) => ('floors' in one ? { ...one, floors: [] } : one))
      : preset.classes.map((one) => {
          const same = before.find(({ code }) => code === one.code)
          return { quota: null, prize: 0, ...same, ...one }
        })
  return { ...file, rubric: preset.rubric, recognition: preset.recognition, classes }
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
