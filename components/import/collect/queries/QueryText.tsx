import { StepHeading } from "@/components/import/collect/fields/StepHeading";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import type { QueryEngine } from "@/lib/traffic/queries/queryCost";

type EngineWords = { readonly title: string; readonly how: string; readonly label: string };

const engineWords: Record<QueryEngine, EngineWords> = {
  athena: {
    title: "2. Run it in Athena",
    how: "Download the result as CSV and drop it on the first tab.",
    label: "Athena query over flow logs",
  },
  insights: {
    title: "2. Run it in Logs Insights",
    how: "Choose the log group and these days in UTC, and export the table as CSV; or save the query as query.txt and run the commands. Drop the answer on the first tab. The query was tested for its form and for reading its answer; it was not run on AWS.",
    label: "Logs Insights query over flow logs",
  },
};

type QueryTextProps = {
  readonly engine: QueryEngine;
  /** Null while the fields cannot be read. */
  readonly text: string | null;
  /** Commands of the AWS CLI that run it. */
  readonly commands: readonly string[];
  /** What running it costs, a line each. */
  readonly costs: readonly string[];
};

/** A query over flow logs: its price, its text, and how its answer comes back. */
export function QueryText({ engine, text, commands, costs }: QueryTextProps) {
  const { title, how, label } = engineWords[engine];
  return (
    <section aria-label="The query" className="space-y-3">
      <StepHeading>{title}</StepHeading>
      <p className="max-w-[65ch] text-13 text-muted">{how}</p>
      <p className="max-w-[65ch] text-13" role="status">
        {costs.join(" ")}
      </p>
      {text === null ? (
        <p className="text-13 text-muted">The query stands here once the fields beside it can be read.</p>
      ) : (
        <>
          <CopyBlock label={label} text={text} isLong />
          {commands.length > 0 && <CopyBlock label="Commands that run it" text={`${commands.join("\n")}\n`} />}
        </>
      )}
    </section>
  );
}
