import type { RubricPreset } from '#app/domain/programme/rubric-preset.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { SubmitButton } from '#app/pages/kit/form.tsx'

/** Published rubrics to begin from: one takes the place of what the draft has, and is then changed like any other. */
export function RubricPresets({ presets }: { presets: ReadonlyMap<string, RubricPreset> }) {
  return (
    <Card title="Bắt đầu từ một thang điểm đã công bố">
      <ChoiceField
        name="thang-mau"
        label="Thang điểm mẫu"
        hint="Thay các tiêu chí, điểm sàn và ngưỡng của bản nháp; số giải và mức thưởng giữ nguyên."
        as="buttons"
        choices={[...presets].map(([value, preset]) => ({ value, label: preset.name, hint: preset.source }))}
      />
      <SubmitButton name="viec" value="nap-mau" look="plain" icon="copy">
        Dùng thang điểm này
      </SubmitButton>
    </Card>
  )
}
