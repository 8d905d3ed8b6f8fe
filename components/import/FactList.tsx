type FactListProps = {
  readonly facts: readonly (readonly [title: string, text: string])[];
  readonly className: string;
};

/** Facts side by side, each below its title. */
export function FactList({ facts, className }: FactListProps) {
  return (
    <dl className={`${className} flex flex-wrap gap-x-8 gap-y-2 text-13`}>
      {facts.map(([title, text]) => (
        <div key={title}>
          <dt className="text-muted">{title}</dt>
          <dd className="font-medium">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
