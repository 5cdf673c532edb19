/** The box that picks a row of a table; `of` is what the row is about, said to whoever cannot see it. */
export function RowChoice(props: { name: string; value: number | string; of: string; picked: boolean }) {
  return (
    <input
      type="checkbox"
      className="form-check-input"
      name={props.name}
      value={props.value}
      aria-label={`Chọn “${props.of}”`}
      defaultChecked={props.picked}
    />
  )
}
