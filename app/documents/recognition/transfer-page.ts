import type { TransferPackage } from '#app/domain/recognition/transfer-package.ts'
import { dayInText } from '../paper/dates.ts'
import { inPercent } from '../paper/numbers.ts'

/** The package for a reader without any program: one page that opens in every browser, with links to its files. */
export function transferPage(facts: TransferPackage, papers: readonly string[]): string {
  const { decision, from } = facts
  const day = (text: string) => dayInText(Temporal.PlainDate.from(text))
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const link = (path: string, words: string) =>
    `<a href="${escaped(path.split('/').map(encodeURIComponent).join('/'))}">${escaped(words)}</a>`
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(facts.title)}</title></head><body>
<h1>${escaped(facts.title)}</h1>
<p>Mã hồ sơ ${escaped(facts.code)}, ${escaped(facts.unitName ?? 'cá nhân nộp trực tiếp')}. Được công nhận cấp cơ sở tại
${escaped(from.authority)}, Quyết định số ${escaped(decision.symbol)} ngày ${day(decision.on)}${
    decision.className === null ? '' : ` (${escaped(decision.className)})`
  }, ${escaped(decision.signer)} ký.</p>
<h2>Tác giả</h2>${list(
    facts.authors.map(
      ({ fullName, workplace, share }) => `${escaped(fullName)}, ${escaped(workplace)} (${inPercent(share)})`,
    ),
  )}
<h2>Giấy chứng nhận</h2>${list(
    facts.certificates.map(
      ({ serial, holder, code, revoked }) =>
        `Số ${escaped(serial)}, ${escaped(holder)}, mã xác minh ${escaped(code)}${revoked ? ' (đã hủy bỏ)' : ''}`,
    ),
  )}
<h2>Văn bản</h2>${list(papers.map((path) => link(path, path)))}
<h2>Tệp của hồ sơ</h2>${list(facts.files.map(({ path, name, caption }) => `${link(path, name)} ${escaped(caption)}`))}
<h2>Lịch sử</h2>${list(
    facts.history.map(({ at, who, act, why }) =>
      escaped([at.slice(0, 10), who, act, why].filter((part) => part !== '').join(' · ')),
    ),
  )}
<p>Mọi tệp của gói được liệt kê với mã SHA-256 trong tệp SHA256SUMS.</p>
</body></html>
`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
