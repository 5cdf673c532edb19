import type { Assets } from './assets.ts'
import { Card } from './card.tsx'
import { LinkButton } from './form.tsx'
import { PublicLayout } from './public-layout.tsx'
import { Steps } from './steps.tsx'

export function GalleryPublic({ assets }: { assets: Assets }) {
  return (
    <PublicLayout
      title="Trang chủ"
      assets={assets}
      authority="UBND thành phố Tam Điệp"
      contact="Phòng Kinh tế, khoahoccongnghetamdiep@gmail.com"
      links={[
        { href: '#a', label: 'Trang chủ', current: true },
        { href: '#b', label: 'Thư viện sáng kiến' },
        { href: '#c', label: 'Xác minh giấy chứng nhận' },
      ]}
      door={{ href: '#vao', label: 'Đăng nhập' }}
      hero={
        <div className="kn-hero">
          <h1>Sáng kiến cơ sở năm 2024</h1>
          <p>
            Ai làm việc, học tập, sản xuất trên địa bàn thành phố đều có thể gửi sáng kiến. Đợt II nhận hồ sơ
            trước ngày 10/7/2024.
          </p>
          <div className="kn-actions">
            <LinkButton href="#gui" look="sun">
              Gửi sáng kiến
            </LinkButton>
            <LinkButton href="#doc">Đọc kế hoạch</LinkButton>
          </div>
        </div>
      }
    >
      <Card title="Tham gia trong ba bước">
        <Steps
          steps={[
            { label: 'Viết đơn theo mẫu M-02', state: 'done' },
            { label: 'Đơn vị duyệt, lập tờ trình', state: 'now' },
            { label: 'Hội đồng chấm điểm', state: 'ahead' },
          ]}
        />
      </Card>
    </PublicLayout>
  )
}
