import { Badge } from './badge.tsx'
import { ChoiceField } from './choice-field.tsx'
import { Form, SubmitButton } from './form.tsx'
import { Histogram } from './histogram.tsx'
import { Ladder, type Rung } from './ladder.tsx'
import { TextField } from './text-field.tsx'
import { printMean } from './wording.ts'

const rung = (
  rank: string,
  code: string,
  title: string,
  unit: string,
  mean: number,
  spread: readonly number[],
): Rung => ({
  key: code,
  href: `#${code}`,
  rank,
  title,
  under: `${code} · ${unit}`,
  mean: printMean(mean),
  histogram: <Histogram values={spread.map((by) => mean + by)} from={4000} to={10000} mean={mean} />,
  why: `Điểm bình quân ${printMean(mean)} của ${spread.length} phiếu; đạt ngưỡng và còn chỉ tiêu của loại này.`,
})

const near = [-450, -300, -250, -100, -50, 0, 50, 150, 250, 300, 400]
const wide = [-2100, -900, -300, 0, 200, 400, 500, 600, 700, 400, 500]

export function GalleryLadder() {
  return (
    <Ladder
      bands={[
        {
          key: 'A',
          letter: 'A',
          name: 'Xếp loại A',
          terms: 'từ 80 điểm, thưởng 2.000.000 đ một sáng kiến',
          tone: 'first',
          taken: 4,
          quota: 5,
          rungs: [
            rung(
              '1',
              'SK-2024-031',
              'Số hóa sổ theo dõi tiêm chủng và nhắc lịch bằng tin nhắn',
              'Trạm Y tế Yên Bình',
              9100,
              near,
            ),
            {
              ...rung(
                '2',
                'SK-2024-044',
                'Góc học tập mở ở hành lang lớp học vùng đồi',
                'Trường Tiểu học Quang Sơn',
                8850,
                wide,
              ),
              mark: <Badge tone="sun">Chênh lệch lớn</Badge>,
            },
            rung(
              '3',
              'SK-2024-104',
              'Tủ thuốc nam học đường và lịch chăm cây theo lớp',
              'Trường THCS Yên Sơn',
              8600,
              near,
            ),
            rung(
              '4',
              'SK-2024-012',
              'Quy trình xử lý đơn thư liên thông ba cấp',
              'Văn phòng HĐND và UBND',
              8400,
              near,
            ),
          ],
          tie: {
            question: 'Loại A còn 1 chỗ, 2 hồ sơ cùng 82,00 điểm',
            rungs: [
              rung(
                '5',
                'SK-2024-067',
                'Bộ câu hỏi ôn luyện Tiếng Việt theo tình huống làng nghề',
                'Trường THCS Tân Bình',
                8200,
                near,
              ),
              rung(
                '5',
                'SK-2024-071',
                'Bẫy đèn năng lượng mặt trời cho vườn đào phai',
                'Hội Nông dân xã Đông Sơn',
                8200,
                near,
              ),
            ],
            children: (
              <>
                <p>
                  Điểm tiêu chí “Tính mới” và “Hiệu quả” đều bằng nhau. Theo kế hoạch, Hội đồng quyết định và
                  ghi vào biên bản.
                </p>
                <Form action="#hoa" label="Ghi quyết định của Hội đồng">
                  <ChoiceField
                    name="chon"
                    label="Hội đồng chọn"
                    as="buttons"
                    choices={[
                      { value: '067', label: 'SK-2024-067' },
                      { value: '071', label: 'SK-2024-071' },
                    ]}
                  />
                  <TextField name="bien-ban" label="Số biên bản" size="medium" required />
                  <SubmitButton>Ghi quyết định</SubmitButton>
                </Form>
              </>
            ),
          },
          cut: 'Đủ chỉ tiêu loại A',
        },
        {
          key: 'B',
          letter: 'B',
          name: 'Xếp loại B',
          terms: 'từ 70 điểm, thưởng 1.000.000 đ một sáng kiến',
          tone: 'second',
          taken: 7,
          quota: 10,
          rungs: [
            rung(
              '7',
              'SK-2024-088',
              'Bản đồ số điểm trường và tuyến đưa đón',
              'Trường Mầm non Đông Sơn',
              7900,
              near,
            ),
          ],
        },
        {
          key: 'C',
          letter: 'C',
          name: 'Xếp loại C',
          terms: 'từ 60 điểm, thưởng 500.000 đ một sáng kiến',
          tone: 'third',
          taken: 0,
          quota: 10,
          rungs: [],
        },
      ]}
    />
  )
}
