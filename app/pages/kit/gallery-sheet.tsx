import { Card } from './card.tsx'
import { Form, FormActions, SubmitButton } from './form.tsx'
import { ScoreField, ScoreTotal } from './score-field.tsx'

const bands = [
  { name: 'Chưa rõ', from: 0, to: 950 },
  { name: 'Khá', from: 1000, to: 1950 },
  { name: 'Tốt', from: 2000, to: 2550 },
  { name: 'Rất tốt', from: 2600, to: 3000 },
]

export function GallerySheet() {
  return (
    <Card title="Phiếu chấm điểm" aside="Đã lưu 10:42">
      <running-total>
        <Form action="#phieu" label="Phiếu chấm điểm">
          <ScoreTotal total="24,5" max={10000} missing={2} />
          <div>
            <ScoreField
              name="tinh-moi"
              label="Tính mới"
              max={3000}
              step={50}
              bands={bands}
              value="24,5"
              guidance="So với giải pháp đã có tại cơ sở trong hai năm gần đây."
            />
            <ScoreField name="hieu-qua" label="Hiệu quả áp dụng" max={4000} step={50} />
            <ScoreField
              name="lan-toa"
              label="Khả năng nhân rộng"
              max={3000}
              step={50}
              bands={bands}
              value="31"
              errors={['Điểm 31 vượt quá điểm tối đa 30.']}
            />
          </div>
          <FormActions note="Chỉ ký được khi đã chấm đủ.">
            <SubmitButton icon="signature" disabled>
              Ký phiếu
            </SubmitButton>
            <SubmitButton look="plain">Lưu nháp</SubmitButton>
          </FormActions>
        </Form>
      </running-total>
    </Card>
  )
}
