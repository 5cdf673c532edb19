import { ensureSetUpCode } from '#app/casework/people/set-up-code.ts'
import type { Tools } from '#app/tools.ts'

/** What the terminal says to whoever started an installation that is still empty; nothing once it is set up. */
export async function firstRunLines(tools: Tools, address: string): Promise<readonly string[]> {
  const code = await ensureSetUpCode(tools)
  if (code === null) return []
  return [
    'Lần chạy đầu tiên: mở trang dưới đây để tạo quản trị viên.',
    `${address}/thiet-lap`,
    `Mã thiết lập (dùng một lần): ${code}`,
  ]
}
