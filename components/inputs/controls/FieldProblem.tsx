import { asInstruction } from "@/components/inputs/controls/errorWords";

/** The message under a field; the field points here with aria-describedby. */
export function FieldProblem({ id, message }: { readonly id: string; readonly message: string | null }) {
  if (message === null) return null;
  return (
    <p id={id} className="mt-1 text-13 font-medium text-alert">
      Error: {asInstruction(message)}
    </p>
  );
}
