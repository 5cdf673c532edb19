import type { ReactNode } from 'react'
import type { Assets } from './assets.ts'
import { Badge, StateBadge } from './badge.tsx'
import { Card } from './card.tsx'
import { CheckField } from './check-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { ConfirmAct } from './confirm-act.tsx'
import { DataTable } from './data-table.tsx'
import { DateField } from './date-field.tsx'
import { DeadlineChip } from './deadline-chip.tsx'
import { DefinitionList } from './definition-list.tsx'
import { EmptyState } from './empty-state.tsx'
import { problemsOf } from './field.tsx'
import { FieldGroup } from './field-group.tsx'
import { FileField } from './file-field.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from './form.tsx'
import { GalleryLadder } from './gallery-ladder.tsx'
import {
  exampleDossiers,
  exampleNow,
  exampleQueues,
  exampleStates,
  exampleTimeline,
} from './gallery-matter.ts'
import { GallerySheet } from './gallery-sheet.tsx'
import { Layout } from './layout.tsx'
import { LongTextField } from './long-text-field.tsx'
import { Notice } from './notice.tsx'
import { NumberField } from './number-field.tsx'
import { CopyButton, PrintButton } from './print-button.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { QueueList } from './queue-list.tsx'
import { RepeatRows } from './repeat-rows.tsx'
import { Stat, Stats } from './stat.tsx'
import { Steps } from './steps.tsx'
import { Tabs } from './tabs.tsx'
import { TextField } from './text-field.tsx'
import { Timeline } from './timeline.tsx'
import { printMean, printMoment } from './wording.ts'

const frame = {
  authority: 'UBND thành phố Tam Điệp',
  nav: [
    {
      name: 'Công việc',
      items: [
        { href: '#viec', name: 'Việc hôm nay', icon: 'home', current: true },
        { href: '#tiep-nhan', name: 'Tiếp nhận hồ sơ', icon: 'inbox', count: 7 },
        { href: '#ho-so', name: 'Hồ sơ sáng kiến', icon: 'files' },
        { href: '#dang-ky', name: 'Đăng ký của đơn vị', icon: 'clipboard-list' },
      ],
    },
    {
      name: 'Hội đồng',
      items: [
        { href: '#hoi-dong', name: 'Hội đồng và phân công', icon: 'users' },
        { href: '#cham-diem', name: 'Chấm điểm', icon: 'checkbox', count: 3 },
        { href: '#xep-hang', name: 'Xếp hạng', icon: 'trophy' },
      ],
    },
    {
      name: 'Kết quả',
      items: [
        { href: '#quyet-dinh', name: 'Quyết định', icon: 'gavel' },
        { href: '#giay-chung-nhan', name: 'Giấy chứng nhận', icon: 'certificate' },
        { href: '#bao-cao', name: 'Báo cáo', icon: 'report' },
      ],
    },
    {
      name: 'Thiết lập',
      items: [
        { href: '#ke-hoach', name: 'Kế hoạch năm', icon: 'calendar' },
        { href: '#nguoi-dung', name: 'Người dùng, đơn vị', icon: 'sitemap' },
      ],
    },
  ],
  person: {
    name: 'Nguyễn Thị Thu Hường',
    roleName: 'Chuyên viên, Phòng Kinh tế',
    links: [
      { href: '#tai-khoan', label: 'Tài khoản của tôi', icon: 'user' },
      { href: '#vai-tro', label: 'Đổi vai trò làm việc', icon: 'id-badge-2' },
    ],
    signOut: { action: '#ra' },
  },
  messages: { href: '#thong-bao', unread: 4 },
  demo: {
    now: exampleNow,
    action: '#dong-ho',
    milestones: [
      { value: 'm1', label: '15/03/2024 · Kế hoạch vừa ban hành' },
      { value: 'm2', label: '19/04/2024 · Đợt I còn một ngày' },
      { value: 'm3', label: '05/07/2024 · Đợt I đã chấm, đợt II còn năm ngày' },
    ],
    current: 'm3',
  },
} as const

/** Every part of the kit on one page, with the words of a real office: what tests look at and newcomers learn from. */
export function Gallery({ assets }: { assets: Assets }) {
  return (
    <Layout
      {...frame}
      assets={assets}
      title="Việc hôm nay"
      breadcrumb={[{ name: 'Năm 2024', href: '#nam' }]}
      lead="Thứ Sáu, 05/07/2024. Có 14 việc đang chờ Phòng Kinh tế, việc lâu nhất đã 6 ngày."
      deadline={
        <DeadlineChip
          label="Hạn nộp đợt II"
          end={Temporal.Instant.from('2024-07-10T00:00:00+07:00')}
          now={exampleNow}
          wording="trước ngày 10/7/2024"
        />
      }
      actions={
        <LinkButton href="#tiep-nhan" look="primary" icon="inbox">
          Tiếp nhận hồ sơ
        </LinkButton>
      }
      notices={[
        { tone: 'good', message: 'Đã tiếp nhận hồ sơ SK-2024-117 và cấp giấy biên nhận số 42/BN-KT.' },
      ]}
    >
      <Home />
      <Lists />
      <Dossier />
      <Forms />
      <Part name="Bàn chấm điểm">
        <GallerySheet />
      </Part>
      <Part name="Bàn xếp hạng">
        <GalleryLadder />
      </Part>
      <Words />
    </Layout>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="kn-stack" aria-label={name}>
      {children}
    </section>
  )
}

function Home() {
  return (
    <Part name="Trang của cơ quan thường trực">
      <Stats>
        <Stat
          href="#1"
          figure="143"
          label="Hồ sơ năm 2024"
          note="92 giáo dục, 51 lĩnh vực khác"
          icon="files"
          tone="water"
        />
        <Stat
          href="#2"
          figure="38/42"
          label="Đơn vị đã đăng ký"
          note="còn 4 đơn vị"
          icon="building"
          tone="sun"
        />
        <Stat
          href="#3"
          figure="81,29"
          label="Điểm bình quân cao nhất"
          note="tạm tính đợt I"
          icon="trophy"
          tone="green"
        />
        <Stat
          href="#4"
          figure="12.500.000 đ"
          label="Tiền thưởng dự kiến"
          note="trần 25.000.000 đ"
          icon="coin"
          tone="quiet"
        />
      </Stats>
      <div className="kn-beside">
        <Card title="Đang chờ Phòng Kinh tế" aside="14 việc" flush>
          <QueueList queues={exampleQueues} />
        </Card>
        <Card title="Chỉ tiêu năm" aside={<a href="#chi-tieu">Xem từng đơn vị</a>}>
          <ProgressBar
            label="Đơn vị tham gia"
            href="#tham-gia"
            value={38}
            goal={42}
            note="Còn thiếu: UBND phường Tây Sơn, UBND xã Đông Sơn, Phòng Tư pháp, Thanh tra thành phố"
          />
          <ProgressBar
            label="Sáng kiến cải cách hành chính"
            href="#cchc"
            value={6}
            goal={5}
            note="Đã đạt chỉ tiêu"
          />
          <ProgressBar label="Mỗi đơn vị ít nhất 01 sáng kiến" href="#moi" value={35} goal={42} />
        </Card>
      </div>
    </Part>
  )
}

const address = { path: '#ho-so', query: { sap: 'nop', chieu: 'giam', dot: '2' } }

function Lists() {
  return (
    <Part name="Danh sách hồ sơ">
      <DataTable
        caption="Hồ sơ đợt II"
        columns={[
          { key: 'code', title: 'Mã hồ sơ', cell: (row) => row.code, sortable: true, narrow: true },
          {
            key: 'title',
            title: 'Tên sáng kiến',
            main: true,
            cell: (row) => (
              <>
                {row.title}
                <span className="kn-under">{row.authors}</span>
              </>
            ),
          },
          { key: 'unit', title: 'Đơn vị', cell: (row) => row.unit, sortable: true },
          {
            key: 'nop',
            title: 'Nộp lúc',
            cell: (row) => row.handedIn,
            sortable: true,
            narrow: true,
            wideOnly: true,
          },
          { key: 'state', title: 'Trạng thái', cell: (row) => <StateBadge {...row.state} />, narrow: true },
          {
            key: 'mean',
            title: 'Điểm',
            cell: (row) => (row.mean ? printMean(row.mean) : '–'),
            numeric: true,
          },
        ]}
        rows={exampleDossiers}
        rowKey={(row) => row.code}
        rowHref={(row) => `#${row.code}`}
        rowTone={(row) => row.line}
        address={address}
        sort={{ by: 'nop', down: true }}
        page={{ number: 2, size: 50, total: 143 }}
        filter={
          <FilterBar
            address={address}
            find="Tìm mã, tên, tác giả (không cần gõ dấu)"
            filters={[
              {
                name: 'dot',
                label: 'Đợt',
                all: 'Mọi đợt',
                choices: [
                  { value: '1', label: 'Đợt I' },
                  { value: '2', label: 'Đợt II' },
                ],
              },
              {
                name: 'trang-thai',
                label: 'Trạng thái',
                all: 'Mọi trạng thái',
                choices: [{ value: 'moi', label: 'Chờ tiếp nhận' }],
              },
            ]}
          />
        }
        exportHref="#xuat"
      />
      <Card title="Phiếu còn thiếu" flush>
        <EmptyState
          icon="circle-check"
          title="Mọi thành viên đã ký phiếu đợt I"
          action={<LinkButton href="#dong">Đóng chấm điểm</LinkButton>}
        >
          Khi Chủ tịch hội đồng đóng chấm điểm, điểm bình quân sẽ hiện ra và bảng xếp hạng tạm tính được lập.
        </EmptyState>
      </Card>
    </Part>
  )
}

function Dossier() {
  return (
    <Part name="Trang hồ sơ">
      <Card>
        <Steps
          steps={[
            { label: 'Soạn hồ sơ', state: 'done', detail: '02/06' },
            { label: 'Đơn vị duyệt', state: 'done', detail: '11/06' },
            { label: 'Nộp', state: 'done', detail: '12/06' },
            { label: 'Tiếp nhận', state: 'now', detail: 'chờ Phòng Kinh tế' },
            { label: 'Chấm điểm', state: 'ahead' },
            { label: 'Xếp hạng', state: 'ahead' },
            { label: 'Quyết định', state: 'ahead' },
            { label: 'Giấy chứng nhận', state: 'ahead' },
          ]}
        />
      </Card>
      <Tabs
        label="Các phần của hồ sơ"
        current="#noi-dung-ho-so"
        tabs={[
          { href: '#noi-dung-ho-so', label: 'Nội dung' },
          { href: '#tep', label: 'Tệp', count: 3 },
          { href: '#tham-dinh', label: 'Thẩm định' },
          { href: '#cham', label: 'Chấm điểm' },
          { href: '#van-ban', label: 'Văn bản', count: 2 },
          { href: '#nhat-ky', label: 'Nhật ký', count: 9 },
        ]}
      />
      <div className="kn-beside">
        <div className="kn-stack">
          <Card title="Thông tin chung">
            <DefinitionList
              items={[
                { term: 'Đơn vị', value: 'UBND phường Bắc Sơn' },
                { term: 'Loại giải pháp', value: 'Giải pháp tác nghiệp' },
                {
                  term: 'Lĩnh vực',
                  value: (
                    <>
                      Cải cách hành chính <Badge tone="water">CCHC</Badge>
                    </>
                  ),
                },
                { term: 'Áp dụng lần đầu', value: '15/01/2024, tại bộ phận một cửa' },
                { term: 'Chủ đầu tư', value: '' },
              ]}
            />
          </Card>
          <Card title="Nhật ký">
            <Timeline entries={exampleTimeline} />
          </Card>
        </div>
        <div className="kn-stack">
          <Card title="Việc cần làm" look="sun">
            <p>Kiểm tra thể thức hồ sơ và cấp giấy biên nhận.</p>
            <p>
              <DeadlineChip
                label="Hạn kiểm tra"
                end={Temporal.Instant.from('2024-07-12T17:00:00+07:00')}
                now={exampleNow}
              />
            </p>
            <ConfirmAct
              act="Từ chối hồ sơ"
              icon="ban"
              danger
              open
              consequence={
                <>
                  Hồ sơ <strong>SK-2024-117</strong> sẽ dừng tại đây. Thông báo từ chối kèm lý do được gửi tới{' '}
                  <strong>2</strong> tác giả và <strong>1</strong> đơn vị.
                </>
              }
              confirm="Từ chối và gửi thông báo"
              action="#tu-choi"
            >
              <LongTextField name="ly-do-tu-choi" label="Lý do từ chối" required rows={3} />
            </ConfirmAct>
          </Card>
          <Card title="Mã xác minh">
            <p className="kn-figure">TD24-7K3Q-9XWP</p>
            <div className="kn-actions">
              <CopyButton text="TD24-7K3Q-9XWP" label="Sao chép mã" />
              <PrintButton label="In giấy" />
            </div>
          </Card>
        </div>
      </div>
    </Part>
  )
}

const problems = [
  { field: 'ten-sang-kien', message: 'Tên sáng kiến chưa được ghi.' },
  { field: 'ngay-ap-dung', message: 'Ngày áp dụng lần đầu 20/08/2024 ở sau hôm nay.' },
  { field: 'tac-gia.1.ty-le', message: 'Tỷ lệ đóng góp của các tác giả cộng lại là 85%, phải đúng 100%.' },
]

function Forms() {
  return (
    <Part name="Biểu mẫu">
      <ProblemSummary problems={problems} />
      <Card title="Đơn yêu cầu công nhận sáng kiến" aside="Mẫu M-02">
        <auto-save data-action="/luu" data-key="don-m02">
          <Form action="/nop" hidden={{ version: '3' }} label="Đơn yêu cầu công nhận sáng kiến">
            <TextField
              name="ten-sang-kien"
              label="Tên sáng kiến"
              required
              hint="Ngắn gọn, nêu được giải pháp và nơi áp dụng."
              errors={problemsOf(problems, 'ten-sang-kien')}
            />
            <ChoiceField
              name="loai"
              label="Loại giải pháp"
              as="buttons"
              required
              value="tac-nghiep"
              choices={[
                { value: 'ky-thuat', label: 'Giải pháp kỹ thuật', hint: 'Sản phẩm, quy trình, vật liệu' },
                { value: 'quan-ly', label: 'Giải pháp quản lý', hint: 'Cách tổ chức, phân công, kiểm tra' },
                {
                  value: 'tac-nghiep',
                  label: 'Giải pháp tác nghiệp',
                  hint: 'Cách làm nghiệp vụ, giảng dạy, tuyên truyền',
                },
              ]}
            />
            <FieldGroup title="Áp dụng" row>
              <DateField
                name="ngay-ap-dung"
                label="Ngày áp dụng lần đầu"
                required
                value="20/08/2024"
                errors={problemsOf(problems, 'ngay-ap-dung')}
              />
              <ChoiceField
                name="linh-vuc"
                label="Lĩnh vực"
                value="cchc"
                choices={[
                  { value: 'cchc', label: 'Cải cách hành chính' },
                  { value: 'gd', label: 'Giáo dục và đào tạo' },
                ]}
              />
              <NumberField name="tien" label="Số tiền làm lợi trong năm" unit="đ" value="12.000.000" />
            </FieldGroup>
            <FieldGroup title="Tác giả" hint="Tỷ lệ đóng góp của các tác giả cộng lại đúng 100%.">
              <RepeatRows
                actName="tac-gia"
                rowName="Tác giả"
                add="Thêm tác giả"
                total={100}
                rows={[0, 1].map((place) => <AuthorFields key={place} place={String(place)} />)}
                blank={<AuthorFields place="__i__" />}
              />
            </FieldGroup>
            <LongTextField
              name="mo-ta"
              label="Mô tả bản chất của sáng kiến"
              value="Trước đây, công dân đến bộ phận một cửa phải điền lại cùng một nội dung vào ba tờ khai. Giải pháp gộp ba tờ khai thành một, cán bộ in tự động phần còn lại."
            />
            <FileField
              name="tep"
              label="Tệp minh chứng"
              hint="PDF, DOCX, ảnh; mỗi tệp không quá 50 MB."
              multiple
            />
            <CheckField
              name="cam-doan"
              label="Tôi cam đoan nội dung trên là trung thực"
              required
              hint="và chịu trách nhiệm trước pháp luật."
            />
            <FormActions note={<span data-saved="">Đã lưu 10:42</span>}>
              <SubmitButton icon="send">Gửi đơn vị duyệt</SubmitButton>
              <SubmitButton look="plain" name="viec" value="luu">
                Lưu bản nháp
              </SubmitButton>
              <LinkButton href="#xem" look="quiet" icon="eye">
                Xem bản in M-02
              </LinkButton>
            </FormActions>
          </Form>
        </auto-save>
      </Card>
    </Part>
  )
}

function AuthorFields({ place }: { place: string }) {
  const share = `tac-gia.${place}.ty-le`
  const known = { '0': ['Lê Văn Tuấn', '60'], '1': ['Phạm Thị Ngọc Ánh', '25'] }[place]
  return (
    <>
      <TextField name={`tac-gia.${place}.ho-ten`} label="Họ và tên" required value={known?.[0]} />
      <TextField
        name={`tac-gia.${place}.chuc-danh`}
        label="Chức danh"
        value={known && 'Công chức Văn phòng – Thống kê'}
      />
      <NumberField
        name={share}
        label="Tỷ lệ đóng góp"
        unit="%"
        required
        value={known?.[1]}
        share
        errors={problemsOf(problems, share)}
      />
    </>
  )
}

function Words() {
  return (
    <Part name="Trạng thái và thông báo">
      <Card title="Trạng thái">
        <div className="kn-actions">
          {exampleStates.map((state) => (
            <StateBadge key={state.words} {...state} />
          ))}
        </div>
      </Card>
      <Notice tone="info" title="Đợt I chấm xong." message="Bảng xếp hạng tạm tính chờ kết quả đợt II." />
      <Notice tone="warn" message="Hồ sơ nộp sau hạn cần văn bản chấp thuận và lý do." />
      <Notice tone="bad" message="Phiên làm việc đã hết; nội dung đang gõ được giữ trên máy này." />
      <div className="kn-actions">
        <DeadlineChip
          label="Đợt II"
          end={Temporal.Instant.from('2024-07-06T00:00:00+07:00')}
          now={exampleNow}
        />
        <DeadlineChip
          label="Báo cáo năm"
          end={Temporal.Instant.from('2024-12-01T00:00:00+07:00')}
          now={exampleNow}
        />
        <DeadlineChip
          label="Đợt I"
          end={Temporal.Instant.from('2024-04-20T00:00:00+07:00')}
          now={exampleNow}
        />
        <LinkButton href="#a" look="sun" icon="download">
          Tải phiếu
        </LinkButton>
        <LinkButton href="#b" look="danger" icon="trash">
          Xóa
        </LinkButton>
      </div>
      <p className="kn-muted">Trang in lúc {printMoment(exampleNow)}.</p>
    </Part>
  )
}
