import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { RemoveRow } from "@/components/inputs/rows/RemoveRow";

/** An entry of a link that cannot be read as a row: shown as it is, to be removed and entered again. */
export default function UnreadableRow(props: {
  readonly row: number;
  readonly text: string;
  readonly message: string | null;
}) {
  const { row, text, message } = props;
  return (
    <li id={fieldId(`services.${row}`)} className="border-b border-line py-3">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-mono text-13 break-all">{text}</span>
        <RemoveRow row={row} name={text} />
      </div>
      <FieldProblem id={`${fieldId(`services.${row}`)}-problem`} message={message} />
    </li>
  );
}
