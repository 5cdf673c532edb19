/** How a file on its way is stopped. */
export type Arriving = { stop: () => void }

type Sent =
  | { readonly outcome: 'sent'; readonly id: string }
  | { readonly outcome: 'broken' | 'refused'; readonly words: string }

const pieceBytes = 4_000_000
const waits = [0, 1_000, 2_000, 4_000, 8_000, 15_000]

/** Asks where the file is to go and how much of it is there, and sends the rest by the tus protocol. */
export async function sendInPieces(
  begin: string,
  file: File,
  replaces: string,
  arriving: Arriving,
  progress: (sent: number) => void,
): Promise<Sent> {
  const told = await fetch(begin, {
    method: 'POST',
    body: new URLSearchParams({
      name: file.name,
      size: String(file.size),
      changed: String(file.lastModified),
      replaces,
    }),
  }).catch(() => null)
  if (told === null) return { outcome: 'broken', words: 'Không kết nối được máy chủ. Hãy thử lại.' }
  if (told.status === 401 || told.redirected) return { outcome: 'refused', words: sessionOver }
  const answer: unknown = await told.json().catch(() => null)
  if (!isPlace(answer)) return { outcome: 'refused', words: reasonsOf(answer) }
  // Fetched by the pages that send files, when they do.
  const { Upload } = await import('tus-js-client')
  return new Promise((resolve) => {
    let sent = answer.arrived
    progress(sent)
    const upload = new Upload(file, {
      uploadUrl: answer.address,
      overridePatchMethod: true,
      chunkSize: pieceBytes,
      retryDelays: waits,
      storeFingerprintForResuming: false,
      onProgress(bytes) {
        sent = bytes
        progress(bytes)
      },
      onSuccess: () => resolve({ outcome: 'sent', id: answer.id }),
      onError: (failure) => resolve(brokenAt(sent / file.size, failure)),
    })
    arriving.stop = () => {
      void upload.abort()
      resolve({ outcome: 'broken', words: `Đã dừng ở ${percent(sent / file.size)}. ${kept}` })
    }
    upload.start()
  })
}

const kept = 'Phần đã gửi được giữ lại: bấm “Gửi tiếp”, hoặc lần sau chọn lại đúng tệp này.'
const sessionOver =
  'Phiên đăng nhập đã hết. Phần đã gửi được giữ lại: hãy đăng nhập rồi chọn lại đúng tệp này.'

function brokenAt(part: number, failure: Error): Sent {
  const response: unknown = 'originalResponse' in failure ? failure.originalResponse : null
  const status = statusOf(response)
  if (status === 401) return { outcome: 'refused', words: sessionOver }
  if (status === 404)
    return { outcome: 'refused', words: 'Hồ sơ không còn nhận tệp này. Hãy tải lại trang để xem.' }
  return { outcome: 'broken', words: `Mất kết nối ở ${percent(part)}. ${kept}` }
}

function statusOf(response: unknown): number {
  if (!(response instanceof Object) || !('getStatus' in response)) return 0
  return typeof response.getStatus === 'function' ? Number(response.getStatus()) : 0
}

const percent = (part: number): string => `${Math.floor(part * 100)}%`

function isPlace(answer: unknown): answer is { id: string; address: string; arrived: number } {
  return (
    answer instanceof Object &&
    'id' in answer &&
    'address' in answer &&
    'arrived' in answer &&
    typeof answer.arrived === 'number'
  )
}

const reasonsOf = (answer: unknown): string =>
  answer instanceof Object && 'reasons' in answer && Array.isArray(answer.reasons)
    ? answer.reasons.join(' ')
    : 'Máy chủ không nhận được tệp. Hãy tải lại trang rồi thử lại.'
