import { CopyBlock } from "@/components/import/sources/CopyBlock";

/** The commands that run what a static copy lacks, for readers who have the project's folder. */
export function RunServerCommands() {
  return (
    <div className="space-y-3">
      <CopyBlock label="Start the server" text="npm ci && npm start" />
      <CopyBlock
        label="Ask the API"
        text="curl 'http://127.0.0.1:3000/api/estimate?v=1&azs=2&s=s3_5000_n_a_2&s=logs_800_n_a_2'"
      />
      <CopyBlock label="Start it with Live, which asks Cost Explorer" text="npm start -- --aws" />
      <p className="max-w-2xl text-muted">
        It needs Node.js 20.19 or later, and serves this machine alone at{" "}
        <span className="font-mono text-13">http://127.0.0.1:3000</span>.
      </p>
    </div>
  );
}
