import { Icon } from '#app/pages/kit/icon.tsx'

const keys: readonly (readonly [string, string])[] = [
  ['Tab, Shift + Tab', 'sang ô sau, về ô trước'],
  ['↑ ↓', 'tăng, giảm một bước điểm trong ô điểm'],
  ['Enter ở một mức điểm', 'vào mức đó'],
  ['Alt + C', 'tới tiêu chí còn thiếu đầu tiên'],
  ['Ctrl + S', 'lưu nháp ngay'],
  ['Ctrl + Enter', 'ký phiếu khi đã đủ'],
  ['Alt + T, Alt + S', 'hồ sơ trước, hồ sơ sau'],
  ['Alt + L', 'danh sách hồ sơ cần chấm'],
  ['Alt + N, Alt + G', 'nội dung hồ sơ, tệp kèm theo'],
  ['Alt + P', 'mở hoặc đóng bảng này'],
]

/** Bảng phím tắt of the scoring desk: a dossier is scored from beginning to end without a mouse. */
export function DeskKeys() {
  return (
    <>
      <button
        type="button"
        className="btn"
        popoverTarget="phim-tat"
        // biome-ignore lint/a11y/noAccessKey: part of the desk's own keys, listed in this very panel.
        accessKey="p"
      >
        <Icon name="keyboard" />
        Phím tắt
      </button>
      <section id="phim-tat" popover="auto" className="kn-keys" aria-label="Phím tắt của bàn chấm">
        <h2>Phím tắt</h2>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="kn-muted mb-0">Trên Firefox, giữ thêm Shift với các phím Alt.</p>
      </section>
    </>
  )
}
