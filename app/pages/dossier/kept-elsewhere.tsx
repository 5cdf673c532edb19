import { Notice } from '#app/pages/kit/notice.tsx'
import { partWords } from './dossier-words.ts'
import { type FormValues, textFields } from './form-values.ts'

/** After a stale save: what somebody else kept meanwhile, beside the form that still shows what was typed. */
export function KeptElsewhere({ kept, typed }: { kept: FormValues; typed: FormValues }) {
  const different = textFields.filter((name) => kept.text[name].trim() !== typed.text[name].trim())
  const tables = (['authors', 'participants', 'evidence'] as const).filter(
    (name) => JSON.stringify(kept[name]) !== JSON.stringify(typed[name]),
  )
  return (
    <Notice
      tone="warn"
      title="Hồ sơ vừa được lưu ở nơi khác"
      message="Biểu mẫu bên dưới vẫn giữ nguyên những gì ông/bà vừa gõ. Dưới đây là bản đang lưu ở những chỗ khác nhau; nếu bấm Lưu lần nữa, nội dung trong biểu mẫu sẽ thay thế bản này."
    >
      {different.map((name) => (
        <details key={name} open>
          <summary>
            {name === 'investorAddress' ? 'Địa chỉ chủ đầu tư' : partWords[name]} (bản đang lưu)
          </summary>
          <blockquote className="kn-written">{kept.text[name] || 'Để trống'}</blockquote>
        </details>
      ))}
      {tables.map((name) => (
        <details key={name} open>
          <summary>{tableWords[name]} (bản đang lưu)</summary>
          <ul>
            {kept[name].map((row) => (
              <li key={JSON.stringify(row)}>
                {Object.entries(row)
                  .filter(([key, value]) => key !== 'personId' && typeof value === 'string' && value !== '')
                  .map(([, value]) => value)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Notice>
  )
}

const tableWords = {
  authors: 'Bảng tác giả',
  participants: 'Người tham gia áp dụng',
  evidence: 'Minh chứng áp dụng',
} as const
