"use client";

import { useState } from "react";
import { CheckField } from "@/components/import/collect/fields/CheckField";
import { RegionsField } from "@/components/import/collect/fields/RegionsField";
import { StepHeading } from "@/components/import/collect/fields/StepHeading";
import { TextField } from "@/components/import/collect/fields/TextField";
import { DropZone } from "@/components/import/files/DropZone";
import { LockIcon } from "@/components/import/Icons";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { scriptCalls, scriptPolicy, scriptPrices } from "@/lib/collect/announcement";
import { usdPerThousandMetrics } from "@/lib/collect/callPrices";
import { type CollectChoices, defaultDays, maxDays, readCollectChoices } from "@/lib/collect/choices";
import { collectScript } from "@/lib/collect/collectScript";
import { usdPerCall } from "@/lib/costExplorer/spendApi";
import { problemIn } from "@/lib/text/problemIn";
import { usdPerInsightsGb } from "@/lib/traffic/queries/queryCost";
import { formatUsdPerUnit } from "@/lib/units/usd";

const scriptName = "collect.sh";
const firstRegion = "us-east-1";

/** What the script does and what AWS charges for it, before it is run. */
function WhatItDoes({ choices }: { readonly choices: CollectChoices }) {
  return (
    <div className="grid gap-x-8 gap-y-4 text-13 md:grid-cols-2">
      <section aria-label="What it calls">
        <h4 className="font-medium">What it calls: calls that read, and no others</h4>
        <dl className="mt-1 space-y-1 text-muted">
          {[...scriptCalls(choices)].map(([service, commands]) => (
            <div key={service}>
              <dt className="inline font-mono text-ink">{service}</dt>{" "}
              <dd className="inline break-words">{commands.join(", ")}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-label="What AWS charges">
        <h4 className="font-medium">What AWS charges</h4>
        <ul className="mt-1 list-disc space-y-1 ps-4 break-words text-muted">
          {scriptPrices(choices).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type CollectFormProps = { readonly onFiles: (files: readonly File[]) => void };

/** The collecting script with its choices, how to run it, and where its file goes. */
export function CollectForm({ onFiles }: CollectFormProps) {
  const [regions, setRegions] = useState<readonly string[]>([firstRegion]);
  const [days, setDays] = useState(String(defaultDays));
  const [costExplorer, setCostExplorer] = useState(false);
  const [logGroup, setLogGroup] = useState("");
  const read = readCollectChoices({
    regions: regions.join(","),
    days,
    costExplorer,
    insightsLogGroup: logGroup.trim() === "" ? undefined : logGroup.trim(),
  });
  const problemAt = problemIn(read);
  return (
    <div className="grid gap-8 rail:grid-cols-[20rem_minmax(0,1fr)] rail:gap-12">
      <div className="min-w-0 space-y-5">
        <StepHeading>1. Choose</StepHeading>
        <RegionsField
          regions={regions}
          onChange={setRegions}
          problem={regions.length === 0 ? "choose at least one Region" : problemAt("regions")}
        />
        <TextField
          label="Days of metrics"
          isNumber
          value={days}
          onChange={setDays}
          problem={problemAt("days")}
          help={`Before today, 1 to ${maxDays}. ${formatUsdPerUnit(usdPerThousandMetrics)} for 1,000 metrics, whatever the days.`}
        />
        <CheckField
          label="The last full month’s bill"
          isChecked={costExplorer}
          onChange={setCostExplorer}
          help={`From Cost Explorer: ${formatUsdPerUnit(usdPerCall)} a page, usually one.`}
        />
        <TextField
          label="Log group of a flow log (optional)"
          value={logGroup}
          onChange={setLogGroup}
          problem={problemAt("insights")}
          placeholder="/vpc/flow"
          help={`Its last 24 hours, by CloudWatch Logs Insights: ${formatUsdPerUnit(usdPerInsightsGb)} for each GB scanned in us-east-1, so ${formatUsdPerUnit(usdPerInsightsGb * 10)} for 10 GB. The script says how many GB before it starts the query.`}
        />
      </div>
      <div className="min-w-0 space-y-8">
        <section aria-label="Run it" className="space-y-4">
          <StepHeading>2. Run it in AWS CloudShell</StepHeading>
          {read.ok ? (
            <>
              <p className="max-w-[65ch] text-13 text-muted">
                Download the script, upload it to CloudShell (Actions, Upload file), and run it there. Any shell with
                AWS CLI version 2 does too. It changes nothing, and goes on past a call that is denied.
              </p>
              <CopyBlock
                label={`Collecting script, ${scriptName}`}
                text={collectScript(read.value)}
                isLong
                fileName={scriptName}
              />
              <CopyBlock label="Command" text={`bash ${scriptName}`} />
              <WhatItDoes choices={read.value} />
              <details>
                <summary className="text-13 font-medium">The IAM policy for all of it</summary>
                <div className="mt-2">
                  <CopyBlock label="Policy of calls that read" text={scriptPolicy(read.value)} isLong />
                </div>
              </details>
            </>
          ) : (
            <p className="text-13 text-muted">The script stands here once the fields beside it can be read.</p>
          )}
        </section>
        <section aria-label="Bring its file" className="space-y-3">
          <StepHeading>3. Bring its file</StepHeading>
          <p className="max-w-[65ch] text-13 text-muted">
            It writes one file, <span className="font-mono">tollgate-….ndjson</span>, with ids, addresses and route
            tables of the account, without tags and policies. The script sends it nowhere.
          </p>
          <DropZone
            label="Drop zone for the script’s file"
            filesLabel="Files: the script’s file"
            folderLabel={null}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-4 py-4"
            onFiles={onFiles}
          >
            {({ chooseFiles }) => (
              <>
                <p className="flex flex-wrap items-center gap-x-2.5 gap-y-2 text-15">
                  Drop the script’s file here, or
                  <button type="button" className="button button-strong" onClick={chooseFiles}>
                    Choose it
                  </button>
                </p>
                <p className="flex items-center gap-2 text-13 font-medium">
                  <LockIcon />
                  Read in this tab; nothing is uploaded.
                </p>
              </>
            )}
          </DropZone>
        </section>
      </div>
    </div>
  );
}
