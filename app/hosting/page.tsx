import type { Metadata } from "next";
import { HostHeaders } from "@/components/hosting/HostHeaders";
import { RunServerCommands } from "@/components/hosting/RunServerCommands";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { MethodSection } from "@/components/method/MethodSection";
import { TextPage } from "@/components/site/TextPage";

export const metadata: Metadata = {
  title: "Host it",
  description:
    "How to host Tollgate, so that the links you share open for others, and what a host can see of a scenario.",
};

const code = "font-mono text-13";

/** The page to which the share menu leads: the ways to host, in short. docs/hosting.md has whole configurations. */
export default function Hosting() {
  return (
    <TextPage
      title="Host it for your colleagues"
      lead="A link opens at the address of the page that it was copied from. Put the page where your colleagues can reach it, and your links open for them."
    >
      <MethodSection
        id="files"
        title="As plain files"
        lead="This command writes the folder site: the same pages, without a server. Any static host can serve it, under any path: a bucket behind a CDN, nginx, GitHub Pages."
      >
        <div className="space-y-3">
          <CopyBlock label="Build the files" text="npm ci && npm run build:site -- --base /tollgate/" />
          <p className="max-w-2xl text-muted">
            <span className={code}>--base</span> is the path under which the folder is served; leave it out at the root
            of a host. The HTTP API and Live are not part of the files, because both need a server.
          </p>
        </div>
      </MethodSection>
      <MethodSection
        id="server"
        title="As a server"
        lead="The server listens on this machine alone. Put a reverse proxy with TLS in front of it, and name the address that others open."
      >
        <div className="space-y-3">
          <CopyBlock
            label="Start with the address of your links"
            text="npm start -- --share-base https://tollgate.example.org/"
          />
          <p className="max-w-2xl text-muted">
            The share menu and the command line’s <span className={code}>link</span> then write links to that address.
            The environment variable <span className={code}>TOLLGATE_SHARE_BASE</span> does the same.
          </p>
        </div>
      </MethodSection>
      <MethodSection
        id="headers"
        title="Headers"
        lead="Each page carries its own Content-Security-Policy. What no page can set for itself stands in the file _headers, which Netlify, Cloudflare Pages and others read. On another host, set those headers in its configuration."
      >
        <div className="max-w-2xl space-y-3">
          <p>
            A host that sends none of them leaves the worker that reads bills without a policy, and other sites may show
            these pages in a frame.
          </p>
          <HostHeaders />
        </div>
      </MethodSection>
      <MethodSection id="log" title="What a host can see" lead="A host sees the address of each page that is opened.">
        <ul className="max-w-2xl list-disc space-y-1.5 ps-5">
          <li>
            A link with <span className={code}>?</span> sends its scenario along, and an access log may keep it.
          </li>
          <li>
            A link with <span className={code}>#</span> carries the same scenario, and no browser sends that part. Edits
            and reloads keep to it. The share menu offers both.
          </li>
          <li>A bill that you import is read in the browser. Nothing of it reaches the host.</li>
        </ul>
      </MethodSection>
      <MethodSection id="run" title="On your own machine" lead="The API and Live run where Tollgate runs as a server.">
        <RunServerCommands />
      </MethodSection>
      <p className="text-muted">
        Whole configurations for nginx, a bucket behind a CDN and GitHub Pages are in{" "}
        <span className={code}>docs/hosting.md</span>, in the project’s folder.
      </p>
    </TextPage>
  );
}
