type OptionsProps = {
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
};

/** The choices of a `<select>`. */
export function Options({ choices }: OptionsProps) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
