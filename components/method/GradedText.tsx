import { SourceLink } from "@/components/method/SourceLink";
import type { Grade } from "@/lib/report/method/assumptions";

/** How well a statement is supported, in words. */
const gradeWords: Record<Grade, string> = {
  documented: "documented: AWS says so",
  inferred: "inferred: it follows from what AWS says",
  assumed: "assumed: no source says so",
};

type GradedTextProps = { readonly text: string; readonly grade: Grade; readonly source?: string | null | undefined };

/** A statement, how well it is supported, and its source where it has one. */
export function GradedText({ text, grade, source }: GradedTextProps) {
  return (
    <>
      <p>{text}</p>
      <p className="text-13 text-muted">
        {gradeWords[grade]}
        {source && (
          <>
            {" · "}
            <SourceLink url={source} />
          </>
        )}
      </p>
    </>
  );
}
