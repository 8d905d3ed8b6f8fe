import type { ReactNode } from "react";

type MethodSectionProps = {
  readonly id: string;
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: string;
  readonly children: ReactNode;
};

/** A part of the method page that a link can point at. */
export function MethodSection({ id, title, lead, children }: MethodSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20 border-t border-line pt-6">
      <h2 id={`${id}-title`} className="text-24">
        {title}
      </h2>
      {lead && <p className="mt-2 max-w-2xl text-muted">{lead}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
