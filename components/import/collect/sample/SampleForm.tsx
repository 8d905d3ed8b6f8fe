"use client";

import { useState } from "react";
import { CheckField } from "@/components/import/collect/fields/CheckField";
import { RadioField } from "@/components/import/collect/fields/RadioField";
import { RegionButton } from "@/components/import/collect/fields/RegionButton";
import { StepHeading } from "@/components/import/collect/fields/StepHeading";
import { TextField } from "@/components/import/collect/fields/TextField";
import { FillFromFile } from "@/components/import/collect/sample/FillFromFile";
import { SampleSteps } from "@/components/import/collect/sample/SampleSteps";
import type { AccountGateways } from "@/lib/sample/accountGateways";
import {
  type AggregationSeconds,
  aggregationIntervals,
  readSampleChoices,
  type SampleDestinationKind,
} from "@/lib/sample/sampleChoices";
import { usdPerDeliveredGb } from "@/lib/sample/samplePrice";
import { shownNumber } from "@/lib/scenario/form/numberText";
import { problemIn } from "@/lib/text/problemIn";
import { readTypedNumber } from "@/lib/units/decimal";
import { formatUsdPerUnit } from "@/lib/units/usd";

const priceOf = (kind: SampleDestinationKind): string => `${formatUsdPerUnit(usdPerDeliveredGb[kind])}/GB`;

const kinds = [
  { value: "s3", label: "S3", note: priceOf("s3"), field: "Name of a new bucket" },
  {
    value: "cloudwatch-logs",
    label: "CloudWatch Logs",
    note: priceOf("cloudwatch-logs"),
    field: "Name of a new log group",
  },
] satisfies readonly { readonly value: SampleDestinationKind; readonly [text: string]: string }[];

const firstNames: Record<SampleDestinationKind, string> = { s3: "", "cloudwatch-logs": "tollgate-sample" };

/** A count that the reader typed; null for an empty field and for what is no count. */
function countIn(text: string): number | null {
  const count = readTypedNumber(text);
  return count === null || !Number.isFinite(count) || count < 0 ? null : count;
}

/** The commands that log a day of traffic where there is no flow log, with their choices. */
export function SampleForm() {
  const [region, setRegion] = useState("us-east-1");
  const [natGateways, setNatGateways] = useState("");
  const [kind, setKind] = useState<SampleDestinationKind>("s3");
  const [names, setNames] = useState(firstNames);
  const [aggregationSeconds, setSeconds] = useState<AggregationSeconds>(aggregationIntervals[0]);
  const [hasResolverLog, setResolverLog] = useState(true);
  const [open, setOpen] = useState("");
  const [opened, setOpened] = useState("");
  const [known, setKnown] = useState<readonly AccountGateways[]>([]);
  const fillIn = (gateways: AccountGateways) => {
    setRegion(gateways.region);
    setNatGateways(gateways.natGateways.join(", "));
    setOpen(gateways.connections === null ? "" : shownNumber(Math.round(gateways.connections.open)));
    setOpened(gateways.connections === null ? "" : shownNumber(Math.round(gateways.connections.newPerHour)));
  };
  const ofRegion = (code: string, gateways = known) => gateways.find((one) => one.region === code);
  const read = readSampleChoices({
    region,
    natGateways,
    kind,
    name: names[kind].trim(),
    aggregationSeconds,
    hasResolverLog,
  });
  const problemAt = problemIn(read);
  const [openCount, newPerHour] = [countIn(open), countIn(opened === "" ? "0" : opened)];
  const countProblem = (text: string) => (text === "" || countIn(text) !== null ? null : "enter a number, 0 or more");
  const connections = openCount === null || newPerHour === null ? null : { open: openCount, newPerHour };
  const isNameTyped = names[kind].trim() !== "";
  return (
    <div className="grid gap-8 rail:grid-cols-[20rem_minmax(0,1fr)] rail:gap-12">
      <div className="min-w-0 space-y-5">
        <StepHeading>1. Choose</StepHeading>
        <FillFromFile
          onGateways={(gateways) => {
            setKnown(gateways);
            const chosen = ofRegion(region, gateways) ?? gateways[0];
            if (chosen) fillIn(chosen);
          }}
        />
        <RegionButton
          region={region}
          onChange={(code) => {
            const gateways = ofRegion(code);
            if (gateways) fillIn(gateways);
            else setRegion(code);
          }}
        />
        <TextField
          label="NAT gateways (optional)"
          value={natGateways}
          onChange={setNatGateways}
          problem={problemAt("nat")}
          placeholder="nat-0123456789abcdef0"
          help="Several with commas between. Empty: every one of the Region, zonal and regional."
        />
        <RadioField label="Where the logs go" value={kind} options={kinds} onChange={setKind} />
        <TextField
          label={kinds.find(({ value }) => value === kind)?.field ?? ""}
          value={names[kind]}
          onChange={(name) => setNames({ ...names, [kind]: name })}
          problem={isNameTyped ? problemAt(kind === "s3" ? "bucket" : "log-group") : null}
          placeholder={kind === "s3" ? "my-nat-sample" : "tollgate-sample"}
          help={
            kind === "s3"
              ? "A new one: AWS may replace the policy of a bucket that flow logs go to."
              : "A new one, which is deleted at the end."
          }
        />
        <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-13">
          A record covers at most
          <select
            className="control text-15"
            value={aggregationSeconds}
            onChange={(event) =>
              setSeconds(aggregationIntervals.find((each) => String(each) === event.target.value) ?? 600)
            }
          >
            {aggregationIntervals.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 60 ? "1 minute" : `${seconds / 60} minutes, which costs less`}
              </option>
            ))}
          </select>
        </label>
        <CheckField
          label="DNS queries too"
          isChecked={hasResolverLog}
          onChange={setResolverLog}
          help="A Resolver query log of the gateways’ VPCs. Most services of AWS have no addresses of their own, so names alone tell them apart."
        />
        <fieldset className="min-w-0 space-y-3">
          <legend className="text-13 font-medium">For the price: connections of these gateways together</legend>
          <div className="grid grid-cols-2 gap-3">
            <TextField label="Open" isNumber value={open} onChange={setOpen} problem={countProblem(open)} />
            <TextField
              label="New in an hour"
              isNumber
              value={opened}
              onChange={setOpened}
              problem={countProblem(opened)}
            />
          </div>
          <p className="text-13 text-muted">
            In CloudWatch: the mean of <span className="font-mono">ActiveConnectionCount</span>, the sum of{" "}
            <span className="font-mono">ConnectionEstablishedCount</span>.
          </p>
        </fieldset>
      </div>
      {read.ok ? (
        <SampleSteps choices={read.value} connections={connections} />
      ) : (
        <p className="text-13 text-muted">
          {kind === "s3" && !isNameTyped
            ? "Name a new bucket, and the commands stand here."
            : "The commands stand here once the fields beside them can be read."}
        </p>
      )}
    </div>
  );
}
