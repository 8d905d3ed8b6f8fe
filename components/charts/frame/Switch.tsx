type Choice<V extends string> = { readonly value: V; readonly label: string };

/** Two or more toggle buttons in a row, one of them pressed. */
export function Switch<V extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
}) {
  return (
    <fieldset aria-label={label} className="flex h-8 rounded-md border border-edge">
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className="px-2 text-13 text-muted first:rounded-s-[5px] last:rounded-e-[5px] not-first:border-s not-first:border-edge hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper sm:px-3 forced-colors:aria-pressed:underline"
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
